// A whole exploration: what was looked at from every start, as data; the reports are functions of
// it.
import { toldApartEffects, allEffects } from './effects.ts';
import type { Bounds } from './choices.ts';
import { allProperties } from './properties.ts';
import type { Property } from './property.ts';
import type { Finding } from './findings.ts';
import type { Explored } from './search.ts';
import type { Reductions } from './reductions.ts';
import { documents, type Start } from './starts.ts';

export { everyReduction, noReduction, type Reductions } from './reductions.ts';

/** A start whose order has two documents as two, each with one of them left alone until the end. */
const partsOf = (start: Start): readonly Start[] =>
  start.leftAlone !== undefined || start.name.startsWith('top-up')
    ? [start]
    : documents.map((name) => ({
        ...start,
        name: `${start.name} (${name === 'invoice-request' ? 'contract' : 'invoice'})`,
        leftAlone: [name],
      }));

/** A start as it is explored says in its name what is less in it. */
const named = (start: Start): Start =>
  start.isMilder === true ? { ...start, name: `${start.name} (K-1)` } : start;

/** The starts as they are explored: `apart`, some are two. */
export const startsFor = (chosen: readonly Start[], { apart }: Reductions): readonly Start[] =>
  chosen.flatMap((start) => (apart ? partsOf(named(start)) : [named(start)]));

/**
 * The bounds of an exploration.
 * @param faults K: fault rules in one story, at most
 * @param actions each person's action, and a restart, at most so often; null = as often as it
 *   changes anything
 */
export const boundsFor = (
  faults: number,
  actions: number | null,
  { alike, commuting, symmetric, turnedAway }: Reductions,
): Bounds => ({
  faults,
  actions,
  effects: alike ? toldApartEffects : allEffects,
  commuting,
  symmetric,
  turnedAway,
});

export type Exploration = {
  readonly faults: number;
  readonly actions: number | null;
  readonly reductions: Reductions;
  /** By start, in the order of the starts. */
  readonly explored: readonly Explored[];
  /** All that was found, fewest faults first, then shortest. */
  readonly findings: readonly Finding[];
  readonly states: number;
  readonly transitions: number;
  readonly ends: number;
  /** Everything within the bounds was looked at. */
  readonly complete: boolean;
  /** How often each property was asked, by its name. */
  readonly checked: ReadonlyMap<string, number>;
  /** `sometimes` that were not seen from any start; empty claims nothing unless all starts ran. */
  readonly unseen: readonly Property[];
  readonly seconds: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/**
 * What was looked at from each start as one exploration.
 * @param seconds it took
 */
export const explorationOf = (
  explored: readonly Explored[],
  bounds: { readonly faults: number; readonly actions: number | null },
  reductions: Reductions,
  seconds: number,
): Exploration => {
  const checked = new Map<string, number>();
  for (const each of explored) {
    for (const [name, count] of each.checked) checked.set(name, (checked.get(name) ?? 0) + count);
  }
  const isSeen = (name: string): boolean => explored.some(({ seen }) => seen.has(name));
  return {
    ...bounds,
    reductions,
    explored,
    findings: explored
      .flatMap(({ findings }) => findings)
      .toSorted((one, other) => one.faults - other.faults || one.steps.length - other.steps.length),
    states: sum(explored.map(({ states }) => states)),
    transitions: sum(explored.map(({ transitions }) => transitions)),
    ends: sum(explored.map(({ ends }) => ends)),
    complete: explored.every(({ complete }) => complete),
    checked,
    unseen: allProperties.filter(({ kind, name }) => kind === 'sometimes' && !isSeen(name)),
    seconds,
  };
};
