// The closed words of the engine's API, each list complete by type.
import type { Work } from '../../order/commands.ts';
import type { OrderKind, PaymentMethod } from '../../order/order.ts';

/** The names of a table, which must have every one. */
const namesOf = <Name extends string>(table: Readonly<Record<Name, true>>): [Name, ...Name[]] =>
  Object.keys(table) as [Name, ...Name[]];

export const kindNames = namesOf<OrderKind>({ desktop: true, saas: true, 'top-up': true });
export const payments = namesOf<PaymentMethod>({ 'bank-transfer': true, online: true });
export const workNames = namesOf<Work>({
  'licence-request': true,
  'resource-grant': true,
  'top-up-codes': true,
  'invoice-request': true,
  'revenue-record': true,
});

/** How a query names a track: as it is, and `XHD` for `XHĐ`. */
export const trackKeys = ['TT', 'GPSD', 'TN', 'XHĐ', 'XHD', 'GNDS'] as const;
