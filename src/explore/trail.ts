// How a world was reached: the choices that led to it.
import type { Action } from '../world/steps.ts';
import type { Choice } from './choices.ts';

/** A tree of choices, whose leaves keep only what leads to them. */
export type Trail = {
  readonly choice: Choice;
  readonly before: Trail | null;
  /** Choices in it. */
  readonly length: number;
};

/** The steps of the choices, first to last. */
export const stepsOf = (trail: Trail | null): readonly Action[] => {
  const choices: Choice[] = [];
  for (let at = trail; at !== null; at = at.before) choices.push(at.choice);
  return choices.toReversed().flatMap(({ steps }) => steps);
};

/** Fault rules in them. */
export const faultsOf = (trail: Trail | null): number => {
  let faults = 0;
  for (let at = trail; at !== null; at = at.before) faults += at.choice.faults;
  return faults;
};
