// The log of a run's exchanges: each is in it, however it ended, and no secret is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secondMs } from '../calendar/time.ts';
import type { Step } from '../world/steps.ts';
import { credentials } from '../wire/credentials.ts';
import type { WireExchange } from './exchange-log.ts';
import { openHttpNetwork } from './http-network.ts';
import { openMswNetwork } from './msw-network.ts';
import { openStoryHost, type StoryHost } from './story-host.ts';
import type { OpenNetwork } from './wire-lab.ts';

const placed = {
  action: 'place',
  kind: 'desktop',
  payment: 'online',
  order: 'DH-1',
} as const satisfies Step;
const once = { times: 1 } as const;
const onRequest = { service: 'suman', call: 'licence-request', often: once } as const;
const fault = (armed: Extract<Step, { action: 'fault' }>['fault']): Step => ({
  action: 'fault',
  fault: armed,
});

/** How an exchange went, in one line. */
const line = ({ is, service, call, of, notice, end, response }: WireExchange): string =>
  [is, service, of ?? notice ?? call, response?.status ?? end].join(' ');

/** What no log may hold. */
const secretsIn = (exchanges: readonly WireExchange[]): readonly string[] => {
  const text = JSON.stringify(exchanges);
  const { suman, 'amis-sales': sales, 'amis-accounting': accounting } = credentials;
  const secrets = [suman.clientSecret, sales.clientSecret, accounting.accessCode];
  // Tokens are 64 hexadecimal digits, as are the signatures of AMIS.VN – Kế toán.
  const rest = text.replaceAll(/signature\\*":\\*"[0-9a-f]{64}/gu, '');
  return [...secrets.filter((secret) => text.includes(secret)), ...(rest.match(tokens) ?? [])];
};
const tokens = /[0-9a-f]{64}/gu;

const networks: readonly (readonly [string, OpenNetwork])[] = [
  ['MSW', openMswNetwork],
  ['HTTP', (takes, onBug) => openHttpNetwork(takes, { onBug })],
];

describe.each(networks)('over %s', (_, network) => {
  let host: StoryHost;
  beforeAll(async () => {
    host = await openStoryHost(network);
  });
  afterAll(() => host.close());

  const exchangesOf = async (...steps: readonly Step[]): Promise<readonly WireExchange[]> => {
    const { exchanges, end } = await host.follow({ steps, seed: 1, mode: 'resting' });
    expect(end).toBe('whole');
    expect(secretsIn(exchanges)).toEqual([]);
    return exchanges;
  };

  it('has tokens, calls and callbacks in the order they begin', async () => {
    const exchanges = await exchangesOf(placed, { action: 'grant-licence', order: 'DH-1' });
    expect(exchanges.map(line)).toEqual([
      'connect suman licence-request 200',
      'call suman licence-request 201',
      'callback suman licence-granted 200',
      'connect amis-sales invoice-request 200',
      'call amis-sales invoice-request 200',
      'connect amis-accounting invoice-request 200',
      'call amis-accounting invoice-request 200',
      'call amis-sales sales-contract 200',
      'call amis-accounting sales-contract 200',
      'callback amis-accounting document-stored 200',
      'callback amis-accounting document-stored 200',
    ]);
    expect(exchanges[0]?.request.body).toContain('"client_secret":"•••"');
    expect(exchanges[0]?.response?.body).toContain('•••');
    expect(exchanges[1]).toMatchObject({
      number: 2,
      order: 'DH-1',
      id: expect.stringContaining('#') as string,
      at: exchanges[0]?.at,
      endedAt: exchanges[0]?.at,
      request: { method: 'POST', headers: { authorization: 'Bearer •••' } },
      end: 'response',
      intended: null,
    });
  });

  it('a lost reply is waited for, and then given up', async () => {
    const [, first, second] = await exchangesOf(
      fault({ ...onRequest, effect: 'reply-lost' }),
      placed,
    );
    expect(first).toMatchObject({ end: 'given-up', response: null });
    // It was done, and nobody heard of it.
    expect(first?.intended?.status).toBe(201);
    expect(Number(first?.endedAt) - Number(first?.at)).toBe(30 * secondMs);
    expect(second).toMatchObject({ call: 'licence-request', end: 'response' });
    expect(second?.id).not.toBe(first?.id);
  });

  it.each([
    { effect: 'error', status: 503, when: 'after' },
    { effect: 'reset', when: 'after' },
  ] as const)('$effect after the work: what was answered first is known', async (effect) => {
    const [, spoiled] = await exchangesOf(fault({ ...onRequest, ...effect }), placed);
    expect(spoiled?.intended?.status).toBe(201);
  });

  it.each([
    { effect: 'error', status: 503, when: 'before' },
    { effect: 'reset', when: 'before' },
    { effect: 'never-received' },
  ] as const)('$effect before the work: nothing was answered', async (effect) => {
    const [, spoiled] = await exchangesOf(fault({ ...onRequest, ...effect }), placed);
    expect(spoiled?.intended).toBeNull();
  });

  it.each(['garbled', 'off-schema'] as const)('%s: what was meant is known', async (effect) => {
    const [, spoiled, whole] = await exchangesOf(fault({ ...onRequest, effect }), placed);
    expect(spoiled).toMatchObject({ end: effect === 'garbled' ? 'broken-off' : 'response' });
    expect(spoiled?.intended?.body).toContain('"orderCode":"DH-1"');
    expect(spoiled?.response?.body).not.toBe(spoiled?.intended?.body);
    expect(whole).toMatchObject({ end: 'response', intended: null });
  });

  it('a service that is down is called once an attempt, and refuses', async () => {
    const down = fault({ service: 'suman', effect: 'down', often: { times: 2 } });
    const exchanges = await exchangesOf(down, placed);
    expect(exchanges.map(line)).toEqual([
      'connect suman licence-request no-connection',
      'connect suman licence-request no-connection',
      'connect suman licence-request 200',
      'call suman licence-request 201',
    ]);
    expect(exchanges[0]).toMatchObject({ order: 'DH-1', endedAt: exchanges[0]?.at });
  });

  it('a broken connection, and a callback whose signature is wrong', async () => {
    const forged = { service: 'suman', notice: 'licence-granted', often: once } as const;
    const exchanges = await exchangesOf(
      fault({ ...onRequest, effect: 'reset', when: 'after' }),
      fault({ ...forged, effect: 'notice-forged' }),
      placed,
      { action: 'grant-licence', order: 'DH-1' },
    );
    expect(exchanges.map(line).slice(1, 5)).toEqual([
      'call suman licence-request reset',
      'call suman licence-request 201',
      'callback suman licence-granted 401',
      'callback suman licence-granted 200',
    ]);
  });

  it('a call that is held is open, and ends in the same place', async () => {
    const held = fault({ service: 'suman', call: 'licence-request', effect: 'held', often: once });
    const stepwise = { seed: 1, mode: 'stepwise' } as const;
    const send: Step = {
      action: 'send-call',
      order: 'DH-1',
      service: 'suman',
      call: 'licence-request',
    };
    const before = await host.follow({ steps: [held, placed, send], ...stepwise });
    expect(before.exchanges.at(-1)).toMatchObject({ end: 'open', endedAt: null, response: null });
    const release: Step = { action: 'release', service: 'suman', call: 'every' };
    const after = await host.follow({ steps: [held, placed, send, release], ...stepwise });
    expect(after.exchanges).toHaveLength(before.exchanges.length);
    expect(after.exchanges.at(-1)).toMatchObject({ end: 'response', number: 2 });
    expect(after.revisions[0]).toBe(before.revisions[0]);
    expect(after.revisions[1]).toBeGreaterThan(Number(before.revisions[1]));
    expect(secretsIn(after.exchanges)).toEqual([]);
  });
});
