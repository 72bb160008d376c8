// Time in words, as the clock of the page and its panels say it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, parseDay, secondMs } from '../../../calendar/time.ts';
import { clockTime, dayKind, fullDay, fullInstant, untilWords, weekdayOf } from './time-words.ts';

const now = instantOf('02/03/2026 09:00');
const kindOf = (text: string) => dayKind(parseDay(text) ?? 0);

describe('time in words', () => {
  it('names the day of the week, long and short', () => {
    expect(weekdayOf(dayOf(now))).toMatchObject({ vi: 'Thứ Hai', en: 'Monday' });
    expect(weekdayOf(dayOf(now)).short).toEqual({ vi: 'T2', en: 'Mon' });
    expect(fullInstant(instantOf('08/03/2026 17:30'))).toEqual({
      vi: 'Chủ nhật, 08/03/2026 17:30',
      en: 'Sun 8 Mar 2026 17:30',
    });
  });

  it('names the month in English, where days and months are confused', () => {
    expect(fullDay(dayOf(now))).toEqual({
      vi: 'Thứ Hai, 02/03/2026',
      en: 'Mon 2 Mar 2026',
      short: { vi: 'T2, 02/03/2026', en: 'Mon 2 Mar 2026' },
    });
    expect(fullDay(parseDay('31/12/2026') ?? 0).en).toBe('Thu 31 Dec 2026');
  });

  it('shows seconds only where there are any', () => {
    expect(clockTime(now)).toBe('09:00');
    expect(clockTime(now + 30 * secondMs)).toBe('09:00:30');
  });

  it.each([
    ['02/03/2026 09:00', 'ngay bây giờ', 'now'],
    ['02/03/2026 08:00', 'ngay bây giờ', 'now'],
    ['02/03/2026 09:00:45', 'sau 45 giây', 'in 45 seconds'],
    ['02/03/2026 09:01:30', 'sau 1 phút 30 giây', 'in 1 minute 30 seconds'],
    ['02/03/2026 11:00', 'sau 2 giờ', 'in 2 hours'],
    ['07/03/2026 00:00', 'sau 4 ngày 15 giờ', 'in 4 days 15 hours'],
    ['03/03/2026 09:00:01', 'sau 1 ngày', 'in 1 day'],
  ])('until %s it is %s', (text, vi, en) => {
    expect(untilWords(now, instantOf(text))).toEqual({ vi, en });
  });

  it('never says more than two units, however long it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e11 }), (ms) => {
        const { vi, en } = untilWords(now, now + ms);
        expect(Math.max(vi.split(' ').length, en.split(' ').length)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('tells working days from days off, and which holiday it is', () => {
    expect(kindOf('02/03/2026')).toEqual({ isWorked: true, because: null });
    expect(kindOf('07/03/2026')).toEqual({ isWorked: false, because: null });
    expect(kindOf('17/02/2026')).toEqual({
      isWorked: false,
      because: 'Tết Nguyên đán Bính Ngọ',
    });
    expect(kindOf('10/01/2026')?.isWorked).toBe(true);
  });

  it('knows nothing of days beyond the table', () => {
    expect(kindOf('01/01/2028')).toBeNull();
  });
});
