// `order-lab serve` from outside: four parties, their documents, outages that are real, a clean
// end.
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countThings, statusesOf } from '../world/world.ts';
import type { Lab } from './lab.ts';
import { serve, type Served, type ServeOptions } from './serve.ts';
import type { Wall } from './wall-clock.ts';

const onBug = (error: unknown): never => {
  throw error;
};
const options: ServeOptions = {
  host: '127.0.0.1',
  port: 0,
  seed: 1,
  clockMode: 'virtual',
  mocksOnly: false,
  wall: { now: () => 0, later: () => () => {} },
  onBug,
};

/** A wall clock that moves when it is told to, and calls back who waits on it. */
class HandWall implements Wall {
  private time = 1_772_416_800_000;
  private waiting: { readonly at: number; readonly work: () => void } | null = null;

  now = (): number => this.time;

  later = (work: () => void, delayMs: number): (() => void) => {
    const waiting = { at: this.time + delayMs, work };
    this.waiting = waiting;
    return () => {
      if (this.waiting === waiting) this.waiting = null;
    };
  };

  async pass(ms: number, lab: Lab): Promise<void> {
    this.time += ms;
    const { waiting } = this;
    if (waiting !== null && waiting.at <= this.time) waiting.work();
    await lab.idle();
  }
}

let served: Served;
beforeEach(async () => {
  served = await serve(options);
});
afterEach(() => served.close());

const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const say = (sentence: string) => post(`${served.origins.engine}/lab/v1/steps`, { sentence });

/** A request whose `Host` a browser would not let anybody choose. */
const asHost = (origin: string, path: string, headers: Readonly<Record<string, string>>) =>
  new Promise<number>((resolve, reject) => {
    httpRequest(`${origin}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('every party', () => {
  it.each(['engine', 'suman', 'amis-sales', 'amis-accounting'] as const)(
    '%s has its document, a page of it, and the control API',
    async (party) => {
      const origin = served.origins[party];
      const document = (await (await fetch(`${origin}/openapi.json`)).json()) as object;
      expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) as string });
      const page = await fetch(`${origin}/docs`);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('swagger-ui');
      const clock = await fetch(`${origin}/lab/v1/clock`);
      expect(await clock.json()).toMatchObject({ text: '02/03/2026 09:00:00' });
    },
  );

  it('answers what no operation takes with the three closest', async () => {
    const response = await fetch(`${served.origins.suman}/api/v1/licences`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ closest: { length: 3 } });
  });
});

describe('faults over HTTP', () => {
  it('a service that is down refuses connections, and takes them again when healed', async () => {
    const { suman } = served.origins;
    await say('SUMAN MISA ngừng hoạt động');
    const refused = await fetch(`${suman}/docs`).catch((error: unknown) => error);
    expect(refused).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await say('SUMAN MISA hoạt động trở lại');
    expect((await fetch(`${suman}/docs`)).status).toBe(200);
  });

  it('lost replies are waited for on the virtual clock, and the work is done once', async () => {
    await say('phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất');
    const before = served.lab.now;
    await say('khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến');
    // Three attempts of 30 s, with 30 s and 2 min between them; then the look-up.
    expect(served.lab.now - before).toBe(4 * 60_000);
    expect(statusesOf(served.lab.world, 'DH-1')['GPSD']).toBe('granting');
    expect(served.lab.world.outside.rules).toMatchObject([{ fired: 3 }]);
    expect(countThings(served.lab.world, 'suman', 'licence-requests', 'DH-1')).toBe(1);
  });

  it('a lost reply leaves the call open until its 30 s are over, and no longer', async () => {
    const wall = new HandWall();
    await served.close();
    served = await serve({ ...options, clockMode: 'wall', wall });
    await say('phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần');
    await say('khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến');
    const order = `${served.origins.engine}/api/v1/orders/DH-1`;
    const look = async (): Promise<unknown> => (await fetch(order)).json();
    const open = { call: 'licence-request', doing: 'attempt', attempts: 1 };
    await wall.pass(29_000, served.lab);
    expect(await look()).toMatchObject({ openCalls: [{ ...open, isUnderWay: true }] });
    await wall.pass(1000, served.lab);
    expect(await look()).toMatchObject({ openCalls: [{ ...open, isUnderWay: false }] });
    await wall.pass(30_000, served.lab);
    // Answered: what is open now is the look-up of a day later.
    expect(await look()).toMatchObject({
      statuses: { GPSD: { id: 'granting' } },
      openCalls: [{ doing: 'lookup', attempts: 2 }],
    });
  });
});

describe('a thousand orders at once', () => {
  it('none is lost, none is doubled, and all are right at rest', { timeout: 120_000 }, async () => {
    const codes = Array.from({ length: 1000 }, (_, index) => `DH-${index + 1}`);
    const answers = await Promise.all(
      codes.map((code) =>
        post(
          `${served.origins.engine}/api/v1/orders`,
          { code, kind: 'desktop', payment: 'online' },
          { 'idempotency-key': code },
        ).then(async (response) => [response.status, await response.text()] as const),
      ),
    );
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([201]));
    const { world } = served.lab;
    expect(world.engine.size).toBe(1000);
    const wrong = codes.filter(
      (code) =>
        statusesOf(world, code)['GPSD'] !== 'granting' ||
        countThings(world, 'suman', 'licence-requests', code) !== 1,
    );
    expect(wrong).toEqual([]);
    const again = await post(
      `${served.origins.engine}/api/v1/orders`,
      { code: 'DH-1', kind: 'desktop', payment: 'online' },
      { 'idempotency-key': 'DH-1' },
    );
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(served.lab.world.engine.size).toBe(1000);
  });
});

describe('who may come', () => {
  it.each([
    [{ host: 'evil.example:4000' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
  ])('not a page of elsewhere: %j', async (headers) => {
    expect(await asHost(served.origins.engine, '/lab/v1/clock', headers)).toBe(403);
  });

  it('whoever calls this machine by its names', async () => {
    const port = new URL(served.origins.engine).port;
    expect(
      await asHost(served.origins.engine, '/lab/v1/clock', { host: `localhost:${port}` }),
    ).toBe(200);
  });

  it('beyond this machine only with a token', async () => {
    await expect(serve({ ...options, host: '0.0.0.0' })).rejects.toThrow('--token');
    const open = await serve({ ...options, host: '0.0.0.0', token: 'a secret' });
    try {
      const clock = `${open.origins.engine}/lab/v1/clock`;
      expect((await fetch(clock)).status).toBe(401);
      const shown = { authorization: 'Bearer a secret' };
      expect((await fetch(clock, { headers: shown })).status).toBe(200);
      const stream = `${open.origins.suman}/lab/v1/journal/stream`;
      expect((await fetch(stream)).status).toBe(401);
    } finally {
      await open.close();
    }
  });
});

describe('the end', () => {
  it('comes at once though a call is held and a stream is open', async () => {
    await say('SUMAN MISA giữ mọi yêu cầu');
    await say('khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến');
    const stream = await fetch(`${served.origins.engine}/lab/v1/journal/stream`);
    const reader = stream.body?.getReader();
    await reader?.read();
    await served.close();
    await expect(fetch(`${served.origins.engine}/docs`)).rejects.toThrow('fetch failed');
    // What the stream still had to say has been said, and then it ended.
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read());
    served = await serve(options);
  });

  it('is not before the answers under way are given', async () => {
    const ended = new Promise<void>((resolve) => {
      const stop = served.lab.subscribe(({ entry }) => {
        if (entry.is !== 'placed') return;
        stop();
        resolve(served.close());
      });
    });
    const wish = { code: 'DH-1', kind: 'desktop', payment: 'online' };
    const placed = await post(`${served.origins.engine}/api/v1/orders`, wish);
    expect(placed.status).toBe(201);
    expect(await placed.json()).toMatchObject({
      order: { statuses: { GPSD: { id: 'granting' } } },
    });
    await ended;
    await expect(fetch(`${served.origins.engine}/docs`)).rejects.toThrow('fetch failed');
    served = await serve(options);
  });

  it('names the port that is taken, and listens on none then', async () => {
    const port = Number(new URL(served.origins.engine).port);
    await expect(serve({ ...options, port })).rejects.toThrow(`Port ${port}`);
  });
});
