// Makes a story that breaks a property smaller, for as long as it still breaks it.
import type { Action } from '../world/steps.ts';
import type { Property } from './property.ts';
import { findingOf, replay } from './replay.ts';
import type { Finding } from './search.ts';
import type { Start } from './starts.ts';

/**
 * Leaves out steps of a story for as long as it still breaks the property: first many at once, then
 * one by one.
 * @param choices steps behind those of the start
 * @param property null: that nothing crashes
 * @returns the story as a finding; null when it breaks nothing
 */
export const shrink = (
  start: Start,
  choices: readonly Action[],
  property: Property | null,
): Finding | null => {
  const replayed = (steps: readonly Action[]): Finding | null =>
    findingOf(start, replay(start, steps, property));
  const storyOf = ({ steps, chosen }: Finding): readonly Action[] =>
    steps.slice(start.steps.length, chosen);
  let best = replayed(choices);
  if (best === null) return null;
  let size = storyOf(best).length;
  while (size >= 1) {
    let hasShrunk = false;
    for (let at = storyOf(best).length - size; at >= 0; at -= size) {
      const story: readonly Action[] = storyOf(best);
      const shorter = replayed([...story.slice(0, at), ...story.slice(at + size)]);
      if (shorter === null || storyOf(shorter).length >= story.length) continue;
      best = shorter;
      hasShrunk = true;
    }
    if (size === 1 && !hasShrunk) break;
    size = size === 1 ? 1 : Math.floor(size / 2);
  }
  return best;
};
