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
import { noteMoves, noteStatuses } from './properties/seen.ts';
import { rememberingAdvance } from './remembering.ts';
import type { Start } from './starts.ts';
import { faultsOf, stepsOf, type Trail } from './trail.ts';

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

/**
 * A world yet to go on from: the one before it, which all that follow from it share, and how it was
 * reached. Kept itself, it would cost more in memory than the step that leads to it again.
 */
type Node = { readonly before: World; readonly counts: Uint8Array; readonly trail: Trail | null };

const reportEvery = 2_000;

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
  private readonly ofSteps: readonly Always[];
  private readonly ofWorlds: readonly Always[];
  private readonly finally: readonly Finally[];
  private readonly broken = new Set<string>();
  /** How often the properties of each kind were asked. */
  private readonly asked = { ofSteps: 0, ofWorlds: 0, ofEnds: 0 };
  private readonly advance = rememberingAdvance();

  constructor(start: Start, options: SearchOptions) {
    this.start = start;
    const { leftAlone } = start;
    const bounds = leftAlone === undefined ? options.bounds : { ...options.bounds, leftAlone };
    this.options = { ...options, bounds };
    const always = options.properties.filter((each) => each.kind === 'always');
    this.ofSteps = always.filter(({ of }) => of === 'step');
    this.ofWorlds = always.filter(({ of }) => of === 'world');
    this.finally = options.properties.filter((each) => each.kind === 'finally');
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
    let level: Node[] = [first];
    for (let faults = 0; faults <= bounds.faults; faults += 1) {
      const withFault: Node[] = [];
      for (let depth = 0; level.length > 0; depth += 1) {
        this.explored.deepest = Math.max(this.explored.deepest, depth);
        const deeper: Node[] = [];
        // From the end of the reversed list: what was gone on from is not kept.
        level.reverse();
        for (let node = level.pop(); node !== undefined; node = level.pop()) {
          if (this.isFull) return;
          const before = this.explored.states;
          this.expand(node, faults, deeper, withFault);
          if (this.isOver) return;
          if (Math.floor(before / reportEvery) !== Math.floor(this.explored.states / reportEvery)) {
            yield this.told;
          }
        }
        level = deeper;
      }
      level = withFault;
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
    const first = keyOf(world, counts);
    this.seen.add(first.high, first.low);
    this.explored.states = 1;
    const node = { before: world, counts, trail: null };
    // Before it is placed there is no order to ask about.
    this.lookAtWorld({ orders: this.start.orders, before: world, after: world, entries }, null);
    return this.isOver ? null : node;
  }

  private expand(node: Node, faults: number, deeper: Node[], withFault: Node[]): void {
    const { bounds } = this.options;
    const world = this.worldOf(node);
    for (const choice of choicesIn(world, node.counts, faults, bounds)) {
      const found = this.take(node, world, choice);
      if (found !== null) (choice.faults === 0 ? deeper : withFault).push(found);
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

  /** Takes a choice. Returns the world it leads to if that is a new one. */
  private take(node: Node, before: World, choice: Choice): Node | null {
    const { explored } = this;
    explored.transitions += 1;
    const trail: Trail = { choice, before: node.trail };
    let world = before;
    let entries: readonly Entry[] = [];
    try {
      for (const action of choice.steps) {
        const stepped = step(world, action, 'stepwise', this.advance);
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
    const transition = { orders: this.start.orders, before, after: world, entries };
    this.asked.ofSteps += 1;
    this.ask(this.ofSteps, transition, trail);
    noteMoves(explored.seen, transition);
    if (!this.seen.add(high, low)) {
      explored.known += 1;
      return null;
    }
    explored.states += 1;
    this.lookAtWorld(transition, trail);
    return { before, counts, trail };
  }

  private ask(properties: readonly Always[], transition: Transition, trail: Trail | null): void {
    for (const property of properties) {
      for (const order of transition.orders) {
        const broken = property.broken(transition, order);
        if (broken !== null) this.report({ property: property.name, ...broken }, trail, []);
      }
    }
  }

  /** Asks the properties of worlds about a new one, and brings it to its end if it is quiet. */
  private lookAtWorld(transition: Transition, trail: Trail | null): void {
    this.asked.ofWorlds += 1;
    this.ask(this.ofWorlds, transition, trail);
    noteStatuses(this.explored.seen, transition);
    if (this.finally.length > 0 && isQuiet(transition.after, this.options.bounds)) {
      this.bringToEnd(transition.after, trail);
    }
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
    this.asked.ofEnds += 1;
    for (const property of this.finally) {
      for (const order of orders) {
        const broken = property.broken(end.world, order);
        if (broken !== null) this.report({ property: property.name, ...broken }, trail, end.steps);
      }
    }
  }

  /** What was looked at so far, with how often each property was asked. */
  get told(): Explored {
    const { checked } = this.explored;
    const { ofSteps, ofWorlds, ofEnds } = this.asked;
    for (const each of this.ofSteps) checked.set(each.name, ofSteps);
    for (const each of this.ofWorlds) checked.set(each.name, ofWorlds);
    for (const each of this.finally) checked.set(each.name, ofEnds);
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
