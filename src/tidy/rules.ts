// The checks behind the house rules: each takes a file as plain data and says what is wrong.
import { posix } from 'node:path';
import { codeOnly, importsOf } from './code.ts';
import * as table from './table.ts';
import type { Area } from './table.ts';

/** A text file of the repository; `path` is relative to its top, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };
/** `path:line: the rule. What to do.` */
export type Violation = string;
export type Rule = (file: SourceFile) => readonly Violation[];

const isCode = (path: string): boolean => /\.(?:ts|tsx|mjs)$/u.test(path);
const isTest = (path: string): boolean => /\.(?:test|spec)\.tsx?$/u.test(path);

const violation = (file: SourceFile, line: number, message: string): Violation =>
  `${file.path}:${line}: ${message}`;

/** The area of a path; undefined for files at the top of src or of the repository. */
export const areaOf = (path: string): string | undefined => {
  const [top, next, ...rest] = path.split('/');
  if (top === 'src') return rest.length > 0 ? next : undefined;
  return next === undefined ? undefined : top;
};

const isArea = (name: string): name is Area => Object.hasOwn(table.mayImport, name);

const violationsPerLine = (
  file: SourceFile,
  text: string,
  words: readonly (readonly [RegExp, string])[],
  rule: string,
): readonly Violation[] =>
  text.split('\n').flatMap((line, at) =>
    words.flatMap(([word, advice]) => {
      const found = word.exec(line);
      return found ? [violation(file, at + 1, `${rule} "${found[0]}": ${advice}.`)] : [];
    }),
  );

/** Imports go one way (table.ts, `mayImport`). */
export const importsGoOneWay: Rule = (file) => {
  const area = areaOf(file.path);
  if (area === undefined || !isCode(file.path)) return [];
  if (!isArea(area)) {
    return [violation(file, 1, `"${area}" is no known folder. Add it to src/tidy/table.ts.`)];
  }
  const extra = isTest(file.path) ? (table.testsMayAlsoImport[area] ?? []) : [];
  const allowed: readonly string[] = [area, ...table.mayImport[area], ...extra];
  return (
    importsOf(file.text)
      // A text that the page is built with is data, from wherever it comes.
      .filter(({ module }) => module.startsWith('.') && !module.endsWith('?raw'))
      .flatMap(({ module, line }) => {
        const target = posix.join(posix.dirname(file.path), module);
        const to = areaOf(target) ?? target;
        if (allowed.includes(to)) return [];
        const list = allowed.filter((name) => name !== area).join(', ') || 'nothing else of ours';
        return [
          violation(
            file,
            line,
            `${area} must not import ${to} ("${module}"); it may import ${list}. ` +
              'Move the code to the folder that both may see, or pass the value in.',
          ),
        ];
      })
  );
};

/** Whether the purity rule holds for a file. */
export const isPure = (path: string): boolean => {
  const area = areaOf(path);
  const declared =
    table.pureAreas.some((pure) => pure === area) ||
    table.pureFolders.some((folder) => path.startsWith(folder));
  return declared && isCode(path) && !isTest(path) && !Object.hasOwn(table.impureFiles, path);
};

/** No clock, dice, promise or I/O inside (style rule 1). */
export const pureCodeIsPure: Rule = (file) => {
  if (!isPure(file.path)) return [];
  const words = violationsPerLine(file, codeOnly(file.text), table.impureWords, 'pure code uses');
  const modules = importsOf(file.text)
    .filter(({ module }) => !module.startsWith('.'))
    .filter(({ module }) => !table.purePackages.some((allowed) => allowed.test(module)))
    .map(({ module, line }) =>
      violation(
        file,
        line,
        `pure code imports "${module}". Move it to a file of the edges and declare that file ` +
          'with its reason in src/tidy/table.ts (impureFiles), or the package in purePackages.',
      ),
    );
  return [...words, ...modules];
};

/** No sleeps and no wall clock in tests. */
export const testsKeepNoTime: Rule = (file) =>
  isTest(file.path)
    ? violationsPerLine(file, codeOnly(file.text), table.clockWords, 'a test uses')
    : [];

/** The first line says what the file is for (style rule 10). */
export const firstLineSaysWhy: Rule = (file) => {
  if (!isCode(file.path)) return [];
  const lines = file.text.split('\n');
  const line = lines[0]?.startsWith('#!') === true ? 1 : 0;
  if (/^\/\/ \S.{10,}/u.test(lines[line] ?? '')) return [];
  return [violation(file, line + 1, 'the first line must be "// " and say what the file is for.')];
};

/** A line that is one sentence or message: it stays whole, so that it can be searched for. */
const oneString = /^\s*(?:[\w'-]+: |[?:+] )?(?<quote>['"`]).*\k<quote>[,;)]*$/u;

/** Columns as a reader counts them; an address cannot be broken, nor can a string in a test. */
const columnsOf = (line: string, codeOfLine: string, test: boolean): number => {
  if (/https?:\/\//u.test(line) || oneString.test(line)) return 0;
  return test ? codeOfLine.replaceAll(/ {2,}/gu, ' ').length : [...line].length;
};

/** Files are short and lines fit (style rule 10); the length of functions is oxlint's to check. */
export const sizesAreSmall: Rule = (file) => {
  if (!isCode(file.path)) return [];
  const { columns, fileLines } = table.limits;
  const test = isTest(file.path);
  const lines = file.text.trimEnd().split('\n');
  const codeLines = codeOnly(file.text).split('\n');
  const wide = lines.flatMap((line, at) => {
    const width = columnsOf(line, codeLines[at] ?? '', test && codeLines[at]?.trim() !== '');
    if (width <= columns) return [];
    return [violation(file, at + 1, `${width} columns, more than ${columns}. Break the line.`)];
  });
  if (test || lines.length <= fileLines) return wide;
  const long = `${lines.length} lines, more than ${fileLines}. Split the file by what it is for.`;
  return [...wide, violation(file, fileLines + 1, long)];
};

/** Names say what is inside (style rule 10). */
export const namesSaySomething: Rule = (file) => {
  const words = file.path.toLowerCase().split(/[/.\-_]/u);
  return words
    .filter((word) => table.emptyNames.includes(word))
    .map((word) => violation(file, 1, `the name "${word}" says nothing. Name it by what it does.`));
};

/** The roots of a file system, put together so that this file does not break its own rule. */
const machineRoots = ['work', 'tmp', 'root', 'home'].join('|');
const machinePath = new RegExp(`(?<![\\w.:/>-])/(?:${machineRoots})/`, 'u');

/** The sources name no path of somebody's machine. */
export const noMachinePaths: Rule = (file) =>
  violationsPerLine(
    file,
    file.text,
    [[machinePath, 'write it relative to the repository or make a temporary folder']],
    'names a path of a machine,',
  );

/** Every text is in Unicode NFC, so that a label is spelt in one way only. */
export const textIsNfc: Rule = (file) =>
  file.text
    .split('\n')
    .flatMap((line, at) =>
      line === line.normalize('NFC')
        ? []
        : [violation(file, at + 1, 'not in Unicode NFC. Save the line in NFC (NFD via \\u).')],
    );

/** Nothing unexpected lies at the top of the repository. */
export const topLevelIsClosed = (names: readonly string[]): readonly Violation[] =>
  names
    .filter((name) => !table.topLevel.includes(name) && !table.topLevelPattern.test(name))
    .map(
      (name) =>
        `${name}:1: does not belong at the top of the repository. ` +
        'Put it into a folder, or add it to src/tidy/table.ts (topLevel).',
    );

/** Every folder of src stands in the README's map. */
export const mapNamesFolders = (readme: string, paths: readonly string[]): readonly Violation[] => {
  const folders = paths.flatMap(
    (path) => /^src\/(?<name>[^/]+)\//u.exec(path)?.groups?.['name'] ?? [],
  );
  return [...new Set(folders)]
    .filter((folder) => !readme.includes(`${folder}/`))
    .map(
      (folder) => `README.md:1: the map does not name "${folder}/". Say what src/${folder} is for.`,
    );
};
