// Lines of a file as they are shown: nothing that a terminal obeys, and not too much.
import { describe, expect, it } from 'vitest';
import { cut, echo, visible } from './visible.ts';

describe('a line of a file', () => {
  it('has its control characters escaped, and its tabs kept', () => {
    expect(visible('a\u001B[31m\tb\u0007\u009B\r\u202E')).toBe(
      'a\\u001B[31m\tb\\u0007\\u009B\\u000D\\u202E',
    );
    expect(visible('Đơn hàng "DH–1" \u{1F600}')).toBe('Đơn hàng "DH–1" \u{1F600}');
  });

  it('has its caret below the same letter', () => {
    expect(echo('\tKhi \u001Bx', 7)).toEqual({ text: '\tKhi \\u001Bx', caret: '\t          ^' });
    expect(echo('Khi x', 5)).toEqual({ text: 'Khi x', caret: '    ^' });
  });

  it('is cut around the column when it is long', () => {
    const long = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
    const { text, caret } = echo(long, 501);
    expect(text).toMatch(/^…a+Xb+…$/u);
    expect(text).toHaveLength(202);
    expect(text.charAt(caret.length - 1)).toBe('X');
    expect(echo(long, 1).text).toBe(`${'a'.repeat(200)}…`);
    expect(echo(long, 1001).text).toBe(`…${'b'.repeat(200)}`);
  });

  it('is cut in messages', () => {
    expect(cut('\u{1F600}'.repeat(200))).toBe(`${'\u{1F600}'.repeat(99)}…`);
    expect(cut('a'.repeat(200))).toBe('a'.repeat(200));
  });
});
