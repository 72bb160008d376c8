// The arrows of a track's diagram: each runs straight, or through a channel beside the statuses in
// a lane that all arrows to the same status share. No arrow ever runs through a status.
import type { Cell, Flow, FlowMove, Row } from './track-layout.ts';

/** Sizes in pixels. `along` is the way the diagram runs, `across` is at a right angle to it. */
export type Metrics = {
  readonly along: number;
  readonly across: number;
  /** Between two columns. */
  readonly gap: number;
  /** Between two lanes of a channel. */
  readonly lane: number;
  /** Between a status and the first lane beside it: room for an arrow head. */
  readonly margin: number;
};

export type Point = { readonly along: number; readonly across: number };
export type Box = Point & { readonly cell: Cell };
export type Route = { readonly move: FlowMove; readonly points: readonly Point[] };
export type Diagram = {
  readonly along: number;
  readonly across: number;
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
};

/** `before` and `after` lie outside of the two rows; `down` and `up` are halves of the middle. */
type Channel = 'before' | 'after' | 'down' | 'up';
type Way = {
  readonly move: FlowMove;
  readonly from: Cell;
  readonly to: Cell;
  readonly channel: Channel | 'straight' | 'direct';
};

/** Where arrows touch the long side of a status, as parts of half its length. */
const ports = {
  leave: 0.62,
  reach: { before: -0.4, after: -0.4, down: -0.3, up: -0.62 },
  direct: 0,
  /** Two that run both ways keep apart. */
  apart: 0.14,
} as const;

const isFree = (cells: readonly Cell[], from: Cell, to: Cell): boolean =>
  !cells.some(
    ({ row, column }) =>
      row === from.row &&
      column > Math.min(from.column, to.column) &&
      column < Math.max(from.column, to.column),
  );

const channelOf = (cells: readonly Cell[], from: Cell, to: Cell): Way['channel'] => {
  if (from.column === to.column) return 'direct';
  if (from.row !== to.row) return to.row === 1 ? 'down' : 'up';
  if (isFree(cells, from, to)) return 'straight';
  return from.row === 0 ? 'before' : 'after';
};

const waysOf = (cells: readonly Cell[], { moves }: Flow): readonly Way[] =>
  moves.flatMap((move) => {
    const from = cells.find(({ status }) => status === move.from);
    const to = cells.find(({ status }) => status === move.to);
    if (from === undefined || to === undefined || from === to) return [];
    return [{ move, from, to, channel: channelOf(cells, from, to) }];
  });

const centreOf = ({ along, gap }: Metrics, { column }: Cell): number =>
  column * (along + gap) + along / 2;

const leaves = (metrics: Metrics, cell: Cell): number =>
  centreOf(metrics, cell) + (ports.leave * metrics.along) / 2;

const reaches = (metrics: Metrics, cell: Cell, channel: Channel): number =>
  centreOf(metrics, cell) + (ports.reach[channel] * metrics.along) / 2;

/** The lane of a channel in which the arrows to a status run; 0 is nearest to that status. */
type Lanes = { readonly laneOf: ReadonlyMap<string, number>; readonly count: number };

const lanesOf = (metrics: Metrics, ways: readonly Way[], channel: Channel): Lanes => {
  const spans = new Map<string, { low: number; high: number }>();
  for (const { from, to, channel: own } of ways) {
    if (own !== channel) continue;
    const ends = [leaves(metrics, from), reaches(metrics, to, channel)];
    const span = spans.get(to.status);
    spans.set(to.status, {
      low: Math.min(...ends, span?.low ?? Infinity),
      high: Math.max(...ends, span?.high ?? -Infinity),
    });
  }
  const laneOf = new Map<string, number>();
  const lanes: { low: number; high: number }[][] = [];
  // The shorter ones nearest, so that arrows seldom cross.
  const sorted = [...spans].toSorted(([, a], [, b]) => a.high - a.low - (b.high - b.low));
  for (const [status, span] of sorted) {
    const isApart = (other: { low: number; high: number }): boolean =>
      span.high + metrics.lane < other.low || other.high + metrics.lane < span.low;
    const found = lanes.findIndex((lane) => lane.every(isApart));
    const lane = found < 0 ? lanes.push([]) - 1 : found;
    lanes[lane]?.push(span);
    laneOf.set(status, lane);
  }
  return { laneOf, count: lanes.length };
};

const thickness = ({ margin, lane }: Metrics, count: number): number =>
  count === 0 ? 0 : margin + (count - 1) * lane;

/** Everything that says where a lane or a row lies. */
type Plan = {
  readonly metrics: Metrics;
  readonly lanes: Readonly<Record<Channel, Lanes>>;
  /** Where each row begins. */
  readonly rows: Readonly<Record<Row, number>>;
  /** Where the diagram ends. */
  readonly across: number;
};

const planOf = (metrics: Metrics, cells: readonly Cell[], ways: readonly Way[]): Plan => {
  const lanes = {
    before: lanesOf(metrics, ways, 'before'),
    after: lanesOf(metrics, ways, 'after'),
    down: lanesOf(metrics, ways, 'down'),
    up: lanesOf(metrics, ways, 'up'),
  };
  const { across, margin, lane } = metrics;
  const between = lanes.down.count + lanes.up.count;
  const middle = margin * 2 + Math.max(0, between - 1) * lane;
  const hasRow = (row: Row): boolean => cells.some((cell) => cell.row === row);
  const first = thickness(metrics, lanes.before.count);
  const second = hasRow(0) && hasRow(1) ? first + across + middle : first;
  const end = (hasRow(1) ? second : first) + across + thickness(metrics, lanes.after.count);
  return { metrics, lanes, rows: { 0: first, 1: second }, across: end };
};

/** Where a lane lies. Those that lead down come before those that lead up: none share a stretch. */
const acrossOf = ({ metrics, lanes, rows }: Plan, channel: Channel, status: string): number => {
  const { margin, lane, across } = metrics;
  const nth = lanes[channel].laneOf.get(status) ?? 0;
  const offset = margin + nth * lane;
  const between = rows[0] + across;
  switch (channel) {
    case 'before':
      return rows[0] - offset;
    case 'after':
      return rows[1] + across + offset;
    case 'down':
      return between + margin + (lanes.down.count - 1 - nth) * lane;
    case 'up':
      return between + offset + lanes.down.count * lane;
  }
};

/** Which long side of a row a channel lies at. */
const sideOf = ({ metrics, rows }: Plan, row: Row, channel: Channel): number => {
  const isBefore = row === 0 ? channel === 'before' : channel !== 'after';
  return rows[row] + (isBefore ? 0 : metrics.across);
};

const throughChannel = (plan: Plan, { from, to }: Way, channel: Channel): readonly Point[] => {
  const lane = acrossOf(plan, channel, to.status);
  const start = leaves(plan.metrics, from);
  const end = reaches(plan.metrics, to, channel);
  return [
    { along: start, across: sideOf(plan, from.row, channel) },
    { along: start, across: lane },
    { along: end, across: lane },
    { along: end, across: sideOf(plan, to.row, channel) },
  ];
};

const straight = ({ metrics, rows }: Plan, { from, to }: Way, shift: number): readonly Point[] => {
  const across = rows[from.row] + metrics.across / 2 + (shift * metrics.across) / 2;
  const half = (from.column < to.column ? metrics.along : -metrics.along) / 2;
  return [
    { along: centreOf(metrics, from) + half, across },
    { along: centreOf(metrics, to) - half, across },
  ];
};

const direct = ({ metrics, rows }: Plan, { from, to }: Way, shift: number): readonly Point[] => {
  const along = centreOf(metrics, from) + ((ports.direct + shift) * metrics.along) / 2;
  const [over, under] = [rows[0] + metrics.across, rows[1]];
  const ends = [
    { along, across: over },
    { along, across: under },
  ];
  return from.row < to.row ? ends : ends.toReversed();
};

const routeOf = (plan: Plan, ways: readonly Way[], way: Way): Route => {
  const { move, channel } = way;
  const isBothWays = ways.some(({ from, to }) => from === way.to && to === way.from);
  const isBack = way.from.column > way.to.column || way.from.row > way.to.row;
  const apart = channel === 'straight' ? ports.apart * 2 : ports.apart;
  const shift = isBothWays ? (isBack ? apart : -apart) : 0;
  switch (channel) {
    case 'straight':
      return { move, points: straight(plan, way, shift) };
    case 'direct':
      return { move, points: direct(plan, way, shift) };
    default:
      return { move, points: throughChannel(plan, way, channel) };
  }
};

/** The whole diagram: a box for each status, and a route for each legal move. */
export const diagramOf = (flow: Flow, cells: readonly Cell[], metrics: Metrics): Diagram => {
  const ways = waysOf(cells, flow);
  const plan = planOf(metrics, cells, ways);
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  return {
    along: columns * metrics.along + (columns - 1) * metrics.gap,
    across: plan.across,
    boxes: cells.map((cell) => ({
      cell,
      along: centreOf(metrics, cell) - metrics.along / 2,
      across: plan.rows[cell.row],
    })),
    routes: ways.map((way) => routeOf(plan, ways, way)),
  };
};
