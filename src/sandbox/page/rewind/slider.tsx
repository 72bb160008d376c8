// The slider along the steps, with a mark for each by its kind.
import type { JSX } from 'preact';
import { position, steps } from '../script/script-state.ts';
import { say } from '../state.ts';
import { goTo, sentence, ticks, togglePlaying } from './rewind-state.ts';
import { kindWords, placeWords, rewindWords as words } from './rewind-words.ts';
import { kinds } from './ticks.ts';

/** Drawn anew only when the story changes, not when one moves along it. */
const Ticks = (): JSX.Element => {
  const { length } = steps.value;
  return (
    <svg class="rewind-ticks" aria-hidden="true" focusable="false">
      {ticks.value.map(({ position: at, kind }) => (
        <rect
          key={at}
          class={`rewind-tick rewind-tick-${kind}`}
          x={`${(100 * at) / length}%`}
          y="0"
          width="4"
          height="11"
          rx="2"
        />
      ))}
    </svg>
  );
};

/** What the colours mean: those that are there. */
export const Legend = (): JSX.Element => {
  const there = new Set(ticks.value.map(({ kind }) => kind));
  return (
    <ul class="rewind-legend" aria-hidden="true">
      {kinds
        .filter((kind) => there.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span class={`rewind-dot rewind-tick-${kind}`} />
            {say(kindWords[kind])}
          </li>
        ))}
    </ul>
  );
};

export const Slider = (): JSX.Element => {
  const [now, length] = [position.value, steps.value.length];
  return (
    <div class="rewind-slider">
      <Ticks />
      <input
        type="range"
        min={0}
        max={Math.max(length, 1)}
        step={1}
        value={now}
        disabled={length === 0}
        aria-label={say(words.slider)}
        aria-valuetext={`${say(placeWords(now, length))}: ${sentence.value}`}
        onInput={({ currentTarget }) => goTo(Number(currentTarget.value))}
        onKeyDown={(event) => {
          // A slider has no use for the space bar, and this one is part of a player.
          if (event.key !== ' ') return;
          event.preventDefault();
          togglePlaying();
        }}
      />
    </div>
  );
};
