// Sentences of outlines in the other language: `<placeholders>` stay, and so may their columns' words.
import type { Language } from './compiled.ts';
import { foldKey, foldSentence } from './fold.ts';
import { matchSentence } from './matching.ts';
import type { FoundArgument, Match } from './matching.ts';
import type { Fields, Parameter } from './parameter.ts';
import { parameters } from './parameters.ts';
import { printStep } from './print.ts';
import { readSentence } from './reading.ts';
import { fillIn } from './template.ts';
import { vocabulary } from './vocabulary.ts';

/** Says a cell of one column in the other language; the same text if it cannot. */
export type TranslateCell = (cell: string) => string;

export type TranslatedSentence = {
  readonly text: string;
  /** What becomes of the cells of the columns the sentence uses. */
  readonly columns: ReadonlyMap<string, TranslateCell>;
};

/** The cells of one row of examples, by heading. */
export type Example = ReadonlyMap<string, string>;

type Languages = { readonly from: Language; readonly to: Language };
/** A placeholder put in: its column, its value, and its place in the text it was put in. */
type Filled = {
  readonly column: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

const same: TranslateCell = (cell) => cell;

const cellBy =
  (parameter: Parameter, { from, to }: Languages): TranslateCell =>
  (cell) => {
    const right = new RegExp(`^(?:${parameter.pattern[from]})$`);
    if (!right.test(foldKey(cell))) return cell;
    const reading = parameter.read({ written: cell, folded: foldKey(cell) }, from, {});
    return 'fields' in reading ? parameter.print(reading.fields, to) : cell;
  };

const sentenceCell =
  ({ from, to }: Languages): TranslateCell =>
  (cell) => {
    const { step } = readSentence(cell, from);
    return step === undefined ? cell : printStep(step, to).text;
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

/** Where a value stands in a printed argument, and what its column's cells become. */
const findIn = (
  printed: string,
  value: string,
  languages: Languages,
): { readonly found: string; readonly translate: TranslateCell } | undefined => {
  if (printed.includes(value)) return { found: value, translate: same };
  // Numbers may be grouped; they are read with any separator.
  const digits = value.replace(/[., ]/g, '');
  const grouped = /^\d+$/.test(digits) && new RegExp([...digits].join('[.,]?')).exec(printed)?.[0];
  if (grouped) return { found: grouped, translate: same };
  for (const parameter of parameters) {
    const translate = cellBy(parameter, languages);
    const found = translate(value);
    if (found !== value && printed.includes(found)) return { found, translate };
  }
  return undefined;
};

type Argument = { readonly text: string; readonly columns: readonly [string, TranslateCell][] };

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
    return { text: `<${whole.column}>`, columns: [[whole.column, cellBy(parameter, languages)]] };
  }
  const columns: [string, TranslateCell][] = [];
  let text = parameter.neutral ? written : parameter.print(fields, languages.to);
  for (const { column, value } of inside) {
    const place = findIn(text, value, languages);
    if (place === undefined) return undefined;
    text = text.replace(place.found, () => `<${column}>`);
    columns.push([column, place.translate]);
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

const attempt = (
  source: string,
  valueOf: (column: string, isQuoted: boolean) => string | undefined,
  { from, to }: Languages,
): TranslatedSentence | undefined => {
  const put = fill(source, valueOf);
  const text = foldSentence(put.text);
  const match = matchSentence(text, from);
  const row = match && vocabulary[match.sentence];
  const fields = match && readFields(match);
  if (!row || !fields) return undefined;
  const filled = put.filled.map((one) => {
    const start = text.written.indexOf(one.value);
    return text.written === put.text ? one : { ...one, start, end: start + one.value.length };
  });
  const isInArguments = ({ start, end }: Filled): boolean =>
    match.arguments.some((one) => one.start <= start && one.start + one.written.length >= end);
  if (!filled.every(isInArguments)) return undefined;
  const languages = { from: match.language, to };
  const columns = new Map<string, TranslateCell>();
  const said = new Map<string, string>();
  for (const argument of match.arguments) {
    const translated = translateArgument(argument, filled, fields, languages);
    if (translated === undefined) return undefined;
    said.set(argument.parameter.name, translated.text);
    for (const [column, translate] of translated.columns) columns.set(column, translate);
  }
  return { text: fillIn(row[to], fields, to, ({ name }) => said.get(name) ?? ''), columns };
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
  if (whole !== undefined) return { text, columns: new Map([[whole, sentenceCell(languages)]]) };
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
  const values =
    examples.length === 0
      ? [(): undefined => undefined]
      : [...examples.map(marked), ...examples.map(plain)];
  for (const valueOf of values) {
    const translated = attempt(text, valueOf, languages);
    if (translated !== undefined) return translated;
  }
  return undefined;
};
