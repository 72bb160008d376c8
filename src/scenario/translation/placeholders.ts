// Sentences of outlines in the other language: `<placeholders>` stay, their columns are translated.
import { findIn, sentences, wordsOf } from './column-words.ts';
import type { ColumnWords, Languages } from './column-words.ts';
import { foldSentence } from '../vocabulary/fold.ts';
import { matchSentence } from '../reading/matching.ts';
import type { FoundArgument, Match } from '../reading/matching.ts';
import type { Fields } from '../vocabulary/parameter.ts';
import { sayParts } from '../vocabulary/template.ts';
import type { Said } from '../vocabulary/template.ts';
import { vocabulary } from '../vocabulary.ts';

export type TranslatedSentence = {
  readonly text: string;
  /** The columns the sentence uses. */
  readonly columns: ReadonlyMap<string, ColumnWords>;
};

/** The cells of one row of examples, by heading. */
export type Example = ReadonlyMap<string, string>;

/** A placeholder put in: its column, its value, and its place in the text it was put in. */
type Filled = {
  readonly column: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

const placeholder = /<([^<>]+)>/g;

/** Puts values in the place of placeholders and remembers where. */
const fill = (
  text: string,
  valueOf: (column: string, isQuoted: boolean) => string | undefined,
): { readonly text: string; readonly filled: readonly Filled[] } => {
  let out = '';
  let from = 0;
  const filled: Filled[] = [];
  for (const match of text.matchAll(placeholder)) {
    const [whole, column = ''] = match;
    out += text.slice(from, match.index);
    from = match.index + whole.length;
    const isQuoted = (foldSentence(out).folded.split('"').length - 1) % 2 === 1;
    const value = valueOf(column, isQuoted);
    if (value === undefined) out += whole;
    else {
      filled.push({ column, value, start: out.length, end: out.length + value.length });
      out += value;
    }
  }
  return { text: out + text.slice(from), filled };
};

type Argument = { readonly text: string; readonly columns: readonly [string, ColumnWords][] };

/** One argument in the other language, with its placeholders back in place. */
const translateArgument = (
  argument: FoundArgument,
  filled: readonly Filled[],
  fields: Fields,
  languages: Languages,
): Argument | undefined => {
  const { parameter, start, written } = argument;
  const inside = filled.filter((one) => one.start >= start && one.end <= start + written.length);
  const [whole] = inside;
  if (whole !== undefined && whole.value === written && !parameter.neutral) {
    return { text: `<${whole.column}>`, columns: [[whole.column, wordsOf(parameter, languages)]] };
  }
  const columns: [string, ColumnWords][] = [];
  let text = parameter.neutral ? written : parameter.print(fields, languages.to);
  for (const { column, value } of inside) {
    const place = findIn(text, value, languages);
    if (place === undefined) return undefined;
    text = text.replace(place.found, () => `<${column}>`);
    columns.push([column, place.words]);
  }
  return { text, columns };
};

/** The fields of a match; unreadable neutral arguments (a placeholder as a label) are left out. */
const readFields = (match: Match): Fields | undefined => {
  let fields: Fields = {};
  for (const argument of match.arguments) {
    const reading = argument.parameter.read(argument, match.language, fields);
    if ('fields' in reading) fields = { ...fields, ...reading.fields };
    else if (!argument.parameter.neutral) return undefined;
  }
  return fields;
};

type Span = { readonly start: number; readonly end: number };
const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;
const spanOf = ({ start, written }: FoundArgument): Span => ({
  start,
  end: start + written.length,
});

type Gap = { readonly column: string; readonly cell: string };

const textOf = (parts: readonly Said[]): string => parts.map(({ text }) => text).join('');

/**
 * A placeholder for words of the sentence itself, perhaps with arguments among them: in the
 * translation it stands for all that is between the same two neighbours.
 * @param said the whole sentence in the other language
 */
const openGap = (
  said: readonly Said[],
  match: Match,
  { column, ...span }: Filled,
): Attempt | undefined => {
  const outside = match.arguments.filter(
    (argument) => argument.written !== '' && !holds(span, spanOf(argument)),
  );
  const before = outside.filter((argument) => spanOf(argument).end <= span.start);
  const after = outside.filter(({ start }) => start >= span.end);
  const indexOf = (argument: FoundArgument | undefined): number =>
    said.findIndex(({ parameter }) => parameter !== undefined && parameter === argument?.parameter);
  const from = indexOf(before.at(-1)) + 1;
  const to = after[0] === undefined ? said.length : indexOf(after[0]);
  const between = said.slice(from, to);
  const words = textOf(between);
  const cell = words.trim();
  const isCut = outside.length > before.length + after.length;
  const isMixed = between.some((part) => outside.some((one) => one.parameter === part.parameter));
  if (isCut || isMixed || to < from || cell === '') return undefined;
  const gap = words.replace(cell, () => `<${column}>`);
  const text = textOf(said.slice(0, from)) + gap + textOf(said.slice(to));
  return { text, columns: new Map(), gap: { column, cell } };
};

/** A translation of one row of examples; with a gap, only of this row. */
type Attempt = TranslatedSentence & { readonly gap?: Gap };
type ValueOf = (column: string, isQuoted: boolean) => string | undefined;

const attempt = (
  source: string,
  valueOf: ValueOf,
  { from, to }: Languages,
): Attempt | undefined => {
  const put = fill(foldSentence(source).written, valueOf);
  const text = foldSentence(put.text);
  // Cells that need tidying themselves would move what was put in.
  if (text.written !== put.text) return undefined;
  const match = matchSentence(text, from);
  const row = match && vocabulary[match.sentence];
  const fields = match && readFields(match);
  if (!row || !fields) return undefined;
  const gaps = put.filled.filter(
    (one) => !match.arguments.some((argument) => holds(spanOf(argument), one)),
  );
  const columns = new Map<string, ColumnWords>();
  const said = new Map<string, string>();
  for (const argument of match.arguments) {
    const translated = translateArgument(argument, put.filled, fields, {
      from: match.language,
      to,
    });
    if (translated === undefined) return undefined;
    said.set(argument.parameter.name, translated.text);
    for (const [column, words] of translated.columns) columns.set(column, words);
  }
  const parts = sayParts(row[to], fields, ({ name }) => said.get(name) ?? '');
  const [gap, ...more] = gaps;
  if (gap === undefined) return { text: textOf(parts), columns };
  const opened = more.length === 0 ? openGap(parts, match, gap) : undefined;
  return opened && { ...opened, columns };
};

/** With a gap every example has its own words; they must leave the same sentence around it. */
const joinGaps = (
  attempts: readonly (Attempt | undefined)[],
  cells: readonly string[],
): TranslatedSentence | undefined => {
  const [first] = attempts;
  if (first?.gap === undefined) return undefined;
  const { text, columns, gap } = first;
  const words = new Map<string, string>();
  for (const [index, one] of attempts.entries()) {
    if (one?.gap === undefined || one.text !== text) return undefined;
    words.set(cells[index] ?? '', one.gap.cell);
  }
  const translate = (cell: string): string => words.get(cell) ?? cell;
  const own: ColumnWords = { translate, accepts: (said, cell) => said === translate(cell) };
  return { text, columns: new Map([...columns, [gap.column, own]]) };
};

const isWholeNumber = (cell: string): boolean => /^[1-9]\d*$/.test(cell);

/**
 * Translates a sentence with placeholders.
 * @param text as written, placeholders included
 * @param examples the rows that fill it in; none for a sentence without placeholders
 * @returns undefined when a placeholder stands for words of the sentence itself
 */
export const translateOutlined = (
  text: string,
  examples: readonly Example[],
  languages: Languages,
): TranslatedSentence | undefined => {
  const columns = [...(examples[0]?.keys() ?? [])];
  const whole = columns.find((column) => text.trim() === `<${column}>`);
  if (whole !== undefined) return { text, columns: new Map([[whole, sentences(languages)]]) };
  const isNumeric = (column: string): boolean =>
    examples.every((example) => isWholeNumber(example.get(column) ?? ''));
  // A value that stands nowhere else, so that its place in the translation is certain: a letter of
  // no alphabet within quotes, a rare number for a number, and else the cell itself.
  const marked =
    (example: Example) =>
    (column: string, isQuoted: boolean): string | undefined => {
      const at = columns.indexOf(column);
      if (at < 0) return undefined;
      if (isQuoted) return String.fromCharCode(0xe100 + at);
      return isNumeric(column) ? String(90_007_001 + at) : example.get(column);
    };
  const plain =
    (example: Example) =>
    (column: string): string | undefined =>
      example.get(column);
  if (examples.length === 0) return attempt(text, () => undefined, languages);
  for (const valueFor of [marked, plain]) {
    const attempts = examples.map((example) => attempt(text, valueFor(example), languages));
    const gap = attempts[0]?.gap;
    if (gap === undefined) {
      const found = attempts.find((one) => one !== undefined);
      if (found !== undefined) return found;
    } else {
      const joined = joinGaps(
        attempts,
        examples.map((example) => example.get(gap.column) ?? ''),
      );
      if (joined !== undefined) return joined;
    }
  }
  return undefined;
};
