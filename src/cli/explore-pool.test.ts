// Threads: the same result as one start after the other, and an end when it is asked for.
import { describe, expect, test } from 'vitest';
import { boundsFor, everyReduction, startsFor } from '../explore/exploration.ts';
import { allProperties } from '../explore/properties.ts';
import { explore, type Explored } from '../explore/search.ts';
import { starts } from '../explore/starts.ts';
import { exploreInThreads } from './explore-pool.ts';

const bounds = boundsFor(1, null, everyReduction);
const small = startsFor(starts, everyReduction).filter(({ name }) => name.startsWith('top-up'));

const alone = (): readonly Explored[] =>
  small.map((start) => {
    const exploring = explore(start, {
      bounds,
      properties: allProperties,
      maxStates: 1_000_000,
      findAll: true,
    });
    let next = exploring.next();
    while (!next.done) next = exploring.next();
    return next.value;
  });

describe('exploring in threads', () => {
  test('has the result of exploring one start after the other', async () => {
    const told = new Map<number, number>();
    const explored = await exploreInThreads(small, {
      bounds,
      maxStates: 1_000_000,
      findAll: true,
      onProgress: (states, index) => told.set(index, states),
      signal: new AbortController().signal,
    });
    expect(explored).toEqual(alone());
    expect([...told.values()].toSorted()).toEqual(explored.map(({ states }) => states).toSorted());
  }, 60_000);

  test('ends when it is told to, with what was looked at until then', async () => {
    const stop = new AbortController();
    const large = starts.filter(({ name }) => name === 'desktop-bank-transfer');
    const explored = await exploreInThreads(large, {
      bounds: boundsFor(2, null, everyReduction),
      maxStates: 10_000_000,
      findAll: true,
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(explored.map(({ complete }) => complete)).toEqual([false]);
    expect(explored[0]?.states).toBeGreaterThan(1_000);
  }, 60_000);

  test('begins nothing once it was told to end', async () => {
    const explored = await exploreInThreads(small, {
      bounds,
      maxStates: 1_000_000,
      findAll: true,
      onProgress: () => {},
      signal: AbortSignal.abort(),
    });
    expect(explored).toEqual([]);
  });
});
