// Steps of worlds in parts. A step reads few of them, and what it made of those once it makes of
// them in every world. A part that it is not given is one that it cannot look into.
import { allCells } from '../../mocks/cells.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import { step } from '../world/step.ts';
import type { World } from '../world/world.ts';
import type { Choice } from './acts.ts';
import type { Said } from './asking.ts';
import { manyNotices, stillSeen, type Canon } from './parts/canon.ts';
import type { Became } from './parts/canonical-faults.ts';
import type { ChangedHoldings } from './parts/canonical-holdings.ts';
import type { Takes } from './parts/canonical-post.ts';
import { giveAll, giveTo, newGiven, type Given } from './parts/given.ts';
import {
  engineOf,
  type CellPart,
  type HoldersPart,
  type Parts,
  type PostPart,
} from './parts/parts.ts';
import { Table } from './parts/table.ts';
import { OutOfReach, unread } from './parts/unread.ts';

/** What a choice has made of the parts it was given. */
export type LocalStep = Said &
  ChangedHoldings & {
    /** ms */
    readonly now: number;
    /** Place of the order that it is about; -1: of none; null: all are in `cells`. */
    readonly order: number | null;
    readonly cells: readonly CellPart[];
    /** What it has made of the faults; null: nothing. */
    readonly became: Became | null;
    /** It was given the faults that concern it, or all. */
    readonly gave: 'own' | 'all';
    readonly takes: Takes;
    /** What it took of the post. */
    readonly taken: PostPart | null;
    /** What has become of that. */
    readonly post: PostPart | null;
    readonly holders: HoldersPart;
    readonly verdict: Verdict | null;
    /** It was turned away, and has changed nothing. */
    readonly isIdle: boolean;
  };

/** What is to be said of a step: called once for all worlds in which it is the same. */
export type Look = (before: World, after: World, entries: readonly Entry[]) => Said;

/** A world after some steps, and what happened. */
type Played = {
  readonly world: World;
  readonly entries: readonly Entry[];
  readonly verdict: Verdict | null;
};

const play = (before: World, { steps }: Choice): Played => {
  let played: Played = { world: before, entries: [], verdict: null };
  for (const action of steps) {
    const { world, entries, verdict } = step(played.world, action, 'stepwise');
    const all = played.entries.length === 0 ? entries : [...played.entries, ...entries];
    played = { world, entries: all, verdict };
  }
  return played;
};

const cellsWith = (
  cells: readonly CellPart[],
  order: number,
  changed: readonly CellPart[],
): readonly CellPart[] => {
  const [one] = changed;
  if (one === undefined) return cells;
  return cells.length === 1 ? changed : cells.with(order, one);
};

const isAnySeen = (cells: readonly CellPart[]): boolean =>
  cells.some(({ cell }) => cell.process.noticesSeen.length > 0);

/** Numbers in front of those of the cells, in the order in which they are written. */
const beforeCells = 8;

export class LocalSteps {
  private readonly canon: Canon;
  private readonly isAskedOnce: boolean;
  private readonly look: Look;
  private readonly steps: Table<LocalStep>;
  private readonly tuple: Int32Array;
  private readonly nows = new Map<number, number>();
  private lastNow = -1;
  private lastNumber = -1;
  /** By their kinds of entries. */
  private readonly idle: LocalStep[] = [];
  /** What `after` gives. */
  private readonly next: { -readonly [P in keyof Parts]: Parts[P] };
  private readonly given = newGiven();
  /** Choices whose steps have looked at more than they were given: they are given everything. */
  private readonly looksFurther = new Set<number>();

  /**
   * @param orders how many orders there are at most
   * @param isAskedOnce what was turned away is not asked again in the same state
   * @param look called once for each local step
   */
  constructor(canon: Canon, orders: number, isAskedOnce: boolean, look: Look) {
    this.canon = canon;
    this.isAskedOnce = isAskedOnce;
    this.look = look;
    this.steps = new Table(beforeCells + orders);
    this.tuple = new Int32Array(beforeCells + orders);
    this.next = { ...canon.partsOf(canon.base) };
  }

  /**
   * What a choice makes of the parts that it is given.
   * @throws StepError, CalendarError as `step` does
   */
  take(parts: Parts, choice: Choice): LocalStep {
    if (this.looksFurther.has(choice.number)) giveAll(this.given, parts);
    else giveTo(this.given, parts, choice, this.canon);
    return this.takeGiven(parts, choice);
  }

  private takeGiven(parts: Parts, choice: Choice): LocalStep {
    const { given, tuple } = this;
    this.nameGiven(parts, choice);
    const known = this.steps.get(tuple);
    if (known !== undefined) return known;
    const made = this.makeOf(parts, choice);
    if (made === null) {
      giveAll(given, parts);
      return this.takeGiven(parts, choice);
    }
    // Whoever asks is not to ask again for what was turned away.
    if (!made.isIdle || !this.isAskedOnce) this.steps.put(tuple, made);
    return made;
  }

  /** What a choice makes of what it is given; null when it needs more. */
  private makeOf(parts: Parts, choice: Choice): LocalStep | null {
    const { given } = this;
    let made: LocalStep;
    try {
      made = this.make(parts, choice, given);
    } catch (error) {
      if (!(error instanceof OutOfReach) || given.takes === 'whole') throw error;
      this.looksFurther.add(choice.number);
      return null;
    }
    // An engine that has seen a notice that is still under way knows it by its id.
    return given.takes === 'one' && isAnySeen(made.cells) ? null : made;
  }

  /** Writes the numbers of a choice and of the parts that it is given. */
  private nameGiven({ now, cells, holdings, holders }: Parts, choice: Choice): void {
    const { given, tuple } = this;
    const { services } = given;
    tuple[0] = choice.number;
    tuple[1] = this.numberOfNow(now);
    tuple[2] = services.includes('suman') ? holdings.suman.number : -1;
    tuple[3] = services.includes('amis-sales') ? holdings.sales.number : -1;
    tuple[4] = services.includes('amis-accounting') ? holdings.accounting.number : -1;
    tuple[5] = given.faults?.number ?? -1;
    tuple[6] = given.post?.number ?? -1;
    tuple[7] = holders.number;
    for (let place = 0; place + beforeCells < tuple.length; place += 1) {
      const isGiven = given.order === null || given.order === place;
      tuple[place + beforeCells] = isGiven ? (cells[place]?.number ?? -1) : -1;
    }
  }

  /** The parts of the world that a step leads to; the next call of it overwrites them. */
  after(parts: Parts, choice: Choice, local: LocalStep): Parts {
    if (local.isIdle) return parts;
    const { next, canon } = this;
    const { order, cells, became } = local;
    next.now = local.now;
    next.cells = order === null ? cells : cellsWith(parts.cells, order, cells);
    next.holdings = canon.holdings.after(parts.holdings, local);
    const { takes, taken, post, gave } = local;
    next.faults = canon.faults.after(parts.faults, choice, gave, became);
    next.post = canon.post.after(parts.post, choice, takes, taken, post, cells[0]?.code ?? '');
    next.holders = local.holders;
    return next;
  }

  private numberOfNow(now: number): number {
    if (now === this.lastNow) return this.lastNumber;
    let number = this.nows.get(now);
    if (number === undefined) {
      number = this.nows.size;
      this.nows.set(now, number);
    }
    this.lastNow = now;
    this.lastNumber = number;
    return number;
  }

  /** A world in which there is nothing but the parts given. */
  private worldWith(parts: Parts, given: Given, cells: readonly CellPart[]): World {
    const { now, holdings, holders } = parts;
    const { services, faults, takes, post } = given;
    const [suman, sales, accounting] = [
      services.includes('suman') ? holdings.suman.value : unread.suman,
      services.includes('amis-sales') ? holdings.sales.value : unread.sales,
      services.includes('amis-accounting') ? holdings.accounting.value : unread.accounting,
    ];
    return {
      ...this.canon.base,
      now,
      engine: engineOf(cells),
      outside: {
        suman,
        sales,
        accounting,
        rules: faults?.rules ?? unread.rules,
        held: faults?.held ?? unread.held,
        post: post?.post ?? unread.post,
        notices: takes === 'empty' ? 0 : manyNotices,
      },
      holders: holders.holders,
    };
  }

  private make(parts: Parts, choice: Choice, given: Given): LocalStep {
    const { canon } = this;
    const { order, takes, post } = given;
    const cells = parts.cells.filter((_, place) => order === null || place === order);
    const before = this.worldWith(parts, given, cells);
    const { world, entries, verdict } = play(before, choice);
    const { outside } = world;
    const { violations, kinds } = this.look(before, world, entries);
    const after = allCells(world.engine);
    const isPostRead = takes === 'one' || takes === 'whole';
    const made: LocalStep = {
      violations,
      kinds,
      now: world.now,
      order,
      cells: after.map((cell, place) => {
        const seen = isPostRead ? stillSeen(cell, outside.post) : cell.process.noticesSeen;
        return canon.cells.partOf(cell, seen, cells[place]);
      }),
      ...canon.holdings.changed(before.outside, outside),
      became: canon.faults.changed(before.outside, outside, after),
      gave: given.gave,
      takes,
      taken: post,
      post:
        outside.post === before.outside.post
          ? post
          : canon.post.of(outside.post, before.outside.post),
      holders: world.holders === before.holders ? parts.holders : canon.holdersOf(world.holders),
      verdict,
      isIdle: false,
    };
    return isIdle(made, parts, cells) ? this.idleStep(made) : made;
  }

  /** A step that changes nothing is as good as any other of which the same is to be said. */
  private idleStep(local: LocalStep): LocalStep {
    if (local.violations.length > 0) return { ...local, isIdle: true };
    return (this.idle[local.kinds] ??= { ...local, isIdle: true });
  }
}

/** Was it turned away, and are all parts as they were? */
const isIdle = (local: LocalStep, before: Parts, cells: readonly CellPart[]): boolean =>
  local.verdict !== null &&
  local.verdict.outcome !== 'accepted' &&
  local.now === before.now &&
  local.cells.length === cells.length &&
  local.cells.every((cell, place) => cell === cells[place]) &&
  local.suman === null &&
  local.sales === null &&
  local.accounting === null &&
  local.became === null &&
  local.post === local.taken &&
  local.holders === before.holders;
