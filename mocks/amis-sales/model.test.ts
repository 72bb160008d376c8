// AMIS.VN – Bán hàng: one document of a kind for one order code, however often it is created.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/wire/calls.ts';
import { licenceRequest, lookup, salesDocument } from '../sample-calls.ts';
import { newAmisSales, salesOrder, takeCall, type AmisSales } from './model.ts';

describe('AMIS.VN – Bán hàng', () => {
  test.each([
    ['invoice-request', 'DN-000001'],
    ['sales-contract', 'HD-000001'],
  ] as const)('creates a %s under its own number', (name, id) => {
    const [sales, reply] = takeCall(newAmisSales, salesDocument(name));
    const result = { is: 'sales-document', id };
    expect(reply).toEqual({ kind: 'done', result, existed: false });
    expect(salesOrder(sales, 'DH-1').documents).toEqual([{ document: name, id }]);
  });

  test('a second create of one order code answers with the first (DuplicateCode)', () => {
    const [sales, first] = takeCall(newAmisSales, salesDocument('invoice-request'));
    expect(takeCall(sales, salesDocument('invoice-request'))).toEqual([
      sales,
      { ...first, existed: true },
    ]);
  });

  test('a look-up finds what is there, says when nothing is, and changes nothing', () => {
    const question = lookup('amis-sales', 'sales-contract');
    const absent = { kind: 'done', result: { is: 'absent', code: 'not-found' }, existed: false };
    expect(takeCall(newAmisSales, question)).toEqual([newAmisSales, absent]);
    const [other] = takeCall(newAmisSales, salesDocument('invoice-request'));
    expect(takeCall(other, question)).toEqual([other, absent]);
    const [sales, made] = takeCall(other, salesDocument('sales-contract'));
    expect(takeCall(sales, question)).toEqual([sales, { ...made, existed: true }]);
  });

  test.each([licenceRequest(), lookup('amis-sales', 'licence-request')])(
    'a call it does not have ($name) fails loudly and names the file to extend',
    (call) => {
      expect(() => takeCall(newAmisSales, call)).toThrow('mocks/amis-sales/model.ts');
    },
  );

  test('whatever comes: at most one of a kind for each order, each with an id of its own', () => {
    const names = fc.constantFrom('invoice-request' as const, 'sales-contract' as const);
    const orders = fc.constantFrom('DH-1', 'DH-2', 'DH-3');
    const calls: fc.Arbitrary<Call> = fc
      .tuple(fc.boolean(), names, orders)
      .map(([asks, name, order]) =>
        asks ? lookup('amis-sales', name, order) : salesDocument(name, order),
      );
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 20 }), (history) => {
        let sales: AmisSales = newAmisSales;
        for (const call of history) [sales] = takeCall(sales, call);
        const documents = ['DH-1', 'DH-2', 'DH-3'].flatMap((order) => {
          const held = salesOrder(sales, order).documents;
          expect(new Set(held.map(({ document }) => document)).size).toBe(held.length);
          return held;
        });
        expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
        expect(sales.documents).toBe(documents.length);
      }),
    );
  });
});
