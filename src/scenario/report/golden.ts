// Golden journals: where the checked-in journal of a scenario lies, and what it says.
import { journalLines } from '../../world/journal.ts';
import type { CompiledScenario } from '../compiled.ts';
import type { ScenarioResult } from '../results.ts';
import { sayAction } from '../run.ts';

/** The tag of a scenario whose journal is checked in. */
export const goldenTag = '@golden';

/** A name as part of a file name: small Latin letters and digits, joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * The files of golden journals, by pickle id: `golden/FEATURE-FILE.SCENARIO.journal` beside the
 * feature file. Scenarios of one name (rows of an outline) are numbered from the second on.
 * @param scenarios all of one feature file
 */
export const goldenPaths = (
  scenarios: readonly CompiledScenario[],
): ReadonlyMap<string, string> => {
  const taken = new Map<string, number>();
  const golden = scenarios.filter(({ tags }) => tags.includes(goldenTag));
  return new Map(
    golden.map(({ pickleId, uri, name }) => {
      const at = uri.lastIndexOf('/') + 1;
      const file = slugOf(uri.slice(at).replace(/\.feature$/, ''));
      const stem = `${uri.slice(0, at)}golden/${file}.${slugOf(name)}`;
      const number = (taken.get(stem) ?? 0) + 1;
      taken.set(stem, number);
      return [pickleId, `${stem}${number === 1 ? '' : `-${number}`}.journal`];
    }),
  );
};

/** The journal as it is checked in: the name of the scenario, then all that happened. */
export const goldenText = ({ scenario, entries }: ScenarioResult): string => {
  const { name, language } = scenario;
  return [name, '', ...journalLines(entries, language, sayAction(language)), ''].join('\n');
};
