// The coverage table: which statuses, legal moves and faults a run has shown, and what it has not.
import { legalMoves, labelOf, rowsOf, trackNames, type Move } from '../../order/tracks.ts';
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

/**
 * Breaks a list of names into lines that fit, each indented alike.
 * @param joint stands after every name but the last
 */
const wrapped = (names: readonly string[], indent: string, joint = ','): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const [index, name] of names.entries()) {
    const item = index === names.length - 1 ? name : `${name}${joint}`;
    const longer = line === '' ? indent + item : `${line} ${item}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = indent + item;
    } else line = longer;
  }
  return line === '' ? [] : [...lines, line];
};

/** A part of the table: its name, and the keys of all that could be seen. */
type Part = { readonly name: Named; readonly keys: readonly string[] };

const keysIn = (row: GridRow<string>): readonly string[] =>
  Object.values(row.cells).filter((key) => key !== undefined);

const parts = {
  statuses: { name: words.statuses, keys: allStatuses },
  moves: { name: words.moves, keys: allMoves },
  calls: { name: words.calls, keys: callGrid.flatMap(keysIn) },
  notices: { name: words.notices, keys: noticeGrid.flatMap(keysIn) },
} as const satisfies Record<string, Part>;

/** The name of a part and how much of it was seen. */
const heading = ({ name, keys }: Part, seen: ReadonlySet<string>, look: TableLook): string => {
  const { language, paint } = look;
  const count = keys.filter((key) => seen.has(key)).length;
  const ratio = `${count}/${keys.length}`;
  return `${say(name, language)}: ${paint(count === keys.length ? 'good' : 'warning', ratio)}`;
};

/** A share of a track: how much of it was seen, and what was not, by name. */
const share = (
  label: string,
  missing: readonly string[],
  all: number,
  { language }: TableLook,
): string[] => {
  const head = `    ${label.padEnd(4)} ${all - missing.length}/${all}`;
  if (missing.length === 0) return [head];
  const first = `${head}  ${say(words.missing, language)}:`;
  const whole = `${first} ${missing.join(', ')}`;
  return whole.length <= width ? [whole] : [first, ...wrapped(missing, '      ')];
};

const statusLines = ({ statuses }: Coverage, look: TableLook): string[] => {
  const seen = new Set(statuses);
  return [
    `  ${heading(parts.statuses, seen, look)}`,
    ...trackNames.flatMap((track) => {
      const ids = Object.keys(rowsOf(track));
      const missing = ids.filter((id) => !seen.has(`${track}/${id}`));
      const labels = missing.map((id) => `"${labelOf(track, id)}"`);
      return share(track, labels, ids.length, look);
    }),
  ];
};

/** Moves not taken, those from one status together: `"A" → "B" / "C"`. */
const namedMoves = (moves: readonly Move[]): string[] => {
  const targets = Map.groupBy(moves, ({ track, from }) => labelOf(track, from));
  return [...targets].flatMap(([from, list]) => {
    const [first = '', ...rest] = list.map(({ track, to }) => `"${labelOf(track, to)}"`);
    const lines = wrapped([`"${from}" → ${first}`, ...rest], '      ', ' /');
    return lines.map((line, index) => (index === 0 ? line : `  ${line}`));
  });
};

const moveLines = ({ moves }: Coverage, look: TableLook): string[] => {
  const seen = new Set(moves);
  const { language } = look;
  const shares = trackNames.flatMap((track) => {
    const all = legalMoves.filter((move) => move.track === track);
    const missing = all.filter((move) => !seen.has(keyOf(move)));
    const head = `    ${track.padEnd(4)} ${all.length - missing.length}/${all.length}`;
    if (missing.length === 0) return [head];
    const first = `${head}  ${say(words.missing, language)}:`;
    if (missing.length === all.length) return [`${first} ${say(words.all, language)}`];
    return [first, ...namedMoves(missing)];
  });
  return [`  ${heading(parts.moves, seen, look)}`, ...shares];
};

const keyOf = ({ track, from, to }: Move): string => `${track}/${from}>${to}`;

type Effects<E extends string> = Readonly<Record<E, Named>>;

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
  return `      ${say(row.name, language).padEnd(labelWidth)} ${cells.join(' ')}`.trimEnd();
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
  part: Part,
  grid: readonly GridRow<E>[],
  effects: Effects<E>,
  { strikes }: Coverage,
  look: TableLook,
): string[] => {
  const seen = new Set(strikes);
  const { language, paint } = look;
  const names = Object.keys(effects) as E[];
  const labelWidth = Math.max(...grid.map(({ name }) => say(name, language).length));
  const numbers = names.map((_, index) => String(index + 1).padStart(2)).join(' ');
  const missing = grid.flatMap((row) => missingIn(row, effects, seen, look));
  let service: Service | undefined;
  return [
    `  ${heading(part, seen, look)}`,
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

const briefLines = ({ statuses, moves, strikes }: Coverage, look: TableLook): string[] => {
  const { language, paint } = look;
  const struck = new Set(strikes);
  const ratios = [
    heading(parts.statuses, new Set(statuses), look),
    heading(parts.moves, new Set(moves), look),
    heading(parts.calls, struck, look),
    heading(parts.notices, struck, look),
  ];
  return [
    `${paint('strong', say(words.coverage, language))}  ${ratios.join('  ')}`,
    `  ${paint('faint', `(${say(words.filtered, language)})`)}`,
    '',
  ];
};

/**
 * The coverage table of a run.
 * @returns lines; one with the shares alone when the run was filtered
 */
export const coverageLines = (coverage: Coverage, look: TableLook): readonly string[] => {
  const { language, paint, filtered } = look;
  if (filtered) return briefLines(coverage, look);
  return [
    paint('strong', say(words.coverage, language)),
    ...statusLines(coverage, look),
    ...moveLines(coverage, look),
    ...gridLines(parts.calls, callGrid, callEffects, coverage, look),
    ...gridLines(parts.notices, noticeGrid, noticeEffects, coverage, look),
    '',
  ];
};
