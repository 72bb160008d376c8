// The place that cannot be read is marked itself, so that it may stand on any line of the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echo } from '../../../scenario/visible.ts';
import { markedAt } from './marked.ts';

const marked = (source: string, column: number): string => {
  const { text, caret } = echo(source, column);
  return markedAt(text, caret).place;
};

describe('the place that cannot be read', () => {
  it.each([
    ['a word', '    Khi khách hàng đặt', 15, 'hàng'],
    ['a sentence where it begins', '    Khi khách hàng đặt gì đó ', 9, 'khách hàng đặt gì đó'],
    ['a title where it begins', 'Scenario: An pays', 11, 'An pays'],
    ['a quoted text', 'Khi khách hàng "An Bình" đặt', 16, '"An Bình"'],
    ['a sign', '| TT | TN', 6, '|'],
    ['the end of the line', 'Khi', 4, ''],
  ])('is %s', (_, source, column, place) => {
    expect(marked(source, column)).toBe(place);
  });

  it('is the same however the letters before it are written', () => {
    const source = 'Khi khách hàng đặt';
    const decomposed = source.normalize('NFD');
    expect(marked(decomposed, decomposed.indexOf('hàng'.normalize('NFD')) + 1)).toBe(
      'hàng'.normalize('NFD'),
    );
  });

  it('leaves nothing of the line out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (source, nth) => {
        const { text, caret } = echo(source, 1 + (nth % (source.length + 1)));
        const { before, place, after } = markedAt(text, caret);
        expect(before + place + after).toBe(text);
      }),
    );
  });
});
