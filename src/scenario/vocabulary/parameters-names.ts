// Parameters that name an order or a customer: `đơn hàng "DH-1"`, `the customer`.
import type { Named } from '../../wire/services.ts';
import type { Language } from '../compiled.ts';
import { visible } from '../visible.ts';
import { fine, wrong } from './parameter.ts';
import type { ArgumentText, Fields, Parameter, Reading } from './parameter.ts';

/**
 * What a name may not have: quotes, control characters, and what nobody sees and yet turns the text
 * around it (Unicode TR 36, 2.2.3) or makes two names look like one.
 */
const unprintable = new RegExp(
  `[${[
    String.raw`"\u201C-\u201F\u00AB\u00BB`,
    String.raw`\u0000-\u001F\u007F\u0085\u2028\u2029`,
    String.raw`\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF`,
  ].join('')}]`,
  'u',
);

/** A name has no more characters than this: as many as every service takes in an order's code. */
export const longestName = 100;

const oddCharacter = (character: string): Named => ({
  vi: `Tên có ký tự không in được (${character}): hãy bỏ ký tự đó đi`,
  en: `The name has a character that cannot be printed (${character}): take it out`,
});

const halfCharacter = (unit: string): Named => ({
  vi: `Tên có một nửa ký tự (${unit}): hãy ghi trọn ký tự đó, hoặc bỏ đi`,
  en: `The name has half a character (${unit}): write the whole of it, or take it out`,
});

const dotsAlone = (name: string): Named => ({
  vi: `Tên không thể là "${name}", vì trong địa chỉ web đó là một thư mục: hãy ghi tên khác`,
  en: `The name cannot be "${name}", which is a folder in a web address: write another one`,
});

const tooLong = (length: number): Named => ({
  vi: `Tên có ${length} ký tự, nhiều nhất là ${longestName}: hãy ghi tên ngắn hơn`,
  en: `The name has ${length} characters, and ${longestName} are the most: write a shorter one`,
});

/** Why a name that is not empty can be none; null when it can. */
const flawOf = (name: string): Named | null => {
  const unseen = unprintable.exec(name)?.[0];
  if (unseen !== undefined) return oddCharacter(visible(unseen));
  const half = /\p{Surrogate}/u.exec(name)?.[0];
  if (half !== undefined) {
    return halfCharacter(`\\u${half.charCodeAt(0).toString(16).toUpperCase()}`);
  }
  if (name === '.' || name === '..') return dotsAlone(name);
  const { length } = name.normalize('NFC');
  return length > longestName ? tooLong(length) : null;
};

/**
 * Can an order or a customer have this name? It must be one that a scenario can write and a service
 * can take: not empty, no double quotes or control characters, whole characters and at most 100 of
 * them, and not `.` or `..`, which are steps in the path of an address.
 */
export const isName = (name: string): boolean => name.trim() !== '' && flawOf(name) === null;

/**
 * A name as a sentence says it. Only that much is asked here: a suggestion repeats a name that is
 * refused where it is read.
 */
const quotedName = (name: string): string => {
  if (name.trim() !== '' && !unprintable.test(name)) return `"${name.normalize('NFC')}"`;
  throw new Error(
    `The name ${JSON.stringify(name)} cannot be written in a scenario: no double quotes, ` +
      'no control characters, and not empty',
  );
};

const emptyName: Readonly<Record<'order' | 'customer', Named>> = {
  order: {
    vi: 'Tên đơn hàng để trống: hãy ghi tên, hoặc bỏ cả dấu ngoặc kép',
    en: 'The name of the order is empty: write one, or leave the quotes out',
  },
  customer: {
    vi: 'Tên khách hàng để trống: hãy ghi tên, hoặc bỏ cả dấu ngoặc kép',
    en: 'The name of the customer is empty: write one, or leave the quotes out',
  },
};

/** Reads the quoted part of an argument; without one `unnamed` is the answer. */
const readName = (
  { written, folded }: ArgumentText,
  field: 'order' | 'customer',
  unnamed: Fields,
): Reading => {
  const first = folded.indexOf('"');
  if (first >= 0) {
    const name = written.slice(first + 1, -1);
    if (name.trim() === '') return wrong(emptyName[field]);
    const flaw = flawOf(name);
    return flaw === null ? fine({ [field]: name }) : wrong(flaw);
  }
  const bare = /(?:đơn hàng|khách hàng|order|customer) (.+)$/.exec(folded);
  if (bare?.[1] === undefined) return fine(unnamed);
  const name = written.slice(written.length - bare[1].length);
  // Words that follow by chance are no name that lacks its quotes.
  if (!/[\p{Lu}\d]/u.test(name)) return fine(unnamed);
  const quoted = `${written.slice(0, -name.length)}"${name}"`;
  const message = {
    vi: `Tên phải đặt trong dấu ngoặc kép: "${name}"`,
    en: `A name stands in quotes: "${name}"`,
  };
  return wrong(message, [quoted.trim()]);
};

const printName = (word: Named, fields: Fields, field: string, language: Language): string => {
  const name = fields[field];
  const bare = language === 'en' ? word.en.replace(/^the /, '') : word.vi;
  return typeof name === 'string' ? `${bare} ${quotedName(name)}` : word[language];
};

const named = (field: 'order' | 'customer', word: Named): Parameter => {
  const english = `(?:the )?${field}`;
  return {
    name: field,
    fields: [field],
    optional: [field],
    pattern: { vi: `${word.vi}(?: "[^"]*")?`, en: `${english}(?: "[^"]*")?` },
    loose: {
      vi: `${word.vi}(?: "[^"]*"| [^" ]+)?`,
      en: `${english}(?: "[^"]*"| [^" ]+)?`,
    },
    read: (text) => readName(text, field, {}),
    print: (fields, language) => printName(word, fields, field, language),
    shown: { vi: field.toUpperCase(), en: field.toUpperCase() },
    example: {},
  };
};

const orderWord: Named = { vi: 'đơn hàng', en: 'the order' };

export const order = named('order', orderWord);
export const customer = named('customer', { vi: 'khách hàng', en: 'the customer' });

/**
 * ` của ORDER` / ` for ORDER`, which may be missing altogether: then it is about every order.
 * Without a name it is the order placed last, which is kept as the empty name until the whole
 * scenario is known (`names.ts`).
 */
export const forOrder: Parameter = {
  name: 'forOrder',
  fields: ['order'],
  optional: ['order'],
  pattern: {
    vi: '(?: của đơn hàng(?: "[^"]*")?)?',
    en: '(?: (?:for|of) (?:the )?order(?: "[^"]*")?)?',
  },
  loose: {
    vi: '(?: của đơn hàng(?: "[^"]*"| [^" ]+)?)?',
    en: '(?: (?:for|of) (?:the )?order(?: "[^"]*"| [^" ]+)?)?',
  },
  read: (text) => (text.written === '' ? fine({}) : readName(text, 'order', { order: '' })),
  print: (fields, language) => {
    if (fields['order'] === undefined) return '';
    const of = language === 'vi' ? ' của ' : ' for ';
    const name = fields['order'] === '' ? {} : fields;
    return of + printName(orderWord, name, 'order', language);
  },
  shown: { vi: ' [của ORDER]', en: ' [for ORDER]' },
  example: {},
};
