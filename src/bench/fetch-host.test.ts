// The peer is a fair one: of every life it writes the same journal as the memory host.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '../world/entries.ts';
import { step } from '../world/step.ts';
import { newWorld, processOf, type World } from '../world/world.ts';
import { FetchHost } from './fetch-host.ts';
import { expectLived, kinds, stepsOf } from './lives.ts';

const host = new FetchHost();
beforeAll(() => host.open());
afterAll(() => host.close());

it.each(kinds)('lives the life of a %s order as the memory host does', async (kind) => {
  host.clear();
  let world: World = newWorld();
  const entries: Entry[] = [];
  for (const action of stepsOf(kind, 'DH-1', 'An')) {
    await host.play(action);
    const stepped = step(world, action);
    world = stepped.world;
    entries.push(...stepped.entries.filter(({ is }) => is !== 'step'));
  }
  expect(host.entries).toEqual(entries);
  expect(host.processOf('DH-1')).toEqual(processOf(world, 'DH-1'));
  expect(host.outside).toEqual(world.outside);
  expectLived(processOf(world, 'DH-1'), world.outside);
});

it('notices a life that is not lived to its end', () => {
  const steps = stepsOf('desktop', 'DH-1', 'An').slice(0, -1);
  const world = steps.reduce((before, action) => step(before, action).world, newWorld());
  expect(() => expectLived(processOf(world, 'DH-1'), world.outside)).toThrow(
    'DH-1 (desktop): XHĐ is invoicing, not invoiced.',
  );
});
