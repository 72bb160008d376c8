// The data tables that two sentences take: statuses by track, and a history in one column.
import { labelOf, trackNames } from '../../order/tracks.ts';
import type { TrackName } from '../../order/tracks.ts';
import { readStatus, trackOf } from '../vocabulary/labels.ts';
import { nearest } from '../vocabulary/nearest.ts';
import type { Complaint, Fields } from '../vocabulary/parameter.ts';
import { textOf } from '../vocabulary/parameter.ts';

/** A table as rows of cells, as Gherkin gives it. */
export type Cells = readonly (readonly string[])[];
/** What is wrong with one cell, or with the whole table (no cell). */
export type CellComplaint = Complaint & { readonly cell?: { row: number; column: number } };
export type TableReading =
  | { readonly fields: Fields }
  | { readonly complaints: readonly CellComplaint[] };

type Pair = { readonly track: Cell; readonly status: Cell };
type Cell = { readonly text: string; readonly row: number; readonly column: number };

const wholeTable = (message: string): TableReading => ({
  complaints: [{ message, suggestions: [] }],
});

const statusesForm =
  'one row of statuses under the headings TT, GPSD, TN, XHĐ, GNDS (any of them), ' +
  'or two columns, track and status';

const isStatus = (text: string): boolean =>
  trackNames.some((name) => 'status' in readStatus(name, text));

/** Are two rows of two cells two pairs, rather than headings over statuses? */
const isUpright = ([first, second]: readonly Cell[][]): boolean => {
  if (first?.length !== 2) return false;
  const besideFirst = first[1]?.text ?? '';
  if (trackOf(besideFirst) !== undefined) return false;
  return trackOf(second?.[0]?.text ?? '') !== undefined || isStatus(besideFirst);
};

/** The pairs of a table that is either two rows (headings and statuses) or two columns. */
const pairsOf = (cells: readonly Cell[][]): Pair[] | undefined => {
  const [first = [], second = []] = cells;
  if (cells.length === 2 && !isUpright(cells)) {
    return first.flatMap((track, index) => {
      const status = second[index];
      return status === undefined ? [] : [{ track, status }];
    });
  }
  if (cells.length === 0 || first.length !== 2) return undefined;
  return cells.flatMap(([track, status]) => (track && status ? [{ track, status }] : []));
};

const located = (cells: Cells): Cell[][] =>
  cells.map((line, row) => line.map((text, column) => ({ text, row, column })));

const complain = ({ row, column }: Cell, complaint: Complaint): CellComplaint => ({
  ...complaint,
  cell: { row, column },
});

const readStatuses = (cells: Cells): TableReading => {
  const pairs = pairsOf(located(cells));
  if (pairs === undefined) return wholeTable(`This table is not ${statusesForm}`);
  const statuses: Partial<Record<TrackName, string>> = {};
  const complaints = pairs.flatMap(({ track, status }): CellComplaint[] => {
    const name = trackOf(track.text);
    if (name === undefined) {
      const suggestions = nearest(track.text, trackNames, 3);
      return [complain(track, { message: `There is no track "${track.text}"`, suggestions })];
    }
    if (statuses[name] !== undefined) {
      return [complain(track, { message: `Track ${name} stands here twice`, suggestions: [] })];
    }
    const reading = readStatus(name, status.text);
    if ('complaint' in reading) return [complain(status, reading.complaint)];
    statuses[name] = reading.status;
    return [];
  });
  if (complaints.length > 0) return { complaints };
  const inOrder = trackNames.flatMap((name) => (name in statuses ? [[name, statuses[name]]] : []));
  return { fields: { statuses: Object.fromEntries(inOrder) } };
};

const readHistory = (cells: Cells, so: Fields): TableReading => {
  const name = textOf(so, 'track') as TrackName;
  const lines = located(cells);
  if (lines.length === 0 || lines.some((line) => line.length !== 1)) {
    return wholeTable(`This table is not one column of the statuses of ${name}, in order`);
  }
  const readings = lines.flat().map((cell) => ({ cell, reading: readStatus(name, cell.text) }));
  const complaints = readings.flatMap(({ cell, reading }) =>
    'complaint' in reading ? [complain(cell, reading.complaint)] : [],
  );
  if (complaints.length > 0) return { complaints };
  const history = readings.flatMap(({ reading }) => ('status' in reading ? [reading.status] : []));
  return { fields: { history } };
};

/**
 * Reads the table of a sentence.
 * @param so the fields of the sentence itself
 */
export const readTable = (
  kind: 'statuses' | 'history' | undefined,
  cells: Cells | undefined,
  so: Fields,
): TableReading => {
  if (kind === undefined) {
    return cells === undefined ? { fields: {} } : wholeTable('This sentence takes no table');
  }
  if (cells === undefined) {
    const form = kind === 'statuses' ? statusesForm : 'one column of statuses, in order';
    return wholeTable(`A table must follow this sentence: ${form}`);
  }
  return kind === 'statuses' ? readStatuses(cells) : readHistory(cells, so);
};

/** The table of a sentence, from the fields of the Step; labels in full. */
export const printTable = (kind: 'statuses' | 'history', fields: Fields): string[][] => {
  if (kind === 'history') {
    const name = textOf(fields, 'track') as TrackName;
    return (fields['history'] as readonly string[]).map((status) => [labelOf(name, status)]);
  }
  const statuses = fields['statuses'] as Partial<Record<TrackName, string>>;
  const shown = trackNames.filter((name) => statuses[name] !== undefined);
  return [shown, shown.map((name) => labelOf(name, statuses[name] ?? ''))].map((row) => [...row]);
};
