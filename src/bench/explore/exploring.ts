// Explorations for the measurements: so many distinct worlds of the real engine from one start.
import { boundsFor, everyReduction, startsFor } from '../../explore/exploration.ts';
import { allProperties } from '../../explore/properties.ts';
import { explore, type Explored } from '../../explore/search.ts';
import { starts, type Start } from '../../explore/starts.ts';

/** What is explored: everything that one fault can do, and everything that two can. */
export const wholeStart = 'desktop-bank-transfer';
export const twoFaultsStart = 'desktop-online';

/**
 * A start by its name.
 * @throws Error when there is none
 */
const startOf = (name: string): Start => {
  const found = starts.find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new Error(`There is no start "${name}". Starts: ${starts.map((each) => each.name)}.`);
};

export type Asked = {
  /** Name of a start. */
  readonly start: string;
  /** Fault rules in one story, at most. */
  readonly faults: number;
  /** Distinct worlds, at most. */
  readonly states: number;
  /** Are the properties asked about every world? */
  readonly properties: boolean;
};

/** Explores. @yields what was looked at so far, now and then */
export const exploring = ({
  start,
  faults,
  states,
  properties,
}: Asked): Generator<Explored, Explored> =>
  explore(startOf(start), {
    bounds: boundsFor(faults, null, everyReduction),
    properties: properties ? allProperties : [],
    maxStates: states,
    findAll: true,
  });

/**
 * Everything that two faults can do to one Desktop order, as `order-lab explore` looks at it: each
 * document without the other.
 * @yields what was looked at so far in a part, now and then; as the last of a part, all of it
 */
export function* exploringTwoFaults(properties: boolean): Generator<Explored, void> {
  for (const start of startsFor([startOf(twoFaultsStart)], everyReduction)) {
    const exploration = explore(start, {
      bounds: boundsFor(2, null, everyReduction),
      properties: properties ? allProperties : [],
      maxStates: Infinity,
      findAll: true,
    });
    yield yield* exploration;
  }
}

/** Explores to the end. @returns what was looked at */
export const exploreAll = (asked: Asked): Explored => {
  const generator = exploring(asked);
  let next = generator.next();
  while (next.done !== true) next = generator.next();
  return next.value;
};
