// One order's process as plain data: the order, its outbox of tasks, its deadlines and what it has
// seen.
import type { Instant } from '../calendar/time.ts';
import type { Order } from '../order/order.ts';
import type { BusinessCall, Call } from '../wire/calls.ts';
import type { Timeline } from './timeline.ts';

/**
 * Independent queues of an order. Within one, calls go one at a time and in order (services.md).
 */
export type LaneName = 'licence' | 'resource' | 'codes' | 'invoice' | 'contract';

/** Where a task's next or current call stands. `at` and `timeoutAt` are instants, ms. */
export type Phase =
  | { readonly is: 'waiting'; readonly next: 'attempt' | 'lookup'; readonly at: Instant }
  | {
      readonly is: 'open';
      readonly doing: 'attempt' | 'lookup';
      readonly callId: string;
      readonly timeoutAt: Instant;
      /** The one re-connect after a 401 has been used. */
      readonly reconnected: boolean;
    }
  | { readonly is: 'settled' };

/**
 * How far a task is. `trying`: attempts and the look-up right after them. `queued`: AMIS.VN – Kế
 * toán took it, the stored notice is awaited. `failed`: given up, looked up now and then. `proven`:
 * the service has done it.
 */
export type Stage = 'trying' | 'queued' | 'failed' | 'proven';

/**
 * One command to a service, from the decision to send it until nothing more is to be done about it.
 */
export type Task = {
  /** Every attempt sends exactly this: same key, same revision, same body. */
  readonly call: BusinessCall;
  readonly stage: Stage;
  readonly phase: Phase;
  /** Attempts made so far. */
  readonly attempts: number;
  readonly lookups: number;
  /** An attempt ended `unknown`: the service may have done it. Sticks for good. */
  readonly doubt: boolean;
  /**
   * No attempt ended in anything but the service's own refusal: it certainly was not done, and a
   * retry takes a new key.
   */
  readonly onlyRefused: boolean;
  /** Slow rounds since it failed. */
  readonly round: number;
};

/** A queue: the task at its head, and the one that follows when the head's open call has ended. */
export type Lane = { readonly task: Task; readonly next: Task | null };

/** A call on its way to a service. */
export type Sent = { readonly id: string; readonly call: Call };

/** Money the bank reported, and what became of it (D6, D7, D8). Amounts in whole đồng. */
export type Payment = {
  readonly reference: string;
  readonly amount: number;
  readonly at: Instant;
  readonly became: 'payment' | 'to-refund';
};

export type Process = {
  readonly order: Order;
  readonly lanes: { readonly [L in LaneName]?: Lane };
  readonly payments: readonly Payment[];
  /** First instant at which the order is overdue (D1), while that still matters. */
  readonly suspendAt: Instant | null;
  /** First instant at which the resource is to be locked (D2), while that still matters. */
  readonly lockAt: Instant | null;
  /** The lock deadline has passed: a temporary grant proven from now on is locked at once (D17). */
  readonly lockOverdue: boolean;
  /** Every temporary grant asked for; `refused` once SUMAN certainly did not do it (D17). */
  readonly temporaryGrants: readonly { readonly revision: number; readonly refused: boolean }[];
  /** Last revision given to a resource command: the fencing token. */
  readonly revision: number;
  /** Commands given to services so far: numbers the idempotency keys. */
  readonly commands: number;
  /** Calls sent so far: numbers the call ids. */
  readonly calls: number;
  readonly noticesSeen: readonly string[];
  readonly timeline: Timeline;
};

/**
 * Does this order *hold* a temporary resource (D19)? While it is neither paid nor revoked, and a
 * grant was asked for and not refused; a locked one counts.
 */
export const holdsTemporary = ({ order, temporaryGrants }: Process): boolean =>
  order.kind === 'saas' &&
  order.TT !== 'paid' &&
  order.TN !== 'revoked' &&
  temporaryGrants.some(({ refused }) => !refused);
