// What is wrong with a text that is no sentence: a wrong word in it, or the three nearest.
import { distance } from 'fastest-levenshtein';
import type { Language } from '../compiled.ts';
import { foldCharacters } from '../vocabulary/fold.ts';
import type { FoldedSentence } from '../vocabulary/fold.ts';
import { matchesOf } from './matching.ts';
import type { FoundArgument, Match } from './matching.ts';
import type { Complaint, Fields } from '../vocabulary/parameter.ts';
import { parameterOf } from '../vocabulary/parameters.ts';
import { fillIn, partsOf } from '../vocabulary/template.ts';
import { vocabulary } from '../vocabulary.ts';

/** A complaint about a place of the tidied text. */
type Explained = Complaint & { readonly start: number };

const isRight = ({ parameter, folded }: FoundArgument, language: Language): boolean =>
  new RegExp(`^(?:${parameter.pattern[language]})$`).test(folded);

const literalLength = (match: Match): number =>
  partsOf(match.template).reduce(
    (sum, part) => sum + ('literal' in part ? part.literal.length : 0),
    0,
  );

/** Arguments that are wrong in themselves, with what is wrong about each. */
const wrongArguments = (match: Match): { explained: Explained; isNear: boolean }[] => {
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
    return [{ explained: { ...reading.complaint, start }, isNear }];
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

/** Kinds of argument that one sentence may have where another has the other. */
const classes: readonly (readonly [string, readonly string[]])[] = [
  ['\uE001', ['customer']],
  ['\uE002', ['order']],
  ['\uE003', ['service']],
  ['\uE004', ['call', 'work', 'notice', 'thing']],
  ['\uE005', ['instant']],
  ['\uE006', ['amount']],
  ['\uE007', ['duration', 'delay']],
  ['\uE008', ['reason', 'label']],
  ['\uE009', ['payment']],
  ['\uE00A', ['kind']],
  ['\uE00B', ['code', 'count', 'quantity']],
];

/** A mark weighs as much as a word, so that sentences about other things are further away. */
const weight = 4;

/** The text with its arguments put away, so that only its own words count, and those arguments. */
const abstracted = (written: string, language: Language): { shape: string; found: string[] } => {
  const found: string[] = [];
  let rest = written;
  for (const [mark, names] of classes) {
    const patterns = names.map((name) => parameterOf(name).pattern[language]);
    const source = mark === '\uE008' ? '"[^"]*"' : patterns.join('|');
    const finder = new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu');
    const folded = foldCharacters(rest);
    let shifted = '';
    let from = 0;
    for (const match of folded.matchAll(finder)) {
      found.push(rest.slice(match.index, match.index + match[0].length));
      shifted += rest.slice(from, match.index) + mark.repeat(weight);
      from = match.index + match[0].length;
    }
    rest = shifted + rest.slice(from);
  }
  return { shape: foldCharacters(rest), found };
};

/** A template as a sentence: with the arguments of the text where they fit, else typical ones. */
const sampleOf = (template: string, language: Language, found: readonly string[]): string => {
  const parts = partsOf(template).flatMap((part) => ('parameter' in part ? [part.parameter] : []));
  const example: Fields = Object.assign({ track: 'GPSD' }, ...parts.map((part) => part.example));
  return fillIn(template, example, language, (parameter) => {
    if (parameter.optional !== undefined && parameter.name === 'forOrder') return '';
    const fits = new RegExp(`^(?:${parameter.pattern[language]})$`);
    const own = found.find((written) => {
      const folded = foldCharacters(written);
      return (
        fits.test(folded) && 'fields' in parameter.read({ written, folded }, language, example)
      );
    });
    return own ?? parameter.print(example, language);
  });
};

/**
 * The sentences nearest to a text, as sentences that could stand in its place.
 * @param preferred the language of the feature; sentences of the other count as a bit further away
 * @param n how many
 */
export const nearestSentences = (written: string, preferred: Language, n: number): string[] => {
  const ranked = (['vi', 'en'] as const).flatMap((language) => {
    const { shape, found } = abstracted(written, language);
    return vocabulary.map((row) => {
      const plain = abstracted(sampleOf(row[language], language, []), language).shape;
      const length = Math.max(plain.length, shape.length);
      const away = distance(shape, plain) / length + (language === preferred ? 0 : 0.1);
      return { away, say: () => sampleOf(row[language], language, found) };
    });
  });
  return ranked
    .toSorted((a, b) => a.away - b.away)
    .slice(0, n)
    .map(({ say }) => say());
};

/**
 * Explains a text that strictly matches no sentence.
 * @returns at least one complaint; `start` counts in the tidied text
 */
export const explain = (text: FoldedSentence, language: Language): readonly Explained[] => {
  const other = language === 'vi' ? 'en' : 'vi';
  const found = wrongWord(text, language) ?? wrongWord(text, other);
  if (found !== undefined && found.length > 0) return found;
  const suggestions = nearestSentences(text.written, language, 3);
  return [{ message: `There is no such sentence: "${text.written}"`, suggestions, start: 0 }];
};
