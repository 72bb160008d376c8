// The search: fewest faults first, then shortest; and it stops where it is told to.
import { describe, expect, it } from 'vitest';
import { processOf, type World } from '../world/world.ts';
import { boundsFor, everyReduction } from './exploration.ts';
import type { Always } from './property.ts';
import { explore, type Explored } from './search.ts';
import { starts, type Start } from './starts.ts';

const startNamed = (name: string): Start => {
  const found = starts.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no start ${name}.`);
  return found;
};

/** A property made up to be broken by the worlds that it forbids. */
const never = (name: string, isForbidden: (world: World, order: string) => boolean): Always => ({
  kind: 'always',
  of: 'world',
  name,
  said: { vi: name, en: name },
  broken: ({ after }, order) =>
    isForbidden(after, order) ? { order, said: { vi: name, en: name }, checks: [] } : null,
});

const exploring = (
  start: string,
  faults: number,
  properties: readonly Always[] = [],
  maxStates = 100_000,
): Explored => {
  const bounds = boundsFor(faults, null, everyReduction);
  const search = explore(startNamed(start), { bounds, properties, maxStates, findAll: true });
  let turn = search.next();
  while (turn.done !== true) turn = search.next();
  return turn.value;
};

describe('the search', () => {
  it('finds a long story without faults before a short one with a fault', () => {
    const invoiced = never('never-invoiced-nor-failed', (world, code) => {
      const { order } = processOf(world, code);
      return order.XHĐ === 'invoiced' || (order.kind === 'top-up' && order.TN === 'code-failed');
    });
    const [finding] = exploring('top-up-online-invoice', 2, [invoiced]).findings;
    expect(finding?.faults).toBe(0);
    expect(finding?.steps.length).toBeGreaterThan(4);
  });

  it('of stories with as many faults finds the shortest', () => {
    const failed = never('never-failed', (world, code) => {
      const { order } = processOf(world, code);
      return order.kind === 'top-up' && order.TN === 'code-failed';
    });
    const [finding] = exploring('top-up-online', 2, [failed]).findings;
    // A refusal, and the call that meets it.
    expect(finding).toMatchObject({ faults: 1, chosen: 3 });
  });

  it('looks at no more worlds than it is told, and at all where they are just as many', () => {
    const { states, complete } = exploring('top-up-online', 1);
    expect(complete).toBe(true);
    expect(exploring('top-up-online', 1, [], states)).toMatchObject({ states, complete: true });
    const less = states - 1;
    expect(exploring('top-up-online', 1, [], less)).toMatchObject({
      states: less,
      complete: false,
    });
  });

  it('meets a deadline while a call is open', () => {
    const locksBehind = never('never-a-lock-behind-an-open-call', (world, code) => {
      const lane = processOf(world, code).lanes.resource;
      return lane?.task.phase.is === 'open' && lane.next?.call.name === 'lock';
    });
    expect(exploring('saas-bank-transfer', 1, [locksBehind]).findings).toHaveLength(1);
  });

  it('places the second order whenever that may be', () => {
    const isRetryHeld = never('never-placed-after-a-cancellation', (world, code) => {
      const isFirst = code === 'DH-1';
      return isFirst && processOf(world, code).order.TT === 'cancelled' && world.engine.size === 2;
    });
    expect(exploring('saas-then-saas', 1, [isRetryHeld]).findings).toHaveLength(1);
  });

  it('does not count what was turned away', () => {
    const bounds = boundsFor(0, 1, { ...everyReduction, turnedAway: false });
    const search = explore(startNamed('top-up-online'), {
      bounds,
      properties: [],
      maxStates: 100_000,
    });
    let turn = search.next();
    while (turn.done !== true) turn = search.next();
    expect(turn.value.states).toBeLessThanOrEqual(4 * exploring('top-up-online', 0).states);
  });
});
