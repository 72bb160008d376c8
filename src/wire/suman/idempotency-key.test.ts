// The Idempotency-Key header carries any key, in ASCII.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKey, writeKey } from './idempotency-key.ts';

test.each([
  ['DH-1:licence-request:1', '"DH-1:licence-request:1"'],
  ['Đơn 1', '"%C4%90%C6%A1n 1"'],
  ['50% "giảm"', '"50%25 %22gi%E1%BA%A3m%22"'],
])('%s is written %s', (key, header) => {
  expect(writeKey(key)).toBe(header);
});

test('every key comes back, and nothing but printable ASCII crosses', () => {
  const keys = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(keys, (key) => {
      const header = writeKey(key);
      expect(header).toMatch(/^"[ -~]*"$/u);
      expect(readKey(header)).toEqual({ is: 'key', key });
    }),
  );
});

test.each([
  ['8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  ['  "a"  ', 'a'],
  ['a', 'a'],
  ['"100%"', '100%'],
  [String.raw`"say \"a\\b\""`, String.raw`say "a\b"`],
])('another client may send %s', (header, key) => {
  expect(readKey(header)).toEqual({ is: 'key', key });
});

test.each([undefined, '', '  ', '""'])('%j is no key', (header) => {
  expect(readKey(header)).toEqual({ is: 'missing' });
});

test('a key may have 255 characters, and says so when it has more', () => {
  expect(readKey(writeKey('đ'.repeat(255)))).toMatchObject({ is: 'key' });
  expect(readKey(writeKey('đ'.repeat(256)))).toMatchObject({
    is: 'wrong',
    why: expect.stringContaining('256 characters, and may have 255'),
  });
  expect(readKey('"a')).toMatchObject({ is: 'wrong' });
});
