// What the real wire carried of the story, as signals: it follows what is played here in memory,
// and its journal must be the same.
import { batch, effect, signal } from '@preact/signals';
import type { WireExchange } from '../../http/exchange-log.ts';
import { isCheck } from '../../scenario/expect.ts';
import { playedSteps } from '../session/moments.ts';
import { openWire } from '../wire/open-wire.ts';
import { Following, type WireState, type WireTrouble, type Wished } from './following.ts';
import { session } from './state.ts';

export type { WireExchange, WireState, WireTrouble };

/** Every HTTP exchange of the story so far, in the order they began. */
export const exchanges = signal<readonly WireExchange[]>([]);
export const wireState = signal<WireState>('idle');
/** What keeps the wire from following, in words; while it is tried again, what did so before. */
export const wireTrouble = signal<WireTrouble | null>(null);

const following = new Following({
  wire: openWire(),
  show: (standing) =>
    batch(() => {
      exchanges.value = standing.exchanges;
      wireTrouble.value = standing.trouble;
      wireState.value = standing.state;
    }),
  later: (ms, work) => {
    const timer = window.setTimeout(work, ms);
    return () => window.clearTimeout(timer);
  },
});

/**
 * The story as far as memory has played it. Checks cross no wire, and a step that cannot be played
 * has not happened: neither it nor what is beyond it is the wire's business.
 */
const wished = (): Wished => {
  const { position, seed, mode } = session.value;
  const played = playedSteps(session.value, position).filter(
    ({ step, happened, moment }) => happened && !isCheck(step) && moment.trouble === null,
  );
  const steps = played.map(({ step }) => step);
  return { steps, seed, mode, numbers: played.map(({ index }) => index + 1) };
};

const pauseMs = 60;

/** From here on the wire follows what is played. Going back needs nothing: it has been there. */
export const startWire = (): void => {
  let timer: number | undefined;
  effect(() => {
    const story = wished();
    window.clearTimeout(timer);
    if (session.value.steps.length === 0) following.forget();
    else if (following.covers(story)) following.look(story);
    else {
      following.announce(story);
      // While somebody drags the slider there is no need to keep up with every step.
      timer = window.setTimeout(() => void following.follow(story), pauseMs);
    }
  });
  // A page that slept has lost what was on its way.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && wireState.value === 'unreachable') followAgain();
  });
};

/** Shows the server its token, and tries again. */
export const giveToken = (token: string): Promise<void> => following.giveToken(token, wished());

/** Tries again what has failed. */
export const followAgain = (): void => void following.follow(wished());
