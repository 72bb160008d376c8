// What AMIS.VN – Bán hàng checks of any request before it believes it: media type, JSON, depth,
// fields.
import type { z } from 'zod';
import { failure } from '../../src/wire/amis-sales/failure.ts';
import { parseJson, type HttpRequest } from '../../src/wire/http-message.ts';
import { mistakesOf, sentenceOf } from '../../src/wire/mistakes.ts';
import { isTooDeep } from '../../src/wire/routing.ts';
import { type Checked, isJsonType, json } from '../checked.ts';

const user = 'Yêu cầu không hợp lệ, chưa được xử lý.';

const wrong = (
  status: 400 | 415,
  code: string,
  dev: string,
  request: HttpRequest,
): Checked<never> => ({ is: 'wrong', response: failure(status, { code, dev, user }, request) });

/** A value against a schema: each wrong field is named, with what was expected and given. */
const checkFields = <T>(
  value: unknown,
  schema: z.ZodType<T>,
  what: 'body' | 'query',
  request: HttpRequest,
): Checked<T> => {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { is: 'right', value: data };
  const errors = mistakesOf(error, schema, value);
  const dev = `The ${what} is wrong: ${sentenceOf(errors)}. Nothing was done.`;
  const text = { code: 'InvalidData', dev, user, errors };
  return { is: 'wrong', response: failure(400, text, request) };
};

/** The query of a request: 400 when it is not what was expected. */
export const checkQuery = <T>(request: HttpRequest, schema: z.ZodType<T>): Checked<T> =>
  checkFields(request.query, schema, 'query', request);

/** The JSON body of a request: 415 or 400 when it is not what was expected. */
export const checkBody = <T>(request: HttpRequest, schema: z.ZodType<T>): Checked<T> => {
  const { headers, body } = request;
  const type = headers['content-type'] ?? '';
  if (!isJsonType(type)) {
    const given = type === '' ? 'no Content-Type' : `the Content-Type "${type.slice(0, 100)}"`;
    const dev = `The request has ${given}. Send JSON, as ${json}.`;
    return wrong(415, 'InvalidContentType', dev, request);
  }
  const value = parseJson(body);
  if (value === undefined) {
    const dev = `The body is ${body === '' ? 'empty' : 'not JSON'}. Send JSON.`;
    return wrong(400, 'InvalidJson', dev, request);
  }
  if (isTooDeep(value)) {
    const dev = 'The body is nested too deeply: at most 32 levels are read.';
    return wrong(400, 'InvalidJson', dev, request);
  }
  return checkFields(value, schema, 'body', request);
};
