// A status in the diagram of a track; one that was passed leads back to its moment.
import type { JSX } from 'preact';
import { formatInstant } from '../../../calendar/time.ts';
import { labelOf, type TrackName } from '../../../order/tracks.ts';
import { toneOf } from '../look/status.tsx';
import { move as goTo, say } from '../state.ts';
import type { Standing } from './drawing.ts';
import { words } from './order-words.ts';
import type { Direction } from './svg-path.ts';
import type { Visit } from './track-path.ts';
import type { Box, Metrics } from './track-routes.ts';

/** How large the diagram is; the longest labels take two lines. */
export const sizes: Readonly<Record<Direction, Metrics>> = {
  right: { along: 120, across: 40, gap: 40, lane: 10, margin: 16 },
  down: { along: 44, across: 126, gap: 30, lane: 9, margin: 16 },
};

export const StatusBox = ({
  box,
  track,
  standing,
  visits,
  direction,
}: {
  readonly box: Box;
  readonly track: TrackName;
  readonly standing: Standing;
  /** The times it came to this status. */
  readonly visits: readonly Visit[];
  readonly direction: Direction;
}): JSX.Element => {
  const { status } = box.cell;
  const { along, across } = sizes[direction];
  const isRight = direction === 'right';
  const last = visits.at(-1);
  const back =
    standing === 'now' ? undefined : visits.findLast(({ position }) => position !== null);
  const name = `track-box is-${standing} tone-${toneOf(status)}`;
  const at = last === undefined ? '' : ` – ${formatInstant(last.at)}`;
  const isGone = last !== undefined && back === undefined && standing !== 'now';
  const content = (
    <>
      {labelOf(track, status)}
      <span class="unseen">{` (${say(words[standing])}${at})`}</span>
    </>
  );
  return (
    <li
      class="track-place"
      style={{
        left: `${isRight ? box.along : box.across}px`,
        top: `${isRight ? box.across : box.along}px`,
        width: `${isRight ? along : across}px`,
        height: `${isRight ? across : along}px`,
      }}
    >
      {back?.position === undefined || back.position === null ? (
        <span class={name} title={`${say(words[isGone ? 'passing' : standing])}${at}`}>
          {content}
        </span>
      ) : (
        <button
          type="button"
          class={name}
          title={`${say(words.goTo)}${at}`}
          onClick={() => goTo(back.position ?? 0)}
        >
          {content}
        </button>
      )}
    </li>
  );
};
