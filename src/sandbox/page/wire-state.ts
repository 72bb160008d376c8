// What the real wire carried of the story: it follows what is played here in memory, and its
// journal must be the same.
import { batch, effect, signal } from '@preact/signals';
import type { WireExchange } from '../../http/exchange-log.ts';
import { isCheck } from '../../scenario/expect.ts';
import type { Entry } from '../../world/entries.ts';
import type { Step } from '../../world/steps.ts';
import { playedSteps, type Story } from '../session/moments.ts';
import { openWire } from '../wire/open-wire.ts';
import type { Trouble, Wire, WireResult } from '../wire/wire.ts';
import { firstDifference } from './journals.ts';
import { session } from './state.ts';

export type { WireExchange };

/** Every HTTP exchange of the story so far, in the order they began. */
export const exchanges = signal<readonly WireExchange[]>([]);

/** How the wire stands to the story. `stuck`: it cannot play a step that memory can. */
export type WireState = 'idle' | 'following' | 'agrees' | 'differs' | 'stuck' | Trouble['kind'];
export const wireState = signal<WireState>('idle');
/** What keeps the wire from following, in words. */
export const wireTrouble = signal<Trouble | null>(null);

/** Opened with the first step: it is half of what the page loads. */
let opening: Promise<Wire> | null = null;
/** Whatever was asked for last; older results are of no use. */
let asked = 0;
/** The story that the wire has played, or is playing. */
let followed: Story | null = null;

const isWithin = (one: Story, other: Story | null): boolean =>
  other !== null &&
  one.seed === other.seed &&
  one.mode === other.mode &&
  one.steps.length <= other.steps.length &&
  one.steps.every((step, index) => step === other.steps[index]);

const entriesOf = (story: Story): readonly Entry[] =>
  playedSteps(story, story.steps.length).flatMap(({ moment, happened }) =>
    happened ? moment.entries : [],
  );

const show = (story: Story, result: WireResult): void =>
  batch(() => {
    switch (result.is) {
      case 'superseded':
        return;
      case 'trouble':
        wireTrouble.value = result.trouble;
        wireState.value = result.trouble.kind;
        // It is to be asked for again: the trouble may be over by then.
        followed = null;
        return;
      case 'followed': {
        const isSame = firstDifference(entriesOf(story), result.entries) === null;
        exchanges.value = result.exchanges;
        wireTrouble.value = null;
        wireState.value = isSame ? 'agrees' : result.end === 'stuck' ? 'stuck' : 'differs';
      }
    }
  });

const follow = async (story: Story): Promise<void> => {
  asked += 1;
  const turn = asked;
  followed = story;
  wireState.value = 'following';
  opening ??= openWire();
  const wire = await opening;
  const result = await wire.follow(story);
  if (turn === asked) show(story, result);
};

/** The story as far as it is played. Checks cross no wire. */
const wished = (): Story => {
  const { steps, position, seed, mode } = session.value;
  const played: readonly Step[] = steps.slice(0, position).filter((step) => !isCheck(step));
  return { steps: played, seed, mode };
};

const pauseMs = 60;

/** From here on the wire follows what is played. Going back needs nothing: it has been there. */
export const startWire = (): void => {
  let timer: number | undefined;
  effect(() => {
    const story = wished();
    window.clearTimeout(timer);
    if (story.steps.length === 0 || isWithin(story, followed)) return;
    // While somebody drags the slider there is no need to keep up with every step.
    timer = window.setTimeout(() => void follow(story), pauseMs);
  });
};

/** Shows the server its token, and tries again. */
export const giveToken = async (token: string): Promise<void> => {
  const wire = await opening;
  wire?.giveToken(token);
  await follow(wished());
};

/** Tries again what has failed. */
export const followAgain = (): void => void follow(wished());
