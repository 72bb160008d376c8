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
};

/** As in memory: more codes in one order than can be shown. */
const codesAtMost = 1_000;
/** More than this is not done: a host is not to be kept busy, or filled, by one story. */
export type StoryLimits = {
  /** Inputs to the engine in one step. */
  readonly inputs: number;
  /** Of a whole story: they are all kept. */
  readonly exchanges: number;
  readonly entries: number;
};

export type StoryHostOptions = {
  readonly limits?: StoryLimits;
  /** Of the first world; the next ones count on. For whoever may meet several hosts. */
  readonly firstGeneration?: number;
};

/** As many inputs as in memory. */
const usualLimits: StoryLimits = { inputs: 50_000, exchanges: 20_000, entries: 100_000 };

/** The services take no longer ones. */
const nameLengthAtMost = 100;

/** Thrown out of a step that brings about too much. */
class TooMuch extends Error {}
/** Thrown out of a step that nobody waits for any more. */
class Unwanted extends Error {}

const isForeseen = (error: unknown): boolean =>
  error instanceof TooMuch || error instanceof Unwanted || error instanceof CalendarError;

/** Can a request say this name? One of dots is no part of a path. */
const isOddName = (name: string | undefined): boolean =>
  name !== undefined && (name.length > nameLengthAtMost || /^\.{1,2}$/u.test(name));

/** Is this a step that no wire is asked to carry, however well it is said? */
const isTooMuch = (action: Action): boolean => {
  if (action.action !== 'place' && action.action !== 'place-top-up') return false;
  if (action.action === 'place-top-up' && action.quantity > codesAtMost) return true;
  return isOddName(action.order) || isOddName(action.customer);
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
  private stuck: Action | null = null;
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
    const actions = steps.flatMap((step) => (isCheck(step) ? [] : [step]));
    const wish = { seed, mode, actions };
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
      if (this.stuck !== null && isSame(this.stuck, next)) return this.told('stuck');
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
    return !isSpoiled || next === undefined || isSame(next, stuck);
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
    if (isTooMuch(action)) {
      this.stuck = action;
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
      this.stuck = error instanceof Unwanted ? null : action;
      if (this.isSpoiled && !isForeseen(error)) throw error;
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
      if (left < 0 || log.size > limits.exchanges || entries.length > limits.entries) {
        over ??= new TooMuch();
      }
      if (playing !== null && newest !== playing.wish && (newest === null || newest !== looked)) {
        looked = newest;
        if (this.isUnwanted(playing.action)) over ??= new Unwanted();
      }
      // A door answers what it throws: from then on everything is refused.
      if (over !== null) throw over;
      return advance(process, input, now);
    };
  }

  private told(end: Followed['end']): Followed {
    const { generation, entries, logged } = this;
    return {
      generation,
      entries: [...entries],
      exchanges: logged.map(({ exchange }) => exchange),
      revisions: logged.map(({ revision }) => revision),
      end,
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
