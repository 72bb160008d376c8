// The yardsticks of the explorer: the size of the abstract order, its two spellings, and what a
// `pan` says.
import { describe, expect, it } from 'vitest';
import { callTracks, countStates, faultsAtMost, statusesOf } from './abstract-order.ts';
import { exploreAll, twoFaultsStart } from './exploring.ts';
import { storedIn } from './pan.ts';
import { promelaOf } from './promela.ts';

describe('the abstract order', () => {
  it('has about 15,000 states', () => {
    expect(countStates(faultsAtMost)).toBe(14_978);
  });

  it('has, without faults, only what goes well', () => {
    expect(countStates(0)).toBe(56);
  });

  it('can leave every status but the last', () => {
    for (const track of callTracks) {
      const left = new Set(track.moves.map(({ from }) => from));
      expect(statusesOf(track).filter((status) => !left.has(status))).toEqual(['done']);
    }
  });

  it('is spelt in Promela with one step a move', () => {
    const moves = callTracks.flatMap((track) => track.moves);
    expect(promelaOf(3).match(/d_step/gu)).toHaveLength(moves.length + 2);
    expect(promelaOf(3)).toContain('faults < 3');
  });
});

describe('what a pan stored', () => {
  it.each([
    ['    12345 states, stored\n', 12_345],
    [' 1.0001e+06 states, stored (1 visited)', 1_000_100],
    ['pan: out of memory', null],
  ])('is read from %j', (report, count) => {
    expect(storedIn(report)).toBe(count);
  });
});

describe('an exploration that is measured', () => {
  it('stops at the first world after the number of states it is asked for', () => {
    const { states, complete } = exploreAll({
      start: twoFaultsStart,
      faults: 1,
      states: 500,
      properties: false,
    });
    expect(states).toBeGreaterThanOrEqual(500);
    expect(states).toBeLessThan(600);
    expect(complete).toBe(false);
  });
});
