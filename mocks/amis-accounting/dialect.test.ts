// AMIS.VN – Kế toán over HTTP: what the engine says is what the model hears, and the other way
// round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amisAccountingClient } from '../../src/wire/amis-accounting/client.ts';
import { errorStatuses, type Call, type Reply } from '../../src/wire/calls.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import { type Reading, type WrittenReply } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { licenceRequest, lookup, voucher } from '../sample-calls.ts';
import { amisAccountingDialect } from './dialect.ts';
import {
  issueInvoice,
  newAmisAccounting,
  takeCall,
  type AmisAccounting,
  type Storing,
} from './model.ts';

const now = 1_772_415_000_000;

const read = (request: HttpRequest, sessions: Sessions): Reading =>
  amisAccountingDialect.read(request, sessions, now);

const [token, sessions] = (() => {
  const reading = read(amisAccountingClient.connect(), noSessions);
  const given =
    reading.is === 'answer' ? amisAccountingClient.readToken(reading.response, now) : null;
  if (reading.is !== 'answer' || given === null) throw new Error('There is no token.');
  return [given, reading.sessions] as const;
})();

const write = (call: Call): HttpRequest => amisAccountingClient.write(call, token);

// Letters as people write them.
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 12) }),
    fc.constantFrom(
      'ĐH 1/2',
      'Đơn hàng "số 1"',
      "a'b\\c",
      '__proto__',
      '..',
      '\u{1f9fe}\u{1f1fb}\u{1f1f3}',
    ),
  );
const orders = text(100);
const documents = fc.constantFrom('invoice-request', 'sales-contract');
const money = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const service = fc.constant('amis-accounting' as const);

// A foreign engine may have GUIDs of its own.
const saves = fc.record({
  name: documents,
  service,
  order: orders,
  refId: fc.oneof(
    fc.uuid(),
    fc.uuid().map((guid) => guid.toUpperCase()),
    fc.tuple(orders, documents).map(([order, document]) => refIdOf(order, document)),
  ),
  salesId: text(100),
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
  of: documents,
});
const calls: fc.Arbitrary<Call> = fc.oneof(saves, lookups);

const done = (
  result: Extract<WrittenReply, { kind: 'done' }>['result'],
  existed: boolean,
): WrittenReply => ({ kind: 'done', result, existed });

/** The replies the model can give to a call, and the refusal that a fault asks of it. */
const repliesTo = (call: Call): fc.Arbitrary<WrittenReply> => {
  const refused: WrittenReply = { kind: 'refused', code: 'business-refusal' };
  return call.name === 'lookup'
    ? fc.constantFrom(
        refused,
        done({ is: 'stored', issued: false }, true),
        done({ is: 'stored', issued: true }, true),
        done({ is: 'absent', code: 'VoucherNotFound' }, false),
        done({ is: 'absent', code: 'queued' }, false),
        done({ is: 'absent', code: 'failed' }, false),
      )
    : fc.constantFrom(
        refused,
        done({ is: 'queued' }, false),
        done({ is: 'stored', issued: true }, true),
      );
};
const exchanges = calls.chain((call) => repliesTo(call).map((reply) => [call, reply] as const));

describe('there and back', () => {
  test('the model hears every call as the engine said it', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const operation = call.name === 'lookup' ? 'findVouchers' : 'saveVouchers';
        expect(read(write(call), sessions)).toEqual({ is: 'calls', operation, calls: [call] });
      }),
      { numRuns: 500 },
    );
  });

  test('the engine hears every reply as the model gave it, always with HTTP 200', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = amisAccountingDialect.write([call], [reply]);
        expect(response.status).toBe(200);
        expect(amisAccountingClient.read(call, response)).toEqual(reply);
      }),
      { numRuns: 500 },
    );
  });

  test('a field broken is off-schema, and half of it garbled', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = amisAccountingDialect.write([call], [reply]);
        const broken = amisAccountingDialect.breakSchema(response);
        expect(amisAccountingClient.read(call, broken)).toEqual({ kind: 'off-schema' });
        const half = { ...response, body: response.body.slice(0, response.body.length >> 1) };
        expect(amisAccountingClient.read(call, half)).toEqual({ kind: 'garbled' });
      }),
    );
  });

  test('a bare error is no refusal, and has the envelope for a body', () => {
    fc.assert(
      fc.property(calls, fc.constantFrom(...errorStatuses), (call, status) => {
        const response = amisAccountingDialect.writeError(status);
        expect(JSON.parse(response.body)).toEqual({
          Success: false,
          ErrorCode: '',
          ErrorMessage: expect.stringMatching(/./u),
          Data: null,
        });
        expect(amisAccountingClient.read(call, response)).toEqual({ kind: 'error', status });
      }),
    );
  });
});

describe('several vouchers', () => {
  const both = [voucher('invoice-request'), voucher('sales-contract')] as const;
  const bodyOf = (call: Call) => JSON.parse(write(call).body) as { readonly voucher: unknown[] };
  const request = (of: readonly Call[]): HttpRequest => {
    const [first = both[0]] = of;
    const body = { ...bodyOf(first), voucher: of.flatMap((call) => bodyOf(call).voucher) };
    return { ...write(first), body: JSON.stringify(body) };
  };

  test('are as many calls, in their order', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => voucher('sales-contract', `DH-${at}`));
    for (const of of [both, hundred]) {
      expect(read(request(of), sessions)).toMatchObject({ is: 'calls', calls: of });
    }
  });

  test('are answered each, and together by the first that failed', () => {
    const replies = [
      done({ is: 'queued' }, false),
      done({ is: 'stored', issued: true }, true),
    ] as const;
    const { body } = amisAccountingDialect.write(both, replies);
    const { Data, ...envelope } = JSON.parse(body) as { readonly Data: string };
    expect(envelope).toMatchObject({ Success: false, ErrorCode: 'IsCreatedVoucher' });
    expect(JSON.parse(Data)).toMatchObject([
      { org_refid: both[0].refId, success: true, error_code: '' },
      { org_refid: both[1].refId, success: false, error_code: 'IsCreatedVoucher' },
    ]);
  });
});

describe('with the model', () => {
  /** One request: the model after it, and the response. */
  const exchange = (
    accounting: AmisAccounting,
    call: Call,
    storing: Storing = 'stored',
  ): readonly [AmisAccounting, HttpResponse] => {
    const reading = read(write(call), sessions);
    if (reading.is !== 'calls') throw new Error(reading.response.body);
    const [heard] = reading.calls;
    if (heard === undefined) throw new Error('No call.');
    const [after, reply]: readonly [AmisAccounting, Reply, unknown] = takeCall(
      accounting,
      heard,
      storing,
    );
    if (reply.kind !== 'done' && reply.kind !== 'refused') throw new Error(reply.kind);
    const response = amisAccountingDialect.write([heard], [reply]);
    expect(amisAccountingClient.read(call, response)).toEqual(reply);
    return [after, response];
  };

  test('each answer is as the envelope has it', () => {
    const request = voucher('invoice-request');
    const question = lookup('amis-accounting', 'invoice-request');
    type Step = readonly [Call, Storing, string, object];
    const before: readonly Step[] = [
      [question, 'stored', 'VoucherNotFound', { status: 'not_found' }],
      [request, 'nothing', '', { success: true }],
      [question, 'stored', '', { status: 'queued' }],
      [request, 'failed', '', { success: true }],
      [question, 'stored', '', { status: 'failed' }],
      [request, 'stored', '', { success: true }],
      [question, 'stored', '', { status: 'stored', is_issued: false }],
      [lookup('amis-accounting', 'sales-contract'), 'stored', 'VoucherNotFound', {}],
    ];
    const after: readonly Step[] = [
      [question, 'stored', '', { status: 'stored', is_issued: true }],
      [request, 'stored', 'IsCreatedVoucher', { success: false }],
    ];
    const play = (accounting: AmisAccounting, steps: readonly Step[]): AmisAccounting =>
      steps.reduce((so, [call, storing, code, item]) => {
        const [next, { body }] = exchange(so, call, storing);
        const { Data, ...envelope } = JSON.parse(body) as { readonly Data: string };
        expect(envelope).toMatchObject({ Success: code === '', ErrorCode: code });
        expect(JSON.parse(Data)).toMatchObject([item]);
        return next;
      }, accounting);
    const [issued] = issueInvoice(play(newAmisAccounting, before), 'DH-1');
    play(issued, after);
  });

  test('a voucher with a GUID of its own is found by order code and kind', () => {
    const own = { ...voucher('sales-contract'), refId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' };
    const [accounting] = exchange(newAmisAccounting, own);
    const [, { body }] = exchange(accounting, lookup('amis-accounting', 'sales-contract'));
    expect(JSON.parse(body)).toMatchObject({ Success: true });
  });
});

describe('what the model cannot have said fails loudly', () => {
  const stored = done({ is: 'stored', issued: false }, true);
  test.each<readonly [readonly Call[], readonly WrittenReply[]]>([
    [[], []],
    [[voucher('sales-contract')], []],
    [[voucher('sales-contract')], [stored]],
    [[licenceRequest()], [done({ is: 'queued' }, false)]],
    [[lookup('amis-accounting', 'sales-contract')], [done({ is: 'queued' }, false)]],
    [
      [lookup('amis-accounting', 'sales-contract')],
      [done({ is: 'absent', code: 'not-found' }, false)],
    ],
    [[lookup('amis-accounting', 'lock')], [stored]],
  ])('%j: %j', (of, replies) => {
    expect(() => amisAccountingDialect.write(of, replies)).toThrow(
      'mocks/amis-accounting/dialect-answers.ts',
    );
  });
});
