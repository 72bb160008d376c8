// Explores starts, in threads where it can, and lets the process be stopped in between.
import { setImmediate } from 'node:timers/promises';
import { explore, type Explored, type SearchOptions } from '../explore/search.ts';
import { allProperties } from '../explore/properties.ts';
import { withSmallFindings } from '../explore/shrink.ts';
import type { Start } from '../explore/starts.ts';
import { exploreInThreads } from './explore-pool.ts';

/** Told how many distinct worlds there are so far from a start, and which one that is, from 1. */
export type OnProgress = (states: number, position: number) => void;

/** A start that nobody has looked at. */
const untouched = (start: Start): Explored => ({
  start,
  states: 0,
  transitions: 0,
  ends: 0,
  known: 0,
  turnedAway: 0,
  deepest: 0,
  checked: new Map(),
  seen: new Set(),
  findings: [],
  complete: false,
});

/**
 * In threads, where nothing keeps them apart: a thread has the properties of the project, and knows
 * nothing of what another one finds.
 */
const inThreads = async (
  starts: readonly Start[],
  { bounds, maxStates }: SearchOptions,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Explored[]> => {
  const explored = await exploreInThreads(starts, {
    bounds,
    maxStates,
    findAll: true,
    onProgress: (states, index) => onProgress(states, index + 1),
    signal,
  });
  return starts.map((start) => explored.find((each) => each.start === start) ?? untouched(start));
};

/** In this thread, one start after the other. */
const inTurn = async (
  starts: readonly Start[],
  options: SearchOptions,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Explored[]> => {
  const explored: Explored[] = [];
  let isOver = false;
  for (const [index, start] of starts.entries()) {
    if (isOver || signal.aborted) {
      explored.push(untouched(start));
      continue;
    }
    const search = explore(start, options);
    let now = search.next();
    while (now.done !== true && !signal.aborted) {
      onProgress(now.value.states, index + 1);
      // Signals and timers come in between.
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate();
      if (!signal.aborted) now = search.next();
    }
    onProgress(now.value.states, index + 1);
    explored.push(now.value);
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate();
    isOver = options.findAll !== true && now.value.findings.length > 0;
  }
  return explored;
};

/**
 * Explores every start, in order, or several at once with the same result. What is found is made
 * small here, however it was found.
 * @param onProgress called every few thousand states, and at the end of each start
 * @param signal stops it: what was looked at until then is given back, and is not `complete`
 * @returns one a start, in the order of the starts; those it did not come to have no state at all
 */
export const exploreStarts = async (
  starts: readonly Start[],
  options: SearchOptions,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Explored[]> => {
  const isShared = options.properties === allProperties && options.findAll === true;
  const look = isShared && starts.length > 1 ? inThreads : inTurn;
  const explored = await look(starts, options, onProgress, signal);
  return explored.map((each) => withSmallFindings(each, options.properties));
};
