// What the engine knows of an answer: every way a call can end, and which of four kinds it is.
import { describe, expect, test } from 'vitest';
import { answerOf, type Answer } from './answers.ts';
import { errorStatuses, type ErrorStatus, type Reply } from './calls.ts';

describe('what is known after an answer', () => {
  const answers: Readonly<Record<ErrorStatus, Answer>> = {
    // A bare 4xx may come from anything in between: a refusal, but not the service's own.
    400: { kind: 'refused', why: '400', outright: false },
    401: { kind: 'busy', why: '401' },
    403: { kind: 'refused', why: '403', outright: false },
    404: { kind: 'refused', why: '404', outright: false },
    422: { kind: 'refused', why: '422', outright: false },
    429: { kind: 'busy', why: '429' },
    500: { kind: 'unknown', why: '500' },
    502: { kind: 'unknown', why: '502' },
    503: { kind: 'busy', why: '503' },
    504: { kind: 'unknown', why: '504' },
  };
  test.each(errorStatuses)('HTTP %i', (status) => {
    expect(answerOf({ kind: 'error', status })).toEqual(answers[status]);
  });

  const ends: readonly (readonly [Reply | 'timed-out' | 'restarted', Answer])[] = [
    [
      { kind: 'refused', code: 'stale-revision' },
      { kind: 'refused', why: 'stale-revision', outright: true },
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
