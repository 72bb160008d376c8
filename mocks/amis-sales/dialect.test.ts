// AMIS.VN – Bán hàng over HTTP: what the engine says is what the model hears, and the other way
// round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amisSalesClient } from '../../src/wire/amis-sales/client.ts';
import { Failure, FindAnswer, WriteAnswer } from '../../src/wire/amis-sales/schemas.ts';
import { errorStatuses, type Call, type Reply } from '../../src/wire/calls.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { type Reading, type WrittenReply } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { licenceRequest, lookup, salesDocument } from '../sample-calls.ts';
import { amisSalesDialect } from './dialect.ts';
import { newAmisSales, takeCall, type AmisSales } from './model.ts';

const now = 1_772_415_000_000;

const read = (request: HttpRequest, sessions: Sessions): Reading =>
  amisSalesDialect.read(request, sessions, now);

const [token, sessions] = (() => {
  const reading = read(amisSalesClient.connect(), noSessions);
  const given = reading.is === 'answer' ? amisSalesClient.readToken(reading.response, now) : null;
  if (reading.is !== 'answer' || given === null) throw new Error('There is no token.');
  return [given, reading.sessions] as const;
})();

const write = (call: Call): HttpRequest => amisSalesClient.write(call, token);

// Letters as people write them.
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 12) }),
    fc.constantFrom(
      'ĐH 1/2',
      'Đơn hàng "số 1"',
      "a'b\\c",
      '100%',
      '%41',
      '?a=b&c#d',
      '__proto__',
      '..',
      '\u{1f9fe}\u{1f1fb}\u{1f1f3}',
      '+',
    ),
  );
const orders = text(100);
const names = fc.constantFrom('invoice-request', 'sales-contract');
const money = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const service = fc.constant('amis-sales' as const);

const documents = fc.record({
  name: names,
  service,
  order: orders,
  party: fc.record({ customer: text(100), name: text(255), taxCode: fc.constantFrom('', '01-2') }),
  lines: fc.record({
    product: text(100),
    quantity: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    netAmount: money,
    vatRate: fc.constantFrom(-1, 0, 5, 8, 10),
    vatAmount: money,
  }),
});
const lookups = fc.record({
  name: fc.constant('lookup' as const),
  service,
  order: orders,
  of: names,
});
const calls: fc.Arbitrary<Call> = fc.oneof(documents, lookups);

const document = (id: string, existed: boolean): WrittenReply => ({
  kind: 'done',
  result: { is: 'sales-document', id },
  existed,
});
const absent: WrittenReply = {
  kind: 'done',
  result: { is: 'absent', code: 'not-found' },
  existed: false,
};
const refused: WrittenReply = { kind: 'refused', code: 'business-refusal' };

/** The replies the model can give to a call, and the refusals that a fault asks of it. */
const repliesTo = (call: Call): fc.Arbitrary<WrittenReply> => {
  const refusals = [refused, { kind: 'refused', code: 'something-new' } as const];
  return call.name === 'lookup'
    ? fc.constantFrom(...refusals, absent, document('DN-000001', true))
    : fc.constantFrom(...refusals, document('DN-000001', true), document('HD-1234567', false));
};
const exchanges = calls.chain((call) => repliesTo(call).map((reply) => [call, reply] as const));

const operationOf = (call: Call): string => {
  const isLookup = call.name === 'lookup';
  const isContract = (isLookup ? call.of : call.name) === 'sales-contract';
  if (isLookup) return isContract ? 'findSalesContract' : 'findInvoiceRequest';
  return isContract ? 'createSalesContracts' : 'createInvoiceRequests';
};

describe('there and back', () => {
  test('the model hears every call as the engine said it', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const operation = operationOf(call);
        expect(read(write(call), sessions)).toEqual({ is: 'calls', operation, calls: [call] });
      }),
      { numRuns: 500 },
    );
  });

  test('what crosses in the head is plain ASCII', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const { path, headers } = write(call);
        expect(path).toMatch(/^\/[!-~]+$/u);
        for (const value of Object.values(headers)) expect(value).toMatch(/^[ -~]*$/u);
      }),
    );
  });

  test('the engine hears every reply as the model gave it, with HTTP 200 and by the schema', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = amisSalesDialect.write([call], [reply]);
        expect(response.status).toBe(200);
        const schema = call.name === 'lookup' ? FindAnswer : WriteAnswer;
        const body: unknown = JSON.parse(response.body);
        expect(schema.parse(body)).toEqual(body);
        expect(amisSalesClient.read(call, response)).toEqual(reply);
      }),
      { numRuns: 500 },
    );
  });

  test('a field broken is off-schema, and half of it garbled', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = amisSalesDialect.write([call], [reply]);
        const broken = amisSalesDialect.breakSchema(response);
        expect(amisSalesClient.read(call, broken)).toEqual({ kind: 'off-schema' });
        const half = { ...response, body: response.body.slice(0, response.body.length >> 1) };
        expect(amisSalesClient.read(call, half)).toEqual({ kind: 'garbled' });
      }),
    );
  });

  test('a bare error is no refusal, and has no code', () => {
    fc.assert(
      fc.property(calls, fc.constantFrom(...errorStatuses), (call, status) => {
        const response = amisSalesDialect.writeError(status);
        expect(response.status).toBe(status);
        expect(Failure.parse(JSON.parse(response.body))).toMatchObject({ ErrorCode: '' });
        expect(amisSalesClient.read(call, response)).toEqual({ kind: 'error', status });
      }),
    );
  });
});

test('a contract asks in Vietnamese for its revenue to be recorded; an invoice request does not', () => {
  const bodyOf = (call: Call): unknown => JSON.parse(write(call).body);
  const asked = { order_code: 'DH-1', tax_percent: -1, revenue_status: 'Đề nghị ghi' };
  expect(bodyOf(salesDocument('sales-contract'))).toMatchObject([asked]);
  expect(bodyOf(salesDocument('invoice-request'))).not.toHaveProperty('0.revenue_status');
});

describe('several documents', () => {
  const request = (of: readonly Call[]): HttpRequest => {
    const [first = salesDocument('sales-contract')] = of;
    const items = of.flatMap((call) => JSON.parse(write(call).body) as unknown[]);
    return { ...write(first), body: JSON.stringify(items) };
  };
  const contracts = (count: number): readonly Call[] =>
    Array.from({ length: count }, (_, at) => salesDocument('sales-contract', `DH-${at}`));

  test('are as many calls, in their order', () => {
    for (const of of [contracts(2), contracts(100)]) {
      expect(read(request(of), sessions)).toMatchObject({ is: 'calls', calls: of });
    }
  });

  test.each([0, 101])('%i are refused', (count) => {
    const reading = read(request(contracts(count)), sessions);
    expect(reading).toMatchObject({ is: 'answer', response: { status: 400 } });
  });

  test('are answered each: an item can fail inside success', () => {
    const replies = [document('HD-000001', false), refused, document('HD-000002', true)];
    const { body } = amisSalesDialect.write(contracts(3), replies);
    expect(JSON.parse(body)).toEqual({
      success: true,
      code: 200,
      data: null,
      results: [
        {
          success: true,
          data: 'HD-000001',
          order_code: 'DH-0',
          error_code: null,
          validate_infos: [],
        },
        {
          success: false,
          data: null,
          order_code: 'DH-1',
          error_code: 'business-refusal',
          validate_infos: [
            { field_name: '', error_message: 'AMIS.VN – Bán hàng từ chối chứng từ.' },
          ],
        },
        {
          success: false,
          data: 'HD-000002',
          order_code: 'DH-2',
          error_code: 'DuplicateCode',
          validate_infos: [
            { field_name: 'order_code', error_message: 'Đơn hàng đã có chứng từ này.' },
          ],
        },
      ],
    });
  });
});

describe('with the model', () => {
  /** One request: the model after it, and the response. */
  const exchange = (sales: AmisSales, call: Call): readonly [AmisSales, HttpResponse] => {
    const reading = read(write(call), sessions);
    if (reading.is !== 'calls') throw new Error(reading.response.body);
    const [heard] = reading.calls;
    if (heard === undefined) throw new Error('No call.');
    const [after, reply]: readonly [AmisSales, Reply] = takeCall(sales, heard);
    if (reply.kind !== 'done' && reply.kind !== 'refused') throw new Error(reply.kind);
    const response = amisSalesDialect.write([heard], [reply]);
    expect(amisSalesClient.read(call, response)).toEqual(reply);
    return [after, response];
  };

  test('each answer is as services.md has it', () => {
    const request = salesDocument('invoice-request');
    const question = lookup('amis-sales', 'invoice-request');
    const steps: readonly (readonly [Call, object])[] = [
      [question, { success: true, data: null }],
      [request, { results: [{ success: true, data: 'DN-000001' }] }],
      [request, { results: [{ success: false, data: 'DN-000001', error_code: 'DuplicateCode' }] }],
      [question, { success: true, data: { id: 'DN-000001', order_code: 'DH-1' } }],
      [lookup('amis-sales', 'sales-contract'), { success: true, data: null }],
      [salesDocument('sales-contract'), { results: [{ success: true, data: 'HD-000002' }] }],
    ];
    let sales = newAmisSales;
    for (const [call, body] of steps) {
      const [after, response] = exchange(sales, call);
      expect(JSON.parse(response.body)).toMatchObject({ code: 200, ...body });
      sales = after;
    }
  });
});

describe('what the model cannot have said fails loudly', () => {
  const question = lookup('amis-sales', 'sales-contract');
  const queued: WrittenReply = { kind: 'done', result: { is: 'queued' }, existed: false };
  test.each<readonly [readonly Call[], readonly WrittenReply[]]>([
    [[], []],
    [[salesDocument('sales-contract')], []],
    [[salesDocument('sales-contract')], [queued]],
    [[salesDocument('sales-contract')], [absent]],
    [[question], []],
    [[question], [queued]],
    [[licenceRequest()], [queued]],
  ])('%j: %j', (of, replies) => {
    expect(() => amisSalesDialect.write(of, replies)).toThrow(
      'mocks/amis-sales/dialect-answers.ts',
    );
  });
});

test('it sends no callbacks: asked for one it says so, and takes no answer for one', () => {
  const notice = {
    name: 'licence-granted',
    service: 'suman',
    id: 'tb-1',
    order: 'DH-1',
  } as const;
  expect(() => amisSalesDialect.notify(notice, 'good', now)).toThrow(
    'sends no callbacks, and was given licence-granted to send: extend mocks/amis-sales/dialect.ts',
  );
  expect(amisSalesDialect.isAcknowledged(amisSalesDialect.writeError(400))).toBe(false);
  expect(amisSalesDialect.document.webhooks).toEqual([]);
});
