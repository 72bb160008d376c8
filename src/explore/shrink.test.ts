// Findings made small: what is left of a story matters, and breaks the same property as before.
import { describe, expect, it } from 'vitest';
import { rowsOf, trackNames, type TrackName } from '../order/tracks.ts';
import { parseFeature } from '../scenario/parse.ts';
import { runScenario } from '../scenario/run.ts';
import type { Action, Check } from '../world/steps.ts';
import { statusesOf } from '../world/world.ts';
import { featureOf, scenarioSteps } from './counterexample.ts';
import { boundsFor, everyReduction } from './exploration.ts';
import type { Finally, Property } from './property.ts';
import { entriesOf, replay } from './replay.ts';
import { startNamed } from './report/sample-report.ts';
import type { Finding } from './findings.ts';
import { explore, type Explored } from './search.ts';
import { shrink, withSmallFindings } from './shrink.ts';

/** Says that no order ends with a status, which is not so: a story to it is a finding. */
const neverEnds = (track: TrackName, status: string): Finally => {
  const other = Object.keys(rowsOf(track)).find((each) => each !== status) ?? '';
  const said = { vi: `không bao giờ ${track} ${status}`, en: `never ${track} ${status}` };
  return {
    kind: 'finally',
    name: `never-${track}-${status}`,
    said,
    broken: (end, order) =>
      statusesOf(end, order)[track] === status
        ? {
            order,
            said,
            checks: [{ action: 'expect-status', order, track, status: other } as Check],
          }
        : null,
  };
};

const everyNever = trackNames.flatMap((track) =>
  Object.keys(rowsOf(track)).map((status) => neverEnds(track, status)),
);

const explored = (name: string, faults: number, properties: readonly Property[]): Explored => {
  const bounds = boundsFor(faults, 1, everyReduction);
  const options = { bounds, properties, maxStates: 3_000, findAll: true };
  const exploring = explore(startNamed(name), options);
  let next = exploring.next();
  while (next.done !== true) next = exploring.next();
  return next.value;
};

const choicesOf = ({ start, steps, chosen }: Finding): readonly Action[] =>
  steps.slice(start.steps.length, chosen);

/** Stories with a step left out, and with a fault and what it strikes left out. */
const shorterStories = (finding: Finding): readonly (readonly Action[])[] => {
  const story = choicesOf(finding);
  return story.flatMap(({ action }, index) => [
    story.toSpliced(index, 1),
    ...(action === 'fault' ? [story.toSpliced(index, 2)] : []),
  ]);
};

describe('a finding with steps that do not matter', () => {
  const neverPaid = neverEnds('TT', 'paid');
  const found = explored('top-up-bank-transfer-invoice', 0, [neverPaid]);

  it('is a shortest story to a quiet world, and keeps the one step that matters', () => {
    const [before] = found.findings;
    expect(before && choicesOf(before).length).toBeGreaterThan(3);
    const [after] = withSmallFindings(found, [neverPaid]).findings;
    expect(after && choicesOf(after)).toEqual([{ action: 'receive-money', order: 'DH-1' }]);
    expect(after?.steps.slice(after.chosen, after.chosen + 2)).toEqual([
      { action: 'heal-all' },
      { action: 'rest' },
    ]);
  });

  it('leaves all else of what was looked at as it was', () => {
    const { findings: _, ...before } = found;
    expect(withSmallFindings(found, [neverPaid])).toMatchObject(before);
  });
});

describe.each([
  ['desktop-bank-transfer', 1],
  ['saas-bank-transfer', 1],
  ['top-up-online-invoice', 2],
  ['two-saas', 0],
] as const)('stories from %s to each status, K = %i', (name, faults) => {
  const found = explored(name, faults, everyNever);
  const { findings: small } = withSmallFindings(found, everyNever);
  const propertyOf = ({ violation }: Finding): Property | null =>
    everyNever.find((each) => each.name === violation.property) ?? null;

  it('are many, and some of them have steps that do not matter', () => {
    expect(found.findings.length).toBeGreaterThan(4);
    const steps = (findings: readonly Finding[]): number =>
      findings.reduce((all, finding) => all + choicesOf(finding).length, 0);
    expect(steps(small)).toBeLessThan(steps(found.findings));
  });

  it('break the same properties with no more choices, steps and faults', () => {
    const properties = found.findings.map(({ violation }) => violation.property);
    expect(small.map(({ violation }) => violation.property)).toEqual(properties);
    for (const [index, before] of found.findings.entries()) {
      const after = small[index] ?? before;
      expect(after.chosen).toBeLessThanOrEqual(before.chosen);
      expect(after.steps.length).toBeLessThanOrEqual(before.steps.length);
      expect(after.faults).toBeLessThanOrEqual(before.faults);
    }
  });

  it('are minimal: no single choice can be left out', () => {
    for (const finding of small) {
      const property = propertyOf(finding);
      const still = shorterStories(finding).filter(
        (story) => replay(finding.start, story, property).violation !== null,
      );
      expect([finding.violation.property, still]).toEqual([finding.violation.property, []]);
    }
  });

  it('come out the same when they are made small once more', () => {
    for (const finding of small) {
      expect(shrink(finding.start, choicesOf(finding), propertyOf(finding))).toEqual(finding);
    }
    expect(withSmallFindings(found, everyNever).findings).toEqual(small);
  });

  it('fail as scenarios, at the check and with the journal of the finding', () => {
    for (const finding of small) {
      const { scenarios, problems } = parseFeature(featureOf(finding, 'vi'), 'a.feature');
      expect(problems).toEqual([]);
      const [scenario] = scenarios;
      if (scenario === undefined) throw new Error('A finding is a scenario.');
      const { steps, entries } = runScenario(scenario, { seed: 1, language: 'vi' });
      expect(steps).toEqual(
        scenarioSteps(finding).map((_, index, { length }) =>
          index === length - 1 ? 'failed' : 'passed',
        ),
      );
      expect(entries).toEqual(entriesOf(finding.steps));
    }
  });
});

describe('a finding of what must always be true', () => {
  const neverPaid: Property = {
    kind: 'always',
    of: 'world',
    name: 'never-paid',
    said: { vi: 'không ai trả tiền', en: 'nobody pays' },
    broken: ({ after }, order) =>
      statusesOf(after, order).TT === 'paid'
        ? { order, said: { vi: 'có tiền', en: 'there is money' }, checks: [] }
        : null,
  };

  it('is a shortest story as it is, and stays', () => {
    const found = explored('saas-bank-transfer', 1, [neverPaid]);
    expect(found.findings).toHaveLength(1);
    expect(withSmallFindings(found, [neverPaid])).toEqual(found);
  });
});

describe('a finding that nothing comes of when it is replayed', () => {
  it('is told as it was found', () => {
    const found = explored('top-up-bank-transfer', 0, [neverEnds('TT', 'paid')]);
    expect(found.findings).toHaveLength(1);
    expect(withSmallFindings(found, [])).toEqual(found);
  });
});
