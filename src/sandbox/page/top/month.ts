// A month as a calendar shows it: whole weeks from Monday on, and what is to be known of each day.
import { civil, dayNumber, weekday, type Day } from '../../../calendar/time.ts';
import { dayKind, type DayKind } from './time-words.ts';

export type Month = { readonly year: number; readonly month: number };

export type MonthDay = {
  readonly day: Day;
  /** Of the month itself, and not of the one before or behind. */
  readonly isInMonth: boolean;
  /** Null beyond the table of working days. */
  readonly kind: DayKind | null;
};

/** The month in which a day lies. */
export const monthOf = (day: Day): Month => {
  const { year, month } = civil(day);
  return { year, month };
};

/** A month so many months later; earlier when it is less than none. */
export const monthLater = ({ year, month }: Month, months: number): Month => {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
};

const daysPerWeek = 7;

/** The weeks of a month, each of seven days, Monday first. */
export const weeksOf = (month: Month): readonly (readonly MonthDay[])[] => {
  const first = dayNumber(month.year, month.month, 1);
  const next = monthLater(month, 1);
  const end = dayNumber(next.year, next.month, 1);
  const monday = first - (weekday(first) - 1);
  const weeks = Math.ceil((end - monday) / daysPerWeek);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: daysPerWeek }, (_day, at) => {
      const day = monday + week * daysPerWeek + at;
      return { day, isInMonth: day >= first && day < end, kind: dayKind(day) };
    }),
  );
};
