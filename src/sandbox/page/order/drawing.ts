// A track of an order ready to be drawn: what each status and each move is to this order now.
import type { TrackName } from '../../../order/tracks.ts';
import { toneOf } from '../look/status.tsx';
import { cellsOf, flowAround, reachableFrom, type FlowMove } from './track-layout.ts';
import { isTaken, type Visit } from './track-path.ts';
import { diagramOf, type Diagram, type Metrics } from './track-routes.ts';

export type Standing = 'past' | 'now' | 'next' | 'later' | 'never';

export type Drawing = Diagram & {
  readonly standingOf: (status: string) => Standing;
  readonly kindOf: (move: FlowMove) => 'taken' | 'open' | 'rest';
};

/** What can still come to an order that was cancelled: its resource is taken back. */
const comesAfterEnd = 'revoked';

/**
 * Lays out a track for an order whose path is known; the last status of it is where it is now.
 * @param isEnded was the order cancelled?
 */
export const drawingOf = (
  track: TrackName,
  path: readonly Visit[],
  metrics: Metrics,
  isEnded: boolean,
): Drawing => {
  const status = path.at(-1)?.status ?? '';
  const flow = flowAround(track, status);
  const cells = cellsOf(flow, (each) => toneOf(each) === 'bad');
  const moves = flow.moves.filter(({ to }) => !isEnded || to === comesAfterEnd);
  const reachable = reachableFrom({ ...flow, moves }, status);
  const isNext = (to: string): boolean =>
    moves.some((move) => move.from === status && move.to === to);
  return {
    ...diagramOf(flow, cells, metrics),
    standingOf: (each) => {
      if (each === status) return 'now';
      if (isNext(each)) return 'next';
      if (path.some((visit) => visit.status === each)) return 'past';
      return reachable.has(each) ? 'later' : 'never';
    },
    kindOf: ({ from, to }) => {
      if (from === status && isNext(to)) return 'open';
      return isTaken(path, from, to) ? 'taken' : 'rest';
    },
  };
};
