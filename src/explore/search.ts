// The search: fewest faults first and then shortest first, so that the first finding is a shortest
// one. Every distinct world is looked at once.
import { step } from '../world/step.ts';
import { newWorld, type World } from '../world/world.ts';
import { countsAfter } from './acts.ts';
import {
  counterCount,
  harmedIn,
  healAll,
  unharmedIn,
  type Bounds,
  type Choice,
} from './choices.ts';
import { endOf, isQuiet } from './ends.ts';
import { KeySet } from './key/key-set.ts';
import { PartKeys } from './key/part-keys.ts';
import { LocalSteps, type LocalStep } from './local-steps.ts';
import { Looking } from './looking.ts';
import { Canon } from './parts/canon.ts';
import type { Parts } from './parts/parts.ts';
import type { Property } from './property.ts';
import { Findings, type Finding } from './findings.ts';
import { crashOf } from './replay.ts';
import { boundsFrom, type Start } from './starts.ts';
import type { Trail } from './trail.ts';
import { TurnedAway, turnAway, wasTurnedAway, type Turned } from './turned-away.ts';

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

/** A world yet to go on from, and how it was reached. */
type Node = { readonly parts: Parts; readonly counts: Uint8Array; readonly trail: Trail | null };

/** The story of a world and one choice more. */
const longer = ({ trail: before }: Node, choice: Choice): Trail => ({
  choice,
  before,
  length: (before?.length ?? 0) + 1,
});

type ChoicesIn = (world: World, counts: Uint8Array, bounds: Bounds) => readonly Choice[];

const reportEvery = 2_000;
const nothingCounted = new Uint8Array(0);

/** The world that the steps of a start lead to. */
const beginningOf = ({ steps }: Start): World =>
  steps.reduce((world, action) => step(world, action, 'stepwise').world, newWorld());

class Search {
  readonly explored: Explored;
  private readonly options: SearchOptions;
  private readonly start: Start;
  private readonly canon: Canon;
  private readonly looking: Looking;
  private readonly local: LocalSteps;
  private readonly keys = new PartKeys();
  private readonly seen = new KeySet();
  /** Worlds in which all was well that were brought to their end. */
  private readonly endings = new KeySet();
  private readonly turnedAway = new TurnedAway();
  private readonly findings: Findings;
  /** There is a world more than are to be looked at. */
  private isFull = false;

  constructor(start: Start, options: SearchOptions) {
    this.start = start;
    const bounds = boundsFrom(start, options.bounds);
    this.options = { ...options, bounds };
    const orders = start.orders.length;
    this.canon = new Canon(beginningOf(start));
    this.looking = new Looking(start, orders, options.properties, this.canon);
    this.local = new LocalSteps(this.canon, orders, bounds.turnedAway, (before, after, told) =>
      this.looking.atStep(before, after, told),
    );
    this.findings = new Findings(start, options.properties);
    this.explored = {
      start,
      states: 0,
      transitions: 0,
      ends: 0,
      known: 0,
      turnedAway: 0,
      deepest: 0,
      checked: new Map(),
      seen: this.looking.seen,
      findings: this.findings.all,
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
        const found: Node[] = [];
        // What was gone on from and is not needed any more is not kept.
        reached.push(isLast ? [] : level.slice());
        yield* this.sweep(level.toReversed(), unharmedIn, found);
        yield* this.sweep((milder[length] ?? []).toReversed(), harmedIn, found);
        if (this.isOver) return;
        level = found;
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
    const node = { parts: this.canon.partsOf(this.canon.base), counts, trail: null };
    this.isNew(node.parts, counts);
    this.explored.states = 1;
    this.lookAtWorld(node);
    return this.isOver ? null : node;
  }

  private expand(node: Node, choicesOf: ChoicesIn, found: Node[]): void {
    const { bounds } = this.options;
    const { parts } = node;
    const turned = bounds.turnedAway
      ? parts.cells.map((cell, place) =>
          this.turnedAway.of(this.keys.engineKeyOf(parts, cell, place)),
        )
      : null;
    for (const choice of choicesOf(this.canon.worldOf(parts), node.counts, bounds)) {
      const { asked } = choice;
      if (turned !== null && asked !== null && wasTurnedAway(turned, asked)) {
        this.explored.turnedAway += 1;
        continue;
      }
      const next = this.take(node, choice, turned);
      if (next !== null) found.push(next);
      if (this.isOver) return;
    }
  }

  /**
   * Takes a choice. Returns the world it leads to if that is a new one.
   * @param turned of the orders before it; null: what is turned away is asked again
   */
  private take(node: Node, choice: Choice, turned: readonly Turned[] | null): Node | null {
    const { explored } = this;
    explored.transitions += 1;
    let local: LocalStep;
    try {
      local = this.local.take(node.parts, choice);
    } catch (error) {
      this.findings.add(crashOf(error, ''), longer(node, choice), error);
      return null;
    }
    this.looking.count(local.kinds);
    for (const broken of local.violations) this.findings.add(broken, longer(node, choice));
    if (local.isIdle) {
      if (turned !== null && choice.asked !== null) turnAway(turned, choice.asked);
      explored.known += 1;
      return null;
    }
    const parts = this.local.after(node.parts, choice, local);
    const counts = countsAfter(node.counts, choice, local.verdict);
    if (!this.isNew(parts, counts)) {
      explored.known += 1;
      return null;
    }
    if (this.isFull) return null;
    const next = { parts: { ...parts }, counts, trail: longer(node, choice) };
    explored.states += 1;
    explored.deepest = Math.max(explored.deepest, next.trail.length);
    this.lookAtWorld(next);
    return next;
  }

  /** Is this a world that was not met before? One too many is not kept. */
  private isNew(parts: Parts, counts: Uint8Array): boolean {
    const { high, low } = this.keys.keyOf(parts, counts, this.options.bounds.symmetric);
    if (this.explored.states < this.options.maxStates) return this.seen.add(high, low);
    if (this.seen.has(high, low)) return false;
    this.isFull = true;
    return true;
  }

  /** Asks the properties of worlds about a new one, and brings it to its end if it is quiet. */
  private lookAtWorld({ parts, trail }: Node): void {
    for (const broken of this.looking.atWorld(parts)) this.findings.add(broken, trail);
    if (this.looking.hasEnds && this.isQuiet(parts)) this.bringToEnd(parts, trail);
  }

  private isQuiet(parts: Parts): boolean {
    const { faults, post } = parts;
    if (faults.held.length > 0 || post.isAnyQuick || post.isAnyLate) return false;
    return isQuiet(this.canon.worldOf(parts), this.options.bounds);
  }

  private bringToEnd(parts: Parts, trail: Trail | null): void {
    this.explored.ends += 1;
    const healed = this.local.after(parts, healAll, this.local.take(parts, healAll));
    const { high, low } = this.keys.keyOf(healed, nothingCounted, false);
    // Once all is well, two worlds of one key end alike.
    if (!this.endings.add(high, low)) return;
    let end;
    try {
      end = endOf(this.canon.worldOf(healed));
    } catch (error) {
      this.findings.add(crashOf(error, ''), trail, error);
      return;
    }
    for (const broken of this.looking.atEnd(end.world)) this.findings.add(broken, trail);
  }

  /** What was looked at. @throws Error when something broke that cannot be shown in the whole */
  get ended(): Explored {
    this.findings.assertConfirmed();
    return this.told;
  }

  /** What was looked at so far, with how often each property was asked. */
  get told(): Explored {
    const { checked, states, ends } = this.explored;
    this.looking.countInto(checked, states, ends);
    return this.explored;
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
  return search.ended;
}
