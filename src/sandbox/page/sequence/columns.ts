// Where the lanes of the diagram stand: a column each, or several in one where room is short.
import type { Named } from '../../../wire/services.ts';
import type { Lane } from '../../session/sequence-rows.ts';

/** A column of the diagram. */
export type Column = {
  readonly key: string;
  readonly name: Named;
  /** For people, of the system itself, or of a service. */
  readonly is: 'people' | 'engine' | 'service';
  readonly lanes: readonly Lane[];
  /** Its middle and its width, in percent of the diagram's width. */
  readonly x: number;
  readonly width: number;
};

/** The columns from left to right. */
export type Columns = readonly Column[];

type Place = Pick<Column, 'is' | 'name'> & { readonly narrow: string };

/** Names short enough for a column of 60 px, in two lines. */
const places: Readonly<Record<Lane, Place>> = {
  customer: { is: 'people', name: { vi: 'Khách hàng', en: 'Customer' }, narrow: 'people' },
  bank: { is: 'people', name: { vi: 'Ngân hàng', en: 'Bank' }, narrow: 'people' },
  accountant: { is: 'people', name: { vi: 'KT đơn hàng', en: 'Order acct.' }, narrow: 'people' },
  engine: { is: 'engine', name: { vi: 'MISA ORDER', en: 'MISA ORDER' }, narrow: 'engine' },
  suman: { is: 'service', name: { vi: 'SUMAN MISA', en: 'SUMAN MISA' }, narrow: 'suman' },
  'suman-people': { is: 'people', name: { vi: 'KT GPSD', en: 'Licence acct.' }, narrow: 'suman' },
  'amis-sales': {
    is: 'service',
    name: { vi: 'AMIS Bán hàng', en: 'AMIS Bán hàng' },
    narrow: 'amis-sales',
  },
  'amis-accounting': {
    is: 'service',
    name: { vi: 'AMIS Kế toán', en: 'AMIS Kế toán' },
    narrow: 'amis-accounting',
  },
  'amis-people': {
    is: 'people',
    name: { vi: 'KT hóa đơn', en: 'Invoice acct.' },
    narrow: 'amis-accounting',
  },
};

const everyone: Named = { vi: 'Con người', en: 'People' };

/** A lane of its own below this is no place for a name, px. */
const laneAtLeast = 62;

/** Do so many lanes need to share columns in a diagram of this width, px? */
export const isNarrow = (lanes: readonly Lane[], width: number): boolean =>
  width > 0 && width / lanes.length < laneAtLeast;

const groupsOf = (lanes: readonly Lane[], narrow: boolean): ReadonlyMap<string, readonly Lane[]> =>
  Map.groupBy(lanes, (lane) => (narrow ? places[lane].narrow : lane));

const headOf = (lanes: readonly Lane[]): Place => {
  const [first = 'engine'] = lanes;
  const place = places[first];
  // People of a service stand with it; those of no service share a name.
  const own = lanes.find((lane) => places[lane].is !== 'people');
  if (own !== undefined) return places[own];
  return lanes.length > 1 ? { ...place, name: everyone } : place;
};

/** People need less room than systems, between which most of the arrows run. */
const shares: Readonly<Record<Column['is'], number>> = { people: 0.8, engine: 1.1, service: 1.1 };

/** Words begin at the engine: to its right there is room for them, however few the lanes are. */
const wordsShare = 2.2;

/**
 * The columns for lanes.
 * @param narrow lets lanes share: people of a service stand with it, and the others together
 */
export const columnsOf = (lanes: readonly Lane[], narrow: boolean): Columns => {
  const groups = [...groupsOf(lanes, narrow)].map(([key, members]) => {
    const { is, name } = headOf(members);
    return { key, name, is, lanes: members };
  });
  const sharesOf = (some: typeof groups): number =>
    some.reduce((sum, { is }) => sum + shares[is], 0);
  const right = sharesOf(groups.slice(groups.findIndex(({ is }) => is === 'engine') + 1));
  const whole = sharesOf(groups) + Math.max(0, wordsShare - right);
  let left = 0;
  return groups.map((group): Column => {
    const width = (shares[group.is] / whole) * 100;
    left += width;
    return { ...group, width, x: left - width / 2 };
  });
};

const columnOf = (columns: Columns, lane: Lane): Column | undefined =>
  columns.find(({ lanes }) => lanes.includes(lane));

/** The middle of the column that a lane stands in, in percent. */
export const xOf = (columns: Columns, lane: Lane): number => columnOf(columns, lane)?.x ?? 50;

/** Where an arrow begins that stays within the column of a lane, in percent: at its right edge. */
export const besideOf = (columns: Columns, lane: Lane): number => {
  const { x, width } = columnOf(columns, lane) ?? { x: 50, width: 0 };
  return x + width * 0.46;
};

/** The short name of a lane, for where its column has another. */
export const shortNameOf = (lane: Lane): Named => places[lane].name;

/** Does a lane share its column, so that its name must be said? */
export const isShared = (columns: Columns, lane: Lane): boolean =>
  columnOf(columns, lane)?.name !== places[lane].name;
