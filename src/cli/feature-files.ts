// Finds the feature files that paths, folders, globs and `file.feature:12` mean.
import { globSync, readFileSync, statSync, type Stats } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Named } from '../wire/services.ts';
import { compareText } from '../scenario/report/outcome.ts';
import { NothingMatched, Unusable } from './complaint.ts';

/** A feature file, and which of its lines were asked for; `null` = all of it. */
export type FoundFile = {
  /** Relative to the working folder, with `/`. */
  readonly uri: string;
  readonly lines: readonly number[] | null;
};

const defaultFolder = 'scenarios';

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const uriOf = (path: string, cwd: string): string =>
  relative(cwd, resolve(cwd, path)).split(sep).join('/');

const featuresIn = (folder: string, cwd: string): string[] =>
  globSync('**/*.feature', { cwd: resolve(cwd, folder) })
    .filter((path) => !path.split(sep).includes('node_modules'))
    .map((path) => uriOf(resolve(cwd, folder, path), cwd));

/** `file.feature:12`; a column may follow, as failures print it. */
const withLine = /^(?<path>.+?):(?<line>\d+)(?::\d+)?$/;

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

const findOne = (path: string, cwd: string): FoundFile[] => {
  const stat = statOf(resolve(cwd, path));
  if (stat?.isDirectory()) {
    return featuresIn(path, cwd).map((uri) => ({ uri, lines: null }));
  }
  if (stat !== undefined) return [{ uri: uriOf(path, cwd), lines: null }];
  const { path: file = '', line = '' } = withLine.exec(path)?.groups ?? {};
  if (statOf(resolve(cwd, file))?.isFile() && file !== '') {
    return [{ uri: uriOf(file, cwd), lines: [Number(line)] }];
  }
  if (isGlob(path)) {
    const matches = globSync(path, { cwd }).filter((match) => match.endsWith('.feature'));
    return matches.map((match) => ({ uri: uriOf(match, cwd), lines: null }));
  }
  const missing = file === '' ? path : file;
  throw new Unusable({
    vi: `Không có tệp hay thư mục "${missing}".`,
    en: `There is no file or folder "${missing}".`,
  });
};

/**
 * The files that the paths mean, each once, in the order of their names.
 * @param paths as given on the command line; none = the folder `scenarios`
 * @throws Unusable for a path that does not exist, NothingMatched when no file is left
 */
export const findFeatureFiles = (paths: readonly string[], cwd: string): readonly FoundFile[] => {
  if (paths.length === 0 && statOf(resolve(cwd, defaultFolder)) === undefined) {
    throw new NothingMatched({
      vi: `Ở đây không có thư mục "${defaultFolder}". Hãy ghi tên tệp hoặc thư mục.`,
      en: `There is no folder "${defaultFolder}" here. Name a file or a folder.`,
    });
  }
  const found = new Map<string, readonly number[] | null>();
  for (const { uri, lines } of paths.flatMap((path) => findOne(path, cwd))) {
    const before = found.get(uri);
    const isWhole = before === null || lines === null;
    found.set(uri, isWhole ? null : [...(before ?? []), ...lines]);
  }
  if (paths.length === 0) {
    for (const uri of featuresIn(defaultFolder, cwd)) found.set(uri, null);
  }
  if (found.size === 0) {
    const where = paths.length === 0 ? defaultFolder : paths.join(' ');
    throw new NothingMatched({
      vi: `Không có tệp .feature nào khớp: ${where}`,
      en: `No feature file matches: ${where}`,
    });
  }
  return [...found]
    .map(([uri, lines]) => ({ uri, lines }))
    .toSorted((a, b) => compareText(a.uri, b.uri));
};

/** Why a file cannot be read, by the code of the system's error. */
const unreadable: Readonly<Record<string, Named>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đó là thư mục', en: 'it is a folder' },
  EACCES: { vi: 'không có quyền', en: 'it is not allowed' },
};

/**
 * The text of a file.
 * @throws Unusable when it cannot be read
 */
export const readText = (path: string, cwd: string): string => {
  try {
    return readFileSync(isAbsolute(path) ? path : resolve(cwd, path), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = unreadable[code ?? ''] ?? { vi: message, en: message };
    throw new Unusable({
      vi: `Không đọc được "${path}": ${why.vi}.`,
      en: `Cannot read "${path}": ${why.en}.`,
    });
  }
};
