// The faults that are tried on calls and on notices: all of them, or one of each kind that the
// caller can tell apart.
import type { CallEffect, Fault, NoticeEffect } from '../../mocks/faults.ts';
import type { ErrorStatus } from '../wire/calls.ts';

/** Faults on calls and on notices. */
export type EffectSet = {
  readonly onCalls: readonly CallEffect[];
  readonly onDocuments: readonly ('not-stored' | 'store-failed')[];
  readonly onNotices: readonly NoticeEffect[];
  readonly often: readonly Fault['often'][];
};

const hour = 3_600_000;

const errors = (statuses: readonly ErrorStatus[]): readonly CallEffect[] =>
  statuses.flatMap((status) => [
    { effect: 'error', status, when: 'before' } as const,
    { effect: 'error', status, when: 'after' } as const,
  ]);

const otherEffects: readonly CallEffect[] = [
  { effect: 'reset', when: 'before' },
  { effect: 'reset', when: 'after' },
  { effect: 'refused' },
  { effect: 'never-received' },
  { effect: 'reply-lost' },
  { effect: 'slow-reply', delayMs: 10_000 },
  { effect: 'late-request', delayMs: hour },
  { effect: 'garbled' },
  { effect: 'off-schema' },
  { effect: 'doubled' },
  { effect: 'held' },
];

const onNotices: readonly NoticeEffect[] = [
  { effect: 'notice-lost' },
  { effect: 'notice-doubled' },
  { effect: 'notice-late', delayMs: hour },
  { effect: 'notice-forged' },
];

const onDocuments = ['not-stored', 'store-failed'] as const;
const once = { times: 1 } as const;

/** Every fault there is. */
export const allEffects: EffectSet = {
  onCalls: [...errors([400, 401, 403, 404, 422, 429, 500, 502, 503, 504]), ...otherEffects],
  onDocuments,
  onNotices,
  often: [once, 'until-healed'],
};

/** One fault of each kind that the caller can tell apart. */
export const toldApartEffects: EffectSet = {
  onCalls: [
    // A refused token is renewed, and the call goes out again at once.
    ...errors([400, 401, 500, 503]),
    ...otherEffects.filter(
      // To the caller a reset and a broken answer are what a 500 is: unknown.
      ({ effect }) => !['reset', 'garbled', 'off-schema'].includes(effect),
    ),
  ],
  onDocuments,
  onNotices,
  often: [once, 'until-healed'],
};
