// SUMAN MISA: nothing done twice for an order; revisions fence, keys repeat, refusals pass.
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Call, Reply, ResourceCallName } from '../../src/wire/calls.ts';
import {
  licenceRequest,
  lookup,
  resourceCall,
  salesDocument,
  topUpCodes,
} from '../sample-calls.ts';
import { grantLicence, newSuman, sumanOrder, takeCall, type Suman } from './model.ts';

/** SUMAN after some calls, and its answer to the last. */
const after = (calls: readonly Call[], start: Suman = newSuman): readonly [Suman, Reply] => {
  let suman = start;
  let reply: Reply = { kind: 'reset' };
  for (const call of calls) [suman, reply] = takeCall(suman, call);
  return [suman, reply];
};
const afterOne = (call: Call, start?: Suman): readonly [Suman, Reply] => after([call], start);

const stale = { kind: 'refused', code: 'stale-revision' };
const reused = { kind: 'refused', code: 'key-reused' };

describe('licence requests', () => {
  test('the first is created, and waits for the accountant', () => {
    const [suman, reply] = afterOne(licenceRequest());
    const result = { is: 'licence-request', id: 'GP-000001', granted: false };
    expect(reply).toEqual({ kind: 'done', result, existed: false });
    expect(sumanOrder(suman, 'DH-1').licenceRequests).toEqual([
      { id: 'GP-000001', granted: false },
    ]);
  });

  test('a second under another key names the first and creates nothing', () => {
    const [suman, reply] = after([licenceRequest(), licenceRequest('DH-1', 'another')]);
    expect(reply).toMatchObject({ kind: 'done', result: { id: 'GP-000001' }, existed: true });
    expect(sumanOrder(suman, 'DH-1').licenceRequests).toHaveLength(1);
  });

  test('the accountant grants once, and only what was requested', () => {
    const [suman] = afterOne(licenceRequest());
    const [granted, first] = grantLicence(suman, 'DH-1');
    expect(first).toBe('granted');
    expect(grantLicence(granted, 'DH-1')).toEqual([granted, 'licence-already-granted']);
    expect(grantLicence(granted, 'DH-2')).toEqual([granted, 'no-licence-request']);
    expect(afterOne(lookup('suman', 'licence-request'), granted)[1]).toMatchObject({
      result: { is: 'licence-request', granted: true },
    });
  });
});

describe('resources', () => {
  const sequences: readonly (readonly [string, readonly ResourceCallName[], string, boolean])[] = [
    ['a temporary grant', ['temporary-grant'], 'temporary', true],
    ['a full grant', ['full-grant'], 'full', true],
    ['an upgrade', ['temporary-grant', 'full-grant'], 'full', true],
    ['a lock', ['temporary-grant', 'lock'], 'locked', true],
    ['a full grant after a lock (D15)', ['temporary-grant', 'lock', 'full-grant'], 'full', true],
    ['a revocation', ['temporary-grant', 'revoke'], 'revoked', true],
    ['a revocation after a lock', ['temporary-grant', 'lock', 'revoke'], 'revoked', true],
    ['a lock of nothing (D17)', ['lock'], 'none', false],
    ['a revocation of nothing (D17)', ['revoke'], 'none', false],
  ];
  test.each(sequences)('%s', (_, names, state, held) => {
    const [suman, reply] = after(names.map((name, at) => resourceCall(name, at + 1)));
    const result = { is: 'resource', state, held, revision: names.length };
    expect(reply).toEqual({ kind: 'done', result, existed: false });
    const [same, found] = afterOne(lookup('suman', names[0] ?? 'lock'), suman);
    expect(found).toEqual({ kind: 'done', result, existed: true });
    expect(same).toBe(suman);
  });

  test('a lower revision is refused: a request that comes late undoes nothing', () => {
    const [suman] = after([resourceCall('temporary-grant', 1), resourceCall('full-grant', 3)]);
    expect(afterOne(resourceCall('lock', 2), suman)).toEqual([suman, stale]);
  });

  test.each(['lock', 'revoke'] as const)(
    'D17: a %s of an order it does not know fences off the grant that comes late',
    (name) => {
      const [suman] = afterOne(resourceCall(name, 2));
      const [same, reply] = afterOne(resourceCall('temporary-grant', 1), suman);
      expect(reply).toEqual(stale);
      expect(sumanOrder(same, 'DH-1').resource).toBe('none');
    },
  );

  test('revisions are counted per order', () => {
    const [suman] = afterOne(resourceCall('full-grant', 9));
    expect(afterOne(resourceCall('full-grant', 1, 'DH-2'), suman)[1]).toMatchObject({
      kind: 'done',
    });
  });
});

describe('top-up codes', () => {
  test('are as many as were ordered, all different', () => {
    const [suman] = afterOne(topUpCodes(50));
    const { codes } = sumanOrder(suman, 'DH-1');
    expect(new Set(codes).size).toBe(50);
    for (const code of codes) expect(code).toMatch(/^\d{4}-\d{4}-\d{4}$/u);
  });

  test('are issued once: another key names the same codes', () => {
    const [suman] = afterOne(topUpCodes(2));
    const [same, reply] = afterOne(topUpCodes(2, 'DH-1', 'another'), suman);
    expect(sumanOrder(same, 'DH-1').codes).toHaveLength(2);
    expect(reply).toMatchObject({
      existed: true,
      result: { codes: sumanOrder(suman, 'DH-1').codes },
    });
  });

  test('differ between orders', () => {
    const [suman] = after([topUpCodes(20), topUpCodes(20, 'DH-2')]);
    const both = ['DH-1', 'DH-2'].flatMap((order) => sumanOrder(suman, order).codes);
    expect(new Set(both).size).toBe(40);
  });
});

describe('idempotency keys', () => {
  test('same key, same body: the same result, and nothing is done again', () => {
    const call = resourceCall('temporary-grant', 1);
    const [suman, first] = afterOne(call);
    const [same, again] = afterOne(structuredClone(call), suman);
    expect(again).toEqual({ ...first, existed: true, replayed: true });
    expect(same).toBe(suman);
  });

  test('same key, same body: the same answer even after something newer was done', () => {
    const call = resourceCall('temporary-grant', 1);
    const [suman, first] = afterOne(call);
    const [locked] = afterOne(resourceCall('lock', 2), suman);
    const [same, again] = afterOne(call, locked);
    expect(again).toEqual({ ...first, existed: true, replayed: true });
    expect(sumanOrder(same, 'DH-1').resource).toBe('locked');
  });

  test.each([
    ['another order', licenceRequest('DH-2', 'k')],
    [
      'another amount',
      { ...licenceRequest('DH-1', 'k'), lines: { ...licenceRequest().lines, quantity: 2 } },
    ],
    ['another work', topUpCodes(1, 'DH-1', 'k')],
  ] as const)('same key, %s: refused, and nothing is done', (_, other) => {
    const [suman] = afterOne(licenceRequest('DH-1', 'k'));
    expect(afterOne(other, suman)).toEqual([suman, reused]);
  });

  test('a refusal is not remembered: the same key can succeed later with what is not stale', () => {
    const [suman] = afterOne(resourceCall('full-grant', 5));
    const [refused, no] = afterOne(resourceCall('lock', 4, 'DH-1', 'k'), suman);
    expect(no).toEqual(stale);
    expect(afterOne(resourceCall('lock', 6, 'DH-1', 'k'), refused)[1]).toMatchObject({
      kind: 'done',
      result: { state: 'locked' },
    });
  });
});

describe('look-ups', () => {
  test.each(['licence-request', 'top-up-codes', 'full-grant', 'lock'] as const)(
    'of a %s it never had, say so and change nothing',
    (of) => {
      const [suman, reply] = afterOne(lookup('suman', of));
      const result = { is: 'absent', code: 'not-found' };
      expect(reply).toEqual({ kind: 'done', result, existed: false });
      expect(suman).toBe(newSuman);
    },
  );

  test('of codes that were issued, name them', () => {
    const [suman] = afterOne(topUpCodes(1));
    expect(afterOne(lookup('suman', 'top-up-codes'), suman)[1]).toMatchObject({
      existed: true,
      result: { is: 'codes', codes: sumanOrder(suman, 'DH-1').codes },
    });
  });
});

test('a call that is not SUMAN’s fails loudly and names the file to extend', () => {
  expect(() => afterOne(salesDocument('sales-contract'))).toThrow('mocks/suman/model.ts');
});

describe('whatever comes in whatever order', () => {
  const orders = fc.constantFrom('DH-1', 'DH-2');
  const keys = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6');
  const calls: fc.Arbitrary<Call> = fc.oneof(
    fc.tuple(orders, keys).map(([order, key]) => licenceRequest(order, key)),
    fc
      .tuple(
        fc.constantFrom('temporary-grant', 'full-grant', 'lock', 'revoke' as const),
        fc.integer({ min: 1, max: 6 }),
        orders,
        keys,
      )
      .map(([name, revision, order, key]) =>
        resourceCall(name as ResourceCallName, revision, order, key),
      ),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), orders, keys)
      .map(([quantity, order, key]) => topUpCodes(quantity, order, key)),
    orders.map((order) => lookup('suman', 'full-grant', order)),
  );
  const histories = fc.array(calls, { maxLength: 30 });

  test('nothing is done twice, a revision never falls, and other orders are not touched', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let suman = newSuman;
        for (const call of history) {
          const [next, reply] = takeCall(suman, call);
          const before = sumanOrder(suman, call.order);
          const held = sumanOrder(next, call.order);
          const other = call.order === 'DH-1' ? 'DH-2' : 'DH-1';
          expect(sumanOrder(next, other)).toEqual(sumanOrder(suman, other));
          expect(held.licenceRequests.length).toBeLessThanOrEqual(1);
          expect(held.codes.slice(0, before.codes.length)).toEqual(before.codes);
          const isNew = reply.kind === 'done' && !reply.existed && call.name !== 'lookup';
          expect(isNew || isDeepStrictEqual(held, before)).toBe(true);
          const newRevision = isNew && 'revision' in call ? call.revision : before.revision;
          expect(held.revision).toBe(newRevision);
          expect(newRevision).toBeGreaterThanOrEqual(before.revision);
          expect(isNew && before.codes.length > 0 && call.name === 'top-up-codes').toBe(false);
          suman = next;
        }
      }),
    );
  });

  test('a key stands for one body for good: it repeats its result, and refuses any other', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const done = new Map<string, { readonly call: Call; readonly reply: Reply }>();
        let suman = newSuman;
        for (const call of history) {
          const [next, reply] = takeCall(suman, call);
          const key = 'key' in call ? call.key : null;
          const first = key === null ? undefined : done.get(key);
          const isSame = JSON.stringify(first?.call) === JSON.stringify(call);
          const due = isSame ? { ...first?.reply, existed: true, replayed: true } : reused;
          expect(reply).toEqual(first === undefined ? reply : due);
          const isDone = reply.kind === 'done' && !reply.existed;
          if (key !== null && first === undefined && isDone) {
            done.set(key, { call, reply });
          }
          suman = next;
        }
      }),
    );
  });

  test('its state survives JSON', () => {
    fc.assert(
      fc.property(histories, calls, (history, call) => {
        const [suman] = after(history);
        const revived = JSON.parse(JSON.stringify(suman)) as Suman;
        expect(takeCall(revived, call)).toEqual(takeCall(suman, call));
      }),
      { numRuns: 30 },
    );
  });
});
