// The closed vocabulary: every sentence in both languages. Parse and print derive from it.
import type { Sentence } from './vocabulary/sentence.ts';
import { peopleSentences, timeSentences } from './vocabulary/people.ts';
import { troubleSentences } from './vocabulary/trouble.ts';
import { stepwiseSentences, truthSentences } from './vocabulary/truth.ts';

/** Every sentence; `CompiledStep.sentence` is an index into it. */
export const vocabulary: readonly Sentence[] = [
  ...timeSentences,
  ...peopleSentences,
  ...troubleSentences,
  ...truthSentences,
  ...stepwiseSentences,
];
