// The Gherkin keywords that are printed, and which of them a step begins with.
import type { Step } from '../../world/steps.ts';
import type { Language } from '../compiled.ts';

/** What a step is for: `given`, `when` and `then` in Gherkin. */
export type StepKeyword = 'context' | 'action' | 'outcome';
export type Keyword = StepKeyword | 'and' | 'but' | TitleKeyword;
type TitleKeyword = 'feature' | 'background' | 'rule' | 'scenario' | 'scenarioOutline' | 'examples';

/** The keyword printed for each purpose. */
export const keywords: Readonly<Record<Language, Readonly<Record<Keyword, string>>>> = {
  vi: {
    feature: 'Tính năng',
    background: 'Bối cảnh',
    rule: 'Quy tắc',
    scenario: 'Kịch bản',
    scenarioOutline: 'Khung kịch bản',
    examples: 'Dữ liệu',
    context: 'Biết',
    action: 'Khi',
    outcome: 'Thì',
    and: 'Và',
    but: 'Nhưng',
  },
  en: {
    feature: 'Feature',
    background: 'Background',
    rule: 'Rule',
    scenario: 'Scenario',
    scenarioOutline: 'Scenario Outline',
    examples: 'Examples',
    context: 'Given',
    action: 'When',
    outcome: 'Then',
    and: 'And',
    but: 'But',
  },
};

/**
 * The keywords that the steps of a scenario begin with: faults, and the clock as long as it is only
 * set, are conditions; what people, services and time do is the story; what must be true ends it.
 */
export const keywordsOf = (steps: readonly Step[], language: Language): readonly string[] => {
  let before: StepKeyword | null = null;
  let hasBegun = false;
  return steps.map(({ action }) => {
    // Once something has happened, `it is` lets time pass.
    const isCondition = action === 'fault' || (action === 'it-is' && !hasBegun);
    const story = isCondition ? 'context' : 'action';
    const kind: StepKeyword = action.startsWith('expect-') ? 'outcome' : story;
    const word = keywords[language][kind === before ? 'and' : kind];
    before = kind;
    hasBegun ||= kind === 'action';
    return word;
  });
};
