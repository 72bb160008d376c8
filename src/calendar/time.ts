// Vietnam time as plain integers: instants, days, and the ways people write them.

/** Milliseconds since 1970-01-01T00:00 UTC, an integer. */
export type Instant = number;
/** Days since 1970-01-01 in Vietnam, an integer; day 0 is 01/01/1970. */
export type Day = number;
/** A date as people say it: month 1–12, day 1–31. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Asia/Ho_Chi_Minh is UTC+7 all year round (D1). */
const offsetMs = 7 * hourMs;

/** The Vietnam day in which an instant lies. */
export const dayOf = (instant: Instant): Day => Math.floor((instant + offsetMs) / dayMs);

/** The instant at which a day begins in Vietnam, 00:00. */
export const startOfDay = (day: Day): Instant => day * dayMs - offsetMs;

/** Milliseconds since 00:00 of the instant's own day. */
export const timeOfDay = (instant: Instant): number => instant - startOfDay(dayOf(instant));

/** The day of the week by ISO 8601: 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const daysPerEra = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const epochShift = 719_468;

/**
 * The date of a day in the Gregorian calendar.
 * Years are counted from 1 March, so that the leap day is the last day of its year (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms").
 */
export const civil = (day: Day): Civil => {
  const shifted = day + epochShift;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
};

const fromCivil = ({ year, month, day }: Civil): Day => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - epochShift;
};

/** Whether a date exists: 29/02/2025, 31/04/2026 and 01/13/2026 do not. */
export const isCivil = (year: number, month: number, day: number): boolean => {
  if (![year, month, day].every(Number.isInteger)) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civil(fromCivil({ year, month, day }));
  return back.month === month && back.day === day;
};

/**
 * The day number of a date.
 * @throws RangeError for a date that does not exist; ask `isCivil` first about one from outside
 */
export const dayNumber = (year: number, month: number, day: number): Day => {
  if (!isCivil(year, month, day)) {
    throw new RangeError(`There is no date ${day}/${month}/${year} (day/month/year).`);
  }
  return fromCivil({ year, month, day });
};

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `13/02/2026`. */
export const formatDay = (day: Day): string => {
  const date = civil(day);
  return `${padded(date.day)}/${padded(date.month)}/${padded(date.year, 4)}`;
};

/** `13/02/2026 09:00`; seconds are left out, not rounded. */
export const formatInstant = (instant: Instant): string => {
  const time = timeOfDay(instant);
  const hours = padded(Math.floor(time / hourMs));
  const minutes = padded(Math.floor((time % hourMs) / minuteMs));
  return `${formatDay(dayOf(instant))} ${hours}:${minutes}`;
};

/** `13/02/2026 09:00:30`; milliseconds are left out. */
export const formatInstantSeconds = (instant: Instant): string => {
  const seconds = padded(Math.floor((timeOfDay(instant) % minuteMs) / secondMs));
  return `${formatInstant(instant)}:${seconds}`;
};

const dayFirst = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u;
const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const clock = /^(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?$/u;

/** Reads `13/02/2026`, `13/2/2026` or `2026-02-13`; undefined when it is no date. */
export const parseDay = (text: string): Day | undefined => {
  const groups = (dayFirst.exec(text.trim()) ?? yearFirst.exec(text.trim()))?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [groups['year'], groups['month'], groups['day']].map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isCivil(year, month, day) ? dayNumber(year, month, day) : undefined;
};

/** Milliseconds since midnight of `9:00`, `09:00` or `09:00:30`; there is no hour 24. */
const parseClock = (text: string): number | undefined => {
  const groups = clock.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const hours = Number(groups['hours']);
  const minutes = Number(groups['minutes']);
  const seconds = Number(groups['seconds'] ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * hourMs + minutes * minuteMs + seconds * secondMs;
};

/**
 * Reads an instant in Vietnam time: `13/02/2026 09:00`, `13/2/2026 9:00` or `2026-02-13 09:00`,
 * each with optional seconds (scenario language, INSTANT).
 * @returns undefined when the text is none of these, or names a day or an hour that does not exist
 */
export const parseInstant = (text: string): Instant | undefined => {
  const [date = '', time = '', ...rest] = text.trim().split(/\s+/u);
  if (rest.length > 0) return undefined;
  const day = parseDay(date);
  const sinceMidnight = parseClock(time);
  if (day === undefined || sinceMidnight === undefined) return undefined;
  return startOfDay(day) + sinceMidnight;
};

/**
 * The instant that a text in our own sources or tests names.
 * @throws RangeError when it names none; what people write goes through `parseInstant`
 */
export const instantOf = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) {
    throw new RangeError(`"${text}" is no instant; write it like 13/02/2026 09:00.`);
  }
  return instant;
};
