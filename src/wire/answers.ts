// What the engine knows after a reply: one union of four, so that the retry rule reads off it.
import type { ErrorStatus, Reply, Result } from './calls.ts';

/**
 * `ok`: it is done. `refused`: it said no; do not retry. `busy`: it did nothing; retry later.
 * `unknown`: it may have done it; ask again with the same key, or look it up (services.md).
 */
export type Answer =
  | { readonly kind: 'ok'; readonly result: Result; readonly existed: boolean }
  /** `outright`: the service's own refusal; a bare 4xx may come from anything in between. */
  | { readonly kind: 'refused'; readonly why: string; readonly outright: boolean }
  /** `retryAfterMs`: not before this long, if the service said so. */
  | { readonly kind: 'busy'; readonly why: string; readonly retryAfterMs?: number }
  | { readonly kind: 'unknown'; readonly why: string };

const busyStatuses: readonly number[] = [401, 429, 503];
const unknownStatuses: readonly number[] = [500, 502, 504];

/**
 * Reads a reply as knowledge.
 * @param reply what came back, or `timed-out` / `restarted` when nothing did
 * @returns one of the four kinds, with the cause in a word
 */
export const answerOf = (reply: Reply | 'timed-out' | 'restarted'): Answer => {
  if (reply === 'timed-out' || reply === 'restarted') return { kind: 'unknown', why: reply };
  switch (reply.kind) {
    case 'done':
      return { kind: 'ok', result: reply.result, existed: reply.existed };
    case 'refused':
      return { kind: 'refused', why: reply.code, outright: true };
    case 'error':
      return answerOfError(reply.status, reply.retryAfterMs);
    case 'no-connection':
      return { kind: 'busy', why: reply.kind };
    case 'reset':
    case 'garbled':
    case 'off-schema':
      return { kind: 'unknown', why: reply.kind };
  }
};

const answerOfError = (status: ErrorStatus, retryAfterMs: number | undefined): Answer => {
  const why = String(status);
  if (busyStatuses.includes(status)) {
    return { kind: 'busy', why, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (unknownStatuses.includes(status)) return { kind: 'unknown', why };
  return { kind: 'refused', why, outright: false };
};
