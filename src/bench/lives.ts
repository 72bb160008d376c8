// The whole lives of orders that the measurements play: every step of each, and what is true after
// it.
import { countHeld, type Thing } from '../../mocks/holdings.ts';
import type { Outside } from '../../mocks/state.ts';
import { statusesOf } from '../engine/place.ts';
import type { Process } from '../engine/process.ts';
import type { OrderKind } from '../order/order.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Service } from '../wire/services.ts';
import type { CommandStep } from '../world/steps.ts';

/** What the people do in a life that goes well: no more kinds of steps than these. */
export type LifeStep = Extract<
  CommandStep,
  {
    action:
      | 'place'
      | 'place-top-up'
      | 'ask-confirmation'
      | 'confirm'
      | 'receive-money'
      | 'grant-licence'
      | 'issue-invoice';
  }
>;

/** Every kind of order, in the order in which mixed worlds take them. */
export const kinds = ['desktop', 'saas', 'top-up'] as const satisfies readonly OrderKind[];

const payment = 'bank-transfer';

/** The steps of a life, from the placing to the e-invoice. */
export const stepsOf = (kind: OrderKind, order: string, customer: string): readonly LifeStep[] => {
  const paidAndInvoiced = [
    { action: 'receive-money', order },
    { action: 'issue-invoice', order },
  ] as const;
  switch (kind) {
    case 'desktop':
      return [
        { action: 'place', kind, payment, order, customer },
        { action: 'ask-confirmation', order },
        { action: 'confirm', order },
        { action: 'receive-money', order },
        { action: 'grant-licence', order },
        { action: 'issue-invoice', order },
      ];
    case 'saas':
      return [{ action: 'place', kind, payment, order, customer }, ...paidAndInvoiced];
    case 'top-up':
      return [
        { action: 'place-top-up', quantity: 2, payment, invoice: true, order, customer },
        ...paidAndInvoiced,
      ];
  }
};

type Holding = readonly [Service, Thing, number];
type End = {
  readonly statuses: Readonly<Partial<Record<TrackName, string>>>;
  readonly holdings: readonly Holding[];
};

const invoiced = { TT: 'paid', XHĐ: 'invoiced' } as const;
const documents: readonly Holding[] = [
  ['amis-sales', 'invoice-requests', 1],
  ['amis-accounting', 'invoices', 1],
];
const contracts: readonly Holding[] = [
  ['amis-sales', 'sales-contracts', 1],
  ['amis-accounting', 'sales-contracts', 1],
];

const ends: { readonly [K in OrderKind]: End } = {
  desktop: {
    statuses: { ...invoiced, GPSD: 'granted', GNDS: 'recorded' },
    holdings: [['suman', 'licences', 1], ...documents, ...contracts],
  },
  saas: {
    statuses: { ...invoiced, TN: 'granted', GNDS: 'recorded' },
    holdings: [['suman', 'resources', 1], ...documents, ...contracts],
  },
  'top-up': {
    statuses: { ...invoiced, TN: 'code-issued', GNDS: 'no-contract' },
    holdings: [['suman', 'top-up-codes', 2], ...documents],
  },
};

/**
 * Sees that a life has been lived: every status, and all that the services hold.
 * @throws Error when anything is amiss, for then its time means nothing
 */
export const expectLived = (process: Process, outside: Outside): void => {
  const { kind, code } = process.order;
  const { statuses, holdings } = ends[kind];
  const actual = statusesOf(process);
  for (const [track, status] of Object.entries(statuses) as [TrackName, string][]) {
    if (actual[track] === status) continue;
    throw new Error(`${code} (${kind}): ${track} is ${actual[track]}, not ${status}.`);
  }
  for (const [service, thing, count] of holdings) {
    const held = countHeld(outside, service, thing, code);
    if (held === count) continue;
    throw new Error(`${code} (${kind}): ${service} holds ${held} ${thing}, not ${count}.`);
  }
};
