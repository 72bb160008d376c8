// What a story can show: each status, each legal move, and each reason that a scenario can ask
// about; what a step has shown of them, and the checks that tell.
import { legalMoves, rowsOf, trackNames, type TrackName } from '../order/tracks.ts';
import type { Reason } from '../wire/reasons.ts';
import type { Stepped } from '../world/step.ts';
import type { Check } from '../world/steps.ts';
import { historyOf, statusesOf, type World } from '../world/world.ts';

/** What a reason can be the reason of. */
export type Answer = 'rejected' | 'ignored' | 'notice-ignored';

export type Sight =
  | { readonly is: 'status'; readonly track: TrackName; readonly status: string }
  | { readonly is: 'move'; readonly track: TrackName; readonly from: string; readonly to: string }
  | { readonly is: 'reason'; readonly answer: Answer; readonly reason: Reason };

/** `TT/paid`, `TT/unpaid>paid` as the coverage of a run spells them; `rejected/already-paid`. */
export const keyOfSight = (sight: Sight): string => {
  if (sight.is === 'status') return `${sight.track}/${sight.status}`;
  if (sight.is === 'move') return `${sight.track}/${sight.from}>${sight.to}`;
  return `${sight.answer}/${sight.reason}`;
};

/** The reasons that a scenario can ask about, by what they are the reason of. */
const askable = {
  rejected: [
    'already-paid',
    'order-suspended',
    'order-cancelled',
    'amount-mismatch',
    'not-your-order',
    'holds-temporary-resource',
    'no-such-track',
    'not-failed',
    'no-licence-request',
    'no-invoice-request',
    'service-down',
  ],
  ignored: [
    'already-asked',
    'already-confirmed',
    'already-cancelled',
    'duplicate-payment',
    'retry-under-way',
    'licence-already-granted',
    'invoice-already-issued',
  ],
  'notice-ignored': ['stale-notice', 'bad-signature'],
} as const satisfies Record<Answer, readonly Reason[]>;

/** All the others, and why no scenario can ask about them. */
export const notAskable = {
  'already-suspended': 'only the clock suspends an order, and it does so once',
  'no-deadline': 'only the clock asks for a deadline, and of no order that has none',
  'not-due': 'only the clock asks for a deadline, and not before its instant',
  'not-paid': 'no service works for an order before it is paid, so none has news of it',
  'not-delivered': 'no document is asked for before delivery, so none has news of it',
  'not-cancelled': 'only the resource of a cancelled order is revoked',
  'nothing-new': 'what a reply proves again is no news; a notice that does so is stale',
  'order-exists': 'a name that another order has is refused when the scenario is read',
  'unknown-order': 'a name that no order has is refused when the scenario is read',
} as const satisfies Partial<Record<Reason, string>>;

const answers = Object.keys(askable) as readonly Answer[];

/** All that there is to see: 28 statuses, 47 legal moves, 20 answers. */
export const everySight: readonly Sight[] = [
  ...trackNames.flatMap((track) =>
    Object.keys(rowsOf(track)).map((status): Sight => ({ is: 'status', track, status })),
  ),
  ...legalMoves.map((move): Sight => ({ is: 'move', ...move })),
  ...answers.flatMap((answer) =>
    askable[answer].map((reason): Sight => ({ is: 'reason', answer, reason })),
  ),
];

/**
 * What was seen, and the checks that show it at the end of its story. How a command is answered is
 * checked right behind it, as always, so that no check is left for its end.
 */
export type Seen = { readonly sight: Sight; readonly checks: () => readonly Check[] };

/** The statuses that an order shows as it is. */
export const statusesSeen = (world: World, order: string): readonly Seen[] => {
  const statuses = statusesOf(world, order);
  return trackNames.flatMap((track): readonly Seen[] => {
    const status = statuses[track];
    if (status === undefined) return [];
    const checks = (): readonly Check[] => [{ action: 'expect-status', order, track, status }];
    return [{ sight: { is: 'status', track, status }, checks }];
  });
};

/** What a step has shown. */
export const seenIn = ({ world, entries, verdict }: Stepped): readonly Seen[] => {
  const seen: Seen[] = [];
  for (const entry of entries) {
    if (entry.is === 'moved') {
      const { order, track, from, to } = entry;
      const checks = (): readonly Check[] => {
        const history = historyOf(world, order, track) ?? [];
        return [{ action: 'expect-history', order, track, history }];
      };
      seen.push(...statusesSeen(world, order), { sight: { is: 'move', track, from, to }, checks });
    }
    const reason = world.lastNotice?.reason ?? null;
    if (entry.is === 'noticed' && reason !== null) {
      seen.push({
        sight: { is: 'reason', answer: 'notice-ignored', reason },
        checks: () => [{ action: 'expect-notice-ignored', reason }],
      });
    }
  }
  if (verdict !== null && verdict.outcome !== 'accepted' && verdict.reason !== null) {
    const { outcome: answer, reason } = verdict;
    seen.push({ sight: { is: 'reason', answer, reason }, checks: () => [] });
  }
  return seen;
};
