// Which days are worked in Vietnam, and the instants at which the two deadlines of an order end.
import { coveredYears, holidays, tableFile, type HolidayRow } from './holidays.ts';
import { dayNumber, dayOf, formatDay, parseDay, startOfDay, weekday } from './time.ts';
import type { Day, Instant } from './time.ts';

/** What of a calendar ends where: a day, as people write it, and the days that are covered. */
export type BeyondTable = { readonly day: string; readonly covered: string; readonly file: string };

/** A day that the holiday table does not cover, or a row of a table that cannot be read. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  /** For a day beyond the table; whoever shows it has the words. */
  readonly beyond: BeyondTable | undefined;

  constructor(message: string, beyond?: BeyondTable) {
    super(message);
    this.beyond = beyond;
  }
}

/** What a table of holidays makes of the calendar. */
export type Calendar = {
  readonly assertInTable: (day: Day) => void;
  readonly isWorkingDay: (day: Day) => boolean;
  readonly addWorkingDays: (day: Day, count: number) => Day;
  readonly endOfWorkingDays: (placed: Instant, count: number) => Instant;
};

const firstDay = dayNumber(coveredYears.first, 1, 1);
const lastDay = dayNumber(coveredYears.last, 12, 31);
const range = `${formatDay(firstDay)}–${formatDay(lastDay)}`;

const assertCovered = (day: Day): void => {
  if (Number.isInteger(day) && day >= firstDay && day <= lastDay) return;
  const named = Number.isInteger(day) ? formatDay(day) : String(day);
  throw new CalendarError(
    `${named} is beyond the holiday table, which covers ${range}; ` +
      `no working day is guessed (D3). Extend ${tableFile}.`,
    { day: named, covered: range, file: tableFile },
  );
};

/** One entry per day of the table: looking a day up runs thousands of times per second. */
const workedDays = (rows: readonly HolidayRow[]): readonly boolean[] => {
  const worked = Array.from(
    { length: lastDay - firstDay + 1 },
    (_, at) => weekday(firstDay + at) < 6,
  );
  for (const row of rows.filter(({ enabled }) => enabled)) {
    const day = parseDay(row.day);
    if (day === undefined) {
      throw new CalendarError(`"${row.day}" (${row.name}) is no date; write yyyy-mm-dd.`);
    }
    assertCovered(day);
    worked[day - firstDay] = row.kind === 'make-up';
  }
  return worked;
};

/**
 * A calendar made from other rows than the checked-in ones: for "what if 24/11 becomes law".
 * @param rows official days off and make-up days; rows that are not enabled change nothing
 * @throws CalendarError for a row that is no date, or lies outside of the covered years
 */
export const calendarFrom = (rows: readonly HolidayRow[]): Calendar => {
  const worked = workedDays(rows);
  const isWorking = (day: Day): boolean => {
    assertCovered(day);
    return worked[day - firstDay] === true;
  };
  const add = (day: Day, count: number): Day => {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`Working days are counted forward in whole days, not ${count}.`);
    }
    assertCovered(day);
    let at = day;
    for (let left = count; left > 0;) {
      at += 1;
      if (isWorking(at)) left -= 1;
    }
    return at;
  };
  return {
    assertInTable: assertCovered,
    isWorkingDay: isWorking,
    addWorkingDays: add,
    endOfWorkingDays: (placed, count) => startOfDay(add(dayOf(placed), count) + 1),
  };
};

const vietnam = calendarFrom(holidays);

/**
 * Makes sure that the table covers a day (D3).
 * @throws CalendarError that names the day, the covered years and the file to extend
 */
export const assertInTable = (day: Day): void => vietnam.assertInTable(day);

/**
 * Whether a day is worked: Monday–Friday less official days off, plus make-up days (D3).
 * @throws CalendarError beyond the table
 */
export const isWorkingDay = (day: Day): boolean => vietnam.isWorkingDay(day);

/**
 * The n-th next working day; 0 is the day itself, worked or not.
 * @param count whole days, not negative
 * @throws CalendarError when the way there leaves the table
 */
export const addWorkingDays = (day: Day, count: number): Day => vietnam.addWorkingDays(day, count);

/**
 * When `count` calendar days after placing end: the order date is not counted and the last day
 * counts whole, so 00:00 of the day after it (D1). Weekends and holidays do not move it (D4).
 */
export const endOfDays = (placed: Instant, count: number): Instant =>
  startOfDay(dayOf(placed) + count + 1);

/**
 * When `count` working days after placing end: 00:00 of the calendar day after the last one (D2).
 * Placed on a Friday, five working days end on the Saturday a week later, 00:00.
 * @throws CalendarError beyond the table
 */
export const endOfWorkingDays = (placed: Instant, count: number): Instant =>
  vietnam.endOfWorkingDays(placed, count);

/** When an unpaid SaaS or Desktop order is suspended (domain, rule 6; D1). */
export const fiveDaysAfter = (placed: Instant): Instant => endOfDays(placed, 5);

/** When an unpaid temporary resource is locked (domain, rule 6; D2). */
export const fiveWorkingDaysAfter = (placed: Instant): Instant => endOfWorkingDays(placed, 5);
