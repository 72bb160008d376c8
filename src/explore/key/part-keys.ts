// The keys of worlds in parts: of each part the key is made once, and has a small number.
import { firstDue, getCell, never } from '../../../mocks/cells.ts';
import { dayOf } from '../../calendar/time.ts';
import { holdsElsewhere } from '../../world/exchange.ts';
import { countersAlone, countersPerOrder } from '../acts.ts';
import { modelsOf, type CellPart, type Parts, type PostPart } from '../parts/parts.ts';
import { Table } from '../parts/table.ts';
import { cellKeyOf } from './cell-key.ts';
import { Mixer, type Key } from './mixer.ts';
import { faultsKeyOf, holdingsKeyOf, postKeyOf } from './outside-key.ts';
import {
  sharedKeysOf,
  sharedOfCell,
  sharedOfHeld,
  sharedOfHoldings,
  sharedOfPost,
  type Shared,
} from './shared-key.ts';

/** Small numbers for keys: the same for the same. */
class Numbers {
  private readonly known = new Table<number>(2);
  private readonly tuple = new Int32Array(2);

  of({ high, low }: Key): number {
    const { known, tuple } = this;
    tuple[0] = high;
    tuple[1] = low;
    const number = known.get(tuple);
    if (number !== undefined) return number;
    const fresh = known.values.length;
    known.put(tuple, fresh);
    return fresh;
  }
}

/** The key of a part at an instant, by its number. */
type Timed = { readonly now: number; readonly isFirst: boolean; readonly key: number };

const timedIn = (known: readonly Timed[], now: number, isFirst: boolean): number => {
  for (const each of known) if (each.now === now && each.isFirst === isFirst) return each.key;
  return -1;
};

/** Equal ones have one number. */
type Numbered = { readonly shared: Shared; readonly number: number };

/** The keys of what an order's cell has in common with the rest, by their numbers. */
type SharedNumbers = { readonly engine: number; readonly all: number };

/** What is known of the parts about one order, by the number of the part. */
class KeysOfOrder {
  readonly code: string;
  readonly holdings: number[] = [];
  readonly faults: number[] = [];
  /** Where no late request is under way. */
  readonly timelessPosts: number[] = [];
  readonly posts: Timed[][] = [];
  readonly sharedHoldings: Numbered[] = [];
  readonly sharedPosts: Numbered[] = [];
  readonly sharedHeld: Numbered[] = [];
  readonly shared = new Table<SharedNumbers>(4);

  constructor(code: string) {
    this.code = code;
  }
}

/** When something of a cell is due first by itself, ms. */
const firstOfCell = ({ alone }: CellPart): number =>
  Math.min(firstDue(alone, 'clock'), firstDue(alone, 'slow-clock'), firstDue(alone, 'deadline'));

const noPost = { notices: [], late: [] };

const byKey = (one: Key, other: Key): number => one.high - other.high || one.low - other.low;

export class PartKeys {
  private readonly numbers = new Numbers();
  private readonly firsts: number[] = [];
  private readonly lateFirsts: number[] = [];
  /** Of cells without any instant. */
  private readonly timeless: number[] = [];
  private readonly cells: Timed[][] = [];
  private readonly sharedCells: Numbered[] = [];
  private readonly onAny: number[] = [];
  private readonly orders: KeysOfOrder[] = [];
  private readonly sharedNumbers = new Map<string, number>();
  private readonly four = new Int32Array(4);
  private readonly mixer = new Mixer();

  /**
   * A key of a world: two worlds have one here if `keyOf` gives them one.
   * @param counts how often the counted actions were taken: it decides what may still be taken
   * @param symmetric worlds in which two orders have changed places have one key
   */
  keyOf(parts: Parts, counts: Uint8Array, symmetric: boolean): Key {
    const { now, faults, cells } = parts;
    const { mixer } = this;
    const first = this.firstDueIn(parts);
    const onAny = (this.onAny[faults.number] ??= this.numbers.of(faultsKeyOf(faults, null)));
    const [only] = cells;
    if (cells.length !== 1 || only === undefined) {
      return this.keyOfMore(parts, first, onAny, counts, symmetric);
    }
    mixer.restart();
    this.addOrder(only, 0, parts, first, counts);
    mixer.add(dayOf(now));
    mixer.add(onAny);
    this.addCounts(counts, 0, countersAlone);
    return mixer.key();
  }

  private keyOfMore(
    parts: Parts,
    first: number,
    onAny: number,
    counts: Uint8Array,
    symmetric: boolean,
  ): Key {
    const { now, faults, cells } = parts;
    const { mixer } = this;
    const own = cells.map((cell, place) => {
      mixer.restart();
      this.addOrder(cell, place, parts, first, counts);
      return { code: cell.code, key: mixer.key() };
    });
    // Where they are symmetric it is no matter which of them is which.
    if (symmetric) own.sort((one, other) => byKey(one.key, other.key));
    mixer.restart();
    for (const { key } of own) mixer.addKey(key);
    // What is held is answered in the order in which it came.
    for (const { call } of faults.held) {
      mixer.add(own.findIndex(({ code }) => code === call.order));
    }
    mixer.add(dayOf(now));
    mixer.add(onAny);
    this.addCounts(counts, 0, countersAlone);
    return mixer.key();
  }

  /**
   * The key of what the engine knows of one order: it decides what of the things that people ask is
   * turned away.
   */
  engineKeyOf(parts: Parts, cell: CellPart, place: number): Key {
    const { party, code } = cell.cell.process.order;
    const { mixer } = this;
    const own = this.cellKey(cell, parts.now, this.firstDueIn(parts));
    const { engine } = this.sharedKeys(this.orderAt(place, code), cell, parts);
    mixer.restart();
    mixer.add(dayOf(parts.now));
    mixer.flag(holdsElsewhere(parts.holders, party.customer, code));
    mixer.add(own);
    mixer.add(engine);
    return mixer.key();
  }

  private addOrder(
    cell: CellPart,
    place: number,
    parts: Parts,
    first: number,
    counts: Uint8Array,
  ): void {
    const { mixer, numbers } = this;
    const { now, holdings, faults, post } = parts;
    const { code } = cell;
    const own = this.orderAt(place, code);
    mixer.add(this.cellKey(cell, now, first));
    mixer.add(
      (own.holdings[holdings.number] ??= numbers.of(holdingsKeyOf(modelsOf(holdings), code))),
    );
    mixer.add(this.postKey(own, cell, post, now, first));
    mixer.add((own.faults[faults.number] ??= numbers.of(faultsKeyOf(faults, code))));
    mixer.add(this.sharedKeys(own, cell, parts).all);
    this.addCounts(counts, countersAlone + place * countersPerOrder, countersPerOrder);
  }

  private addCounts(counts: Uint8Array, first: number, length: number): void {
    if (counts.length === 0) return;
    for (let place = first; place < first + length; place += 1) this.mixer.add(counts[place] ?? 0);
  }

  private lateFirst({ number, post }: PostPart): number {
    return (this.lateFirsts[number] ??= firstDue(post, 'slow-clock'));
  }

  private firstOf(cell: CellPart): number {
    return (this.firsts[cell.number] ??= firstOfCell(cell));
  }

  private firstDueIn({ cells, post }: Parts): number {
    let first = this.lateFirst(post);
    for (const cell of cells) first = Math.min(first, this.firstOf(cell));
    return first;
  }

  private orderAt(place: number, code: string): KeysOfOrder {
    return (this.orders[place] ??= new KeysOfOrder(code));
  }

  private cellKey(cell: CellPart, now: number, first: number): number {
    const own = this.firstOf(cell);
    if (own === never) {
      return (this.timeless[cell.number] ??= this.numbers.of(cellKeyOf(cell.cell, now, first)));
    }
    const known = (this.cells[cell.number] ??= []);
    const key = timedIn(known, now, own === first);
    if (key >= 0) return key;
    const made = this.numbers.of(cellKeyOf(cell.cell, now, first));
    known.push({ now, isFirst: own === first, key: made });
    return made;
  }

  private postKey(
    own: KeysOfOrder,
    { code, cell }: CellPart,
    post: PostPart,
    now: number,
    first: number,
  ): number {
    const { noticesSeen } = cell.process;
    const late = this.lateFirst(post);
    if (noticesSeen.length === 0) {
      const known =
        late === never
          ? own.timelessPosts[post.number]
          : timedIn((own.posts[post.number] ??= []), now, late === first);
      if (known !== undefined && known >= 0) return known;
    }
    const key = postKeyOf(getCell(post.post, code) ?? noPost, noticesSeen, now, first);
    const made = this.numbers.of(key);
    if (noticesSeen.length > 0) return made;
    if (late === never) own.timelessPosts[post.number] = made;
    else own.posts[post.number]?.push({ now, isFirst: late === first, key: made });
    return made;
  }

  private sharedKeys(own: KeysOfOrder, cell: CellPart, parts: Parts): SharedNumbers {
    const { code } = own;
    const { holdings, faults, post } = parts;
    const one = (this.sharedCells[cell.number] ??= this.numbered(sharedOfCell(cell.cell)));
    const two = (own.sharedHoldings[holdings.number] ??= this.numbered(
      sharedOfHoldings(modelsOf(holdings), code),
    ));
    const three = (own.sharedPosts[post.number] ??= this.numbered(sharedOfPost(post.post, code)));
    const last = (own.sharedHeld[faults.number] ??= this.numbered(sharedOfHeld(faults.held, code)));
    const { four } = this;
    four[0] = one.number;
    four[1] = two.number;
    four[2] = three.number;
    four[3] = last.number;
    const known = own.shared.get(four);
    if (known !== undefined) return known;
    const { engine, all } = sharedKeysOf(one.shared, two.shared, three.shared, last.shared);
    const made = { engine: this.numbers.of(engine), all: this.numbers.of(all) };
    own.shared.put(four, made);
    return made;
  }

  private numbered(shared: Shared): Numbered {
    const name = JSON.stringify(shared);
    let number = this.sharedNumbers.get(name);
    if (number === undefined) {
      number = this.sharedNumbers.size;
      this.sharedNumbers.set(name, number);
    }
    return { shared, number };
  }
}
