// A typed date and time: what it means, or what is wrong and in which field.
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../calendar/time.ts';
import { firstInstant, wantedInstant } from './wanted-instant.ts';

const now = instantOf('02/03/2026 09:00:30');

describe('a date and a time typed by hand', () => {
  it.each([
    ['06/03/2026', '17:30', '06/03/2026 17:30'],
    ['6/3/2026', '7:05', '06/03/2026 07:05'],
    [' 2026-03-06 ', ' 17:30:15 ', '06/03/2026 17:30:15'],
    ['02/03/2026', '09:00:30', '02/03/2026 09:00:30'],
  ])('%s %s is an instant', (date, time, instant) => {
    expect(wantedInstant(now, date, time)).toEqual({ instant: instantOf(instant) });
  });

  it('may be earlier than now as long as nothing has happened', () => {
    expect(wantedInstant(firstInstant, '13/02/2026', '09:00')).toEqual({
      instant: instantOf('13/02/2026 09:00'),
    });
    expect(wantedInstant(firstInstant, '31/12/2024', '09:00')).toMatchObject({ field: 'date' });
  });

  it.each([
    ['', '09:00', 'date'],
    ['31/02/2026', '09:00', 'date'],
    ['tomorrow', '09:00', 'date'],
    ['01/01/2030', '09:00', 'date'],
    ['01/03/2026', '09:00', 'date'],
    ['06/03/2026', '', 'time'],
    ['06/03/2026', '24:00', 'time'],
    ['06/03/2026', '09:00 10:00', 'time'],
    ['02/03/2026', '09:00', 'time'],
  ])('"%s" "%s" is wrong at the %s', (date, time, field) => {
    expect(wantedInstant(now, date, time)).toMatchObject({
      field,
      problem: { vi: expect.stringMatching(/\.$/u), en: expect.stringMatching(/\.$/u) },
    });
  });
});
