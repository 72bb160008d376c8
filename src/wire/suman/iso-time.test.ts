// Instants as text: the same as the platform writes them, for every day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from './iso-time.ts';

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [1_772_415_000_000, '2026-03-02T01:30:00.000Z'],
  [951_782_400_000, '2000-02-29T00:00:00.000Z'],
  [4_107_542_399_999, '2100-02-28T23:59:59.999Z'],
  [-1, '1969-12-31T23:59:59.999Z'],
])('%i is %s', (instant, text) => {
  expect(isoTime(instant)).toBe(text);
});

test('it agrees with the platform on every instant of four-digit years', () => {
  const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(isoTime(instant)).toBe(new Date(instant).toISOString());
    }),
    { numRuns: 1_000 },
  );
});
