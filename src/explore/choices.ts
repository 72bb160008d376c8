// All that can happen next in a world, as data: what people do, what goes out and what becomes of
// it, time, and the death of the engine. Every choice is one or two steps of the language.
import { allCells, firstDue, getCell, never } from '../../mocks/cells.ts';
import type { CallEffect, Fault } from '../../mocks/faults.ts';
import type { Post } from '../../mocks/state.ts';
import type { Process, Task } from '../engine/process.ts';
import type { Work } from '../order/commands.ts';
import { sumanOrder } from '../../mocks/suman/model.ts';
import { voucherOf } from '../../mocks/amis-accounting/model.ts';
import type { CallName, NoticeName, Service } from '../wire/services.ts';
import type { Action } from '../world/steps.ts';
import type { DocumentName } from '../wire/calls.ts';
import type { World } from '../world/world.ts';
import type { EffectSet } from './effects.ts';

export type Choice = {
  readonly steps: readonly Action[];
  /** Fault rules it uses: what the bound K counts. */
  readonly faults: 0 | 1;
  /** Which of the counted actions it is, from 0; null when nothing bounds how often. */
  readonly counted: number | null;
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
] as const;
/** Those that come before are words between people: they commute with whatever goes out. */
const wordsOnly = countedPerOrder.indexOf('receive-money');
/** Counted over the whole world, after those of the orders. */
const countedAlone = ['restart', 'heal'] as const;

/** How many counters a world of so many orders has. */
export const counterCount = (orders: number, { actions }: Bounds): number =>
  actions === null ? 0 : orders * countedPerOrder.length + countedAlone.length;

export type Bounds = {
  /** Fault rules at most. */
  readonly faults: number;
  /** Each action of people, and a restart, at most so often; null = as often as it matters. */
  readonly actions: number | null;
  /** Which faults are tried. */
  readonly effects: EffectSet;
  /** Faults on this call or notice alone; absent = on every one. */
  readonly only?: CallName | NoticeName;
  /** Documents whose calls are left alone until the end. */
  readonly leftAlone?: readonly DocumentName[];
  /** Of calls that have nothing to do with each other, one order of them alone is looked at. */
  readonly commuting: boolean;
};

const free = (steps: readonly Action[]): Choice => ({ steps, faults: 0, counted: null });

const waitingCall = ({ call, phase }: Task): CallName | null => {
  if (phase.is !== 'waiting') return null;
  return phase.next === 'lookup' ? 'lookup' : call.name;
};

type Ready = {
  readonly service: Service;
  readonly call: CallName;
  readonly of: CallName;
  /** It goes out by itself soon, and not only now and then. */
  readonly isSoon: boolean;
};

/** The calls that an order's lanes would send next, one a lane. */
export const readyCalls = ({ lanes }: Process): readonly Ready[] => {
  const ready: Ready[] = [];
  for (const { task } of Object.values(lanes)) {
    const call = waitingCall(task);
    if (call === null) continue;
    const { service, name: of } = task.call;
    ready.push({ service, call, of, isSoon: task.stage === 'trying' });
  }
  return ready;
};

/** Two lanes can wait with a look-up at one service: a step sends the one that is due first. */
const isOther = ({ service, call }: Ready, index: number, all: readonly Ready[]): boolean =>
  all.findIndex((each) => each.service === service && each.call === call) === index;

/** Until healed it would make ever more requests that are under way: it strikes once. */
const pilesUp = ({ effect }: CallEffect): boolean => effect === 'late-request' || effect === 'held';

/** Choices made once and met again: the same objects, so that what is known of them stays. */
const made = new WeakMap<EffectSet, Map<string, readonly Choice[]>>();

const madeOnce = (
  effects: EffectSet,
  name: string,
  make: () => readonly Choice[],
): readonly Choice[] => {
  let of = made.get(effects);
  if (of === undefined) {
    of = new Map();
    made.set(effects, of);
  }
  const known = of.get(name);
  if (known !== undefined) return known;
  const choices = make();
  of.set(name, choices);
  return choices;
};

const faultyCalls = (
  order: string,
  { service, call, of }: Ready,
  { onCalls, onDocuments: storing, often }: EffectSet,
): readonly Choice[] => {
  const send: Action = { action: 'send-call', order, service, call };
  const choices: Choice[] = [];
  for (const how of often) {
    for (const effect of onCalls) {
      if (how === 'until-healed' && pilesUp(effect)) continue;
      const fault = { service, call, order, ...effect, often: how } as Fault;
      choices.push({ steps: [{ action: 'fault', fault }, send], faults: 1, counted: null });
    }
    if (service !== 'amis-accounting' || call === 'lookup') continue;
    for (const effect of storing) {
      const fault = { service, call: of, order, effect, often: how } as Fault;
      choices.push({ steps: [{ action: 'fault', fault }, send], faults: 1, counted: null });
    }
  }
  return choices;
};

const faultyNotices = (
  order: string,
  service: Service,
  notice: NoticeName,
  { onNotices: effects, often }: EffectSet,
): readonly Choice[] => {
  const send: Action = { action: 'send-notice', order, service, notice };
  return often.flatMap((how) =>
    effects.map((effect): Choice => {
      const fault = { service, notice, order, ...effect, often: how } as Fault;
      return { steps: [{ action: 'fault', fault }, send], faults: 1, counted: null };
    }),
  );
};

const noticesOf = (post: Post | undefined): readonly (readonly [Service, NoticeName])[] => {
  const names: (readonly [Service, NoticeName])[] = [];
  for (const { notice } of post?.notices ?? []) {
    if (!names.some(([service, name]) => service === notice.service && name === notice.name)) {
      names.push([notice.service, notice.name]);
    }
  }
  return names;
};

/** The work that an accountant could retry, by the failed statuses of the order. */
export const retryable = ({ order }: Process): readonly Work[] => {
  const works: Work[] = [];
  if (order.kind === 'desktop' && order.GPSD === 'request-failed') works.push('licence-request');
  if (order.kind === 'saas' && order.TN === 'grant-failed') works.push('resource-grant');
  if (order.kind === 'top-up' && order.TN === 'code-failed') works.push('top-up-codes');
  if (order.XHĐ === 'request-failed') works.push('invoice-request');
  if (order.GNDS === 'record-failed') works.push('revenue-record');
  return works;
};

/** Money comes once, and once too often: more of it tells nothing new. */
const paymentsAtMost = 2;

/** What people could do about an order now. Of what would be turned away, one of each kind. */
const actsOn = (world: World, process: Process): readonly (readonly [number, Action])[] => {
  const { order, payments } = process;
  const { code } = order;
  const acts: (readonly [number, Action])[] = [];
  const add = (name: (typeof countedPerOrder)[number], action: Action): void => {
    acts.push([countedPerOrder.indexOf(name), action]);
  };
  if (order.payment === 'bank-transfer' || order.TT !== 'paid') {
    add('ask-confirmation', { action: 'ask-confirmation', order: code });
    add('confirm', { action: 'confirm', order: code });
    if (payments.length < paymentsAtMost) {
      add('receive-money', { action: 'receive-money', order: code });
    }
  }
  if (payments.length > 0) add('report-money-again', { action: 'report-money-again', order: code });
  add('cancel', { action: 'cancel', order: code });
  for (const work of retryable(process)) add('retry', { action: 'retry', order: code, work });
  const { outside } = world;
  const requests = sumanOrder(outside.suman, code).licenceRequests;
  if (requests.some(({ granted }) => !granted)) {
    add('grant-licence', { action: 'grant-licence', order: code });
  }
  const voucher = voucherOf(outside.accounting, code, 'invoice-request');
  if (voucher?.state === 'stored' && voucher.invoice === null) {
    add('issue-invoice', { action: 'issue-invoice', order: code });
  }
  return acts;
};

/** When time would next do something by itself, ms; `never` when nothing is under way. */
export const nextInstant = ({ engine, outside }: World): number =>
  Math.min(
    firstDue(engine, 'clock'),
    firstDue(engine, 'slow-clock'),
    firstDue(engine, 'deadline'),
    firstDue(outside.post, 'slow-clock'),
  );

const isAnyOpen = (process: Process): boolean =>
  Object.values(process.lanes).some(({ task }) => task.phase.is === 'open');

/**
 * Every choice in a world, in a fixed order: what goes out unharmed, people, time, and then faults.
 * @param counts how often each counted action was taken; not changed
 * @param faults fault rules used so far
 */
export const choicesIn = (
  world: World,
  counts: Uint8Array,
  faults: number,
  bounds: Bounds,
): readonly Choice[] => {
  const { actions, effects } = bounds;
  const mayAct = (counter: number): boolean => actions === null || (counts[counter] ?? 0) < actions;
  const choices: Choice[] = [];
  const faulty: Choice[] = [];
  const mayFail = (name: CallName | NoticeName): boolean =>
    faults < bounds.faults && (bounds.only === undefined || bounds.only === name);
  const cells = allCells(world.engine);
  /** Something goes out soon: whatever commutes with it waits. */
  let isBusy = false;
  for (const [index, { process }] of cells.entries()) {
    const { code } = process.order;
    const base = index * countedPerOrder.length;
    for (const ready of readyCalls(process).filter(isOther)) {
      if (bounds.leftAlone?.some((name) => name === ready.of)) continue;
      const { service, call, isSoon } = ready;
      if (bounds.commuting && isBusy) continue;
      if (isSoon) isBusy = true;
      choices.push(free([{ action: 'send-call', order: code, service, call }]));
      if (mayFail(call)) {
        const name = `${code} ${service} ${call} ${ready.of}`;
        faulty.push(...madeOnce(effects, name, () => faultyCalls(code, ready, effects)));
      }
    }
    for (const [service, notice] of noticesOf(getCell(world.outside.post, code))) {
      choices.push(free([{ action: 'send-notice', order: code, service, notice }]));
      if (mayFail(notice)) {
        const name = `${code} ${service} ${notice}`;
        faulty.push(
          ...madeOnce(effects, name, () => faultyNotices(code, service, notice, effects)),
        );
      }
    }
    for (const [counter, action] of actsOn(world, process)) {
      if (!mayAct(base + counter)) continue;
      if (bounds.commuting && isBusy && counter < wordsOnly) continue;
      choices.push({ steps: [action], faults: 0, counted: base + counter });
    }
  }
  const alone = cells.length * countedPerOrder.length;
  if (mayAct(alone) && cells.some(({ process }) => isAnyOpen(process))) {
    choices.push({ steps: [{ action: 'restart' }], faults: 0, counted: alone });
  }
  const due = nextInstant(world);
  if (due !== never) {
    const instant = Math.max(due, world.now);
    choices.push(free([{ action: 'reach', instant }]));
  }
  const { rules, held } = world.outside;
  if (
    held.length > 0 ||
    rules.some(({ ended, fault }) => !ended && fault.often === 'until-healed')
  ) {
    if (mayAct(alone + 1)) {
      choices.push({ steps: [{ action: 'heal-all' }], faults: 0, counted: alone + 1 });
    }
  }
  return faulty.length === 0 ? choices : [...choices, ...faulty];
};
