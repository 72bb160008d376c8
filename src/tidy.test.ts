// The test of the code base itself: every file keeps the house rules of src/tidy/table.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOnly, importsOf } from './tidy/code.ts';
import * as rules from './tidy/rules.ts';
import type { Rule, SourceFile } from './tidy/rules.ts';
import { limits } from './tidy/table.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const textKinds = ['.ts', '.tsx', '.mjs', '.json', '.md', '.feature', '.yaml', '.html', '.css', ''];
const readText = (path: string): string => readFileSync(join(top, path), 'utf8');

const ignored = ['.git', ...readText('.gitignore').split('\n')]
  .map((line) => line.trim().replace(/\/$/u, ''))
  .filter((line) => line !== '');

const pathsUnder = (folder: string): readonly string[] =>
  readdirSync(join(top, folder), { withFileTypes: true })
    .filter((entry) => !ignored.includes(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsUnder(path) : [path];
    });

const files: readonly SourceFile[] = pathsUnder('')
  .filter((path) => textKinds.includes(extname(path)) && path !== 'package-lock.json')
  .map((path) => ({ path, text: readText(path) }));

describe('the code base', () => {
  it('is really looked at', () => {
    const paths = files.map((file) => file.path);
    expect(paths).toContain('src/tidy/rules.ts');
    expect(paths).toContain('mocks/faults.ts');
    expect(paths.filter(rules.isPure).length).toBeGreaterThan(20);
  });

  it.each([
    ['imports go one way', rules.importsGoOneWay],
    ['pure code has no clock, dice, promise or I/O', rules.pureCodeIsPure],
    ['tests neither sleep nor read the clock', rules.testsKeepNoTime],
    ['the first line of a file says what it is for', rules.firstLineSaysWhy],
    ['files are short and lines fit', rules.sizesAreSmall],
    ['names say what is inside', rules.namesSaySomething],
    ['no path of a machine is named', rules.noMachinePaths],
    ['every text is in Unicode NFC', rules.textIsNfc],
  ] satisfies [string, Rule][])('%s', (_, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });

  it('has nothing unexpected at its top', () => {
    const names = readdirSync(top).filter((name) => !ignored.includes(name));
    expect(rules.topLevelIsClosed(names)).toEqual([]);
  });

  it('has a map in the README that names every folder of src', () => {
    const readme = files.find((file) => file.path === 'README.md');
    const paths = files.map((file) => file.path);
    // Before there is a README there is no map to compare with.
    expect(readme === undefined ? [] : rules.mapNamesFolders(readme.text, paths)).toEqual([]);
  });

  it('leaves the length of functions to oxlint, which is told the limit', () => {
    const config: unknown = JSON.parse(readText('.oxlintrc.json'));
    expect(config).toMatchObject({
      rules: {
        'max-lines-per-function': ['error', { max: limits.functionLines }],
        'max-lines': ['error', { max: limits.fileLines }],
      },
    });
  });
});

/** A file made up for a test; its first line is right. */
const planted = (path: string, ...lines: readonly string[]): SourceFile => ({
  path,
  text: ['// A file that a test made up.', ...lines].join('\n'),
});

describe('the rules find what is planted', () => {
  it.each([
    ['src/order/x.ts', "import { a } from '../engine/advance.ts';", 'order must not import engine'],
    ['src/engine/x.ts', "import type { A } from '../../mocks/faults.ts';", 'must not import mocks'],
    ['mocks/suman/x.ts', "import { a } from '../../src/order/order.ts';", 'must not import order'],
    ['src/wire/x.ts', "export * from '../calendar/time.ts';", 'may import nothing else of ours'],
    ['src/world/x.ts', "type A = import('../scenario/parse.ts').A;", 'must not import scenario'],
    ['src/engine/x.test.ts', "import '../../mocks/outside.ts';", 'must not import mocks'],
    ['src/elsewhere/x.ts', '', '"elsewhere" is no known folder'],
  ])('%s with %s', (path, line, message) => {
    const [found, ...more] = rules.importsGoOneWay(planted(path, line));
    expect(found).toContain(message);
    expect(found).toMatch(/^[\w/.]+:\d: /u);
    expect(more).toEqual([]);
  });

  it.each([
    ["import type { Fault } from '../../mocks/faults.ts';", 'src/world/x.ts'],
    ["import { instantOf } from '../calendar/time.ts';", 'src/wire/x.test.ts'],
    ["const text = `import { a } from '../engine/advance.ts'`;", 'src/order/x.ts'],
    ["const text = import('../../../../scenarios/x.feature?raw');", 'src/sandbox/page/a/x.ts'],
  ])('but not %s in %s', (line, path) => {
    expect(rules.importsGoOneWay(planted(path, line))).toEqual([]);
  });

  it.each([
    'export const a = async () => 1;',
    'const now = Date.now();',
    'const text = `at ${new Date()}`;',
    'const text = `a ${b ? `c ${Math.random()}` : "d"}`;',
    'setTimeout(run, 5);',
    'const start = performance.now();',
    "if (process.env['CI']) run();",
    "import { readFileSync } from 'node:fs';",
    "import express from 'express';",
    'const half = total / 2; const b = Promise.resolve(1 / 2);',
    'const quote = /[\'"]/u; const c = Math.random();',
  ])('in pure code: %s', (line) => {
    const found = rules.pureCodeIsPure(planted('src/engine/x.ts', line));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^src\/engine\/x\.ts:2: pure code /u);
    expect(rules.pureCodeIsPure(planted('src/sandbox/session/x.ts', line))).toHaveLength(1);
    expect(rules.pureCodeIsPure(planted('src/cli/x.ts', line))).toEqual([]);
    expect(rules.pureCodeIsPure(planted('src/sandbox/x.ts', line))).toEqual([]);
  });

  it.each([
    '// No Date, no Promise, no await.',
    '/* async\n   Math.random() */',
    "const label = 'Date and Promise';",
    'const text = `a Date in a template, ${name}`;',
    'const word = /Date|Promise/u;',
    'const lanes = process.lanes;',
    'const updated = dataDate.candidate;',
    "import { distance } from 'fastest-levenshtein';",
  ])('but not in: %s', (line) => {
    expect(rules.pureCodeIsPure(planted('src/engine/x.ts', line))).toEqual([]);
  });

  it.each<[string, Rule, SourceFile, string]>([
    [
      'a sleeping test',
      rules.testsKeepNoTime,
      planted('src/http/x.test.ts', 'await new Promise((done) => setTimeout(done, 50));'),
      'src/http/x.test.ts:2: a test uses "setTimeout"',
    ],
    [
      'a missing first line',
      rules.firstLineSaysWhy,
      { path: 'src/wire/x.ts', text: 'export const a = 1;\n' },
      'src/wire/x.ts:1: the first line must be "// "',
    ],
    [
      'a wide line',
      rules.sizesAreSmall,
      planted('src/wire/x.ts', `const a = '${'đ'.repeat(100)}';`),
      'src/wire/x.ts:2: 113 columns',
    ],
    [
      'a wide comment in a test',
      rules.sizesAreSmall,
      planted('src/wire/x.test.ts', `// ${'a'.repeat(98)}`),
      'src/wire/x.test.ts:2: 101 columns',
    ],
    [
      'a long file',
      rules.sizesAreSmall,
      planted('src/wire/x.ts', ...Array.from({ length: 300 }, () => 'run();')),
      'src/wire/x.ts:301: 301 lines',
    ],
    [
      'an empty name',
      rules.namesSaySomething,
      planted('src/wire/date-utils.ts'),
      'src/wire/date-utils.ts:1: the name "utils" says nothing',
    ],
    [
      'a path of a machine',
      rules.noMachinePaths,
      planted('README.md', `see ${['', 'home', 'an', 'notes'].join('/')}`),
      'README.md:2: names a path of a machine',
    ],
    [
      'a text in NFD',
      rules.textIsNfc,
      planted('scenarios/x.feature', 'Đã hủy đơn hàng'.normalize('NFD')),
      'scenarios/x.feature:2: not in Unicode NFC',
    ],
  ])('%s', (_, rule, file, start) => {
    const found = rule(file);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(start)).toBe(true);
  });

  it('but not a wide sentence that stands on a line of its own', () => {
    const sentence = planted('src/wire/x.ts', `  vi: '${'a'.repeat(100)}',`);
    expect(rules.sizesAreSmall(sentence)).toEqual([]);
  });

  it('a stray file at the top, and a folder that the map leaves out', () => {
    expect(rules.topLevelIsClosed(['src', '.ci', 'vite.config.ts'])).toEqual([]);
    expect(rules.topLevelIsClosed(['notes.txt'])[0]).toContain('notes.txt:1: does not belong');
    expect(rules.mapNamesFolders('wire/ what crosses', ['src/wire/a.ts'])).toEqual([]);
    expect(rules.mapNamesFolders('wire/', ['src/order/a.ts'])[0]).toContain('"order/"');
  });
});

describe('reading code', () => {
  it('keeps every position', () => {
    for (const { path, text } of files.filter((file) => file.path.endsWith('.ts'))) {
      const code = codeOnly(text);
      expect(code.length, path).toBe(text.length);
      expect(code.split('\n').length, path).toBe(text.split('\n').length);
    }
  });

  it('finds imports of every form, with their lines', () => {
    const text =
      "import a from './a.ts';\n\nexport {\n  b,\n} from \"./b.ts\";\nimport('./c.ts');\n";
    expect(importsOf(text)).toEqual([
      { module: './a.ts', line: 1 },
      { module: './b.ts', line: 5 },
      { module: './c.ts', line: 6 },
    ]);
  });
});
