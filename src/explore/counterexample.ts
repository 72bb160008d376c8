// A finding as an ordinary scenario: the shortest story that breaks a property, in either language,
// which `order-lab run` plays to the same failure anywhere.
import { printStep } from '../scenario/print.ts';
import type { Language } from '../scenario/compiled.ts';
import { keywordsOf } from '../scenario/vocabulary/keywords.ts';
import type { Named } from '../wire/services.ts';
import type { Verdict } from '../world/entries.ts';
import { step } from '../world/step.ts';
import type { Check, Step } from '../world/steps.ts';
import { newWorld } from '../world/world.ts';
import { allProperties } from './properties.ts';
import type { Finding } from './findings.ts';

const noCrash: Named = {
  vi: 'hệ thống không bao giờ dừng đột ngột',
  en: 'the engine never crashes',
};

/** The sentence of the property that a finding breaks. */
export const ruleOf = ({ violation }: Finding): Named =>
  allProperties.find(({ name }) => name === violation.property)?.said ?? noCrash;

/** A name for a file: `nothing-is-lost-saas-online-contract.feature`. */
export const fileNameOf = ({ violation, start }: Finding): string =>
  `${violation.property}-${start.name.replaceAll(/[^a-z-]+/gu, '-').replace(/-$/u, '')}.feature`;

/** What became of a step, as the check that a scenario wants right behind it. */
const declined = (verdict: Verdict | null): readonly Check[] => {
  if (verdict === null || verdict.reason === null) return [];
  const { outcome, reason } = verdict;
  if (outcome === 'accepted') return [];
  return [{ action: outcome === 'rejected' ? 'expect-rejected' : 'expect-ignored', reason }];
};

/**
 * The steps of a finding's scenario: the story, with what is declined on the way, and what must be
 * true at its end.
 */
export const scenarioSteps = ({ steps, violation }: Finding): readonly Step[] => {
  const all: Step[] = [];
  let world = newWorld();
  let hasCrashed = false;
  for (const [index, action] of steps.entries()) {
    all.push(action);
    if (hasCrashed) continue;
    try {
      const stepped = step(world, action, 'stepwise');
      world = stepped.world;
      // Of the last one the checks say what must become of it, which may be something else.
      if (index < steps.length - 1) all.push(...declined(stepped.verdict));
    } catch {
      // The run crashes here too: that is the finding.
      hasCrashed = true;
    }
  }
  return [...all, ...violation.checks];
};

/**
 * A finding as a feature file.
 * @param lang `vi`, or `en`
 */
export const featureOf = (finding: Finding, lang: Language): string => {
  const { violation } = finding;
  const steps = scenarioSteps(finding);
  const words = keywordsOf(steps, lang);
  const lines = steps.map((each, index) => `    ${words[index]} ${printStep(each, lang).text}`);
  const rule = ruleOf(finding)[lang];
  const title = rule.charAt(0).toUpperCase() + rule.slice(1);
  return [
    ...(lang === 'vi' ? ['# language: vi'] : []),
    `${lang === 'vi' ? 'Tính năng' : 'Feature'}: ${title}`,
    '',
    `  @stepwise @counterexample`,
    `  ${lang === 'vi' ? 'Kịch bản' : 'Scenario'}: ${violation.said[lang]}`,
    ...lines,
    '',
  ].join('\n');
};
