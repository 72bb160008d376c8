// Two journals of one story side by side: memory's and the wire's, which must be the same.
import type { Entry } from '../../world/entries.ts';

/**
 * Where two journals part.
 * @returns the index of the first entry that differs or that one of them lacks; null when they
 *   are the same
 */
export const firstDifference = (one: readonly Entry[], other: readonly Entry[]): number | null => {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [one[index], other[index]];
    // One of them has come as JSON, in which what is undefined is not there.
    if (left !== right && JSON.stringify(left) !== JSON.stringify(right)) return index;
  }
  return null;
};
