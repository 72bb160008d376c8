// The tracks of an order: each as a small picture with its status; a click draws it in full.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import './tracks.css';
import { labelOf, trackNames, type TrackName } from '../../../order/tracks.ts';
import { Button } from '../look/button.tsx';
import { glossOf } from '../look/status-gloss.ts';
import { StatusChip } from '../look/status.tsx';
import { language, played, say } from '../state.ts';
import { trackTitles, words } from './order-words.ts';
import { SmallDiagram } from './small-diagram.tsx';
import { TrackDiagram } from './track-diagram.tsx';
import { isCancelled, pathsOf, type Visit } from './track-path.ts';

/** The track that somebody wants to see in full, of whatever order. */
const chosen = signal<TrackName | null>(null);
const isEveryOpen = signal(false);

const TrackCard = ({
  track,
  path,
  isEnded,
  isOpen,
  onOpen,
}: {
  readonly track: TrackName;
  readonly path: readonly Visit[];
  readonly isEnded: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): JSX.Element => {
  const status = path.at(-1)?.status ?? '';
  return (
    <button type="button" class="track-card" aria-pressed={isOpen} onClick={onOpen}>
      <span class="track-name">
        <strong>{track}</strong> {say(trackTitles[track])}
      </span>
      <SmallDiagram track={track} path={path} isEnded={isEnded} />
      <StatusChip track={track} status={status} withTrack={false} />
      {language.value === 'en' ? <span class="track-gloss">{glossOf(track, status)}</span> : null}
    </button>
  );
};

type Drawn = { readonly track: TrackName; readonly path: readonly Visit[] };

/** Letters' worth of room that a card needs beside its label. */
const beside = 5;
/** Names of tracks are written smaller than labels of statuses. */
const nameSize = 0.9;

/** The longer the words on a card, the wider it is. */
const columnsFor = (drawn: readonly Drawn[]): string =>
  drawn
    .map(({ track, path }) => {
      const label = labelOf(track, path.at(-1)?.status ?? '').length;
      const name = `${track} ${say(trackTitles[track])}`.length * nameSize;
      return `minmax(0, ${Math.max(label, name) + beside}fr)`;
    })
    .join(' ');

export const Tracks = ({ code }: { readonly code: string }): JSX.Element => {
  const paths = pathsOf(played.value, code);
  const isEnded = isCancelled(paths);
  const isOpen = (track: TrackName): boolean => isEveryOpen.value || track === chosen.value;
  const drawn = trackNames.flatMap((track) => {
    const path = paths[track];
    return path === undefined ? [] : [{ track, path }];
  });
  return (
    <section class="tracks" aria-label={say(words.tracks)}>
      <div class="track-cards" style={{ '--track-columns': columnsFor(drawn) }}>
        {drawn.map(({ track, path }) => (
          <TrackCard
            key={track}
            track={track}
            path={path}
            isEnded={isEnded}
            isOpen={isOpen(track)}
            onOpen={() => {
              chosen.value = isOpen(track) && !isEveryOpen.value ? null : track;
              isEveryOpen.value = false;
            }}
          />
        ))}
      </div>
      {drawn
        .filter(({ track }) => isOpen(track))
        .map(({ track, path }, nth) => (
          <TrackDiagram key={track} track={track} path={path} isEnded={isEnded}>
            {nth === 0 ? <Tools /> : null}
          </TrackDiagram>
        ))}
    </section>
  );
};

/** How to read a diagram, and whether to see every one. */
const Tools = (): JSX.Element => (
  <div class="track-tools">
    <Legend />
    <Button size="small" look="plain" onClick={() => (isEveryOpen.value = !isEveryOpen.value)}>
      {say(isEveryOpen.value ? words.showOne : words.showAll)}
    </Button>
  </div>
);

const legend = [
  ['is-past', words.past],
  ['is-now tone-info', words.now],
  ['is-next', words.next],
  ['is-never', words.noLonger],
] as const;

const Legend = (): JSX.Element => (
  <ul class="track-legend" aria-hidden="true">
    {legend.map(([name, word]) => (
      <li key={name}>
        <span class={`track-sample ${name}`} />
        {say(word)}
      </li>
    ))}
  </ul>
);
