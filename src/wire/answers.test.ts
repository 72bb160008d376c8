// What the engine knows of an answer: every way a call can end, and which of four kinds it is.
import { describe, expect, test } from 'vitest';
import { answerOf, type Answer } from './answers.ts';
import { errorStatuses, type ErrorStatus, type Reply } from './calls.ts';

describe('what is known after an answer', () => {
  const kinds: Readonly<Record<ErrorStatus, Answer['kind']>> = {
    400: 'refused',
    401: 'busy',
    403: 'refused',
    404: 'refused',
    422: 'refused',
    429: 'busy',
    500: 'unknown',
    502: 'unknown',
    503: 'busy',
    504: 'unknown',
  };
  test.each(errorStatuses)('HTTP %i', (status) => {
    expect(answerOf({ kind: 'error', status })).toEqual({
      kind: kinds[status],
      why: String(status),
    });
  });

  const ends: readonly (readonly [Reply | 'timed-out' | 'restarted', Answer])[] = [
    [
      { kind: 'refused', code: 'stale-revision' },
      { kind: 'refused', why: 'stale-revision' },
    ],
    [{ kind: 'no-connection' }, { kind: 'busy', why: 'no-connection' }],
    [{ kind: 'reset' }, { kind: 'unknown', why: 'reset' }],
    [{ kind: 'garbled' }, { kind: 'unknown', why: 'garbled' }],
    [{ kind: 'off-schema' }, { kind: 'unknown', why: 'off-schema' }],
    ['timed-out', { kind: 'unknown', why: 'timed-out' }],
    ['restarted', { kind: 'unknown', why: 'restarted' }],
  ];
  test.each(ends)('%j', (reply, answer) => {
    expect(answerOf(reply)).toEqual(answer);
  });

  test('work that is done is ok, with its result and whether it was there already', () => {
    const result = { is: 'codes', codes: ['1'] } as const;
    for (const existed of [true, false]) {
      expect(answerOf({ kind: 'done', result, existed })).toEqual({ kind: 'ok', result, existed });
    }
  });

  test('an honest "not here" is an answer, not a refusal', () => {
    const result = { is: 'absent', code: 'not-found' } as const;
    expect(answerOf({ kind: 'done', result, existed: false })).toMatchObject({ kind: 'ok' });
  });
});
