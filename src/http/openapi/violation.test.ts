// How a wrong value is shown: short, without secrets, and whatever it is.
import { describe, expect, it } from 'vitest';
import { shownValue } from './violation.ts';

const nested = (open: string, close: string, levels: number): unknown =>
  JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`);

describe('a value', () => {
  it.each([
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('of %s in each other is shown, however deep it is', (_, open, close) => {
    expect(shownValue('/a', nested(open, close, 3)).en).toBe(
      `${open.repeat(3)}1${close.repeat(3)}`,
    );
    const deep = shownValue('/a', nested(open, close, 10_000)).en;
    expect(deep).toBe(shownValue('/a', nested(open, close, 40)).en);
    expect(deep).toContain('…');
  });

  it('keeps the secrets in it, however deep they are', () => {
    const deep = { a: { b: [{ client_secret: 'shelf' }] } };
    expect(shownValue('/a', deep).en).toBe('{"a":{"b":[{"client_secret":"(a secret)"}]}}');
  });
});
