// An amount of money as people type it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../world/journal.ts';
import { readAmount, sayAmount } from './amount.ts';

describe('an amount typed by hand', () => {
  it.each([
    ['1000000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['1,000,000', 1_000_000],
    [' 1 000 000 đồng ', 1_000_000],
    ['500đ', 500],
    ['12.500 VND', 12_500],
  ])('"%s" is %d', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', '0', '-5', '1.5', '1.000,50', '1.000.00', '1.000,000', 'abc', '9'.repeat(20)])(
    '"%s" is no amount',
    (text) => {
      expect(readAmount(text)).toBeNull();
    },
  );

  it('is read back as it is written, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readAmount(formatMoney(amount, 'vi'))).toBe(amount);
        expect(readAmount(formatMoney(amount, 'en'))).toBe(amount);
      }),
    );
  });

  it('is compared with the total of the order', () => {
    expect(sayAmount(1_000, 1_000).vi).toBe('1.000 đồng: đúng giá trị đơn hàng');
    expect(sayAmount(400, 1_000).vi).toBe('400 đồng: thiếu 600 đồng');
    expect(sayAmount(1_500, 1_000).en).toBe('1,500 VND: 500 VND too much');
  });
});
