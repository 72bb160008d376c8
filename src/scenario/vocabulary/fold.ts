// The key by which sentences, labels and names are compared: case, spaces, tone marks, dashes.

/** A sentence as written (spaces tidied) beside its key; the two have the same length. */
export type FoldedSentence = {
  /**
   * In NFC, trimmed, without a trailing colon; outside quotes, spaces are collapsed, and gone
   * before commas.
   */
  readonly written: string;
  /** The key of `written`, unit for unit: places in one are places in the other. */
  readonly folded: string;
  /** The index in the text given (in NFC) of a UTF-16 unit of `written`. */
  readonly at: (index: number) => number;
};

const dashes = /[\u2010-\u2015\u2212]/g;
const doubleQuotes = /[\u201C-\u201F\u00AB\u00BB]/g;
const singleQuotes = /[\u2018-\u201B]/g;
const quotes = new Set('"\u201C\u201D\u201E\u201F\u00AB\u00BB');

/** Both placements of a tone mark: the newer (oà, oè, uỳ) is written as the older (òa, òe, ùy). */
const tonePairs = ['oàòa', 'oáóa', 'oảỏa', 'oãõa', 'oạọa', 'oèòe', 'oéóe', 'oẻỏe', 'oẽõe', 'oẹọe']
  .concat(['uỳùy', 'uýúy', 'uỷủy', 'uỹũy', 'uỵụy'])
  .map((pair) => pair.normalize('NFC'));
const olderTone = new Map(tonePairs.map((pair) => [pair.slice(0, 2), pair.slice(2)]));
const newerTone = new RegExp([...olderTone.keys()].join('|'), 'g');

/** Lower case that never changes the length, which a few letters (İ) would. */
const lower = (text: string): string => {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
};

/**
 * Folds characters without touching spaces: the result has the length of `text`.
 * @param text in NFC
 */
export const foldCharacters = (text: string): string =>
  lower(text)
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(newerTone, (pair) => olderTone.get(pair) ?? pair);

/**
 * The key of a name, a label or any other short text: equal keys mean the same thing.
 * @param text in any normal form
 */
export const foldKey = (text: string): string =>
  foldCharacters(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/**
 * A folded text without its marks, unit for unit: `hủy đơn` is `huy don`. For finding what was
 * meant only; texts that differ in their marks are different.
 */
export const withoutMarks = (folded: string): string =>
  folded.replace(/[^\x20-\x7E]/g, (letter) =>
    letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0),
  );

const tidy = /^[^\s:](?:[^\s]| (?=[^\s,]))*$/;
const same = (index: number): number => index;

const tidied = (source: string): Omit<FoldedSentence, 'folded'> => {
  let written = '';
  const at: number[] = [];
  let quoted = false;
  for (let index = 0; index < source.length; index += 1) {
    const unit = source.charAt(index);
    if (quotes.has(unit)) quoted = !quoted;
    if (!quoted && /\s/.test(unit)) {
      if (written === '' || written.endsWith(' ')) continue;
      written += ' ';
    } else {
      // A space before a comma is a slip of the hand.
      if (!quoted && unit === ',' && written.endsWith(' ')) {
        written = written.slice(0, -1);
        at.pop();
      }
      written += unit;
    }
    at.push(index);
  }
  const end = quoted ? written.length : written.replace(/[ :]+$/, '').length;
  return { written: written.slice(0, end), at: (index) => at[index] ?? at[end - 1] ?? 0 };
};

/**
 * Tidies and folds a sentence.
 * @param text as it stands after the keyword; NFC is applied first
 */
export const foldSentence = (text: string): FoldedSentence => {
  const source = text.normalize('NFC');
  // Most sentences are tidy already; then places stay what they are.
  const isTidy = tidy.test(source) && !source.endsWith(':');
  const { written, at } = isTidy ? { written: source, at: same } : tidied(source);
  return { written, folded: foldCharacters(written), at };
};
