// How a world ends: everything is healed, comes to rest, what failed is retried, and time enough
// passes for the slow look-ups.
import { isQuick } from '../../mocks/callbacks.ts';
import { allCells, getCell } from '../../mocks/cells.ts';
import type { Action } from '../world/steps.ts';
import { step } from '../world/step.ts';
import type { World } from '../world/world.ts';
import { retryable } from './acts.ts';
import type { Bounds } from './choices.ts';
import { readyCalls } from './sendable.ts';

/** Rounds of trying at most: what still fails then, on healthy services, fails for good. */
const rounds = 3;

/**
 * Is nothing under way: no call that goes out soon, none open, no notice that is sent soon and no
 * late request on its way? From such worlds everything is brought to an end: a notice that may come
 * in hours may as well never come. What is left alone until then is no matter.
 */
export const isQuiet = ({ engine, outside }: World, { leftAlone = [] }: Bounds): boolean => {
  if (outside.held.length > 0) return false;
  for (const { process } of allCells(engine)) {
    for (const { task } of Object.values(process.lanes)) {
      if (task.phase.is === 'open') return false;
      if (leftAlone.some((name) => name === task.call.name)) continue;
      if (task.phase.is === 'waiting' && task.stage === 'trying') return false;
    }
    const post = getCell(outside.post, process.order.code);
    if (post !== undefined && (post.notices.some(isQuick) || post.late.length > 0)) return false;
  }
  return true;
};

/** What people retry. */
const retries = ({ engine }: World): readonly Action[] =>
  allCells(engine).flatMap(({ process }) =>
    retryable(process).map((work): Action => ({
      action: 'retry',
      order: process.order.code,
      work,
    })),
  );

/** The slow look-ups and rounds that would come with time. */
const slowCalls = ({ engine }: World): readonly Action[] =>
  allCells(engine).flatMap(({ process }) =>
    readyCalls(process).map(({ service, call }): Action => ({
      action: 'send-call',
      order: process.order.code,
      service,
      call,
    })),
  );

export type End = { readonly world: World; readonly steps: readonly Action[] };

/** Brings a world to its end. @returns the end, and the steps that lead to it */
export const endOf = (world: World): End => {
  const steps: Action[] = [];
  let now = world;
  const play = (action: Action): void => {
    now = step(now, action, 'stepwise').world;
    steps.push(action);
  };
  play({ action: 'heal-all' });
  play({ action: 'rest' });
  for (let round = 0; round < rounds; round += 1) {
    const slow = slowCalls(now);
    for (const action of slow) play(action);
    const again = retries(now);
    for (const action of again) play(action);
    if (slow.length + again.length === 0) break;
    play({ action: 'rest' });
  }
  return { world: now, steps };
};
