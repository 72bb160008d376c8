// What is wrong with a text that is no sentence: a wrong word in it, or the three nearest.
import { distance } from 'fastest-levenshtein';
import type { Language } from '../compiled.ts';
import { cut } from '../visible.ts';
import { foldCharacters } from '../vocabulary/fold.ts';
import type { FoldedSentence } from '../vocabulary/fold.ts';
import { matchesOf } from './matching.ts';
import type { FoundArgument, Match } from './matching.ts';
import type { Complaint, Fields } from '../vocabulary/parameter.ts';
import { partsOf } from '../vocabulary/template.ts';
import { nearestSentences } from './nearest-sentences.ts';

/** A complaint about a place of the tidied text. */
type Explained = Complaint & { readonly start: number };

const isRight = ({ parameter, folded }: FoundArgument, language: Language): boolean =>
  new RegExp(`^(?:${parameter.pattern[language]})$`).test(folded);

const literalLength = (match: Match): number =>
  partsOf(match.template).reduce(
    (sum, part) => sum + ('literal' in part ? part.literal.length : 0),
    0,
  );

type Wrong = { readonly explained: Explained; readonly written: string; readonly isNear: boolean };

/** Arguments that are wrong in themselves, with what is wrong about each. */
const wrongArguments = (match: Match): Wrong[] => {
  let fields: Fields = {};
  return match.arguments.flatMap((argument) => {
    const { parameter, written, start } = argument;
    const reading = parameter.read(argument, match.language, fields);
    if ('fields' in reading) fields = { ...fields, ...reading.fields };
    if (isRight(argument, match.language)) return [];
    if ('fields' in reading) return [];
    const [best] = reading.complaint.suggestions;
    const isNear =
      best !== undefined &&
      distance(foldCharacters(written), foldCharacters(best)) <= best.length / 2;
    return [{ explained: { ...reading.complaint, start }, written, isNear }];
  });
};

/** A sentence of which all but a word is right: the one with most of the text in its own words. */
const wrongWord = (text: FoldedSentence, language: Language): Explained[] | undefined => {
  const candidates = matchesOf(text, language, 'loose').map((match) => ({
    weight: literalLength(match),
    problems: wrongArguments(match),
  }));
  const plausible = candidates.filter(
    ({ problems }) =>
      problems.length === 1 || (problems.length > 1 && problems.every(({ isNear }) => isNear)),
  );
  const [best] = plausible.toSorted(
    (a, b) => a.problems.length - b.problems.length || b.weight - a.weight,
  );
  return best?.problems.map(({ explained }) => explained);
};

/**
 * The sentence that a text is but for slips of the pen in its arguments.
 * @returns undefined when it is none, or when an argument is more than a slip away
 */
export const mended = (text: FoldedSentence, language: Language): string | undefined =>
  matchesOf(text, language, 'loose')
    .map((match) => wrongArguments(match))
    .filter((problems) => problems.every(({ isNear }) => isNear))
    .map((problems) =>
      problems.reduceRight((mend, { explained: { start, suggestions }, written }) => {
        return mend.slice(0, start) + (suggestions[0] ?? '') + mend.slice(start + written.length);
      }, text.written),
    )
    .at(0);

/**
 * Explains a text that strictly matches no sentence.
 * @returns at least one complaint; `start` counts in the tidied text
 */
export const explain = (text: FoldedSentence, language: Language): readonly Explained[] => {
  const other = language === 'vi' ? 'en' : 'vi';
  const found = wrongWord(text, language) ?? wrongWord(text, other);
  if (found !== undefined && found.length > 0) return found;
  const suggestions = nearestSentences(text.written, language, 3);
  const message = {
    vi: `Không có câu nào như vậy: ${cut(text.written)}\nXem mọi câu: npx order-lab steps`,
    en: `There is no such sentence: ${cut(text.written)}\nTo see them all: npx order-lab steps`,
  };
  return [{ message, suggestions, start: 0 }];
};
