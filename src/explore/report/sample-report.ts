// For tests: explorations of small starts, one with a property that is wrong on purpose.
import { boundsFor, everyReduction, explorationOf } from '../exploration.ts';
import { allProperties } from '../properties.ts';
import { processOf } from '../../world/world.ts';
import type { Finally, Property } from '../property.ts';
import { explore, type Explored } from '../search.ts';
import { starts, type Start } from '../starts.ts';
import type { Report } from './told.ts';

/** Says that no call is ever in doubt, which is not so; its name is that of a true property. */
export const nothingIsInDoubt: Finally = {
  kind: 'finally',
  name: 'nothing-is-lost',
  said: { vi: 'không yêu cầu nào bị nghi ngờ', en: 'no call is ever in doubt' },
  broken: (end, order) =>
    processOf(end, order).lanes.codes?.task.doubt === true
      ? {
          order,
          said: {
            vi: 'một yêu cầu <b>bị nghi ngờ</b> & "mất"',
            en: 'a call <b>is in doubt</b> & "gone"',
          },
          checks: [{ action: 'expect-status', order, track: 'TN', status: 'code-failed' }],
        }
      : null,
};

/** Every property, one of them replaced by the wrong one. */
export const wrongProperties: readonly Property[] = allProperties.map((each) =>
  each.name === nothingIsInDoubt.name ? nothingIsInDoubt : each,
);

/** A start by its name. */
export const startNamed = (name: string): Start => {
  const start = starts.find((each) => each.name === name);
  if (start === undefined) throw new Error(`There is no start "${name}".`);
  return start;
};

const exploreAll = (
  start: Start,
  faults: number,
  properties: readonly Property[],
  maxStates: number,
): Explored => {
  const bounds = boundsFor(faults, null, everyReduction);
  const exploring = explore(start, { bounds, properties, maxStates, findAll: true });
  let next = exploring.next();
  while (next.done !== true) next = exploring.next();
  return next.value;
};

/**
 * A report of some starts, which took two seconds.
 * @param names of the starts
 */
export const sampleReport = (
  names: readonly string[],
  faults: number,
  properties: readonly Property[] = allProperties,
  maxStates = 100_000,
): Report => {
  const explored = names.map((name) => exploreAll(startNamed(name), faults, properties, maxStates));
  return {
    exploration: explorationOf(explored, { faults, actions: null }, everyReduction, 2),
    maxStates,
    only: null,
    bail: false,
    walked: [],
    seed: 1,
    savedIn: null,
  };
};
