// The canaries: each can be planted in the sources as they are, and the explorer finds them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { starts } from '../starts.ts';
import { canaries, canaryNamed } from './canaries.ts';
import { plant } from './canary.ts';
import { isKept, linesOf, type Trial } from './telling.ts';

const root = new URL('../../../', import.meta.url);
const sourceOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

describe('Every canary', () => {
  test.each(canaries)('$name can be planted: its text is there exactly once', (canary) => {
    for (const { file } of canary.changes) {
      const source = sourceOf(file);
      expect(plant(canary, file, source)).not.toBe(source);
    }
  });

  test('has a name of its own and a start that exists', () => {
    expect(new Set(canaries.map(({ name }) => name)).size).toBe(canaries.length);
    const names = starts.map(({ name }) => name);
    for (const { start } of canaries) expect(names).toContain(start);
  });

  test('is planted in the engine, in what it is made of, or in a mock', () => {
    for (const { changes } of canaries) {
      expect(changes.length).toBeGreaterThan(0);
      for (const { file } of changes) {
        expect(file).toMatch(/^(?:src\/(?:engine|order|world|wire|calendar)|mocks)\/.*\.ts$/u);
      }
    }
  });
});

describe('A canary whose text is not there', () => {
  const canary = {
    ...canaryNamed('no-fencing'),
    changes: [{ file: 'a.ts', text: 'let x = 1;', replacement: '' }],
  };

  test('is refused, with the file and what to do', () => {
    const problem = () => plant(canary, 'a.ts', 'let y = 1;');
    expect(problem).toThrow(/no-fencing cannot be planted: its text is found 0 times in a\.ts/u);
    expect(problem).toThrow(/Write the bug anew/u);
  });

  test('is refused too when it is there twice', () => {
    expect(() => plant(canary, 'a.ts', 'let x = 1; let x = 1;')).toThrow(/found 2 times/u);
  });

  test('and one that nobody knows is told with the names there are', () => {
    expect(() => canaryNamed('no-bird')).toThrow(/no canary "no-bird"\. There are: new-key-per/u);
  });
});

describe('What is told of a canary', () => {
  const finding = {
    property: 'no-lock-once-paid',
    said: { vi: 'v', en: 'e' },
    faults: 1,
    steps: 4,
    feature: 'Feature: f\n',
  };
  const found: Trial = {
    canary: canaryNamed('no-fencing'),
    seconds: 1.25,
    caught: { states: 12_345, finding },
    trouble: '',
    on: 1,
    off: 0,
  };

  test('names start, property, K, states and steps', () => {
    expect(linesOf(found)).toEqual([
      '✔ no-fencing: found (saas-bank-transfer, no-lock-once-paid, K=1, 12,345 states, 1.3 s, 4 steps)',
      '  its scenario fails with the bug, passes without',
    ]);
    expect(isKept(found)).toBe(true);
  });

  test('says so when it was not found, with the bound', () => {
    const missed: Trial = { ...found, caught: { states: 7, finding: null }, on: null, off: null };
    expect(linesOf(missed)[0]).toBe(
      '✘ no-fencing: NOT FOUND (saas-bank-transfer, K ≤ 1, 7 states, 1.3 s)',
    );
    expect(isKept(missed)).toBe(false);
  });

  test('shows the scenario when it fails without the bug too', () => {
    const wrong: Trial = { ...found, off: 1, trouble: 'expected 0, is 1' };
    expect(linesOf(wrong).join('\n')).toMatch(/DOES NOT PASS without[^]*Feature: f[^]*is 1/u);
    expect(isKept(wrong)).toBe(false);
  });

  test('is not content with a scenario that crashes, nor with another K', () => {
    expect(isKept({ ...found, on: 2 })).toBe(false);
    const other: Trial = { ...found, caught: { states: 7, finding: { ...finding, faults: 0 } } };
    expect(isKept(other)).toBe(false);
    expect(linesOf(other).join('\n')).toContain('it was to need K=1');
  });

  test('shows what an exploring process said that failed', () => {
    const broken: Trial = { ...found, caught: null, trouble: 'no such file', on: null, off: null };
    expect(linesOf(broken)).toEqual(['✘ no-fencing: exploring failed', '    no such file']);
  });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });

describe('Two canaries from end to end', () => {
  const names = ['stored-notice-ignored', 'duplicate-code-not-answered'];

  test(
    'one of the engine and one of a mock, with their scenarios kept',
    { timeout: 60_000 },
    () => {
      const top = mkdtempSync(join(tmpdir(), 'kept-'));
      onTestFinished(() => rmSync(top, { recursive: true }));
      const folder = join(top, 'stories');
      const { stdout, status } = start('--save', folder, ...names);
      expect(stdout).toContain('✔ stored-notice-ignored: found (top-up-online-invoice');
      expect(stdout).toContain('✔ duplicate-code-not-answered: found (top-up-online-invoice');
      expect(stdout).toContain('2/2 canaries found');
      expect(status).toBe(0);
      const files = names.map((name) => `${name}.feature`);
      expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
      for (const file of files) {
        expect(stdout).toContain(`  saved: ${join(folder, file)}\n`);
        expect(readFileSync(join(folder, file), 'utf8')).toContain('@counterexample');
      }
    },
  );
});

describe('The command', () => {
  test('shows how to use it, and every canary', () => {
    const { stdout, status } = start('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run canaries -- \[--save DIR\] \[NAME…\]\n/u);
    for (const { name } of canaries) expect(stdout).toContain(`  ${name}: `);
  });

  test.each([
    [['--save'], /--save/u],
    [['--save', '', 'no-fencing'], /the name of the folder is empty/u],
    [['--save', `${main}/x`, 'no-fencing'], /ENOTDIR/u],
    [['--nothing'], /--nothing/u],
    [['no-bird'], /There is no canary "no-bird"/u],
  ])('ends with 2 before anything is planted: %j', (args, message) => {
    const { stderr, stdout, status } = start(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
