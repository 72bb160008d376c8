// What can be asked of an order: by people, by the bank, by the clock, and by what the services
// proved.
import type { OutcomeName } from './events.ts';

/** What an accountant can retry: one per failed status (domain, rule 8). */
export type Work =
  | 'licence-request'
  | 'resource-grant'
  | 'top-up-codes'
  | 'invoice-request'
  | 'revenue-record';

export type Command =
  | { readonly command: 'ask-confirmation' }
  | { readonly command: 'confirm'; readonly customer: string }
  | { readonly command: 'cancel'; readonly customer: string }
  /**
   * `amount` in whole đồng; `reference` is the bank's own and never repeats for another payment.
   */
  | { readonly command: 'receive-money'; readonly reference: string; readonly amount: number }
  | { readonly command: 'retry'; readonly work: Work }
  | { readonly command: 'suspend' }
  /** A service's word, or the lack of it after every attempt: the move it asks for. */
  | { readonly command: 'record'; readonly outcome: OutcomeName };

/**
 * What people and the bank may ask for. Outcomes need a service's proof, and time is the clock's.
 */
export type GivenCommand = Exclude<Command, { readonly command: 'suspend' | 'record' }>;

export type CommandName = Command['command'];
