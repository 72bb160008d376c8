// Gherkin's own keywords: what a word in either language is for, and how the other one says it.
import { dialects } from '@cucumber/gherkin';
import type { Language } from '../compiled.ts';
import { keywords, type Keyword, type StepKeyword } from './keywords.ts';

/** Gherkin's own names of the purposes. */
const inGherkin = {
  feature: 'feature',
  background: 'background',
  rule: 'rule',
  scenario: 'scenario',
  scenarioOutline: 'scenarioOutline',
  examples: 'examples',
  context: 'given',
  action: 'when',
  outcome: 'then',
  and: 'and',
  but: 'but',
} as const satisfies Record<Keyword, string>;

const purposes = Object.keys(inGherkin) as readonly Keyword[];

const purposeNamed = (word: string): Keyword | undefined =>
  purposes.find((name) =>
    (['vi', 'en'] as const).some((language) =>
      dialects[language]?.[inGherkin[name]].some((known) => known.trim() === word),
    ),
  );

type StepPurpose = StepKeyword | 'and' | 'but';
const stepPurposes: readonly StepPurpose[] = ['context', 'action', 'outcome', 'and', 'but'];

/** Every word that a step begins with in either language, `*` aside. */
export const stepKeywords: readonly string[] = (['vi', 'en'] as const)
  .flatMap((language) =>
    stepPurposes.flatMap((purpose) => dialects[language]?.[inGherkin[purpose]] ?? []),
  )
  .map((word) => word.trim())
  .filter((word) => word !== '*');

/** What a step's keyword is for; undefined for a word that begins no step. */
export const purposeOf = (word: string): StepPurpose | undefined => {
  const purpose = purposeNamed(word);
  return stepPurposes.find((known) => known === purpose);
};

/**
 * Says a keyword in the other language: `Khi` for `When`, `*` for `*`.
 * @param keyword without its colon or space, in either language
 */
export const translateKeyword = (keyword: string, to: Language): string => {
  const word = keyword.trim();
  if (word === '*') return word;
  const purpose = purposeNamed(word);
  if (purpose === undefined) throw new Error(`"${word}" is no Gherkin keyword of vi or en`);
  return keywords[to][purpose];
};
