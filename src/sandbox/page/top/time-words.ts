// Time in words: the name of a day, how long until something, and whether a day is worked.
import { holidays } from '../../../calendar/holidays.ts';
import {
  dayMs,
  formatDay,
  formatInstant,
  formatInstantSeconds,
  hourMs,
  minuteMs,
  parseDay,
  secondMs,
  timeOfDay,
  weekday,
  dayOf,
  type Day,
  type Instant,
} from '../../../calendar/time.ts';
import { CalendarError, isWorkingDay } from '../../../calendar/working-days.ts';
import type { Named } from '../../../wire/services.ts';

type DayName = Named & { readonly short: Named };

const named = (vi: string, shortVi: string, en: string): DayName => ({
  vi,
  en,
  short: { vi: shortVi, en: en.slice(0, 3) },
});

/** The days of the week, Monday first. */
export const weekdays: readonly DayName[] = [
  named('Thứ Hai', 'T2', 'Monday'),
  named('Thứ Ba', 'T3', 'Tuesday'),
  named('Thứ Tư', 'T4', 'Wednesday'),
  named('Thứ Năm', 'T5', 'Thursday'),
  named('Thứ Sáu', 'T6', 'Friday'),
  named('Thứ Bảy', 'T7', 'Saturday'),
  named('Chủ nhật', 'CN', 'Sunday'),
];

const noName: DayName = named('', '', '');

/** What a day of the week is called. */
export const weekdayOf = (day: Day): DayName => weekdays[weekday(day) - 1] ?? noName;

/** `09:00`, and the seconds where there are any: `09:00:30`. */
export const clockTime = (instant: Instant): string => {
  const hasSeconds = timeOfDay(instant) % minuteMs >= secondMs;
  const text = hasSeconds ? formatInstantSeconds(instant) : formatInstant(instant);
  return text.slice(text.indexOf(' ') + 1);
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in English, where `02/03/2026` would be read as the third of February. */
const inEnglish = (day: Day): string => {
  const [date, month, year] = formatDay(day).split('/').map(Number);
  return `${weekdayOf(day).short.en} ${date} ${months[(month ?? 1) - 1] ?? ''} ${year}`;
};

/** `Thứ Hai, 02/03/2026`, `Mon 2 Mar 2026`; the short one begins with `T2`. */
export const fullDay = (day: Day): Named & { readonly short: Named } => {
  const { vi, short } = weekdayOf(day);
  const [text, en] = [formatDay(day), inEnglish(day)];
  return { vi: `${vi}, ${text}`, en, short: { vi: `${short.vi}, ${text}`, en } };
};

/** `Thứ Hai, 02/03/2026 09:00`. */
export const fullInstant = (instant: Instant): Named => {
  const { vi, en } = fullDay(dayOf(instant));
  const text = formatInstant(instant);
  const time = text.slice(text.indexOf(' ') + 1);
  return { vi: `${vi} ${time}`, en: `${en} ${time}` };
};

const parts = [
  [dayMs, 'ngày', 'day'],
  [hourMs, 'giờ', 'hour'],
  [minuteMs, 'phút', 'minute'],
  [secondMs, 'giây', 'second'],
] as const;

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/**
 * How long it is until something, in its two largest units: `sau 4 ngày 15 giờ`.
 * @returns a word for "now" when its time has come
 */
export const untilWords = (now: Instant, at: Instant): Named => {
  let left = at - now;
  if (left < secondMs) return { vi: 'ngay bây giờ', en: 'now' };
  const counted = parts.map(([length, vi, en]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return { count, vi: `${count} ${vi}`, en: plural(count, en) };
  });
  const first = counted.findIndex(({ count }) => count > 0);
  const shown = counted.slice(first, first + 2).filter(({ count }) => count > 0);
  return {
    vi: `sau ${shown.map(({ vi }) => vi).join(' ')}`,
    en: `in ${shown.map(({ en }) => en).join(' ')}`,
  };
};

/** Whether a day is worked, and the holiday or the exchange that makes it so; in Vietnamese. */
export type DayKind = { readonly isWorked: boolean; readonly because: string | null };

const special = new Map(
  holidays.flatMap(({ day, name, enabled }) => {
    const number = parseDay(day);
    return enabled && number !== undefined ? [[number, name] as const] : [];
  }),
);

/** @returns null for a day beyond the table of working days, of which nobody can tell */
export const dayKind = (day: Day): DayKind | null => {
  try {
    return { isWorked: isWorkingDay(day), because: special.get(day) ?? null };
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
};
