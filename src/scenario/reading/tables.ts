// The data tables that two sentences take: statuses by track, and a history in one column.
import { labelOf, trackNames } from '../../order/tracks.ts';
import type { TrackName } from '../../order/tracks.ts';
import type { Named } from '../../wire/services.ts';
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

const wholeTable = (message: Named): TableReading => ({
  complaints: [{ message, suggestions: [] }],
});

const forms: Readonly<Record<'statuses' | 'history', Named>> = {
  statuses: {
    vi:
      'một dòng trạng thái dưới các tiêu đề TT, GPSD, TN, XHĐ, GNDS (đủ hoặc một vài), ' +
      'hoặc hai cột: tên tiêu đề và trạng thái',
    en:
      'one row of statuses under the headings TT, GPSD, TN, XHĐ, GNDS (any of them), ' +
      'or two columns, track and status',
  },
  history: {
    vi: 'một cột, ghi các trạng thái theo thứ tự',
    en: 'one column of statuses, in order',
  },
};

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
  const isCrowded = cells.length > 2 && (cells[0]?.every((text) => trackOf(text)) ?? false);
  if (isCrowded) {
    return wholeTable({
      vi: 'Bảng này chỉ được có một dòng trạng thái dưới các tiêu đề: hãy bỏ các dòng còn lại',
      en: 'Only one row of statuses may stand under the headings of this table: leave the others out',
    });
  }
  if (pairs === undefined) {
    return wholeTable({
      vi: `Bảng này không đúng dạng; cần ${forms.statuses.vi}`,
      en: `This table is not ${forms.statuses.en}`,
    });
  }
  const statuses: Partial<Record<TrackName, string>> = {};
  const complaints = pairs.flatMap(({ track, status }): CellComplaint[] => {
    const name = trackOf(track.text);
    if (name === undefined) {
      const suggestions = nearest(track.text, trackNames, 3);
      const message = {
        vi: `Không có loại trạng thái nào tên là "${track.text}"`,
        en: `There is no track "${track.text}"`,
      };
      return [complain(track, { message, suggestions })];
    }
    if (statuses[name] !== undefined) {
      const message = {
        vi: `${name} có hai lần trong bảng này: chỉ ghi một lần`,
        en: `Track ${name} stands here twice: write it once`,
      };
      return [complain(track, { message, suggestions: [] })];
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
    return wholeTable({
      vi: `Bảng này không đúng dạng; cần ${forms.history.vi} của ${name}`,
      en: `This table is not one column of the statuses of ${name}, in order`,
    });
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
    return cells === undefined
      ? { fields: {} }
      : wholeTable({
          vi: 'Câu này không đi kèm bảng: hãy bỏ bảng đi',
          en: 'This sentence takes no table: leave it out',
        });
  }
  if (cells === undefined) {
    return wholeTable({
      vi: `Ngay sau câu này phải có bảng: ${forms[kind].vi}`,
      en: `A table must follow this sentence: ${forms[kind].en}`,
    });
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
