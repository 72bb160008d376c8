// What the engine makes of answers, the good ones and those that anything could have sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call, LookupCall, SalesDocumentCall } from '../calls.ts';
import { jsonResponse, type HttpResponse } from '../http-message.ts';
import { amisSalesClient } from './client.ts';
import { failure } from './failure.ts';

const order = 'ĐH-1';
const contract: SalesDocumentCall = {
  name: 'sales-contract',
  service: 'amis-sales',
  order,
  party: { customer: 'An', name: 'An', taxCode: '' },
  lines: { product: 'p', quantity: 1, netAmount: 1, vatRate: -1, vatAmount: 0 },
};
const lookup: LookupCall = { name: 'lookup', service: 'amis-sales', order, of: 'sales-contract' };

const made = {
  success: true,
  data: 'HD-000001',
  order_code: order,
  error_code: null,
  validate_infos: [],
};
const infos = [{ field_name: 'order_code', error_message: 'Đơn hàng đã có chứng từ này.' }];
const duplicate = {
  ...made,
  success: false,
  error_code: 'DuplicateCode',
  validate_infos: infos,
};
const refused = { ...duplicate, data: null, error_code: 'business-refusal' };
const found = { id: 'HD-000001', order_code: order };

/** An answer to a write. */
const written = (results: unknown, more: object = {}): HttpResponse =>
  jsonResponse(200, { success: true, code: 200, data: null, results, ...more });
/** An answer to a look-up. */
const told = (data: unknown, more: object = {}): HttpResponse =>
  jsonResponse(200, { success: true, code: 200, data, ...more });
const page = (status: number, headers = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: '<html>no</html>',
});

const read = (call: Call, response: HttpResponse) => amisSalesClient.read(call, response);

describe('an answer', () => {
  const document = { is: 'sales-document', id: 'HD-000001' };
  const absent = { is: 'absent', code: 'not-found' };
  const refusal = { kind: 'refused', code: 'business-refusal' };

  test.each<readonly [string, Call, HttpResponse, object]>([
    [
      'a document made',
      contract,
      written([made]),
      { kind: 'done', result: document, existed: false },
    ],
    [
      'DuplicateCode with the id there is',
      contract,
      written([duplicate]),
      { kind: 'done', result: document, existed: true },
    ],
    ['an item refused inside success', contract, written([refused]), refusal],
    ['a document found', lookup, told(found), { kind: 'done', result: document, existed: true }],
    ['nothing found', lookup, told(null), { kind: 'done', result: absent, existed: false }],
    [
      'a look-up refused',
      lookup,
      told(null, { success: false, error_code: 'business-refusal' }),
      refusal,
    ],
    [
      'fields nobody knows',
      contract,
      written([{ ...made, index: 0 }], { total: 1 }),
      { kind: 'done' },
    ],
  ])('%s', (_, call, response, reply) => {
    expect(read(call, response)).toMatchObject(reply);
  });
});

test('what the engine never reads may be missing', () => {
  const { validate_infos: _, ...less } = refused;
  expect(read(contract, written([less]))).toEqual(read(contract, written([refused])));
  expect(read(contract, written([refused]))).toMatchObject({ kind: 'refused' });
});

test.each<readonly [string, Call, HttpResponse]>([
  ['a result of another order', contract, written([{ ...made, order_code: 'DH-2' }])],
  ['no result', contract, written([])],
  ['a result too many', contract, written([made, { ...made, order_code: 'DH-2' }])],
  ['results that are no list', contract, written(made)],
  ['success without an id', contract, written([{ ...made, data: null }])],
  ['an id that is a number', contract, written([{ ...made, data: 1 }])],
  ['an empty id', contract, written([{ ...made, data: '' }])],
  ['DuplicateCode without an id', contract, written([{ ...duplicate, data: null }])],
  ['an error without a code', contract, written([{ ...refused, error_code: null }])],
  ['success as text', contract, written([made], { success: 'true' })],
  ['failure of the whole as 200', contract, written([made], { success: false })],
  ['202, which says nothing', contract, { ...written([made]), status: 202 }],
  ['a redirection', contract, { ...written([made]), status: 302 }],
  ['a write’s answer to a look-up', lookup, written([made], { data: undefined })],
  ['a look-up’s answer to a write', contract, told(found)],
  ['the document of another order', lookup, told({ ...found, order_code: 'DH-2' })],
  ['a document without an id', lookup, told({ order_code: order })],
  ['a look-up without data', lookup, told(undefined)],
  ['a look-up that failed without a code', lookup, told(null, { success: false })],
  ['a list', lookup, jsonResponse(200, [found])],
])('%s is off-schema', (_, call, response) => {
  expect(read(call, response)).toEqual({ kind: 'off-schema' });
});

describe('errors', () => {
  test.each([
    [400, 400],
    [401, 401],
    [404, 404],
    [429, 429],
    [503, 503],
    [504, 504],
    [409, 400],
    [415, 400],
    [507, 500],
  ])('a page of status %i is the error %i', (status, error) => {
    for (const call of [contract, lookup]) {
      expect(read(call, page(status))).toEqual({ kind: 'error', status: error });
    }
  });

  test('an ErrorCode is no refusal: those are items’, and a bare 404 is not "not here"', () => {
    for (const status of [400, 401, 403, 404, 422, 429, 500, 503] as const) {
      const response = failure(status, { code: 'InvalidData', dev: 'x', user: 'x' });
      expect(read(contract, response)).toEqual({ kind: 'error', status });
      expect(read(lookup, response)).toEqual({ kind: 'error', status });
    }
  });

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
  ])('Retry-After: %s', (header, retryAfterMs) => {
    expect(read(contract, page(503, { 'retry-after': header }))).toEqual({
      kind: 'error',
      status: 503,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  });

  test('half a failure is garbled', () => {
    const response = failure(503, { dev: 'Busy.', user: 'Bận.' });
    const half = { ...response, body: response.body.slice(0, response.body.length >> 1) };
    expect(read(contract, half)).toEqual({ kind: 'garbled' });
  });
});

test('whatever comes, reading does not throw', () => {
  const anything = fc.record({
    status: fc.integer({ min: 100, max: 599 }),
    headers: fc.constantFrom({}, { 'content-type': 'application/json' }),
    body: fc.oneof(fc.string(), fc.json(), fc.constant('')),
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(contract, lookup), (response, call) => {
      expect(read(call, response).kind).toMatch(/^(?:error|garbled|off-schema)$/u);
    }),
  );
});

describe('a failure', () => {
  const text = { code: 'InvalidData', dev: 'Wrong.', user: 'Sai.' };
  const request = amisSalesClient.write(contract, { value: 't', expiresAt: 1 });
  const traceOf = ({ body }: HttpResponse): string =>
    (JSON.parse(body) as { readonly TraceId: string }).TraceId;

  test('has the four fields, and others only for wrong fields', () => {
    expect(JSON.parse(failure(400, text, request).body)).toEqual({
      ErrorCode: 'InvalidData',
      DevMsg: 'Wrong.',
      UserMsg: 'Sai.',
      TraceId: expect.stringMatching(/^[\da-f]{8}$/u),
    });
    const errors = [{ pointer: '#/0', detail: 'x' }];
    expect(JSON.parse(failure(400, { ...text, errors }).body)).toMatchObject({ Errors: errors });
  });

  test('has the TraceId of its request, whenever it comes', () => {
    const trace = traceOf(failure(400, text, request));
    const again = { ...request, headers: { authorization: 'Bearer another' } };
    expect(traceOf(failure(400, { ...text, dev: 'Other words.' }, again))).toBe(trace);
    const others = [
      { ...request, body: '' },
      { ...request, path: '/api/v2/InvoiceRequests' },
      { ...request, method: 'GET' },
      { ...request, query: { code: order } },
    ];
    for (const other of others) expect(traceOf(failure(400, text, other))).not.toBe(trace);
  });
});

describe('the token', () => {
  const answer = { success: true, code: 200, data: 'abc' };
  test('is good for 24 hours, which the answer does not say', () => {
    expect(amisSalesClient.readToken(jsonResponse(200, answer), 1_000)).toEqual({
      value: 'abc',
      expiresAt: 86_401_000,
    });
  });
  test.each([
    ['a refusal', jsonResponse(401, answer)],
    ['a failure inside 200', jsonResponse(200, { ...answer, success: false })],
    ['a field missing', jsonResponse(200, { ...answer, data: undefined })],
    ['a token no header can carry', jsonResponse(200, { ...answer, data: 'a\r\nb' })],
    ['an empty token', jsonResponse(200, { ...answer, data: '' })],
    ['no JSON', page(200)],
  ])('is not in %s', (_, response) => {
    expect(amisSalesClient.readToken(response, 0)).toBeNull();
  });
});

test.each<Call>([
  { ...lookup, service: 'suman' },
  { ...lookup, of: 'licence-request' },
])('a call it has no request for fails loudly', (call) => {
  expect(() => amisSalesClient.write(call, { value: 't', expiresAt: 1 })).toThrow(
    'src/wire/amis-sales/client.ts',
  );
});
