// Tests of the catalogue: every kind has something to sell, and VAT follows the dates of D20.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayNumber } from '../calendar/time.ts';
import { notSubjectToVat, priceOf, productsOf, vatRateAt, type Product } from './catalogue.ts';

const kinds = ['desktop', 'saas', 'top-up'] as const;
const all = kinds.flatMap((kind) => productsOf(kind));
const lastReducedDay = dayNumber(2026, 12, 31);
const days = fc.integer({ min: dayNumber(2025, 1, 1), max: dayNumber(2027, 12, 31) });

const topUp = (): Product => {
  const [product] = productsOf('top-up');
  if (product === undefined) throw new Error('The catalogue sells no top-up codes.');
  return product;
};

describe('the catalogue', () => {
  it.each(kinds)('sells something of kind %s', (kind) => {
    expect(productsOf(kind)).not.toHaveLength(0);
    expect(productsOf(kind).every((product) => product.kind === kind)).toBe(true);
  });

  it('names each product once, in NFC, at a price in whole đồng', () => {
    expect(new Set(all.map((product) => product.id)).size).toBe(all.length);
    for (const { name, unitPrice } of all) {
      expect(name).toBe(name.normalize('NFC'));
      expect(Number.isSafeInteger(unitPrice) && unitPrice > 0).toBe(true);
    }
  });
});

describe('VAT (D20)', () => {
  it('does not apply to software and resources, on any day', () => {
    for (const product of [...productsOf('desktop'), ...productsOf('saas')]) {
      expect(vatRateAt(product, lastReducedDay)).toBe(notSubjectToVat);
      expect(vatRateAt(product, lastReducedDay + 1)).toBe(notSubjectToVat);
      expect(priceOf(product, 1, lastReducedDay).total).toBe(product.unitPrice);
    }
  });

  it('of top-up codes is 8 % up to 31/12/2026, then 10 %', () => {
    expect(priceOf(topUp(), 2, lastReducedDay)).toEqual({
      netAmount: 1_000_000,
      vatRate: 8,
      vatAmount: 80_000,
      total: 1_080_000,
    });
    expect(priceOf(topUp(), 2, lastReducedDay + 1).total).toBe(1_100_000);
  });

  it('is rounded to whole đồng, halves up', () => {
    const odd: Product = { ...topUp(), unitPrice: 5, vat: [{ rate: 10 }] };
    expect(priceOf(odd, 1, 0).vatAmount).toBe(1);
    expect(priceOf({ ...odd, unitPrice: 4 }, 1, 0).vatAmount).toBe(0);
  });

  it('says so when a table of rates has a gap', () => {
    const gap: Product = {
      ...topUp(),
      vat: [
        { rate: 8, until: 10 },
        { rate: 10, from: 12 },
      ],
    };
    expect(() => vatRateAt(gap, 11)).toThrow('src/order/catalogue.ts');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a quantity of %d', (quantity) => {
    expect(() => priceOf(topUp(), quantity, 0)).toThrow(RangeError);
  });

  test('exactly one rate is in force on each day, and the total is the sum of its parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.integer({ min: 1, max: 999 }),
        days,
        (product, n, day) => {
          const inForce = product.vat.filter(
            ({ from = -Infinity, until = Infinity }) => day >= from && day <= until,
          );
          expect(inForce).toHaveLength(1);
          const { netAmount, vatAmount, total } = priceOf(product, n, day);
          expect(total).toBe(netAmount + vatAmount);
          expect([netAmount, vatAmount, total].every(Number.isSafeInteger)).toBe(true);
        },
      ),
    );
  });
});
