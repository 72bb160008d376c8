// Walks at random beyond the bound of the search, with any number of faults; the same seed walks
// the same ways. What one finds is made small by leaving out steps.
import { hash32 } from '../wire/ref-id.ts';
import { CalendarError } from '../calendar/working-days.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import { step } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import { countsAfter } from './acts.ts';
import { choicesIn, counterCount, type Bounds, type Choice } from './choices.ts';
import { endOf, isQuiet } from './ends.ts';
import { keyOf } from './key/key.ts';
import { KeySet } from './key/key-set.ts';
import { transitionOf, type Property } from './property.ts';
import { shrink } from './shrink.ts';
import type { Finding } from './findings.ts';
import { boundsFrom, ordersIn, type Start } from './starts.ts';

/** Choices in one walk at most. */
const choicesAtMost = 200;
/** A walk that has met no new world for so many choices has nothing more to show. */
const idleAtMost = 30;
/** How often a choice is a fault where one could strike. */
const faultShare = 0.25;

/** What was walked from one start. */
export type Walked = {
  readonly start: Start;
  /** Walks that were begun. */
  walks: number;
  /** Choices taken. */
  choices: number;
  /** Distinct worlds that were met. */
  states: number;
  /** Distinct worlds that were healed and brought to their end. */
  ends: number;
  /** Fault rules in one walk, at most. */
  faults: number;
  readonly findings: Finding[];
  /** False when it was stopped before all walks were walked. */
  complete: boolean;
};

export type WalkOptions = {
  readonly bounds: Bounds;
  readonly properties: readonly Property[];
  /** Walks from the start. */
  readonly walks: number;
  /** Whole number; each walk from each start has dice of its own: more of them change none. */
  readonly seed: number;
  /** Names of properties that are known to be broken. */
  readonly broken?: readonly string[];
};

/** A stream of numbers from 0 to below 1: mulberry32, the same everywhere for the same seed. */
export const mulberry32 = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of several, by a number from 0 to below 1. */
const pick = <T>(from: readonly T[], random: number): T | undefined =>
  from[Math.floor(random * from.length)];

/** Most choices are faults, and a walk of nothing else gets nowhere: they come now and then. */
const pickChoice = (choices: readonly Choice[], dice: () => number): Choice | undefined => {
  const isFaulty = dice() < faultShare;
  const wanted = choices.filter(({ faults }) => (faults === 1) === isFaulty);
  return pick(wanted.length > 0 ? wanted : choices, dice());
};

class Walker {
  readonly walked: Walked;
  private readonly start: Start;
  private readonly options: WalkOptions;
  private readonly bounds: Bounds;
  private readonly broken: Set<string>;
  private readonly seen = new KeySet();

  constructor(start: Start, options: WalkOptions) {
    this.start = start;
    this.options = options;
    // Of one fault there is always room, however many there were.
    this.bounds = boundsFrom(start, { ...options.bounds, faults: 1 });
    this.broken = new Set(options.broken);
    this.walked = {
      start,
      walks: 0,
      choices: 0,
      states: 0,
      ends: 0,
      faults: 0,
      findings: [],
      complete: false,
    };
  }

  *run(): Generator<Walked, void> {
    const { seed, walks } = this.options;
    while (this.walked.walks < walks) {
      this.walked.walks += 1;
      this.walk(mulberry32(hash32(`${seed} ${this.start.name} ${this.walked.walks}`)));
      yield this.walked;
    }
    this.walked.complete = true;
  }

  private walk(dice: () => number): void {
    const { start, bounds, walked } = this;
    let counts: Uint8Array = new Uint8Array(counterCount(start.orders.length, bounds));
    let world = newWorld();
    for (const action of start.steps) world = step(world, action, 'stepwise').world;
    const story: Action[] = [];
    const met = new KeySet();
    let faults = 0;
    let idle = 0;
    for (let length = 0; length < choicesAtMost && idle < idleAtMost; length += 1) {
      const choice = pickChoice(choicesIn(world, counts, 0, bounds), dice);
      if (choice === undefined) return;
      story.push(...choice.steps);
      faults += choice.faults;
      walked.choices += 1;
      walked.faults = Math.max(walked.faults, faults);
      const next = this.take(world, counts, choice, story);
      if (next === null) return;
      ({ world, counts } = next);
      const { high, low } = keyOf(world, counts);
      idle = met.add(high, low) ? 0 : idle + 1;
    }
  }

  /** Takes a choice and asks every property. Returns the next world; null ends the walk. */
  private take(
    before: World,
    countsBefore: Uint8Array,
    choice: Choice,
    story: readonly Action[],
  ): { readonly world: World; readonly counts: Uint8Array } | null {
    let after = before;
    let verdict: Verdict | null = null;
    const entries: Entry[] = [];
    try {
      for (const action of choice.steps) {
        const stepped = step(after, action, 'stepwise');
        after = stepped.world;
        ({ verdict } = stepped);
        entries.push(...stepped.entries);
      }
    } catch (error) {
      // The table of working days ends somewhere, and so does the walk.
      if (!(error instanceof CalendarError)) this.report(null, story);
      return null;
    }
    const counts = countsAfter(countsBefore, choice, verdict);
    const { high, low } = keyOf(after, counts);
    const isNew = this.seen.add(high, low);
    const transition = transitionOf(this.start, before, after, entries);
    for (const property of this.asked('always')) {
      if (property.of === 'world' && !isNew) continue;
      const isBroken = transition.orders.some(
        (order) => property.broken(transition, order) !== null,
      );
      if (isBroken) this.report(property, story);
    }
    if (!isNew) return { world: after, counts };
    this.walked.states += 1;
    if (isQuiet(after, this.bounds)) this.bringToEnd(after, story);
    return { world: after, counts };
  }

  private bringToEnd(world: World, story: readonly Action[]): void {
    this.walked.ends += 1;
    try {
      const end = endOf(world).world;
      for (const property of this.asked('finally')) {
        const orders = ordersIn(this.start, end);
        const isBroken = orders.some((order) => property.broken(end, order) !== null);
        if (isBroken) this.report(property, story);
      }
    } catch (error) {
      if (!(error instanceof CalendarError)) this.report(null, story);
    }
  }

  /** The properties of a kind that are not broken yet. */
  private asked<K extends 'always' | 'finally'>(
    kind: K,
  ): readonly Extract<Property, { kind: K }>[] {
    return this.options.properties.filter(
      (each): each is Extract<Property, { kind: K }> =>
        each.kind === kind && !this.broken.has(each.name),
    );
  }

  /** Keeps the first finding of each property, made small. */
  private report(property: Property | null, story: readonly Action[]): void {
    const name = property?.name ?? 'no-crash';
    if (this.broken.has(name)) return;
    this.broken.add(name);
    const finding = shrink(this.start, story, property);
    if (finding !== null) this.walked.findings.push(finding);
  }
}

/**
 * Walks at random from one start.
 * @yields after each walk, what was walked so far; whoever does not go on has stopped it
 */
export function* walkAtRandom(start: Start, options: WalkOptions): Generator<Walked, Walked> {
  const walker = new Walker(start, options);
  yield* walker.run();
  return walker.walked;
}
