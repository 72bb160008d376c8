// What SUMAN MISA checks of any request before it believes it: media type, JSON, depth, fields.
import type { z } from 'zod';
import { parseJson, type HttpRequest } from '../../src/wire/http-message.ts';
import { isTooDeep } from '../../src/wire/routing.ts';
import { readKey } from '../../src/wire/suman/idempotency-key.ts';
import { mistakesOf, sentenceOf } from '../../src/wire/mistakes.ts';
import { bareProblem, problem } from '../../src/wire/suman/problem.ts';
import { type Checked, isJsonType, json, right, wrong } from '../checked.ts';

/** A value against a schema: each wrong field is named, with what was expected and given. */
export const checkFields = <T>(
  value: unknown,
  schema: z.ZodType<T>,
  status: 400 | 422,
  what: string,
): Checked<T> => {
  const { success, data, error } = schema.safeParse(value);
  if (success) return right(data);
  const errors = mistakesOf(error, schema, value);
  const title = `The ${what} is wrong`;
  const detail = `${sentenceOf(errors)}. Nothing was done.`;
  return wrong(problem(status, { name: 'wrong-fields', title, detail }, { errors }));
};

/** The JSON body of a request: 415, 400 or 422 when it is not what was expected. */
export const checkBody = <T>({ headers, body }: HttpRequest, schema: z.ZodType<T>): Checked<T> => {
  const type = headers['content-type'] ?? '';
  if (!isJsonType(type)) {
    const given = type === '' ? 'no Content-Type' : `the Content-Type "${type.slice(0, 100)}"`;
    return wrong(bareProblem(415, `The request has ${given}. Send JSON, as ${json}.`));
  }
  const value = parseJson(body);
  if (value === undefined) {
    const given = body === '' ? 'empty' : 'not JSON';
    return wrong(bareProblem(400, `The body is ${given}. Send a JSON object.`));
  }
  if (isTooDeep(value)) {
    return wrong(bareProblem(400, 'The body is nested too deeply: at most 32 levels are read.'));
  }
  return checkFields(value, schema, 422, 'body');
};

/**
 * The idempotency key: 400 when it is missing, worded after
 * draft-ietf-httpapi-idempotency-key-header, section 2.7.
 */
export const checkKey = ({ headers }: HttpRequest): Checked<string> => {
  const reading = readKey(headers['idempotency-key']);
  if (reading.is === 'key') return right(reading.key);
  const isMissing = reading.is === 'missing';
  const title = `Idempotency-Key is ${isMissing ? 'missing' : 'wrong'}`;
  const detail = isMissing
    ? 'This operation is idempotent and requires correct usage of Idempotency-Key: send one that ' +
      'names this command, and repeat it with every attempt.'
    : reading.why;
  return wrong(problem(400, { name: 'idempotency-key', title, detail }));
};
