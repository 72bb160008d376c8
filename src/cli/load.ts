// Reads and parses the feature files, and chooses the scenarios to run.
import type { CompiledScenario, Language, ParsedFile, Problem } from '../scenario/compiled.ts';
import { parseFeature } from '../scenario/parse.ts';
import { problemLines, type Purpose } from '../scenario/report/problems.ts';
import type { Shard } from '../scenario/report/record.ts';
import { NothingMatched, Unusable } from './complaint.ts';
import { findFeatureFiles } from './feature-files.ts';
import type { Host } from './host.ts';
import { readFeature } from './read-file.ts';
import { filterOf, scenariosAt, selectionKey, shardOf, type Filter } from './select.ts';

export type Wish = Filter & {
  readonly paths: readonly string[];
  readonly shard?: Shard | undefined;
};

/** The scenarios that will run, and what they were chosen from. */
export type Choice = {
  readonly files: readonly ParsedFile[];
  readonly scenarios: readonly CompiledScenario[];
  /** How many were chosen before sharding, and their key. */
  readonly selected: number;
  readonly selection: string;
  /** Was less asked for than all scenarios of the usual folder? */
  readonly filtered: boolean;
};

/**
 * Tells all problems at once, before anything runs: a person mends them in one go.
 * @param purpose what is not done because of them
 * @throws Unusable unless there are none
 */
export const failOnProblems = (
  problems: readonly Problem[],
  { err }: Host,
  purpose: Purpose = 'run',
): void => {
  if (problems.length === 0) return;
  const inLanguage = (language: Language): string =>
    problemLines(problems, language, err.paint, purpose).join('\n');
  throw new Unusable({ vi: inLanguage('vi'), en: inLanguage('en') });
};

const inFile = (file: ParsedFile, lines: readonly number[] | null): readonly CompiledScenario[] => {
  if (lines === null) return file.scenarios;
  const chosen = new Set(
    lines.flatMap((line) => {
      const there = scenariosAt(file, line);
      if (there.length > 0) return there;
      throw new NothingMatched({
        vi: `Không có kịch bản nào ở ${file.uri}:${line}.`,
        en: `No scenario stands at ${file.uri}:${line}.`,
      });
    }),
  );
  return file.scenarios.filter((scenario) => chosen.has(scenario));
};

/** A file parsed; one that is no text has that as its only problem. */
const parsed = (uri: string, cwd: string): ParsedFile => {
  const source = readFeature(uri, cwd);
  if (typeof source === 'string') return parseFeature(source, uri);
  return { uri, language: 'vi', scenarios: [], problems: [source], envelopes: [] };
};

const isUsualFolder = (paths: readonly string[]): boolean =>
  paths.every((path) => /^(?:\.\/)?scenarios\/?$/.test(path));

/**
 * Chooses what to run.
 * @throws Unusable when a file or an option cannot be read, NothingMatched when nothing is left
 */
export const choose = (wish: Wish, host: Host): Choice => {
  const { paths, tags, grep, shard } = wish;
  const wanted = filterOf({ tags, grep });
  const found = findFeatureFiles(paths, host.cwd);
  const files = found.map(({ uri }) => parsed(uri, host.cwd));
  failOnProblems(
    files.flatMap(({ problems }) => problems),
    host,
  );
  const all = files.flatMap((file, at) => inFile(file, found[at]?.lines ?? null));
  const selected = all.filter(wanted);
  if (selected.length === 0) {
    const asked = [
      ...(tags === undefined ? [] : [`--tags "${tags}"`]),
      ...(grep === undefined ? [] : [`--grep "${grep}"`]),
    ].join(' ');
    throw new NothingMatched(
      asked === ''
        ? {
            vi: 'Các tệp này không có kịch bản nào.',
            en: 'There is no scenario in these files.',
          }
        : { vi: `Không có kịch bản nào khớp ${asked}.`, en: `No scenario matches ${asked}.` },
    );
  }
  return {
    files,
    scenarios: shard === undefined ? selected : shardOf(selected, shard),
    selected: selected.length,
    selection: selectionKey(selected),
    filtered: tags !== undefined || grep !== undefined || !isUsualFolder(paths),
  };
};
