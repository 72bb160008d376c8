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
  removeItem: (name: string) => void tab.delete(name),
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
      const { entries, exchanges, stuck } = followed(await wire.follow(story));
      expect(stuck).toBeNull();
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
    expect(wire.giveToken(token)).toBeNull();
    // It is kept once it was accepted.
    expect(tab.size).toBe(0);
    expect((await wire.follow(told([placeDesktop]))).is).toBe('followed');
    expect([...tab.values()]).toEqual([token]);
    expect((await new ServedWire(address()).follow(told([placeDesktop]))).is).toBe('followed');
  });

  it.each(['mật khẩu', 'a\u0000b', '', '   ', 'x'.repeat(20_000)])(
    'says at once of a token that cannot be sent that it is wrong: %j',
    async (odd) => {
      const wire = new ServedWire(address());
      expect(wire.giveToken(odd)).toMatchObject({ kind: 'needs-token' });
      const result = await wire.follow(told([placeDesktop]));
      expect(result).toMatchObject({ is: 'trouble', trouble: { kind: 'needs-token' } });
      wire.giveToken(` ${token} `);
      expect((await wire.follow(told([placeDesktop]))).is).toBe('followed');
      expect([...tab.values()]).toEqual([token]);
    },
  );

  it('forgets a token that is refused, also one that was kept', async () => {
    tab.set('order-lab-token', 'an old one');
    const wire = new ServedWire(address());
    const refused = await wire.follow(told([placeDesktop]));
    expect(refused).toMatchObject({
      trouble: { kind: 'needs-token', en: expect.stringContaining('refuses') as string },
    });
    expect(tab.size).toBe(0);
    const asked = await wire.follow(told([placeDesktop]));
    expect(asked).toMatchObject({
      trouble: { kind: 'needs-token', en: expect.stringContaining('asks for') as string },
    });
  });

  it('passes by what was kept and cannot be sent', async () => {
    tab.set('order-lab-token', 'mật khẩu');
    const result = await new ServedWire(address()).follow(told([placeDesktop]));
    expect(result).toMatchObject({ is: 'trouble', trouble: { kind: 'needs-token' } });
  });

  it('needs nothing to be kept', async () => {
    const denied = (): never => {
      throw new Error('SecurityError');
    };
    const kept = globalThis.sessionStorage;
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied, removeItem: denied });
    const wire = opened();
    const result = await wire.follow(told([placeDesktop]));
    vi.stubGlobal('sessionStorage', kept);
    expect(result.is).toBe('followed');
  });

  it('says which step cannot be played, and why', async () => {
    const back: Step = { action: 'reach', instant: 0 };
    const { stuck } = followed(await opened().follow(told([placeDesktop, back])));
    expect(stuck).toEqual({ step: 1, why: 'unplayable' });
  });

  it('says when nobody is there, and what the server refuses', async () => {
    const nowhere = new ServedWire('http://127.0.0.1:9/lab/v1/story');
    expect(await nowhere.follow(told([]))).toMatchObject({ trouble: { kind: 'unreachable' } });
    const odd = told([{ ...placeDesktop, customer: '"' }]);
    expect(await opened().follow(odd)).toMatchObject({
      is: 'trouble',
      trouble: {
        kind: 'broken',
        vi: 'Máy chủ không diễn lại được: Không câu nào của ngôn ngữ kịch bản nói được bước 1.',
        en: expect.stringContaining('Step 1') as string,
      },
    });
  });
});
