// The order itself: one type per kind, so that a status of another kind cannot be held, and
// `evolve`.
import type { Instant } from '../calendar/time.ts';
import type { OrderLines, Party } from '../wire/calls.ts';
import { movedBy, type OrderEvent } from './events.ts';
import {
  isLegalMove,
  labelOf,
  type CodesStatus,
  type ResourceStatus,
  type Status,
  type TrackName,
} from './tracks.ts';

export type PaymentMethod = 'bank-transfer' | 'online';
export type OrderKind = Order['kind'];

/** What is true of an order of any kind from the moment it is placed. Money in whole đồng. */
type Placed = {
  readonly code: string;
  readonly party: Party;
  readonly payment: PaymentMethod;
  readonly lines: OrderLines;
  readonly total: number;
  readonly placedAt: Instant;
  readonly TT: Status<'TT'>;
};

export type DesktopOrder = Placed & {
  readonly kind: 'desktop';
  readonly GPSD: Status<'GPSD'>;
  readonly XHĐ: Exclude<Status<'XHĐ'>, 'not-required'>;
  readonly GNDS: Exclude<Status<'GNDS'>, 'no-contract'>;
};
export type SaasOrder = Placed & {
  readonly kind: 'saas';
  readonly TN: ResourceStatus;
  readonly XHĐ: Exclude<Status<'XHĐ'>, 'not-required'>;
  readonly GNDS: Exclude<Status<'GNDS'>, 'no-contract'>;
};
export type TopUpOrder = Placed & {
  readonly kind: 'top-up';
  readonly TN: CodesStatus;
  readonly XHĐ: Status<'XHĐ'>;
  readonly GNDS: 'no-contract';
};
export type Order = DesktopOrder | SaasOrder | TopUpOrder;

/** The wish of a customer: all that is needed to place an order. */
export type Placement = Omit<Placed, 'TT' | 'placedAt'> &
  (
    | { readonly kind: 'desktop' }
    | { readonly kind: 'saas' }
    | { readonly kind: 'top-up'; readonly wantsInvoice: boolean }
  );

/**
 * The order as it is at the moment of placing. Online payment is money at that moment (domain, rule
 * 1; first delivery status by D21, D22).
 */
export const placedOrder = (wish: Placement, placedAt: Instant): Order => {
  const { code, party, payment, lines, total } = wish;
  const TT = payment === 'online' ? 'paid' : 'unpaid';
  const placed: Placed = { code, party, payment, lines, total, placedAt, TT };
  switch (wish.kind) {
    case 'desktop':
      return {
        ...placed,
        kind: 'desktop',
        GPSD: 'not-granted',
        XHĐ: 'not-invoiced',
        GNDS: 'not-recorded',
      };
    case 'saas':
      return {
        ...placed,
        kind: 'saas',
        TN: 'not-granted',
        XHĐ: 'not-invoiced',
        GNDS: 'not-recorded',
      };
    case 'top-up':
      return {
        ...placed,
        kind: 'top-up',
        TN: 'code-not-issued',
        XHĐ: wish.wantsInvoice ? 'not-invoiced' : 'not-required',
        GNDS: 'no-contract',
      };
  }
};

/** The order's status on a track, or undefined when an order of its kind has no such track. */
export const statusOf = (order: Order, track: TrackName): string | undefined =>
  (order as Partial<Record<TrackName, string>>)[track];

/** Delivered: licence or resource granted, or codes issued (domain, D24). */
export const isDelivered = (order: Order): boolean => {
  switch (order.kind) {
    case 'desktop':
      return order.GPSD === 'granted';
    case 'saas':
      return order.TN === 'granted';
    case 'top-up':
      return order.TN === 'code-issued';
  }
};

/** Is the order neither paid nor cancelled, so that its deadlines mean something? */
export const isOpen = (order: Order): boolean => order.TT !== 'paid' && order.TT !== 'cancelled';

/**
 * The order after an event.
 * @throws Error on an illegal move: history that cannot be evolved is a bug, not bad input
 */
export const evolve = (order: Order, { event }: OrderEvent): Order => {
  const { track, to } = movedBy[event];
  const from = statusOf(order, track);
  if (from === undefined || !isLegalMove(track, from, to)) {
    const held = from === undefined ? 'no such track' : `"${labelOf(track, from)}" (${from})`;
    throw new Error(
      `Order ${order.code} (${order.kind}) cannot take the event ${event}: ` +
        `on ${track} it holds ${held}, and ${from ?? 'nothing'} → ${to} is no legal move. ` +
        'Likely cause: an event was recorded without asking decide() first.',
    );
  }
  return { ...order, [track]: to } as Order;
};
