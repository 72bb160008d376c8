// The faults that may still strike, and the calls that are held, as parts: which rules have fired
// is only history.
import { mayFire, type Armed } from '../../../mocks/faults.ts';
import type { HeldCall, Outside } from '../../../mocks/state.ts';
import type { EngineCell } from '../../world/world.ts';
import type { Choice } from '../acts.ts';
import { openCallOf } from './canonical-cell.ts';
import { concerns } from './concerns.ts';
import { FaultsPart } from './parts.ts';
import { Pool } from './pool.ts';

type Faults = Pick<Outside, 'rules' | 'held'>;

/** What has become of the rules that a step was given. */
export type Became = {
  readonly number: number;
  /** Each in its place, null where it may not strike any more; those that are new behind them. */
  readonly rules: readonly (Armed | null)[];
  readonly held: Outside['held'];
};

/** A choice and what it has made of the rules make one number of them. */
const becameAtMost = 1 << 24;

/** What a held call is called whose client has given it up. */
const givenUp = 'given up';

const countedRule = ({ fault, matched }: Armed): Armed => ({
  fault,
  matched: fault.often === 'until-healed' ? 0 : matched,
  fired: 0,
  ended: false,
});

/** The open calls of these orders under the names that stand for theirs; others keep theirs. */
const renamed = (held: Outside['held'], cells: readonly EngineCell[]): Outside['held'] => {
  if (held.length === 0) return held;
  const names = new Map<string, string>();
  for (const { process } of cells) {
    for (const [lane, { task }] of Object.entries(process.lanes)) {
      const { phase } = task;
      if (phase.is === 'open') names.set(phase.callId, openCallOf(process.order.code, lane));
    }
  }
  const orders = cells.map(({ process }) => process.order.code);
  return held.map((each) =>
    orders.includes(each.call.order)
      ? { id: names.get(each.id) ?? givenUp, call: each.call }
      : each,
  );
};

/** All faults in force in a search. */
export class CanonicalFaults {
  private readonly faults = new Pool<object>();
  private readonly calls = new Pool<object>();
  private readonly parts = new Map<string, FaultsPart>();
  private readonly became = new Map<string, Became>();

  /** @param cells of the orders whose calls may be held */
  of({ rules, held }: Faults, cells: readonly EngineCell[] = []): FaultsPart {
    const inForce = rules.filter(mayFire).map(countedRule);
    const calls = renamed(held, cells);
    const name = this.nameOf(inForce, calls);
    let part = this.parts.get(name);
    if (part === undefined) {
      part = new FaultsPart(this.parts.size, inForce, calls);
      this.parts.set(name, part);
    }
    return part;
  }

  /** The faults that concern a choice; and all calls that are held. */
  concerning(faults: FaultsPart, choice: Choice): FaultsPart {
    const { rules, held } = faults;
    if (rules.length === 0) return faults;
    let slice = faults.slices.get(choice.number);
    if (slice === undefined) {
      const isOwn = rules.map(({ fault }) => concerns(choice, fault));
      const own = rules.filter((_, place) => isOwn[place]);
      slice = { part: this.of({ rules: own, held }), isOwn };
      faults.slices.set(choice.number, slice);
    }
    return slice.part;
  }

  /** What a step has made of the rules it was given; null: nothing. */
  changed(before: Faults, { rules, held }: Faults, cells: readonly EngineCell[]): Became | null {
    if (rules === before.rules && held === before.held) return null;
    const after = rules.map((rule) => (mayFire(rule) ? countedRule(rule) : null));
    const calls = renamed(held, cells);
    const name = this.nameOf(after, calls);
    let became = this.became.get(name);
    if (became === undefined) {
      const number = this.became.size;
      if (number >= becameAtMost) {
        throw new Error(`Faults have come to more than ${becameAtMost} states in one search.`);
      }
      became = { number, rules: after, held: calls };
      this.became.set(name, became);
    }
    return became;
  }

  /**
   * The faults, with what has become of those that a choice was given in their places.
   * @param gave those that concern it, or all
   */
  after(
    before: FaultsPart,
    choice: Choice,
    gave: 'own' | 'all',
    became: Became | null,
  ): FaultsPart {
    if (became === null) return before;
    // What concerns a choice and all of them are told apart by the sign.
    const name = (choice.number * becameAtMost + became.number) * (gave === 'all' ? -1 : 1);
    let merged = before.merged.get(name);
    if (merged === undefined) {
      const isOwn = gave === 'all' ? undefined : before.slices.get(choice.number)?.isOwn;
      merged = this.merge(before, isOwn, became);
      before.merged.set(name, merged);
    }
    return merged;
  }

  /** @param isOwn which of the rules were given; undefined: all */
  private merge(
    { rules }: FaultsPart,
    isOwn: readonly boolean[] | undefined,
    became: Became,
  ): FaultsPart {
    const rest = [...became.rules];
    const inPlace = rules.map((rule, place) =>
      isOwn === undefined || isOwn[place] === true ? (rest.shift() ?? null) : rule,
    );
    const all = [...inPlace, ...rest].flatMap((rule) => rule ?? []);
    return this.of({ rules: all, held: became.held });
  }

  private nameOf(rules: readonly (Armed | null)[], held: readonly HeldCall[]): string {
    const names = rules.map((rule) =>
      rule === null ? '-' : `${this.faults.of(rule.fault).number} ${rule.matched}`,
    );
    for (const { id, call } of held) names.push(`${id} ${this.calls.of(call).number}`);
    return names.join('/');
  }
}
