// Measures distinct states a second: the explorer on the real engine, XState's graph search and
// Spin's pan on an abstract order.
import type { Explored } from '../../explore/search.ts';
import { install } from '../http/peers.ts';
import { reading, spreadOf, type Measurement, type Reading, type Spread } from '../measurement.ts';
import type { Progress } from '../progress.ts';
import { playRounds, ratesOf, ratiosOf, type Arm } from '../rounds.ts';
import { countStates, faultsAtMost } from './abstract-order.ts';
import { exploreAll, exploringTwoFaults, twoFaultsStart, wholeStart } from './exploring.ts';
import { makePan, type Pan } from './pan.ts';
import { xstatePackage, xstateSearch } from './xstate-graph.ts';

const rounds = 5;
/** Far more than there are with one fault: some 157,000. */
const wholeStates = 1_000_000;
/** Faults at which the abstract order has about as many states as two faults have worlds. */
const faultsForAsMany = 120;
/** Two thirds of a million states: on fewer its start would be all that pan does. */
const faultsForPan = 250;

const exact = (name: string, found: number, expected: number): number => {
  if (found === expected) return found;
  throw new Error(`${name} found ${found} states of ${expected}: it does not search the same.`);
};

/** Everything that one fault can do to one order. */
const exploreOneFault = (): Explored => {
  const asked = { start: wholeStart, faults: 1, states: wholeStates, properties: true };
  const explored = exploreAll(asked);
  if (explored.complete) return explored;
  throw new Error(`${wholeStart} has more than ${wholeStates} states with one fault.`);
};

/** Everything that two faults can do to one order. */
const exploreTwoFaults = (properties: boolean): { states: number; transitions: number } => {
  const parts = new Map<string, Explored>();
  for (const explored of exploringTwoFaults(properties)) parts.set(explored.start.name, explored);
  const all = [...parts.values()];
  return {
    states: all.reduce((sum, { states }) => sum + states, 0),
    transitions: all.reduce((sum, { transitions }) => sum + transitions, 0),
  };
};

/** States of the abstract order: what every yardstick must find. */
const expected = countStates(faultsAtMost);

/** A pan with more to do, once one with as much as the others has found what they find. */
const checkedPan = (): Pan => {
  const small = makePan(faultsAtMost);
  if (small.is === 'missing') return small;
  try {
    exact('pan', small.search(), expected);
  } finally {
    small.remove();
  }
  return makePan(faultsForPan);
};

const armsOf = (folder: string | null, pan: Pan): Readonly<Record<string, Arm>> => {
  const arms: Record<string, Arm> = {
    ours: () => exploreTwoFaults(true).states,
    bare: () => exploreTwoFaults(false).states,
    one: () => exploreOneFault().states,
  };
  if (folder !== null) {
    const search = xstateSearch(folder, faultsAtMost);
    arms['xstate'] = () => exact('xstate/graph', search(), expected);
  }
  if (pan.is === 'there') arms['pan'] = pan.search;
  return arms;
};

const inThousands = (count: number): string => `${Math.round(count / 1_000)} thousand states`;

/** XState once on as many states as ours explores: it slows down with their number. */
const asManyStates = (folder: string, ours: Spread, progress: Progress): readonly Reading[] => {
  progress.say('xstate/graph on as many states, once');
  const search = xstateSearch(folder, faultsForAsMany);
  const startedAt = performance.now();
  const found = exact('xstate/graph', search(), countStates(faultsForAsMany));
  const rate = found / ((performance.now() - startedAt) / 1000);
  const note = `abstract order, ${inThousands(found)}, once`;
  return [
    { ...reading('xstate/graph, as many', 'per-second', spreadOf([rate])), note },
    { ...reading('ours ÷ that', 'times', spreadOf([ours.median / rate])), note: 'of medians' },
  ];
};

const measureWith = async (
  folder: string | null,
  pan: Pan,
  leftOut: readonly string[],
  progress: Progress,
): Promise<readonly Reading[]> => {
  const played = await playRounds(armsOf(folder, pan), rounds, progress);
  const readings: Reading[] = [];
  const bound = { is: 'at-least', value: 5 } as const;
  if (folder !== null) {
    readings.push(
      reading('ours ÷ xstate/graph', 'times', ratiosOf(played, 'ours', 'xstate'), bound),
      reading('one fault alone ÷ it', 'times', ratiosOf(played, 'one', 'xstate')),
    );
  }
  if (pan.is === 'there') {
    readings.push(reading('ours ÷ pan', 'times', ratiosOf(played, 'ours', 'pan')));
  }
  const { states, transitions } = exploreTwoFaults(false);
  const whole = `all ${inThousands(states)} of ${twoFaultsStart} with two faults`;
  const perState = `${(transitions / states).toFixed(1)} transitions each`;
  const about = [whole, perState, ...leftOut].join('; ');
  const one = `all ${inThousands(exploreOneFault().states)} of ${wholeStart} with one fault`;
  readings.push(
    { ...reading('ours, every property', 'per-second', ratesOf(played, 'ours')), note: about },
    reading('ours, no property', 'per-second', ratesOf(played, 'bare')),
    { ...reading('ours, one fault', 'per-second', ratesOf(played, 'one')), note: one },
  );
  if (folder !== null) {
    const { name, version } = xstatePackage;
    const rate = reading(`${name}/graph ${version}`, 'per-second', ratesOf(played, 'xstate'));
    readings.push({ ...rate, note: `abstract order, ${inThousands(expected)}` });
    readings.push(...asManyStates(folder, ratesOf(played, 'ours'), progress));
  }
  if (pan.is === 'there') {
    const rate = reading('pan', 'per-second', ratesOf(played, 'pan'));
    const note = `abstract order, ${faultsForPan} faults at most, its start included`;
    readings.push({ ...rate, note });
  }
  return readings;
};

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const installed = await install([`${xstatePackage.name}@${xstatePackage.version}`], progress);
  const folder = installed.is === 'there' ? installed.folder : null;
  const pan = checkedPan();
  const leftOut = [
    ...(installed.is === 'missing' ? [`without xstate/graph: ${installed.why}`] : []),
    ...(pan.is === 'missing' ? [`without pan: ${pan.why}`] : []),
  ];
  try {
    return await measureWith(folder, pan, leftOut, progress);
  } finally {
    if (pan.is === 'there') pan.remove();
  }
};

/** At least 5 times the states of xstate/graph; Spin's pan is only told. */
export const exploredStates: Measurement = {
  name: 'explore/states',
  about: 'distinct states a second of the real engine, against other searches on an abstract order',
  measure,
};
