// The search: fewest faults first and then shortest first, so that the first finding is a shortest
// one. Every distinct world is looked at once.
import { step } from '../world/step.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import { countsAfter } from './acts.ts';
import { Asking } from './asking.ts';
import { counterCount, harmedIn, unharmedIn, type Bounds, type Choice } from './choices.ts';
import { endOf, isQuiet } from './ends.ts';
import { keyOf } from './key.ts';
import { KeySet } from './key-set.ts';
import type { Key } from './mixer.ts';
import { transitionOf, type Property, type Transition, type Violation } from './property.ts';
import { noteMoves, noteStatuses } from './properties/seen.ts';
import { rememberingAdvance } from './remembering.ts';
import { crashOf } from './replay.ts';
import { boundsFrom, ordersIn, type Start } from './starts.ts';
import { faultsOf, stepsOf, type Trail } from './trail.ts';
import { TurnedAway } from './turned-away.ts';

/** A shortest story that breaks a property. */
export type Finding = {
  readonly start: Start;
  readonly violation: Violation;
  /** Steps from the start to where it shows; of an end, those that lead to the end too. */
  readonly steps: readonly Action[];
  /** How many of the steps are choices; the others heal and retry. */
  readonly chosen: number;
  /** Fault rules in it. */
  readonly faults: number;
};

/** What was looked at from one start. */
export type Explored = {
  readonly start: Start;
  states: number;
  transitions: number;
  /** Distinct worlds that were healed and brought to their end. */
  ends: number;
  /** Transitions that led to a world that was known. */
  known: number;
  /** Choices left out because the engine had turned them away before in the same state. */
  turnedAway: number;
  /** Choices in the longest of all shortest stories. */
  deepest: number;
  /** How often each property was asked. */
  readonly checked: Map<string, number>;
  readonly seen: Set<string>;
  readonly findings: Finding[];
  /** False when it was stopped before all was looked at. */
  complete: boolean;
};

export type SearchOptions = {
  readonly bounds: Bounds;
  readonly properties: readonly Property[];
  /** Distinct worlds at most. */
  readonly maxStates: number;
  /** Goes on after a finding, for the shortest one of each property. */
  readonly findAll?: boolean;
};

/**
 * A world yet to go on from: the one before it, which all that follow from it share, and how it was
 * reached. Kept itself, it would cost more in memory than the step that leads to it again.
 */
type Node = { readonly before: World; readonly counts: Uint8Array; readonly trail: Trail | null };

type ChoicesIn = (world: World, counts: Uint8Array, bounds: Bounds) => readonly Choice[];

const reportEvery = 2_000;

class Search {
  readonly explored: Explored;
  private readonly options: SearchOptions;
  private readonly start: Start;
  private readonly seen = new KeySet();
  private readonly asking: Asking;
  private readonly broken = new Set<string>();
  /** There is a world more than are to be looked at. */
  private isFull = false;
  private readonly advance = rememberingAdvance();
  private readonly turnedAway = new TurnedAway();
  private readonly order: string;

  constructor(start: Start, options: SearchOptions) {
    this.start = start;
    const bounds = boundsFrom(start, options.bounds);
    this.options = { ...options, bounds };
    this.order = start.orders[0] ?? '';
    this.asking = new Asking(options.properties);
    this.explored = {
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
    };
  }

  /** Looks at everything within the bounds; yields now and then, so that it can be stopped. */
  *run(): Generator<Explored, void> {
    const { bounds } = this.options;
    const counts = new Uint8Array(counterCount(this.start.orders.length, bounds));
    const first = this.begin(counts);
    if (first === null) return;
    /** Worlds of one fault fewer, by the length of their stories. */
    let milder: readonly (readonly Node[])[] = [];
    for (let faults = 0; faults <= bounds.faults; faults += 1) {
      const isLast = faults === bounds.faults;
      const reached: Node[][] = [];
      let level = faults === 0 ? [first] : [];
      for (let length = 0; level.length > 0 || length < milder.length; length += 1) {
        const longer: Node[] = [];
        // What was gone on from and is not needed any more is not kept.
        reached.push(isLast ? [] : level.slice());
        yield* this.sweep(level.toReversed(), unharmedIn, longer);
        yield* this.sweep((milder[length] ?? []).toReversed(), harmedIn, longer);
        if (this.isOver) return;
        level = longer;
      }
      milder = reached;
    }
    this.explored.complete = true;
  }

  /** Goes on from each world, the last one first. */
  private *sweep(level: Node[], choicesIn: ChoicesIn, found: Node[]): Generator<Explored, void> {
    for (let node = level.pop(); node !== undefined; node = level.pop()) {
      const before = this.explored.states;
      this.expand(node, choicesIn, found);
      if (this.isOver) return;
      if (Math.floor(before / reportEvery) !== Math.floor(this.explored.states / reportEvery)) {
        yield this.told;
      }
    }
  }

  /** Has the first finding ended it, or the bound on states? */
  private get isOver(): boolean {
    return this.isFull || (this.explored.findings.length > 0 && this.options.findAll !== true);
  }

  private begin(counts: Uint8Array): Node | null {
    let world = newWorld();
    const entries: Entry[] = [];
    for (const action of this.start.steps) {
      const stepped = step(world, action, 'stepwise');
      world = stepped.world;
      entries.push(...stepped.entries);
    }
    const first = keyOf(world, counts, this.options.bounds.symmetric);
    this.seen.add(first.high, first.low);
    this.explored.states = 1;
    const node = { before: world, counts, trail: null };
    this.lookAtWorld(transitionOf(this.start, world, world, entries), null);
    return this.isOver ? null : node;
  }

  private expand(node: Node, choicesOf: ChoicesIn, found: Node[]): void {
    const { bounds } = this.options;
    const world = this.worldOf(node);
    const keys = bounds.turnedAway ? this.turnedAway.keysOf(world) : null;
    for (const choice of choicesOf(world, node.counts, bounds)) {
      const { asked } = choice;
      if (keys !== null && asked !== null && this.turnedAway.has(keys, asked)) {
        this.explored.turnedAway += 1;
        continue;
      }
      const next = this.take(node, world, choice, keys);
      if (next !== null) found.push(next);
      if (this.isOver) return;
    }
  }

  /** The world of a node: the step that led to it is pure, and leads to it again. */
  private worldOf({ before, trail }: Node): World {
    let world = before;
    for (const action of trail?.choice.steps ?? []) {
      ({ world } = step(world, action, 'stepwise', this.advance));
    }
    return world;
  }

  /**
   * Takes a choice. Returns the world it leads to if that is a new one.
   * @param keys of the orders before it; null: what is turned away is asked again
   */
  private take(
    node: Node,
    before: World,
    choice: Choice,
    keys: readonly Key[] | null,
  ): Node | null {
    const { explored } = this;
    explored.transitions += 1;
    const trail: Trail = { choice, before: node.trail, length: (node.trail?.length ?? 0) + 1 };
    let world = before;
    let entries: readonly Entry[] = [];
    let verdict: Verdict | null = null;
    try {
      for (const action of choice.steps) {
        const stepped = step(world, action, 'stepwise', this.advance);
        if (keys !== null) this.turnedAway.note(keys, choice, before, stepped);
        ({ world, verdict } = stepped);
        entries = entries.length === 0 ? stepped.entries : [...entries, ...stepped.entries];
      }
    } catch (error) {
      this.report(crashOf(error, this.order), trail, []);
      return null;
    }
    const counts = countsAfter(node.counts, choice, verdict);
    const { high, low } = keyOf(world, counts, this.options.bounds.symmetric);
    const transition = transitionOf(this.start, before, world, entries);
    for (const broken of this.asking.aboutStep(transition)) this.report(broken, trail, []);
    noteMoves(explored.seen, transition);
    if (explored.states >= this.options.maxStates && !this.seen.has(high, low)) {
      this.isFull = true;
      return null;
    }
    if (!this.seen.add(high, low)) {
      explored.known += 1;
      return null;
    }
    explored.states += 1;
    explored.deepest = Math.max(explored.deepest, trail.length);
    this.lookAtWorld(transition, trail);
    return { before, counts, trail };
  }

  /** Asks the properties of worlds about a new one, and brings it to its end if it is quiet. */
  private lookAtWorld(transition: Transition, trail: Trail | null): void {
    for (const broken of this.asking.aboutWorld(transition)) this.report(broken, trail, []);
    noteStatuses(this.explored.seen, transition);
    if (this.asking.hasEnds && isQuiet(transition.after, this.options.bounds)) {
      this.bringToEnd(transition.after, trail);
    }
  }

  private bringToEnd(world: World, trail: Trail | null): void {
    this.explored.ends += 1;
    const orders = ordersIn(this.start, world);
    let end;
    try {
      end = endOf(world);
    } catch (error) {
      this.report(crashOf(error, orders[0] ?? ''), trail, []);
      return;
    }
    for (const broken of this.asking.aboutEnd(end.world, orders)) {
      this.report(broken, trail, end.steps);
    }
  }

  /** What was looked at so far, with how often each property was asked. */
  get told(): Explored {
    this.asking.countInto(this.explored.checked);
    return this.explored;
  }

  /** Keeps the first finding of each property: it is a shortest one. */
  private report(violation: Violation, trail: Trail | null, more: readonly Action[]): void {
    if (this.broken.has(violation.property)) return;
    this.broken.add(violation.property);
    const chosen = [...this.start.steps, ...stepsOf(trail)];
    this.explored.findings.push({
      start: this.start,
      violation,
      steps: [...chosen, ...more, ...(violation.then ?? [])],
      chosen: chosen.length,
      faults: faultsOf(trail),
    });
  }
}

/**
 * Explores from one start.
 * @yields now and then, what was looked at so far; whoever does not go on has stopped it
 * @returns what was looked at, `complete` when that is all within the bounds
 */
export function* explore(start: Start, options: SearchOptions): Generator<Explored, Explored> {
  const search = new Search(start, options);
  yield* search.run();
  return search.told;
}
