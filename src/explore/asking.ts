// Asks the properties about steps, worlds and ends, each where it has something to say, and counts
// how often.
import type { Entry } from '../world/entries.ts';
import type { World } from '../world/world.ts';
import type { Always, Finally, Property, Transition, Violation } from './property.ts';

/** One bit for each kind of entry, as they are met. */
const bits = new Map<Entry['is'], number>();
const bitOf = (kind: Entry['is']): number => {
  let bit = bits.get(kind);
  if (bit === undefined) {
    bit = 1 << bits.size;
    bits.set(kind, bit);
  }
  return bit;
};

/** The kinds of entries of a step, one bit each. */
const kindsOf = (entries: readonly Entry[]): number => {
  let kinds = 0;
  for (const { is } of entries) kinds |= bitOf(is);
  return kinds;
};

type OfSteps = {
  readonly property: Always;
  /** Of the kind of entry it is about; 0 when it is about every step. */
  readonly bit: number;
};

/** What the properties say of a step. */
export type Said = {
  readonly violations: readonly Violation[];
  /** A number for the kinds of its entries, by which `countInto` knows what was asked. */
  readonly kinds: number;
};

const nothingBroken: readonly Violation[] = [];

const ask = (
  property: Always,
  transition: Transition,
  found: readonly Violation[],
): readonly Violation[] => {
  let all = found;
  for (const order of transition.orders) {
    const broken = property.broken(transition, order);
    if (broken !== null) all = [...all, { property: property.name, ...broken }];
  }
  return all;
};

export class Asking {
  private readonly ofSteps: readonly OfSteps[];
  private readonly ofWorlds: readonly Always[];
  private readonly ofEnds: readonly Finally[];
  /** Sets of kinds, by their numbers. */
  private readonly kinds: number[] = [];

  constructor(properties: readonly Property[]) {
    const always = properties.filter((each) => each.kind === 'always');
    this.ofSteps = always
      .filter(({ of }) => of === 'step')
      .map((property) => {
        const { about } = property;
        return { property, bit: about === undefined ? 0 : bitOf(about) };
      });
    this.ofWorlds = always.filter(({ of }) => of === 'world');
    this.ofEnds = properties.filter((each) => each.kind === 'finally');
  }

  /** Is there anything to ask about an end? */
  get hasEnds(): boolean {
    return this.ofEnds.length > 0;
  }

  aboutStep(transition: Transition): Said {
    const kinds = kindsOf(transition.entries);
    let violations = nothingBroken;
    for (const { property, bit } of this.ofSteps) {
      if (bit !== 0 && (bit & kinds) === 0) continue;
      violations = ask(property, transition, violations);
    }
    return { violations, kinds: this.numberOfKinds(kinds) };
  }

  aboutWorld(transition: Transition): readonly Violation[] {
    let violations = nothingBroken;
    for (const property of this.ofWorlds) violations = ask(property, transition, violations);
    return violations;
  }

  /** @param orders codes of those that are placed by then */
  aboutEnd(end: World, orders: readonly string[]): readonly Violation[] {
    return this.ofEnds.flatMap((property) =>
      orders.flatMap((order) => {
        const broken = property.broken(end, order);
        return broken === null ? [] : [{ property: property.name, ...broken }];
      }),
    );
  }

  /**
   * How often each property was asked, by its name.
   * @param steps how many there were, by the number of their kinds
   * @param worlds how many there were
   * @param ends how many there were
   */
  countInto(
    checked: Map<string, number>,
    steps: readonly number[],
    worlds: number,
    ends: number,
  ): void {
    for (const { property, bit } of this.ofSteps) {
      let count = 0;
      for (const [number, kinds] of this.kinds.entries()) {
        if (bit === 0 || (bit & kinds) !== 0) count += steps[number] ?? 0;
      }
      checked.set(property.name, count);
    }
    for (const { name } of this.ofWorlds) checked.set(name, worlds);
    for (const { name } of this.ofEnds) checked.set(name, ends);
  }

  private numberOfKinds(kinds: number): number {
    const known = this.kinds.indexOf(kinds);
    if (known >= 0) return known;
    this.kinds.push(kinds);
    return this.kinds.length - 1;
  }
}
