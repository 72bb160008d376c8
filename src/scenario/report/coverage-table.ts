// The coverage table: which statuses, legal moves and faults a run has shown, and what it has not.
import { legalMoves, labelOf, rowsOf, trackNames } from '../../order/tracks.ts';
import { services, type Named, type Service } from '../../wire/services.ts';
import {
  allMoves,
  allStatuses,
  callEffects,
  callGrid,
  noticeEffects,
  noticeGrid,
  type Coverage,
  type GridRow,
} from '../../world/coverage.ts';
import type { Language } from '../compiled.ts';
import { say } from '../say.ts';
import type { Paint } from './paint.ts';
import { words } from './words.ts';

/** How the table looks; `filtered`: the run was asked for less than everything. */
export type TableLook = {
  readonly language: Language;
  readonly paint: Paint;
  readonly filtered: boolean;
};

const width = 100;

/** Breaks a list of names into lines that fit, each indented alike. */
const wrapped = (names: readonly string[], indent: string): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const [index, name] of names.entries()) {
    const item = index === names.length - 1 ? name : `${name},`;
    const longer = line === '' ? indent + item : `${line} ${item}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = indent + item;
    } else line = longer;
  }
  return line === '' ? [] : [...lines, line];
};

const heading = (named: Named, seen: number, all: number, look: TableLook): string => {
  const count = `${seen}/${all}`;
  const { language, paint } = look;
  return `  ${say(named, language)}: ${seen === all ? paint('good', count) : paint('warning', count)}`;
};

/** A share of a list: how much of it was seen, and what was not, by name. */
const share = (
  label: string,
  missing: readonly string[],
  all: number,
  { language, filtered }: TableLook,
): string[] => {
  const head = `    ${label.padEnd(4)} ${all - missing.length}/${all}`;
  if (missing.length === 0 || filtered) return [head];
  const first = `${head}  ${say(words.missing, language)}:`;
  const whole = `${first} ${missing.join(', ')}`;
  return whole.length <= width ? [whole] : [first, ...wrapped(missing, '      ')];
};

const statusLines = ({ statuses }: Coverage, look: TableLook): string[] => {
  const seen = new Set(statuses);
  return [
    heading(
      words.statuses,
      allStatuses.filter((key) => seen.has(key)).length,
      allStatuses.length,
      look,
    ),
    ...trackNames.flatMap((track) => {
      const ids = Object.keys(rowsOf(track));
      const missing = ids.filter((id) => !seen.has(`${track}/${id}`));
      return share(
        track,
        missing.map((id) => `"${labelOf(track, id)}"`),
        ids.length,
        look,
      );
    }),
  ];
};

const moveLines = ({ moves }: Coverage, look: TableLook): string[] => {
  const seen = new Set(moves);
  const shares = trackNames.flatMap((track) => {
    const ofTrack = legalMoves.flatMap((move, index) =>
      move.track === track ? [{ ...move, key: allMoves[index] ?? '' }] : [],
    );
    const missing = ofTrack.filter(({ key }) => !seen.has(key));
    const named = missing.map(
      ({ from, to }) => `"${labelOf(track, from)}" → "${labelOf(track, to)}"`,
    );
    return share(track, named, ofTrack.length, look);
  });
  const count = allMoves.filter((key) => seen.has(key)).length;
  return [heading(words.moves, count, allMoves.length, look), ...shares];
};

type Effects<E extends string> = Readonly<Record<E, Named>>;

const keysIn = <E extends string>(row: GridRow<E>): readonly string[] => Object.values(row.cells);

/** One row: a tick a fault that struck, a dot one that did not, a space one that cannot be. */
const rowLine = <E extends string>(
  row: GridRow<E>,
  effects: readonly E[],
  seen: ReadonlySet<string>,
  labelWidth: number,
  { language, paint }: TableLook,
): string => {
  const cells = effects.map((effect) => {
    const key = row.cells[effect];
    if (key === undefined) return '  ';
    return seen.has(key) ? paint('good', ' ✓') : paint('faint', ' ·');
  });
  return `      ${say(row.name, language).padEnd(labelWidth)} ${cells.join(' ')}`;
};

/** What a row has not shown, in words. */
const missingIn = <E extends string>(
  row: GridRow<E>,
  effects: Effects<E>,
  seen: ReadonlySet<string>,
  { language }: TableLook,
): string[] => {
  const names = Object.keys(effects) as E[];
  const possible = names.filter((name) => row.cells[name] !== undefined);
  const missing = possible.filter((name) => !seen.has(row.cells[name] ?? ''));
  if (missing.length === 0) return [];
  const title = `${say(services[row.service], language)}, ${say(row.name, language)}`;
  const list =
    missing.length === possible.length
      ? [say(words.all, language)]
      : missing.map((name) => say(effects[name], language));
  const oneLine = `        ${title}: ${list.join(', ')}`;
  if (oneLine.length <= width) return [oneLine];
  return [`        ${title}:`, ...wrapped(list, '          ')];
};

/** The columns by number, and what each number means. */
const legend = <E extends string>(
  effects: Effects<E>,
  { language, paint }: TableLook,
): string[] => {
  const names = Object.keys(effects) as E[];
  const list = names.map((name, index) => `${index + 1} ${say(effects[name], language)}`);
  return wrapped(list, '      ').map((line) => paint('faint', line));
};

const gridLines = <E extends string>(
  named: Named,
  grid: readonly GridRow<E>[],
  effects: Effects<E>,
  { strikes }: Coverage,
  look: TableLook,
): string[] => {
  const seen = new Set(strikes);
  const { language, paint } = look;
  const all = grid.flatMap(keysIn);
  const head = heading(named, all.filter((key) => seen.has(key)).length, all.length, look);
  if (look.filtered) return [head];
  const names = Object.keys(effects) as E[];
  const labelWidth = Math.max(...grid.map(({ name }) => say(name, language).length));
  const numbers = names.map((_, index) => String(index + 1).padStart(2)).join(' ');
  const missing = grid.flatMap((row) => missingIn(row, effects, seen, look));
  let service: Service | undefined;
  return [
    head,
    `      ${' '.repeat(labelWidth)} ${paint('faint', numbers)}`,
    ...grid.flatMap((row) => {
      const isNew = row.service !== service;
      ({ service } = row);
      const line = rowLine(row, names, seen, labelWidth, look);
      return isNew ? [`    ${say(services[row.service], language)}`, line] : [line];
    }),
    ...legend(effects, look),
    ...(missing.length === 0 ? [] : [`      ${say(words.missing, language)}:`, ...missing]),
  ];
};

/**
 * The coverage table of a run.
 * @returns lines; shares alone, without what is missing, when the run was filtered
 */
export const coverageLines = (coverage: Coverage, look: TableLook): readonly string[] => {
  const { language, paint, filtered } = look;
  return [
    paint('strong', say(words.coverage, language)),
    ...statusLines(coverage, look),
    ...moveLines(coverage, look),
    ...gridLines(words.calls, callGrid, callEffects, coverage, look),
    ...gridLines(words.notices, noticeGrid, noticeEffects, coverage, look),
    ...(filtered ? [`  ${paint('faint', say(words.filtered, language))}`] : []),
    '',
  ];
};
