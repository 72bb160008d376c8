// Orders for tests: one of each kind, in any statuses a test asks for.
import { dayNumber, hourMs, startOfDay } from '../calendar/time.ts';
import { placedOrder, type Order, type OrderKind, type Placement } from './order.ts';
import type { TrackName } from './tracks.ts';

/** Monday 02/03/2026 09:00. */
export const monday = startOfDay(dayNumber(2026, 3, 2)) + 9 * hourMs;

/** The wish to place an order of a kind, by bank transfer unless told otherwise. */
export const wish = (
  kind: OrderKind,
  payment: Placement['payment'] = 'bank-transfer',
): Placement => {
  const shared = {
    code: 'DH-1',
    party: { customer: 'An', name: 'Công ty An', taxCode: '0000000001' },
    payment,
    lines: { product: 'p', quantity: 1, netAmount: 1_000, vatRate: -1, vatAmount: 0 },
    total: 1_000,
  };
  return kind === 'top-up' ? { ...shared, kind, wantsInvoice: true } : { ...shared, kind };
};

/** An order of a kind as it would be in these statuses. */
export const orderIn = (
  kind: OrderKind,
  statuses: Readonly<Partial<Record<TrackName, string>>> = {},
): Order => ({ ...placedOrder(wish(kind), monday), ...statuses }) as Order;
