// A value that a caller sent, against a schema: the value, or the 400 that names each wrong field.
import type { z } from 'zod';
import type { HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { mistakesOf, sentenceOf } from '../../wire/mistakes.ts';

export type Checked<T> =
  | { readonly is: 'right'; readonly value: T }
  | { readonly is: 'wrong'; readonly response: HttpResponse };

/** Checks the body of a request, already read as JSON. */
export const checked = <T>(schema: z.ZodType<T>, given: unknown): Checked<T> => {
  const { success, data, error } = schema.safeParse(given);
  if (success) return { is: 'right', value: data };
  const errors = mistakesOf(error, schema, given);
  const detail = `The body is not as expected: ${sentenceOf(errors)}.`;
  return { is: 'wrong', response: plainProblem(400, 'Bad Request', detail, { errors }) };
};
