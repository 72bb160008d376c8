// Plays a story again, whole or with steps left out, and looks for one property where the search
// would look.
import { CalendarError } from '../calendar/working-days.ts';
import type { Entry } from '../world/entries.ts';
import { step } from '../world/step.ts';
import { StepError } from '../world/step-error.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import { endOf } from './ends.ts';
import type { Property, Violation } from './property.ts';
import type { Finding } from './search.ts';
import type { Start } from './starts.ts';

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

  replayed(chosen: number, violation: Violation | null): Replayed {
    const { world, steps, entries } = this;
    return { steps, chosen, world, entries, violation };
  }
}

const crash = (order: string): Violation => ({
  property: 'no-crash',
  order,
  said: { vi: 'hệ thống dừng đột ngột', en: 'the engine crashed' },
  checks: [],
});

const brokenBy = (
  property: Property | null,
  { orders }: Start,
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
  const { orders } = start;
  const firstSteps = start.steps.length;
  try {
    for (const [index, action] of [...start.steps, ...choices].entries()) {
      const before = story.world;
      const entries = story.play(action);
      // Before it is placed there is no order to ask about.
      if (property?.kind !== 'always' || index < firstSteps - 1) continue;
      const transition =
        index < firstSteps
          ? { orders, before: story.world, after: story.world, entries: story.entries }
          : { orders, before, after: story.world, entries };
      const violation = brokenBy(property, start, (order) => property.broken(transition, order));
      if (violation !== null) return story.replayed(story.steps.length, violation);
    }
    const chosen = story.steps.length;
    if (property?.kind === 'always') return story.replayed(chosen, null);
    for (const action of endOf(story.world).steps) story.play(action);
    if (property?.kind !== 'finally') return story.replayed(chosen, null);
    const { world } = story;
    return story.replayed(
      chosen,
      brokenBy(property, start, (order) => property.broken(world, order)),
    );
  } catch {
    const violation = property === null ? crash(orders[0] ?? '') : null;
    return story.replayed(story.steps.length, violation);
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
