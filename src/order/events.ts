// What can have happened to an order: its events, and the one status move each of them is.
import type { Status, TrackName } from './tracks.ts';

/** Events that people, the bank and time cause. */
export type PaymentEventName =
  | 'confirmation-asked'
  | 'confirmation-sent'
  | 'money-received'
  | 'order-suspended'
  | 'order-cancelled';

/** Events that a service's word proves: nothing else may cause them. */
export type OutcomeName =
  | 'licence-requested'
  | 'licence-request-failed'
  | 'licence-granted'
  | 'resource-temporarily-granted'
  | 'resource-granted'
  | 'resource-grant-failed'
  | 'resource-locked'
  | 'resource-revoked'
  | 'codes-issued'
  | 'codes-failed'
  | 'invoice-requested'
  | 'invoice-request-failed'
  | 'invoice-issued'
  | 'revenue-recorded'
  | 'revenue-record-failed';

export type EventName = PaymentEventName | OutcomeName;

/**
 * A thing that happened. The first of an order, its placing, is the order's initial state itself.
 */
export type OrderEvent = { readonly event: EventName };

/**
 * Event → the track it moves, and where to. `evolve`, `decide` and every drawing read this one
 * table.
 */
export const movedBy = {
  'confirmation-asked': { track: 'TT', to: 'awaiting-confirmation' },
  'confirmation-sent': { track: 'TT', to: 'confirmation-sent' },
  'money-received': { track: 'TT', to: 'paid' },
  'order-suspended': { track: 'TT', to: 'suspended' },
  'order-cancelled': { track: 'TT', to: 'cancelled' },
  'licence-requested': { track: 'GPSD', to: 'granting' },
  'licence-request-failed': { track: 'GPSD', to: 'request-failed' },
  'licence-granted': { track: 'GPSD', to: 'granted' },
  'resource-temporarily-granted': { track: 'TN', to: 'temporarily-granted' },
  'resource-granted': { track: 'TN', to: 'granted' },
  'resource-grant-failed': { track: 'TN', to: 'grant-failed' },
  'resource-locked': { track: 'TN', to: 'locked' },
  'resource-revoked': { track: 'TN', to: 'revoked' },
  'codes-issued': { track: 'TN', to: 'code-issued' },
  'codes-failed': { track: 'TN', to: 'code-failed' },
  'invoice-requested': { track: 'XHĐ', to: 'invoicing' },
  'invoice-request-failed': { track: 'XHĐ', to: 'request-failed' },
  'invoice-issued': { track: 'XHĐ', to: 'invoiced' },
  'revenue-recorded': { track: 'GNDS', to: 'recorded' },
  'revenue-record-failed': { track: 'GNDS', to: 'record-failed' },
} as const satisfies Readonly<Record<EventName, SomeMove>>;

/** An event's move must end in a status of its own track: a misspelt one does not compile. */
type SomeMove = {
  [T in TrackName]: { readonly track: T; readonly to: Status<T> };
}[TrackName];
