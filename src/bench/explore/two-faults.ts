// Measures how long everything with two faults takes from one start, on one core.
import { type Measurement, type Reading } from '../measurement.ts';
import type { Progress } from '../progress.ts';
import type { Explored } from '../../explore/search.ts';
import { exploringTwoFaults, twoFaultsStart } from './exploring.ts';

const faults = 2;
/** It is not to run forever. */
const secondsAtMost = 180;

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const parts = new Map<string, Explored>();
  const statesOf = (): number => [...parts.values()].reduce((sum, { states }) => sum + states, 0);
  for (const explored of exploringTwoFaults(true)) {
    parts.set(explored.start.name, explored);
    progress.say(`${statesOf()} states in ${seconds().toFixed(0)} s`);
    if (seconds() > secondsAtMost) break;
  }
  const states = statesOf();
  const complete = [...parts.values()].every((each) => each.complete);
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
