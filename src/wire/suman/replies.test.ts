// What the engine makes of answers, the good ones and those that anything could have sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LicenceRequestCall, LookupCall, ResourceCall } from '../calls.ts';
import { jsonResponse, type HttpResponse } from '../http-message.ts';
import { sumanClient } from './client.ts';

const order = 'ĐH-1';
const lock: ResourceCall = {
  name: 'lock',
  service: 'suman',
  order,
  key: 'k',
  revision: 2,
  product: 'p',
};
const licence: LicenceRequestCall = {
  name: 'licence-request',
  service: 'suman',
  order,
  key: 'k',
  party: { customer: 'An', name: 'An', taxCode: '' },
  lines: { product: 'p', quantity: 1, netAmount: 1, vatRate: -1, vatAmount: 0 },
};
const lookup: LookupCall = { name: 'lookup', service: 'suman', order, of: 'lock' };

const locked = { orderCode: order, state: 'locked', held: true, revision: 2 };
const requested = { id: 'GP-000001', orderCode: order, status: 'pending' };
const problemHeaders = { 'content-type': 'application/problem+json' };
const problem = (status: number, more: object): HttpResponse =>
  jsonResponse(status, { type: 'about:blank', title: 'x', status, ...more }, problemHeaders);
const page = (status: number, headers = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: '<html>no</html>',
});

describe('what is done', () => {
  const result = { is: 'resource', state: 'locked', held: true, revision: 2 };

  test('is new, unless the answer says that it was replayed', () => {
    expect(sumanClient.read(lock, jsonResponse(200, locked))).toEqual({
      kind: 'done',
      result,
      existed: false,
    });
    const replayed = jsonResponse(200, locked, { 'idempotent-replayed': 'true' });
    expect(sumanClient.read(lock, replayed)).toEqual({
      kind: 'done',
      result,
      existed: true,
      replayed: true,
    });
  });

  test('a licence request replayed as 200 is read like the 409 that names it', () => {
    const is = { is: 'licence-request', id: 'GP-000001', granted: false };
    const replayed = jsonResponse(200, requested, { 'idempotent-replayed': 'true' });
    const conflict = jsonResponse(
      409,
      {
        type: 'x',
        title: 'x',
        status: 409,
        detail: 'x',
        code: 'licence-request-exists',
        licenceRequest: requested,
      },
      problemHeaders,
    );
    for (const response of [replayed, conflict]) {
      expect(sumanClient.read(licence, response)).toMatchObject({
        kind: 'done',
        result: is,
        existed: true,
      });
    }
  });

  test('unknown fields of an answer are no mistake', () => {
    expect(sumanClient.read(lock, jsonResponse(200, { ...locked, more: 1 }))).toMatchObject({
      kind: 'done',
    });
  });
});

test.each<readonly [string, HttpResponse]>([
  ['another order', jsonResponse(200, { ...locked, orderCode: 'DH-2' })],
  ['a state that is none', jsonResponse(200, { ...locked, state: 'open' })],
  ['a field missing', jsonResponse(200, { ...locked, held: undefined })],
  ['a list', jsonResponse(200, [locked])],
  ['202, which says nothing', jsonResponse(202, locked)],
  ['a redirection', jsonResponse(302, locked)],
  ['a code that is no text', problem(409, { code: 42 })],
])('%s is off-schema', (_, response) => {
  expect(sumanClient.read(lock, response)).toEqual({ kind: 'off-schema' });
});

test('a 409 that names the licence request of another order is off-schema', () => {
  const other = { ...requested, orderCode: 'DH-2' };
  const response = problem(409, {
    detail: 'x',
    code: 'licence-request-exists',
    licenceRequest: other,
  });
  expect(sumanClient.read(licence, response)).toEqual({ kind: 'off-schema' });
});

describe('errors', () => {
  test.each([
    [400, 400],
    [401, 401],
    [404, 404],
    [429, 429],
    [503, 503],
    [504, 504],
    [415, 400],
    [418, 400],
    [507, 500],
  ])('a page of status %i is the error %i', (status, read) => {
    expect(sumanClient.read(lock, page(status))).toEqual({ kind: 'error', status: read });
  });

  test('a look-up’s 404 means "not here" only when SUMAN says so', () => {
    expect(sumanClient.read(lookup, page(404))).toEqual({ kind: 'error', status: 404 });
    expect(sumanClient.read(lookup, problem(404, {}))).toEqual({ kind: 'error', status: 404 });
    expect(sumanClient.read(lookup, problem(404, { code: 'not-found' }))).toEqual({
      kind: 'done',
      result: { is: 'absent', code: 'not-found' },
      existed: false,
    });
  });

  test('a code beside a status that asks for another try is no refusal', () => {
    for (const status of [401, 429, 503] as const) {
      const reply = sumanClient.read(lock, problem(status, { code: 'overloaded' }));
      expect(reply).toEqual({ kind: 'error', status });
    }
  });

  test('a code in JSON that is no problem is a gateway’s', () => {
    const reply = sumanClient.read(lock, jsonResponse(403, { code: 'blocked' }));
    expect(reply).toEqual({ kind: 'error', status: 403 });
  });

  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
  ])('Retry-After: %s', (header, retryAfterMs) => {
    const reply = sumanClient.read(lock, page(503, { 'retry-after': header }));
    expect(reply).toEqual({
      kind: 'error',
      status: 503,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  });
});

test('whatever comes, reading does not throw', () => {
  const anything = fc.record({
    status: fc.integer({ min: 100, max: 599 }),
    headers: fc.constantFrom({}, problemHeaders, { 'content-type': 'application/json' }),
    body: fc.oneof(fc.string(), fc.json(), fc.constant('')),
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(lock, licence, lookup), (response, call) => {
      expect(sumanClient.read(call, response).kind).toMatch(/^(?:error|garbled|off-schema)$/u);
    }),
  );
});

describe('the token', () => {
  const answer = { access_token: 't', token_type: 'Bearer', expires_in: 43_200 };
  test('is good for as long as the answer says', () => {
    expect(sumanClient.readToken(jsonResponse(200, answer), 1_000)).toEqual({
      value: 't',
      expiresAt: 43_201_000,
    });
  });
  test.each([
    ['a refusal', jsonResponse(401, answer)],
    ['a field missing', jsonResponse(200, { ...answer, expires_in: undefined })],
    ['no JSON', page(200)],
  ])('is not in %s', (_, response) => {
    expect(sumanClient.readToken(response, 0)).toBeNull();
  });
});

test('a call of another service fails loudly', () => {
  const token = { value: 't', expiresAt: 1 };
  const strange = { ...lookup, service: 'amis-sales' } as const;
  expect(() => sumanClient.write(strange, token)).toThrow('src/wire/suman/client.ts');
});
