// Instants as scenarios write them: Vietnam time (UTC+7, no daylight saving) to milliseconds and back.
import type { Language } from './compiled.ts';

const dayMs = 86_400_000;
const vietnamMs = 7 * 3_600_000;

type Civil = { readonly year: number; readonly month: number; readonly day: number };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month, January = 1. */
const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Days from 01/01/1970 to a date, by counting March-based years (Hinnant, days_from_civil). */
const dayNumber = ({ year, month, day }: Civil): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The inverse of `dayNumber` (Hinnant, civil_from_days). */
const civilOf = (days: number): Civil => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/;

const readDate = (text: string): Civil | string => {
  const [dayFirst, yearFirst] = [vietnamese.exec(text), iso.exec(text)];
  const parts = dayFirst ? dayFirst.slice(1).toReversed() : yearFirst?.slice(1);
  if (parts === undefined) return 'the date is written as 13/02/2026 or 2026-02-13';
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return `month ${month} of ${year} has the days 1 to ${last}`;
  return { year, month, day };
};

const readClock = (text: string): number | string => {
  const parts = clock.exec(text)?.slice(1);
  if (parts === undefined) return 'the time of day is written as 09:00';
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = parts.map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return `there is no time ${text} in a day`;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
};

/**
 * Reads `13/02/2026 09:00` or `2026-02-13 09:00`, Vietnam time; seconds may follow.
 * @returns milliseconds since 1970 UTC, or what is wrong, as a clause
 */
export const readInstant = (text: string): number | string => {
  const [date = '', time = '', ...rest] = text.trim().split(/\s+/);
  if (time === '' || rest.length > 0) {
    return 'write a date and a time, as 13/02/2026 09:00';
  }
  const day = readDate(date);
  if (typeof day === 'string') return day;
  const ofDay = readClock(time);
  return typeof ofDay === 'string' ? ofDay : dayNumber(day) * dayMs + ofDay - vietnamMs;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * Writes an instant in Vietnam time: day first in Vietnamese, ISO order in English.
 * @param instant milliseconds since 1970 UTC; seconds and milliseconds are written only if not zero
 */
export const printInstant = (instant: number, language: Language): string => {
  const local = instant + vietnamMs;
  const days = Math.floor(local / dayMs);
  const ms = local - days * dayMs;
  const { year, month, day } = civilOf(days);
  const [yyyy, mm, dd] = [padded(year, 4), padded(month, 2), padded(day, 2)];
  const date = language === 'vi' ? `${dd}/${mm}/${yyyy}` : `${yyyy}-${mm}-${dd}`;
  const hours = padded(Math.floor(ms / 3_600_000), 2);
  const minutes = padded(Math.floor(ms / 60_000) % 60, 2);
  const seconds = padded(Math.floor(ms / 1000) % 60, 2);
  const fraction = ms % 1000 === 0 ? '' : `.${padded(ms % 1000, 3)}`;
  const fine = ms % 60_000 === 0 ? '' : `:${seconds}${fraction}`;
  return `${date} ${hours}:${minutes}${fine}`;
};
