// Stories over the control API of a served lab: told in parts, in rooms that disturb nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../world/steps.ts';
import { serve, type Served, type ServeOptions } from '../serve.ts';
import type { Followed } from '../story-host.ts';
import { newsOf } from './stories.ts';

const placed = { action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1' } as const;
const granted = { action: 'grant-licence', order: 'DH-1' } as const;
const steps: readonly Step[] = [placed];

const options: ServeOptions = {
  host: '127.0.0.1',
  port: 0,
  seed: 1,
  clockMode: 'virtual',
  mocksOnly: true,
  token: 'a token',
  wall: { now: () => 0, later: () => () => {} },
  onBug: (error) => {
    throw error;
  },
};

type News = ReturnType<typeof newsOf>;

describe('a served lab, without an engine of its own', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(options);
  });
  afterAll(() => served.close());

  const ask = (body: unknown, token = 'a token') =>
    fetch(`${served.origins.engine}/lab/v1/story`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const news = async (body: unknown): Promise<News> => {
    const response = await ask(body);
    expect(response.status).toBe(200);
    return (await response.json()) as News;
  };

  it('follows a story, and tells what is new since', async () => {
    const room = 'room-one';
    const first = await news({ room, steps });
    expect(first).toMatchObject({ end: 'whole', hasMore: false });
    expect(first.entries[0]).toMatchObject({ is: 'step', action: placed });
    expect(first.exchanges.map(({ is }) => is)).toEqual(['connect', 'call']);
    const more = await news({ room, steps: [placed, granted], since: first.next });
    expect(more.entries[0]).toMatchObject({ is: 'step', action: granted });
    expect(more.exchanges[0]).toMatchObject({ is: 'callback', number: 3 });
    expect(more.totals.entries).toBe(first.entries.length + more.entries.length);
    const nothing = await news({ room, steps: [placed, granted], since: more.next });
    expect(nothing).toMatchObject({ entries: [], exchanges: [], next: more.next });
    const turned = await news({ room, steps: [placed], since: more.next });
    expect(turned).toMatchObject({ generation: first.generation + 1, totals: first.totals });
    expect(turned.entries).toEqual(first.entries);
  });

  it('keeps rooms apart, and the served world as it is', async () => {
    const others = await Promise.all(
      ['room-two', 'room-three'].map((room) => news({ room, steps })),
    );
    for (const { entries } of others) expect(entries.length).toBeGreaterThan(2);
    expect(new Set(others.map(({ generation }) => generation)).size).toBe(2);
    expect(served.lab.journal()).toEqual([]);
  });

  it.each([
    ['a step that no sentence says', { steps: [placed, { action: 'fly' }] }, 422, 'Step 2'],
    ['a step that is none', { steps: ['place'] }, 400, 'steps'],
    ['too many steps', { steps: Array.from({ length: 1001 }, () => granted) }, 400, 'steps'],
    ['a room without a name', { room: '', steps }, 400, 'room'],
    ['a seed below 0', { seed: -1, steps }, 400, 'seed'],
    ['a field too many', { steps, token: 'x' }, 400, 'token'],
  ])('refuses %s', async (_, body, status, said) => {
    const response = await ask({ room: 'room-four', ...body });
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(said);
  });

  it('says in both languages what is no step, and what cannot be played', async () => {
    const refused = await ask({ room: 'room-six', steps: [placed, { action: 'fly' }] });
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('Step 2') as string,
      detail_vi: expect.stringContaining('bước 2') as string,
    });
    const check = { action: 'expect-refunds', count: 0, order: 'DH-1' };
    const back = { action: 'reach', instant: 0 };
    const stuck = await news({ room: 'room-six', steps: [placed, check, back] });
    expect(stuck).toMatchObject({ end: 'stuck', stuck: { step: 2, why: 'unplayable' } });
  });

  it('asks for the token', async () => {
    expect((await ask({ room: 'room-one', steps }, 'no token')).status).toBe(401);
  });

  it('closes its rooms with the server', async () => {
    const other = await serve(options);
    const body = {
      room: 'room-five',
      steps: [placed, { action: 'pass', amount: 90, unit: 'days' }],
    };
    const underWay = fetch(`${other.origins.engine}/lab/v1/story`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a token' },
      body: JSON.stringify(body),
    }).catch(() => null);
    await other.close();
    await underWay;
    await expect(fetch(other.origins.engine)).rejects.toThrow('fetch failed');
  });
});

describe('what is new', () => {
  const exchange = (number: number) => ({ number }) as Followed['exchanges'][number];
  const entry = (at: number) => ({ is: 'step', at }) as Followed['entries'][number];
  const followed: Followed = {
    generation: 3,
    end: 'whole',
    stuck: null,
    entries: [1, 2, 3, 4].map(entry),
    exchanges: [1, 2, 3].map(exchange),
    // The first exchange ended last.
    revisions: [6, 3, 5],
  };
  const most = { entries: 3, exchanges: 2 };

  it('is told in parts that together are all there is', () => {
    const first = newsOf(followed, undefined, { most });
    expect(first.exchanges.map(({ number }) => number)).toEqual([2, 3]);
    expect(first).toMatchObject({ hasMore: true, next: { entries: 3, exchanges: 5 } });
    const rest = newsOf(followed, first.next, { most });
    expect(rest.exchanges.map(({ number }) => number)).toEqual([1]);
    expect(rest).toMatchObject({ hasMore: false, entries: [{ at: 4 }] });
  });

  it('is everything to whoever knows another world', () => {
    const known = { generation: 2, entries: 9, exchanges: 9 };
    expect(newsOf(followed, known)).toEqual(newsOf(followed, undefined));
  });

  it('is nothing to whoever knows more than there is', () => {
    const known = { generation: 3, entries: 9, exchanges: 9 };
    expect(newsOf(followed, known)).toMatchObject({ entries: [], exchanges: [], hasMore: false });
  });
});
