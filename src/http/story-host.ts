// Follows a story over a wire: plays what it has more than before, or begins anew when it has gone
// another way.
import { CalendarError } from '../calendar/working-days.ts';
import { advance } from '../engine/advance.ts';
import { isCheck } from '../scenario/expect.ts';
import { isSame } from '../scenario/sayable.ts';
import type { Entry } from '../world/entries.ts';
import type { Mode } from '../world/step.ts';
import type { Action, Step } from '../world/steps.ts';
import { ExchangeLog, type Logged, type WireExchange } from './exchange-log.ts';
import { Lab } from './lab.ts';
import {
  oversizeOf,
  usualLimits,
  type StoryLimits,
  type Stuck,
  type StuckWhy,
} from './story-limits.ts';
import { openWireLab, type OpenNetwork, type WireLab } from './wire-lab.ts';

/** The steps of a story, and the world that they begin in. */
export type Story = {
  readonly steps: readonly Step[];
  /** Same seed, same customers, products and prices. */
  readonly seed: number;
  readonly mode: Mode;
};

/** How far a story was followed, and all that came of it from its very beginning. */
export type Followed = {
  /** Another number, another world: what is known of one says nothing of another. */
  readonly generation: number;
  readonly entries: readonly Entry[];
  readonly exchanges: readonly WireExchange[];
  /** Of each exchange: how many changes there had been with the last one of it. */
  readonly revisions: readonly number[];
  /**
   * `stuck`: a step cannot be played, and nothing beyond it was. `superseded`: a newer story came
   * that goes another way, and this is as far as any got.
   */
  readonly end: 'whole' | 'stuck' | 'superseded';
  /** What could not be played, and why; null unless it is stuck. */
  readonly stuck: Stuck | null;
};

export type StoryHost = {
  /** Follows a story, after the ones that were asked for before. */
  readonly follow: (story: Story) => Promise<Followed>;
  /** Stops where it is, and closes the network. */
  readonly close: () => Promise<void>;
};

/** A story without its checks, which change nothing. */
type Wish = {
  readonly seed: number;
  readonly mode: Mode;
  readonly actions: readonly Action[];
  /** Where each of them is in the story. */
  readonly places: readonly number[];
};

export type StoryHostOptions = {
  readonly limits?: StoryLimits;
  /** Of the first world; the next ones count on. For whoever may meet several hosts. */
  readonly firstGeneration?: number;
};

/** Thrown out of a step that brings about too much. */
class TooMuch extends Error {
  readonly what: keyof StoryLimits;
  constructor(what: keyof StoryLimits) {
    super(`Too many ${what} for one story.`);
    this.what = what;
  }
}
/** Thrown out of a step that nobody waits for any more. */
class Unwanted extends Error {}

/** Why a step that threw this cannot be played; null: a bug throws it, or a broken network. */
const whyStuck = (error: unknown): StuckWhy | null => {
  if (error instanceof TooMuch) return error.what;
  return error instanceof CalendarError ? 'unplayable' : null;
};

/** The steps that are no checks, and where they are. */
const actionsIn = (steps: readonly Step[]): Pick<Wish, 'actions' | 'places'> => {
  const actions: Action[] = [];
  const places: number[] = [];
  for (const [index, step] of steps.entries()) {
    if (isCheck(step)) continue;
    actions.push(step);
    places.push(index);
  }
  return { actions, places };
};

const begins = (played: readonly Action[], { actions }: Wish): boolean =>
  played.length <= actions.length && played.every((each, index) => isSame(each, actions[index]));

class WireStory implements StoryHost {
  private readonly lab = new Lab({
    settlesByItself: false,
    engine: () => this.countedEngine(),
  });
  private readonly log = new ExchangeLog(() => this.lab.now);
  private readonly limits: StoryLimits;
  private wire: WireLab | null = null;
  /** The story that was asked for last; null when no more is to be played. */
  private newest: Wish | null = null;
  private isClosed = false;
  private tail: Promise<unknown> = Promise.resolve();
  private generation: number;
  private begun: Pick<Wish, 'seed' | 'mode'> | null = null;
  private played: Action[] = [];
  private playing: { readonly action: Action; readonly wish: Wish } | null = null;
  /** The step that could not be played after those. */
  private stuck: { readonly action: Action; readonly why: StuckWhy } | null = null;
  /** A step was left half-played: no other one can be played in this world. */
  private isSpoiled = false;
  private entries: Entry[] = [];
  private logged: readonly Logged[] = [];

  constructor({ limits = usualLimits, firstGeneration = 1 }: StoryHostOptions) {
    this.limits = limits;
    this.generation = firstGeneration - 1;
  }

  async open(network: OpenNetwork): Promise<void> {
    this.wire = await openWireLab(this.lab, network, { log: this.log });
  }

  follow({ steps, seed, mode }: Story): Promise<Followed> {
    const wish = { seed, mode, ...actionsIn(steps) };
    // A network that is closed carries nothing any more.
    if (!this.isClosed) this.newest = wish;
    return this.inTurn(() => this.playTo(wish));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.newest = null;
    await this.inTurn(async () => this.wire?.close());
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work);
    this.tail = turn.catch(() => {});
    return turn;
  }

  private async playTo(wish: Wish): Promise<Followed> {
    // A newer one comes after it, and brings whatever the two have in common.
    if (this.newest !== wish) return this.told('superseded');
    if (!this.isOnTheWayTo(wish)) this.begin(wish);
    for (;;) {
      const next = wish.actions[this.played.length];
      if (next === undefined) return this.told('whole');
      if (this.newest !== wish && this.isUnwanted(next)) return this.told('superseded');
      if (this.stuck !== null && isSame(this.stuck.action, next)) return this.toldStuck(wish);
      // One step after the other: that is what a story is.
      // oxlint-disable-next-line no-await-in-loop
      await this.play(next, wish);
      if (this.isSpoiled && this.stuck === null) return this.told('superseded');
    }
  }

  private isOnTheWayTo(wish: Wish): boolean {
    const { begun, played, isSpoiled, stuck } = this;
    if (begun?.seed !== wish.seed || begun.mode !== wish.mode || !begins(played, wish))
      return false;
    const next = wish.actions[played.length];
    return !isSpoiled || next === undefined || isSame(next, stuck?.action);
  }

  /** Does nobody want the step that is being played, or is to be played next? */
  private isUnwanted(next: Action): boolean {
    const { newest, begun, played } = this;
    if (newest === null || newest.seed !== begun?.seed || newest.mode !== begun.mode) return true;
    return !begins([...played, next], newest);
  }

  private begin({ seed, mode }: Wish): void {
    this.lab.begin(seed);
    this.generation += 1;
    this.begun = { seed, mode };
    this.played = [];
    this.stuck = null;
    this.isSpoiled = false;
    this.entries = [];
    this.logged = [];
  }

  private async play(action: Action, wish: Wish): Promise<void> {
    const { lab, wire } = this;
    const oversize = oversizeOf(action);
    if (oversize !== null) {
      this.stuck = { action, why: oversize };
      return;
    }
    const before = lab.world;
    const step = () => lab.playStep(action, wish.mode);
    this.playing = { action, wish };
    try {
      const { entries } = await (wire?.noticing(step) ?? step());
      this.played.push(action);
      this.stuck = null;
      for (const entry of entries) this.entries.push(entry);
      this.logged = this.log.list();
    } catch (error) {
      // A step that cannot even begin leaves the world as it was.
      this.isSpoiled = lab.world !== before;
      this.stuck = null;
      if (error instanceof Unwanted) return;
      const why = whyStuck(error);
      // What broke may be whole when it is tried again: such a world is begun anew.
      if (this.isSpoiled && why === null) throw error;
      this.stuck = { action, why: why ?? 'unplayable' };
    } finally {
      this.playing = null;
    }
  }

  /** The engine, which is not waited for without end. */
  private countedEngine(): typeof advance {
    const { limits } = this;
    let left = limits.inputs;
    let looked: Wish | null = null;
    let over: TooMuch | Unwanted | null = null;
    return (process, input, now) => {
      const { playing, newest, log, entries } = this;
      left -= 1;
      if (left < 0) over ??= new TooMuch('inputs');
      if (log.size > limits.exchanges) over ??= new TooMuch('exchanges');
      if (entries.length > limits.entries) over ??= new TooMuch('entries');
      if (playing !== null && newest !== playing.wish && (newest === null || newest !== looked)) {
        looked = newest;
        if (this.isUnwanted(playing.action)) over ??= new Unwanted();
      }
      // A door answers what it throws: from then on everything is refused.
      if (over !== null) throw over;
      return advance(process, input, now);
    };
  }

  private toldStuck({ places }: Wish): Followed {
    const { stuck, played } = this;
    const step = places[played.length] ?? 0;
    return { ...this.told('stuck'), stuck: { step, why: stuck?.why ?? 'unplayable' } };
  }

  private told(end: Followed['end']): Followed {
    const { generation, entries, logged } = this;
    return {
      generation,
      entries: [...entries],
      exchanges: logged.map(({ exchange }) => exchange),
      revisions: logged.map(({ revision }) => revision),
      end,
      stuck: null,
    };
  }
}

/**
 * Opens a host that follows stories over a network; close it when done.
 * @param network opens the network, which is the host's own
 */
export const openStoryHost = async (
  network: OpenNetwork,
  options: StoryHostOptions = {},
): Promise<StoryHost> => {
  const host = new WireStory(options);
  await host.open(network);
  return host;
};
