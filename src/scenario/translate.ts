// A whole feature file in the other language: sentences and keywords change, all else stays.
import type { Background, Examples, Scenario, Step, TableRow } from '@cucumber/messages';
import type { Named } from '../wire/services.ts';
import type { ColumnWords } from './translation/column-words.ts';
import type { Language, ParsedFile, Problem } from './compiled.ts';
import { parseGherkin } from './reading/gherkin-file.ts';
import type { GherkinFile } from './reading/gherkin-file.ts';
import { matchSentence } from './reading/matching.ts';
import { foldSentence } from './vocabulary/fold.ts';
import { translateKeyword } from './vocabulary/gherkin-keywords.ts';
import { parseFeature } from './parse.ts';
import { translateOutlined } from './translation/placeholders.ts';
import type { Example } from './translation/placeholders.ts';
import { printCells } from './print.ts';

type Translation = {
  readonly file: GherkinFile;
  readonly from: Language;
  readonly to: Language;
  /** The lines in NFC, replaced one by one. */
  readonly lines: string[];
  readonly problems: Problem[];
};

const complain = ({ file, problems }: Translation, line: number, message: Named): void => {
  const source = file.lines[line - 1] ?? '';
  const column = source.length - source.trimStart().length + 1;
  problems.push({ uri: file.uri, line, column, source, message, suggestions: [] });
};

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';

const translateTitle = (
  node: { readonly keyword: string; readonly location: { readonly line: number } },
  { file, lines, to }: Translation,
): void => {
  if (file.language === to) return;
  const line = lines[node.location.line - 1] ?? '';
  const indent = indentOf(line);
  const rest = line.slice(indent.length + node.keyword.length);
  lines[node.location.line - 1] = indent + translateKeyword(node.keyword, to) + rest;
};

const cellsOf = (row: TableRow): string[] => row.cells.map(({ value }) => value);

/** Every row of every table of examples, by heading. */
const examplesOf = (examples: readonly Examples[]): Example[] =>
  examples.flatMap(({ tableHeader, tableBody }) => {
    const headings = tableHeader === undefined ? [] : cellsOf(tableHeader);
    return tableBody.map((row) => {
      const cells = cellsOf(row);
      return new Map(headings.map((heading, index) => [heading, cells[index] ?? '']));
    });
  });

const usesColumn = (text: string, examples: readonly Example[]): boolean =>
  [...(examples[0]?.keys() ?? [])].some((column) => text.includes(`<${column}>`));

/** Is a sentence, with the cells of every row in it, one of that language already? */
const isSaidIn = (language: Language, text: string, examples: readonly Example[]): boolean => {
  const filled = examples.map((example) =>
    [...example].reduce((line, [column, cell]) => line.replaceAll(`<${column}>`, cell), text),
  );
  return (filled.length === 0 ? [text] : filled).every(
    (sentence) => matchSentence(foldSentence(sentence), language)?.language === language,
  );
};

/** What the cells of each column become, so far. */
type Columns = Map<string, ColumnWords>;

/** A column may be used several times: its words must be understood wherever it is used. */
const addColumns = (
  columns: Columns,
  used: ReadonlyMap<string, ColumnWords>,
  examples: readonly Example[],
  onConflict: (column: string) => void,
): void => {
  for (const [column, words] of used) {
    const known = columns.get(column) ?? words;
    const cells = examples.map((example) => example.get(column) ?? '');
    const suits = (speaker: ColumnWords, hearer: ColumnWords): boolean =>
      cells.every((cell) => hearer.accepts(speaker.translate(cell), cell));
    if (suits(known, words)) columns.set(column, known);
    else if (suits(words, known)) columns.set(column, words);
    else onConflict(column);
  }
};

const translateStep = (
  step: Step,
  examples: readonly Example[],
  columns: Columns,
  translation: Translation,
): void => {
  const { file, lines, from, to } = translation;
  const { line } = step.location;
  const filling = usesColumn(step.text, examples) ? examples : [];
  const isOwn = file.language === to;
  if (isOwn && isSaidIn(to, step.text, filling)) return;
  const translated = translateOutlined(step.text, filling, { from, to });
  if (translated === undefined) {
    const isUnfilled = /<[^<>]+>/.test(step.text) && filling.length === 0;
    const why = isUnfilled
      ? { vi: 'Không có dữ liệu nào điền vào câu này', en: 'No example fills this in' }
      : {
          vi: 'Không có một câu nào nói được điều này với mọi dòng dữ liệu',
          en: 'No one sentence says this in every example',
        };
    complain(translation, line, {
      vi: `${why.vi}, nên không dịch được: ${step.text}`,
      en: `${why.en}, so it cannot be translated: ${step.text}`,
    });
    return;
  }
  addColumns(columns, translated.columns, filling, (column) =>
    complain(translation, line, {
      vi: `<${column}> được dùng cho nhiều thứ khác nhau, nên không có một từ chung: hãy tách cột`,
      en: `<${column}> is used for different things, so it has no one word: use two columns`,
    }),
  );
  const indent = indentOf(lines[line - 1] ?? '');
  const keyword = isOwn ? step.keyword.trim() : translateKeyword(step.keyword, to);
  lines[line - 1] = `${indent}${keyword} ${translated.text}`;
};

const translateExamples = (
  { tableHeader, tableBody }: Examples,
  columns: Columns,
  { lines }: Translation,
): void => {
  if (tableHeader === undefined) return;
  const headings = cellsOf(tableHeader);
  const rows = [headings, ...tableBody.map(cellsOf)];
  const translated = rows.map((row, index) =>
    index === 0
      ? row
      : row.map((cell, at) => columns.get(headings[at] ?? '')?.translate(cell) ?? cell),
  );
  const isChanged = translated.some((row, index) =>
    row.some((cell, at) => cell !== rows[index]?.[at]),
  );
  if (!isChanged) return;
  const indent = indentOf(lines[tableHeader.location.line - 1] ?? '');
  const printed = printCells(translated, indent);
  [tableHeader, ...tableBody].forEach((row, index) => {
    lines[row.location.line - 1] = printed[index] ?? '';
  });
};

const translateScenario = (scenario: Scenario | Background, translation: Translation): void => {
  translateTitle(scenario, translation);
  const tables = 'examples' in scenario ? scenario.examples : [];
  const examples = examplesOf(tables);
  const columns: Columns = new Map();
  for (const step of scenario.steps) translateStep(step, examples, columns, translation);
  for (const table of tables) {
    translateTitle(table, translation);
    translateExamples(table, columns, translation);
  }
};

type Child = {
  readonly background?: Background;
  readonly scenario?: Scenario;
  readonly rule?: {
    readonly keyword: string;
    readonly location: { readonly line: number };
    readonly children: readonly Child[];
  };
};

const translateChildren = (children: readonly Child[], translation: Translation): void => {
  for (const { background, scenario, rule } of children) {
    if (background) translateScenario(background, translation);
    if (scenario) translateScenario(scenario, translation);
    if (rule) {
      translateTitle(rule, translation);
      translateChildren(rule.children, translation);
    }
  }
};

const languageLine = /^(\s*#\s*language\s*:\s*)[a-zA-Z_-]+/;

const declareLanguage = (lines: string[], to: Language): string[] => {
  const at = lines.findIndex((line) => languageLine.test(line));
  if (at < 0) return [`# language: ${to}`, ...lines];
  return lines.map((line, index) => (index === at ? line.replace(languageLine, `$1${to}`) : line));
};

const stepsOf = ({ scenarios }: ParsedFile): string[] =>
  scenarios.map(({ steps }) => JSON.stringify(steps.map(({ step }) => step)));

/**
 * Says a feature file in the other language. Comments, tags, names, descriptions, tables and
 * placeholders stay; sentences, keywords, the language line and closed words in examples change.
 * In a file that has the keywords of that language already, sentences of the other one change.
 * @returns the text in NFC, which parses to the same Steps; or why that cannot be
 */
export const translate = (source: string, uri: string, to: Language): string | Problem[] => {
  const before = parseFeature(source, uri);
  if (before.problems.length > 0) return [...before.problems];
  const file = parseGherkin(source, uri);
  const lines = file.lines.map((line) => line.normalize('NFC'));
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const feature = file.document?.feature;
  if (feature === undefined) return lines.join(newline);
  // The sentences of a file may be in the other language than its keywords.
  const from = to === 'vi' ? 'en' : 'vi';
  const translation: Translation = { file, from, to, lines, problems: [] };
  translateTitle(feature, translation);
  translateChildren(feature.children, translation);
  const text = (file.language === to ? lines : declareLanguage(lines, to)).join(newline);
  if (translation.problems.length > 0) return translation.problems;
  const [expected, actual] = [stepsOf(before), stepsOf(parseFeature(text, uri))];
  before.scenarios.forEach(({ line, name }, index) => {
    if (expected[index] === actual[index]) return;
    complain(translation, line, {
      vi: `Không dịch được "${name}" mà vẫn giữ nguyên ý`,
      en: `"${name}" cannot be translated without changing what it says`,
    });
  });
  return translation.problems.length > 0 ? translation.problems : text;
};
