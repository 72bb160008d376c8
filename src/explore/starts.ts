// Where an exploration begins: each kind of order, payment and invoice wish, and two orders of one
// customer.
import type { DocumentName } from '../wire/calls.ts';
import type { Action } from '../world/steps.ts';

export type Start = {
  /** `desktop-bank-transfer`: what `--start` takes. */
  readonly name: string;
  readonly steps: readonly Action[];
  /** Codes of the orders, in the order they are placed. */
  readonly orders: readonly string[];
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
): Action => ({ action: 'place', kind, payment, order, customer: 'An' });

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
];
