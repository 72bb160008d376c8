// What the diagram shows just now, as signals: the rows of the order, what of them is seen, and
// which one is opened. Remembered while the page is open.
import { computed, signal } from '@preact/signals';
import { lanesIn, sequenceOf } from '../../session/sequence.ts';
import type { Row } from '../../session/sequence-rows.ts';
import { order, played, session } from '../state.ts';
import { columnsOf, isNarrow } from './columns.ts';
import {
  everything,
  keepLines,
  keepRows,
  keyOf,
  linesOf,
  type Filter,
  type Line,
} from './lines.ts';

export const filter = signal<Filter>(everything);

/** Width of the part of the diagram that the lanes share, px; 0 before it was measured. */
export const lanesWidth = signal(0);

const keeping = <T>(
  keep: (before: readonly T[], now: readonly T[]) => readonly T[],
  make: () => readonly T[],
): (() => readonly T[]) => {
  let kept: readonly T[] = [];
  return () => {
    kept = keep(kept, make());
    return kept;
  };
};

/** Every row of the order that is looked at, so far. */
export const rows = computed<readonly Row[]>(
  keeping(keepRows, () => {
    const code = order.value?.code;
    return code === undefined ? [] : sequenceOf(played.value, code);
  }),
);

/** Those that are shown. */
export const lines = computed<readonly Line[]>(
  keeping(keepLines, () => linesOf(rows.value, filter.value)),
);

const lanes = computed(() => lanesIn(rows.value).join(' '));
const isTight = computed(() => isNarrow(lanesIn(rows.value), lanesWidth.value));

/** The columns: the same object until a lane is added, or the room is another. */
export const columns = computed(() => {
  const names = lanes.value.split(' ') as ReturnType<typeof lanesIn>;
  return columnsOf(names, isTight.value);
});

/** Index of the step played last: its rows are shown as new. */
export const newestStep = computed(() => session.value.position - 1);

/** The key of the row whose details are open. */
export const opened = signal<string | null>(null);
/** The key of the row that has the place in the order of the Tab key. */
export const current = signal<string | null>(null);

/** Is the first row that a fault struck to be brought into sight, once it is drawn? */
export const isStruckSought = signal(false);

/** Opens a row, or closes it when it is open. */
export const toggle = (key: string): void => {
  current.value = key;
  opened.value = opened.value === key ? null : key;
};

/** Opens the row at an index of the story of the order, whatever is hidden. */
export const openRow = (index: number): void => {
  const row = rows.value[index];
  if (row === undefined) return;
  const key = keyOf(row, index);
  if (!lines.value.some((line) => line.key === key)) filter.value = everything;
  opened.value = key;
  current.value = key;
};
