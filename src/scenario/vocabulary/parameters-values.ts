// Parameters with open values: numbers, money, instants, durations, how often.
import { errorStatuses } from '../../wire/calls.ts';
import type { Named } from '../../wire/services.ts';
import { unitMs, units } from './closed-words.ts';
import type { Language } from '../compiled.ts';
import { printInstant, readInstant } from './instants.ts';
import { nearest } from './nearest.ts';
import { both, fine, numberOf, wrong } from './parameter.ts';
import type { Fields, Parameter, Reading } from './parameter.ts';
import { idOf, patternOf, wordOf } from './parameters-words.ts';

/** Larger numbers than this are a slip of the hand; times a day they still fit an integer. */
const most = 99_999_999;

const readNumber = (text: string, field: string, least: number, what: Named): Reading => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) {
    return wrong({
      vi: `"${text}" không phải số nguyên: chỗ này cần ${what.vi}`,
      en: `"${text}" is not a whole number: ${what.en} is needed here`,
    });
  }
  if (value < least) {
    return wrong({
      vi: `${text} nhỏ quá: ${what.vi} ít nhất là ${least}`,
      en: `${text} is too small: ${what.en} is at least ${least}`,
    });
  }
  if (value > most) {
    return wrong({
      vi: `${text} lớn quá: ${what.vi} nhiều nhất là ${most}`,
      en: `${text} is too large: ${what.en} is at most ${most}`,
    });
  }
  return fine({ [field]: value });
};

const whole = (name: string, least: number, what: Named): Parameter => ({
  name,
  fields: [name],
  pattern: both('[0-9]+'),
  loose: both('[^" ]+'),
  read: ({ written }) => readNumber(written, name, least, what),
  print: (fields) => String(numberOf(fields, name)),
  shown: both('2'),
  example: { [name]: 2 },
  neutral: true,
});

export const count = whole('count', 0, { vi: 'số lượng', en: 'a count' });
export const quantity = whole('quantity', 1, { vi: 'số mã', en: 'the number of codes' });

/** An HTTP error: the Step's field is `status`. */
export const code: Parameter = {
  ...whole('code', 0, { vi: 'mã lỗi HTTP', en: 'an HTTP error' }),
  fields: ['status'],
  read: ({ written }) => {
    const status = errorStatuses.find((known) => String(known) === written);
    if (status !== undefined) return fine({ status });
    const known = errorStatuses.join(', ');
    return wrong({
      vi: `Ở đây không dịch vụ nào trả lỗi ${written}: các mã lỗi là ${known}`,
      en: `No service answers ${written} here: the errors are ${known}`,
    });
  },
  print: (fields) => String(numberOf(fields, 'status')),
  shown: both('503'),
  example: { status: 503 },
};

export const instant: Parameter = {
  name: 'instant',
  fields: ['instant'],
  pattern: both('\\d+[.\\/-]\\d+[.\\/-]\\d+ \\d+:\\d+(?::\\d+(?:\\.\\d+)?)?'),
  loose: both('[^"]+'),
  read: ({ written, folded }) => {
    const value = readInstant(folded);
    return typeof value === 'number'
      ? fine({ instant: value })
      : wrong({
          vi: `"${written}" không phải thời điểm: ${value.vi}`,
          en: `"${written}" is not an instant: ${value.en}`,
        });
  },
  print: (fields, language) => printInstant(numberOf(fields, 'instant'), language),
  shown: both('INSTANT'),
  example: { instant: 1_770_948_000_000 },
};

const durationPattern = (language: Language): string => `\\d+ ${patternOf(units, language)}`;

const readDuration = (text: string, language: Language): Reading => {
  const space = text.indexOf(' ');
  const unit = space < 0 ? undefined : idOf(units, text.slice(space + 1), language);
  if (unit === undefined) {
    const known = Object.values(units).map((word) => word[language]);
    const message = {
      vi: `"${text}" không phải khoảng thời gian: cần một số và một trong ${known.join(', ')}`,
      en: `"${text}" is not a length of time: a number and one of ${known.join(', ')}`,
    };
    return wrong(message, nearest(text.slice(space + 1), known, 3));
  }
  const what = { vi: 'khoảng thời gian', en: 'a length of time' };
  const amount = readNumber(text.slice(0, space), 'amount', 1, what);
  return 'complaint' in amount ? amount : fine({ ...amount.fields, unit });
};

const printDuration = (amount: number, unit: string, language: Language): string => {
  const word = wordOf(units, unit);
  const name = language === 'en' && amount === 1 ? (word.one ?? word.en) : word[language];
  return `${amount} ${name}`;
};

const looseDuration = both('[^" ]+ [^"]+?');

/** `5 ngày làm việc`: an amount and a unit. */
export const duration: Parameter = {
  name: 'duration',
  fields: ['amount', 'unit'],
  pattern: { vi: durationPattern('vi'), en: durationPattern('en') },
  loose: looseDuration,
  read: ({ written }, language) => readDuration(written, language),
  print: (fields, language) =>
    printDuration(numberOf(fields, 'amount'), String(fields['unit']), language),
  shown: { vi: '5 ngày làm việc', en: '5 working days' },
  example: { amount: 5, unit: 'working-days' },
};

/** Largest unit first, so that a delay prints in the shortest way. */
const fixedUnits = Object.entries(unitMs).toReversed();

/** A delay of a fault, `45 giây`: the Step has it in milliseconds. */
export const delay: Parameter = {
  ...duration,
  name: 'delay',
  fields: ['delayMs'],
  read: ({ written }, language) => {
    const reading = readDuration(written, language);
    if ('complaint' in reading) return reading;
    const { amount, unit } = reading.fields;
    const length = Object.entries(unitMs).find(([name]) => name === unit)?.[1];
    if (length === undefined) {
      return wrong({
        vi: 'Độ trễ không tính bằng ngày làm việc: hãy dùng ngày',
        en: 'A delay is not counted in working days: use days',
      });
    }
    return fine({ delayMs: Number(amount) * length });
  },
  print: (fields, language) => {
    const ms = numberOf(fields, 'delayMs');
    const unit = fixedUnits.find(([, length]) => ms >= length && ms % length === 0);
    if (unit === undefined) throw new Error(`A delay of ${ms} ms has no sentence: whole seconds`);
    return printDuration(ms / unit[1], unit[0], language);
  },
  shown: { vi: '2 giờ', en: '2 hours' },
  example: { delayMs: 7_200_000 },
};

const grouped = /^\d{1,3}(?:[., ]\d{3})+$/;
const moneyUnits = '(?:đồng|vnđ|vnd|đ)';

/** Whole đồng: `1.000.000 đồng` or `1,000,000 VND`, with or without separators. */
export const amount: Parameter = {
  name: 'amount',
  fields: ['amount'],
  pattern: both(`\\d(?:[\\d., ]*\\d)? ?${moneyUnits}`),
  asWritten: both('\\d(?:[\\d., ]*\\d)? ?(?:đồng|VND)'),
  loose: both(`[^"]*\\d[^"]*${moneyUnits}`),
  read: ({ written, folded }) => {
    const digits = folded.replace(new RegExp(` ?${moneyUnits}$`), '');
    const plain = /^\d+$/.test(digits) || grouped.test(digits);
    const value = plain ? Number(digits.replace(/[., ]/g, '')) : Number.NaN;
    if (!Number.isSafeInteger(value) || value <= 0) {
      return wrong({
        vi: `"${written}" không phải số tiền: hãy ghi như 1.000.000 đồng hoặc 1,000,000 VND`,
        en: `"${written}" is not an amount: write it as 1.000.000 đồng or 1,000,000 VND`,
      });
    }
    return fine({ amount: value });
  },
  print: (fields, language) => {
    const separator = language === 'vi' ? '.' : ',';
    const digits = String(numberOf(fields, 'amount')).replace(/\B(?=(?:\d{3})+$)/g, separator);
    return `${digits} ${language === 'vi' ? 'đồng' : 'VND'}`;
  },
  shown: { vi: '1.000.000 đồng', en: '1,000,000 VND' },
  example: { amount: 1_000_000 },
};

type Often = 'until-healed' | { readonly times: number } | { readonly nth: number };

const printOften = (often: Often, language: Language): string => {
  if (often === 'until-healed') return '';
  if ('nth' in often) {
    return language === 'vi' ? `, ở lần thứ ${often.nth}` : `, on call ${often.nth}`;
  }
  if (language === 'vi') return `, ${often.times} lần`;
  return `, ${often.times} ${often.times === 1 ? 'time' : 'times'}`;
};

const whichCall: Named = { vi: 'lần thứ', en: 'the number of a call' };
const howOften: Named = { vi: 'số lần', en: 'how often' };

const readOften = (folded: string): Reading => {
  if (folded === '') return fine({ often: 'until-healed' });
  if (folded === ', once') return fine({ often: { times: 1 } });
  if (folded === ', twice') return fine({ often: { times: 2 } });
  const digits = /\d+/.exec(folded)?.[0];
  if (digits === undefined) {
    return wrong({
      vi:
        `"${folded}" không nói số lần: hãy ghi ", 2 lần" (", 2 times"), ` +
        '", ở lần thứ 2" (", on call 2"), hoặc không ghi gì (đến khi hoạt động trở lại)',
      en:
        `"${folded}" does not say how often: write ", 2 lần" / ", 2 times", ` +
        '", ở lần thứ 2" / ", on call 2", or nothing (until healed)',
    });
  }
  const isNth = /thứ|on call/.test(folded);
  const reading = readNumber(digits, 'n', 1, isNth ? whichCall : howOften);
  if ('complaint' in reading) return reading;
  const n = Number(reading.fields['n']);
  return fine({ often: isNth ? { nth: n } : { times: n } });
};

/** How often a fault fires: nothing, `, 2 lần`, `, ở lần thứ 2`. */
export const often: Parameter = {
  name: 'often',
  fields: ['often'],
  pattern: {
    vi: '(?:,? \\d+ lần|,? (?:ở )?lần thứ \\d+)?',
    en: '(?:,? \\d+ times?|,? once|, twice|,? on call \\d+)?',
  },
  loose: both('(?:, [^"]+)?'),
  read: ({ folded }) => readOften(folded.replace(/^,? /, ', ')),
  print: (fields: Fields, language) => printOften(fields['often'] as Often, language),
  shown: both('[OFTEN]'),
  example: { often: 'until-healed' },
};
