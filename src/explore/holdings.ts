// What the services really hold of an order, against what its statuses claim.
import { countHeld, type Thing } from '../../mocks/holdings.ts';
import { sumanOrder } from '../../mocks/suman/model.ts';
import { statusOf, type Order } from '../order/order.ts';
import { trackNames, type TrackName } from '../order/tracks.ts';
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
export type Claim = {
  readonly track: TrackName;
  readonly status: string;
  readonly service: Service;
  readonly thing: Thing;
  readonly count: number;
};

type Told = readonly [Service, Thing];

const bothHalves = (thing: 'invoice-requests' | 'sales-contracts'): readonly Told[] => [
  ['amis-sales', thing],
  ['amis-accounting', thing],
];

/** What the statuses say that is held, by track and status (domain, D21). */
const told: { readonly [T in TrackName]?: Readonly<Record<string, readonly Told[]>> } = {
  GPSD: {
    granting: [['suman', 'licence-requests']],
    granted: [['suman', 'licences']],
  },
  TN: {
    granted: [['suman', 'resources']],
    'code-issued': [['suman', 'top-up-codes']],
  },
  XHĐ: {
    invoicing: bothHalves('invoice-requests'),
    invoiced: [...bothHalves('invoice-requests'), ['amis-accounting', 'invoices']],
  },
  GNDS: { recorded: bothHalves('sales-contracts') },
};

/** What the statuses of an order say that the services hold. */
export const claimsOf = (order: Order): readonly Claim[] => {
  const claims: Claim[] = [];
  for (const track of trackNames) {
    const status = statusOf(order, track) ?? '';
    for (const [service, thing] of told[track]?.[status] ?? []) {
      const count = thing === 'top-up-codes' ? order.lines.quantity : 1;
      claims.push({ track, status, service, thing, count });
    }
  }
  return claims;
};

/** Things that a person makes and no call of the engine. */
const madeByPeople: readonly Thing[] = ['licences', 'invoices'];

/** What must be true where a claim is not: a person's work is not there because it is claimed. */
export const denied = ({ track, status, service, thing, count }: Claim, order: string): Check =>
  madeByPeople.includes(thing)
    ? { action: 'expect-not-status', order, track, status }
    : holds(service, thing, count, order);
