// The feature files of a folder and of all folders in it. A folder that cannot be read is told.
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../scenario/report/outcome.ts';
import { cannotRead } from './read-file.ts';

/** What stands in a folder. */
export type ReadFolder = (path: string) => readonly Dirent[];

const readFolder: ReadFolder = (path) => readdirSync(path, { withFileTypes: true });

/** Links to files count as files; links to folders are not followed, so that none is met twice. */
const isFile = (entry: Dirent, path: string): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const isPassedBy = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/**
 * The feature files in a folder, in the order of their names.
 * @param folder relative to `cwd`, or absolute
 * @param options `depth`: how many folders deep, 1 = this one alone; `read`: reads one folder
 * @returns paths that begin with `folder`
 * @throws Unusable for a folder that cannot be read: what it holds would be left out silently
 */
export const walk = (
  folder: string,
  cwd: string,
  options: { readonly depth?: number; readonly read?: ReadFolder } = {},
): readonly string[] => {
  const { depth = Infinity, read = readFolder } = options;
  const filesIn = (path: string, left: number): string[] => {
    let entries: readonly Dirent[];
    try {
      entries = read(resolve(cwd, path));
    } catch (error) {
      throw cannotRead(path, error);
    }
    return entries.flatMap((entry) => {
      const inside = join(path, entry.name);
      if (isPassedBy(entry.name)) return [];
      if (entry.isDirectory()) return left > 1 ? filesIn(inside, left - 1) : [];
      const isWanted = entry.name.endsWith('.feature') && isFile(entry, resolve(cwd, inside));
      return isWanted ? [inside] : [];
    });
  };
  return filesIn(folder, depth).toSorted(compareText);
};
