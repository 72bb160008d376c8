// What the services have done, as parts: equal states of a service are one, and have a number.
import type { Outside } from '../../../mocks/state.ts';
import { Pool } from './pool.ts';
import type { HoldingsPart } from './parts.ts';

/** More states of one service than this are not expected: three numbers make one of 51 bits. */
const modelsAtMost = 1 << 17;

/** The states of services that a step has changed; null: those that it has not. */
export type ChangedHoldings = {
  readonly suman: HoldingsPart['suman'] | null;
  readonly sales: HoldingsPart['sales'] | null;
  readonly accounting: HoldingsPart['accounting'] | null;
};

/** All that the services come to in a search. */
export class CanonicalHoldings {
  private readonly suman = new Pool<Outside['suman']>();
  private readonly sales = new Pool<Outside['sales']>();
  private readonly accounting = new Pool<Outside['accounting']>();
  private readonly parts = new Map<number, HoldingsPart>();

  of({ suman, sales, accounting }: Outside): HoldingsPart {
    return this.partOf(this.suman.of(suman), this.sales.of(sales), this.accounting.of(accounting));
  }

  /** What a step has changed. */
  changed(before: Outside, after: Outside): ChangedHoldings {
    const { suman, sales, accounting } = after;
    return {
      suman: suman === before.suman ? null : this.suman.of(suman),
      sales: sales === before.sales ? null : this.sales.of(sales),
      accounting: accounting === before.accounting ? null : this.accounting.of(accounting),
    };
  }

  /** The holdings with what has changed. */
  after(before: HoldingsPart, { suman, sales, accounting }: ChangedHoldings): HoldingsPart {
    if (suman === null && sales === null && accounting === null) return before;
    return this.partOf(
      suman ?? before.suman,
      sales ?? before.sales,
      accounting ?? before.accounting,
    );
  }

  private partOf(
    suman: HoldingsPart['suman'],
    sales: HoldingsPart['sales'],
    accounting: HoldingsPart['accounting'],
  ): HoldingsPart {
    const name = (suman.number * modelsAtMost + sales.number) * modelsAtMost + accounting.number;
    let part = this.parts.get(name);
    if (part === undefined) {
      if (Math.max(suman.number, sales.number, accounting.number) >= modelsAtMost) {
        throw new Error(`A service has come to more than ${modelsAtMost} states in one search.`);
      }
      part = { number: this.parts.size, suman, sales, accounting };
      this.parts.set(name, part);
    }
    return part;
  }
}
