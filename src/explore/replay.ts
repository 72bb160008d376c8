// Plays a story again, whole or with steps left out, and looks for one property where the search
// would look.
import { CalendarError } from '../calendar/working-days.ts';
import type { Entry } from '../world/entries.ts';
import { step } from '../world/step.ts';
import { StepError } from '../world/step-error.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import { endOf } from './ends.ts';
import { transitionOf, type Property, type Violation } from './property.ts';
import type { Finding } from './findings.ts';
import { ordersIn, type Start } from './starts.ts';

/** What came of a story. */
export type Replayed = {
  /** Steps of the start, of the story as far as it was played, and of its end if it came there. */
  readonly steps: readonly Action[];
  /** How many of them come before the end. */
  readonly chosen: number;
  /** The last world; of a crash, the one before it. */
  readonly world: World;
  /** Everything that happened, in order. */
  readonly entries: readonly Entry[];
  readonly violation: Violation | null;
};

/** How every end begins. */
const firstOfEnd: readonly Action[] = [{ action: 'heal-all' }, { action: 'rest' }];

class Story {
  world = newWorld();
  readonly steps: Action[] = [];
  readonly entries: Entry[] = [];

  /** Plays a step; one that cannot be played any more is left out. */
  play(action: Action): readonly Entry[] {
    try {
      const stepped = step(this.world, action, 'stepwise');
      this.world = stepped.world;
      this.steps.push(action);
      for (const entry of stepped.entries) this.entries.push(entry);
      return stepped.entries;
    } catch (error) {
      if (error instanceof StepError || error instanceof CalendarError) return [];
      this.steps.push(action);
      throw error;
    }
  }

  /** Brings it to its end. Where that crashes, what crashes is played as far as is known. */
  playEnd(): void {
    let end: readonly Action[];
    try {
      end = endOf(this.world).steps;
    } catch (error) {
      for (const action of firstOfEnd) this.play(action);
      throw error;
    }
    for (const action of end) this.play(action);
  }

  replayed(chosen: number, violation: Violation | null): Replayed {
    const { world, steps, entries } = this;
    return { steps, chosen, world, entries, violation };
  }
}

/** What a broken invariant throws is a finding like any other. */
export const crashOf = (error: unknown, order: string): Violation => {
  const why = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ');
  return {
    property: 'no-crash',
    order,
    said: { vi: `hệ thống dừng đột ngột: ${why}`, en: `the engine crashed: ${why}` },
    checks: [],
  };
};

const brokenBy = (
  property: Property | null,
  orders: readonly string[],
  ask: (order: string) => Omit<Violation, 'property'> | null,
): Violation | null => {
  for (const order of orders) {
    const broken = ask(order);
    if (broken !== null && property !== null) return { property: property.name, ...broken };
  }
  return null;
};

/**
 * Plays a story from a start to where it breaks a property, or to its end. A step that cannot be
 * played is left out.
 * @param choices the steps behind those of the start
 * @param property null: that nothing crashes
 */
export const replay = (
  start: Start,
  choices: readonly Action[],
  property: Property | null,
): Replayed => {
  const story = new Story();
  const firstSteps = start.steps.length;
  let chosen: number | null = null;
  try {
    for (const [index, action] of [...start.steps, ...choices].entries()) {
      const before = story.world;
      const entries = story.play(action);
      // Before it is placed there is no order to ask about.
      if (property?.kind !== 'always' || index < firstSteps - 1) continue;
      const transition =
        index < firstSteps
          ? transitionOf(start, story.world, story.world, story.entries)
          : transitionOf(start, before, story.world, entries);
      const violation = brokenBy(property, transition.orders, (order) =>
        property.broken(transition, order),
      );
      if (violation !== null) return story.replayed(story.steps.length, violation);
    }
    chosen = story.steps.length;
    if (property?.kind === 'always') return story.replayed(chosen, null);
    story.playEnd();
    if (property?.kind !== 'finally') return story.replayed(chosen, null);
    const { world } = story;
    return story.replayed(
      chosen,
      brokenBy(property, ordersIn(start, world), (order) => property.broken(world, order)),
    );
  } catch (error) {
    // The table of working days ends somewhere: that is no crash.
    const isCrash = property === null && !(error instanceof CalendarError);
    const violation = isCrash ? crashOf(error, start.orders[0] ?? '') : null;
    return story.replayed(chosen ?? story.steps.length, violation);
  }
};

/** Everything that happens in a story, in order; of one that crashes, what came before. */
export const entriesOf = (steps: readonly Action[]): readonly Entry[] => {
  const story = new Story();
  try {
    for (const action of steps) story.play(action);
  } catch {
    // That it crashes is told elsewhere.
  }
  return story.entries;
};

/** A story that breaks something, as a finding of the search; null when it breaks nothing. */
export const findingOf = (start: Start, { steps, chosen, violation }: Replayed): Finding | null =>
  violation === null
    ? null
    : {
        start,
        violation,
        steps: [...steps, ...(violation.then ?? [])],
        chosen,
        faults: steps.slice(0, chosen).filter(({ action }) => action === 'fault').length,
      };
