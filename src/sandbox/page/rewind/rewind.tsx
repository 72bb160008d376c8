// The story as a slider: back and forth over its steps, playing it, and the other ways it has gone.
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import './rewind.css';
import { position, steps } from '../script/script-state.ts';
import { say, session, tell } from '../state.ts';
import { branchMade } from './branch-made.ts';
import { Branches } from './branches.tsx';
import { isWriting, wayOf } from './keys.ts';
import { waitMs } from './player.ts';
import { announced, goTo, player, sentence, stopPlaying, takeTick } from './rewind-state.ts';
import { branchMadeWords, placeWords, rewindWords as words } from './rewind-words.ts';
import { Legend, Slider } from './slider.tsx';
import { Transport } from './transport.tsx';

/** Ctrl or Cmd with Z and Y, wherever one is on the page. */
const useUndoKeys = (): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === null || isWriting(event.target)) return;
      event.preventDefault();
      goTo(position.peek() + way);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

/** Says when acting in the past has made a branch, and stops playing when the story changes. */
const useWatch = (): void =>
  useEffect(() => {
    let before = session.peek();
    return effect(() => {
      const now = session.value;
      const branch = branchMade(before, now);
      const isOther = before.steps !== now.steps;
      before = now;
      if (isOther) stopPlaying();
      if (branch === null) return;
      const { index, shared, steps: all } = branch;
      tell('info', branchMadeWords(index + 1, shared, all.length));
    });
  }, []);

/** The timer of the player: each step asks for the next. */
const useTimer = (): void => {
  const { playing } = player.value;
  const wait = waitMs(player.value);
  const now = position.value;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = window.setTimeout(takeTick, wait);
    return () => window.clearTimeout(timer);
  }, [playing, wait, now]);
};

const quietMs = 700;

/** Where the story stands, for screen readers: once one has arrived, not at every step there. */
const Announcement = (): JSX.Element => {
  const [now, { length }, { playing }] = [position.value, steps.value, player.value];
  useEffect(() => {
    if (playing) return undefined;
    const timer = window.setTimeout(() => {
      announced.value = length === 0 ? '' : say(placeWords(now, length));
    }, quietMs);
    return () => window.clearTimeout(timer);
  }, [now, length, playing]);
  return (
    <p class="unseen" role="status">
      {announced.value}
    </p>
  );
};

const Place = (): JSX.Element => (
  <div class="rewind-place">
    <strong>{say(placeWords(position.value, steps.value.length))}</strong>
    {session.value.mode === 'stepwise' ? (
      <span class="chip tone-info" title={say(words.stepwiseTip)}>
        {say(words.stepwise)}
      </span>
    ) : null}
    <span class="rewind-sentence" title={sentence.value}>
      {sentence.value}
    </span>
  </div>
);

export const Rewind = (): JSX.Element => {
  useUndoKeys();
  useWatch();
  useTimer();
  return (
    <footer class="rewind" aria-label={say(words.bar)}>
      <Transport />
      <Slider />
      <Place />
      <Legend />
      <Branches place="bar" />
      <Announcement />
    </footer>
  );
};
