// SUMAN MISA over HTTP: what the engine says is what the model hears, and the other way round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorStatuses, type Call, type Reply } from '../../src/wire/calls.ts';
import { credentials } from '../../src/wire/credentials.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { sumanClient } from '../../src/wire/suman/client.ts';
import { sumanNotices } from '../../src/wire/suman/notices.ts';
import { type Reading, type WrittenReply } from '../dialect.ts';
import { noSessions, type Sessions } from '../sessions.ts';
import { licenceRequest, lookup, resourceCall, topUpCodes } from '../sample-calls.ts';
import { sumanDialect } from './dialect.ts';
import { newSuman, takeCall, type Suman } from './model.ts';

const now = 1_772_415_000_000;

const read = (request: HttpRequest, sessions: Sessions): Reading =>
  sumanDialect.read(request, sessions, now);

const [token, sessions] = (() => {
  const reading = read(sumanClient.connect(), noSessions);
  const given = reading.is === 'answer' ? sumanClient.readToken(reading.response, now) : null;
  if (reading.is !== 'answer' || given === null) throw new Error('There is no token.');
  return [given, reading.sessions] as const;
})();

const write = (call: Call): HttpRequest => sumanClient.write(call, token);

// Letters as people write them; not "." and "..", which no URL can have as a segment.
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
      '\u{1f9fe}\u{1f1fb}\u{1f1f3}',
      '+',
    ),
  );
const orders = text(100);
const keys = text(255);
const money = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const counts = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const service = fc.constant('suman' as const);

const licenceRequests = fc.record({
  name: fc.constant('licence-request' as const),
  service,
  order: orders,
  key: keys,
  party: fc.record({ customer: text(100), name: text(255), taxCode: fc.constantFrom('', '01-2') }),
  lines: fc.record({
    product: text(100),
    quantity: counts,
    netAmount: money,
    vatRate: fc.constantFrom(-1, 0, 5, 8, 10),
    vatAmount: money,
  }),
});
const resourceCalls = fc.record({
  name: fc.constantFrom('temporary-grant', 'full-grant', 'lock', 'revoke'),
  service,
  order: orders,
  key: keys,
  revision: counts,
  product: text(100),
});
const topUps = fc.record({
  name: fc.constant('top-up-codes' as const),
  service,
  order: orders,
  key: keys,
  quantity: fc.integer({ min: 1, max: 10_000 }),
});
const lookups = fc.record({
  name: fc.constant('lookup' as const),
  service,
  order: orders,
  of: fc.constantFrom(
    'licence-request',
    'temporary-grant',
    'full-grant',
    'lock',
    'revoke',
    'top-up-codes',
  ),
});
const calls: fc.Arbitrary<Call> = fc.oneof(licenceRequests, resourceCalls, topUps, lookups);

/** The replies the model can give to a call. */
const repliesTo = (call: Call): fc.Arbitrary<WrittenReply> => {
  const subject = call.name === 'lookup' ? call.of : call.name;
  const results =
    subject === 'licence-request'
      ? fc.record({
          is: fc.constant('licence-request' as const),
          id: fc.constantFrom('GP-000001', 'GP-1234567'),
          granted: fc.boolean(),
        })
      : subject === 'top-up-codes'
        ? fc.record({
            is: fc.constant('codes' as const),
            codes: fc.array(fc.constantFrom('0000-1111-2222', '9999-0000-1234'), { minLength: 1 }),
          })
        : fc.record({
            is: fc.constant('resource' as const),
            state: fc.constantFrom('none', 'temporary', 'full', 'locked', 'revoked'),
            held: fc.boolean(),
            revision: counts,
          });
  const made = { existed: false } as const;
  const found = { existed: true } as const;
  const repeated = { existed: true, replayed: true } as const;
  // A resource command has a key and a revision, and nothing else it could be found by.
  const isFindable = call.name === 'licence-request' || call.name === 'top-up-codes';
  const ways =
    call.name === 'lookup'
      ? fc.constant(found)
      : fc.constantFrom(made, repeated, ...(isFindable ? [found] : []));
  const done = fc
    .tuple(results, ways)
    .map(([result, way]) => ({ kind: 'done' as const, result, ...way }));
  const codes = ['stale-revision', 'key-reused', 'business-refusal', 'something-new'];
  const refused = fc.record({
    kind: fc.constant('refused' as const),
    code: fc.constantFrom(...codes),
  });
  const absent: WrittenReply = {
    kind: 'done',
    result: { is: 'absent', code: 'not-found' },
    existed: false,
  };
  return call.name === 'lookup'
    ? fc.oneof(done, refused, fc.constant(absent))
    : fc.oneof(done, refused);
};
const exchanges = calls.chain((call) => repliesTo(call).map((reply) => [call, reply] as const));

describe('there and back', () => {
  test('the model hears every call as the engine said it', () => {
    fc.assert(
      fc.property(calls, (call) => {
        expect(read(write(call), sessions)).toMatchObject({ is: 'calls', calls: [call] });
        expect(read(write(call), sessions)).toHaveProperty('calls.0', call);
      }),
      { numRuns: 500 },
    );
  });

  test('what crosses is what HTTP can carry', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const { path, headers } = write(call);
        expect(path).toMatch(/^\/[!-~]+$/u);
        for (const value of Object.values(headers)) expect(value).toMatch(/^[ -~]*$/u);
      }),
    );
  });

  test('the engine hears every reply as the model gave it', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = sumanDialect.write([call], [reply]);
        expect(sumanClient.read(call, response)).toEqual(reply);
        expect(response.headers['location'] ?? '/').toMatch(/^\/[!-~]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  test('a field broken is off-schema, and half of it garbled', () => {
    fc.assert(
      fc.property(exchanges, ([call, reply]) => {
        const response = sumanDialect.write([call], [reply]);
        const broken = sumanDialect.breakSchema(response);
        expect(sumanClient.read(call, broken)).toEqual({ kind: 'off-schema' });
        const half = { ...response, body: response.body.slice(0, response.body.length >> 1) };
        expect(sumanClient.read(call, half)).toEqual({ kind: 'garbled' });
      }),
    );
  });

  test('a bare error is no refusal', () => {
    fc.assert(
      fc.property(calls, fc.constantFrom(...errorStatuses), (call, status) => {
        const reply = sumanClient.read(call, sumanDialect.writeError(status));
        expect(reply).toEqual({ kind: 'error', status });
      }),
    );
  });
});

describe('with the model', () => {
  /** One request: the response, the model after it, and what the client makes of it. */
  const exchange = (suman: Suman, call: Call): readonly [Suman, HttpResponse, Reply] => {
    const reading = read(write(call), sessions);
    if (reading.is !== 'calls') throw new Error(reading.response.body);
    const [heard] = reading.calls;
    if (heard === undefined) throw new Error('No call.');
    const [after, reply] = takeCall(suman, heard);
    if (reply.kind !== 'done' && reply.kind !== 'refused') throw new Error(reply.kind);
    const response = sumanDialect.write([heard], [reply]);
    const understood = sumanClient.read(call, response);
    expect(understood).toEqual(reply);
    return [after, response, understood];
  };

  test('each answer has its status', () => {
    const steps: readonly (readonly [Call, number, object])[] = [
      [lookup('suman', 'licence-request'), 404, { code: 'not-found' }],
      [licenceRequest(), 201, { id: 'GP-000001', status: 'pending' }],
      [licenceRequest(), 201, { id: 'GP-000001', status: 'pending' }],
      [
        licenceRequest('DH-1', 'other'),
        409,
        { licenceRequest: { id: 'GP-000001', orderCode: 'DH-1' } },
      ],
      [topUpCodes(1, 'DH-1', 'DH-1:licence:1'), 422, { code: 'key-reused' }],
      [lookup('suman', 'licence-request'), 200, { orderCode: 'DH-1' }],
      [lookup('suman', 'full-grant'), 404, { code: 'not-found' }],
      [resourceCall('temporary-grant', 2), 200, { state: 'temporary', held: true }],
      [resourceCall('temporary-grant', 2), 200, { state: 'temporary' }],
      [resourceCall('lock', 1), 409, { code: 'stale-revision' }],
      [resourceCall('lock', 3), 200, { state: 'locked', revision: 3 }],
      [resourceCall('revoke', 1, 'DH-2'), 200, { state: 'none', held: false }],
      [lookup('suman', 'revoke'), 200, { state: 'locked', revision: 3 }],
      [topUpCodes(2), 201, { orderCode: 'DH-1' }],
      [topUpCodes(2), 201, { orderCode: 'DH-1' }],
      [topUpCodes(2, 'DH-1', 'another key'), 200, { orderCode: 'DH-1' }],
      [lookup('suman', 'top-up-codes'), 200, { orderCode: 'DH-1' }],
    ];
    let suman = newSuman;
    for (const [call, status, body] of steps) {
      const [after, response] = exchange(suman, call);
      expect([call.name, response.status]).toEqual([call.name, status]);
      expect(JSON.parse(response.body)).toMatchObject(body);
      suman = after;
    }
  });

  test('a repeated key is said to be one', () => {
    const call = resourceCall('lock', 1);
    const [once, first] = exchange(newSuman, call);
    const [, second] = exchange(once, call);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toBe(first.body);
  });
});

describe('the callback', () => {
  const notice = { name: 'licence-granted', service: 'suman', id: 'tb-1', order: 'ĐH-1' } as const;
  const context = { secret: credentials.suman.webhookSecret, now, orderOf: () => undefined };

  test.each(['good', 'bad'] as const)('with a %s signature', (signature) => {
    const request = sumanDialect.notify(notice, signature, now);
    expect(sumanNotices.read(request, context)).toEqual({
      is: 'notices',
      notices: [notice],
      signature,
    });
  });

  test('is acknowledged by any 2xx', () => {
    expect(sumanDialect.isAcknowledged(sumanNotices.answer('taken', ''))).toBe(true);
    expect(sumanDialect.isAcknowledged(sumanNotices.answer('unknown-order', ''))).toBe(false);
  });

  test('of another service fails loudly', () => {
    const other = {
      name: 'invoice-issued',
      service: 'amis-accounting',
      id: 'tb-2',
      order: 'DH-1',
      invoiceNumber: '1',
    } as const;
    expect(() => sumanDialect.notify(other, 'good', now)).toThrow('src/wire/suman/webhook.ts');
  });
});
