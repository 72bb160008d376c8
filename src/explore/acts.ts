// What people could do about an order next: the customer, the bank, and the accountants.
import { sumanOrder } from '../../mocks/suman/model.ts';
import { voucherOf } from '../../mocks/amis-accounting/model.ts';
import type { Process } from '../engine/process.ts';
import type { Work } from '../order/commands.ts';
import type { Order } from '../order/order.ts';
import type { Verdict } from '../world/entries.ts';
import type { Action } from '../world/steps.ts';
import type { World } from '../world/world.ts';

/** A wish about an order: the same number for the same wish. */
export type Asked = { readonly order: string; readonly index: number; readonly number: number };

export type Choice = {
  /** Each is made once, and has another. */
  readonly number: number;
  readonly steps: readonly Action[];
  /** Fault rules it uses: what the bound K counts. */
  readonly faults: 0 | 1;
  /** Which of the counted actions it is, from 0; null when nothing bounds how often. */
  readonly counted: number | null;
  /** What is asked of the engine; null when nothing is. */
  readonly asked: Asked | null;
};

let choices = 0;

/** A new choice: there is none of these steps yet. */
export const newChoice = (steps: readonly Action[], more: Partial<Choice> = {}): Choice => {
  choices += 1;
  return { steps, faults: 0, counted: null, asked: null, ...more, number: choices };
};

/** A choice of people. */
export type Act = Choice & {
  readonly counted: number;
  /** A word between people: it commutes with whatever goes out. */
  readonly isOnlyWords: boolean;
};

/** Actions that are counted per order, in the order of their counters. */
const countedPerOrder = [
  'ask-confirmation',
  'confirm',
  'receive-money',
  'report-money-again',
  'cancel',
  'retry',
  'grant-licence',
  'issue-invoice',
  'receive-wrong-money',
  'stranger-confirms',
  'stranger-cancels',
] as const;
type ActName = (typeof countedPerOrder)[number];

/** How many counters each order has, behind those of what is counted over the whole world. */
export const countersPerOrder = countedPerOrder.length;
/** Counted over the whole world: a restart of the engine, and a healing. */
export const countersAlone = 2;

const works: readonly Work[] = [
  'licence-request',
  'resource-grant',
  'top-up-codes',
  'invoice-request',
  'revenue-record',
];

/** How many different wishes about an order there are. */
export const askedAtMost = countersPerOrder * works.length;

/** A service's own accountant asks nothing of the engine. */
const atService: readonly ActName[] = ['grant-licence', 'issue-invoice'];

/** Somebody whose order it is not. */
const stranger = 'Bình';

const actionOf = (order: string, name: ActName, work: Work | null): Action => {
  switch (name) {
    case 'receive-wrong-money':
      return { action: 'receive-money', order, amount: 1 };
    case 'stranger-confirms':
      return { action: 'confirm', order, customer: stranger };
    case 'stranger-cancels':
      return { action: 'cancel', order, customer: stranger };
    default:
      return { action: name, order, ...(work === null ? {} : { work }) } as Action;
  }
};

const actOf = (order: string, index: number, name: ActName, work: Work | null = null): Act => {
  const place = index * countersPerOrder + countedPerOrder.indexOf(name);
  const retried = work === null ? 0 : works.indexOf(work);
  const asked = {
    order,
    index,
    number: countedPerOrder.indexOf(name) * works.length + retried,
  };
  return {
    ...newChoice([actionOf(order, name, work)], {
      asked: atService.includes(name) ? null : asked,
    }),
    counted: countersAlone + place,
    isOnlyWords: name === 'ask-confirmation' || name === 'confirm',
  };
};

/** What could be done about an order, each made once. */
type Acts = {
  readonly once: Readonly<Record<Exclude<ActName, 'retry'>, Act>>;
  readonly retries: Readonly<Record<Work, Act>>;
};

const actsFor = (order: string, index: number): Acts => ({
  once: Object.fromEntries(
    countedPerOrder
      .filter((name) => name !== 'retry')
      .map((name) => [name, actOf(order, index, name)]),
  ) as Acts['once'],
  retries: Object.fromEntries(
    works.map((work) => [work, actOf(order, index, 'retry', work)]),
  ) as Acts['retries'],
});

const made = new Map<string, Acts>();

const actsOf = (order: string, index: number): Acts => {
  const name = `${index} ${order}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const acts = actsFor(order, index);
  made.set(name, acts);
  return acts;
};

/** The counters after a choice. What was turned away is not counted: nothing came of it. */
export const countsAfter = (
  counts: Uint8Array,
  { counted }: Choice,
  verdict: Verdict | null,
): Uint8Array => {
  const isDone = verdict === null || verdict.outcome === 'accepted';
  if (counted === null || counts.length === 0 || !isDone) return counts;
  const after = counts.slice();
  after[counted] = (after[counted] ?? 0) + 1;
  return after;
};

/** The work that an accountant could retry, by the failed statuses of the order. */
export const retryable = ({ order }: Process): readonly Work[] => {
  const failed: Work[] = [];
  if (order.kind === 'desktop' && order.GPSD === 'request-failed') failed.push('licence-request');
  if (order.kind === 'saas' && order.TN === 'grant-failed') failed.push('resource-grant');
  if (order.kind === 'top-up' && order.TN === 'code-failed') failed.push('top-up-codes');
  if (order.XHĐ === 'request-failed') failed.push('invoice-request');
  if (order.GNDS === 'record-failed') failed.push('revenue-record');
  return failed;
};

/** May still be paid, or cancelled: money for it is taken even when it is overdue (D5, D9). */
export const isUndecided = ({ TT }: Order): boolean => TT !== 'paid' && TT !== 'cancelled';

/** Money comes once, and once too often: more of it tells nothing new. */
const paymentsAtMost = 2;

/**
 * What people could do about an order now. Much of it would be turned away.
 * @param index which of the orders it is: its counters come behind those of the ones before
 */
export const actsOn = (world: World, process: Process, index: number): readonly Act[] => {
  const { order, payments } = process;
  const { code } = order;
  const { once, retries } = actsOf(code, index);
  const acts: Act[] = [];
  if (order.payment === 'bank-transfer' || order.TT !== 'paid') {
    acts.push(once['ask-confirmation'], once.confirm);
    if (payments.length < paymentsAtMost) {
      acts.push(once['receive-money']);
      // Where none is wanted, any is too much.
      if (isUndecided(order)) acts.push(once['receive-wrong-money']);
    }
  }
  if (payments.length > 0) acts.push(once['report-money-again']);
  acts.push(once.cancel, once['stranger-confirms'], once['stranger-cancels']);
  for (const work of works) acts.push(retries[work]);
  const { outside } = world;
  const requests = sumanOrder(outside.suman, code).licenceRequests;
  if (requests.some(({ granted }) => !granted)) acts.push(once['grant-licence']);
  const voucher = voucherOf(outside.accounting, code, 'invoice-request');
  if (voucher?.state === 'stored' && voucher.invoice === null) acts.push(once['issue-invoice']);
  return acts;
};
