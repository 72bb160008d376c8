// What an answer of AMIS.VN – Bán hàng tells the engine: the whole request first, then its item.
import { z } from 'zod';
import { errorStatuses, type Call, type ErrorStatus, type Reply } from '../calls.ts';
import { parseJson, type HttpResponse } from '../http-message.ts';
import { duplicateCode } from './schemas.ts';

const garbled: Reply = { kind: 'garbled' };
const offSchema: Reply = { kind: 'off-schema' };

/** A status the engine has no rule for is read as the nearest that it has. */
const nearestStatus = (status: number): ErrorStatus =>
  errorStatuses.find((each) => each === status) ?? (status >= 500 ? 500 : 400);

/** A refusal is HTTP 200 here: of an HTTP error, the status is all there is to it. */
const readFailure = ({ status, headers, body }: HttpResponse): Reply => {
  const isJson = headers['content-type']?.toLowerCase().includes('json') === true;
  if (isJson && body !== '' && parseJson(body) === undefined) return garbled;
  const wait = headers['retry-after']?.trim() ?? '';
  const error = { kind: 'error', status: nearestStatus(status) } as const;
  // The other form of the header, a date, needs a clock that both sides share.
  return /^\d{1,9}$/u.test(wait) ? { ...error, retryAfterMs: Number(wait) * 1000 } : error;
};

const Id = z.string().min(1);

const document = (id: string, existed: boolean): Reply => ({
  kind: 'done',
  result: { is: 'sales-document', id },
  existed,
});

/** All the engine needs of a result: of one that succeeded the id, of one that failed the code. */
const Result = z.discriminatedUnion('success', [
  z.object({ success: z.literal(true), order_code: z.string(), data: Id }),
  z.object({
    success: z.literal(false),
    order_code: z.string(),
    error_code: z.string().min(1),
    data: z.unknown().optional(),
  }),
]);
const Written = z.object({ success: z.literal(true), results: z.array(Result) });

const readWritten = (order: string, json: unknown): Reply => {
  const { data: answer } = Written.safeParse(json);
  if (answer === undefined) return offSchema;
  // The engine sends one document a request: a second result would be somebody else's.
  const [own, ...others] = answer.results;
  if (own?.order_code !== order || others.length > 0) return offSchema;
  if (own.success) return document(own.data, false);
  if (own.error_code !== duplicateCode) return { kind: 'refused', code: own.error_code };
  const id = Id.safeParse(own.data);
  return id.success ? document(id.data, true) : offSchema;
};

/** All the engine needs of what was found. */
const Found = z.discriminatedUnion('success', [
  z.object({
    success: z.literal(true),
    data: z.object({ id: Id, order_code: z.string() }).nullable(),
  }),
  z.object({ success: z.literal(false), error_code: z.string().min(1) }),
]);

const readFound = (order: string, json: unknown): Reply => {
  const { data: answer } = Found.safeParse(json);
  if (answer === undefined) return offSchema;
  if (!answer.success) return { kind: 'refused', code: answer.error_code };
  const { data } = answer;
  if (data === null) {
    return { kind: 'done', result: { is: 'absent', code: 'not-found' }, existed: false };
  }
  return data.order_code === order ? document(data.id, true) : offSchema;
};

/**
 * The answer to a call, as far as it can be believed. Never throws. Source: services.md,
 * AMIS.VN – Bán hàng.
 * @returns `done` (`DuplicateCode` with an id too: it exists), `refused` (an item's other error, or
 *   a look-up's), `error` (an HTTP error, whatever its `ErrorCode`), `garbled` (not JSON),
 *   `off-schema`
 */
export const readReply = (call: Call, response: HttpResponse): Reply => {
  if (response.status >= 400) return readFailure(response);
  // Any other 2xx (202, say) is no answer of this API.
  if (response.status !== 200) return offSchema;
  const json = parseJson(response.body);
  if (json === undefined) return garbled;
  return call.name === 'lookup' ? readFound(call.order, json) : readWritten(call.order, json);
};
