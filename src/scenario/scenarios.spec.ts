// Every scenario of scenarios/ as a test of its own, and the golden journals of some.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allMoves, allStatuses, callGrid, mergeCoverage, noticeGrid } from '../world/coverage.ts';
import type { CompiledScenario, Problem } from './compiled.ts';
import { parseFeature } from './parse.ts';
import { goldenPaths, goldenText } from './report/golden.ts';
import { compareText } from './report/outcome.ts';
import type { ScenarioResult } from './results.ts';
import { runScenario } from './run.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

const pathsOf = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: top })
    .map((path) => path.split(sep).join('/'))
    .toSorted(compareText);

const files = pathsOf('scenarios/**/*.feature').map((uri) =>
  parseFeature(readFileSync(join(top, uri), 'utf8'), uri),
);

const inWords = ({ uri, line, column, message, suggestions }: Problem): string =>
  [`${uri}:${line}:${column} ${message.vi}`, ...suggestions].join('\n    ');

const run = (scenario: CompiledScenario): ScenarioResult =>
  runScenario(scenario, { seed: 1, language: scenario.language });

const why = ({ failure }: ScenarioResult): string | undefined =>
  failure && `${failure.uri}:${failure.line}:${failure.column}\n${failure.message}\n`;

describe.each(files)('$uri', ({ scenarios, problems }) => {
  it('can be read', () => {
    expect(problems.map(inWords)).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [`${scenario.name} :${scenario.line}`, scenario] as const))(
    '%s',
    (_, scenario) => {
      const result = run(scenario);
      expect(result.status, why(result)).toBe('passed');
    },
  );

  const golden = goldenPaths(scenarios);
  it.each(
    scenarios.flatMap((scenario) => {
      const path = golden.get(scenario.pickleId);
      return path === undefined ? [] : [[path, scenario] as const];
    }),
  )('%s', async (path, scenario) => {
    // On a CI, vitest writes no new file, so that a missing one is a failure.
    await expect(goldenText(run(scenario))).toMatchFileSnapshot(join(top, path));
  });
});

describe('golden journals', () => {
  it('all belong to a scenario', () => {
    const known = files.flatMap(({ scenarios }) => [...goldenPaths(scenarios).values()]);
    expect(pathsOf('scenarios/**/*.journal').filter((path) => !known.includes(path))).toEqual([]);
  });
});

it('show every status, every legal move, and every fault on every call and notice', () => {
  const parts = files.flatMap(({ scenarios }) => scenarios.map((each) => run(each).coverage));
  const { statuses, moves, strikes } = mergeCoverage(parts);
  const cells = [...callGrid, ...noticeGrid].flatMap((row) => Object.values(row.cells));
  const missing = (all: readonly string[], seen: readonly string[]): readonly string[] =>
    all.filter((key) => !seen.includes(key));
  expect(missing(allStatuses, statuses)).toEqual([]);
  expect(missing(allMoves, moves)).toEqual([]);
  expect(missing(cells, strikes)).toEqual([]);
});
