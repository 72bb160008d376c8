// Finds the feature files that paths, folders, globs and `file.feature:12` mean.
import { statSync, type Stats } from 'node:fs';
import { matchesGlob, relative, resolve, sep } from 'node:path';
import { NothingMatched } from './complaint.ts';
import { cannotRead, missing } from './read-file.ts';
import { walk } from './walk.ts';

/** A feature file, and which of its lines were asked for; `null` = all of it. */
export type FoundFile = {
  /** Relative to the working folder, with `/`. */
  readonly uri: string;
  readonly lines: readonly number[] | null;
};

const defaultFolder = 'scenarios';

/** @throws Unusable when not even that can be known */
const statOf = (path: string, cwd: string): Stats | undefined => {
  try {
    return statSync(resolve(cwd, path), { throwIfNoEntry: false });
  } catch (error) {
    throw cannotRead(path, error);
  }
};

const uriOf = (path: string, cwd: string): string =>
  relative(cwd, resolve(cwd, path)).split(sep).join('/');

const wholeFiles = (paths: readonly string[], cwd: string): FoundFile[] =>
  paths.map((path) => ({ uri: uriOf(path, cwd), lines: null }));

/** `file.feature:12`; a column may follow, as failures print it. */
const withLine = /^(?<path>.+?):(?<line>\d+)(?::\d+)?$/;

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/** The files that a glob means: its folder is walked, as deep as it can reach. */
const matching = (glob: string, cwd: string): FoundFile[] => {
  const parts = glob.split(sep).join('/').split('/');
  const first = parts.findIndex(isGlob);
  const folder = parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.');
  const pattern = parts.slice(first);
  if (statOf(folder, cwd)?.isDirectory() !== true) return [];
  // Braces and classes may hold anything, a slash too: then it is walked to the bottom.
  const isDeep = pattern.includes('**') || /[[{]/.test(glob);
  const found = walk(folder, cwd, { depth: isDeep ? Infinity : pattern.length });
  return wholeFiles(
    found.filter((path) => matchesGlob(relative(folder, path), pattern.join('/'))),
    cwd,
  );
};

const findOne = (path: string, cwd: string): FoundFile[] => {
  const stat = statOf(path, cwd);
  if (stat?.isDirectory()) return wholeFiles(walk(path, cwd), cwd);
  if (stat !== undefined) return wholeFiles([path], cwd);
  const { path: file = '', line = '' } = withLine.exec(path)?.groups ?? {};
  if (file !== '' && statOf(file, cwd)?.isFile()) {
    return [{ uri: uriOf(file, cwd), lines: [Number(line)] }];
  }
  if (isGlob(path)) return matching(path, cwd);
  throw missing(file === '' ? path : file);
};

/**
 * The files that the paths mean, each once, in the order they were given; those of a folder or a
 * glob in the order of their names.
 * @param paths as given on the command line; none = the folder `scenarios`
 * @throws Unusable for a path that does not exist or a folder that cannot be read, NothingMatched
 *   when no file is left
 */
export const findFeatureFiles = (paths: readonly string[], cwd: string): readonly FoundFile[] => {
  if (paths.length === 0 && statOf(defaultFolder, cwd) === undefined) {
    throw new NothingMatched({
      vi: `Ở đây không có thư mục "${defaultFolder}". Hãy ghi tên tệp hoặc thư mục.`,
      en: `There is no folder "${defaultFolder}" here. Name a file or a folder.`,
    });
  }
  const asked = paths.length === 0 ? [defaultFolder] : paths;
  const found = new Map<string, readonly number[] | null>();
  for (const { uri, lines } of asked.flatMap((path) => findOne(path, cwd))) {
    const before = found.get(uri);
    const isWhole = before === null || lines === null;
    found.set(uri, isWhole ? null : [...(before ?? []), ...lines]);
  }
  if (found.size === 0) {
    throw new NothingMatched({
      vi: `Không có tệp .feature nào khớp: ${asked.join(' ')}`,
      en: `No feature file matches: ${asked.join(' ')}`,
    });
  }
  return [...found].map(([uri, lines]) => ({ uri, lines }));
};
