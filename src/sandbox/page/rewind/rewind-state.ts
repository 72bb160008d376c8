// Moving along the story and playing it, as signals and acts; the timer is the component's.
import { batch, computed, signal } from '@preact/signals';
import type { Language } from '../../../scenario/compiled.ts';
import { printStep } from '../../../scenario/print.ts';
import type { Named } from '../../../wire/services.ts';
import { findingAt } from '../../session/moments.ts';
import { failing, failingIn, relation } from '../opening/opening-state.ts';
import { position, steps, wrong } from '../script/script-state.ts';
import { language, move, said, say, session, tell } from '../state.ts';
import { atSpeed, pause, play, stillPlayer, tick, type Speed, type Track } from './player.ts';
import { rewindWords as words, stoppedWords } from './rewind-words.ts';
import { ticksOf } from './ticks.ts';

export const player = signal(stillPlayer);

/**
 * The step at which an opened file fails. What shows only at the end has no step to stop at.
 */
const failingStep = computed<number | null>(() => {
  const step = relation.value === 'follows' ? failing.value?.step : undefined;
  if (step === undefined || steps.value[step]?.action === 'fault') return null;
  return step;
});

const track = computed<Track>(() => ({
  length: steps.value.length,
  wrong: failingStep.value === null ? wrong.value : new Set([...wrong.value, failingStep.value]),
}));

/** More marks than this would touch each other. */
const ticksAtMost = 120;
export const ticks = computed(() => ticksOf(steps.value, track.value.wrong, ticksAtMost));

/** The sentence of the step behind which the story stands. */
export const sentence = computed(() => {
  if (steps.value.length === 0) return say(words.empty);
  const step = steps.value[position.value - 1];
  return step === undefined ? say(words.beginning) : printStep(step, language.value).text;
});

/** Why the story is wrong at a step, or why the opened file fails: the headline. */
const headline = (index: number): Named => {
  const inWords = (of: Language): string =>
    (findingAt(session.value, index, of) ?? failingIn(of)?.lines)?.[0] ?? '';
  return { vi: inWords('vi'), en: inWords('en') };
};

const sayStop = (): void => {
  const index = position.value - 1;
  if (player.value.stopped === 'failure') {
    tell('bad', stoppedWords(index + 1, headline(index)));
    return;
  }
  const late = relation.value === 'follows' ? failing.value : null;
  if (late === null || failingStep.value !== null) return;
  tell('bad', stoppedWords(late.step + 1, headline(late.step)));
};

/** A person goes somewhere: playing stops. */
export const goTo = (next: number): void =>
  batch(() => {
    player.value = pause(player.value);
    move(next);
  });

/** Plays, or stops playing. */
export const togglePlaying = (): void =>
  batch(() => {
    if (player.value.playing) {
      player.value = pause(player.value);
      return;
    }
    const next = play(player.value, position.value, track.value);
    player.value = next.player;
    said.value = null;
    move(next.position);
  });

export const setSpeed = (speed: Speed): void => {
  player.value = atSpeed(player.value, speed);
};

/** The next step of a story that plays. */
export const takeTick = (): void =>
  batch(() => {
    const next = tick(player.value, position.value, track.value);
    player.value = next.player;
    move(next.position);
    if (next.player.stopped !== null) sayStop();
  });

/** The story has changed under the player: it stops, since nobody plays and acts at a time. */
export const stopPlaying = (): void => {
  player.value = pause(player.value);
};

/** Where the story stands, as screen readers are told. */
export const announced = signal('');
