// What is served on real sockets under clients that send anything but HTTP, go away, or stay for
// ever: every one of them is answered or cut off, nothing fails, and nothing is left of them.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { licenceRequest } from '../../mocks/sample-calls.ts';
import type { Take } from '../../mocks/taking.ts';
import type { HttpRequest } from '../wire/http-message.ts';
import { statusesOf, type World } from '../world/world.ts';
import { clientCodecs, everyService } from './dialects.ts';
import {
  recipes,
  requestOf,
  rightEngineRequests,
  rightRequests,
  withToken,
} from './hostile-requests.ts';
import { openHttpNetwork } from './http-network.ts';
import { Lab } from './lab.ts';
import type { Network, Party } from './network.ts';
import { send } from './send.ts';
import { serve, type Served } from './serve.ts';
import { WireCarrier } from './wire-carrier.ts';

const requests = 300;
const bugs: unknown[] = [];
const onBug = (error: unknown): void => void bugs.push(error);
/** Its hands stand still. */
const wall = { now: () => 0, later: () => () => {} };

const portOf = (origin: string): number => Number(new URL(origin).port);

/** All that came back before the connection ended. */
const speak = async (port: number, bytes: Uint8Array, isEnded: boolean): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  const heard: string[] = [];
  socket.setEncoding('latin1').on('data', (piece) => heard.push(String(piece)));
  // Who is cut off while sending hears of it as an error.
  socket.on('error', () => {});
  if (isEnded) socket.end(bytes);
  else socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return heard.join('');
};

/** Only what can stand in a head at all: the rest is spoiled byte by byte. */
const headText = (text: string): string => text.replaceAll(/[^\x21-\xff]/gu, '%');

const bytesOf = ({ method, path, query, headers, body }: HttpRequest): Buffer => {
  const asked = new URLSearchParams(query).toString();
  const content = Buffer.from(body, 'utf8');
  const lines = [
    `${headText(method) || 'GET'} ${headText(path)}${asked === '' ? '' : `?${asked}`} HTTP/1.1`,
    'host: 127.0.0.1',
    'connection: close',
    ...Object.entries(headers).map(
      ([name, value]) => `${name}: ${value.replaceAll(/[\0\r\n]/gu, '')}`,
    ),
    `content-length: ${content.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
};

const replaced =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
const endOfHead = '\r\n\r\n';

/** What is done to the bytes of a request, `at` a place in them. */
const byteSpoils = {
  none: (bytes: Buffer) => bytes,
  truncated: (bytes: Buffer, at: number) => bytes.subarray(0, at % (bytes.length + 1)),
  changed: (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[at % copy.length] = at % 256;
    return copy;
  },
  notUtf8: (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[copy.length - 1] = 0xff;
    return copy;
  },
  twice: (bytes: Buffer) => Buffer.concat([bytes, bytes]),
  shorter: replaced('content-length: ', 'content-length: 1'),
  negative: replaced('content-length: ', 'content-length: -'),
  chunkedToo: replaced(endOfHead, `\r\ntransfer-encoding: chunked${endOfHead}`),
  chunked: replaced('content-length: ', 'transfer-encoding: chunked\r\nx: '),
  badChunks: replaced(endOfHead, `\r\nx: y${endOfHead}zz\r\n`),
  noHost: replaced('host: 127.0.0.1\r\n', ''),
  otherHost: replaced('host: 127.0.0.1', 'host: evil.example'),
  oddHost: replaced('host: 127.0.0.1', 'host: [::1%25]:x@'),
  foreign: replaced(endOfHead, `\r\norigin: http://evil.example${endOfHead}`),
  noColon: replaced('host:', 'host'),
  folded: replaced(endOfHead, `\r\nx: a\r\n b${endOfHead}`),
  hugeHead: replaced(endOfHead, `\r\nx: ${'x'.repeat(20_000)}${endOfHead}`),
  manyHeaders: replaced(endOfHead, `\r\n${'x: y\r\n'.repeat(2500)}x: z${endOfHead}`),
  oldHttp: replaced('HTTP/1.1', 'HTTP/0.9'),
  newHttp: replaced('HTTP/1.1', 'HTTP/9.9'),
  expecting: replaced(endOfHead, `\r\nexpect: 100-continue${endOfHead}`),
  expectingMore: replaced(endOfHead, `\r\nexpect: the-worst${endOfHead}`),
  upgrading: replaced('connection: close', 'connection: upgrade\r\nupgrade: h2c'),
  connecting: replaced('GET', 'CONNECT'),
  absolute: replaced(' /', ' http://127.0.0.1/'),
  noise: (_: Buffer, at: number) =>
    Buffer.from(Array.from({ length: at % 200 }, (__, n) => (at * 31 + n * n) % 256)),
  tooLarge: (bytes: Buffer) =>
    Buffer.concat([
      replaced('content-length: ', 'content-length: 20971520\r\nx: ')(bytes),
      Buffer.alloc(2 ** 21, 120),
    ]),
} as const;
const byteSpoilNames = Object.keys(byteSpoils) as (keyof typeof byteSpoils)[];

const inBytes = fc.record({
  recipe: recipes,
  spoil: fc.oneof(fc.constant('none' as const), fc.constantFrom(...byteSpoilNames)),
  at: fc.nat(100_000),
});

const statusesIn = (heard: string): readonly number[] =>
  [...heard.matchAll(/^HTTP\/1\.1 (?<status>\d{3}) /gmu)].map(({ groups }) =>
    Number(groups?.['status']),
  );

/** What is held and done; words about it may differ. */
const essence = ({ outside, holders, engine }: World): unknown => [outside, holders, engine.size];

describe('what `order-lab serve` listens with', () => {
  const opened: { served?: Served } = {};
  const served = (): Served => {
    if (opened.served === undefined) throw new Error('Nothing is served.');
    return opened.served;
  };

  beforeAll(async () => {
    const where = { host: '127.0.0.1', port: 0 };
    const how = { seed: 1, clockMode: 'virtual', mocksOnly: false } as const;
    opened.served = await serve({ ...where, ...how, wall, onBug });
  });
  afterAll(() => served().close());
  const tokenOf = async (party: Party): Promise<string> => {
    if (party === 'engine') return '';
    const codec = clientCodecs[party];
    const sending = await send(served().origins[party], codec.connect());
    const token = sending.is === 'response' ? codec.readToken(sending.response, 0) : null;
    if (token === null) throw new Error('The service gave no token.');
    return token.value;
  };

  it.each(['engine', ...everyService] as const)(
    `%s answers or cuts off each of ${requests} clients, and never fails`,
    async (party) => {
      const { lab, origins } = served();
      await lab.reset();
      await lab.play({ action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1' });
      const token = await tokenOf(party);
      const rights = party === 'engine' ? rightEngineRequests(lab.now) : rightRequests(party);
      const heardOf: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(inBytes, async ({ recipe, spoil, at }) => {
          const request = withToken(requestOf(rights, recipe), token);
          const before = lab.world;
          const bytes = byteSpoils[spoil](bytesOf(request), at);
          const heard = await speak(portOf(origins[party]), bytes, spoil !== 'none');
          const statuses = statusesIn(heard);
          for (const status of statuses) heardOf[status] = (heardOf[status] ?? 0) + 1;
          expect(statuses.filter((status) => status >= 500)).toEqual([]);
          await lab.idle();
          // Node answers by itself, in the middle of a request too, when what follows is no HTTP.
          const isOurs = heard.toLowerCase().includes('content-type:');
          const isRefused = isOurs && statuses.every((status) => status >= 400);
          const exists = heard.includes('licence-request-exists');
          const seen = essence(isRefused && !exists ? lab.world : before);
          expect(seen).toEqual(essence(before));
        }),
        { numRuns: requests },
      );
      // Not all of them were turned away, and they were not all turned away for one thing.
      expect(heardOf[200], JSON.stringify(heardOf)).toBeGreaterThan(10);
      expect(Object.keys(heardOf).length).toBeGreaterThan(4);
      expect(bugs.splice(0)).toEqual([]);
    },
    30_000,
  );

  it('is as impatient as it is meant to be', async () => {
    const servers = new Set<Server>();
    const note = (message: unknown): void =>
      void servers.add((message as { server: Server }).server);
    subscribe('http.server.request.start', note);
    const keepAlives = await Promise.all(
      Object.values(served().origins).map(async (origin) => {
        const { headers } = await fetch(`${origin}/nothing`);
        return headers.get('keep-alive');
      }),
    );
    unsubscribe('http.server.request.start', note);
    expect(keepAlives).toEqual(keepAlives.map(() => 'timeout=15'));
    expect([...servers].map((server) => [server.headersTimeout, server.requestTimeout])).toEqual(
      keepAlives.map(() => [10_000, 20_000]),
    );
  });
});

const licenceOf = (order: string): HttpRequest =>
  clientCodecs.suman.write(licenceRequest(order), { value: '{token}', expiresAt: 0 });

/** Sockets and servers of this process that are open. */
const openHandles = (): number =>
  process.getActiveResourcesInfo().filter((name) => /^(?:TCP|Pipe)/u.test(name)).length;

/** Comes back when it is so: each turn lets the sockets do what they have to. */
const until = async (isSo: () => boolean): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop
  while (!isSo()) await nextTurn();
};

describe('clients that go away while a service holds their requests', () => {
  const crowd = 200;

  const openSuman = async () => {
    const lab = new Lab({ onBug });
    const late: { carrier?: WireCarrier } = {};
    const door: Take = (request, gone) =>
      late.carrier?.doorOf('suman')(request, gone) ?? { is: 'no-connection' };
    const network: Network = await openHttpNetwork({ suman: door }, { onBug });
    const carrier = new WireCarrier(lab, network, { callbacksTo: null, followsOutages: true });
    late.carrier = carrier;
    lab.useCarrier(carrier);
    const fault = {
      service: 'suman',
      call: 'every',
      effect: 'held',
      often: 'until-healed',
    } as const;
    await lab.play({ action: 'fault', fault });
    const origin = network.originOf('suman');
    const sending = await send(origin, clientCodecs.suman.connect());
    const token =
      sending.is === 'response' ? clientCodecs.suman.readToken(sending.response, 0) : null;
    const bytes = (order: string): Buffer =>
      bytesOf(withToken(licenceOf(order), token?.value ?? ''));
    return { lab, carrier, network, origin, bytes };
  };

  /** So many clients wait for an answer. */
  const gather = async ({ carrier, origin, bytes }: Awaited<ReturnType<typeof openSuman>>) => {
    const clients = Array.from({ length: crowd }, (_, index) => {
      const client = connect(portOf(origin), '127.0.0.1');
      client.on('error', () => {});
      client.write(bytes(`DH-${index}`));
      return client;
    });
    await until(() => carrier.underWay === crowd);
    return clients;
  };

  it.each<[string, (client: Socket) => void]>([
    ['closing', (client) => client.destroy()],
    ['resetting', (client) => client.resetAndDestroy()],
    ['ending', (client) => client.end()],
  ])(`${crowd} of them, by %s: nothing is left`, async (_, leave) => {
    const before = openHandles();
    const opened = await openSuman();
    const { lab, carrier, network } = opened;
    const clients = await gather(opened);
    expect(lab.world.outside.held).toHaveLength(crowd);
    for (const client of clients) leave(client);
    await until(() => carrier.underWay === 0);
    await until(() => clients.every(({ closed }) => closed));
    // The service has the requests all the same, and works on them: its answers go to nobody.
    await lab.play({ action: 'heal-all' });
    expect(lab.world.outside.held).toEqual([]);
    expect(lab.world.outside.suman.requests).toBe(crowd);
    await network.close();
    await until(() => openHandles() <= before);
    expect(bugs.splice(0)).toEqual([]);
  });

  it('those that stay are cut off by a reset of the lab, and nothing is left', async () => {
    const before = openHandles();
    const opened = await openSuman();
    const clients = await gather(opened);
    for (const client of clients) client.resume();
    await opened.lab.reset();
    await until(() => clients.every(({ closed }) => closed));
    expect(opened.carrier.underWay).toBe(0);
    await opened.network.close();
    await until(() => openHandles() <= before);
    expect(bugs.splice(0)).toEqual([]);
  });

  it.each<[string, (opened: Awaited<ReturnType<typeof openSuman>>) => void]>([
    ['cut off', ({ carrier }) => carrier.reset()],
    ['answered', ({ lab }) => void lab.play({ action: 'heal-all' }).catch(onBug)],
  ])('some go in the very turn in which they are %s', async (_, end) => {
    const before = openHandles();
    const opened = await openSuman();
    // When a service hears that a client has ended, and before it has closed on its own side.
    const note = (message: unknown): void => {
      (message as { socket: Socket }).socket.once('end', () => end(opened));
    };
    subscribe('http.server.request.start', note);
    const clients = await gather(opened);
    for (const client of clients) client.destroy();
    await until(() => opened.carrier.underWay === 0);
    unsubscribe('http.server.request.start', note);
    await opened.network.close();
    await until(() => openHandles() <= before);
    expect(bugs.splice(0)).toEqual([]);
  });
});

describe('a client that calls itself what our engine calls its own request', () => {
  it('is a stranger all the same, and the engine has its answer', async () => {
    const lab = new Lab({ onBug });
    const late: { carrier?: WireCarrier } = {};
    const strangers: (HttpRequest | undefined)[] = [
      {
        ...licenceOf('DH-9'),
        headers: { ...licenceOf('DH-9').headers, 'x-request-id': 'DH-1%231' },
      },
    ];
    const door: Take = async (request, gone) => {
      const take = late.carrier?.doorOf('suman');
      if (take === undefined) return { is: 'no-connection' };
      const outcome = await take(request, gone);
      // Our engine has just been given its token, and is about to send its first request.
      const stranger = strangers.pop();
      const { readToken } = clientCodecs.suman;
      const token = outcome.is === 'response' ? readToken(outcome.response, 0) : null;
      if (stranger !== undefined) void take(withToken(stranger, token?.value ?? ''), gone);
      return outcome;
    };
    const network = await openHttpNetwork({ suman: door }, { onBug });
    late.carrier = new WireCarrier(lab, network, { callbacksTo: null });
    lab.useCarrier(late.carrier);
    await lab.play({ action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1' });
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granting');
    await network.close();
    expect(bugs.splice(0)).toEqual([]);
  });
});
