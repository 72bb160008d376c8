// What a client sees of each outcome: the same over a real socket and through MSW.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkFor } from '../../mocks/msw.ts';
import { expressFor } from '../../mocks/serve.ts';
import type { Outcome, Take } from '../../mocks/taking.ts';
import { jsonResponse, type HttpRequest } from '../wire/http-message.ts';
import { failureOf } from './failure.ts';
import { listen } from './server.ts';

const whole = jsonResponse(201, { name: 'Đỗ Thị Bưởi' }, { 'x-trace': 'a-1' });

/** A service that does as the path says, and keeps what it was sent. */
class Obedient {
  readonly requests: HttpRequest[] = [];
  readonly bugs: unknown[] = [];
  /** Told the signal of a request that is never answered. */
  onWaiting: (gone: AbortSignal) => void = () => {};

  readonly take: Take = (request, gone): Outcome | Promise<Outcome> => {
    this.requests.push(request);
    switch (request.path.split('/')[1]) {
      case 'reset':
        return { is: 'reset' };
      case 'refuse':
        return { is: 'no-connection' };
      case 'cut':
        return { is: 'cut', response: whole };
      case 'cut-letter':
        return { is: 'cut', response: { ...whole, body: 'a' } };
      case 'cut-nothing':
        return { is: 'cut', response: { ...whole, body: '' } };
      case 'nothing':
        return { is: 'response', response: { status: 204, headers: {}, body: '' } };
      case 'later':
        return Promise.resolve({ is: 'response', response: whole });
      case 'throw':
        throw new Error('secret');
      case 'reject':
        return Promise.reject(new Error('secret'));
      case 'unsendable':
        return { is: 'response', response: { ...whole, headers: { 'x-broken': 'a\nb' } } };
      case 'wait':
        return new Promise(() => this.onWaiting(gone));
      default:
        return { is: 'response', response: whole };
    }
  };
}

type Arm = {
  readonly service: Obedient;
  readonly open: () => Promise<void>;
  readonly origin: () => string;
  readonly suspend: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const overSockets = (): Arm => {
  const service = new Obedient();
  const onBug = (error: unknown): void => void service.bugs.push(error);
  const opened = {
    close: async () => {},
    suspend: async () => {},
    resume: async () => {},
    origin: '',
  };
  return {
    service,
    open: async () => {
      Object.assign(opened, await listen(expressFor(service.take, { onBug }), { port: 0 }));
    },
    origin: () => opened.origin,
    suspend: () => opened.suspend(),
    resume: () => opened.resume(),
    close: () => opened.close(),
  };
};

const throughMsw = (): Arm => {
  const service = new Obedient();
  const onBug = (error: unknown): void => void service.bugs.push(error);
  const origin = 'http://books.lab:8080';
  const other: Take = () => ({ is: 'response', response: jsonResponse(418, {}) });
  const network = networkFor([
    { origin: 'http://other.lab', take: other },
    { origin, take: service.take, onBug },
  ]);
  return {
    service,
    open: async () => network.open(),
    origin: () => origin,
    suspend: async () => network.suspend(origin),
    resume: async () => network.resume(origin),
    close: async () => network.close(),
  };
};

describe.each([
  ['over a socket', overSockets()],
  ['through MSW', throughMsw()],
])('%s', (name, arm) => {
  beforeAll(() => arm.open());
  afterAll(() => arm.close());

  /** What became of a `fetch`, in a word or as the answer. */
  const ask = async (path: string, init?: RequestInit) => {
    let response: Response;
    try {
      response = await fetch(`${arm.origin()}${path}`, init);
    } catch (error) {
      return failureOf(error);
    }
    const { status, headers } = response;
    try {
      return { status, headers, text: await response.text() };
    } catch {
      return { status, headers, text: 'broken off' };
    }
  };

  it.each([
    ['/answer', { status: 201, text: whole.body }],
    ['/later', { status: 201, text: whole.body }],
    ['/nothing', { status: 204, text: '' }],
    ['/cut', { status: 201, text: 'broken off' }],
    ['/cut-letter', { status: 201, text: 'broken off' }],
  ])('%s is answered', async (path, expected) => {
    expect(await ask(path)).toMatchObject(expected);
    expect(await ask(path, { method: 'POST', body: '{}' })).toMatchObject(expected);
  });

  it.each([
    ['/reset', 'reset'],
    ['/cut-nothing', 'reset'],
    // Who has connected over a socket cannot be refused any more.
    ['/refuse', name === 'through MSW' ? 'no-connection' : 'reset'],
  ])('%s fails', async (path, expected) => {
    expect(await ask(path)).toBe(expected);
    expect(await ask(path, { method: 'POST', body: '{}' })).toBe(expected);
    // Nothing is left of it.
    expect(await ask('/answer')).toMatchObject({ status: 201 });
  });

  it.each(['/throw', '/reject', '/unsendable'])('%s is a bug, told to us alone', async (path) => {
    arm.service.bugs.length = 0;
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining('of its own') });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(arm.service.bugs).toHaveLength(1);
  });

  it('the whole request reaches the service, and the whole answer the client', async () => {
    arm.service.requests.length = 0;
    const answer = await ask('/answer/a%20b%2Fc?q=%C4%91+1&r=1&r=2&s', {
      method: 'PATCH',
      body: '{"a":"đ"}',
      headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
    });
    if (typeof answer === 'string') throw new Error(answer);
    expect(answer.headers.get('x-trace')).toBe('a-1');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('etag')).toBeNull();
    expect(arm.service.requests).toMatchObject([
      {
        method: 'PATCH',
        path: '/answer/a%20b%2Fc',
        query: { q: 'đ 1', r: '2', s: '' },
        headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
        body: '{"a":"đ"}',
      },
    ]);
  });

  it.each([
    ['not UTF-8', { body: new Uint8Array([123, 0xff, 125]) }, 400, 'not UTF-8'],
    [
      'packed',
      { body: 'x', headers: { 'content-encoding': 'gzip' } },
      415,
      'encoded as \\"gzip\\"',
    ],
    ['too large', { body: 'x'.repeat(1024 * 1024 + 1) }, 413, 'more than 1048576 bytes'],
  ])('a body that is %s never reaches the service', async (_, init, status, detail) => {
    arm.service.requests.length = 0;
    const answer = await ask('/answer', { method: 'POST', ...init });
    expect(answer).toMatchObject({ status, text: expect.stringContaining(detail) });
    expect(arm.service.requests).toEqual([]);
    expect(await ask('/answer', { method: 'POST', body: 'x'.repeat(1024 * 1024) })).toMatchObject({
      status: 201,
    });
  });

  it('a service whose client goes away is told', async () => {
    const giveUp = new AbortController();
    const told = new Promise<void>((resolve) => {
      arm.service.onWaiting = (gone) => {
        gone.addEventListener('abort', () => resolve());
        giveUp.abort();
      };
    });
    expect(await ask('/wait', { signal: giveUp.signal })).toBe('aborted');
    await told;
  });

  it('while a service is suspended its connections are refused', async () => {
    expect(await ask('/answer')).toMatchObject({ status: 201 });
    for (const _ of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop
      await arm.suspend();
      // oxlint-disable-next-line no-await-in-loop
      expect(await ask('/answer')).toBe('no-connection');
      // oxlint-disable-next-line no-await-in-loop
      await arm.resume();
      // oxlint-disable-next-line no-await-in-loop
      expect(await ask('/answer')).toMatchObject({ status: 201 });
    }
  });
});

describe('on the network of MSW', () => {
  it('nobody is at an address that is nobody’s', async () => {
    const network = networkFor([{ origin: 'http://books.lab', take: new Obedient().take }]);
    network.open();
    const failed: unknown = await fetch('http://stranger.lab/').catch((error: unknown) => error);
    network.close();
    expect(failureOf(failed)).toBe('no-connection');
    expect(failed).toMatchObject({
      cause: { message: 'Nobody is at this address: the network has http://books.lab.' },
    });
  });
});

describe('what a fetch failed with', () => {
  const refused = { code: 'ECONNREFUSED' };
  it.each([
    [new TypeError('fetch failed', { cause: refused }), 'no-connection'],
    [new TypeError('fetch failed', { cause: { errors: [refused, refused] } }), 'no-connection'],
    [new TypeError('fetch failed', { cause: { errors: [refused, {}] } }), 'reset'],
    [new TypeError('fetch failed', { cause: { errors: [] } }), 'reset'],
    [new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }), 'reset'],
    [new DOMException('given up', 'AbortError'), 'aborted'],
    [new DOMException('took too long', 'TimeoutError'), 'aborted'],
    ['anything', 'reset'],
    [null, 'reset'],
  ])('%o', (error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });
});
