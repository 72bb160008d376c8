// What a measurement is: readings, each a spread of numbers, some with a bound that they must keep.
import type { Progress } from './progress.ts';

/** A number measured several times. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** What the median must keep. */
export type Bound = { readonly is: 'at-least' | 'at-most'; readonly value: number };

export type Unit = 'times' | 'per-second' | 'seconds' | 'milliseconds' | 'kilobytes';

export type Reading = {
  readonly name: string;
  readonly unit: Unit;
  /** Null for a number that is only reported. */
  readonly bound: Bound | null;
  /** Null when it could not be measured: `note` says why. */
  readonly spread: Spread | null;
  readonly note: string | null;
};

export type Measurement = {
  /** `group/what`: a group can be asked for by its name. */
  readonly name: string;
  /** One line: what is measured, against what. */
  readonly about: string;
  readonly measure: (progress: Progress) => Promise<readonly Reading[]>;
};

/** A reading of numbers measured. */
export const reading = (
  name: string,
  unit: Unit,
  spread: Spread,
  bound: Bound | null = null,
): Reading => ({ name, unit, spread, bound, note: null });

/** Is the bound of a reading kept? What could not be measured keeps none. */
export const isKept = ({ bound, spread }: Reading): boolean => {
  if (spread === null) return false;
  if (bound === null) return true;
  return bound.is === 'at-least' ? spread.median >= bound.value : spread.median <= bound.value;
};

/**
 * Median, least and greatest of some numbers.
 * @throws RangeError when there are none
 */
export const spreadOf = (numbers: readonly number[]): Spread => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) {
    throw new RangeError('No numbers, so no median. Likely cause: no round was played.');
  }
  return { median: (lower + upper) / 2, min, max };
};
