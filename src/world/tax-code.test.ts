// Tests of tax codes: the check digit catches what a person mistypes.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fakeTaxCode, isValidTaxCode } from './tax-code.ts';

const serials = fc.integer({ min: 0, max: 9_999_999 });

describe('tax codes (D20)', () => {
  // Worked by hand: 00 0000001 sums to 3, so 10 - 3 = 7; 00 0000012 sums to 5 + 6 = 11, so 10.
  it('follows the weights', () => {
    expect(fakeTaxCode(1)).toBe('0000000017');
    expect(isValidTaxCode('0000000017')).toBe(true);
    expect(isValidTaxCode('0000000018')).toBe(false);
  });

  it('skips a base whose check digit would be 10', () => {
    expect(fakeTaxCode(12)).toBeUndefined();
    expect(isValidTaxCode('0000000120')).toBe(false);
  });

  it.each(['', '000000001', '00000000170', '0000000017 ', '000000001x'])('refuses "%s"', (code) => {
    expect(isValidTaxCode(code)).toBe(false);
  });

  test('a made code is valid, starts with 00, and any single wrong digit shows', () => {
    const slip = fc.record({
      at: fc.integer({ min: 0, max: 9 }),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(serials, slip, (serial, { at, by }) => {
        const code = fakeTaxCode(serial);
        fc.pre(code !== undefined);
        expect(isValidTaxCode(code)).toBe(true);
        expect(code.startsWith('00')).toBe(true);
        const wrong = (Number(code.charAt(at)) + by) % 10;
        expect(isValidTaxCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false);
      }),
    );
  });
});
