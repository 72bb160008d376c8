// Witnesses: the shortest story to each status, each legal move and each reason that a scenario can
// ask about. What has one can be reached.
import type { Action, Check } from '../world/steps.ts';
import { newChoice } from './acts.ts';
import type { Bounds } from './choices.ts';
import { questionsAbout, type Question } from './questions.ts';
import { reach, storyOf, take, type Reached } from './reach.ts';
import { everySight, keyOfSight, seenIn, statusesSeen, type Seen, type Sight } from './sights.ts';
import { ordersIn, type Start } from './starts.ts';

export type Witness = {
  readonly sight: Sight;
  readonly start: Start;
  /** The whole story, its start included. */
  readonly steps: readonly Action[];
  /** Fault rules in it. */
  readonly faults: number;
  /** What shows it at the end, besides how the last step is answered. */
  readonly checks: readonly Check[];
};

export type Witnesses = {
  /** In the order of all there is to see. */
  readonly found: readonly Witness[];
  /** What was looked for and not seen within the bounds. */
  readonly missing: readonly Sight[];
  /** What was seen that nobody looked for: none, or the list of all there is to see is wrong. */
  readonly unexpected: readonly Witness[];
  /** Distinct worlds it took. */
  readonly worlds: number;
};

/** Fewer faults, then fewer steps. Of stories that are as short the first one stays. */
const isNearer = ({ start, faults, length }: Reached, known: Witness | undefined): boolean => {
  if (known === undefined) return true;
  if (faults !== known.faults) return faults < known.faults;
  return start.steps.length + length < known.steps.length;
};

class WitnessSearch {
  private readonly best = new Map<string, Witness>();
  private readonly missing = new Set(everySight.map(keyOfSight));
  private readonly questions = new Map<Start, readonly Question[]>();
  worlds = 0;

  constructor(starts: readonly Start[]) {
    for (const start of starts) this.questions.set(start, questionsAbout(start));
  }

  /** Is there anything left to look for? */
  get isOver(): boolean {
    return this.missing.size === 0;
  }

  /** Takes all that was seen at the end of a story. */
  note(at: Reached, seen: readonly Seen[]): void {
    for (const { sight, checks } of seen) {
      const key = keyOfSight(sight);
      if (!isNearer(at, this.best.get(key))) continue;
      const { start, faults } = at;
      const steps = [...start.steps, ...storyOf(at).flatMap((choice) => choice.steps)];
      this.best.set(key, { sight, start, steps, faults, checks: checks() });
      this.missing.delete(key);
    }
  }

  /** Asks in a world what is turned away for a reason that is yet to be seen. */
  ask(at: Reached, faultsAtMost: number): void {
    // Of an order that is yet to be placed nothing can be asked.
    if (at.world.engine.size < at.start.orders.length) return;
    for (const { about, steps, faults } of this.questions.get(at.start) ?? []) {
      if (at.faults + faults > faultsAtMost) continue;
      if (!this.missing.has(`rejected/${about}`) && !this.missing.has(`ignored/${about}`)) continue;
      const question = newChoice(steps, { faults });
      const { reached, stepped } = take(at, question);
      this.note(reached, seenIn(stepped));
    }
  }

  get result(): Witnesses {
    const wanted = new Set(everySight.map(keyOfSight));
    return {
      found: everySight.flatMap((sight) => this.best.get(keyOfSight(sight)) ?? []),
      missing: everySight.filter((sight) => this.missing.has(keyOfSight(sight))),
      unexpected: [...this.best].flatMap(([key, witness]) => (wanted.has(key) ? [] : [witness])),
      worlds: this.worlds,
    };
  }
}

/**
 * Looks for all there is to see, fewest faults first and then fewest steps, from all the starts at
 * once, until all is found.
 * @param maxWorlds distinct worlds at most
 */
export const witnessesFrom = (
  starts: readonly Start[],
  bounds: Bounds,
  maxWorlds: number,
): Witnesses => {
  const search = new WitnessSearch(starts);
  const worlds = reach(starts, bounds, (_, { reached, stepped }) =>
    search.note(reached, seenIn(stepped)),
  );
  for (const at of worlds) {
    search.worlds += 1;
    if (at.last === null) {
      for (const order of ordersIn(at.start, at.world))
        search.note(at, statusesSeen(at.world, order));
    }
    search.ask(at, bounds.faults);
    if (search.isOver || search.worlds >= maxWorlds) break;
  }
  return search.result;
};
