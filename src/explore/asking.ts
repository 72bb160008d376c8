// Asks the properties about steps, worlds and ends, each where it has something to say, and counts
// how often.
import type { Entry } from '../world/entries.ts';
import type { World } from '../world/world.ts';
import type { Always, Finally, Property, Transition, Violation } from './property.ts';

/** One bit for each kind of entry, as they are met. */
const kinds = new Map<Entry['is'], number>();
const bitOf = (kind: Entry['is']): number => {
  let bit = kinds.get(kind);
  if (bit === undefined) {
    bit = 1 << kinds.size;
    kinds.set(kind, bit);
  }
  return bit;
};

/** A property that is always asked, and how often it was. */
type Asked = {
  readonly property: Always;
  /** Of the kind of entry it is about; 0 when it is about every step. */
  readonly bit: number;
  count: number;
};

const askedOf = (property: Always): Asked => ({
  property,
  bit: property.about === undefined ? 0 : bitOf(property.about),
  count: 0,
});

const nothingBroken: readonly Violation[] = [];

export class Asking {
  private readonly ofSteps: readonly Asked[];
  private readonly ofWorlds: readonly Asked[];
  private readonly ofEnds: readonly Finally[];
  private ends = 0;

  constructor(properties: readonly Property[]) {
    const always = properties.filter((each) => each.kind === 'always');
    this.ofSteps = always.filter(({ of }) => of === 'step').map(askedOf);
    this.ofWorlds = always.filter(({ of }) => of === 'world').map(askedOf);
    this.ofEnds = properties.filter((each) => each.kind === 'finally');
  }

  /** Is there anything to ask about an end? */
  get hasEnds(): boolean {
    return this.ofEnds.length > 0;
  }

  aboutStep(transition: Transition): readonly Violation[] {
    return this.ask(this.ofSteps, transition);
  }

  aboutWorld(transition: Transition): readonly Violation[] {
    return this.ask(this.ofWorlds, transition);
  }

  /** @param orders codes of those that are placed by then */
  aboutEnd(end: World, orders: readonly string[]): readonly Violation[] {
    this.ends += 1;
    return this.ofEnds.flatMap((property) =>
      orders.flatMap((order) => {
        const broken = property.broken(end, order);
        return broken === null ? [] : [{ property: property.name, ...broken }];
      }),
    );
  }

  /** How often each property was asked, by its name. */
  countInto(checked: Map<string, number>): void {
    for (const { property, count } of [...this.ofSteps, ...this.ofWorlds]) {
      checked.set(property.name, count);
    }
    for (const { name } of this.ofEnds) checked.set(name, this.ends);
  }

  private ask(properties: readonly Asked[], transition: Transition): readonly Violation[] {
    let bits = 0;
    for (const { is } of transition.entries) bits |= bitOf(is);
    let found = nothingBroken;
    for (const asked of properties) {
      if (asked.bit !== 0 && (asked.bit & bits) === 0) continue;
      asked.count += 1;
      const { property } = asked;
      for (const order of transition.orders) {
        const broken = property.broken(transition, order);
        if (broken !== null) found = [...found, { property: property.name, ...broken }];
      }
    }
    return found;
  }
}
