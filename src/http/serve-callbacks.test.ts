// `order-lab serve --mocks-only --callbacks-to`: what becomes of callbacks to an engine that says
// no, that says nothing, and that answers too late.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getCell } from '../../mocks/cells.ts';
import { credentials } from '../wire/credentials.ts';
import { isSigned } from '../wire/suman/webhook.ts';
import { serve, type Served } from './serve.ts';

type Callback = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly response: ServerResponse;
  readonly answer: (status: number) => void;
};

/** Somebody else's engine: it takes callbacks, and answers them when it is told to. */
class Receiver {
  readonly came: Callback[] = [];
  private read = 0;
  private onCome: () => void = () => {};
  private readonly server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      const answer = (status: number): void => void response.writeHead(status).end('{}');
      this.came.push({ path, headers, body, response, answer });
      this.onCome();
    });
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The first callback that has not been looked at yet. */
  async next(): Promise<Callback> {
    if (this.came.length === this.read) {
      await new Promise<void>((resolve) => {
        this.onCome = resolve;
      });
    }
    const callback = this.came[this.read];
    if (callback === undefined) throw new Error('No callback came.');
    this.read += 1;
    return callback;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const started = 1_772_416_800_000;
let receiver: Receiver;
let served: Served;

beforeEach(async () => {
  receiver = new Receiver();
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    seed: 1,
    clockMode: 'virtual',
    mocksOnly: true,
    callbacksTo: await receiver.open(),
    wall: { now: () => 0, later: () => () => {} },
    onBug: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  receiver.close();
  await served.close();
});

const post = (url: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const lab = (path: string, body: object) => post(`${served.origins.engine}/lab/v1${path}`, body);
const pass = (seconds: number) => lab('/clock/advance', { amount: seconds, unit: 'seconds' });

/** A licence request of the order A-1 by HTTP, granted by SUMAN's accountant. */
const granted = async (): Promise<void> => {
  const { suman } = served.origins;
  const { clientId, clientSecret } = credentials.suman;
  const client = { client_id: clientId, client_secret: clientSecret };
  const token = (await (await post(`${suman}/api/v1/token`, client)).json()) as object;
  const wish = {
    orderCode: 'A-1',
    customer: { code: 'K-1', name: 'Công ty TNHH Một', taxCode: '' },
    item: { product: 'sme', quantity: 1, netAmount: 9_950_000, vatRate: -1, vatAmount: 0 },
  };
  const asked = await post(`${suman}/api/v1/licence-requests`, wish, {
    authorization: `Bearer ${String(Reflect.get(token, 'access_token'))}`,
    'idempotency-key': 'k-1',
  });
  expect(asked.status).toBe(201);
  expect((await lab('/services/suman/licences', { order: 'A-1' })).status).toBe(200);
};

/** Notices that wait for an acknowledgement. */
const waiting = (): number => getCell(served.lab.world.outside.post, 'A-1')?.notices.length ?? 0;

/** Lets the lab learn of an answer that is on its way: until it has, it reads its sockets. */
const untilAcknowledged = async (): Promise<void> => {
  for (let turn = 0; waiting() > 0 && turn < 1000; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await fetch(`${served.origins.engine}/lab/v1/clock`);
  }
};

const isSignedAt = ({ headers, body, path }: Callback, now: number): boolean =>
  isSigned(
    { method: 'POST', path, query: {}, headers: headers as Record<string, string>, body },
    credentials.suman.webhookSecret,
    now,
  );

describe('a callback', () => {
  it('is signed, sent again until it is acknowledged, and then no more', async () => {
    await granted();
    const first = await receiver.next();
    expect(first.path).toBe('/callbacks/suman');
    expect(isSignedAt(first, started)).toBe(true);
    expect(JSON.parse(first.body)).toMatchObject({ data: { orderCode: 'A-1' } });
    first.answer(500);

    await pass(4);
    expect(receiver.came).toHaveLength(1);
    await pass(1);
    const second = await receiver.next();
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(isSignedAt(second, started + 5000)).toBe(true);
    second.answer(500);

    await pass(300);
    const third = await receiver.next();
    expect(isSignedAt(third, started + 305_000)).toBe(true);
    third.answer(200);
    await untilAcknowledged();
    expect(waiting()).toBe(0);
    await lab('/clock/advance', { amount: 30, unit: 'days' });
    expect(receiver.came).toHaveLength(3);
  });

  it('that is not answered holds up nobody', async () => {
    await granted();
    await receiver.next();
    expect((await pass(5)).status).toBe(200);
    expect((await receiver.next()).headers['webhook-id']).toBe('tb-1');
  });
});

describe('an engine that answers too late', () => {
  it('acknowledges nothing of the world that came after', async () => {
    await granted();
    const old = await receiver.next();
    await lab('/reset', {});
    await once(old.response, 'close');
    await granted();
    const fresh = await receiver.next();
    expect(fresh.headers['webhook-id']).toBe(old.headers['webhook-id']);
    old.answer(200);
    await pass(5);
    expect((await receiver.next()).headers['webhook-id']).toBe('tb-1');
    expect(waiting()).toBe(1);
  });

  it('does not hold up the end', async () => {
    await granted();
    const { response } = await receiver.next();
    const gone = once(response, 'close');
    await served.close();
    await gone;
    expect(response.writableFinished).toBe(false);
  });
});
