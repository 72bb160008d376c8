// A date and a time as somebody types them, read as the instant to go to, or what is wrong and in
// which field.
import {
  dayNumber,
  dayOf,
  formatInstant,
  parseDay,
  parseInstant,
  startOfDay,
  type Instant,
} from '../../../calendar/time.ts';
import { coveredYears } from '../../../calendar/holidays.ts';
import type { Named } from '../../../wire/services.ts';
import { dayKind } from './time-words.ts';

export type Wanted =
  | { readonly instant: Instant }
  | { readonly field: 'date' | 'time'; readonly problem: Named };

const noDate: Named = {
  vi: 'Hãy viết ngày như 13/02/2026; ngày phải có thật.',
  en: 'Write a date that exists, like 13/02/2026.',
};
const noTime: Named = {
  vi: 'Hãy viết giờ như 09:00, từ 00:00 đến 23:59.',
  en: 'Write a time like 09:00, from 00:00 to 23:59.',
};
const { first, last } = coveredYears;
const beyond: Named = {
  vi: `Bảng ngày làm việc chỉ có từ năm ${first} đến năm ${last}.`,
  en: `The table of working days covers ${first} to ${last} only.`,
};

const past = (now: Instant): Named => ({
  vi: `Đồng hồ không quay lui: bây giờ đã là ${formatInstant(now)}.`,
  en: `The clock never goes back: it is ${formatInstant(now)} already.`,
});

/** Where the clock can begin at the earliest, as long as nothing has happened. */
export const firstInstant: Instant = startOfDay(dayNumber(first, 1, 1));

/**
 * Reads a date (`13/02/2026`) and a time (`09:00`) in Vietnam.
 * @param earliest now; or `firstInstant`, as long as nothing has happened
 */
export const wantedInstant = (earliest: Instant, date: string, time: string): Wanted => {
  const day = parseDay(date);
  if (day === undefined) return { field: 'date', problem: noDate };
  if (dayKind(day) === null) return { field: 'date', problem: beyond };
  const instant = parseInstant(`${date.trim()} ${time.trim()}`);
  if (instant === undefined) return { field: 'time', problem: noTime };
  if (instant >= earliest) return { instant };
  return { field: day < dayOf(earliest) ? 'date' : 'time', problem: past(earliest) };
};
