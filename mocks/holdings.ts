// What the services really hold of an order, read from the services and never from the engine.
import type { DocumentName } from '../src/wire/calls.ts';
import type { Service } from '../src/wire/services.ts';
import { accountingOrder } from './amis-accounting/model.ts';
import { salesOrder } from './amis-sales/model.ts';
import type { Outside } from './state.ts';
import { sumanOrder, type SumanOrder } from './suman/model.ts';

/**
 * What a service can hold of an order. Resources are counted while in force: a locked one is a
 * locked one.
 */
export const things = [
  'licence-requests',
  'licences',
  'temporary-resources',
  'resources',
  'locked-resources',
  'top-up-codes',
  'invoice-requests',
  'sales-contracts',
  'invoices',
] as const;
export type Thing = (typeof things)[number];

/** Which service can hold which thing. */
export const thingsOf: { readonly [S in Service]: readonly Thing[] } = {
  suman: [
    'licence-requests',
    'licences',
    'temporary-resources',
    'resources',
    'locked-resources',
    'top-up-codes',
  ],
  'amis-sales': ['invoice-requests', 'sales-contracts'],
  'amis-accounting': ['invoice-requests', 'sales-contracts', 'invoices'],
};

/**
 * How many of a thing a service holds for an order.
 * @throws Error for a thing the service cannot hold: a check that could only ever find none proves
 *   nothing
 */
export const countHeld = (
  state: Outside,
  service: Service,
  thing: Thing,
  order: string,
): number => {
  if (!thingsOf[service].includes(thing)) {
    throw new Error(`${service} cannot hold ${thing}; it holds ${thingsOf[service].join(', ')}.`);
  }
  if (service === 'suman') return countAtSuman(sumanOrder(state.suman, order), thing);
  const document: DocumentName = thing === 'sales-contracts' ? 'sales-contract' : 'invoice-request';
  if (service === 'amis-sales') {
    return salesOrder(state.sales, order).documents.filter((each) => each.document === document)
      .length;
  }
  const stored = accountingOrder(state.accounting, order).vouchers.filter(
    (voucher) => voucher.document === document && voucher.state === 'stored',
  );
  return thing === 'invoices'
    ? stored.filter(({ invoice }) => invoice !== null).length
    : stored.length;
};

const countAtSuman = (held: SumanOrder, thing: Thing): number => {
  switch (thing) {
    case 'licence-requests':
      return held.licenceRequests.length;
    case 'licences':
      return held.licenceRequests.filter(({ granted }) => granted).length;
    case 'temporary-resources':
      return held.resource === 'temporary' ? 1 : 0;
    case 'resources':
      return held.resource === 'full' ? 1 : 0;
    case 'locked-resources':
      return held.resource === 'locked' ? 1 : 0;
    default:
      return held.codes.length;
  }
};
