// Rounds, spreads, bounds, names and tables of the measurements, with arms that take no time.
import { describe, expect, it } from 'vitest';
import { isKept, reading, spreadOf, type Bound } from './measurement.ts';
import { progressOn } from './progress.ts';
import { playRounds, ratiosOf, type Round } from './rounds.ts';
import { choose, listOf } from './selection.ts';
import { tableOf } from './tables.ts';

const silent = { say: () => undefined, clear: () => undefined };

describe('rounds', () => {
  it('warm up once, then play every arm by turns forwards and backwards', async () => {
    const played: string[] = [];
    const arm = (name: string) => () => played.push(name);
    const rounds = await playRounds({ ours: arm('ours'), peer: arm('peer') }, 2, silent);
    expect(played).toEqual(['ours', 'peer', 'peer', 'ours', 'ours', 'peer']);
    expect(rounds).toHaveLength(2);
    expect(rounds.map(Object.keys)).toEqual([
      ['ours', 'peer'],
      ['ours', 'peer'],
    ]);
  });

  it('compare within a round, so that a slow moment of the machine falls on both', () => {
    const rounds: readonly Round<'ours' | 'peer'>[] = [
      { ours: 100, peer: 2 },
      { ours: 10, peer: 0.2 },
      { ours: 60, peer: 1 },
    ];
    expect(ratiosOf(rounds, 'ours', 'peer')).toEqual({ median: 50, min: 50, max: 60 });
  });
});

describe('a spread', () => {
  it.each([
    [[3], { median: 3, min: 3, max: 3 }],
    [[9, 1, 2], { median: 2, min: 1, max: 9 }],
    [[4, 1, 2, 9], { median: 3, min: 1, max: 9 }],
  ])('of %j', (numbers, spread) => {
    expect(spreadOf(numbers)).toEqual(spread);
  });

  it('of nothing is no number at all', () => {
    expect(() => spreadOf([])).toThrow('no round was played');
  });
});

describe('a bound', () => {
  const atLeast: Bound = { is: 'at-least', value: 50 };
  const atMost: Bound = { is: 'at-most', value: 1.5 };
  const spread = (median: number) => ({ median, min: 0, max: 1_000 });

  it.each([
    [50, atLeast, true],
    [49.9, atLeast, false],
    [1.5, atMost, true],
    [1.6, atMost, false],
    [7, null, true],
  ])('a median of %d against %j is kept: %s', (median, bound, kept) => {
    expect(isKept(reading('x', 'times', spread(median), bound))).toBe(kept);
  });

  it('is not kept by what could not be measured', () => {
    const none = { name: 'x', unit: 'seconds', bound: null, spread: null, note: 'why' } as const;
    expect(isKept(none)).toBe(false);
  });
});

describe('names', () => {
  const all = ['a/one', 'a/two', 'b/one'].map((name) => ({ name, about: `about ${name}` }));
  const namesOf = (names: readonly string[]) => choose(all, names).chosen.map(({ name }) => name);

  it.each([
    [[], ['a/one', 'a/two', 'b/one']],
    [['a'], ['a/one', 'a/two']],
    [
      ['b/one', 'a/two', 'b'],
      ['a/two', 'b/one'],
    ],
  ])('%j mean %j', (names, chosen) => {
    expect(namesOf(names)).toEqual(chosen);
  });

  it('that mean nothing are said', () => {
    expect(choose(all, ['a', 'c', 'a/on']).unknown).toEqual(['c', 'a/on']);
  });

  it('are listed by group', () => {
    expect(listOf(all).split('\n')).toEqual([
      '  a      all of them:',
      '  a/one  about a/one',
      '  a/two  about a/two',
      '  b      all of them:',
      '  b/one  about b/one',
    ]);
  });
});

describe('a table', () => {
  it('shows median, range and bound in columns, and a mark where there is a bound', () => {
    const ratio = { median: 123.4, min: 99.5, max: 1_500 };
    expect(
      tableOf([
        reading('ratio', 'times', ratio, { is: 'at-least', value: 50 }),
        reading('a rate', 'per-second', { median: 9.876, min: 1, max: 20 }),
        { name: 'x', unit: 'seconds', bound: null, spread: null, note: 'it ended with code 1' },
      ]),
    ).toEqual([
      '  ✓ ratio           123×  (99.5 – 1,500)  at least 50×',
      '    a rate       9.88 /s  (1.00 – 20.0)',
      '  ✗ x       not measured                  it ended with code 1',
    ]);
  });
});

describe('progress', () => {
  const watched = (isTTY: boolean) => {
    const written: string[] = [];
    let now = 0;
    const screen = { isTTY, write: (text: string) => written.push(text) };
    const progress = progressOn(screen, 'a/one', () => now);
    const sayAt = (instant: number, text: string) => {
      now = instant;
      progress.say(text);
    };
    return { written, sayAt, progress };
  };

  it('is silent for two seconds, and then says a line every two seconds at most', () => {
    const { written, sayAt, progress } = watched(false);
    sayAt(1_999, 'one');
    sayAt(2_000, 'two');
    sayAt(3_000, 'three');
    sayAt(4_000, 'four');
    progress.clear();
    expect(written).toEqual(['a/one: two\n', 'a/one: four\n']);
  });

  it('rewrites its line on a terminal, and takes it away in the end', () => {
    const { written, sayAt, progress } = watched(true);
    sayAt(2_000, 'two');
    sayAt(2_001, 'three');
    progress.clear();
    progress.clear();
    const line = '\r\u001B[2K';
    expect(written).toEqual([`${line}a/one: two`, `${line}a/one: three`, line]);
  });
});
