// Measures how long everything with two faults takes from one start, on one core.
import { type Measurement, type Reading } from '../measurement.ts';
import type { Progress } from '../progress.ts';
import { boundsFor, everyReduction, startsFor } from '../../explore/exploration.ts';
import { allProperties } from '../../explore/properties.ts';
import { explore } from '../../explore/search.ts';
import { starts } from '../../explore/starts.ts';
import { twoFaultsStart } from './exploring.ts';

const faults = 2;
/** It is not to run forever: far more worlds than there are, and longer than it may take. */
const statesAtMost = 5_000_000;
const secondsAtMost = 180;

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  let states = 0;
  let complete = true;
  // With the reductions that `order-lab explore` has: each document without the other.
  const chosen = starts.filter(({ name }) => name === twoFaultsStart);
  for (const start of startsFor(chosen, everyReduction)) {
    const generator = explore(start, {
      bounds: boundsFor(faults, null, everyReduction),
      properties: allProperties,
      maxStates: statesAtMost,
    });
    let next = generator.next();
    while (next.done !== true && seconds() < secondsAtMost) {
      const now = states + next.value.states;
      progress.say(`${now} states in ${seconds().toFixed(0)} s`);
      next = generator.next();
    }
    states += next.value.states;
    complete &&= next.value.complete;
  }
  const took = seconds();
  const bound = { is: 'at-most', value: 60 } as const;
  const spread = complete ? { median: took, min: took, max: took } : null;
  const end = complete ? 'all' : `stopped after ${took.toFixed(0)} s, not all looked at`;
  const note = `${states.toLocaleString('en-US')} states, ${end}; once, every property`;
  return [{ name: `${twoFaultsStart}, K=${faults}`, unit: 'seconds', bound, spread, note }];
};

/** All stories of one start with two faults within a minute. */
export const twoFaults: Measurement = {
  name: 'explore/two-faults',
  about: 'everything that two faults can do to one order, on one core',
  measure,
};
