// The rules: what becomes of a command. Accepted with events, ignored or rejected with a reason;
// never silence.
import type { Instant } from '../calendar/time.ts';
import type { Reason } from '../wire/reasons.ts';
import type { Command, Work } from './commands.ts';
import { movedBy, type EventName, type OrderEvent, type OutcomeName } from './events.ts';
import { isDelivered, isOpen, statusOf, type Order } from './order.ts';
import { isLegalMove, type Status } from './tracks.ts';

export type Accepted = { readonly outcome: 'accepted'; readonly events: readonly OrderEvent[] };
export type Ignored = { readonly outcome: 'ignored'; readonly reason: Reason };
export type Rejected = { readonly outcome: 'rejected'; readonly reason: Reason };
export type Decision = Accepted | Ignored | Rejected;

/** What a decision needs from elsewhere. */
export type Facts = {
  readonly now: Instant;
  /** First instant at which the order is overdue (D1); null: the order has no such deadline. */
  readonly suspendAt: Instant | null;
  /** Was this bank reference seen before for the order, whatever became of it (D7)? */
  readonly seenReference: (reference: string) => boolean;
  /** Does the customer hold a temporary resource through another order (D19)? */
  readonly holdsTemporary: boolean;
  /** Is a retry of this work already under way? */
  readonly retrying: (work: Work) => boolean;
};

const accepted = (...events: readonly EventName[]): Accepted => ({
  outcome: 'accepted',
  events: events.map((event) => ({ event })),
});
const ignored = (reason: Reason): Ignored => ({ outcome: 'ignored', reason });
const rejected = (reason: Reason): Rejected => ({ outcome: 'rejected', reason });

/** Row of the TT table: the answer for each payment status, in the table's own shape. */
type PaymentRow = Readonly<Record<Status<'TT'>, Decision>>;

const toPaid = accepted('money-received');
const toCancelled = accepted('order-cancelled');
const toConfirmed = accepted('confirmation-sent');
const toSuspended = accepted('order-suspended');

/** The TT table of the domain page, row by row (D5, D6, D9). */
const paymentRules = {
  'ask-confirmation': {
    unpaid: accepted('confirmation-asked'),
    'awaiting-confirmation': ignored('already-asked'),
    'confirmation-sent': ignored('already-confirmed'),
    paid: rejected('already-paid'),
    suspended: rejected('order-suspended'),
    cancelled: rejected('order-cancelled'),
  },
  confirm: {
    unpaid: toConfirmed,
    'awaiting-confirmation': toConfirmed,
    'confirmation-sent': ignored('already-confirmed'),
    paid: rejected('already-paid'),
    suspended: rejected('order-suspended'),
    cancelled: rejected('order-cancelled'),
  },
  'receive-money': {
    unpaid: toPaid,
    'awaiting-confirmation': toPaid,
    'confirmation-sent': toPaid,
    paid: rejected('already-paid'),
    suspended: toPaid,
    cancelled: rejected('order-cancelled'),
  },
  cancel: {
    unpaid: toCancelled,
    'awaiting-confirmation': toCancelled,
    'confirmation-sent': toCancelled,
    paid: rejected('already-paid'),
    suspended: toCancelled,
    cancelled: ignored('already-cancelled'),
  },
  suspend: {
    unpaid: toSuspended,
    'awaiting-confirmation': toSuspended,
    'confirmation-sent': toSuspended,
    paid: ignored('already-paid'),
    suspended: ignored('already-suspended'),
    cancelled: ignored('already-cancelled'),
  },
} as const satisfies Record<string, PaymentRow>;

/**
 * Decides a command on an order. Total: every command on every order has one of the three answers.
 * @param order the order as it is
 * @param command what is asked
 * @param facts what the rules need to know besides
 */
export const decide = (order: Order, command: Command, facts: Facts): Decision => {
  switch (command.command) {
    case 'ask-confirmation':
      return paymentRules['ask-confirmation'][order.TT];
    case 'confirm':
    case 'cancel':
      // D25: whose order it is comes before what state it is in.
      if (command.customer !== order.party.customer) return rejected('not-your-order');
      return paymentRules[command.command][order.TT];
    case 'receive-money':
      return decideMoney(order, command.reference, command.amount, facts);
    case 'suspend':
      return decideSuspend(order, facts);
    case 'retry':
      return decideRetry(order, command.work, facts);
    case 'record':
      return decideOutcome(order, command.outcome);
  }
};

/** D6, D7, D8: a repeated report first, then what the order's state says, then the amount. */
const decideMoney = (order: Order, reference: string, amount: number, facts: Facts): Decision => {
  if (facts.seenReference(reference)) return ignored('duplicate-payment');
  const decision = paymentRules['receive-money'][order.TT];
  if (decision.outcome === 'accepted' && amount !== order.total) return rejected('amount-mismatch');
  return decision;
};

/** Rule 6 and D1: top-up orders have no deadline, the others only from the instant it ends. */
const decideSuspend = (order: Order, { now, suspendAt }: Facts): Decision => {
  if (order.kind === 'top-up' || suspendAt === null) return rejected('no-deadline');
  if (now < suspendAt && isOpen(order)) return rejected('not-due');
  return paymentRules.suspend[order.TT];
};

/** Where each work shows that it failed. */
const failedAt = {
  'licence-request': { kinds: ['desktop'], track: 'GPSD', status: 'request-failed' },
  'resource-grant': { kinds: ['saas'], track: 'TN', status: 'grant-failed' },
  'top-up-codes': { kinds: ['top-up'], track: 'TN', status: 'code-failed' },
  'invoice-request': {
    kinds: ['desktop', 'saas', 'top-up'],
    track: 'XHĐ',
    status: 'request-failed',
  },
  'revenue-record': {
    kinds: ['desktop', 'saas', 'top-up'],
    track: 'GNDS',
    status: 'record-failed',
  },
} as const;

/** Rule 8 and D18. Accepted without an event: the status moves on the proof, not on the wish. */
const decideRetry = (order: Order, work: Work, facts: Facts): Decision => {
  const { kinds, track, status } = failedAt[work];
  if (!(kinds as readonly string[]).includes(order.kind)) return rejected('no-such-track');
  if (statusOf(order, track) !== status) return rejected('not-failed');
  if (facts.retrying(work)) return ignored('retry-under-way');
  if (work === 'resource-grant' && order.TT === 'cancelled') return rejected('order-cancelled');
  if (work === 'resource-grant' && order.TT !== 'paid' && facts.holdsTemporary) {
    return rejected('holds-temporary-resource');
  }
  return accepted();
};

const needsPayment: readonly OutcomeName[] = [
  'licence-requested',
  'licence-request-failed',
  'licence-granted',
  'resource-granted',
  'codes-issued',
  'codes-failed',
];
const needsDelivery: readonly OutcomeName[] = [
  'invoice-requested',
  'invoice-request-failed',
  'invoice-issued',
  'revenue-recorded',
  'revenue-record-failed',
];

/**
 * What a service proved, or failed to. A legal move is taken (late and unasked proof too: D11,
 * D12); one that the track has behind it tells nothing new (D13). Order of delivery: rules 3 and 4.
 */
const decideOutcome = (order: Order, outcome: OutcomeName): Decision => {
  const { track, to } = movedBy[outcome];
  const from = statusOf(order, track);
  // "TN" is one heading for two kinds of order: a status of the other half is no status of this
  // order.
  if (from === undefined || !belongs(order, track, to)) return rejected('no-such-track');
  if (!isLegalMove(track, from, to)) return ignored('nothing-new');
  if (needsPayment.includes(outcome) && order.TT !== 'paid') return rejected('not-paid');
  if (needsDelivery.includes(outcome) && !isDelivered(order)) return rejected('not-delivered');
  if (outcome === 'resource-revoked' && order.TT !== 'cancelled') return rejected('not-cancelled');
  return accepted(outcome);
};

const belongs = (order: Order, track: string, to: string): boolean =>
  track !== 'TN' || to.startsWith('code-') === (order.kind === 'top-up');
