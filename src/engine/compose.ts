// The calls an order's process makes, composed from the order: key, revision and body are fixed
// here, once.
import type { Order } from '../order/order.ts';
import type {
  AccountingDocumentCall,
  BusinessCall,
  DocumentName,
  ResourceCallName,
} from '../wire/calls.ts';
import { refIdOf } from '../wire/ref-id.ts';
import type { LaneName } from './process.ts';

/** A command to a service that is not a second half: what the process can want done. */
export type Wanted = 'licence-request' | ResourceCallName | 'top-up-codes' | DocumentName;

/** The lane each command queues in. */
export const laneOf: { readonly [W in Wanted]: LaneName } = {
  'licence-request': 'licence',
  'temporary-grant': 'resource',
  'full-grant': 'resource',
  lock: 'resource',
  revoke: 'resource',
  'top-up-codes': 'codes',
  'invoice-request': 'invoice',
  'sales-contract': 'contract',
};

/**
 * Composes a command. The idempotency key names order, work and number of the command, so that it
 * never depends on the attempt: all attempts of one command repeat it (services.md, SUMAN MISA).
 * @param number the command's number within the order, from 1
 * @param revision the fencing token; used by resource commands alone
 */
export const compose = (
  order: Order,
  wanted: Wanted,
  number: number,
  revision: number,
): BusinessCall => {
  const { code, party, lines } = order;
  const key = `${code}:${wanted}:${number}`;
  switch (wanted) {
    case 'licence-request':
      return { name: wanted, service: 'suman', order: code, key, party, lines };
    case 'temporary-grant':
    case 'full-grant':
    case 'lock':
    case 'revoke':
      return { name: wanted, service: 'suman', order: code, key, revision, product: lines.product };
    case 'top-up-codes':
      return { name: wanted, service: 'suman', order: code, key, quantity: lines.quantity };
    case 'invoice-request':
    case 'sales-contract':
      return { name: wanted, service: 'amis-sales', order: code, party, lines };
  }
};

/** The other half of a document: AMIS.VN – Kế toán, carrying the id AMIS.VN – Bán hàng gave. */
export const composeSecondHalf = (
  order: Order,
  document: DocumentName,
  salesId: string,
): AccountingDocumentCall => ({
  name: document,
  service: 'amis-accounting',
  order: order.code,
  refId: refIdOf(order.code, document),
  salesId,
  party: order.party,
  lines: order.lines,
});
