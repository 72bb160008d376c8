// What AMIS.VN – Kế toán checks of any request before it believes it: media type, JSON, depth,
// fields, and whose app and company it is.
import type { z } from 'zod';
import { bareFailure, failure } from '../../src/wire/amis-accounting/envelope.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { parseJson, type HttpRequest, type HttpResponse } from '../../src/wire/http-message.ts';
import { isTooDeep } from '../../src/wire/routing.ts';
import { isSameText } from '../../src/wire/signature.ts';
import { mistakesOf, sentenceOf } from '../../src/wire/mistakes.ts';
import { type Checked, isJsonType, json, wrong } from '../checked.ts';

/** Who sends, and in whose books: in the body of every request. */
type Sender = { readonly app_id: string; readonly org_company_code: string };

/** Null when it is the lab's app, connected to the lab's company. */
const refusedSender = ({ app_id: app, org_company_code: company }: Sender): HttpResponse | null => {
  const { appId, orgCompanyCode } = credentials['amis-accounting'];
  if (!isSameText(app, appId)) {
    return failure('InvalidAppID', { why: 'app_id của Order Lab có trong README.' });
  }
  if (isSameText(company, orgCompanyCode)) return null;
  return failure('AppIDDisconnect', {
    why: `org_company_code của Order Lab là "${orgCompanyCode}".`,
  });
};

/**
 * The JSON body of a request. HTTP 415 or 400 when it is no JSON; HTTP 200 with `InvalidParam` and
 * each wrong field in `Data`, `InvalidAppID` or `AppIDDisconnect` when it is not what was expected.
 */
export const checkBody = <T extends Sender>(
  { headers, body }: HttpRequest,
  schema: z.ZodType<T>,
): Checked<T> => {
  const type = headers['content-type'] ?? '';
  if (!isJsonType(type)) {
    const given = type === '' ? 'thiếu Content-Type' : `có Content-Type "${type.slice(0, 100)}"`;
    return wrong(bareFailure(415, `Yêu cầu ${given}. Hãy gửi JSON với Content-Type ${json}.`));
  }
  const value = parseJson(body);
  if (value === undefined) {
    const given = body === '' ? 'trống' : 'không phải JSON';
    return wrong(bareFailure(400, `Nội dung yêu cầu ${given}. Hãy gửi một đối tượng JSON.`));
  }
  if (isTooDeep(value)) {
    return wrong(bareFailure(400, 'JSON lồng nhau quá sâu: tối đa 32 mức.'));
  }
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    const errors = mistakesOf(error, schema, value);
    const why = `${sentenceOf(errors)}. Yêu cầu chưa được xử lý.`;
    return wrong(failure('InvalidParam', { why, data: { errors } }));
  }
  const refusal = refusedSender(data);
  return refusal === null ? { is: 'right', value: data } : wrong(refusal);
};
