// A month as a calendar shows it: whole weeks, and every day of the month once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, dayNumber, weekday } from '../../../calendar/time.ts';
import { monthLater, monthOf, weeksOf } from './month.ts';

const someMonth = fc.record({
  year: fc.integer({ min: 2024, max: 2028 }),
  month: fc.integer({ min: 1, max: 12 }),
});

describe('a month to pick from', () => {
  it('has whole weeks from Monday to Sunday, one day after the other', () => {
    fc.assert(
      fc.property(someMonth, (month) => {
        const days = weeksOf(month).flat();
        const first = days[0]?.day ?? 0;
        expect(weekday(first)).toBe(1);
        expect(days.map(({ day }) => day)).toEqual(days.map((_each, at) => first + at));
        expect(days.length % 7).toBe(0);
      }),
    );
  });

  it('has every day of its month, and marks them as its own', () => {
    fc.assert(
      fc.property(someMonth, (month) => {
        const own = weeksOf(month)
          .flat()
          .filter(({ isInMonth }) => isInMonth)
          .map(({ day }) => day);
        expect(civil(own[0] ?? 0)).toEqual({ ...month, day: 1 });
        expect(monthOf((own.at(-1) ?? 0) + 1)).toEqual(monthLater(month, 1));
        expect(new Set(own.map((day) => monthOf(day).month))).toEqual(new Set([month.month]));
      }),
    );
  });

  it('is left and come back to', () => {
    fc.assert(
      fc.property(someMonth, fc.integer({ min: -40, max: 40 }), (month, by) => {
        expect(monthLater(monthLater(month, by), -by)).toEqual(month);
      }),
    );
  });

  it('knows its holidays', () => {
    const tet = weeksOf({ year: 2026, month: 2 })
      .flat()
      .find(({ day }) => day === dayNumber(2026, 2, 17));
    expect(tet?.kind).toEqual({ isWorked: false, because: 'Tết Nguyên đán Bính Ngọ' });
  });
});
