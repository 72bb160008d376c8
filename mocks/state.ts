// The outside as plain data: its state, what it takes, what comes of it.
import type { Call, Reply } from '../src/wire/calls.ts';
import type { Reason } from '../src/wire/reasons.ts';
import type { CallName, Service } from '../src/wire/services.ts';
import { newAmisAccounting, type AmisAccounting } from './amis-accounting/model.ts';
import { newAmisSales, type AmisSales } from './amis-sales/model.ts';
import type { Delivery, Pending } from './callbacks.ts';
import { noCells, type Cells } from './cells.ts';
import type { Armed, Fault } from './faults.ts';
import type { OutsideEntry } from './journal.ts';
import { newSuman, type Suman } from './suman/model.ts';

/** What the people inside the services do. */
export type Act = 'grant-licence' | 'issue-invoice';

/** A request on its way for hours: the client has given up, the work is yet to be done. */
export type LateRequest = { readonly call: Call; readonly at: number };

/** What is under way about one order. */
export type Post = {
  readonly order: string;
  readonly notices: readonly Pending[];
  readonly late: readonly LateRequest[];
};

/** A call that a service keeps open until it is released. */
export type HeldCall = { readonly id: string; readonly call: Call };

export type Outside = {
  readonly suman: Suman;
  readonly sales: AmisSales;
  readonly accounting: AmisAccounting;
  /** Every rule ever armed, ended ones too: a fault that never fired must be found. */
  readonly rules: readonly Armed[];
  /** Per order: notices and late requests under way. */
  readonly post: Cells<Post>;
  /** In the order they came. */
  readonly held: readonly HeldCall[];
  /** Notices made so far: numbers their ids. */
  readonly notices: number;
};

export const newOutside: Outside = {
  suman: newSuman,
  sales: newAmisSales,
  accounting: newAmisAccounting,
  rules: [],
  post: noCells,
  held: [],
  notices: 0,
};

export type OutsideInput =
  | { readonly is: 'call'; readonly id: string; readonly call: Call }
  | { readonly is: 'act'; readonly act: Act; readonly order: string }
  | { readonly is: 'arm'; readonly fault: Fault }
  | { readonly is: 'heal'; readonly service: Service | 'every' }
  /** One rule ends, by its place among all ever armed, from 0. */
  | { readonly is: 'end-rule'; readonly rule: number }
  /** Absent `order` = the calls of any order. */
  | {
      readonly is: 'release';
      readonly service: Service;
      readonly call: CallName | 'every';
      readonly order?: string;
    }
  /** The late request of an order that is due first arrives. */
  | { readonly is: 'late-request'; readonly order: string }
  /** A notice goes out, due or not: the host knows why now. */
  | { readonly is: 'send-notice'; readonly order: string; readonly id: string }
  /** The engine has taken a notice: it is not sent again. */
  | { readonly is: 'acknowledged'; readonly order: string; readonly id: string };

export type OutsideOutput =
  | {
      readonly is: 'reply';
      readonly id: string;
      readonly order: string;
      readonly reply: Reply;
      /** What was answered before a fault after the work spoiled it. */
      readonly intended?: Reply;
      readonly delayMs: number;
    }
  /** No reply will come; of a held call, not before it is released. */
  | {
      readonly is: 'silence';
      readonly id: string;
      readonly order: string;
      readonly held: boolean;
      /** What was answered, and lost. */
      readonly intended?: Reply;
    }
  | ({ readonly is: 'delivery' } & Delivery)
  | {
      readonly is: 'verdict';
      readonly outcome: 'accepted' | 'ignored' | 'rejected';
      readonly reason: Reason | null;
    }
  | { readonly is: 'entry'; readonly entry: OutsideEntry };

/**
 * The outside after something, and what came of it: the shape of every function of this machine.
 */
export type Turn = readonly [Outside, readonly OutsideOutput[]];
