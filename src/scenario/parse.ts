// Feature files to scenarios made of Steps, or to every problem in them at once.
import type { Pickle, PickleStep, Step as GherkinStep, TableRow } from '@cucumber/messages';
import type { Named } from '../wire/services.ts';
import { columnIn } from './reading/columns.ts';
import type { CompiledScenario, CompiledStep, ParsedFile, Problem } from './compiled.ts';
import { parseGherkin } from './reading/gherkin-file.ts';
import type { GherkinFile } from './reading/gherkin-file.ts';
import { resolveNames } from './reading/names.ts';
import { readSentence } from './reading/reading.ts';
import type { PlacedComplaint, SentenceReading } from './reading/reading.ts';

/** Steps and rules of a document by the ids that pickles refer to. */
type Index = {
  readonly steps: ReadonlyMap<string, GherkinStep>;
  readonly rules: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, TableRow>;
};

const indexOf = ({ document }: GherkinFile): Index => {
  const [steps, rules, rows] = [new Map(), new Map(), new Map()];
  const visit = (children: readonly Child[], rule?: string): void => {
    for (const child of children) {
      for (const step of (child.background ?? child.scenario)?.steps ?? [])
        steps.set(step.id, step);
      if (child.scenario && rule !== undefined) rules.set(child.scenario.id, rule);
      for (const { tableBody } of child.scenario?.examples ?? []) {
        for (const row of tableBody) rows.set(row.id, row);
      }
      if (child.rule) visit(child.rule.children, child.rule.name);
    }
  };
  visit(document?.feature?.children ?? []);
  return { steps, rules, rows };
};

type Container = { readonly id: string; readonly steps: readonly GherkinStep[] };
type Child = {
  readonly background?: Container;
  readonly scenario?: Container & { examples: readonly { tableBody: readonly TableRow[] }[] };
  readonly rule?: { readonly name: string; readonly children: readonly Child[] };
};

/** A step of a pickle with the line it comes from. */
type Located = {
  readonly pickled: PickleStep;
  readonly written: GherkinStep;
  readonly source: string;
  /** Index in the line (NFC) at which the sentence begins. */
  readonly textAt: number;
  readonly reading: SentenceReading;
};

const locate = (pickled: PickleStep, file: GherkinFile, index: Index): Located => {
  const written = pickled.astNodeIds.map((id) => index.steps.get(id)).find(Boolean);
  if (written === undefined) throw new Error(`No line for the step "${pickled.text}" of a pickle`);
  const { location, keyword } = written;
  const source = file.lines[location.line - 1] ?? '';
  const afterKeyword = (location.column ?? 1) - 1 + keyword.length;
  const rest = source.normalize('NFC').slice(afterKeyword);
  const textAt = afterKeyword + (rest.length - rest.trimStart().length);
  const cells = pickled.argument?.dataTable?.rows.map((row) => row.cells.map(({ value }) => value));
  const reading = readSentence(pickled.text, file.language, cells);
  return { pickled, written, source, textAt, reading };
};

const filledFrom = (line: number): Named => ({
  vi: ` (với dữ liệu ở dòng ${line})`,
  en: ` (in the example of line ${line})`,
});

const textBlock: Named = {
  vi: 'Không có câu nào đi kèm khối văn bản: hãy bỏ khối đó đi',
  en: 'No sentence takes a text block: leave it out',
};

const sentenceProblem = (
  { pickled, written, source, textAt }: Located,
  { start, message, suggestions }: Omit<PlacedComplaint, 'cell'>,
  file: GherkinFile,
  index: Index,
): Problem => {
  // Placeholders move what follows them: then the whole sentence is the place.
  const isFilled = pickled.text !== written.text;
  const row = pickled.astNodeIds.map((id) => index.rows.get(id)).find(Boolean);
  const example = isFilled && row ? filledFrom(row.location.line) : { vi: '', en: '' };
  return {
    uri: file.uri,
    line: written.location.line,
    column: columnIn(source, textAt + (isFilled ? 0 : start)),
    source,
    message: { vi: message.vi + example.vi, en: message.en + example.en },
    suggestions,
  };
};

const cellProblem = (
  located: Located,
  complaint: PlacedComplaint,
  file: GherkinFile,
  index: Index,
): Problem => {
  const { cell } = complaint;
  const problem = sentenceProblem(located, complaint, file, index);
  const written = cell && located.written.dataTable?.rows[cell.row]?.cells[cell.column];
  if (!written) return problem;
  const { line, column = 1 } = written.location;
  const source = file.lines[line - 1] ?? '';
  return { ...problem, line, source, column: columnIn(source, column - 1) };
};

const problemsOf = (
  located: readonly Located[],
  complaints: ReturnType<typeof resolveNames>['complaints'],
  file: GherkinFile,
  index: Index,
): Problem[] => {
  const docStrings = located.flatMap((step) =>
    step.pickled.argument?.docString === undefined
      ? []
      : [{ step, message: textBlock, suggestions: [], start: 0 }],
  );
  return [
    ...located.flatMap((step) =>
      step.reading.complaints.map((complaint) => cellProblem(step, complaint, file, index)),
    ),
    ...docStrings.map(({ step, ...complaint }) => sentenceProblem(step, complaint, file, index)),
    ...complaints.flatMap((complaint) => {
      const step = located[complaint.index];
      return step === undefined ? [] : [sentenceProblem(step, complaint, file, index)];
    }),
  ];
};

const compileStep = (
  { pickled, written, source, textAt, reading }: Located,
  step: CompiledStep['step'],
  uri: string,
): CompiledStep => ({
  uri,
  line: written.location.line,
  column: columnIn(source, textAt),
  step,
  text: pickled.text,
  keyword: written.keyword.trim(),
  source,
  pickleStepId: pickled.id,
  sentence: reading.match?.sentence ?? -1,
  arguments: reading.arguments,
});

const compilePickle = (
  pickle: Pickle,
  file: GherkinFile,
  index: Index,
): { scenario?: CompiledScenario; problems: readonly Problem[] } => {
  const located = pickle.steps.map((step) => locate(step, file, index));
  const tags = pickle.tags.map(({ name }) => name);
  const stepwise = tags.includes('@stepwise');
  const resolved = resolveNames(
    located.map(({ reading }) => reading),
    stepwise,
  );
  const problems = problemsOf(located, resolved.complaints, file, index);
  if (problems.length > 0) return { problems };
  const steps = located.flatMap((one, at) => {
    const step = resolved.steps[at];
    return step === undefined ? [] : [compileStep(one, step, file.uri)];
  });
  const rule = pickle.astNodeIds.map((id) => index.rules.get(id)).find(Boolean);
  const { line = 1, column = 1 } = pickle.location ?? {};
  const scenario: CompiledScenario = {
    uri: file.uri,
    line,
    column: columnIn(file.lines[line - 1] ?? '', column - 1),
    feature: file.document?.feature?.name ?? '',
    ...(rule === undefined ? {} : { rule }),
    name: pickle.name,
    language: file.language,
    tags,
    stepwise,
    faultOptional: tags.includes('@fault-optional'),
    pickleId: pickle.id,
    steps,
  };
  return { scenario, problems };
};

/** In the order of the file, each once: a background is read with every scenario. */
const tidied = (problems: readonly Problem[]): Problem[] => {
  const once = new Map(problems.map((one) => [`${one.line}:${one.column} ${one.message.en}`, one]));
  return [...once.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
};

/**
 * Parses a feature file. Columns count UTF-16 units of the line as written, from 1.
 * @param source the file's text, in any normal form
 * @param uri names the file in places, problems and ids
 * @returns the scenarios that are right in every step, and all problems of the others
 */
export const parseFeature = (source: string, uri: string): ParsedFile => {
  const file = parseGherkin(source, uri);
  const index = indexOf(file);
  const compiled = file.pickles.map((pickle) => compilePickle(pickle, file, index));
  return {
    uri,
    language: file.language,
    scenarios: compiled.flatMap(({ scenario }) => scenario ?? []),
    problems: tidied([...file.problems, ...compiled.flatMap(({ problems }) => problems)]),
    envelopes: file.envelopes,
  };
};
