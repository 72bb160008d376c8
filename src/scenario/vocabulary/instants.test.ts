// Instants as scenarios write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printInstant, readInstant } from './instants.ts';

describe('an instant', () => {
  it.each(['13/02/2026 09:00', '13/2/2026 9:00', '2026-02-13 09:00', '2026-2-13 9:00:00'])(
    'is read from %s in Vietnam time',
    (text) => {
      expect(readInstant(text)).toBe(Date.UTC(2026, 1, 13, 2, 0));
    },
  );

  it.each([
    ['31/02/2026 09:00', 'month 2 of 2026 has the days 1 to 28'],
    ['29/02/2027 09:00', 'month 2 of 2027 has the days 1 to 28'],
    ['31/04/2026 09:00', 'month 4 of 2026 has the days 1 to 30'],
    ['2026-13-01 09:00', 'there is no month 13'],
    ['13/02/2026 24:00', 'there is no time 24:00 in a day; write it as 09:00'],
    ['13/02/2026', 'write a date and a time, as 13/02/2026 09:00 or 2026-02-13 09:00'],
    ['13/02/26 09:00', 'write a date and a time, as 13/02/2026 09:00 or 2026-02-13 09:00'],
  ])('is not %s: %s', (text, reason) => {
    expect(readInstant(text)).toMatchObject({ en: reason });
  });

  it('is read back from what is printed, to the millisecond', () => {
    const instants = fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(instants, fc.constantFrom('vi', 'en'), (instant, language) => {
        expect(readInstant(printInstant(instant, language))).toBe(instant);
      }),
    );
  });

  it('is printed without seconds when it has none', () => {
    const nine = Date.UTC(2026, 1, 13, 2, 0);
    expect(printInstant(nine, 'vi')).toBe('13/02/2026 09:00');
    expect(printInstant(nine + 30_000, 'en')).toBe('2026-02-13 09:00:30');
    expect(printInstant(nine + 30_005, 'vi')).toBe('13/02/2026 09:00:30.005');
  });
});
