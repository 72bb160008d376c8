// What the engine makes of answers of AMIS.VN – Kế toán, the good ones and those that anything
// could have sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountingDocumentCall, Call, LookupCall } from '../calls.ts';
import { jsonResponse, type HttpResponse } from '../http-message.ts';
import { refIdOf } from '../ref-id.ts';
import { amisAccountingClient } from './client.ts';
import { failure, success } from './envelope.ts';

const order = 'ĐH-1';
const save: AccountingDocumentCall = {
  name: 'invoice-request',
  service: 'amis-accounting',
  order,
  refId: refIdOf(order, 'invoice-request'),
  salesId: 'DN-000001',
  party: { customer: 'An', name: 'An', taxCode: '' },
  lines: { product: 'p', quantity: 1, netAmount: 1, vatRate: -1, vatAmount: 0 },
};
const lookup: LookupCall = {
  name: 'lookup',
  service: 'amis-accounting',
  order,
  of: 'invoice-request',
};

const saved = {
  org_refid: save.refId,
  org_refno: order,
  voucher_type: 9001,
  success: true,
  error_code: '',
};
const found = {
  org_refno: order,
  voucher_type: 9001,
  status: 'stored',
  is_issued: false,
  error_code: '',
};
const read = (call: Call, response: HttpResponse) => amisAccountingClient.read(call, response);
const page = (status: number, headers = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: '<html>no</html>',
});
const enveloped = (more: object): HttpResponse =>
  jsonResponse(200, { Success: true, ErrorCode: '', ErrorMessage: '', Data: null, ...more });

describe('a save', () => {
  test('that is taken is queued, no more', () => {
    const queued = { kind: 'done', result: { is: 'queued' }, existed: false };
    expect(read(save, success([saved]))).toEqual(queued);
    expect(read(save, success([{ ...saved, more: 1 }]))).toEqual(queued);
  });

  test('that comes too late proves that the document exists', () => {
    const item = { ...saved, success: false, error_code: 'IsCreatedVoucher' };
    expect(read(save, failure('IsCreatedVoucher', { data: [item] }))).toEqual({
      kind: 'done',
      result: { is: 'stored', issued: true },
      existed: true,
    });
  });
});

describe('a look-up', () => {
  test.each([
    [found, { is: 'stored', issued: false }],
    [
      { ...found, is_issued: true },
      { is: 'stored', issued: true },
    ],
    [
      { ...found, status: 'queued' },
      { is: 'absent', code: 'queued' },
    ],
    [
      { ...found, status: 'failed' },
      { is: 'absent', code: 'failed' },
    ],
  ])('finds %o', (item, result) => {
    const existed = result.is === 'stored';
    expect(read(lookup, success([item]))).toEqual({ kind: 'done', result, existed });
  });

  test('that finds nothing is an honest answer', () => {
    const item = { ...found, status: 'not_found', error_code: 'VoucherNotFound' };
    expect(read(lookup, failure('VoucherNotFound', { data: [item] }))).toEqual({
      kind: 'done',
      result: { is: 'absent', code: 'VoucherNotFound' },
      existed: false,
    });
  });
});

describe('a failure with HTTP 200', () => {
  test.each([
    ['InvalidToken', 401],
    ['ExpiredToken', 401],
    ['InvalidAccessToken', 401],
    ['Exception', 500],
    ['DBAmisNotConnectDBACT', 503],
  ])('%s is the error %i', (code, status) => {
    for (const call of [save, lookup]) {
      expect(read(call, failure(code))).toEqual({ kind: 'error', status });
    }
  });

  test.each(['InvalidAppID', 'InvalidParam', 'AppIDDisconnect', 'business-refusal', 'Unheard'])(
    '%s is a refusal',
    (code) => {
      for (const call of [save, lookup]) {
        expect(read(call, failure(code))).toEqual({ kind: 'refused', code });
      }
    },
  );

  test('each call has one code that tells; the other’s is a refusal', () => {
    expect(read(save, failure('VoucherNotFound'))).toMatchObject({ kind: 'refused' });
    expect(read(lookup, failure('IsCreatedVoucher'))).toMatchObject({ kind: 'refused' });
  });

  test('busy may say for how long', () => {
    const busy = failure('DBAmisNotConnectDBACT');
    const response = { ...busy, headers: { ...busy.headers, 'retry-after': '120' } };
    expect(read(save, response)).toEqual({ kind: 'error', status: 503, retryAfterMs: 120_000 });
  });
});

test.each<readonly [string, Call, HttpResponse]>([
  ['another order', save, success([{ ...saved, org_refno: 'DH-2' }])],
  ['another GUID', save, success([{ ...saved, org_refid: refIdOf('DH-2', 'sales-contract') }])],
  ['another kind', save, success([{ ...saved, voucher_type: 9002 }])],
  ['a type that is none', save, success([{ ...saved, voucher_type: 9003 }])],
  ['a failed item in a success', save, success([{ ...saved, success: false }])],
  ['a queued item in a failure', save, failure('IsCreatedVoucher', { data: [saved] })],
  ['a field missing in Data', save, success([{ ...saved, success: undefined }])],
  ['an answer to a look-up', save, success([found])],
  ['no items', save, success([])],
  ['no Data', save, success()],
  ['Data that is no text', save, enveloped({ Data: [saved] })],
  ['Data that is null in text', save, enveloped({ Data: 'null' })],
  ['no Data beside IsCreatedVoucher', save, failure('IsCreatedVoucher')],
  ['a field missing', save, enveloped({ Success: undefined })],
  ['a code that is no text', save, enveloped({ Success: false, ErrorCode: 42 })],
  ['a failure without a code', save, failure('')],
  ['a list', save, jsonResponse(200, [saved])],
  ['202, which says nothing', save, jsonResponse(202, {})],
  ['a redirection', save, page(302)],
  ['the look-up of another order', lookup, success([{ ...found, org_refno: 'DH-2' }])],
  ['the look-up of another kind', lookup, success([{ ...found, voucher_type: 9002 }])],
  ['a status that is none', lookup, success([{ ...found, status: 'lost' }])],
  ['not found and a success', lookup, success([{ ...found, status: 'not_found' }])],
  ['found and a failure', lookup, failure('VoucherNotFound', { data: [found] })],
])('%s is off-schema', (_, call, response) => {
  expect(read(call, response)).toEqual({ kind: 'off-schema' });
});

test.each<readonly [string, HttpResponse]>([
  ['a page', page(200)],
  ['nothing', { ...page(200), body: '' }],
  ['half an answer', { ...success([saved]), body: success([saved]).body.slice(0, 60) }],
  ['Data that is half an answer', enveloped({ Data: JSON.stringify([saved]).slice(0, 20) })],
  ['Data that is empty', enveloped({ Data: '' })],
  ['half an error', { ...jsonResponse(503, {}), body: '{"Success":fal' }],
])('%s is garbled', (_, response) => {
  expect(read(save, response)).toEqual({ kind: 'garbled' });
});

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
])('a page of status %i is the error %i', (status, error) => {
  expect(read(save, page(status))).toEqual({ kind: 'error', status: error });
});

test('of an HTTP error the status is all there is to it, whatever its body says', () => {
  const body = { Success: false, ErrorCode: 'business-refusal', ErrorMessage: '', Data: null };
  expect(read(save, jsonResponse(422, body))).toEqual({ kind: 'error', status: 422 });
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['-1', undefined],
])('Retry-After: %s', (header, retryAfterMs) => {
  expect(read(save, page(429, { 'retry-after': header }))).toEqual({
    kind: 'error',
    status: 429,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
});

test('whatever comes, reading does not throw, and nothing comes of it', () => {
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((data) => enveloped({ Data: data }).body),
  );
  const anything = fc.record({
    status: fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 599 })),
    headers: fc.constantFrom({}, { 'content-type': 'application/json' }),
    body: bodies,
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(save, lookup), (response, call) => {
      expect(read(call, response).kind).toMatch(/^(?:error|garbled|off-schema)$/u);
    }),
    { numRuns: 500 },
  );
});

describe('the token', () => {
  const data = { access_token: 't', expired_time: 'x', expires_in: 43_200 };
  const readToken = (response: HttpResponse) => amisAccountingClient.readToken(response, 1_000);

  test('is good for as long as the answer says', () => {
    expect(readToken(success(data))).toEqual({ value: 't', expiresAt: 43_201_000 });
    const short = success({ ...data, expires_in: 60 });
    expect(readToken(short)).toEqual({ value: 't', expiresAt: 61_000 });
  });

  test.each([
    ['a refusal', failure('InvalidParam', { data })],
    ['an HTTP error', { ...success(data), status: 503 }],
    ['a field missing', success({ ...data, expires_in: undefined })],
    ['a token that no header can carry', success({ ...data, access_token: 'a\nb: c' })],
    ['Data that is no JSON', enveloped({ Data: '{' })],
    ['no Data', success()],
    ['no JSON', page(200)],
  ])('is not in %s', (_, response) => {
    expect(readToken(response)).toBeNull();
  });
});

test('a call that is not Kế toán’s fails loudly', () => {
  const token = { value: 't', expiresAt: 1 };
  const strange: readonly Call[] = [
    { ...lookup, service: 'amis-sales' },
    { ...lookup, of: 'lock' },
  ];
  for (const call of strange) {
    expect(() => amisAccountingClient.write(call, token)).toThrow(
      'src/wire/amis-accounting/client.ts',
    );
  }
});
