// The door of SUMAN MISA: who has no token is turned away, and who is mistaken is told how.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/wire/calls.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { jsonRequest, type HttpRequest } from '../../src/wire/http-message.ts';
import { sumanClient } from '../../src/wire/suman/client.ts';
import { type Reading } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { licenceRequest, lookup, resourceCall } from '../sample-calls.ts';
import { sumanDialect } from './dialect.ts';

const now = 1_772_415_000_000;
const hours = 3_600_000;

const read = (request: HttpRequest, sessions: Sessions, at = now): Reading =>
  sumanDialect.read(request, sessions, at);

/** An answer at the door. */
const answered = (reading: Reading): Extract<Reading, { is: 'answer' }> => {
  if (reading.is === 'answer') return reading;
  throw new Error('The request was taken.');
};

const connected = (sessions: Sessions = noSessions, at = now) => {
  const answer = answered(read(sumanClient.connect(), sessions, at));
  const token = sumanClient.readToken(answer.response, at);
  if (token === null) throw new Error('There is no token.');
  return { token, sessions: answer.sessions };
};
const { token, sessions } = connected();

const write = (call: Call): HttpRequest => sumanClient.write(call, token);

describe('the door', () => {
  test('a token is good for 12 hours', () => {
    expect(token.expiresAt).toBe(now + 12 * hours);
    expect(read(write(licenceRequest()), sessions, now + 12 * hours - 1).is).toBe('calls');
    const late = answered(read(write(licenceRequest()), sessions, now + 12 * hours));
    expect(late.response.status).toBe(401);
    expect(late.response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(late.sessions).toBe(sessions);
  });

  test('each token is another, and the newest hundred are good', () => {
    let many = connected();
    const first = many.token;
    for (let count = 0; count < 100; count += 1) many = connected(many.sessions);
    expect(many.sessions.tokens).toHaveLength(100);
    expect(many.sessions.issued).toBe(101);
    expect(new Set(many.sessions.tokens.map((each) => each.token)).size).toBe(100);
    const request = sumanClient.write(licenceRequest(), first);
    expect(answered(read(request, many.sessions)).response.status).toBe(401);
    expect(read(sumanClient.write(licenceRequest(), many.token), many.sessions).is).toBe('calls');
  });

  const { clientId, clientSecret } = credentials.suman;
  test.each([
    ['a wrong secret', { client_id: clientId, client_secret: 'x' }, 401],
    ['a wrong id', { client_id: 'x', client_secret: clientSecret }, 401],
    ['no secret', { client_id: clientId }, 422],
    ['a list', [], 422],
  ])('%s gets no token', (_, body, status) => {
    const { response, sessions: after } = answered(
      read(jsonRequest('POST', '/api/v1/token', body), sessions),
    );
    expect(response.status).toBe(status);
    expect(after).toBe(sessions);
    expect(sumanClient.readToken(response, now)).toBeNull();
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer abc', `Bearer ${token.value}0`])(
    'turns away the authorization "%s"',
    (authorization) => {
      const request = write(licenceRequest());
      const headers = { ...request.headers, authorization };
      const { response, operation } = answered(read({ ...request, headers }, sessions));
      expect(response.status).toBe(401);
      expect(operation).toBe('requestLicence');
    },
  );

  test('names the closest operations to a request that none takes', () => {
    const request = { ...write(licenceRequest()), path: '/api/v1/license-requests' };
    const { response, operation } = answered(read(request, sessions));
    expect([response.status, operation]).toEqual([404, null]);
    expect(JSON.parse(response.body)).toMatchObject({
      closest: [{ operation: 'requestLicence' }, {}, {}],
    });
  });
});

describe('a mistake is told to the caller, with no code of SUMAN’s', () => {
  const good = write(licenceRequest());
  const goodBody = JSON.parse(good.body) as Readonly<Record<string, object>>;
  const without = (name: string): HttpRequest => ({
    ...good,
    headers: Object.fromEntries(Object.entries(good.headers).filter(([each]) => each !== name)),
  });
  const withHeader = (name: string, value: string): HttpRequest => ({
    ...good,
    headers: { ...good.headers, [name]: value },
  });
  const withBody = (body: unknown): HttpRequest => ({ ...good, body: JSON.stringify(body) });
  const get = write(lookup('suman', 'licence-request'));
  const resource = write(resourceCall('full-grant', 1));

  test.each<readonly [string, HttpRequest, number, string]>([
    ['no key', without('idempotency-key'), 400, 'idempotent and requires correct usage'],
    ['an empty key', withHeader('idempotency-key', '""'), 400, 'Idempotency-Key'],
    ['a long key', withHeader('idempotency-key', 'k'.repeat(256)), 400, '256 characters'],
    ['no media type', without('content-type'), 415, 'no Content-Type'],
    ['a form', withHeader('content-type', 'text/plain'), 415, '\\"text/plain\\"'],
    ['half the JSON', { ...good, body: good.body.slice(0, 20) }, 400, 'not JSON'],
    ['no body', { ...good, body: '' }, 400, 'empty'],
    ['a tower', { ...good, body: `${'['.repeat(9_999)}${']'.repeat(9_999)}` }, 400, '32 levels'],
    ['a list', withBody([goodBody]), 422, '#: expected an object, got an array'],
    [
      'an unknown field',
      withBody({ ...goodBody, orderId: 1 }),
      422,
      '#/orderId: no such field; the fields here are orderCode, customer, item',
    ],
    [
      'an unknown field inside',
      withBody({ ...goodBody, item: { ...goodBody['item'], vat: 1 } }),
      422,
      '#/item/vat: no such field; the fields here are product, quantity, netAmount',
    ],
    [
      'a prototype',
      { ...good, body: good.body.replace('{', '{"__proto__":{"isAdmin":true},') },
      422,
      '#/__proto__: no such field',
    ],
    [
      'an amount as text',
      withBody({ ...goodBody, item: { ...goodBody['item'], netAmount: '1' } }),
      422,
      '#/item/netAmount: expected a number, got \\"1\\"',
    ],
    [
      'an amount below nothing',
      withBody({ ...goodBody, item: { ...goodBody['item'], netAmount: -1 } }),
      422,
      '#/item/netAmount: expected a whole number, at least 0, got -1',
    ],
    [
      'an amount no number can hold',
      withBody({ ...goodBody, item: { ...goodBody['item'], netAmount: 1e300 } }),
      422,
      '#/item/netAmount',
    ],
    [
      'no order code',
      withBody({ ...goodBody, orderCode: undefined }),
      422,
      '#/orderCode: expected text, got nothing',
    ],
    [
      'a long order code',
      withBody({ ...goodBody, orderCode: 'd'.repeat(101) }),
      422,
      'text of at most 100 characters, got \\"ddd',
    ],
    [
      'half a letter',
      { ...good, body: good.body.replace('DH-1', String.raw`\ud800`) },
      422,
      'expected text that is well-formed Unicode',
    ],
    ['a query without an order', { ...get, query: {} }, 400, '#/orderCode'],
    [
      'a query with more',
      { ...get, query: { ...get.query, page: '2' } },
      400,
      '#/page: no such field; the fields here are orderCode',
    ],
    [
      'another kind of grant',
      { ...resource, body: resource.body.replace('full', 'half') },
      422,
      '#/kind: expected \\"temporary\\" or \\"full\\", got \\"half\\"',
    ],
    [
      'a long order code in the path',
      { ...resource, path: `/api/v1/resources/${'d'.repeat(101)}` },
      400,
      'The path is wrong',
    ],
    [
      'a look-up of another command',
      { ...write(lookup('suman', 'lock')), query: { command: 'open' } },
      400,
      '#/command: expected \\"temporary-grant\\" or',
    ],
  ])('%s', (_, request, status, words) => {
    const { response, sessions: after } = answered(read(request, sessions));
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.body).toContain(words);
    expect(JSON.parse(response.body)).not.toHaveProperty('code');
    expect(after).toBe(sessions);
    expect(sumanClient.read(licenceRequest(), response)).toEqual({
      kind: 'error',
      status: status === 415 ? 400 : status,
    });
  });

  test('a request without a key to a resource, and a bare key', () => {
    const headers = { ...resource.headers, 'idempotency-key': 'a1' };
    expect(read({ ...resource, headers }, sessions)).toMatchObject({ calls: [{ key: 'a1' }] });
    const { 'idempotency-key': _, ...none } = resource.headers;
    expect(answered(read({ ...resource, headers: none }, sessions)).response.status).toBe(400);
  });

  test('a look-up of a resource that names no command asks for the full grant', () => {
    const request = { ...write(lookup('suman', 'lock')), query: {} };
    expect(read(request, sessions)).toMatchObject({ calls: [lookup('suman', 'full-grant')] });
  });

  test('whatever comes, reading does not throw', () => {
    const { operations } = sumanDialect.document;
    const paths = operations.map(({ path }) => path);
    const requests = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'x'),
      path: fc.oneof(fc.constantFrom(...paths), fc.string(), fc.constant('/api/v1/resources/%zz')),
      query: fc.dictionary(fc.string(), fc.string()),
      headers: fc.constantFrom(good.headers, {}, { authorization: 'Bearer' }),
      body: fc.oneof(fc.string(), fc.json(), fc.constant(good.body), fc.constant(resource.body)),
    });
    fc.assert(
      fc.property(requests, (request) => {
        const reading = read(request, sessions);
        if (reading.is === 'answer') JSON.parse(reading.response.body);
      }),
      { numRuns: 500 },
    );
    expect({}).not.toHaveProperty('isAdmin');
  });
});
