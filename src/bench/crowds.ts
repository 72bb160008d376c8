// Worlds of many orders, all alive at once, for the measurements that ask what a crowd costs.
import { step } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, processOf, type World } from '../world/world.ts';
import { expectLived, kinds, stepsOf } from './lives.ts';

/** Does every order have a customer of its own, or do all have the same? */
export type Customers = 'own' | 'shared';

export type Crowd = { readonly world: World; readonly steps: number };

/** So often does a second pass: with many orders about, that too must be cheap. */
const stepsPerSecond = 10;

const scriptOf = (number: number, customers: Customers): readonly Action[] => {
  const kind = kinds[number % kinds.length] ?? 'desktop';
  const customer = customers === 'own' ? `KH-${number}` : 'KH-0';
  return stepsOf(kind, codeOf(number), customer);
};

const codeOf = (number: number): string => `DH-${number}`;

/**
 * A world in which so many orders have lived, of all kinds by turns: first each is placed, then
 * each takes its second step, and so on, so that the whole crowd is there all the time.
 */
export const crowdOf = (orders: number, customers: Customers): Crowd => {
  const scripts = Array.from({ length: orders }, (_, number) => scriptOf(number, customers));
  const longest = Math.max(...scripts.slice(0, kinds.length).map(({ length }) => length));
  let world = newWorld();
  let steps = 0;
  const play = (action: Action): void => {
    ({ world } = step(world, action));
    steps += 1;
  };
  for (let at = 0; at < longest; at += 1) {
    for (const script of scripts) {
      const action = script[at];
      if (action === undefined) continue;
      play(action);
      if (steps % stepsPerSecond === 0) play({ action: 'pass', amount: 1, unit: 'seconds' });
    }
  }
  return { world, steps };
};

/** A world in which so many orders have been placed, of all kinds by turns, and no more. */
export const placedCrowd = (orders: number): World => {
  let world = newWorld();
  for (let number = 0; number < orders; number += 1) {
    const [placing] = scriptOf(number, 'own');
    if (placing !== undefined) ({ world } = step(world, placing));
  }
  return world;
};

/** It has no factor in common with any size of a crowd, so that every order has its turn. */
const stride = 7_919;

/**
 * Plays so many lives to their end, each of another order of a crowd and each in the crowd as it
 * was: what it leaves behind is dropped.
 * @returns the steps it took
 */
export const liveAmong = (crowd: World, orders: number, lives: number): number => {
  let steps = 0;
  for (let life = 0; life < lives; life += 1) {
    const number = (life * stride) % orders;
    let world = crowd;
    for (const action of scriptOf(number, 'own').slice(1)) {
      ({ world } = step(world, action));
      steps += 1;
    }
    expectLived(processOf(world, codeOf(number)), world.outside);
  }
  return steps;
};

/** Sees that every order of a crowd has lived its life to the end. */
export const expectAllLived = ({ world }: Crowd, orders: number): void => {
  for (let number = 0; number < orders; number += 1) {
    expectLived(processOf(world, codeOf(number)), world.outside);
  }
};
