// Makes a story that breaks a property smaller, for as long as it still breaks it.
import type { Action } from '../world/steps.ts';
import type { Property } from './property.ts';
import { findingOf, replay } from './replay.ts';
import type { Finding } from './findings.ts';
import type { Explored } from './search.ts';
import type { Start } from './starts.ts';

/** The choices of a finding: what comes behind its start and before its end. */
const storyOf = ({ start, steps, chosen }: Finding): readonly Action[] =>
  steps.slice(start.steps.length, chosen);

/** Fewer choices, and nothing more elsewhere: what is left out must not come back at the end. */
const isSmaller = (one: Finding, other: Finding): boolean =>
  one.chosen < other.chosen && one.steps.length <= other.steps.length && one.faults <= other.faults;

/** A fault and what it strikes are one choice and two steps. */
const stepsInChoice = 2;

/**
 * Leaves out steps of a story for as long as it still breaks the property: first many at once, then
 * choice by choice, until no single one can be left out.
 * @param choices steps behind those of the start
 * @param property null: that nothing crashes
 * @returns the story as a finding; null when it breaks nothing
 */
export const shrink = (
  start: Start,
  choices: readonly Action[],
  property: Property | null,
): Finding | null => {
  const replayed = (steps: readonly Action[]): Finding | null =>
    findingOf(start, replay(start, steps, property));
  /** Leaves out so many steps in a row wherever it can, the last ones first. */
  const without = (size: number, finding: Finding): Finding => {
    let best = finding;
    const stride = size > stepsInChoice ? size : 1;
    for (let at = storyOf(best).length - size; at >= 0; at -= stride) {
      const shorter = replayed(storyOf(best).toSpliced(at, size));
      if (shorter !== null && isSmaller(shorter, best)) best = shorter;
    }
    return best;
  };
  let best = replayed(choices);
  if (best === null) return null;
  for (let size = storyOf(best).length; size > stepsInChoice; size = Math.floor(size / 2)) {
    best = without(size, best);
  }
  for (;;) {
    const before: Finding = best;
    best = without(1, without(stepsInChoice, before));
    if (best === before) return best;
  }
};

/** A finding of the search, made small; as it is, when its story breaks nothing when replayed. */
const shrunk = (finding: Finding, properties: readonly Property[]): Finding => {
  const { start, violation } = finding;
  const property = properties.find(({ name }) => name === violation.property) ?? null;
  return shrink(start, storyOf(finding), property) ?? finding;
};

/**
 * What was looked at, with its findings made small: the search has a shortest story to a quiet
 * world, and of what is wrong with an end some of its steps may not matter.
 * @param properties those that were asked
 */
export const withSmallFindings = (
  explored: Explored,
  properties: readonly Property[],
): Explored => ({
  ...explored,
  findings: explored.findings.map((finding) => shrunk(finding, properties)),
});
