// A step of a world in parts makes of them what it makes of the whole world, and looks at nothing
// that it was not given.
import { describe, expect, it } from 'vitest';
import { step } from '../world/step.ts';
import type { World } from '../world/world.ts';
import type { Choice } from './acts.ts';
import { choicesIn, type Bounds } from './choices.ts';
import { boundsFor, everyReduction, noReduction, startsFor } from './exploration.ts';
import type { Key } from './key/mixer.ts';
import { PartKeys } from './key/part-keys.ts';
import { LocalSteps } from './local-steps.ts';
import { Canon } from './parts/canon.ts';
import type { Parts } from './parts/parts.ts';
import { OutOfReach, unread } from './parts/unread.ts';
import { beginningOf, nameOf } from './reach.ts';
import { boundsFrom, starts, type Start } from './starts.ts';

const nothingCounted = new Uint8Array(0);
const nothingSaid = { violations: [], kinds: 0 };
const nameOfKey = ({ high, low }: Key): string => `${high}:${low}`;

const playedWhole = (world: World, { steps }: Choice): World =>
  steps.reduce((played, action) => step(played, action, 'stepwise').world, world);

/** Names for names: the same for the same, and others for others. */
class Pairs {
  private readonly there = new Map<string, string>();
  private readonly back = new Map<string, string>();

  areTold(one: string, other: string): boolean {
    const isTold =
      (this.there.get(one) ?? other) === other && (this.back.get(other) ?? one) === one;
    this.there.set(one, other);
    this.back.set(other, one);
    return isTold;
  }
}

/** Walks worlds in parts, nearest first, and takes every choice both ways. */
class Comparison {
  readonly differences: string[] = [];
  steps = 0;
  private readonly bounds: Bounds;
  private readonly canon: Canon;
  private readonly local: LocalSteps;
  private readonly keys = new PartKeys();
  private readonly pairs = new Pairs();
  private readonly known = new Set<string>();

  constructor(start: Start, bounds: Bounds) {
    this.bounds = boundsFrom(start, bounds);
    this.canon = new Canon(beginningOf(start, this.bounds).world);
    this.local = new LocalSteps(this.canon, start.orders.length, false, () => nothingSaid);
  }

  /** @param atMost choices that are taken */
  walk(atMost: number): this {
    const layers: Parts[][] = [[this.canon.partsOf(this.canon.base)]];
    // They grow while they are walked: worlds with fewest faults come first.
    for (let faults = 0; faults < layers.length; faults += 1) {
      for (const parts of layers[faults] ?? []) {
        const world = this.canon.worldOf(parts);
        for (const choice of choicesIn(world, nothingCounted, faults, this.bounds)) {
          if (this.steps >= atMost) return this;
          const after = this.take(parts, world, choice);
          if (after !== null) (layers[faults + choice.faults] ??= []).push(after);
        }
      }
    }
    return this;
  }

  /** Takes a choice both ways. @returns the world that it leads to; null when it was met before */
  private take(parts: Parts, world: World, choice: Choice): Parts | null {
    this.steps += 1;
    const after = { ...this.local.after(parts, choice, this.local.take(parts, choice)) };
    const name = nameOf(this.canon.worldOf(after));
    if (name !== nameOf(playedWhole(world, choice))) {
      this.differences.push(`${JSON.stringify(choice.steps)} leads elsewhere`);
    }
    const key = nameOfKey(this.keys.keyOf(after, nothingCounted, false));
    if (!this.pairs.areTold(name, key)) this.differences.push(`${name} is not what ${key} is`);
    if (this.known.has(name)) return null;
    this.known.add(name);
    return after;
  }
}

describe('a step of a world in parts leads where it leads in the whole, and the keys agree', () => {
  const explored = startsFor(starts, everyReduction);
  it.each(explored.map((start) => [start.name, start] as const))('from %s', (_, start) => {
    const bounds = boundsFor(1, null, everyReduction);
    const { differences, steps } = new Comparison(start, bounds).walk(6_000);
    expect(differences.slice(0, 3)).toEqual([]);
    expect(steps).toBeGreaterThan(500);
  });

  it.each(['top-up-online-invoice', 'saas-bank-transfer', 'two-saas'])(
    'from %s, two faults and no reduction',
    (name) => {
      const [start] = starts.filter((each) => each.name === name);
      if (start === undefined) throw new Error(`There is no start ${name}.`);
      const { differences } = new Comparison(start, boundsFor(2, null, noReduction)).walk(12_000);
      expect(differences.slice(0, 3)).toEqual([]);
    },
  );
});

describe('a part that a step is not given', () => {
  it.each(Object.entries(unread))('%s cannot be looked at', (_, part) => {
    expect(() => (part as { size: number }).size).toThrow(OutOfReach);
    expect(() => ({ ...part })).toThrow('which it was not given');
  });
});

describe('what was made of parts once', () => {
  it('is given again, and made anew of other parts', () => {
    const [start] = starts;
    if (start === undefined) throw new Error('There is no start.');
    const bounds = boundsFrom(start, boundsFor(1, null, everyReduction));
    const canon = new Canon(beginningOf(start, bounds).world);
    let looked = 0;
    const local = new LocalSteps(canon, 1, false, () => {
      looked += 1;
      return nothingSaid;
    });
    const parts = canon.partsOf(canon.base);
    const [pay] = choicesIn(canon.worldOf(parts), nothingCounted, 0, bounds).filter(
      ({ steps: [action] }) => action?.action === 'receive-money',
    );
    if (pay === undefined) throw new Error('Nobody can pay.');
    const first = local.take(parts, pay);
    expect(local.take({ ...parts }, pay)).toBe(first);
    expect(looked).toBe(1);
    const paid = { ...local.after(parts, pay, first) };
    expect(local.take(paid, pay)).not.toBe(first);
    expect(looked).toBe(2);
  });
});
