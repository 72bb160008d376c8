// The first step of an order's process: placing it, with its deadlines and its first call.
import { fiveDaysAfter, fiveWorkingDaysAfter } from '../calendar/working-days.ts';
import type { Instant } from '../calendar/time.ts';
import { placedOrder, statusOf, type Placement } from '../order/order.ts';
import { trackNames, type TrackName } from '../order/tracks.ts';
import type { Advance } from './advance.ts';
import { Draft } from './draft.ts';

import type { Process } from './process.ts';
import { want } from './queue.ts';
import { deliver } from './react.ts';

/**
 * Places an order (domain, rule 1). Top-up orders have no deadline (rule 6); a paid one has none
 * either.
 * @param wish what the customer orders
 * @param holdsTemporary does the customer hold a temporary resource through another order (D19)?
 * @param now the instant of placing, ms
 * @throws CalendarError when a deadline would lie beyond the table of working days (D3)
 */
export const place = (wish: Placement, holdsTemporary: boolean, now: Instant): Advance => {
  const order = placedOrder(wish, now);
  const isPaid = order.TT === 'paid';
  const hasDeadline = !isPaid && order.kind !== 'top-up';
  const process: Process = {
    order,
    lanes: {},
    payments: isPaid
      ? [
          {
            reference: onlineReference(order.code),
            amount: order.total,
            at: now,
            became: 'payment',
          },
        ]
      : [],
    suspendAt: hasDeadline ? fiveDaysAfter(now) : null,
    lockAt: hasDeadline && order.kind === 'saas' ? fiveWorkingDaysAfter(now) : null,
    lockOverdue: false,
    temporaryGrants: [],
    revision: 0,
    commands: 0,
    calls: 0,
    noticesSeen: [],
    timeline: [],
  };
  const draft = new Draft(process, now);
  const { kind, payment, total, party } = order;
  const statuses = statusesOf(process);
  draft.note({ is: 'placed', kind, customer: party.customer, payment, total, statuses });
  if (isPaid) deliver(draft);
  else if (kind === 'saas' && !holdsTemporary) want(draft, 'temporary-grant');
  return {
    process: draft.finish(),
    decision: { outcome: 'accepted', events: [] },
    calls: draft.calls,
    entries: draft.notes,
  };
};

/** The bank reference of the payment made while placing online. */
const onlineReference = (code: string): string => `ONLINE-${code}`;

/** The statuses of an order, under the headings of the tracks it has. */
export const statusesOf = ({ order }: Process): Readonly<Partial<Record<TrackName, string>>> => {
  const statuses: Partial<Record<TrackName, string>> = {};
  for (const track of trackNames) {
    const status = statusOf(order, track);
    if (status !== undefined) statuses[track] = status;
  }
  return statuses;
};
