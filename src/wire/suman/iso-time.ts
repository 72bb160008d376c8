// An instant as RFC 3339 text in UTC, by arithmetic alone: the wire has no clock and no calendar.

const msPerDay = 86_400_000;

const digits = (value: number, width = 2): string => String(value).padStart(width, '0');

/**
 * A day of the proleptic Gregorian calendar. Counts in eras of 400 years that begin on 1 March, so
 * that a leap day is the last of its year.
 * @param days since 1970-01-01
 */
const dateOf = (days: number): string => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}`;
};

/**
 * `2026-03-02T01:30:00.000Z`.
 * @param instant ms since 1970, of the years 0 to 9999
 */
export const isoTime = (instant: number): string => {
  const days = Math.floor(instant / msPerDay);
  const ms = instant - days * msPerDay;
  const clock = [
    digits(Math.floor(ms / 3_600_000)),
    digits(Math.floor(ms / 60_000) % 60),
    digits(Math.floor(ms / 1000) % 60),
  ].join(':');
  return `${dateOf(days)}T${clock}.${digits(ms % 1000, 3)}Z`;
};
