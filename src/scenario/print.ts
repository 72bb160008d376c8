// Steps, scenarios and features back to canonical text: the inverse of parse, in both languages.
import type { Step } from '../world/steps.ts';
import type { Language } from './compiled.ts';
import { keywords, keywordsOf } from './vocabulary/keywords.ts';
import type { Fields, Parameter } from './vocabulary/parameter.ts';
import type { Sentence } from './vocabulary/sentence.ts';
import { printTable } from './reading/tables.ts';
import { fillIn, partsOf } from './vocabulary/template.ts';
import { vocabulary } from './vocabulary.ts';

export type PrintedStep = {
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
};

const parametersOf = (row: Sentence): Parameter[] =>
  partsOf(row.vi).flatMap((part) => ('parameter' in part ? [part.parameter] : []));

/** What a sentence can say of a Step: a bank's own reference comes from APIs, and has none. */
const toldOf = (step: Step): Fields => {
  const { action: _action, ...own } = step;
  if (step.action === 'fault') return step.fault;
  return step.action === 'receive-money' ? { ...own, reference: undefined } : own;
};

/** Fields of a Step that a sentence says; `undefined` counts as absent. */
export const fieldsOf = (step: Step): Fields => {
  const fields = toldOf(step);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

type Shape = {
  readonly row: Sentence;
  readonly index: number;
  readonly needed: readonly string[];
  readonly known: ReadonlySet<string>;
};

const shapes: readonly Shape[] = vocabulary.map((row, index) => {
  const table = row.table === undefined ? [] : [row.table];
  const parameters = parametersOf(row);
  const needed = parameters.flatMap(({ fields, optional = [] }) =>
    fields.filter((field) => !optional.includes(field)),
  );
  const all = parameters.flatMap(({ fields }) => fields);
  const known = new Set([...Object.keys(row.fixed ?? {}), ...all, ...table]);
  return { row, index, needed: [...needed, ...table], known };
});

const fits = ({ row, needed, known }: Shape, step: Step, fields: Fields): boolean =>
  row.action === step.action &&
  Object.entries(row.fixed ?? {}).every(([field, value]) => fields[field] === value) &&
  needed.every((field) => field in fields) &&
  Object.keys(fields).every((field) => known.has(field));

/**
 * The index in the vocabulary of the sentence that says a Step.
 * Throws on a Step no sentence can say: the Step union and the vocabulary disagree.
 */
export const sentenceOf = (step: Step): number => {
  const fields = fieldsOf(step);
  const shape = shapes.find((candidate) => fits(candidate, step, fields));
  if (shape !== undefined) return shape.index;
  throw new Error(`No sentence of the vocabulary says ${JSON.stringify(step)}`);
};

/**
 * Prints one Step as a sentence.
 * @returns its text without a keyword, and the table that must follow, if any
 */
export const printStep = (step: Step, language: Language): PrintedStep => {
  const row = vocabulary[sentenceOf(step)];
  if (row === undefined) throw new Error('The vocabulary has no such sentence');
  const fields = fieldsOf(step);
  const text = fillIn(row[language], fields, language);
  return row.table === undefined ? { text } : { text, table: printTable(row.table, fields) };
};

/** Escapes a cell as Gherkin reads it back. */
const escapedCell = (cell: string): string =>
  cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n');

const lettersIn = (cell: string | undefined): number => Array.from(cell ?? '').length;

/**
 * A table as aligned lines.
 * @param indent put before every line
 */
export const printCells = (cells: readonly (readonly string[])[], indent: string): string[] => {
  const rows = cells.map((row) => row.map(escapedCell));
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => lettersIn(row[column]))),
  );
  return rows.map((row) => {
    const padded = row.map((cell, column) => {
      const missing = (widths?.[column] ?? 0) - lettersIn(cell);
      return cell + ' '.repeat(Math.max(0, missing));
    });
    return `${indent}| ${padded.join(' | ')} |`;
  });
};

export type PrintableScenario = {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly language: Language;
  /** With their `@`. */
  readonly tags?: readonly string[];
  /** Lines of explanation under the name. */
  readonly description?: readonly string[];
  /** Put before every line; two spaces for a scenario of a feature. */
  readonly indent?: string;
};

/** A name or a line of a description stands on one line. */
const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const title = (keyword: string, name: string): string => `${keyword}: ${oneLine(name)}`.trimEnd();

/** Prints one scenario, with its tags and tables, ending in a newline. */
export const printScenario = (scenario: PrintableScenario): string => {
  const { language, steps, tags = [], description = [], indent = '  ' } = scenario;
  const words = keywords[language];
  const begun = keywordsOf(steps, language);
  const lines = [
    ...(tags.length > 0 ? [indent + tags.join(' ')] : []),
    indent + title(words.scenario, scenario.name),
    ...description.map((line) => `${indent}  ${oneLine(line)}`),
    ...steps.flatMap((step, index) => {
      const { text, table = [] } = printStep(step, language);
      return [`${indent}  ${begun[index]} ${text}`, ...printCells(table, `${indent}    `)];
    }),
  ];
  return `${lines.join('\n')}\n`;
};

export type PrintableFeature = {
  readonly name: string;
  readonly language: Language;
  readonly scenarios: readonly Omit<PrintableScenario, 'language' | 'indent'>[];
  readonly tags?: readonly string[];
  readonly description?: readonly string[];
  /** Put at the top as comments. */
  readonly comments?: readonly string[];
};

/** Prints a whole feature file, which parses to the same Steps. */
export const printFeature = (feature: PrintableFeature): string => {
  const { language, scenarios, tags = [], description = [], comments = [] } = feature;
  const head = [
    `# language: ${language}`,
    ...comments.map((comment) => `# ${oneLine(comment)}`),
    ...(tags.length > 0 ? [tags.join(' ')] : []),
    title(keywords[language].feature, feature.name),
    ...description.map((line) => `  ${oneLine(line)}`),
  ];
  const printed = scenarios.map((scenario) => printScenario({ ...scenario, language }));
  return [`${head.join('\n')}\n`, ...printed].join('\n');
};
