// The answers that operations of the engine's API share, as their document tells of them.
import type { z } from 'zod';
import type { ResponseShape } from '../../wire/operation.ts';
import { CommandAnswer, Problem } from './schemas.ts';

type Responses = Readonly<Record<number, ResponseShape>>;

/** A problem as an answer (RFC 9457). */
export const problem = (description: string): ResponseShape => ({
  description,
  body: Problem,
  type: 'application/problem+json',
});

export const unknownOrder: Responses = { 404: problem('There is no such order') };
export const badRequest: Responses = {
  400: problem('A parameter is not as this document says; `errors` names each'),
};

const badBody: Responses = {
  400: problem('Not JSON, or a field is wrong (`errors` names each), or the Idempotency-Key is'),
  413: problem('The body is too large'),
  415: problem('The body is not `application/json`'),
  422: problem('The Idempotency-Key came with another request before'),
};

const replayed = {
  'idempotent-replayed': '`true` when it was answered before and nothing was done now; else absent',
};

/** What was read. */
export const found = (description: string, body: z.ZodType): Responses => ({
  200: { description, body },
  ...badRequest,
});

/**
 * The answers to a command.
 * @param done the status of an accepted one, and what it means
 */
export const answersToCommand = (
  status: 200 | 201 | 202,
  done: string,
  headers: Readonly<Record<string, string>> = {},
): Responses => ({
  200: {
    description: 'Ignored, and why; nothing has changed',
    body: CommandAnswer,
    headers: replayed,
  },
  ...badBody,
  409: problem(
    'The engine said no: `reason` says why. Or the same request under this Idempotency-Key is ' +
      'being answered right now; or a date would lie beyond the table of holidays',
  ),
  [status]: {
    description: status === 200 ? `${done}, or ignored: \`outcome\` says which` : done,
    body: CommandAnswer,
    headers: { ...replayed, ...headers },
  },
});
