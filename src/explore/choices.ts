// All that can happen next in a world, as data: what people do, what goes out and what becomes of
// it, time, and the death of the engine. Every choice is one or two steps of the language.
import { allCells, getCell, never } from '../../mocks/cells.ts';
import type { CallEffect, Fault } from '../../mocks/faults.ts';
import type { Process } from '../engine/process.ts';
import type { CallName, NoticeName, Service } from '../wire/services.ts';
import type { Action } from '../world/steps.ts';
import type { DocumentName } from '../wire/calls.ts';
import type { World } from '../world/world.ts';
import { actsOn, countersAlone, countersPerOrder, newChoice, type Choice } from './acts.ts';
import type { EffectSet } from './effects.ts';
import { nextInstant, soonMs } from './instants.ts';
import { choiceOf, noticesOf, sendableCalls, type OnItsWay, type Ready } from './sendable.ts';
import type { Start } from './starts.ts';

export type { Choice } from './acts.ts';

const [restarts, heals] = [0, 1];

/** How many counters a world of so many orders has. */
export const counterCount = (orders: number, { actions }: Bounds): number =>
  actions === null ? 0 : countersAlone + orders * countersPerOrder;

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
  /** Orders that can be placed later. */
  readonly later?: Start['later'];
  /** Of calls that have nothing to do with each other, one order of them alone is looked at. */
  readonly commuting: boolean;
  /** What was turned away is not asked again where the order is in the same state. */
  readonly turnedAway: boolean;
  /** Worlds in which two orders have changed places are one. */
  readonly symmetric: boolean;
};

const reaching = new Map<number, Choice>();

const reach = (instant: number): Choice => {
  let known = reaching.get(instant);
  if (known === undefined) {
    known = newChoice([{ action: 'reach', instant }]);
    reaching.set(instant, known);
  }
  return known;
};

const restart = newChoice([{ action: 'restart' }], { counted: restarts });

/** All services are well again. */
export const healAll = newChoice([{ action: 'heal-all' }], { counted: heals });

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

const harmed = (fault: Fault, send: Action): Choice =>
  newChoice([{ action: 'fault', fault }, send], { faults: 1 });

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
      choices.push(harmed(fault, send));
    }
    if (service !== 'amis-accounting' || call === 'lookup') continue;
    for (const effect of storing) {
      const fault = { service, call: of, order, effect, often: how } as Fault;
      choices.push(harmed(fault, send));
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
      return harmed(fault, send);
    }),
  );
};

/** Shorter than a call may stay open: so that what is far off can come while one does. */
const shortlyBeforeMs = 20_000;

/** The instants that matter next: when something is due and, if that is far off, shortly before. */
const instantsIn = (world: World): readonly number[] => {
  const due = nextInstant(world);
  if (due === never) return [];
  const isFar = due - world.now >= soonMs;
  return isFar ? [due - shortlyBeforeMs, due] : [Math.max(due, world.now)];
};

const isAnyOpen = (process: Process): boolean =>
  Object.values(process.lanes).some(({ task }) => task.phase.is === 'open');

/** What an order could send next, and what is on its way to it. */
type GoingOut = {
  readonly process: Process;
  readonly calls: readonly Ready[];
  readonly notices: readonly OnItsWay[];
  /** Something goes out soon, of this order or of one before: what commutes with it waits. */
  readonly isBusy: boolean;
};

const goingOut = (
  { engine, outside }: World,
  { commuting, leftAlone }: Bounds,
): readonly GoingOut[] => {
  let isBusy = false;
  return allCells(engine).map(({ process }) => {
    const calls: Ready[] = [];
    for (const ready of sendableCalls(process)) {
      if (leftAlone?.some((name) => name === ready.of)) continue;
      if (commuting && isBusy) continue;
      if (ready.isSoon) isBusy = true;
      calls.push(ready);
    }
    const notices = noticesOf(getCell(outside.post, process.order.code));
    return { process, calls, notices, isBusy };
  });
};

/** Every choice that is no fault: what goes out unharmed, people, time. */
export const unharmedIn = (world: World, counts: Uint8Array, bounds: Bounds): readonly Choice[] => {
  const { actions, commuting, later = [] } = bounds;
  const mayAct = (counter: number): boolean => actions === null || (counts[counter] ?? 0) < actions;
  const choices: Choice[] = [];
  const orders = goingOut(world, bounds);
  for (const [index, { process, calls, notices, isBusy }] of orders.entries()) {
    for (const { send } of calls) choices.push(send);
    for (const { send } of notices) choices.push(send);
    for (const act of actsOn(world, process, index)) {
      if (mayAct(act.counted) && !(commuting && isBusy && act.isOnlyWords)) choices.push(act);
    }
  }
  for (const action of later) {
    if (getCell(world.engine, action.order) !== undefined) continue;
    choices.push(choiceOf(JSON.stringify(action), () => action));
  }
  if (mayAct(restarts) && orders.some(({ process }) => isAnyOpen(process))) {
    choices.push(restart);
  }
  for (const instant of instantsIn(world)) choices.push(reach(instant));
  const { rules, held } = world.outside;
  const isHarmed =
    held.length > 0 || rules.some(({ ended, fault }) => !ended && fault.often === 'until-healed');
  if (isHarmed && mayAct(heals)) choices.push(healAll);
  return choices;
};

/** Every fault that could strike next: on what goes out, and on what is on its way. */
export const harmedIn = (world: World, _: Uint8Array, bounds: Bounds): readonly Choice[] => {
  const { effects, only } = bounds;
  const mayFail = (name: CallName | NoticeName): boolean => only === undefined || only === name;
  const choices: Choice[] = [];
  for (const { process, calls, notices } of goingOut(world, bounds)) {
    const { code } = process.order;
    for (const ready of calls) {
      const { service, call, of } = ready;
      if (!mayFail(call)) continue;
      const name = `${code} ${service} ${call} ${of}`;
      choices.push(...madeOnce(effects, name, () => faultyCalls(code, ready, effects)));
    }
    for (const { service, notice } of notices) {
      if (!mayFail(notice)) continue;
      const name = `${code} ${service} ${notice}`;
      choices.push(...madeOnce(effects, name, () => faultyNotices(code, service, notice, effects)));
    }
  }
  return choices;
};

/**
 * Every choice in a world, in a fixed order: those that are no fault, and then faults.
 * @param counts how often each counted action was taken; not changed
 * @param faults fault rules used so far
 */
export const choicesIn = (
  world: World,
  counts: Uint8Array,
  faults: number,
  bounds: Bounds,
): readonly Choice[] =>
  faults < bounds.faults
    ? [...unharmedIn(world, counts, bounds), ...harmedIn(world, counts, bounds)]
    : unharmedIn(world, counts, bounds);
