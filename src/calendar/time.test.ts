// Tests of Vietnam time: days and dates are inverses, and so are reading and writing.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  civil,
  dayMs,
  dayNumber,
  dayOf,
  formatDay,
  formatInstant,
  formatInstantSeconds,
  hourMs,
  instantOf,
  isCivil,
  minuteMs,
  parseDay,
  parseInstant,
  startOfDay,
  timeOfDay,
  weekday,
} from './time.ts';

const years1600To2400 = fc.integer({
  min: dayNumber(1600, 1, 1),
  max: dayNumber(2400, 12, 31),
});
const instants = fc.integer({ min: -1e13, max: 1e13 });

describe('days and dates', () => {
  it('counts from 01/01/1970 in Vietnam, a Thursday', () => {
    expect(civil(0)).toEqual({ year: 1970, month: 1, day: 1 });
    expect(weekday(0)).toBe(4);
    expect(startOfDay(0)).toBe(-7 * hourMs);
    expect(dayOf(0)).toBe(0);
    expect(timeOfDay(0)).toBe(7 * hourMs);
  });

  it('agrees with the calendar on the wall', () => {
    expect(weekday(dayNumber(2026, 3, 2))).toBe(1);
    expect(weekday(dayNumber(2026, 2, 17))).toBe(2);
    expect(weekday(dayNumber(2027, 2, 6))).toBe(6);
    expect(weekday(dayNumber(1969, 12, 28))).toBe(7);
    expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2);
    expect(dayNumber(2100, 3, 1) - dayNumber(2100, 2, 28)).toBe(1);
  });

  test('a day becomes a date and the same day again', () => {
    fc.assert(
      fc.property(years1600To2400, (day) => {
        const date = civil(day);
        expect(dayNumber(date.year, date.month, date.day)).toBe(day);
      }),
    );
  });

  test('the day after is the next weekday', () => {
    fc.assert(
      fc.property(years1600To2400, (day) => {
        expect(weekday(day + 1)).toBe((weekday(day) % 7) + 1);
      }),
    );
  });

  test('every instant lies within its own day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(startOfDay(dayOf(instant)) + timeOfDay(instant)).toBe(instant);
        expect(timeOfDay(instant)).toBeGreaterThanOrEqual(0);
        expect(timeOfDay(instant)).toBeLessThan(dayMs);
      }),
    );
  });

  it.each([
    [2025, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
    [2100, 2, 29],
  ])('knows no date with year %d, month %d, day %d', (year, month, day) => {
    expect(isCivil(year, month, day)).toBe(false);
    expect(() => dayNumber(year, month, day)).toThrow(RangeError);
  });
});

describe('writing and reading', () => {
  const nine = startOfDay(dayNumber(2026, 2, 13)) + 9 * hourMs;

  it('writes an instant the way scenarios do', () => {
    expect(formatInstant(nine)).toBe('13/02/2026 09:00');
    expect(formatInstantSeconds(nine + 30_000)).toBe('13/02/2026 09:00:30');
    expect(formatDay(dayOf(nine))).toBe('13/02/2026');
  });

  it.each([
    '13/02/2026 09:00',
    '13/2/2026 9:00',
    '2026-02-13 09:00',
    '2026-2-13 9:00:00',
    '  13/02/2026   09:00 ',
  ])('reads "%s"', (text) => {
    expect(parseInstant(text)).toBe(nine);
  });

  it.each([
    '31/02/2026 09:00',
    '13/02/2026 24:00',
    '13/02/2026 09:60',
    '13/02/2026 09:00:60',
    '13/02/2026 9:5',
    '13/02/2026',
    '09:00',
    '13/02/26 09:00',
    '13-02-2026 09:00',
    '2026/02/13 09:00',
    '13/02/2026 09:00 chiều',
    '2026-02-13T09:00',
    '',
  ])('does not read "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('throws for a text of our own that is no instant', () => {
    expect(instantOf('13/02/2026 09:00')).toBe(nine);
    expect(() => instantOf('31/02/2026 09:00')).toThrow('31/02/2026 09:00');
  });

  test('what is written is read as the same instant, to the minute and to the second', () => {
    fc.assert(
      fc.property(years1600To2400, fc.integer({ min: 0, max: dayMs - 1 }), (day, time) => {
        const instant = startOfDay(day) + time;
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseInstant(formatInstant(instant))).toBe(instant - (time % minuteMs));
        expect(parseInstant(formatInstantSeconds(instant))).toBe(instant - (time % 1000));
      }),
    );
  });
});
