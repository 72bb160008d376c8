// The set of keys, and the mixer that makes them: nothing is lost, and no two inputs share a key.
import { describe, expect, it } from 'vitest';
import { KeySet } from './key-set.ts';
import { Mixer, type Key } from './mixer.ts';

const inputs = 200_000;

/** Small numbers, as a world is made of: the digits of n, at least three of them. */
const digitsOf = (number: number): readonly number[] => {
  const digits: number[] = [];
  for (let rest = number; rest > 0 || digits.length < 3; rest = Math.floor(rest / 7)) {
    digits.push(rest % 7);
  }
  return digits;
};

const mixed = (numbers: readonly number[]): Key => {
  const mixer = new Mixer();
  for (const number of numbers) mixer.add(number);
  return mixer.key();
};

/** Of one half alone, how many of its values are met more than once: of 32 bits some must be. */
const sharedHalves = (make: (number: number) => Key, half: keyof Key): number => {
  const met = new Set<number>();
  for (let number = 0; number < inputs; number += 1) met.add(make(number)[half]);
  return inputs - met.size;
};

/** Of 200,000 of 2^32 by chance 4.7 are shared; 20 are next to impossible. */
const sharedByChance = 20;

const distinct = (make: (number: number) => Key): number => {
  const keys = new KeySet();
  for (let number = 0; number < inputs; number += 1) {
    const { high, low } = make(number);
    keys.add(high, low);
  }
  return keys.size;
};

describe('a set of keys', () => {
  it('says of each key whether it is new, however much it grows', () => {
    const keys = new KeySet();
    for (let round = 0; round < 2; round += 1) {
      for (let number = 0; number < 20_000; number += 1) {
        expect(keys.add(1 + (number >>> 7), number & 127)).toBe(round === 0);
      }
    }
    expect(keys.size).toBe(20_000);
  });

  it('takes a key for new that shares one half with another', () => {
    const keys = new KeySet();
    expect(keys.add(1, 2)).toBe(true);
    expect(keys.add(1, 3)).toBe(true);
    expect(keys.add(2, 2)).toBe(true);
    expect(keys.add(2, 3)).toBe(true);
    expect(keys.size).toBe(4);
  });

  it('holds the key whose halves are both zero, which it takes for (0, 1)', () => {
    const keys = new KeySet();
    expect(keys.add(0, 0)).toBe(true);
    expect(keys.add(0, 0)).toBe(false);
    expect(keys.add(0, 1)).toBe(false);
    expect(keys.size).toBe(1);
  });
});

describe('the mixer', () => {
  it.each([
    ['one number', (number: number) => mixed([number])],
    ['several small numbers', (number: number) => mixed(digitsOf(number))],
    [
      'small numbers after a long tail',
      (number: number) => mixed([...digitsOf(number), ...Array.from({ length: 40 }, () => 0)]),
    ],
    [
      'small numbers, one at a time far apart',
      (number: number) => mixed([number % 448, 1, 1, 2, 1, 1, 2, Math.floor(number / 448)]),
    ],
  ])('gives 200,000 inputs of %s 200,000 keys, and each half is as good as chance', (_, make) => {
    expect(distinct(make)).toBe(inputs);
    expect(sharedHalves(make, 'high')).toBeLessThan(sharedByChance);
    expect(sharedHalves(make, 'low')).toBeLessThan(sharedByChance);
  });

  it('spreads: each of the 64 bits is set in about half of the keys', () => {
    const set = Array.from({ length: 64 }, () => 0);
    const many = 20_000;
    for (let number = 0; number < many; number += 1) {
      const { high, low } = mixed(digitsOf(number));
      for (let bit = 0; bit < 32; bit += 1) {
        set[bit] = (set[bit] ?? 0) + ((high >>> bit) & 1);
        set[32 + bit] = (set[32 + bit] ?? 0) + ((low >>> bit) & 1);
      }
    }
    for (const count of set) expect(Math.abs(count / many - 0.5)).toBeLessThan(0.03);
  });

  it('tells apart the order of numbers, and how many zeros there are', () => {
    expect(mixed([1, 2])).not.toEqual(mixed([2, 1]));
    expect(mixed([0])).not.toEqual(mixed([0, 0]));
    expect(mixed([])).not.toEqual(mixed([0]));
  });

  it('gives one key for one input', () => {
    expect(mixed([3, 1, 4])).toEqual(mixed([3, 1, 4]));
  });

  it('counts instants from now, and those of days by days', () => {
    const at = (instant: number | null, now: number): Key => {
      const mixer = new Mixer();
      mixer.instant(instant, now);
      return mixer.key();
    };
    const hour = 3_600_000;
    expect(at(1_000, 0)).toEqual(at(hour + 1_000, hour));
    expect(at(1_000, 0)).not.toEqual(at(1_001, 0));
    expect(at(30 * hour, 0)).toEqual(at(31 * hour, 0));
    expect(at(30 * hour, 0)).not.toEqual(at(50 * hour, 0));
    expect(at(null, 0)).not.toEqual(at(0, 0));
  });
});
