// What the services really hold of an order, against what its statuses claim.
import { countHeld, type Thing } from '../../mocks/holdings.ts';
import { sumanOrder } from '../../mocks/suman/model.ts';
import type { Order } from '../order/order.ts';
import type { Service } from '../wire/services.ts';
import type { Check } from '../world/steps.ts';
import type { World } from '../world/world.ts';

/** How many of a thing a service holds for an order. */
export const held = ({ outside }: World, service: Service, thing: Thing, order: string): number =>
  countHeld(outside, service, thing, order);

/** "A service has exactly so many of a thing." */
export const holds = (service: Service, thing: Thing, count: number, order: string): Check => ({
  action: 'expect-holds',
  service,
  thing,
  count,
  order,
});

/** What SUMAN holds of an order's resource. */
export const resourceOf = (world: World, order: string) =>
  sumanOrder(world.outside.suman, order).resource;

/** A claim of a status: how many of a thing a service holds at least. */
export type Claim = { readonly service: Service; readonly thing: Thing; readonly count: number };

const bothHalves = (thing: 'invoice-requests' | 'sales-contracts'): readonly Claim[] => [
  { service: 'amis-sales', thing, count: 1 },
  { service: 'amis-accounting', thing, count: 1 },
];

const deliveryClaims = (order: Order): readonly Claim[] => {
  const suman = (thing: Thing, count = 1): readonly Claim[] => [{ service: 'suman', thing, count }];
  switch (order.kind) {
    case 'desktop':
      if (order.GPSD === 'granting') return suman('licence-requests');
      return order.GPSD === 'granted' ? suman('licences') : [];
    case 'saas':
      return order.TN === 'granted' ? suman('resources') : [];
    case 'top-up':
      return order.TN === 'code-issued' ? suman('top-up-codes', order.lines.quantity) : [];
  }
};

/** What the statuses of an order say that the services hold (domain, D21). */
export const claimsOf = (order: Order): readonly Claim[] => [
  ...deliveryClaims(order),
  ...(order.XHĐ === 'invoicing' || order.XHĐ === 'invoiced' ? bothHalves('invoice-requests') : []),
  ...(order.XHĐ === 'invoiced'
    ? [{ service: 'amis-accounting', thing: 'invoices', count: 1 } as const]
    : []),
  ...(order.GNDS === 'recorded' ? bothHalves('sales-contracts') : []),
];
