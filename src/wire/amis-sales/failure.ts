// How AMIS.VN – Bán hàng says that a whole request failed.
import { jsonResponse, type HttpRequest, type HttpResponse } from '../http-message.ts';
import type { Mistake } from '../mistakes.ts';
import { hash32 } from '../ref-id.ts';

export type FailureText = {
  /** Empty when any server on the way could have said it. */
  readonly code?: string;
  /** For developers: what happened, what was expected, what to do. */
  readonly dev: string;
  /** For people, in Vietnamese. */
  readonly user: string;
  /** Each wrong field. */
  readonly errors?: readonly Mistake[];
};

const textOf = ({ method, path, query, body }: HttpRequest): string =>
  `${method} ${path} ${JSON.stringify(query)} ${body}`;

/**
 * A failure as a response: `{ErrorCode, DevMsg, UserMsg, TraceId}` (services.md, AMIS.VN – Bán
 * hàng), and `Errors` where fields are wrong.
 * @param request whose `TraceId` is wanted, a function of its text so that a run can be repeated;
 *   absent = of nobody's in particular
 */
export const failure = (
  status: number,
  { code = '', dev, user, errors }: FailureText,
  request?: HttpRequest,
): HttpResponse => {
  const traced = request === undefined ? dev : textOf(request);
  const trace = hash32(`${status} ${traced}`).toString(16).padStart(8, '0');
  const body = { ErrorCode: code, DevMsg: dev, UserMsg: user, TraceId: trace };
  return jsonResponse(status, errors === undefined ? body : { ...body, Errors: errors });
};
