// The served home's wire against a real server: what is new is put together to the whole.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve, type Served } from '../../http/serve.ts';
import type { Step } from '../../world/steps.ts';
import { momentAt, playedSteps, type Story } from '../session/moments.ts';
import { demonstration, placeDesktop } from '../session/sample-session.ts';
import { ServedWire } from './served-wire.ts';
import type { WireResult } from './wire.ts';

const token = 'a token';
let served: Served;
beforeAll(async () => {
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    seed: 1,
    clockMode: 'virtual',
    mocksOnly: false,
    token,
    wall: { now: () => 0, later: () => () => {} },
    onBug: (error) => {
      throw error;
    },
  });
});
afterAll(() => served.close());

/** What a tab keeps, as a browser has it. */
const tab = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (name: string) => tab.get(name) ?? null,
  setItem: (name: string, text: string) => void tab.set(name, text),
});
afterEach(() => tab.clear());

const told = (steps: readonly Step[]): Story => ({ steps, seed: 1, mode: 'resting' });
const address = (): string => `${served.origins.engine}/lab/v1/story`;
const opened = (): ServedWire => {
  const wire = new ServedWire(address());
  wire.giveToken(token);
  return wire;
};
const inMemory = (story: Story) =>
  playedSteps(story, story.steps.length).flatMap(({ moment, happened }) =>
    happened ? moment.entries : [],
  );
const followed = (result: WireResult) => {
  if (result.is !== 'followed') throw new Error(JSON.stringify(result));
  return result;
};

describe('the served wire', () => {
  it('has the journal of memory after every step, and every exchange once', async () => {
    const wire = opened();
    for (let length = 1; length <= demonstration.length; length += 1) {
      const story = told(demonstration.slice(0, length));
      // oxlint-disable-next-line no-await-in-loop
      const { entries, exchanges, end } = followed(await wire.follow(story));
      expect(end).toBe('whole');
      expect(entries).toEqual(inMemory(story));
      expect(exchanges.map(({ number }) => number)).toEqual(exchanges.map((_, index) => index + 1));
    }
  });

  it('begins anew when the story has gone another way', async () => {
    const wire = opened();
    const first = followed(await wire.follow(told(demonstration)));
    const story = told([placeDesktop, { action: 'cancel', order: 'DH-1' }]);
    const turned = followed(await wire.follow(story));
    expect(turned.generation).not.toBe(first.generation);
    expect(turned.entries).toEqual(inMemory(story));
  });

  it('shows the newest story alone', async () => {
    const wire = opened();
    const results = await Promise.all([
      wire.follow(told(demonstration)),
      wire.follow(told([placeDesktop])),
    ]);
    expect(results.map(({ is }) => is)).toEqual(['superseded', 'followed']);
    expect(followed(results[1]).entries).toEqual(inMemory(told([placeDesktop])));
  });

  it('puts together what comes in parts', async () => {
    // Some thousands of entries: more than one answer holds.
    const orders = Array.from({ length: 150 }, (_, index): Step => ({
      action: 'place',
      kind: 'saas',
      payment: 'online',
      order: `DH-${index + 1}`,
    }));
    const story = told(orders);
    expect(momentAt(story, orders.length).trouble).toBeNull();
    const { entries, exchanges } = followed(await opened().follow(story));
    expect(entries.length).toBeGreaterThan(1000);
    expect(exchanges.length).toBeGreaterThan(500);
    expect(entries).toEqual(inMemory(story));
    expect(exchanges.map(({ number }) => number)).toEqual(exchanges.map((_, index) => index + 1));
  });

  it('asks for the token, and keeps it for the tab', async () => {
    const wire = new ServedWire(address());
    const result = await wire.follow(told([placeDesktop]));
    expect(result).toMatchObject({ is: 'trouble', trouble: { kind: 'needs-token' } });
    wire.giveToken(token);
    expect((await wire.follow(told([placeDesktop]))).is).toBe('followed');
    expect((await new ServedWire(address()).follow(told([placeDesktop]))).is).toBe('followed');
  });

  it('says when nobody is there, and what the server refuses', async () => {
    const nowhere = new ServedWire('http://127.0.0.1:9/lab/v1/story');
    expect(await nowhere.follow(told([]))).toMatchObject({ trouble: { kind: 'unreachable' } });
    const odd = told([{ ...placeDesktop, customer: '"' }]);
    expect(await opened().follow(odd)).toMatchObject({
      is: 'trouble',
      trouble: { kind: 'broken', en: expect.stringContaining('Step 1') as string },
    });
  });
});
