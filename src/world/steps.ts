// A Step: one thing that a scenario, a click or the explorer can do to a world, as plain data.
import type { Fault } from '../../mocks/faults.ts';
import type { Thing } from '../../mocks/holdings.ts';
import type { Instant } from '../calendar/time.ts';
import type { Work } from '../order/commands.ts';
import type { PaymentMethod } from '../order/order.ts';
import type { TrackName } from '../order/tracks.ts';
import type { CallName, NoticeName, Service } from '../wire/services.ts';
import type { Reason } from '../wire/reasons.ts';

/** The name of an order as a person writes it; absent = the order placed last. */
type OfOrder = { readonly order?: string };
/** Absent = the owner of the order in the step, or the default customer. */
type ByCustomer = { readonly customer?: string };

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'working-days';

export type { PaymentMethod, Thing, Work };

export type TimeStep =
  | { readonly action: 'it-is'; readonly instant: Instant }
  | { readonly action: 'reach'; readonly instant: Instant }
  | { readonly action: 'pass'; readonly amount: number; readonly unit: Unit };

export type CommandStep =
  | (ByCustomer &
      OfOrder & {
        readonly action: 'place';
        readonly kind: 'desktop' | 'saas';
        readonly payment: PaymentMethod;
      })
  | (ByCustomer &
      OfOrder & {
        readonly action: 'place-top-up';
        readonly quantity: number;
        readonly payment: PaymentMethod;
        readonly invoice: boolean;
      })
  | (OfOrder & { readonly action: 'ask-confirmation' })
  | (ByCustomer & OfOrder & { readonly action: 'confirm' })
  /**
   * `amount` in whole đồng; absent = the order total. `reference` is the bank's own; absent = a new
   * one.
   */
  | (OfOrder & {
      readonly action: 'receive-money';
      readonly amount?: number;
      readonly reference?: string;
    })
  | (OfOrder & { readonly action: 'report-money-again' })
  | (ByCustomer & OfOrder & { readonly action: 'cancel' })
  | (OfOrder & { readonly action: 'retry'; readonly work: Work })
  | (OfOrder & { readonly action: 'grant-licence' })
  | (OfOrder & { readonly action: 'issue-invoice' });

export type TroubleStep =
  | { readonly action: 'fault'; readonly fault: Fault }
  | (OfOrder & {
      readonly action: 'release';
      readonly service: Service;
      readonly call: CallName | 'every';
    })
  | { readonly action: 'heal'; readonly service: Service }
  | { readonly action: 'heal-all' }
  | { readonly action: 'restart' };

/** The steps of a `@stepwise` scenario, in which nothing moves by itself. */
export type StepwiseStep =
  | (OfOrder & { readonly action: 'send-call'; readonly service: Service; readonly call: CallName })
  | (OfOrder & {
      readonly action: 'send-notice';
      readonly service: Service;
      readonly notice: NoticeName;
    })
  | { readonly action: 'rest' };

export type Action = TimeStep | CommandStep | TroubleStep | StepwiseStep;

/** What must be true: looks at a world and changes nothing. Statuses are ids of `tracks.ts`. */
export type Check =
  | (OfOrder & {
      readonly action: 'expect-statuses';
      readonly statuses: Readonly<Partial<Record<TrackName, string>>>;
    })
  | (OfOrder & {
      readonly action: 'expect-status';
      readonly track: TrackName;
      readonly status: string;
    })
  | (OfOrder & {
      readonly action: 'expect-not-status';
      readonly track: TrackName;
      readonly status: string;
    })
  | (OfOrder & { readonly action: 'expect-no-track'; readonly track: TrackName })
  | (OfOrder & {
      readonly action: 'expect-history';
      readonly track: TrackName;
      readonly history: readonly string[];
    })
  | { readonly action: 'expect-rejected'; readonly reason: Reason }
  | { readonly action: 'expect-ignored'; readonly reason: Reason }
  | { readonly action: 'expect-notice-ignored'; readonly reason: Reason }
  | (OfOrder & {
      readonly action: 'expect-holds';
      readonly service: Service;
      readonly count: number;
      readonly thing: Thing;
    })
  | (OfOrder & {
      readonly action: 'expect-sent';
      readonly call: CallName | 'every';
      readonly service: Service;
      readonly count: number;
    })
  | (OfOrder & { readonly action: 'expect-refunds'; readonly count: number })
  | { readonly action: 'expect-clock'; readonly instant: Instant };

export type Step = Action | Check;
