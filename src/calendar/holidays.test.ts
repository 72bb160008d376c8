// Tests of the holiday table: every row is plausible, and says where it comes from.
import { describe, expect, it, test } from 'vitest';
import { coveredYears, holidays } from './holidays.ts';
import { civil, parseDay, weekday } from './time.ts';

const dayOfRow = (text: string): number => parseDay(text) ?? Number.NaN;

describe('the holiday table', () => {
  it.each(holidays)('$day $name ($kind) is a real day of the right sort', (row) => {
    const day = dayOfRow(row.day);
    expect(day).not.toBeNaN();
    expect(civil(day).year).toBeGreaterThanOrEqual(coveredYears.first);
    expect(civil(day).year).toBeLessThanOrEqual(coveredYears.last);
    // A day off on a weekend, or a make-up day on a weekday, would change nothing: a slip.
    expect(weekday(day) <= 5).toBe(row.kind === 'off');
    expect(row.source).not.toBe('');
    expect(row.name).toBe(row.name.normalize('NFC'));
  });

  it('is in the order of the calendar and names no day twice', () => {
    const days = holidays.map((row) => dayOfRow(row.day));
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
  });

  it('gives back each swapped day on a Saturday, in the same year', () => {
    for (const year of [2025, 2026]) {
      const ofYear = holidays.filter((row) => row.day.startsWith(`${year}-`));
      const swapped = ofYear.filter((row) => row.name.startsWith('Nghỉ hoán đổi'));
      expect(ofYear.filter((row) => row.kind === 'make-up')).toHaveLength(swapped.length);
    }
  });

  it('marks all of 2027 as provisional, and nothing enabled before it', () => {
    const provisional = holidays.filter((row) => row.provisional === true && row.enabled);
    const enabled2027 = holidays.filter((row) => row.day.startsWith('2027-') && row.enabled);
    expect(provisional).toEqual(enabled2027);
  });

  test.each([
    // Eleven statutory days (art. 112(1)), and the days that a swap adds.
    [2025, 11 + 1],
    [2026, 11 + 2],
    [2027, 11],
  ])('%d has %d enabled days off', (year, count) => {
    const off = holidays.filter(
      (row) => row.day.startsWith(`${year}-`) && row.kind === 'off' && row.enabled,
    );
    expect(off).toHaveLength(count);
  });
});
