// Two journals of one story side by side: memory's and the wire's, which must be the same.
import type { Entry } from '../../world/entries.ts';

/**
 * Where two journals part.
 * @param from an index up to which they are known to be the same
 * @returns the index of the first entry that differs or that one of them lacks; null when they
 *   are the same
 */
export const firstDifference = (
  one: readonly Entry[],
  other: readonly Entry[],
  from = 0,
): number | null => {
  const length = Math.max(one.length, other.length);
  for (let index = from; index < length; index += 1) {
    const [left, right] = [one[index], other[index]];
    // One of them has come as JSON, in which what is undefined is not there.
    if (left !== right && JSON.stringify(left) !== JSON.stringify(right)) return index;
  }
  return null;
};

/** A journal of the wire: in one generation it only grows. */
type OfWire = { readonly generation: number; readonly entries: readonly Entry[] };

/** Compares the two again and again as a story goes on, and begins where they agreed before. */
export class Comparison {
  private known: { readonly generation: number; readonly agreed: readonly Entry[] } | null = null;

  /** As `firstDifference`. Memory's entries are told by their identity. */
  differenceOf(inMemory: readonly Entry[], { generation, entries }: OfWire): number | null {
    const agreed = this.known?.generation === generation ? this.known.agreed : [];
    const parted = agreed.findIndex((entry, index) => entry !== inMemory[index]);
    const from = parted < 0 ? agreed.length : parted;
    const difference = firstDifference(inMemory, entries, Math.min(from, entries.length));
    const isSame = difference ?? inMemory.length;
    this.known = { generation, agreed: inMemory.slice(0, isSame) };
    return difference;
  }
}
