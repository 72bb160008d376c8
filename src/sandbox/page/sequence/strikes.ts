// How a fault is drawn: on which side of the work it strikes, whether the request arrives, and
// which arrow bears the mark.
import type { Fault } from '../../../../mocks/faults.ts';
import {
  effectOf,
  strikeName,
  type CallEffectName,
  type NoticeEffectName,
} from '../../../world/coverage.ts';
import type { Named } from '../../../wire/services.ts';

/** How one effect is drawn. */
export type Strike = {
  /** On which side of the work; null for a notice, which has none. */
  readonly side: 'before' | 'after' | null;
  /** Does what was sent arrive at all? */
  readonly arrives: boolean;
  /** Does it arrive, or is it worked on, twice? */
  readonly twice?: true;
  /** Does it arrive spoiled? */
  readonly spoiled?: true;
};

const before = { side: 'before', arrives: true } as const satisfies Strike;
const onTheWay = { side: 'before', arrives: false } as const satisfies Strike;
const after = { side: 'after', arrives: true } as const satisfies Strike;

const strikes: Readonly<Record<Exclude<CallEffectName | NoticeEffectName, 'down'>, Strike>> = {
  'error-before': before,
  'reset-before': before,
  refused: before,
  held: before,
  'never-received': onTheWay,
  'late-request': onTheWay,
  'error-after': { ...after, spoiled: true },
  'reset-after': after,
  'reply-lost': after,
  'slow-reply': after,
  garbled: { ...after, spoiled: true },
  'off-schema': { ...after, spoiled: true },
  doubled: { ...after, twice: true },
  'not-stored': after,
  'store-failed': after,
  'notice-lost': { side: null, arrives: false },
  'notice-late': { side: null, arrives: false },
  'notice-doubled': { side: null, arrives: true, twice: true },
  'notice-forged': { side: null, arrives: true, spoiled: true },
};

/** How a fault is drawn; a service that is down takes no call and sends no notice. */
export const strikeOf = (fault: Fault, on: 'call' | 'notice'): Strike => {
  const name = strikeName(fault);
  if (name !== 'down') return strikes[name];
  return { side: on === 'call' ? 'before' : null, arrives: false };
};

const sides = {
  before: { vi: 'trước khi thực hiện', en: 'before the work' },
  after: { vi: 'sau khi đã thực hiện', en: 'after the work' },
} as const satisfies Record<string, Named>;

/** `trước khi thực hiện` */
export const saySide = (side: 'before' | 'after'): Named => sides[side];

/** What a fault does, without the side: `mất phản hồi`, `lỗi HTTP 503`. */
export const sayEffect = (fault: Fault): Named => {
  const said = effectOf(fault);
  const code = fault.effect === 'error' ? ` ${fault.status}` : '';
  const bare = (text: string): string => text.replace(/ \([^)]*\)$/u, '') + code;
  return { vi: bare(said.vi), en: bare(said.en) };
};
