// What counts as a text, and what is said of the rest.
import { describe, expect, it } from 'vitest';
import { bytesAtMost, looksLikeFeature, textFrom, textIn } from './text-in.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemOf = (read: ReturnType<typeof textIn>): string =>
  'problem' in read ? read.problem.en : `no problem: ${read.text}`;

describe('the text of a file', () => {
  it('is in NFC and without the mark at its beginning', () => {
    const apart = 'Tính năng: Hủy'.normalize('NFD');
    expect(textIn(bytesOf(`\uFEFF${apart}`))).toEqual({ text: 'Tính năng: Hủy' });
  });

  it('is not too long, counted in bytes', () => {
    expect(problemOf(textFrom('đ'.repeat(bytesAtMost / 2 + 1)))).toContain('1 MB');
    expect(problemOf(textIn(new Uint8Array(bytesAtMost + 1)))).toContain('1 MB');
    expect(textFrom('a'.repeat(bytesAtMost))).toHaveProperty('text');
  });

  it('is text: no picture, no UTF-16, and something in it', () => {
    expect(problemOf(textIn(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)))).toContain('not UTF-8');
    expect(problemOf(textIn(Uint8Array.of(0x41, 0, 0x42, 0)))).toContain('not UTF-8');
    expect(problemOf(textFrom(' \n'))).toContain('no text');
  });
});

describe('a pasted text', () => {
  it.each([
    ['# language: vi\nTính năng: Thử\n', true],
    ['@a\n  Feature : x', true],
    ['Một câu bất kỳ về tính năng.', false],
  ])('%j looks like a feature file: %s', (text, isOne) => {
    expect(looksLikeFeature(text)).toBe(isOne);
  });
});
