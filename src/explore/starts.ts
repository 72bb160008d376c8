// Where an exploration begins: each kind of order, payment and invoice wish, and two orders of one
// customer.
import type { DocumentName } from '../wire/calls.ts';
import type { Action } from '../world/steps.ts';
import { getCell } from '../../mocks/cells.ts';
import type { World } from '../world/world.ts';
import type { Bounds } from './choices.ts';

type Placing = Extract<Action, { action: 'place' }> & { readonly order: string };

export type Start = {
  /** `desktop-bank-transfer`: what `--start` takes. */
  readonly name: string;
  readonly steps: readonly Action[];
  /** Codes of all its orders, in the order they are placed. */
  readonly orders: readonly string[];
  /** Orders that are placed later, whenever that may be. */
  readonly later?: readonly Placing[];
  /** One fault fewer than elsewhere, for it has so many worlds. */
  readonly isMilder?: true;
  /** Documents that are left alone until the end: of two orders they are those of one. */
  readonly leftAlone?: readonly DocumentName[];
};

const first = 'DH-1';
const second = 'DH-2';

export const documents: readonly DocumentName[] = ['invoice-request', 'sales-contract'];

const place = (
  kind: 'desktop' | 'saas',
  payment: 'bank-transfer' | 'online',
  order: string,
): Placing => ({ action: 'place', kind, payment, order, customer: 'An' });

const topUp = (payment: 'bank-transfer' | 'online', invoice: boolean): Action => ({
  action: 'place-top-up',
  quantity: 2,
  payment,
  invoice,
  order: first,
  customer: 'An',
});

const alone = (name: string, step: Action): Start => ({ name, steps: [step], orders: [first] });

/** Every start there is. */
export const starts: readonly Start[] = [
  alone('desktop-bank-transfer', place('desktop', 'bank-transfer', first)),
  alone('desktop-online', place('desktop', 'online', first)),
  alone('saas-bank-transfer', place('saas', 'bank-transfer', first)),
  alone('saas-online', place('saas', 'online', first)),
  alone('top-up-bank-transfer', topUp('bank-transfer', false)),
  alone('top-up-online', topUp('online', false)),
  alone('top-up-bank-transfer-invoice', topUp('bank-transfer', true)),
  alone('top-up-online-invoice', topUp('online', true)),
  {
    name: 'two-saas',
    steps: [place('saas', 'bank-transfer', first), place('saas', 'bank-transfer', second)],
    orders: [first, second],
    leftAlone: documents,
  },
  {
    name: 'saas-then-saas',
    steps: [place('saas', 'bank-transfer', first)],
    later: [place('saas', 'bank-transfer', second)],
    orders: [first, second],
    leftAlone: documents,
    isMilder: true,
  },
];

/** The bounds that hold for a start. */
export const boundsFrom = ({ leftAlone, later, isMilder }: Start, bounds: Bounds): Bounds => ({
  ...bounds,
  faults: isMilder === true ? Math.max(0, bounds.faults - 1) : bounds.faults,
  ...(leftAlone === undefined ? {} : { leftAlone }),
  ...(later === undefined ? {} : { later }),
});

/** Codes of the orders of a start that are placed in a world. */
export const ordersIn = ({ orders, later }: Start, { engine }: World): readonly string[] =>
  later === undefined ? orders : orders.filter((code) => getCell(engine, code) !== undefined);
