// A track as a picture without words: its shape, the way so far, and where it stands.
import type { JSX } from 'preact';
import type { TrackName } from '../../../order/tracks.ts';
import { toneOf } from '../look/status.tsx';
import { drawingOf } from './drawing.ts';
import { pathOf } from './svg-path.ts';
import type { Visit } from './track-path.ts';
import type { Metrics } from './track-routes.ts';

const metrics: Metrics = { along: 24, across: 8, gap: 10, lane: 3, margin: 4 };

export const SmallDiagram = ({
  track,
  path,
  isEnded,
}: {
  readonly track: TrackName;
  readonly path: readonly Visit[];
  readonly isEnded: boolean;
}): JSX.Element => {
  const { along, across, boxes, routes, standingOf, kindOf } = drawingOf(
    track,
    path,
    metrics,
    isEnded,
  );
  return (
    <svg
      class="track-small"
      viewBox={`-1 -1 ${along + 2} ${across + 2}`}
      width={along + 2}
      height={across + 2}
      aria-hidden="true"
      focusable="false"
    >
      {routes
        .filter(({ move }) => kindOf(move) !== 'rest')
        .map(({ move, points }) => (
          <path
            key={`${move.from} ${move.to}`}
            class={`track-line is-${kindOf(move)}`}
            d={pathOf(points, 'right', 2, 0)}
          />
        ))}
      {boxes.map(({ cell: { status }, along: x, across: y }) => (
        <rect
          key={status}
          class={`track-dot is-${standingOf(status)} tone-${toneOf(status)}`}
          x={x}
          y={y}
          width={metrics.along}
          height={metrics.across}
          rx={3}
        />
      ))}
    </svg>
  );
};
