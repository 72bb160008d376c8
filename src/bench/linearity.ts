// Measures how the cost of a step grows with the orders in a world, and with the steps an order has
// seen.
import { step } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, processOf } from '../world/world.ts';
import { crowdOf, expectAllLived, liveAmong, placedCrowd, type Customers } from './crowds.ts';
import { stepsOf } from './lives.ts';
import { reading, type Bound, type Measurement, type Reading } from './measurement.ts';
import type { Progress } from './progress.ts';
import { playRounds, ratesOf, ratiosOf, type Arm, type Round } from './rounds.ts';

const rounds = 5;
/** Of whole crowds, which take seconds each. */
const crowdRounds = 3;
/** Orders of a round, whatever the size of its worlds: many small ones, or one large one. */
const ordersPerRound = 10_000;
const half = { is: 'at-least', value: 0.5 } as const;

const crowdArm =
  (orders: number, customers: Customers): Arm =>
  () => {
    let steps = 0;
    for (let played = 0; played < ordersPerRound; played += orders) {
      const crowd = crowdOf(orders, customers);
      expectAllLived(crowd, orders);
      steps += crowd.steps;
    }
    return steps;
  };

/** Lives of a round in a world that stands. */
const livesPerRound = 3_000;

const standingArm = (orders: number): Arm => {
  const crowd = placedCrowd(orders);
  return () => liveAmong(crowd, orders, livesPerRound);
};

/** Steps of a round, whatever the length of the lives. */
const stepsPerRound = 10_000;

/**
 * A paid order whose licence nobody grants: the bank repeats its report, hours pass, and once a day
 * the engine asks SUMAN again.
 */
const lifeArm = (length: number): Arm => {
  const opening: readonly Action[] = stepsOf('desktop', 'DH-1', 'An').slice(0, 4);
  const again: readonly Action[] = [
    { action: 'report-money-again' },
    { action: 'pass', amount: 1, unit: 'hours' },
  ];
  return () => {
    for (let played = 0; played < stepsPerRound; played += length) {
      let world = newWorld();
      for (let at = 0; at < length; at += 1) {
        const action = opening[at] ?? again[at % again.length];
        if (action !== undefined) ({ world } = step(world, action));
      }
      const { order } = processOf(world, 'DH-1');
      if (order.kind === 'desktop' && order.GPSD === 'granting') continue;
      throw new Error('The long life has not gone as it should.');
    }
    return stepsPerRound;
  };
};

/** The number in a name: `in a world of 10 orders` is the world of 10. */
const digitsOf = (name: string): string => name.replaceAll(/[^\d,]/gu, '');

/** The greatest against the least, then the rate of each. */
const rows = <Name extends string>(
  played: readonly Round<Name>[],
  bound: Bound | null,
): readonly Reading[] => {
  const names = Object.keys(played[0] ?? {}) as Name[];
  const [least, greatest] = [names[0], names.at(-1)];
  if (least === undefined || greatest === undefined) return [];
  return [
    reading(`${greatest} ÷ ${digitsOf(least)}`, 'times', ratiosOf(played, greatest, least), bound),
    ...names.map((name) => reading(`steps ${name}`, 'per-second', ratesOf(played, name))),
  ];
};

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  // Made first: worlds that stand are no part of any round.
  const standing = {
    'in a world of 10 orders': standingArm(10),
    'in a world of 100 orders': standingArm(100),
    'in a world of 1,000 orders': standingArm(1_000),
    'in a world of 10,000 orders': standingArm(10_000),
  };
  const lives = {
    'in a life of 100 steps': lifeArm(100),
    'in a life of 10,000 steps': lifeArm(10_000),
  };
  const growing = {
    'while 10 orders live at once': crowdArm(10, 'own'),
    'while 10,000 orders live at once': crowdArm(10_000, 'own'),
  };
  const shared = {
    'while 10 orders of one customer do': crowdArm(10, 'shared'),
    'while 10,000 orders of one customer do': crowdArm(10_000, 'shared'),
  };
  return [
    ...rows(await playRounds(standing, rounds, progress), half),
    ...rows(await playRounds(lives, rounds, progress), half),
    // Making ten thousand orders is bound by memory rather than by steps: reported, without a
    // bound.
    ...rows(await playRounds(growing, crowdRounds, progress), null),
    ...rows(await playRounds(shared, crowdRounds, progress), null),
  ];
};

/** A world of 10,000 orders runs at least half as many steps a second as one of 10. */
export const linearity: Measurement = {
  name: 'scenarios/linearity',
  about: 'steps a second as worlds get larger and lives get longer',
  measure,
};
