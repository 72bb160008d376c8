// The idempotency key of AMIS.VN – Kế toán: one GUID a document, the same for every attempt.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash32, refIdOf } from './ref-id.ts';

const orders = fc.string({ unit: 'grapheme', maxLength: 20 });
const documents = fc.constantFrom('invoice-request' as const, 'sales-contract' as const);

describe('hash32', () => {
  test('is a whole number of 32 bits, a function of text and seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, seed) => {
        const hash = hash32(text, seed);
        expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true);
        expect(hash32(text, seed)).toBe(hash);
      }),
    );
  });

  test('stays what it was: journals and prices depend on it', () => {
    expect([hash32(''), hash32('DH-1'), hash32('DH-1', 1)]).toMatchInlineSnapshot(`
      [
        447806413,
        2400820384,
        1853493799,
      ]
    `);
  });

  test('spreads similar names evenly over sixteen slots', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let index = 0; index < 16_000; index += 1) {
      const slot = hash32(`DH-${index}`) & 15;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });
});

describe('org_refid', () => {
  test('has the form of a UUID of version 8 (RFC 9562)', () => {
    fc.assert(
      fc.property(orders, documents, (order, document) => {
        expect(refIdOf(order, document)).toMatch(
          /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
        );
      }),
    );
  });

  test('is the same for every attempt, and stays what it was', () => {
    expect(refIdOf('DH-1', 'invoice-request')).toMatchInlineSnapshot(
      `"3c494f94-b7c6-8508-9a9e-e750dd5c0b2d"`,
    );
    expect(refIdOf('DH-1', 'sales-contract')).toMatchInlineSnapshot(
      `"0fd4b175-5338-8e83-acec-35763672771f"`,
    );
  });

  test('differs between the two documents of an order, and between orders', () => {
    const all = Array.from({ length: 5_000 }, (_, index) => `DH-${index}`).flatMap((order) => [
      refIdOf(order, 'invoice-request'),
      refIdOf(order, 'sales-contract'),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});
