// An order as the engine's API shows it: plain data, read from the order's process.
import type { z } from 'zod';
import { hourMs, type Instant } from '../../calendar/time.ts';
import { statusesOf } from '../../engine/place.ts';
import type { Lane, Process } from '../../engine/process.ts';
import { labelOf, trackNames, type TrackName } from '../../order/tracks.ts';
import type { OrderAnswer, OrderSummary } from './schemas.ts';

/** `2026-03-02T09:00:00.000+07:00`: ISO 8601 in Vietnam time, which has no daylight saving (D1). */
export const vietnamTime = (instant: Instant): string =>
  new Date(instant + 7 * hourMs).toISOString().replace('Z', '+07:00');

const orNull = (instant: Instant | null): string | null =>
  instant === null ? null : vietnamTime(instant);

type Shown = { readonly id: string; readonly label: string };

const shownStatuses = (process: Process): Record<TrackName, Shown | null> => {
  const held = statusesOf(process);
  const pairs = trackNames.map((track) => {
    const id = held[track];
    return [track, id === undefined ? null : { id, label: labelOf(track, id) }] as const;
  });
  return Object.fromEntries(pairs) as Record<TrackName, Shown | null>;
};

/** What a list shows of an order. */
export const summaryOf = (process: Process): z.infer<typeof OrderSummary> => {
  const { code, kind, party, payment, total, placedAt } = process.order;
  return {
    code,
    kind,
    customer: party.customer,
    payment,
    total,
    placedAt: vietnamTime(placedAt),
    statuses: shownStatuses(process),
  };
};

type OpenCall = z.infer<typeof OrderAnswer>['openCalls'][number];

const openCallOf = ({ task }: Lane): readonly OpenCall[] => {
  const { call, phase, attempts } = task;
  const about = { service: call.service, call: call.name, attempts };
  switch (phase.is) {
    case 'open':
      return [{ ...about, doing: phase.doing, isUnderWay: true, at: vietnamTime(phase.timeoutAt) }];
    case 'waiting':
      return [{ ...about, doing: phase.next, isUnderWay: false, at: vietnamTime(phase.at) }];
    case 'settled':
      return [];
  }
};

/** All there is to see of an order. */
export const viewOf = (process: Process): z.infer<typeof OrderAnswer> => {
  const { order, suspendAt, lockAt, payments, lanes } = process;
  return {
    ...summaryOf(process),
    party: order.party,
    lines: order.lines,
    deadlines: { suspendAt: orNull(suspendAt), lockAt: orNull(lockAt) },
    payments: payments.map((payment) => ({ ...payment, at: vietnamTime(payment.at) })),
    openCalls: Object.values(lanes).flatMap(openCallOf),
  };
};
