// Tests of working days and of the two deadlines: the examples of D1–D4, and what always holds.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holidays } from './holidays.ts';
import {
  dayNumber,
  dayOf,
  formatInstant,
  instantOf,
  parseDay,
  startOfDay,
  weekday,
} from './time.ts';
import {
  addWorkingDays,
  assertInTable,
  calendarFrom,
  CalendarError,
  endOfDays,
  endOfWorkingDays,
  fiveDaysAfter,
  fiveWorkingDaysAfter,
  isWorkingDay,
} from './working-days.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const first = dayNumber(2025, 1, 1);
const last = dayNumber(2027, 12, 31);
const daysOfTable = fc.integer({ min: first, max: last });
/** Far enough from the end for twenty working days, Tết included, to stay in the table. */
const startDays = fc.integer({ min: first, max: last - 60 });
const counts = fc.integer({ min: 0, max: 20 });

describe('five days (D1, D4)', () => {
  it.each([
    ['02/03/2026 09:00', '08/03/2026 00:00'],
    ['02/03/2026 00:00', '08/03/2026 00:00'],
    ['02/03/2026 23:59', '08/03/2026 00:00'],
    // Over a weekend, over Tết and over New Year: calendar days are calendar days.
    ['06/03/2026 09:00', '12/03/2026 00:00'],
    ['13/02/2026 09:00', '19/02/2026 00:00'],
    ['29/12/2026 10:00', '04/01/2027 00:00'],
  ])('placed %s, end %s', (placed, end) => {
    expect(formatInstant(fiveDaysAfter(instantOf(placed)))).toBe(end);
  });

  it('needs no holiday table', () => {
    expect(formatInstant(fiveDaysAfter(instantOf('01/01/2031 09:00')))).toBe('07/01/2031 00:00');
  });
});

describe('five working days (D2)', () => {
  it.each([
    ['placed on a Friday, Monday to Friday', '06/03/2026 09:00', '14/03/2026 00:00'],
    ['placed on a Monday', '02/03/2026 09:00', '10/03/2026 00:00'],
    ['placed on a Saturday', '07/03/2026 09:00', '14/03/2026 00:00'],
    ['over Tết 2026', '13/02/2026 09:00', '28/02/2026 00:00'],
    ['with the make-up Saturday 10/01/2026', '05/01/2026 09:00', '11/01/2026 00:00'],
    ['over the Hùng Kings day in lieu and 30/4–1/5', '24/04/2026 09:00', '07/05/2026 00:00'],
    ['with the make-up Saturday 22/08/2026', '17/08/2026 09:00', '23/08/2026 00:00'],
    ['over 31/8–2/9/2026', '28/08/2026 09:00', '10/09/2026 00:00'],
  ])('%s: placed %s, end %s', (_, placed, end) => {
    expect(formatInstant(fiveWorkingDaysAfter(instantOf(placed)))).toBe(end);
  });

  it('ends no earlier than the five calendar days', () => {
    fc.assert(
      fc.property(startDays, (at) => {
        const placed = startOfDay(at) + 1;
        expect(fiveWorkingDaysAfter(placed)).toBeGreaterThanOrEqual(fiveDaysAfter(placed));
      }),
    );
  });
});

describe('working days (D3)', () => {
  it.each(['16/02/2026', '17/02/2026', '20/02/2026', '02/01/2026', '27/04/2026', '31/08/2026'])(
    '%s is off',
    (text) => {
      expect(isWorkingDay(day(text))).toBe(false);
    },
  );

  it.each(['26/04/2025', '10/01/2026', '22/08/2026'])('Saturday %s is worked', (text) => {
    expect(weekday(day(text))).toBe(6);
    expect(isWorkingDay(day(text))).toBe(true);
  });

  it('works on 24/11 until its law is certain, and can ask what if it were', () => {
    const cultureDay = day('24/11/2026');
    expect(isWorkingDay(cultureDay)).toBe(true);
    const whatIf = calendarFrom(holidays.map((row) => ({ ...row, enabled: true })));
    expect(whatIf.isWorkingDay(cultureDay)).toBe(false);
    const placed = instantOf('23/11/2026 09:00');
    expect(formatInstant(endOfWorkingDays(placed, 5))).toBe('01/12/2026 00:00');
    expect(formatInstant(whatIf.endOfWorkingDays(placed, 5))).toBe('02/12/2026 00:00');
  });

  it('starts from the day itself', () => {
    expect(addWorkingDays(day('07/03/2026'), 0)).toBe(day('07/03/2026'));
    expect(endOfDays(instantOf('02/03/2026 09:00'), 0)).toBe(instantOf('03/03/2026 00:00'));
  });

  test('the n-th next working day is a working day, and n of them lie on the way', () => {
    fc.assert(
      fc.property(startDays, counts, (at, count) => {
        const target = addWorkingDays(at, count);
        let met = 0;
        for (let step = at + 1; step <= target; step += 1) if (isWorkingDay(step)) met += 1;
        expect(met).toBe(count);
        expect(count === 0 || isWorkingDay(target)).toBe(true);
      }),
    );
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(startDays, fc.integer({ min: 0, max: 9 }), counts, (at, later, count) => {
        expect(addWorkingDays(at + later, count)).toBeGreaterThanOrEqual(addWorkingDays(at, count));
      }),
    );
  });

  test('counting on is counting at once', () => {
    fc.assert(
      fc.property(
        startDays,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        (at, a, b) => {
          expect(addWorkingDays(addWorkingDays(at, a), b)).toBe(addWorkingDays(at, a + b));
        },
      ),
    );
  });

  test('a day that no row names follows the week alone', () => {
    const named = new Set(holidays.filter((row) => row.enabled).map((row) => day(row.day)));
    fc.assert(
      fc.property(daysOfTable, (at) => {
        fc.pre(!named.has(at));
        expect(isWorkingDay(at)).toBe(weekday(at) <= 5);
      }),
    );
  });
});

describe('beyond the table', () => {
  it('is an error that says what to do, in both directions', () => {
    expect(() => isWorkingDay(first - 1)).toThrow(CalendarError);
    expect(() => assertInTable(last + 1)).toThrow(
      '01/01/2028 is beyond the holiday table, which covers 01/01/2025–31/12/2027; ' +
        'no working day is guessed (D3). Extend src/calendar/holidays.ts.',
    );
    expect(() => addWorkingDays(last - 1, 5)).toThrow(CalendarError);
    expect(() => fiveWorkingDaysAfter(instantOf('31/12/2024 23:59'))).toThrow('31/12/2024');
  });

  it('is reached by the deadline but not by its last day', () => {
    const placed = startOfDay(dayNumber(2027, 12, 24));
    expect(dayOf(fiveWorkingDaysAfter(placed))).toBe(last + 1);
  });

  it('refuses to count backwards or in parts, and a day that is no whole number', () => {
    expect(() => addWorkingDays(first, -1)).toThrow(RangeError);
    expect(() => addWorkingDays(first, 0.5)).toThrow(RangeError);
    expect(() => isWorkingDay(first + 0.5)).toThrow(CalendarError);
  });

  it('refuses a table with a row that cannot be placed', () => {
    const row = { kind: 'off', name: 'x', source: 'x', enabled: true } as const;
    expect(() => calendarFrom([{ ...row, day: '2026-02-30' }])).toThrow('2026-02-30');
    expect(() => calendarFrom([{ ...row, day: '2028-01-03' }])).toThrow(CalendarError);
  });
});
