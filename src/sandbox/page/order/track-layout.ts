// Where the statuses of a track stand in its diagram: by the longest legal way to each, what went
// wrong beside what went well. Nothing here knows a status by name.
import { rowsOf, type TrackName } from '../../../order/tracks.ts';

/** Statuses and the legal moves between them. */
export type Flow = {
  readonly statuses: readonly string[];
  readonly moves: readonly FlowMove[];
};
export type FlowMove = { readonly from: string; readonly to: string };

/**
 * The part of a track that an order with this status lives in: TN has two halves, and a status
 * without a move is all there is.
 */
export const flowAround = (track: TrackName, status: string): Flow => {
  const rows = Object.entries(rowsOf(track));
  const moves = rows.flatMap(([from, { to }]) => to.map((each) => ({ from, to: each })));
  const near = new Set([status]);
  for (let size = 0; size !== near.size;) {
    size = near.size;
    for (const { from, to } of moves) {
      if (!near.has(from) && !near.has(to)) continue;
      near.add(from).add(to);
    }
  }
  return {
    statuses: rows.map(([name]) => name).filter((name) => near.has(name)),
    moves: moves.filter(({ from }) => near.has(from)),
  };
};

/** The statuses that can still come after one, however many moves later. */
export const reachableFrom = ({ moves }: Flow, status: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (from: string): void => {
    for (const move of moves) {
      if (move.from !== from || reached.has(move.to)) continue;
      reached.add(move.to);
      visit(move.to);
    }
  };
  visit(status);
  return reached;
};

/** The moves that lead on: without those that close a circle. */
const onward = ({ statuses, moves }: Flow): readonly FlowMove[] => {
  const state = new Map<string, 'open' | 'done'>();
  const kept: FlowMove[] = [];
  const visit = (status: string): void => {
    state.set(status, 'open');
    for (const move of moves) {
      if (move.from !== status || state.get(move.to) === 'open') continue;
      kept.push(move);
      if (!state.has(move.to)) visit(move.to);
    }
    state.set(status, 'done');
  };
  const isEntered = (status: string): boolean => moves.some(({ to }) => to === status);
  const first = statuses.filter((status) => !isEntered(status));
  for (const status of [...first, ...statuses]) if (!state.has(status)) visit(status);
  return kept;
};

/** Moves on the longest way to each status. */
const depths = (flow: Flow): ReadonlyMap<string, number> => {
  const moves = onward(flow);
  const known = new Map<string, number>();
  const depthOf = (status: string): number => {
    const depth = known.get(status);
    if (depth !== undefined) return depth;
    const before = moves.filter(({ to }) => to === status).map(({ from }) => depthOf(from) + 1);
    const found = Math.max(0, ...before);
    known.set(status, found);
    return found;
  };
  flow.statuses.forEach(depthOf);
  return known;
};

/** 0: what goes well; 1: what goes wrong. */
export type Row = 0 | 1;
export type Cell = { readonly status: string; readonly column: number; readonly row: Row };

/**
 * A cell of its own for each status. Columns follow the longest way; a status that went wrong
 * shares the column of what it is on the way to, below it.
 * @param wentWrong is the status one that nobody hopes for?
 */
export const cellsOf = (flow: Flow, wentWrong: (status: string) => boolean): readonly Cell[] => {
  const depth = depths(flow);
  const lastFirst = flow.statuses
    .map((status) => ({ status, row: (wentWrong(status) ? 1 : 0) as Row }))
    .toReversed()
    .toSorted((one, other) => (depth.get(other.status) ?? 0) - (depth.get(one.status) ?? 0));
  const columns: { status: string; row: Row }[][] = [];
  for (const each of lastFirst) {
    const column = columns.at(-1);
    if (column === undefined || column.some(({ row }) => row === each.row)) columns.push([each]);
    else column.push(each);
  }
  const placed = columns
    .toReversed()
    .flatMap((column, index) => column.map((each) => ({ ...each, column: index })));
  return flow.statuses.flatMap((status) => placed.filter((cell) => cell.status === status));
};
