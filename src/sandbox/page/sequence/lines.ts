// The rows that are shown, as lines down the side of time: which are left out, where a day begins,
// and how much time lies between. What has not changed stays the same object, so that it is not
// drawn again.
import { dayOf, type Day, type Instant } from '../../../calendar/time.ts';
import type { Row } from '../../session/sequence-rows.ts';

/** What the reader has chosen to see. */
export type Filter = {
  readonly moves: boolean;
  readonly lookups: boolean;
  readonly notices: boolean;
  /** Only what a fault struck. */
  readonly troubles: boolean;
};

export const everything: Filter = { moves: true, lookups: true, notices: true, troubles: false };

/** A row as a line of the diagram. */
export type Line = {
  /** The same for the same row as long as the story before it is. */
  readonly key: string;
  readonly row: Row;
  /** The day, where it is another than that of the line before. */
  readonly day: Day | null;
  /** Time since the line before ended, ms; 0 when none was seen to pass. */
  readonly gap: number;
  /** Is its time another than the one written above it? */
  readonly isTimed: boolean;
};

/** Did a fault strike here, or is it what comes of one? */
export const isTrouble = (row: Row): boolean =>
  (row.is === 'exchange' || row.is === 'notice' || row.is === 'late-work') &&
  (row.faults.length > 0 || row.is === 'late-work');

const isShown = (row: Row, filter: Filter): boolean => {
  if (filter.troubles && !isTrouble(row)) return false;
  if (row.is === 'move') return filter.moves;
  if (row.is === 'notice') return filter.notices;
  return row.is !== 'exchange' || row.call !== 'lookup' || filter.lookups;
};

/** The key of the row at an index of the whole story of an order. */
export const keyOf = ({ is, step }: Row, index: number): string => `${index}-${is}-${step}`;

/**
 * The lines of the rows that are shown.
 * @param rows of the whole story of an order
 */
export const linesOf = (rows: readonly Row[], filter: Filter): readonly Line[] => {
  const lines: Line[] = [];
  /** The latest time that can be read above. */
  let until: Instant | null = null;
  let day: Day | null = null;
  const ends: Instant[] = [];
  for (const [index, row] of rows.entries()) {
    if (!isShown(row, filter)) continue;
    const { at } = row;
    for (const end of ends.splice(0)) {
      if (end > at) ends.push(end);
      else until = Math.max(until ?? end, end);
    }
    const today = dayOf(at);
    lines.push({
      key: keyOf(row, index),
      row,
      day: today === day ? null : today,
      gap: until === null ? 0 : Math.max(0, at - until),
      isTimed: until !== at,
    });
    day = today;
    until = Math.max(until ?? at, at);
    if (row.is === 'exchange' && row.end !== null) ends.push(row.end);
  }
  return lines;
};

type Fields = Readonly<Record<string, unknown>>;

const isShallowSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [left, right] = [one as Fields, other as Fields];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.is(left[name], right[name]))
  );
};

const isSameValue = (one: unknown, other: unknown): boolean => {
  if (!Array.isArray(one) || !Array.isArray(other)) return isShallowSame(one, other);
  return (
    one.length === other.length && one.every((each, index) => isShallowSame(each, other[index]))
  );
};

const isSameRow = (one: Row, other: Row): boolean => {
  const [left, right] = [one as unknown as Fields, other as unknown as Fields];
  return Object.keys(left).every((name) => isSameValue(left[name], right[name]));
};

/** Rows made anew, with those that are as before replaced by what they were before. */
export const keepRows = (before: readonly Row[], now: readonly Row[]): readonly Row[] =>
  now.map((row, index) => {
    const old = before[index];
    return old !== undefined && old.is === row.is && isSameRow(old, row) ? old : row;
  });

/** Lines made anew, with those that are as before replaced by what they were before. */
export const keepLines = (before: readonly Line[], now: readonly Line[]): readonly Line[] => {
  const old = new Map(before.map((line) => [line.key, line]));
  return now.map((line) => {
    const same = old.get(line.key);
    return same !== undefined && isShallowSame(same, line) ? same : line;
  });
};
