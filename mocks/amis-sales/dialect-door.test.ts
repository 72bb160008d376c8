// The door of AMIS.VN – Bán hàng: who has no token is turned away, and who is mistaken is told
// how.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amisSalesClient } from '../../src/wire/amis-sales/client.ts';
import { Failure } from '../../src/wire/amis-sales/schemas.ts';
import type { Call } from '../../src/wire/calls.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { jsonRequest, type HttpRequest } from '../../src/wire/http-message.ts';
import { type Reading } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { lookup, salesDocument } from '../sample-calls.ts';
import { amisSalesDialect } from './dialect.ts';

const now = 1_772_415_000_000;
const hours = 3_600_000;

const read = (request: HttpRequest, sessions: Sessions, at = now): Reading =>
  amisSalesDialect.read(request, sessions, at);

/** An answer at the door. */
const answered = (reading: Reading): Extract<Reading, { is: 'answer' }> => {
  if (reading.is === 'answer') return reading;
  throw new Error('The request was taken.');
};

const connected = (sessions: Sessions = noSessions, at = now) => {
  const answer = answered(read(amisSalesClient.connect(), sessions, at));
  const token = amisSalesClient.readToken(answer.response, at);
  if (token === null) throw new Error('There is no token.');
  return { token, sessions: answer.sessions };
};
const { token, sessions } = connected();

const write = (call: Call): HttpRequest => amisSalesClient.write(call, token);
const good = write(salesDocument('sales-contract'));
const question = write(lookup('amis-sales', 'invoice-request'));

const without = (name: string, request = good): HttpRequest => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([each]) => each !== name)),
});
const withHeader = (name: string, value: string): HttpRequest => ({
  ...good,
  headers: { ...good.headers, [name]: value },
});

describe('the door', () => {
  test('a token is good for 24 hours', () => {
    expect(token.expiresAt).toBe(now + 24 * hours);
    expect(read(good, sessions, now + 24 * hours - 1).is).toBe('calls');
    const late = answered(read(good, sessions, now + 24 * hours));
    expect(late.response.status).toBe(401);
    expect(JSON.parse(late.response.body)).toMatchObject({ ErrorCode: 'ExpiredToken' });
    expect(late.sessions).toBe(sessions);
  });

  test('each token is another, and the newest hundred are good', () => {
    let many = connected();
    const first = many.token;
    for (let count = 0; count < 100; count += 1) many = connected(many.sessions);
    expect(many.sessions.tokens).toHaveLength(100);
    expect(many.sessions.issued).toBe(101);
    expect(new Set(many.sessions.tokens.map((each) => each.token)).size).toBe(100);
    const ask = (by: typeof first): Reading =>
      read(amisSalesClient.write(salesDocument('sales-contract'), by), many.sessions);
    expect(answered(ask(first)).response.status).toBe(401);
    expect(ask(many.token).is).toBe('calls');
  });

  const { clientId, clientSecret } = credentials['amis-sales'];
  test.each([
    ['a wrong secret', { client_id: clientId, client_secret: 'x' }, 401, 'InvalidClient'],
    ['a wrong id', { client_id: 'x', client_secret: clientSecret }, 401, 'InvalidClient'],
    ['no secret', { client_id: clientId }, 400, '#/client_secret: expected text, got nothing'],
    ['a list', [], 400, '#: expected an object, got an array'],
  ])('%s gets no token', (_, body, status, words) => {
    const {
      response,
      operation,
      sessions: after,
    } = answered(read(jsonRequest('POST', '/api/v2/Account', body), sessions));
    expect([response.status, operation]).toEqual([status, 'getAccountToken']);
    expect(response.body).toContain(words);
    expect(after).toBe(sessions);
    expect(amisSalesClient.readToken(response, now)).toBeNull();
  });

  test.each<readonly [string, HttpRequest, string]>([
    ['no token', without('authorization'), 'MissingToken'],
    ['an empty one', withHeader('authorization', 'Bearer '), 'InvalidToken'],
    ['another scheme', withHeader('authorization', 'Basic abc'), 'MissingToken'],
    ['a strange one', withHeader('authorization', 'Bearer abc'), 'InvalidToken'],
    ['one longer', withHeader('authorization', `Bearer ${token.value}0`), 'InvalidToken'],
    ['no Clientid', without('clientid'), 'MissingClientid'],
    ['another’s Clientid', withHeader('clientid', 'another'), 'InvalidClientid'],
    ['a look-up without a token', without('authorization', question), 'MissingToken'],
  ])('turns away %s', (_, request, code) => {
    const { response, operation, sessions: after } = answered(read(request, sessions));
    expect(response.status).toBe(401);
    expect(Failure.parse(JSON.parse(response.body)).ErrorCode).toBe(code);
    expect(operation).toMatch(/^(?:createSalesContracts|findInvoiceRequest)$/u);
    expect(after).toBe(sessions);
    const reply = amisSalesClient.read(salesDocument('sales-contract'), response);
    expect(reply).toEqual({ kind: 'error', status: 401 });
  });

  test('names the closest operations to a request that none takes', () => {
    const request = { ...good, path: '/api/v2/SaleContracts' };
    const { response, operation } = answered(read(request, sessions));
    expect([response.status, operation]).toEqual([404, null]);
    expect(JSON.parse(response.body)).toMatchObject({
      closest: [{ operation: 'createSalesContracts' }, {}, {}],
    });
  });
});

describe('a mistake is told to the caller, field by field, and is no refusal', () => {
  const [item] = JSON.parse(good.body) as readonly Readonly<Record<string, unknown>>[];
  const withBody = (body: unknown): HttpRequest => ({ ...good, body: JSON.stringify(body) });
  const withItem = (more: object): HttpRequest => withBody([{ ...item, ...more }]);
  const tower = `${'['.repeat(9_999)}${']'.repeat(9_999)}`;
  const prototype = good.body.replace('{', '{"__proto__":{"isAdmin":true},');

  test.each<readonly [string, HttpRequest, number, string]>([
    ['no media type', without('content-type'), 415, 'no Content-Type'],
    ['a text', withHeader('content-type', 'text/plain'), 415, '\\"text/plain\\"'],
    ['half the JSON', { ...good, body: good.body.slice(0, 20) }, 400, 'not JSON'],
    ['no body', { ...good, body: '' }, 400, 'empty'],
    ['a tower', { ...good, body: tower }, 400, '32 levels'],
    ['a document alone', withBody(item), 400, '#: expected an array, got an object'],
    ['no documents', withBody([]), 400, '#: expected at least 1 items'],
    ['a document too many', withBody(Array(101).fill(item)), 400, '#: expected at most 100 items'],
    [
      'an unknown field',
      withItem({ order_id: 1 }),
      400,
      '#/0/order_id: no such field; the fields here are order_code, account_code',
    ],
    ['a prototype', { ...good, body: prototype }, 400, '#/0/__proto__: no such field'],
    [
      'an amount as text',
      withItem({ amount: '1' }),
      400,
      '#/0/amount: expected a number, got \\"1\\"',
    ],
    [
      'an amount below nothing',
      withItem({ tax_amount: -1 }),
      400,
      '#/0/tax_amount: expected a whole number, at least 0, got -1',
    ],
    ['half a đồng', withItem({ amount: 0.5 }), 400, '#/0/amount: expected a whole number'],
    ['an amount no number can hold', withItem({ amount: 1e300 }), 400, '#/0/amount'],
    ['a rate of tax that is none', withItem({ tax_percent: -2 }), 400, '#/0/tax_percent'],
    ['no quantity', withItem({ quantity: 0 }), 400, '#/0/quantity'],
    [
      'no order code',
      withItem({ order_code: undefined }),
      400,
      '#/0/order_code: expected text, got nothing',
    ],
    [
      'a long order code',
      withItem({ order_code: 'd'.repeat(101) }),
      400,
      'text of at most 100 characters, got \\"ddd',
    ],
    [
      'half a letter',
      { ...good, body: good.body.replace('DH-1', String.raw`\ud800`) },
      400,
      'expected text that is well-formed Unicode',
    ],
    [
      'a word that is no revenue_status',
      withItem({ revenue_status: 'De nghi ghi' }),
      400,
      '#/0/revenue_status: expected \\"Bản nháp\\" or \\"Đề nghị ghi\\" or',
    ],
    [
      'a revenue_status of later',
      withItem({ revenue_status: 'Đã ghi' }),
      400,
      '#/0/revenue_status: expected \\"Đề nghị ghi\\", got \\"Đã ghi\\"',
    ],
    [
      'a revenue_status of an invoice request',
      { ...good, path: '/api/v2/InvoiceRequests' },
      400,
      '#/0/revenue_status: no such field',
    ],
    [
      'the second document of two',
      withBody([item, { ...item, account_name: '' }]),
      400,
      '#/1/account_name: expected text of at least 1 character, got \\"\\"',
    ],
    ['a look-up of nothing', { ...question, query: {} }, 400, 'The query is wrong: #/code'],
    [
      'a look-up of more',
      { ...question, query: { ...question.query, page: '2' } },
      400,
      '#/page: no such field; the fields here are code',
    ],
  ])('%s', (_, request, status, words) => {
    const { response, sessions: after } = answered(read(request, sessions));
    expect(response.status).toBe(status);
    expect(response.body).toContain(words);
    const { ErrorCode: code, UserMsg: user } = Failure.parse(JSON.parse(response.body));
    expect(code).toMatch(/^Invalid(?:Data|Json|ContentType)$/u);
    expect(user).toBe('Yêu cầu không hợp lệ, chưa được xử lý.');
    expect(after).toBe(sessions);
    const reply = amisSalesClient.read(salesDocument('sales-contract'), response);
    expect(reply).toEqual({ kind: 'error', status: 400 });
  });

  test('each wrong field has its place in Errors', () => {
    const { response } = answered(read(withItem({ amount: '1', quantity: 0 }), sessions));
    const { Errors: errors = [] } = Failure.parse(JSON.parse(response.body));
    expect(errors.map(({ pointer }) => pointer)).toEqual(['#/0/quantity', '#/0/amount']);
  });

  test('a media type may have parameters', () => {
    const request = withHeader('content-type', 'Application/JSON; charset=utf-8');
    expect(read(request, sessions).is).toBe('calls');
  });

  test('whatever comes, reading does not throw', () => {
    const paths = amisSalesDialect.document.operations.map(({ path }) => path);
    const requests = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'x'),
      path: fc.oneof(fc.constantFrom(...paths), fc.string(), fc.constant('/api/v2/%zz')),
      query: fc.dictionary(fc.string(), fc.string()),
      headers: fc.constantFrom(good.headers, {}, { authorization: 'Bearer' }),
      body: fc.oneof(fc.string(), fc.json(), fc.constant(good.body), fc.constant(prototype)),
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
