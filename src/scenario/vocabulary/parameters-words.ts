// Parameters that take one of a closed list of words: services, calls, notices, work, things …
import { trackNames } from '../../order/tracks.ts';
import { notices, services } from '../../wire/services.ts';
import type { Named } from '../../wire/services.ts';
import { callWords, invoiceWords, kinds, payments, things, works } from './closed-words.ts';
import type { Word } from './closed-words.ts';
import type { Language } from '../compiled.ts';
import { foldCharacters, foldKey } from './fold.ts';
import { nearest } from './nearest.ts';
import { anyWords, both, escaped, fine, textOf, wrong } from './parameter.ts';
import type { Fields, Parameter } from './parameter.ts';

type Table = Readonly<Record<string, Word>>;

/** Every way to say a word in a language, the printed one first. */
const spellings = (word: Word, language: Language): string[] => {
  const singular = language === 'en' && word.one !== undefined ? [word.one] : [];
  return [word[language], ...singular, ...(word.also ?? [])];
};

/** A regular expression that takes any word of the table; longer ones are tried first. */
export const patternOf = (table: Table, language: Language): string => {
  const all = Object.values(table).flatMap((word) => spellings(word, language));
  return anyOf(all.map(foldCharacters));
};

const anyOf = (literals: readonly string[]): string => {
  const longestFirst = literals.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join('|')})`;
};

const writtenPatternOf = (table: Table, language: Language): string =>
  anyOf(Object.values(table).map((word) => word[language]));

const idsByKey = new WeakMap<Table, Partial<Record<Language, ReadonlyMap<string, string>>>>();

const keysOf = (table: Table, language: Language): ReadonlyMap<string, string> => {
  const known = idsByKey.get(table);
  const keys = known?.[language];
  if (keys !== undefined) return keys;
  const made = new Map(
    Object.entries(table).flatMap(([id, word]) =>
      spellings(word, language).map((spelling) => [foldKey(spelling), id] as const),
    ),
  );
  idsByKey.set(table, { ...known, [language]: made });
  return made;
};

/** Finds the id of a word by its key. */
export const idOf = (table: Table, text: string, language: Language): string | undefined =>
  keysOf(table, language).get(foldKey(text));

/** The word for an id; throws on an id the table does not have (a bug, not bad input). */
export const wordOf = (table: Table, id: string): Word => {
  const word = table[id];
  if (word === undefined) throw new Error(`No word for "${id}": known are ${Object.keys(table)}`);
  return word;
};

type About = {
  /** The Step's field, when it is not the parameter's name. */
  readonly field?: string;
  /** What a wrong word is called: `Không có … nào tên là "x"`, `There is no … "x"`. */
  readonly what: Named;
  readonly shown?: string;
  /** Does `order-lab steps` list its words under the name shown? */
  readonly isListed?: true;
  readonly neutral?: true;
};

/** What to do about a word that is not in a list too long for suggestions to show in full. */
const wordsCommand = (shown: string): Named => ({
  vi: `; xem tất cả: npx order-lab steps ${shown}`,
  en: `; to see them all: npx order-lab steps ${shown}`,
});

const closed = (name: string, table: Table, about: About): Parameter => {
  const field = about.field ?? name;
  const shown = about.shown ?? name.toUpperCase();
  const isLong = Object.keys(table).length > 3;
  const more = isLong && about.isListed ? wordsCommand(shown) : { vi: '', en: '' };
  return {
    name,
    fields: [field],
    pattern: { vi: patternOf(table, 'vi'), en: patternOf(table, 'en') },
    asWritten: { vi: writtenPatternOf(table, 'vi'), en: writtenPatternOf(table, 'en') },
    loose: anyWords,
    read: ({ written }, language) => {
      const id = idOf(table, written, language);
      if (id !== undefined) return fine({ [field]: id });
      const candidates = Object.values(table).map((word) => word[language]);
      const message = {
        vi: `Không có ${about.what.vi} nào tên là "${written}"${more.vi}`,
        en: `There is no ${about.what.en} "${written}"${more.en}`,
      };
      return wrong(message, nearest(written, candidates, 3));
    },
    print: (fields, language) => wordOf(table, textOf(fields, field))[language],
    shown: both(shown),
    example: { [field]: Object.keys(table)[0] },
    ...(about.neutral ? { neutral: true } : {}),
  };
};

const callNoun: Named = { vi: 'yêu cầu', en: 'CALL' };
const { every: _every, ...callsAlone } = callWords;
const trackWords: Table = {
  ...Object.fromEntries(trackNames.map((name) => [name, { vi: name, en: name }])),
  XHĐ: { vi: 'XHĐ', en: 'XHĐ', also: ['XHD'] },
};

export const service = closed('service', services, {
  what: { vi: 'dịch vụ', en: 'service' },
  neutral: true,
});
export const call = closed('call', callWords, { what: callNoun, isListed: true });
export const oneCall = closed('oneCall', callsAlone, {
  field: 'call',
  what: callNoun,
  shown: 'CALL',
  isListed: true,
});
export const notice = closed('notice', notices, {
  what: { vi: 'thông báo', en: 'NOTICE' },
});
export const work = closed('work', works, {
  what: { vi: 'việc', en: 'WORK' },
  isListed: true,
});
export const track: Parameter = {
  ...closed('track', trackWords, { what: { vi: 'loại trạng thái', en: 'track' }, neutral: true }),
  example: { track: 'GPSD' },
};
export const kind: Parameter = {
  ...closed('kind', kinds, { what: { vi: 'loại đơn hàng', en: 'order kind' }, neutral: true }),
  shown: both('Desktop'),
};
export const payment: Parameter = {
  ...closed('payment', payments, {
    what: { vi: 'cách thanh toán', en: 'payment method' },
  }),
  shown: { vi: payments['bank-transfer'].vi, en: payments['bank-transfer'].en },
};

const countIsOne = (fields: Fields): boolean => fields['count'] === 1;

const thingWords = closed('thing', things, {
  what: { vi: 'mục', en: 'THING' },
  isListed: true,
});

/** In English a thing is singular after 1. */
export const thing: Parameter = {
  ...thingWords,
  // `the invoice request` too: one column of examples may stand for a CALL and for a THING.
  pattern: { vi: patternOf(things, 'vi'), en: `(?:the )?${patternOf(things, 'en')}` },
  asWritten: { vi: writtenPatternOf(things, 'vi'), en: `(?:the )?${patternOf(things, 'en')}` },
  read: ({ written, folded }, language, so) => {
    const bare = written.replace(/^the /i, '');
    return thingWords.read({ written: language === 'en' ? bare : written, folded }, language, so);
  },
  print: (fields, language) => {
    const word = wordOf(things, textOf(fields, 'thing'));
    return language === 'en' && countIsOne(fields) ? (word.one ?? word.en) : word[language];
  },
};

const invoiceParameter = closed('invoice', invoiceWords, {
  what: { vi: 'yêu cầu về hóa đơn', en: 'wish about the invoice' },
});

/** With an invoice or without: `true` or `false` in the Step. */
export const invoice: Parameter = {
  ...invoiceParameter,
  read: (text, language, so) => {
    const reading = invoiceParameter.read(text, language, so);
    return 'complaint' in reading
      ? reading
      : fine({ invoice: reading.fields['invoice'] === 'yes' });
  },
  print: (fields, language) => invoiceWords[fields['invoice'] === true ? 'yes' : 'no'][language],
  shown: { vi: invoiceWords.yes.vi, en: invoiceWords.yes.en },
  example: { invoice: true },
};
