// The keys of what the outside has of one order, each by itself: what the services hold, what is
// under way, the faults that concern it.
import { accountingOrder } from '../../../mocks/amis-accounting/model.ts';
import { salesOrder } from '../../../mocks/amis-sales/model.ts';
import type { Pending } from '../../../mocks/callbacks.ts';
import { never } from '../../../mocks/cells.ts';
import { mayFire, type Armed } from '../../../mocks/faults.ts';
import type { Outside, Post } from '../../../mocks/state.ts';
import { sumanOrder } from '../../../mocks/suman/model.ts';
import type { Call } from '../../wire/calls.ts';
import { Mixer, wordOf, type Key } from './mixer.ts';

/** What a call asks, and of whom. */
export const addCallName = (mixer: Mixer, call: Call): void => {
  mixer.word(call.name);
  mixer.word(call.service);
  if (call.name === 'lookup') mixer.word(call.of);
};

/** The key of what the services hold of an order. */
export const holdingsKeyOf = (
  { suman, sales, accounting }: Pick<Outside, 'suman' | 'sales' | 'accounting'>,
  order: string,
): Key => {
  const mixer = new Mixer();
  const { licenceRequests, resource, codes } = sumanOrder(suman, order);
  mixer.add(licenceRequests.length);
  for (const { granted } of licenceRequests) mixer.flag(granted);
  mixer.word(resource);
  mixer.add(codes.length);
  const { documents } = salesOrder(sales, order);
  mixer.add(documents.length);
  // The two kinds of document are independent of each other: their order is only history.
  mixer.flag(documents.some(({ document }) => document === 'invoice-request'));
  const { vouchers } = accountingOrder(accounting, order);
  mixer.add(vouchers.length);
  for (const name of ['invoice-request', 'sales-contract']) {
    for (const { document, state, invoice } of vouchers) {
      if (document !== name) continue;
      mixer.word(state);
      mixer.flag(invoice !== null);
    }
  }
  return mixer.key();
};

/** Sendings beyond this one are slow work and all alike, until the plan is exhausted. */
const quickSendings = 2;
/** More notices alike than this, all under way, are as good as this many. */
const alikeAtMost = 2;

/** A notice under way as a number: two that are alike have the same. */
const noticeWord = (
  { notice, sendings, at, late, prevented }: Pending,
  seen: readonly string[],
): number => {
  let number = wordOf(notice.name);
  if (notice.name === 'document-stored') {
    number = number * 512 + wordOf(notice.document);
    number = number * 512 + wordOf(notice.failure ?? 'stored');
  }
  number = number * 4 + Math.min(sendings, quickSendings);
  const flags = [at === never, late, prevented, seen.includes(notice.id)];
  for (const flag of flags) number = number * 2 + (flag ? 1 : 0);
  return number;
};

/**
 * The key of what is under way about an order.
 * @param seen ids of the notices that the engine has seen
 * @param now the instant, ms
 * @param firstDue when something is due first in its world, ms
 */
export const postKeyOf = (
  { notices, late }: Pick<Post, 'notices' | 'late'>,
  seen: readonly string[],
  now: number,
  firstDue: number,
): Key => {
  const mixer = new Mixer(firstDue);
  const alike = notices.map((pending) => noticeWord(pending, seen));
  // Which came first is only history.
  if (alike.length > 1) alike.sort((one, other) => one - other);
  for (const [index, number] of alike.entries()) {
    if (index >= alikeAtMost && alike[index - alikeAtMost] === number) continue;
    mixer.add(number);
    mixer.add(Math.floor(number / 0x100000000));
  }
  mixer.add(-3);
  for (const { call, at } of late) {
    addCallName(mixer, call);
    mixer.instant(at, now);
  }
  return mixer.key();
};

const faultWords = new WeakMap<object, number>();

/** A fault as a number: that of the same fault on another order is the same. */
const addRule = (mixer: Mixer, { fault, matched }: Armed): void => {
  let number = faultWords.get(fault);
  if (number === undefined) {
    number = wordOf(JSON.stringify({ ...fault, order: undefined }));
    faultWords.set(fault, number);
  }
  mixer.add(number);
  if (fault.often !== 'until-healed') mixer.add(matched);
};

const orderOf = ({ fault }: Armed): string | undefined =>
  'order' in fault ? fault.order : undefined;

type Faults = Pick<Outside, 'rules' | 'held'>;

/** The key of the faults on an order, and of its calls that are held; null: those on any order. */
export const faultsKeyOf = ({ rules, held }: Faults, order: string | null): Key => {
  const mixer = new Mixer();
  for (const { call } of held) if (call.order === order) addCallName(mixer, call);
  mixer.add(-4);
  for (const rule of rules) {
    if ((orderOf(rule) ?? null) === order && mayFire(rule)) addRule(mixer, rule);
  }
  return mixer.key();
};
