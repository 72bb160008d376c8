// The session runs in a browser: what its modules load at once is small, and nothing of Node's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));

/** Modules that a file imports when it runs; what is only a type is gone by then. */
const importedBy = (path: string): readonly string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^(?:import|export) (?!type\b)(?:[^;]*? from )?'(?<module>[^']+)'/gmu,
    ),
  ].map((match) => match.groups?.['module'] ?? '');

/** All that is loaded with some files: files of ours by path, packages by name. */
const loadedWith = (entries: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!path.endsWith('.ts')) return;
    for (const module of importedBy(path)) {
      if (module.startsWith('.')) visit(join(dirname(path), module));
      else seen.add(module);
    }
  };
  entries.forEach(visit);
  return seen;
};

const sources = readdirSync(here).filter(
  (name) => name.endsWith('.ts') && !/\.test\.ts$|^sample-/u.test(name),
);
const packagesOf = (names: readonly string[]): readonly string[] =>
  [...loadedWith(names.map((name) => join(here, name)))].filter((name) => !existsSync(name));

describe('what a page loads', () => {
  it('at once has no parser, no schemas, no fake data and nothing of Node in it', () => {
    const atOnce = sources.filter((name) => name !== 'feature-reader.ts');
    expect(atOnce.length).toBeGreaterThan(8);
    expect(packagesOf(atOnce)).toEqual(['fastest-levenshtein']);
  });

  it('once a file is opened is the parser alone', () => {
    expect(packagesOf(['feature-reader.ts']).toSorted()).toEqual([
      '@cucumber/cucumber-expressions',
      '@cucumber/gherkin',
      '@cucumber/messages',
      'fastest-levenshtein',
    ]);
  });

  it('is found by the names of files', () => {
    const loaded = [...loadedWith([join(here, 'session.ts')])].map((path) => relative(here, path));
    expect(loaded).toContain('../../world/step.ts');
    expect(loaded).not.toContain('../../scenario/parse.ts');
  });
});
