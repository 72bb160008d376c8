// What a lab keeps while it is pestered: no more than it did before, and of everything so much and
// no more.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Take } from '../../mocks/taking.ts';
import { jsonRequest, type HttpRequest } from '../wire/http-message.ts';
import { defaultStart } from '../world/world.ts';
import { clientCodecs, everyService } from './dialects.ts';
import { engineTake } from './engine-api/take.ts';
import { recipes, requestOf, rightEngineRequests, rightRequests } from './hostile-requests.ts';
import { JournalBook } from './journal-book.ts';
import { Lab } from './lab.ts';
import type { Network } from './network.ts';
import { WireCarrier } from './wire-carrier.ts';

const { signal } = new AbortController();
const mebibyte = 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};

/** Nobody is at any address. */
const nowhere: Network = {
  originOf: () => 'http://127.0.0.1:9',
  send: async () => ({ is: 'no-connection' }),
  suspend: async () => {},
  resume: async () => {},
  close: async () => {},
};

const openLab = () => {
  const lab = new Lab();
  const carrier = new WireCarrier(lab, nowhere, { callbacksTo: null, followsOutages: true });
  lab.useCarrier(carrier);
  return { lab, carrier };
};

type Knock = { readonly take: Take; readonly request: HttpRequest };

/** Without a token, and about orders that nobody placed, all of them are refused. */
const refusedKnocks = (lab: Lab, carrier: WireCarrier): readonly Knock[] => {
  const some = fc.sample(recipes, 500);
  const engine = engineTake(lab);
  const rights = rightEngineRequests(defaultStart).filter(({ path }) => path !== '/api/v1/orders');
  return [
    ...everyService.flatMap((service) => {
      const door = carrier.doorOf(service);
      const asked = rightRequests(service).slice(1);
      return some.map((recipe) => ({ take: door, request: requestOf(asked, recipe) }));
    }),
    ...some.map((recipe) => ({ take: engine, request: requestOf(rights, recipe) })),
  ];
};

const knock = async (knocks: readonly Knock[], times: number, first = 0): Promise<void> => {
  for (let index = first; index < first + times; index += 1) {
    const each = knocks[index % knocks.length];
    // One after the other: what is measured is what each leaves behind.
    // oxlint-disable-next-line no-await-in-loop
    if (each !== undefined) await each.take(each.request, signal);
  }
};

describe('the memory of a lab', () => {
  it('is as it was after 10,000 requests that were refused', async () => {
    const { lab, carrier } = openLab();
    const knocks = refusedKnocks(lab, carrier);
    await knock(knocks, 2000);
    const before = heapUsed();
    const { engine, outside } = lab.world;
    await knock(knocks, 10_000);
    expect(lab.world.engine).toBe(engine);
    expect(lab.world.outside).toBe(outside);
    expect((heapUsed() - before) / mebibyte).toBeLessThan(3);
  }, 30_000);

  it('of keys is bounded: the oldest is forgotten, the newest is not', async () => {
    const { lab } = openLab();
    const take = engineTake(lab);
    const withKey = (key: number): HttpRequest =>
      jsonRequest('POST', '/api/v1/orders', {}, { 'idempotency-key': `"${key}"` });
    const ask = async (key: number): Promise<boolean> => {
      const outcome = await take(withKey(key), signal);
      return outcome.is === 'response' && 'idempotent-replayed' in outcome.response.headers;
    };
    const askAll = async (from: number, to: number): Promise<void> => {
      // oxlint-disable-next-line no-await-in-loop
      for (let key = from; key < to; key += 1) await ask(key);
    };
    await askAll(0, 11_000);
    const before = heapUsed();
    await askAll(11_000, 21_000);
    expect((heapUsed() - before) / mebibyte).toBeLessThan(3);
    expect(await ask(20_999)).toBe(true);
    expect(await ask(11_500)).toBe(true);
    expect(await ask(500)).toBe(false);
  }, 30_000);

  it.each(everyService)('of the tokens of %s is the newest hundred', async (service) => {
    const { lab, carrier } = openLab();
    const door = carrier.doorOf(service);
    const codec = clientCodecs[service];
    const connect = async (): Promise<string> => {
      const outcome = await door(codec.connect(), signal);
      const token = outcome.is === 'response' ? codec.readToken(outcome.response, lab.now) : null;
      return token?.value ?? '';
    };
    const tokens: string[] = [];
    // oxlint-disable-next-line no-await-in-loop
    while (tokens.length < 1000) tokens.push(await connect());
    expect(new Set(tokens).size).toBe(1000);
    const kept = carrier.sessionsOf(service).tokens.map(({ token }) => token);
    expect(kept).toEqual(tokens.slice(-100));
  });

  it('of what happened is bounded', () => {
    const book = new JournalBook();
    const entry = { at: 0, order: 'DH-1', is: 'stray-notice', notice: 'licence-granted' } as const;
    for (let count = 0; count < 300_000; count += 1) book.add(entry);
    expect(book.lastNumber).toBe(300_000);
    expect(book.entries().length).toBeLessThanOrEqual(110_000);
    expect(book.since(299_990).map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => 299_991 + index),
    );
  });
});
