// What a row of the vocabulary is: one sentence, in both languages, and the Step it says.
import type { Step } from '../../world/steps.ts';
import type { Fields } from './parameter.ts';

export type Theme = 'time' | 'people' | 'trouble' | 'truth' | 'stepwise';

/**
 * One sentence. `vi` and `en` are Cucumber Expressions whose parameters name fields of the Step
 * (of its fault, when `action` is `fault`). What is printed is `vi` and `en`; `also` is only read.
 * `word(s)` prints the `(s)` unless the number is 1; `pass/passes` prints the second if it is 1.
 */
export type Sentence = {
  readonly action: Step['action'];
  readonly theme: Theme;
  /** Fields that the sentence fixes. */
  readonly fixed?: Fields;
  readonly vi: string;
  readonly en: string;
  readonly also?: { readonly vi?: readonly string[]; readonly en?: readonly string[] };
  /** The table that follows: statuses by track, or a history in one column. */
  readonly table?: 'statuses' | 'history';
};
