// What must be true of every world, of every end, or somewhere: a property is a sentence and a
// function.
import type { Named } from '../wire/services.ts';
import type { Entry } from '../world/entries.ts';
import type { Action, Check } from '../world/steps.ts';
import type { World } from '../world/world.ts';
import { ordersIn, type Start } from './starts.ts';

/** What of a violation a property says itself. */
export type Broken = Omit<Violation, 'property'>;

/** What broke, and the checks of the scenario language that show it. */
export type Violation = {
  /** Name of the property. */
  readonly property: string;
  readonly order: string;
  /** What is wrong here, in words. */
  readonly said: Named;
  /** What must be true and is not: at least one of these fails when the scenario is run. */
  readonly checks: readonly Check[];
  /** Steps before the checks, where what is wrong shows only later. */
  readonly then?: readonly Action[];
};

type Told = { readonly name: string; readonly said: Named };

/** One transition of a world. */
export type Transition = {
  /** Codes of all orders. */
  readonly orders: readonly string[];
  readonly before: World;
  readonly after: World;
  readonly entries: readonly Entry[];
};

/** Before an order is placed there is nothing to ask about it. */
export const transitionOf = (
  start: Start,
  before: World,
  after: World,
  entries: readonly Entry[],
): Transition => {
  const isPlacing = before.engine.size !== after.engine.size;
  return { orders: ordersIn(start, after), before: isPlacing ? after : before, after, entries };
};

/**
 * True of every world that can be reached, or of every step: a step can lead to a world that is
 * known and still be wrong.
 */
export type Always = Told & {
  readonly kind: 'always';
  readonly of: 'world' | 'step';
  /** Of a step in which nothing of this kind happened it has nothing to say, and is not asked. */
  readonly about?: Entry['is'];
  readonly broken: (transition: Transition, order: string) => Broken | null;
};

/** True of every end: when all is healed, rested, and what failed was retried. */
export type Finally = Told & {
  readonly kind: 'finally';
  readonly broken: (end: World, order: string) => Broken | null;
};

/** Seen at least once; else the exploration has looked at less than it says. */
export type Sometimes = Told & {
  readonly kind: 'sometimes';
};

export type Property = Always | Finally | Sometimes;
