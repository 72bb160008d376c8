// What was found from one start: the first finding of each property, which is a shortest one.
import type { Action } from '../world/steps.ts';
import type { Property, Violation } from './property.ts';
import { findingOf, replay } from './replay.ts';
import type { Start } from './starts.ts';
import { stepsOf, type Trail } from './trail.ts';

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

export class Findings {
  readonly all: Finding[] = [];
  private readonly start: Start;
  private readonly properties: readonly Property[];
  private readonly broken = new Set<string>();
  private readonly unconfirmed = new Map<
    string,
    { readonly steps: readonly Action[]; readonly crash: unknown }
  >();

  constructor(start: Start, properties: readonly Property[]) {
    this.start = start;
    this.properties = properties;
  }

  /**
   * Adds what is broken at the end of a trail, if it is the first of its property. What parts of a
   * world have shown is played once more in a whole one, which also says what is to be checked.
   * @param crash what was thrown, if anything was
   */
  add({ property: name }: Violation, trail: Trail | null, crash?: unknown): void {
    if (this.broken.has(name)) return;
    const property = this.properties.find((each) => each.name === name) ?? null;
    const steps = stepsOf(trail);
    const finding = findingOf(this.start, replay(this.start, steps, property));
    if (finding === null) {
      this.unconfirmed.set(name, { steps: [...this.start.steps, ...steps], crash });
      return;
    }
    this.broken.add(name);
    this.all.push(finding);
  }

  /**
   * To be called at the end.
   * @throws Error when something was broken in parts of worlds and never in a whole one: a bug of
   *   the explorer; or what was thrown there
   */
  assertConfirmed(): void {
    for (const [name, { steps, crash }] of this.unconfirmed) {
      if (this.broken.has(name)) continue;
      throw new Error(
        `${name} is broken in parts of a world and not in the whole: ${JSON.stringify(steps)}. ` +
          'Likely cause: src/explore/parts/ leaves out something that makes a difference.',
        { cause: crash },
      );
    }
  }
}
