// Small schemas that operations of the control API share.
import { z } from 'zod';
import { isName } from '../../scenario/vocabulary/parameters-names.ts';
import type { ResponseShape } from '../../wire/operation.ts';

/** A code an order can have, a foreign engine's too: whole characters, and no step in a path. */
export const orderCode = z
  .string()
  .min(1)
  .max(100)
  .refine((code) => code.isWellFormed() && code !== '.' && code !== '..', 'an order code')
  .describe('Order code');

/** A code in a step: a sentence must be able to say it, since the journal says every step. */
export const sentenceCode = orderCode.refine(
  isName,
  'an order code: text without double quotes and control characters',
);

export const language = z.enum(['vi', 'en']).default('vi').describe('Language of the words');

/** A whole number in a query: digits. */
export const count = (atMost: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `a whole number, at most ${atMost}`)
    .refine((text) => Number(text) <= atMost, `a whole number, at most ${atMost}`);

export const Verdict = z
  .object({
    outcome: z.enum(['accepted', 'ignored', 'rejected']),
    reason: z.string().nullable().describe('Of the closed list; null when accepted'),
  })
  .meta({ id: 'Verdict' });

/** What a step has led to. */
export const Outcome = z
  .object({
    verdict: Verdict.nullable().describe('Null for a step that asks nothing of anybody'),
    order: z.string().nullable(),
    journal: z.array(z.string()).describe('What happened, in words'),
  })
  .meta({ id: 'Outcome' });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'A problem (RFC 9457)' });

/** A problem as an answer. */
export const problem = (description: string): ResponseShape => ({
  description,
  body: Problem,
  type: 'application/problem+json',
});

/** What every operation can answer. */
export const anyProblems = {
  400: problem('The request is not as this document says'),
  401: problem('The token is missing or wrong'),
} as const;
/** What operations with a body can answer besides. */
export const bodyProblems = {
  ...anyProblems,
  413: problem('The body is too large'),
  415: problem('The body is of another type'),
} as const;
