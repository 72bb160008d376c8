// Looks at steps and worlds with the properties: once at each that is the same, however often it is
// met.
import { allCells } from '../../mocks/cells.ts';
import type { Entry } from '../world/entries.ts';
import type { World } from '../world/world.ts';
import { Asking, type Said } from './asking.ts';
import type { Canon } from './parts/canon.ts';
import type { Parts } from './parts/parts.ts';
import { Table } from './parts/table.ts';
import type { Property, Violation } from './property.ts';
import { noteMoves, noteStatuses } from './properties/seen.ts';
import { ordersIn, type Start } from './starts.ts';

export class Looking {
  /** Names of the statuses and moves that were seen. */
  readonly seen = new Set<string>();
  private readonly start: Start;
  private readonly canon: Canon;
  private readonly asking: Asking;
  private readonly known: Table<readonly Violation[]>;
  private readonly tuple: Int32Array;
  /** How many steps there were, by the number of the kinds of their entries. */
  private readonly steps: number[] = [];

  /** @param orders how many orders there are at most */
  constructor(start: Start, orders: number, properties: readonly Property[], canon: Canon) {
    this.start = start;
    this.canon = canon;
    this.asking = new Asking(properties);
    this.known = new Table(1 + orders);
    this.tuple = new Int32Array(1 + orders);
  }

  /** Is there anything to ask about an end? */
  get hasEnds(): boolean {
    return this.asking.hasEnds;
  }

  /** What there is to say of a step. Of the worlds only what it was given can be read. */
  atStep(before: World, after: World, entries: readonly Entry[]): Said {
    const isPlacing = before.engine.size !== after.engine.size;
    const orders = allCells(after.engine).map(({ process }) => process.order.code);
    // Before an order is placed there is nothing to ask about it.
    const transition = { orders, before: isPlacing ? after : before, after, entries };
    noteMoves(this.seen, transition);
    return this.asking.aboutStep(transition);
  }

  /** A step was taken. @param kinds the number of the kinds of its entries */
  count(kinds: number): void {
    this.steps[kinds] = (this.steps[kinds] ?? 0) + 1;
  }

  /** What is broken in a world: by its orders and what the services hold, and by nothing else. */
  atWorld(parts: Parts): readonly Violation[] {
    const { tuple, known } = this;
    tuple.fill(-1);
    tuple[0] = parts.holdings.number;
    for (const [place, { number }] of parts.cells.entries()) tuple[1 + place] = number;
    const broken = known.get(tuple);
    if (broken !== undefined) return broken;
    const world = this.canon.worldOfHeld(parts);
    const orders = ordersIn(this.start, world);
    const transition = { orders, before: world, after: world, entries: [] };
    noteStatuses(this.seen, transition);
    const found = this.asking.aboutWorld(transition);
    known.put(tuple, found);
    return found;
  }

  /** What is broken in an end. */
  atEnd(end: World): readonly Violation[] {
    return this.asking.aboutEnd(end, ordersIn(this.start, end));
  }

  /** How often each property was asked, by its name. */
  countInto(checked: Map<string, number>, worlds: number, ends: number): void {
    this.asking.countInto(checked, this.steps, worlds, ends);
  }
}
