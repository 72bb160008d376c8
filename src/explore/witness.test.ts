// Witnesses: they are found, they are short, they run as scenarios, and nothing that can be seen is
// left without a scenario.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reasons } from '../wire/reasons.ts';
import { allMoves, allStatuses } from '../world/coverage.ts';
import { parseFeature } from '../scenario/parse.ts';
import { runScenario } from '../scenario/run.ts';
import { boundsFor, everyReduction, startsFor } from './exploration.ts';
import { everySight, keyOfSight, notAskable } from './sights.ts';
import { starts } from './starts.ts';
import { featureOf, filesOf, lookForWitnesses } from './witness-files.ts';
import { witnessesFrom, type Witnesses } from './witness.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const keys = everySight.map(keyOfSight);

/** The starts whose worlds are few. */
const small = startsFor(starts, everyReduction).filter(({ name }) => name !== 'two-saas');
const startsNamed = (...names: readonly string[]): typeof starts =>
  startsFor(starts, everyReduction).filter(({ name }) => names.includes(name));

const search = (from: typeof starts, faults: number, maxWorlds = 100_000): Witnesses =>
  witnessesFrom(from, boundsFor(faults, 1, everyReduction), maxWorlds);

const keysFound = ({ found }: Witnesses): readonly string[] =>
  found.map(({ sight }) => keyOfSight(sight));

describe('all there is to see', () => {
  it('is every status and every legal move, as a coverage spells them', () => {
    expect(keys.slice(0, allStatuses.length + allMoves.length)).toEqual([
      ...allStatuses,
      ...allMoves,
    ]);
    expect([allStatuses.length, allMoves.length, keys.length]).toEqual([28, 47, 95]);
  });

  it('is every reason, but for those of which it is said why not', () => {
    const asked = everySight.flatMap((sight) => (sight.is === 'reason' ? [sight.reason] : []));
    expect(new Set(asked).size).toBe(asked.length);
    expect([...asked, ...Object.keys(notAskable)].toSorted()).toEqual(
      Object.keys(reasons).toSorted(),
    );
  });

  it('is shown by the scenarios of this project', () => {
    const shown = new Set<string>();
    for (const uri of globSync('scenarios/**/*.feature', { cwd: top })) {
      for (const scenario of parseFeature(readFileSync(join(top, uri), 'utf8'), uri).scenarios) {
        const { status, coverage } = runScenario(scenario, { seed: 1, language: 'vi' });
        if (status !== 'passed') continue;
        for (const key of [...coverage.statuses, ...coverage.moves]) shown.add(key);
        for (const { step } of scenario.steps) {
          if ('reason' in step) shown.add(`${step.action.slice('expect-'.length)}/${step.reason}`);
        }
      }
    }
    expect(keys.filter((key) => !shown.has(key))).toEqual([]);
    expect([...shown].filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('the search for witnesses', () => {
  const unharmed = search(small, 0);

  it('finds without a fault all but what only a fault can bring about', () => {
    expect(unharmed.missing.map(keyOfSight)).toEqual([
      'GPSD/request-failed',
      'TN/code-failed',
      'XHĐ/request-failed',
      'GNDS/record-failed',
      'GPSD/not-granted>request-failed',
      'GPSD/not-granted>granted',
      'GPSD/request-failed>granting',
      'GPSD/request-failed>granted',
      'TN/temporarily-granted>grant-failed',
      'TN/grant-failed>locked',
      'TN/locked>grant-failed',
      'TN/code-not-issued>code-failed',
      'TN/code-failed>code-issued',
      'XHĐ/not-invoiced>request-failed',
      'XHĐ/request-failed>invoicing',
      'XHĐ/request-failed>invoiced',
      'GNDS/not-recorded>record-failed',
      'GNDS/record-failed>recorded',
      'rejected/holds-temporary-resource',
      'rejected/service-down',
      'notice-ignored/bad-signature',
    ]);
  });

  it('sees nothing that is not on the list', () => {
    expect(unharmed.unexpected).toEqual([]);
  });

  it.each([
    ['TT/paid', 1],
    ['TT/unpaid>cancelled', 2],
    ['TN/locked', 5],
    ['XHĐ/invoiced', 6],
    ['ignored/already-cancelled', 3],
    ['ignored/duplicate-payment', 2],
  ])('finds a story to %s of %i steps', (key, steps) => {
    const found = unharmed.found.find(({ sight }) => keyOfSight(sight) === key);
    expect(found?.steps.length).toBe(steps);
    expect(found?.faults).toBe(0);
  });

  it('finds with one fault what a fault brings about', () => {
    const topUp = search(startsNamed('top-up-online'), 1);
    expect(keysFound(topUp)).toEqual(
      expect.arrayContaining(['TN/code-failed', 'TN/code-failed>code-issued']),
    );
    expect(keysFound(topUp)).toContain('rejected/service-down');
    expect(topUp.unexpected).toEqual([]);
  });

  it('stops at as many worlds as it may look at', () => {
    expect(search(small, 0, 100).worlds).toBe(100);
  });

  it.each(['vi', 'en'] as const)('gives scenarios that pass, in language %s', (language) => {
    const files = filesOf(unharmed.found, language);
    expect(files.map(({ path }) => path)).toEqual(
      ['tt', 'gpsd', 'tn', 'xhd', 'gnds', 'ly-do'].map((name) => `witnesses/${name}.feature`),
    );
    const parsed = files.map(({ path, text }) => parseFeature(text, path));
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    const results = parsed.flatMap(({ scenarios }) =>
      scenarios.map((scenario) => runScenario(scenario, { seed: 1, language })),
    );
    expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(results.length).toBe(unharmed.found.length);
    expect(results.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it.each(['vi', 'en'] as const)(
    'gives one feature that can be run, in language %s',
    (language) => {
      const { found, isPart } = lookForWitnesses(startsNamed('top-up-online'), 0);
      expect(isPart).toBe(false);
      const { problems, scenarios } = parseFeature(featureOf(found, language), 'all.feature');
      expect(problems).toEqual([]);
      expect(scenarios.map(({ tags }) => tags)).toEqual(found.map(() => ['@witness', '@stepwise']));
      const results = scenarios.map((scenario) => runScenario(scenario, { seed: 1, language }));
      expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['passed']));
    },
  );
});
