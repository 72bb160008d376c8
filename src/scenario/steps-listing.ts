// The vocabulary as text, for people: by theme, in one language or both, with the closed words.
import { rowsOf, trackNames } from '../order/tracks.ts';
import { reasons } from '../wire/reasons.ts';
import { notices, services } from '../wire/services.ts';
import type { Named } from '../wire/services.ts';
import { callWords, things, units, works } from './vocabulary/closed-words.ts';
import type { Language } from './compiled.ts';
import { foldKey, withoutMarks } from './vocabulary/fold.ts';
import type { Sentence, Theme } from './vocabulary/sentence.ts';
import { partsOf } from './vocabulary/template.ts';
import { vocabulary } from './vocabulary.ts';

const themes: Readonly<Record<Theme, Named>> = {
  time: { vi: 'Thời gian', en: 'Time' },
  people: { vi: 'Con người và tiền', en: 'People and money' },
  trouble: { vi: 'Sự cố', en: 'What goes wrong' },
  truth: { vi: 'Điều phải đúng', en: 'What must be true' },
  stepwise: { vi: 'Từng bước (@stepwise)', en: 'Step by step (@stepwise)' },
};

const tables: Readonly<Record<'statuses' | 'history', Named>> = {
  statuses: {
    vi: ' + bảng | TT | GPSD | TN | XHĐ | GNDS |',
    en: ' + table | TT | GPSD | TN | XHĐ | GNDS |',
  },
  history: { vi: ' + bảng một cột', en: ' + one-column table' },
};

/** A sentence as the listing shows it: parameters as words in capitals or typical values. */
export const showSentence = (row: Sentence, language: Language): string => {
  const text = partsOf(row[language]).map((part) => {
    if ('parameter' in part) return part.parameter.shown[language];
    return 'literal' in part ? part.literal : part.plural;
  });
  return text.join('') + (row.table === undefined ? '' : tables[row.table][language]);
};

const spelledOut = (shown: string, language: Language): string => {
  const [order, customer] = language === 'vi' ? ['đơn hàng', 'khách hàng'] : ['order', 'customer'];
  return shown.replace(/\bORDER\b/g, order).replace(/\bCUSTOMER\b/g, customer);
};

/** A closed list of words under the capitals that stand for it. */
type WordList = { readonly name: string; readonly words: readonly Named[] };

const plain = (words: readonly string[]): Named[] => words.map((word) => ({ vi: word, en: word }));

const wordLists: readonly WordList[] = [
  { name: 'ORDER', words: [{ vi: 'đơn hàng, đơn hàng "DH-1"', en: 'the order, order "DH-1"' }] },
  {
    name: 'CUSTOMER',
    words: [{ vi: 'khách hàng, khách hàng "An"', en: 'the customer, customer "An"' }],
  },
  { name: 'INSTANT', words: plain(['13/02/2026 09:00', '2026-02-13 09:00']) },
  { name: 'UNIT', words: Object.values(units) },
  { name: 'SERVICE', words: Object.values(services) },
  { name: 'CALL', words: Object.values(callWords) },
  { name: 'NOTICE', words: Object.values(notices) },
  {
    name: 'OFTEN',
    words: [
      { vi: '(không ghi gì: đến khi hoạt động trở lại)', en: '(nothing: until healed)' },
      { vi: ', 2 lần', en: ', 2 times' },
      { vi: ', ở lần thứ 2', en: ', on call 2' },
    ],
  },
  { name: 'WORK', words: Object.values(works) },
  { name: 'THING', words: Object.values(things) },
  { name: 'REASON', words: plain(Object.keys(reasons).map((reason) => `"${reason}"`)) },
  ...trackNames.map((name) => ({
    name,
    words: plain(Object.entries(rowsOf(name)).map(([id, row]) => `${row.label} (${id})`)),
  })),
];

const bare = (text: string): string => withoutMarks(foldKey(text));

/** Does a text have the word? Typed without any marks, `huy don` finds `hủy đơn`. */
const has = (text: string, word: string): boolean =>
  foldKey(text).includes(foldKey(word)) ||
  (bare(word) === foldKey(word) && bare(text).includes(bare(word)));

export type Listing = {
  /** Only what has this word, in either language. */
  readonly word?: string;
  /** Only this language; both otherwise. */
  readonly language?: Language;
};

const inLanguages = (named: Named, language: Language | undefined, gap: string): string => {
  if (language !== undefined) return named[language];
  return named.vi === named.en ? named.vi : named.vi + gap + named.en;
};

/**
 * The text of `order-lab steps [WORD]`.
 * @returns sentences by theme, then closed words; null when nothing has the word
 */
export const listSteps = ({ word = '', language }: Listing = {}): string | null => {
  const matches = ({ vi, en }: Named, more: readonly string[] = []): boolean =>
    [vi, en, ...more].some((text) => has(text, word.trim()));
  const themed = Object.entries(themes).flatMap(([theme, title]) => {
    const rows = vocabulary.filter((row) => row.theme === theme);
    const lines = rows.flatMap((row) => {
      const shown = { vi: showSentence(row, 'vi'), en: showSentence(row, 'en') };
      // What people type: `hủy đơn hàng`, and the other ways to say the sentence.
      const plainly = [spelledOut(shown.vi, 'vi'), spelledOut(shown.en, 'en')];
      const more = [row.also?.vi ?? [], row.also?.en ?? [], plainly].flat();
      return matches(shown, more) ? [`  ${inLanguages(shown, language, '\n      ')}`] : [];
    });
    return lines.length > 0 ? [[inLanguages(title, language, ' / '), ...lines].join('\n')] : [];
  });
  const lists = wordLists.flatMap(({ name, words }) => {
    const found = has(name, word.trim()) ? words : words.filter((named) => matches(named));
    const lines = found.map((named) => `  ${inLanguages(named, language, ' / ')}`);
    return lines.length > 0 ? [[name, ...lines].join('\n')] : [];
  });
  const all = [...themed, ...lists];
  return all.length === 0 ? null : `${all.join('\n\n')}\n`;
};
