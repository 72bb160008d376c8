// Five ways in which a provider breaks the contract of SUMAN MISA by mistake, each a single one.

/** What a verification must find. */
export type Flaw = {
  /** What is wrong, and where. */
  readonly story: string;
  /** What of the answer or the callback is not as agreed. */
  readonly kind: 'status' | 'header' | 'body' | 'reading';
  /** What a finding must name: the field, the header, or the status that was expected. */
  readonly named: string;
};

export const brokenVariants = {
  'renamed-id': {
    story: 'a new licence request has its `id` under the name `requestId`',
    kind: 'body',
    named: 'id',
  },
  'text-revision': {
    story: 'the `revision` of a resource is text',
    kind: 'body',
    named: 'revision',
  },
  'stale-accepted': {
    story: 'a command whose revision is no longer the newest is answered 200, not 409',
    kind: 'status',
    named: '409',
  },
  'unmarked-replay': {
    story: 'the answer to a repeat has no header `Idempotent-Replayed`',
    kind: 'header',
    named: 'idempotent-replayed',
  },
  'body-only-signature': {
    story: 'a callback is signed over its body alone, without its id and timestamp',
    kind: 'reading',
    named: 'signature',
  },
} as const satisfies Record<string, Flaw>;

export type BrokenName = keyof typeof brokenVariants;
