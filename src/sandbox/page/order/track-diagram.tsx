// A track drawn in full: every status and legal move, the way so far, and what can come next.
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatInstant } from '../../../calendar/time.ts';
import { labelOf, type TrackName } from '../../../order/tracks.ts';
import { move as goTo, say } from '../state.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { trackTitles, words } from './order-words.ts';
import { sizes, StatusBox } from './status-box.tsx';
import { headOf, pathOf, type Direction } from './svg-path.ts';
import type { Visit } from './track-path.ts';

const cornerRadius = 6;
const headSize = 7;

/** Is there room for so many pixels in a row? Watches the element. */
const useRoom = (needed: number): readonly [{ current: HTMLDivElement | null }, boolean] => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width >= needed];
};

const lineOrder = { rest: 0, open: 1, taken: 2 } as const;

const Lines = ({
  drawing,
  direction,
}: {
  readonly drawing: Drawing;
  readonly direction: Direction;
}): JSX.Element => {
  const lines = drawing.routes
    .map((route) => ({ ...route, kind: drawing.kindOf(route.move) }))
    .toSorted((one, other) => lineOrder[one.kind] - lineOrder[other.kind]);
  return (
    <svg class="track-lines" width="100%" height="100%" aria-hidden="true" focusable="false">
      {lines.map(({ move, points, kind }) => (
        <g key={`${move.from} ${move.to}`} class={`track-line is-${kind}`}>
          <path d={pathOf(points, direction, cornerRadius, headSize)} />
          <polygon points={headOf(points, direction, headSize)} />
        </g>
      ))}
    </svg>
  );
};

export const TrackDiagram = ({
  track,
  path,
  isEnded,
  children,
}: {
  readonly track: TrackName;
  readonly path: readonly Visit[];
  /** Was the order cancelled? */
  readonly isEnded: boolean;
  /** What stands beside its name. */
  readonly children: ComponentChildren;
}): JSX.Element => {
  const wide = drawingOf(track, path, sizes.right, isEnded);
  const [place, hasRoom] = useRoom(wide.along);
  const direction: Direction = hasRoom ? 'right' : 'down';
  const drawing = hasRoom ? wide : drawingOf(track, path, sizes.down, isEnded);
  const [width, height] = hasRoom
    ? [drawing.along, drawing.across]
    : [drawing.across, drawing.along];
  return (
    <figure class="track-figure card">
      <figcaption>
        <span>
          <strong>{track}</strong> {say(trackTitles[track])}
        </span>
        {drawing.boxes.length === 1 ? <span class="muted">{say(words.only)}</span> : null}
        {children}
      </figcaption>
      <div class="track-room" ref={place}>
        <div class="track-drawing" style={{ width: `${width}px`, height: `${height}px` }}>
          <Lines drawing={drawing} direction={direction} />
          <ol>
            {drawing.boxes.map((box) => (
              <StatusBox
                key={box.cell.status}
                box={box}
                track={track}
                standing={drawing.standingOf(box.cell.status)}
                visits={path.filter(({ status }) => status === box.cell.status)}
                direction={direction}
              />
            ))}
          </ol>
        </div>
      </div>
      <History track={track} path={path} />
    </figure>
  );
};

const History = ({
  track,
  path,
}: {
  readonly track: TrackName;
  readonly path: readonly Visit[];
}): JSX.Element => (
  <ol class="track-history" aria-label={say(words.history)}>
    {path.map(({ status, at, position }, nth) => (
      <li key={nth}>
        <time>{formatInstant(at)}</time>
        {position === null || nth === path.length - 1 ? (
          <span>{labelOf(track, status)}</span>
        ) : (
          <button type="button" title={say(words.goTo)} onClick={() => goTo(position)}>
            {labelOf(track, status)}
          </button>
        )}
      </li>
    ))}
  </ol>
);
