// Has a wire follow what is played in memory, and says how the two stand to each other. Whatever
// happens, it comes to an end that can be shown.
import type { WireExchange } from '../../http/exchange-log.ts';
import type { Named } from '../../wire/services.ts';
import type { Entry } from '../../world/entries.ts';
import { playedSteps, type Story } from '../session/moments.ts';
import { overtaken, tooLong, troubledBy, unforeseen, type Trouble } from '../wire/troubles.ts';
import type { Stuck } from '../../http/story-limits.ts';
import type { Wire, WireResult } from '../wire/wire.ts';
import { Comparison } from './journals.ts';
import { sayStuck } from './stuck-words.ts';

/** How the wire stands to the story. `stuck`: it cannot play a step that memory can. */
export type WireState = 'idle' | 'following' | 'agrees' | 'differs' | 'stuck' | Trouble['kind'];

/** What keeps the wire from following, in words. */
export type WireTrouble = Trouble | (Named & { readonly kind: 'stuck' });

export type Standing = {
  readonly state: WireState;
  readonly trouble: WireTrouble | null;
  /** Every HTTP exchange of the story so far, in the order they began. */
  readonly exchanges: readonly WireExchange[];
};

/** A story without checks, and the number of each of its steps in the session. */
export type Wished = Story & { readonly numbers: readonly number[] };

export type FollowingOptions = {
  readonly wire: Wire;
  readonly show: (standing: Standing) => void;
  /** Does something after so many ms, unless it is called off. */
  readonly later: (ms: number, work: () => void) => () => void;
};

const nothing: Standing = { state: 'idle', trouble: null, exchanges: [] };

/** As long as the longest story there can be; it is for what hangs. */
export const patienceMs = 5 * 60_000;
/** Between asking again for what was given up on the way, ms. */
export const pausesMs: readonly number[] = [200, 500, 1_000, 2_000, 4_000];

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

export class Following {
  private readonly options: FollowingOptions;
  private readonly comparison = new Comparison();
  /** The story that was asked for last; after trouble none, since it is to be asked for again. */
  private asked: Wished | null = null;
  /** Of the asking under way; another one has another number, and older results are of no use. */
  private turn = 0;
  private isUnderWay = false;
  /** How things stood last, and for which story. */
  private standing: Standing = nothing;
  private stoodFor: Story | null = null;
  /** How many steps the wire could play, when it is stuck. */
  private playable = 0;

  constructor(options: FollowingOptions) {
    this.options = options;
  }

  /** Has the wire played all of this, or is it about to? To go back asks nothing of it. */
  covers(story: Story): boolean {
    // A worker that the browser does not give is asked for again only when somebody wants it.
    const isHopeless = this.standing.state === 'no-worker' && !this.isUnderWay;
    return isHopeless || story.steps.length === 0 || isWithin(story, this.asked);
  }

  /** Shows how things stand for a story that is covered. */
  look(story: Story): void {
    if (this.isUnderWay) return this.tellUnderWay(this.standing);
    const isBeforeStuck = this.standing.state === 'stuck' && story.steps.length <= this.playable;
    const shown = isBeforeStuck ? ({ state: 'agrees', trouble: null } as const) : {};
    this.options.show({ ...this.standing, ...shown });
  }

  /** Says that a story is about to be followed. */
  announce(story: Story): void {
    this.tellUnderWay(this.knownOf(story));
  }

  /** There is no story any more. */
  forget(): void {
    this.turn += 1;
    this.isUnderWay = false;
    this.asked = null;
    this.stoodFor = null;
    this.stand(nothing);
  }

  /** Follows a story to an end that is shown, unless another is asked for meanwhile. */
  async follow(story: Wished): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.asked = story;
    this.isUnderWay = true;
    this.standing = this.knownOf(story);
    this.tellUnderWay(this.standing);
    const result = await this.resultOf(story, turn);
    if (turn !== this.turn) return;
    this.isUnderWay = false;
    try {
      this.settle(story, result);
    } catch (error) {
      this.settle(story, troubledBy(error));
    }
  }

  /** Shows the server a token, and tries again; says what is wrong with one that cannot be sent. */
  async giveToken(token: string, story: Wished): Promise<void> {
    const wrong = this.options.wire.giveToken(token);
    if (wrong === null) return story.steps.length === 0 ? this.forget() : this.follow(story);
    this.turn += 1;
    this.isUnderWay = false;
    this.settle(story, { is: 'trouble', trouble: wrong });
  }

  private async resultOf(story: Wished, turn: number): Promise<WireResult> {
    for (const pause of [...pausesMs, null]) {
      // Again only after it was given up on the way.
      // oxlint-disable-next-line no-await-in-loop
      const result = await this.once(story, turn);
      if (result.is !== 'superseded' || turn !== this.turn || pause === null) return result;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((resolve) => this.options.later(pause, resolve));
      if (turn !== this.turn) return result;
    }
    return { is: 'superseded' };
  }

  /** Never rejects, and never hangs. */
  private once(story: Wished, turn: number): Promise<WireResult> {
    const { wire, later } = this.options;
    return new Promise((resolve) => {
      const callOff = later(patienceMs, () => {
        // What is under way may be a newer one, which does not hang.
        if (turn === this.turn) wire.renew();
        resolve({ is: 'trouble', trouble: tooLong });
      });
      const end = (result: WireResult): void => {
        callOff();
        resolve(result);
      };
      wire.follow(story).then(end, (error: unknown) => end(troubledBy(error)));
    });
  }

  private settle(story: Wished, result: WireResult): void {
    if (result.is !== 'followed') {
      const trouble = result.is === 'trouble' ? result.trouble : overtaken;
      this.asked = null;
      return this.stand({ ...this.standing, state: trouble.kind, trouble });
    }
    const { entries, exchanges, stuck } = result;
    const difference = this.comparison.differenceOf(entriesOf(story), result);
    this.stoodFor = story;
    if (difference === null) return this.stand({ state: 'agrees', trouble: null, exchanges });
    if (stuck === null || difference < entries.length) {
      return this.stand({ state: 'differs', trouble: null, exchanges });
    }
    this.playable = stuck.step;
    this.stand({ state: 'stuck', trouble: this.stuckAt(story, stuck), exchanges });
  }

  private stuckAt({ steps, numbers }: Wished, { step: index, why }: Stuck): WireTrouble {
    const [step, number] = [steps[index], numbers[index]];
    if (step === undefined || number === undefined) return unforeseen(`#${index}`);
    return { kind: 'stuck', ...sayStuck(number, step, why) };
  }

  private stand(standing: Standing): void {
    this.standing = standing;
    this.options.show(standing);
  }

  /** How things stand as far as a story goes: what is known of another is not shown beside it. */
  private knownOf(story: Story): Standing {
    if (this.stoodFor === null || isWithin(this.stoodFor, story)) return this.standing;
    return { ...nothing, trouble: this.standing.trouble };
  }

  private tellUnderWay(known: Standing): void {
    this.options.show({ ...known, state: 'following' });
  }
}
