// The worlds that can be reached, nearest first, with the story of each: a plainer search than
// `search.ts`, over the same choices, keys and steps, for whoever wants the worlds themselves.
import { step, type Stepped } from '../world/step.ts';
import { newWorld, type World } from '../world/world.ts';
import { countsAfter } from './acts.ts';
import { choicesIn, counterCount, type Bounds, type Choice } from './choices.ts';
import { keyOf } from './key/key.ts';
import { boundsFrom, type Start } from './starts.ts';

export type Reached = {
  readonly start: Start;
  readonly world: World;
  /** How often each counted action was taken. */
  readonly counts: Uint8Array;
  /** Fault rules used. */
  readonly faults: number;
  /** Steps since the start. */
  readonly length: number;
  /** What led here; null at the start. */
  readonly last: { readonly choice: Choice; readonly from: Reached } | null;
};

const nothingCounted = new Uint8Array(0);

/** The key of a world as text: of the world alone, or with what was counted on the way. */
export const nameOf = (
  world: World,
  counts: Uint8Array = nothingCounted,
  symmetric = false,
): string => {
  const { high, low } = keyOf(world, counts, symmetric);
  return `${high}:${low}`;
};

/** The choices that lead from the start to a world. */
export const storyOf = (reached: Reached): readonly Choice[] => {
  const story: Choice[] = [];
  for (let { last } = reached; last !== null; { last } = last.from) story.push(last.choice);
  return story.toReversed();
};

/** The world of a start, all its orders placed. */
export const beginningOf = (start: Start, bounds: Bounds): Reached => ({
  start,
  world: start.steps.reduce((world, action) => step(world, action, 'stepwise').world, newWorld()),
  counts: new Uint8Array(counterCount(start.orders.length, bounds)),
  faults: 0,
  length: 0,
  last: null,
});

export type Taken = {
  readonly reached: Reached;
  /** What came of the last step of the choice. */
  readonly stepped: Stepped;
};

/** Takes a choice. @throws StepError when it cannot be played, which is a bug of the choices */
export const take = (from: Reached, choice: Choice): Taken => {
  let stepped: Stepped = { world: from.world, entries: [], verdict: null };
  for (const action of choice.steps) stepped = step(stepped.world, action, 'stepwise');
  const reached = {
    start: from.start,
    world: stepped.world,
    counts: countsAfter(from.counts, choice, stepped.verdict),
    faults: from.faults + choice.faults,
    length: from.length + choice.steps.length,
    last: { choice, from },
  };
  return { reached, stepped };
};

/** Worlds that wait for their turn: fewest faults first, then fewest steps. */
class Waiting {
  private readonly layers: Reached[][][] = [];

  push(reached: Reached): void {
    const layer = (this.layers[reached.faults] ??= []);
    (layer[reached.length] ??= []).push(reached);
  }

  *inTurn(): Generator<Reached, void> {
    // Both grow while they are walked.
    for (let faults = 0; faults < this.layers.length; faults += 1) {
      const layer = this.layers[faults] ?? [];
      for (let length = 0; length < layer.length; length += 1) {
        yield* layer[length] ?? [];
        layer[length] = [];
      }
    }
  }
}

/**
 * Every distinct world within the bounds, by one of its shortest stories.
 * @param starts looked at together: the nearest world of any start comes first
 * @param look called for every choice taken, whether what it leads to is new or not
 */
export function* reach(
  starts: readonly Start[],
  bounds: Bounds,
  look: (from: Reached, taken: Taken) => void = () => undefined,
): Generator<Reached, void> {
  const waiting = new Waiting();
  const done = new Set<string>();
  /** Of worlds that wait: the fewest steps to them. */
  const nearest = new Map<string, number>();
  const name = ({ start, world, counts }: Reached): string =>
    `${start.name} ${nameOf(world, counts, bounds.symmetric)}`;
  for (const start of starts) waiting.push(beginningOf(start, bounds));
  for (const from of waiting.inTurn()) {
    const own = name(from);
    if (done.has(own)) continue;
    done.add(own);
    nearest.delete(own);
    yield from;
    const within = boundsFrom(from.start, bounds);
    for (const choice of choicesIn(from.world, from.counts, from.faults, within)) {
      const taken = take(from, choice);
      look(from, taken);
      const { reached } = taken;
      const next = name(reached);
      const known = nearest.get(next);
      if (done.has(next) || (known !== undefined && known <= reached.length)) continue;
      nearest.set(next, reached.length);
      waiting.push(reached);
    }
  }
}
