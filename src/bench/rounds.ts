// Paired rounds: every round plays every arm once, so that what slows the machine for a while slows
// them all.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { spreadOf, type Spread } from './measurement.ts';
import type { Progress } from './progress.ts';

/** Plays one side of a comparison for about half a second, and says how much of it it did. */
export type Arm = () => number | Promise<number>;

/** How fast each arm was in a round, in its own units per second. */
export type Round<Name extends string> = Readonly<Record<Name, number>>;

setFlagsFromString('--expose-gc');
/** Collects all garbage now. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** No arm pays for the garbage of the one before. */
const rateOf = async (arm: Arm): Promise<number> => {
  collectGarbage();
  const startedAt = performance.now();
  const done = await arm();
  return done / ((performance.now() - startedAt) / 1000);
};

/**
 * Plays all arms in turn, forwards and backwards by turns; a first round only warms up. An own loop
 * and not tinybench, which runs one task to its end before the next and so cannot pair them.
 * @param count rounds that are kept
 */
export const playRounds = async <Name extends string>(
  arms: Readonly<Record<Name, Arm>>,
  count: number,
  progress: Progress,
): Promise<readonly Round<Name>[]> => {
  const rounds: Round<Name>[] = [];
  const names = Object.keys(arms) as Name[];
  for (let number = 0; number <= count; number += 1) {
    const found = new Map<Name, number>();
    for (const name of number % 2 === 0 ? names : names.toReversed()) {
      progress.say(number === 0 ? `warming up, ${name}` : `round ${number} of ${count}, ${name}`);
      found.set(name, await rateOf(arms[name]));
    }
    // In the order of the arms, whichever way they were played.
    const round = Object.fromEntries(names.map((name) => [name, found.get(name)]));
    if (number > 0) rounds.push(round as Round<Name>);
  }
  return rounds;
};

/** The rates of an arm, per second. */
export const ratesOf = <Name extends string>(rounds: readonly Round<Name>[], arm: Name): Spread =>
  spreadOf(rounds.map((round) => round[arm]));

/** How many times as fast as the other an arm was: the quotients of each round. */
export const ratiosOf = <Name extends string>(
  rounds: readonly Round<Name>[],
  arm: Name,
  other: Name,
): Spread => spreadOf(rounds.map((round) => round[arm] / round[other]));
