// Instants as scenarios write them, in Vietnam time, with a reason when a text is none.
import {
  civil,
  dayOf,
  hourMs,
  isCivil,
  minuteMs,
  parseDay,
  parseInstant,
  secondMs,
  timeOfDay,
} from '../../calendar/time.ts';
import type { Named } from '../../wire/services.ts';
import type { Language } from '../compiled.ts';

const dateShape =
  /^(?:(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})|(?<Y>\d{4})-(?<M>\d{1,2})-(?<D>\d{1,2}))$/;

/** Why a text is no instant, as a clause. */
const reasonOf = (text: string): Named => {
  const [date = '', time = '', ...rest] = text.split(/\s+/);
  const parts = dateShape.exec(date)?.groups;
  if (time === '' || rest.length > 0 || parts === undefined) {
    return {
      vi: 'hãy ghi ngày và giờ, như 13/02/2026 09:00 hoặc 2026-02-13 09:00',
      en: 'write a date and a time, as 13/02/2026 09:00 or 2026-02-13 09:00',
    };
  }
  if (parseDay(date) !== undefined) {
    return {
      vi: `trong ngày không có giờ ${time}; hãy ghi như 09:00`,
      en: `there is no time ${time} in a day; write it as 09:00`,
    };
  }
  const [year = 0, month = 0] = [parts['y'] ?? parts['Y'], parts['m'] ?? parts['M']].map(Number);
  if (month < 1 || month > 12) {
    return { vi: `không có tháng ${month}`, en: `there is no month ${month}` };
  }
  const last = [31, 30, 29, 28].find((day) => isCivil(year, month, day));
  return {
    vi: `tháng ${month} năm ${year} có các ngày từ 1 đến ${last}`,
    en: `month ${month} of ${year} has the days 1 to ${last}`,
  };
};

/**
 * Reads `13/02/2026 09:00` or `2026-02-13 09:00`, Vietnam time; `:30` or `:30.500` may follow.
 * @returns milliseconds since 1970 UTC, or why it is no instant, as a clause
 */
export const readInstant = (text: string): number | Named => {
  const fraction = /:\d{2}:\d{2}\.(\d{3})$/.exec(text)?.[1];
  const instant = parseInstant(fraction === undefined ? text : text.slice(0, -4));
  return instant === undefined ? reasonOf(text.trim()) : instant + Number(fraction ?? 0);
};

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

/**
 * Writes an instant in Vietnam time: day first in Vietnamese, ISO order in English.
 * @param instant milliseconds since 1970 UTC; seconds and milliseconds are written only if not zero
 */
export const printInstant = (instant: number, language: Language): string => {
  const { year, month, day } = civil(dayOf(instant));
  const [yyyy, mm, dd] = [padded(year, 4), padded(month), padded(day)];
  const ms = timeOfDay(instant);
  const hours = padded(Math.floor(ms / hourMs));
  const minutes = padded(Math.floor((ms % hourMs) / minuteMs));
  const seconds = padded(Math.floor((ms % minuteMs) / secondMs));
  const fraction = ms % secondMs === 0 ? '' : `.${padded(ms % secondMs, 3)}`;
  const fine = ms % minuteMs === 0 ? '' : `:${seconds}${fraction}`;
  const date = language === 'vi' ? `${dd}/${mm}/${yyyy}` : `${yyyy}-${mm}-${dd}`;
  return `${date} ${hours}:${minutes}${fine}`;
};
