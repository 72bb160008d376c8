// The search: breadth first and fewest faults first, so that the first finding is a shortest one.
// Every distinct world is looked at once.
import { step } from '../world/step.ts';
import type { Entry } from '../world/entries.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import { choicesIn, counterCount, type Bounds, type Choice } from './choices.ts';
import { endOf, isQuiet } from './ends.ts';
import { keyOf } from './key.ts';
import { KeySet } from './key-set.ts';
import type { Always, Finally, Property, Transition, Violation } from './property.ts';
import { noteSeen } from './properties/seen.ts';
import type { Start } from './starts.ts';

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

export type Counted = { readonly name: string; checked: number };

/** What was looked at from one start. */
export type Explored = {
  readonly start: Start;
  states: number;
  transitions: number;
  /** Distinct worlds that were healed and brought to their end. */
  ends: number;
  /** Transitions that led to a world that was known. */
  known: number;
  /** Choices left out by the reduction of commuting ones. */
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

/** Where a world came from: a tree of choices, whose leaves keep only what leads to them. */
type Trail = { readonly choice: Choice; readonly before: Trail | null };

type Node = { readonly world: World; readonly counts: Uint8Array; readonly trail: Trail | null };

/** Worlds between two reports of progress. */
const reportEvery = 2_000;

const stepsOf = (start: Start, trail: Trail | null): Action[] => {
  const choices: Choice[] = [];
  for (let at = trail; at !== null; at = at.before) choices.push(at.choice);
  return [...start.steps, ...choices.toReversed().flatMap(({ steps }) => steps)];
};

const faultsOf = (trail: Trail | null): number => {
  let faults = 0;
  for (let at = trail; at !== null; at = at.before) faults += at.choice.faults;
  return faults;
};

/** What a broken invariant throws is a finding like any other. */
const crashOf = (error: unknown, order: string): Violation => {
  const why = error instanceof Error ? error.message : String(error);
  return {
    property: 'no-crash',
    order,
    said: { vi: `hệ thống dừng đột ngột: ${why}`, en: `the engine crashed: ${why}` },
    checks: [],
  };
};

class Search {
  readonly explored: Explored;
  private readonly options: SearchOptions;
  private readonly start: Start;
  private readonly seen = new KeySet();
  private readonly always: readonly Always[];
  private readonly finally: readonly Finally[];
  private readonly broken = new Set<string>();

  constructor(start: Start, options: SearchOptions) {
    this.start = start;
    const { leftAlone } = start;
    this.options =
      leftAlone === undefined ? options : { ...options, bounds: { ...options.bounds, leftAlone } };
    const { properties } = options;
    this.always = properties.filter((each) => each.kind === 'always');
    this.finally = properties.filter((each) => each.kind === 'finally');
    this.explored = {
      start,
      states: 0,
      transitions: 0,
      ends: 0,
      known: 0,
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
    let layer: Node[] = [first];
    for (let faults = 0; faults <= bounds.faults; faults += 1) {
      const withFault: Node[] = [];
      let level = layer;
      for (let depth = 0; level.length > 0; depth += 1) {
        this.explored.deepest = Math.max(this.explored.deepest, depth);
        const deeper: Node[] = [];
        for (const node of level) {
          if (this.isFull) return;
          const before = this.explored.states;
          this.expand(node, faults, deeper, withFault);
          if (this.isOver) return;
          if (Math.floor(before / reportEvery) !== Math.floor(this.explored.states / reportEvery)) {
            yield this.explored;
          }
        }
        level = deeper;
      }
      layer = withFault;
    }
    this.explored.complete = true;
  }

  private get isFull(): boolean {
    return this.explored.states >= this.options.maxStates;
  }

  /** Has the first finding ended it? */
  private get isOver(): boolean {
    return this.explored.findings.length > 0 && this.options.findAll !== true;
  }

  private begin(counts: Uint8Array): Node | null {
    let world = newWorld();
    const entries: Entry[] = [];
    for (const action of this.start.steps) {
      const stepped = step(world, action, 'stepwise');
      world = stepped.world;
      entries.push(...stepped.entries);
    }
    const { high, low } = keyOf(world, counts);
    this.seen.add(high, low);
    this.explored.states = 1;
    const node = { world, counts, trail: null };
    // Before it is placed there is no order to ask about.
    this.look({ orders: this.start.orders, before: world, after: world, entries }, null);
    return this.isOver ? null : node;
  }

  private expand(node: Node, faults: number, deeper: Node[], withFault: Node[]): void {
    const { bounds } = this.options;
    for (const choice of choicesIn(node.world, node.counts, faults, bounds)) {
      const found = this.take(node, choice);
      if (found !== null) (choice.faults === 0 ? deeper : withFault).push(found);
      if (this.isOver) return;
    }
  }

  /** Takes a choice. Returns the world it leads to if that is a new one. */
  private take(node: Node, choice: Choice): Node | null {
    const { explored } = this;
    explored.transitions += 1;
    const trail: Trail = { choice, before: node.trail };
    let world = node.world;
    let entries: readonly Entry[] = [];
    try {
      for (const action of choice.steps) {
        const stepped = step(world, action, 'stepwise');
        world = stepped.world;
        entries = entries.length === 0 ? stepped.entries : [...entries, ...stepped.entries];
      }
    } catch (error) {
      this.report(crashOf(error, this.start.orders[0] ?? ''), trail, []);
      return null;
    }
    let { counts } = node;
    if (choice.counted !== null && counts.length > 0) {
      counts = counts.slice();
      counts[choice.counted] = (counts[choice.counted] ?? 0) + 1;
    }
    const { high, low } = keyOf(world, counts);
    if (!this.seen.add(high, low)) {
      explored.known += 1;
      return null;
    }
    explored.states += 1;
    this.look({ orders: this.start.orders, before: node.world, after: world, entries }, trail);
    return { world, counts, trail };
  }

  /** Asks every property about a new world, and brings it to its end if it is quiet. */
  private look(transition: Transition, trail: Trail | null): void {
    const { orders, after } = transition;
    for (const property of this.always) {
      this.count(property.name);
      for (const order of orders) {
        const broken = property.broken(transition, order);
        if (broken !== null) this.report({ property: property.name, ...broken }, trail, []);
      }
    }
    noteSeen(this.explored.seen, transition);
    if (this.finally.length > 0 && isQuiet(after, this.options.bounds))
      this.bringToEnd(after, trail);
  }

  private bringToEnd(world: World, trail: Trail | null): void {
    this.explored.ends += 1;
    const { orders } = this.start;
    let end;
    try {
      end = endOf(world);
    } catch (error) {
      this.report(crashOf(error, orders[0] ?? ''), trail, []);
      return;
    }
    for (const property of this.finally) {
      this.count(property.name);
      for (const order of orders) {
        const broken = property.broken(end.world, order);
        if (broken !== null) this.report({ property: property.name, ...broken }, trail, end.steps);
      }
    }
  }

  private count(name: string): void {
    const { checked } = this.explored;
    checked.set(name, (checked.get(name) ?? 0) + 1);
  }

  /** Keeps the first finding of each property: it is a shortest one. */
  private report(violation: Violation, trail: Trail | null, more: readonly Action[]): void {
    if (this.broken.has(violation.property)) return;
    this.broken.add(violation.property);
    const chosen = stepsOf(this.start, trail);
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
  return search.explored;
}
