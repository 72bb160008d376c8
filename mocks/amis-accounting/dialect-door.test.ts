// The door of AMIS.VN – Kế toán: who has no token is turned away, and who is mistaken is told how.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amisAccountingClient } from '../../src/wire/amis-accounting/client.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { jsonRequest, type HttpRequest } from '../../src/wire/http-message.ts';
import { type Reading } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { lookup, voucher } from '../sample-calls.ts';
import { amisAccountingDialect } from './dialect.ts';

const now = 1_772_415_000_000;
const hours = 3_600_000;

const read = (request: HttpRequest, sessions: Sessions, at = now): Reading =>
  amisAccountingDialect.read(request, sessions, at);

/** An answer at the door. */
const answered = (reading: Reading): Extract<Reading, { is: 'answer' }> => {
  if (reading.is === 'answer') return reading;
  throw new Error('The request was taken.');
};
const envelopeOf = (reading: Reading): unknown => JSON.parse(answered(reading).response.body);

const connected = (sessions: Sessions = noSessions, at = now) => {
  const answer = answered(read(amisAccountingClient.connect(), sessions, at));
  const token = amisAccountingClient.readToken(answer.response, at);
  if (token === null) throw new Error('There is no token.');
  return { token, sessions: answer.sessions, response: answer.response };
};
const { token, sessions, response: connection } = connected();

const call = voucher('invoice-request');
const request = amisAccountingClient.write(call, token);

type Body = {
  readonly voucher: readonly { readonly detail: readonly object[] }[];
} & Readonly<Record<string, unknown>>;
const body = JSON.parse(request.body) as Body;
const withBody = (changed: unknown): HttpRequest => ({ ...request, body: JSON.stringify(changed) });

describe('the token', () => {
  test('is in a string, with the time it is up', () => {
    const { Data } = JSON.parse(connection.body) as { Data: string };
    expect(JSON.parse(Data)).toEqual({
      access_token: token.value,
      expired_time: '2026-03-02T20:30:00.000+07:00',
      expires_in: 43_200,
    });
  });

  test('is good for 12 hours', () => {
    expect(token.expiresAt).toBe(now + 12 * hours);
    expect(read(request, sessions, now + 12 * hours - 1).is).toBe('calls');
    const late = answered(read(request, sessions, now + 12 * hours));
    expect(late.response.status).toBe(200);
    expect(JSON.parse(late.response.body)).toMatchObject({ ErrorCode: 'ExpiredToken' });
    expect(late.sessions).toBe(sessions);
    const reply = amisAccountingClient.read(call, late.response);
    expect(reply).toEqual({ kind: 'error', status: 401 });
  });

  test('is another each time, and the newest hundred are good', () => {
    let many = connected();
    const first = many.token;
    for (let count = 0; count < 100; count += 1) many = connected(many.sessions);
    expect(many.sessions.tokens).toHaveLength(100);
    expect(new Set(many.sessions.tokens.map((each) => each.token)).size).toBe(100);
    const old = read(amisAccountingClient.write(call, first), many.sessions);
    expect(envelopeOf(old)).toMatchObject({ ErrorCode: 'InvalidToken' });
    expect(read(amisAccountingClient.write(call, many.token), many.sessions).is).toBe('calls');
  });

  const { appId, accessCode, orgCompanyCode } = credentials['amis-accounting'];
  const right = { app_id: appId, access_code: accessCode, org_company_code: orgCompanyCode };
  test.each([
    ['a wrong app', { ...right, app_id: 'x' }, 'InvalidAppID'],
    ['a wrong access code', { ...right, access_code: 'x' }, 'InvalidParam'],
    ['a company not connected', { ...right, org_company_code: 'x' }, 'AppIDDisconnect'],
    ['no access code', { app_id: appId, org_company_code: orgCompanyCode }, 'InvalidParam'],
    ['a list', [], 'InvalidParam'],
  ])('is not for %s', (_, given, code) => {
    const path = '/api/oauth/actopen/connect';
    const { response, sessions: after } = answered(
      read(jsonRequest('POST', path, given), sessions),
    );
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({ Success: false, ErrorCode: code });
    expect(after).toBe(sessions);
    expect(amisAccountingClient.readToken(response, now)).toBeNull();
  });

  test.each([
    ['', 'InvalidAccessToken'],
    ['abc', 'InvalidToken'],
    [`${token.value}0`, 'InvalidToken'],
  ])('"%s" is none', (header, code) => {
    const headers = { ...request.headers, 'x-misa-accesstoken': header };
    const reading = read({ ...request, headers }, sessions);
    expect(reading).toMatchObject({ operation: 'saveVouchers', response: { status: 200 } });
    expect(envelopeOf(reading)).toMatchObject({ Success: false, ErrorCode: code });
    expect(amisAccountingClient.read(call, answered(reading).response)).toEqual({
      kind: 'error',
      status: 401,
    });
  });
});

describe('a request that is wrong', () => {
  const [given] = body.voucher;
  const withVoucher = (more: object): HttpRequest =>
    withBody({ ...body, voucher: [{ ...given, ...more }] });
  const withLine = (more: object): HttpRequest =>
    withVoucher({ detail: given?.detail.map((line) => ({ ...line, ...more })) });

  test.each([
    ['no GUID', withVoucher({ org_refid: 'x' }), '#/voucher/0/org_refid', 'a GUID'],
    ['another type', withVoucher({ voucher_type: 13 }), '#/voucher/0/voucher_type', '9001 or 9002'],
    ['no order code', withVoucher({ org_refno: '' }), '#/voucher/0/org_refno', 'at least 1'],
    ['half a letter', withVoucher({ org_refno: '\ud83e' }), '#/voucher/0/org_refno', 'Unicode'],
    ['no lines', withVoucher({ detail: [] }), '#/voucher/0/detail', 'at least 1 items'],
    ['an unknown field', withVoucher({ color: 1 }), '#/voucher/0/color', 'no such field'],
    ['part of a đồng', withLine({ amount: 1.5 }), '#/voucher/0/detail/0/amount', 'whole number'],
    ['too much', withLine({ amount: 2 ** 53 }), '#/voucher/0/detail/0/amount', 'whole number'],
    ['a rate below KCT', withLine({ vat_rate: -2 }), '#/voucher/0/detail/0/vat_rate', '-1'],
    ['no vouchers', withBody({ ...body, voucher: [] }), '#/voucher', 'at least 1 items'],
    [
      '101 vouchers',
      withBody({ ...body, voucher: Array.from({ length: 101 }, () => given) }),
      '#/voucher',
      'at most 100 items',
    ],
  ])('with %s is told where', (_, wrong, pointer, detail) => {
    const reading = read(wrong, sessions);
    expect(reading).toMatchObject({ is: 'answer', response: { status: 200 }, sessions });
    const { Data, ...envelope } = envelopeOf(reading) as { Data: string };
    expect(envelope).toMatchObject({ Success: false, ErrorCode: 'InvalidParam' });
    const { errors } = JSON.parse(Data) as { errors: unknown };
    expect(errors).toEqual([{ pointer, detail: expect.stringContaining(detail) }]);
    expect(amisAccountingClient.read(call, answered(reading).response)).toEqual({
      kind: 'refused',
      code: 'InvalidParam',
    });
  });

  test.each([
    ['app_id', 'InvalidAppID'],
    ['org_company_code', 'AppIDDisconnect'],
  ])('from another %s is refused', (field, code) => {
    const reading = read(withBody({ ...body, [field]: 'x' }), sessions);
    expect(envelopeOf(reading)).toMatchObject({ Success: false, ErrorCode: code });
    expect(amisAccountingClient.read(call, answered(reading).response)).toEqual({
      kind: 'refused',
      code,
    });
  });

  test('with a prototype in it spoils nothing', () => {
    const spoiled = request.body.replace('{', '{"__proto__":{"polluted":true},');
    const reading = read({ ...request, body: spoiled }, sessions);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(envelopeOf(reading)).toMatchObject({
      ErrorCode: 'InvalidParam',
      ErrorMessage: expect.stringContaining('#/__proto__: no such field'),
    });
  });

  test.each([
    ['no media type', { ...request, headers: { 'x-misa-accesstoken': token.value } }, 415],
    ['half a body', { ...request, body: request.body.slice(0, 40) }, 400],
    ['no body', { ...request, body: '' }, 400],
    ['a deep body', { ...request, body: '['.repeat(5000) + ']'.repeat(5000) }, 400],
  ])('with %s is an HTTP error', (_, wrong, status) => {
    const { response } = answered(read(wrong, sessions));
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({ Success: false, Data: null });
    expect(amisAccountingClient.read(call, response)).toEqual({ kind: 'error', status: 400 });
  });

  test('for no operation is told the closest', () => {
    const reading = read({ ...request, path: '/apir/sync/actopen/safe' }, sessions);
    expect(reading).toMatchObject({ operation: null, response: { status: 404 } });
    expect(envelopeOf(reading)).toMatchObject({ closest: [{ operation: 'saveVouchers' }, {}, {}] });
  });
});

test('whatever is sent, the door does not break', () => {
  const requests = [
    request,
    amisAccountingClient.write(lookup('amis-accounting', call.name), token),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...requests), fc.json(), fc.object(), (base, text, more) => {
      const changed = JSON.stringify({ ...(JSON.parse(base.body) as object), ...more });
      for (const sent of [text, changed, text.slice(1)]) {
        expect(['calls', 'answer']).toContain(read({ ...base, body: sent }, sessions).is);
      }
    }),
  );
});
