// The marks along the slider: what kind of step stands where, in no more marks than fit.
import { isCheck } from '../../../scenario/expect.ts';
import type { Step } from '../../../world/steps.ts';

/** Kinds of steps, the least telling first: where several share a mark, the last of them wins. */
export const kinds = ['system', 'people', 'check', 'time', 'trouble', 'wrong'] as const;
export type Kind = (typeof kinds)[number];

/** What kind of step it is, as long as nothing is wrong with it. */
export const kindOf = (step: Step): Exclude<Kind, 'wrong'> => {
  if (isCheck(step)) return 'check';
  switch (step.action) {
    case 'it-is':
    case 'reach':
    case 'pass':
      return 'time';
    case 'fault':
    case 'release':
    case 'heal':
    case 'heal-all':
    case 'restart':
      return 'trouble';
    case 'send-call':
    case 'send-notice':
    case 'rest':
      return 'system';
    default:
      return 'people';
  }
};

/** A mark at the place that the slider has behind a step: `position` of all. */
export type Tick = { readonly position: number; readonly kind: Kind };

/**
 * A mark for each step; of a long story a mark for several steps, which shows the most telling.
 * @param wrong the steps at which something is wrong, by index
 * @param most as many marks as fit
 */
export const ticksOf = (
  steps: readonly Step[],
  wrong: ReadonlySet<number>,
  most: number,
): readonly Tick[] => {
  const each = Math.max(1, Math.ceil(steps.length / Math.max(1, most)));
  const ticks: Tick[] = [];
  for (let from = 0; from < steps.length; from += each) {
    const shared = steps.slice(from, from + each).map((step, index) => ({
      position: from + index + 1,
      kind: wrong.has(from + index) ? ('wrong' as const) : kindOf(step),
    }));
    ticks.push(
      shared.reduce((best, next) =>
        kinds.indexOf(next.kind) > kinds.indexOf(best.kind) ? next : best,
      ),
    );
  }
  return ticks;
};
