// The comparing key: what counts as the same, and that places survive it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters, foldKey, foldSentence } from './fold.ts';

describe('the key', () => {
  it.each([
    ['hủy', 'huỷ'],
    ['khóa', 'khoá'],
    ['hóa', 'hoá'],
    ['loè', 'lòe'],
    ['TOÀ', 'tòa'],
    ['thuỵ', 'thụy'],
    ['AMIS.VN – Kế toán', 'amis.vn - kế  toán'],
    ['a—b', 'a-b'],
    ['“An”', '"an"'],
    ['d’Or', "d'or"],
    ['Đã\u00A0hủy', 'đã hủy'],
  ])('is the same for %s and %s, in any normal form', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
    expect(foldKey(a.normalize('NFD'))).toBe(foldKey(b));
  });

  it.each([
    ['hủy', 'hũy'],
    ['khóa', 'khoa'],
    ['DH-1', 'DH-2'],
    ['đã', 'da'],
  ])('differs for %s and %s', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  it('never changes the length, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldCharacters(text)).toHaveLength(text.length);
      }),
    );
    expect(foldCharacters('İ')).toBe('İ');
  });
});

describe('a sentence', () => {
  it('is tidied outside quotes only', () => {
    const { written, folded } = foldSentence('  Khách \u00A0 hàng "An  Bình"\thuỷ :  ');
    expect(written).toBe('Khách hàng "An  Bình" huỷ');
    expect(folded).toBe('khách hàng "an  bình" hủy');
  });

  it('keeps a colon inside a name', () => {
    expect(foldSentence('hủy "a:"').written).toBe('hủy "a:"');
  });

  it('has no space before a comma, but in a name', () => {
    expect(foldSentence('Desktop  , thanh toán "a , b"').written).toBe(
      'Desktop, thanh toán "a , b"',
    );
  });

  it('remembers where everything stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\u00A0', '"', 'ỷ', ':', ',') }),
        (text) => {
          const { written, folded, at } = foldSentence(text);
          expect(folded).toHaveLength(written.length);
          for (const [index, unit] of [...written].entries()) {
            const original = text.charAt(at(index));
            expect(original.trim()).toBe(unit.trim());
          }
        },
      ),
    );
  });

  it('stays as it is when it is tidied already', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', ':', ',') }), (text) => {
        const { written } = foldSentence(text);
        expect(foldSentence(written).written).toBe(written);
      }),
    );
  });
});
