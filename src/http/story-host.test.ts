// Stories followed over a wire: the journal is memory's, whatever way the story takes.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCheck } from '../scenario/expect.ts';
import { parseFeature } from '../scenario/parse.ts';
import type { Entry } from '../world/entries.ts';
import { step as play } from '../world/step.ts';
import type { Step } from '../world/steps.ts';
import { newWorld } from '../world/world.ts';
import { openHttpNetwork } from './http-network.ts';
import { openMswNetwork } from './msw-network.ts';
import { openStoryHost, type Story, type StoryHost } from './story-host.ts';
import type { StoryLimits, StuckWhy } from './story-limits.ts';
import type { OpenNetwork } from './wire-lab.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** The stories of every scenario of the project. */
const stories: readonly Story[] = globSync('scenarios/**/*.feature', { cwd: top })
  .toSorted()
  .flatMap((uri) => parseFeature(readFileSync(join(top, uri), 'utf8'), uri).scenarios)
  .map(({ steps, stepwise }) => ({
    steps: steps.map(({ step }) => step),
    seed: 1,
    mode: stepwise ? 'stepwise' : 'resting',
  }));

/** What memory makes of a story, to its end or to the step that cannot be played. */
const inMemory = ({ steps, seed, mode }: Story): readonly Entry[] => {
  let world = newWorld(seed);
  const entries: Entry[] = [];
  for (const step of steps) {
    if (isCheck(step)) continue;
    try {
      const stepped = play(world, step, mode);
      world = stepped.world;
      entries.push(...stepped.entries);
    } catch {
      break;
    }
  }
  return entries;
};

const told = (steps: readonly Step[], change: Partial<Story> = {}): Story => ({
  steps,
  seed: 1,
  mode: 'resting',
  ...change,
});

const placed = {
  action: 'place',
  kind: 'desktop',
  payment: 'online',
  order: 'DH-1',
} as const satisfies Step;
const granted: Step = { action: 'grant-licence', order: 'DH-1' };
const cancelled: Step = { action: 'cancel', order: 'DH-1' };
const nextDay: Step = { action: 'pass', amount: 1, unit: 'days' };
const back: Step = { action: 'reach', instant: 0 };

const networks: readonly (readonly [string, OpenNetwork])[] = [
  ['MSW', openMswNetwork],
  ['HTTP', (takes, onBug) => openHttpNetwork(takes, { onBug })],
];

describe.each(networks)('over %s', (_, network) => {
  let host: StoryHost;
  beforeEach(async () => {
    host = await openStoryHost(network);
  });
  afterEach(() => host.close());

  it('a story that goes on is played on, and one that turns begins anew', async () => {
    const first = await host.follow(told([placed]));
    expect(first).toMatchObject({ generation: 1, end: 'whole' });
    const more = await host.follow(told([placed, granted, nextDay]));
    expect(more).toMatchObject({ generation: 1, end: 'whole' });
    expect(more.entries).toEqual(inMemory(told([placed, granted, nextDay])));
    expect(more.exchanges.slice(0, first.exchanges.length)).toEqual(first.exchanges);
    const turned = await host.follow(told([placed, cancelled]));
    expect(turned).toMatchObject({ generation: 2, end: 'whole' });
    expect(turned.entries).toEqual(inMemory(told([placed, cancelled])));
    expect((await host.follow(told([placed, cancelled], { seed: 2 }))).generation).toBe(3);
  });

  it('a check is no step: a story with one more is the same', async () => {
    const check: Step = { action: 'expect-refunds', count: 0, order: 'DH-1' };
    const before = await host.follow(told([placed, granted]));
    expect(await host.follow(told([placed, check, granted, check]))).toEqual(before);
  });

  it('nothing is played beyond a step that cannot be', async () => {
    const stuck = await host.follow(told([placed, back, granted]));
    expect(stuck).toMatchObject({ end: 'stuck', stuck: { step: 1, why: 'unplayable' } });
    expect(stuck.entries).toEqual(inMemory(told([placed])));
    expect(await host.follow(told([placed, back, nextDay]))).toEqual(stuck);
    const mended = await host.follow(told([placed, granted]));
    expect(mended).toMatchObject({ generation: 1, end: 'whole' });
    expect(mended.entries).toEqual(inMemory(told([placed, granted])));
  });

  it.each<[string, StuckWhy, Step]>([
    [
      'too many codes',
      'codes',
      { action: 'place-top-up', quantity: 1001, payment: 'online', invoice: true },
    ],
    ['a name that is no part of a path', 'name', { ...placed, order: '..' }],
    ['a name that no service takes', 'name', { ...placed, customer: 'A'.repeat(101) }],
    ['an order that nobody placed', 'unplayable', { action: 'cancel', order: 'DH-9' }],
    [
      'working days beyond the table',
      'unplayable',
      { action: 'pass', amount: 9999, unit: 'working-days' },
    ],
  ])('%s is a step that cannot be played: %s', async (_what, why, step) => {
    const stuck = await host.follow(told([placed, step]));
    expect(stuck).toMatchObject({ end: 'stuck', stuck: { step: 1, why } });
    expect(stuck.entries).toEqual(inMemory(told([placed])));
    const mended = await host.follow(told([placed, granted]));
    expect(mended.end).toBe('whole');
    expect(mended.entries).toEqual(inMemory(told([placed, granted])));
  });

  it('what a newer story does not want is not played', async () => {
    const days = Array.from({ length: 40 }, () => nextDay);
    const [old, between, newest] = await Promise.all([
      host.follow(told([placed, ...days])),
      host.follow(told([placed, granted, ...days])),
      host.follow(told([placed, granted])),
    ]);
    expect([old.end, between.end, newest.end]).toEqual(['superseded', 'superseded', 'whole']);
    expect(newest.entries).toEqual(inMemory(told([placed, granted])));
    expect(old.entries.length).toBeLessThan(inMemory(told([placed, ...days])).length);
  });

  it('the journal is memory’s, however the scenarios are cut and joined', async () => {
    const turn = fc.record({
      from: fc.constantFrom(...stories),
      at: fc.double({ min: 0, max: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 4 }), async (turns) => {
        for (const { from, at } of turns.map((each) => ({ ...each, at: each.at || 0 }))) {
          for (const share of [at, 1]) {
            const steps = from.steps.slice(0, Math.round(from.steps.length * share));
            const story = { ...from, steps };
            // oxlint-disable-next-line no-await-in-loop
            const { entries, exchanges } = await host.follow(story);
            expect(entries).toEqual(inMemory(story));
            expect(exchanges.map(({ number }) => number)).toEqual(exchanges.map((_e, i) => i + 1));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

it('what a broken network spoiled is begun anew when it is asked for again', async () => {
  let isBroken = true;
  const breaking: OpenNetwork = async (takes, onBug) => {
    const network = await openMswNetwork(takes, onBug);
    const send: typeof network.send = (party, request, gone) =>
      isBroken ? Promise.resolve({ is: 'reset' }) : network.send(party, request, gone);
    return { ...network, send };
  };
  const host = await openStoryHost(breaking);
  const story = told([placed, granted]);
  await expect(host.follow(story)).rejects.toThrow('did not take in');
  isBroken = false;
  const mended = await host.follow(story);
  expect(mended).toMatchObject({ generation: 2, end: 'whole' });
  expect(mended.entries).toEqual(inMemory(story));
  await host.close();
});

const plenty = { inputs: 1000, exchanges: 1000, entries: 1000 };

describe.each(networks)('a host of little patience over %s', (_, network) => {
  it.each<[keyof StoryLimits, Partial<StoryLimits>]>([
    ['inputs', { inputs: 10 }],
    ['exchanges', { exchanges: 5 }],
    ['entries', { entries: 5 }],
  ])(
    'a step that brings about too many %s is given up, and what was before it stays',
    async (why, limit) => {
      const small = await openStoryHost(network, { limits: { ...plenty, ...limit } });
      const down: Step = {
        action: 'fault',
        fault: {
          effect: 'reply-lost',
          service: 'amis-sales',
          call: 'every',
          often: 'until-healed',
        },
      };
      const before = [down, placed];
      const long: Step = { action: 'pass', amount: 20, unit: 'days' };
      expect((await small.follow(told(before))).end).toBe('whole');
      const stuck = await small.follow(told([...before, long]));
      expect(stuck.entries).toEqual(inMemory(told(before)));
      expect(stuck.stuck).toEqual({ step: 2, why });
      expect(await small.follow(told([...before, long, granted]))).toEqual(stuck);
      const mended = await small.follow(told([placed]));
      expect(mended).toMatchObject({ generation: 2, end: 'whole' });
      expect(mended.entries).toEqual(inMemory(told([placed])));
      await small.close();
    },
  );
});
