// Steps that Gherkin takes for a description: such lines would vanish, and the run would pass.
import type { Examples, Step } from '@cucumber/messages';
import { distance } from 'fastest-levenshtein';
import type { Language, Problem } from '../compiled.ts';
import { foldCharacters, foldSentence, withoutMarks } from '../vocabulary/fold.ts';
import { purposeOf, stepKeywords } from '../vocabulary/gherkin-keywords.ts';
import { keywords } from '../vocabulary/keywords.ts';
import { vocabulary } from '../vocabulary.ts';
import { mended } from './explain.ts';
import { matchSentence } from './matching.ts';
import type { Match } from './matching.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { stepWords } from './syntax.ts';

/** What of a feature file the lines are looked up in. */
type Written = {
  readonly uri: string;
  readonly language: Language;
  readonly lines: readonly string[];
};

type Described = { readonly description: string; readonly location: { readonly line: number } };
type Stepped = Described & { readonly steps: readonly Step[] };
type Child = {
  readonly background?: Stepped;
  readonly scenario?: Stepped & { readonly examples: readonly Examples[] };
  readonly rule?: Described & { readonly children: readonly Child[] };
};

/** In a feature or a rule prose is likelier: there only keyword and sentence together count. */
type Suspicion = 'strong' | 'weak';
type Suspect = {
  readonly node: Described;
  readonly suspicion: Suspicion;
  /** Puts the first row of an outline's examples in the place of its placeholders. */
  readonly fill: Fill;
};
type Fill = (text: string) => string;

const asIs: Fill = (text) => text;

const fillFrom = ([first]: readonly Examples[]): Fill => {
  const headings = first?.tableHeader?.cells ?? [];
  const cells = first?.tableBody[0]?.cells ?? [];
  return (text) =>
    headings.reduce(
      (line, { value }, at) => line.replaceAll(`<${value}>`, cells[at]?.value ?? ''),
      text,
    );
};

const suspectsIn = (children: readonly Child[]): Suspect[] =>
  children.flatMap(({ background, scenario, rule }): Suspect[] => {
    if (rule) return [{ node: rule, suspicion: 'weak', fill: asIs }, ...suspectsIn(rule.children)];
    const examples = scenario?.examples ?? [];
    const nodes = [background ?? scenario ?? [], examples].flat();
    return nodes.map((node) => ({ node, suspicion: 'strong', fill: fillFrom(examples) }));
  });

/** Every keyword of a step, without regard to case and to the kind of space that follows. */
const beginsWith = stepKeywords.map((word) => ({
  word,
  pattern: new RegExp(`^${word}(?:[\\s:]+|$)`, 'iu'),
}));

const keywordAt = (line: string): { readonly word: string; readonly rest: string } | undefined => {
  const found = beginsWith.find(({ pattern }) => pattern.test(line));
  return found && { word: found.word, rest: line.replace(found.pattern, '') };
};

/** The keyword that a sentence would be printed with. */
const keywordFor = (match: Match, language: Language): string => {
  const action = vocabulary[match.sentence]?.action ?? 'rest';
  if (action.startsWith('expect-')) return keywords[language].outcome;
  return keywords[language][action === 'fault' || action === 'it-is' ? 'context' : 'action'];
};

/** Letters that may differ, of all letters, in a text that is meant to be a sentence. */
const slip = 0.25;

const bare = (text: string): string => withoutMarks(foldCharacters(text)).replace(/[ .;]+$/, '');

/** The sentence that a text is, or all but is. */
const nearSentence = (text: string, language: Language): string | undefined => {
  const folded = foldSentence(text);
  const own = bare(folded.written);
  const languages = [language, language === 'vi' ? 'en' : 'vi'] as const;
  const mend = languages.map((tried) => mended(folded, tried)).find(Boolean);
  if (mend !== undefined) return mend;
  return languages
    .flatMap((tried) => nearestSentences(folded.written, tried, 2))
    .find((sample) => {
      const known = bare(sample);
      return distance(own, known) <= slip * Math.max(own.length, known.length);
    });
};

/** The text whole, without its first word, and without its first two. */
const tailsOf = (text: string): string[] => {
  const words = text.split(/\s+/);
  return [0, 1, 2].filter((n) => n < words.length).map((n) => words.slice(n).join(' '));
};

/** A line of a description that seems to be a step, and what to write if it is one. */
const meantStep = (
  line: string,
  language: Language,
  { suspicion, fill }: Suspect,
): string | undefined => {
  const found = keywordAt(line);
  const tails = found === undefined ? tailsOf(line) : [found.rest];
  if (suspicion === 'weak' && found === undefined) return undefined;
  for (const text of tails) {
    const match = matchSentence(foldSentence(fill(text)), language);
    if (match !== undefined) return `${keywordFor(match, language)} ${text}`;
  }
  if (suspicion === 'weak') return undefined;
  if (found !== undefined) {
    const { word, rest } = found;
    const own = keywords[language][purposeOf(word) ?? 'and'];
    return `${own} ${nearSentence(fill(rest), language) ?? rest}`.trim();
  }
  const near = tails.map((text) => nearSentence(fill(text), language)).find(Boolean);
  const match = near === undefined ? undefined : matchSentence(foldSentence(near), language);
  return match && `${keywordFor(match, language)} ${near}`;
};

/** The lines of a description where they stand: below the title, comments among them left out. */
const linesOf = ({ description, location }: Described, { lines }: Written): number[] => {
  let at = location.line;
  return description
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      while (at < lines.length && lines[at]?.normalize('NFC').trim() !== line.trim()) at += 1;
      return at < lines.length ? [at++] : [];
    });
};

const problemAt = (file: Written, line: number, meant: string): Problem => {
  const source = file.lines[line] ?? '';
  const column = source.length - source.trimStart().length + 1;
  const begin = stepWords(file.language);
  const message = {
    vi:
      'Dòng này giống một bước nhưng bị đọc là lời mô tả, nên sẽ không chạy: ' +
      `bước bắt đầu bằng ${begin} và một dấu cách.\n` +
      'Nếu đúng là lời mô tả, hãy viết khác đi hoặc đặt # ở đầu dòng.',
    en:
      'This line looks like a step but is read as a description, so it would not run: ' +
      `steps begin with ${begin} and a space.\n` +
      'If it is a description, put it another way, or a # before it.',
  };
  return { uri: file.uri, line: line + 1, column, source, message, suggestions: [meant] };
};

/**
 * The steps of a feature that are read as descriptions of a scenario, an outline, a background or
 * examples: their keyword is unknown, is another language's, or lacks its space.
 * @returns one problem a line, with the step to write instead
 */
export const swallowedSteps = (
  file: Written,
  feature: Described & { readonly children: readonly Child[] },
): Problem[] => {
  const weak: Suspect = { node: feature, suspicion: 'weak', fill: asIs };
  return [weak, ...suspectsIn(feature.children)].flatMap((suspect) =>
    linesOf(suspect.node, file).flatMap((line) => {
      const text = file.lines[line]?.normalize('NFC').trim() ?? '';
      const meant = meantStep(text, file.language, suspect);
      return meant === undefined ? [] : [problemAt(file, line, meant)];
    }),
  );
};
