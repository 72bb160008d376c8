// How like two sentences are: their words, with arguments and words for one thing put together.
import { distance } from 'fastest-levenshtein';
import { foldCharacters, withoutMarks } from '../vocabulary/fold.ts';
import { parameterOf } from '../vocabulary/parameters.ts';
import { likeWords } from './like-words.ts';

/** A kind of argument: what may stand in one sentence where another stands in the next. */
export type Kind = { readonly mark: string; readonly parameters: readonly string[] };
/** An argument as written, and its kind. */
export type Found = { readonly kind: Kind; readonly written: string };
/** A sentence as tokens: words without marks, one letter of no alphabet for an argument. */
export type Shape = { readonly tokens: readonly string[]; readonly found: readonly Found[] };

type Finder = { readonly kind: Kind; readonly pattern: RegExp };

const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu');

const name = '(?: "[^"]*")?';
/** Parameters by kind, in the order to look for them, with short forms that people use. */
const kinds: readonly (readonly [parameters: readonly string[], ...more: readonly string[]])[] = [
  [['customer'], `khach(?: hang)?${name}`, `(?:the )?(?:client|user|buyer)${name}`],
  [['order', 'forOrder'], `don(?: hang)?${name}`],
  [['service'], 'suman', 'amis(?:\\.vn)?(?: -)?(?: ban hang| ke toan)?', 'ban hang'],
  [['call', 'work', 'notice', 'thing', 'track']],
  [['instant']],
  [['amount']],
  [['duration', 'delay']],
  [['payment']],
  [['kind']],
  [['invoice']],
  [['label', 'reason'], '"[^"]*"'],
  [['count', 'quantity', 'code']],
];

const sourcesOf = (parameters: readonly string[]): string[] =>
  parameters.flatMap((one) => {
    // How often and `của đơn hàng` may be nothing at all; a reason may be any word.
    if (one === 'forOrder' || one === 'label' || one === 'reason') return [];
    const { pattern } = parameterOf(one);
    return [pattern.vi, pattern.en].map(withoutMarks);
  });

const often: Finder = {
  kind: { mark: '\uE000', parameters: ['often'] },
  pattern: /(?:, ?\d+ lan|,? ?(?:o )?lan thu \d+|, ?(?:\d+ times?|once|twice)|,? on call \d+)$/gu,
};

let made: readonly Finder[] | undefined;
const finders = (): readonly Finder[] =>
  (made ??= [
    often,
    ...kinds.map(([parameters, ...more], index) => ({
      kind: { mark: String.fromCharCode(0xe001 + index), parameters },
      pattern: whole([...sourcesOf(parameters), ...more].join('|')),
    })),
  ]);

/** Longest first, so that `bỏ qua` is not taken for `bỏ`. */
const phrases = likeWords
  .flatMap((group, index) =>
    group.map((words) => ({
      words: withoutMarks(foldCharacters(words.normalize('NFC'))),
      mark: String.fromCharCode(0xe100 + index),
    })),
  )
  .toSorted((a, b) => b.words.length - a.words.length)
  .map(({ words, mark }) => ({ pattern: whole(words), mark }));

/**
 * The shape of a sentence, in whichever language it is.
 * @param written tidied, in NFC
 */
export const shapeOf = (written: string): Shape => {
  const found: Found[] = [];
  let text = withoutMarks(foldCharacters(written));
  for (const { kind, pattern } of finders()) {
    text = text.replace(pattern, (match: string, offset: number) => {
      found.push({ kind, written: written.slice(offset, offset + match.length) });
      return kind.mark.repeat(match.length);
    });
  }
  for (const { pattern, mark } of phrases) {
    text = text.replace(pattern, (match: string) => mark.repeat(match.length));
  }
  const words = text.match(/[\p{L}\d]+|([\uE000-\uE1FF])\1*/gu) ?? [];
  const tokens = words.map((word) => (/[\uE000-\uE1FF]/.test(word) ? word.charAt(0) : word));
  return { tokens: tokens.filter((token) => token !== often.kind.mark), found };
};

/** Two words: the same, one a slip of the pen for the other, or different. */
const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  const length = Math.max(a.length, b.length);
  if (length < 4) return 0;
  const similarity = 1 - distance(a, b) / length;
  return similarity >= 0.7 ? similarity : 0;
};

/** What a text that has a token says by it: rare ones say more. */
export type Weight = (token: string) => number;

const sum = (tokens: readonly string[], weight: Weight): number =>
  tokens.reduce((total, token) => total + weight(token), 0);

/** The tokens as one string, a letter each, to compare their order. */
const inOrder = (tokens: readonly string[], all: readonly string[]): string =>
  tokens.map((token) => String.fromCharCode(0x4e00 + all.indexOf(token))).join('');

/**
 * How well a sentence fits a text, from 0 to 1 and a bit: words in common, what the text has and
 * the sentence lacks counting more than the reverse (people leave out), then their order.
 */
export const likeness = (
  text: readonly string[],
  sentence: readonly string[],
  weight: Weight,
): number => {
  const left = [...sentence];
  let common = 0;
  for (const token of text) {
    const scores = left.map((other) => alike(token, other));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    const [taken = ''] = left.splice(scores.indexOf(best), 1);
    common += best * weight(taken);
  }
  const all = [...new Set([...text, ...sentence])];
  const apart = distance(inOrder(text, all), inOrder(sentence, all));
  const order = 1 - apart / Math.max(text.length, sentence.length, 1);
  return common / (0.8 * sum(text, weight) + 0.2 * sum(sentence, weight)) + 0.15 * order;
};
