// Measures how the cost of a step grows with the orders in a world, and with the steps an order has
// seen.
import { step } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, processOf } from '../world/world.ts';
import { crowdOf, expectAllLived, type Customers } from './crowds.ts';
import { stepsOf } from './lives.ts';
import { reading, type Measurement, type Reading } from './measurement.ts';
import type { Progress } from './progress.ts';
import { playRounds, ratesOf, ratiosOf, type Arm, type Round } from './rounds.ts';

const rounds = 5;
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

const rows = <Name extends string>(
  what: string,
  played: readonly Round<Name>[],
  [least, greatest]: readonly [Name, Name],
): readonly Reading[] => [
  reading(`${greatest} ÷ ${least}`, 'times', ratiosOf(played, greatest, least), half),
  ...(Object.keys(played[0] ?? {}) as Name[]).map((name) =>
    reading(`${what}, ${name}`, 'per-second', ratesOf(played, name)),
  ),
];

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const crowds = {
    '10 orders': crowdArm(10, 'own'),
    '100 orders': crowdArm(100, 'own'),
    '1,000 orders': crowdArm(1_000, 'own'),
    '10,000 orders': crowdArm(10_000, 'own'),
  };
  const shared = {
    '10 orders of one customer': crowdArm(10, 'shared'),
    '10,000 orders of one customer': crowdArm(10_000, 'shared'),
  };
  const lives = {
    'a life of 100 steps': lifeArm(100),
    'a life of 10,000 steps': lifeArm(10_000),
  };
  return [
    ...rows('steps', await playRounds(crowds, rounds, progress), ['10 orders', '10,000 orders']),
    ...rows('steps', await playRounds(shared, rounds, progress), [
      '10 orders of one customer',
      '10,000 orders of one customer',
    ]),
    ...rows('steps', await playRounds(lives, rounds, progress), [
      'a life of 100 steps',
      'a life of 10,000 steps',
    ]),
  ];
};

/** A world of 10,000 orders runs at least half as many steps a second as one of 10. */
export const linearity: Measurement = {
  name: 'scenarios/linearity',
  about: 'steps a second as worlds get larger and lives get longer',
  measure,
};
