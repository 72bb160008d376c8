// What became of every step of a story at once: checks that hold or not, steps that could not be
// played.
import type { Language } from '../../../scenario/compiled.ts';
import { check, isCheck } from '../../../scenario/expect.ts';
import {
  momentAt,
  playedSteps,
  type Moment,
  type Played,
  type Story,
} from '../../session/moments.ts';

/** `happened`: an action that was played; `passed`: a check that holds. */
export type Judged = 'happened' | 'passed' | 'failed' | 'stuck' | 'unreached';

export type Judgement = {
  readonly is: Judged;
  /** What is wrong, as `order-lab run` would say it; empty when nothing is. */
  readonly lines: readonly string[];
};

const quiet = (is: Judged): Judgement => ({ is, lines: [] });
const [happened, passed, unreached] = [quiet('happened'), quiet('passed'), quiet('unreached')];

const judgeOne = ({ step, moment }: Played, before: Moment, language: Language): Judgement => {
  if (before.trouble !== null) return unreached;
  if (moment.trouble !== null) return { is: 'stuck', lines: moment.trouble[language] };
  if (!isCheck(step)) return happened;
  const finding = check(before.world, step, before.answered, language);
  return finding === null ? passed : { is: 'failed', lines: finding };
};

/**
 * Judges every step of a story, those beyond its position included: each as `findingAt` would, in
 * one pass.
 * @returns as many as there are steps
 */
export const judge = (story: Story, language: Language): readonly Judgement[] => {
  let before = momentAt(story, 0);
  return playedSteps(story, story.steps.length).map((played) => {
    const judgement = judgeOne(played, before, language);
    before = played.moment;
    return judgement;
  });
};

/** The steps at which something is wrong, by index. */
export const wrongIn = (judgements: readonly Judgement[]): ReadonlySet<number> =>
  new Set(
    judgements.flatMap(({ is }, index) => (is === 'failed' || is === 'stuck' ? [index] : [])),
  );
