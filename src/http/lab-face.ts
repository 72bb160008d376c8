// What the HTTP APIs need of a running lab: play a step, read the world, follow the journal.
import type { Act } from '../../mocks/state.ts';
import type { advance } from '../engine/advance.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import type { Action } from '../world/steps.ts';
import type { World } from '../world/world.ts';
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import type { Wall } from './wall-clock.ts';

/** A journal entry and its place in the journal, from 1, never used again after a reset. */
export type Numbered = { readonly number: number; readonly entry: Entry };

export type Played = {
  /** What became of a command; null for a step that asks nothing of anybody. */
  readonly verdict: Verdict | null;
  /** The order the step was about, if one. */
  readonly order: string | null;
  readonly entries: readonly Numbered[];
};

/** `virtual`: time stands still until a step moves it. `wall`: it goes as the wall clock goes. */
export type ClockMode = 'virtual' | 'wall';

export type LabFace = {
  readonly world: World;
  /** The instant, ms: where the wall clock is followed, ahead of the world's own. */
  readonly now: number;
  readonly clockMode: ClockMode;
  /** False when a foreign engine is served: there are no orders of ours then. */
  readonly hasEngine: boolean;
  /**
   * How many resets were asked for so far. One counts from the moment it is asked for: steps are
   * played in the order they are asked for, so a step belongs to the world of the count it met.
   */
  readonly resets: number;
  /**
   * Plays a step after those already asked for. Virtual clock: resolves when the system has come to
   * rest; wall clock: as soon as the step itself is done.
   * @throws StepError, CalendarError (rejects): the step cannot be played as asked
   */
  readonly play: (action: Action) => Promise<Played>;
  /**
   * An accountant acts inside a service, on an order that our engine need not know; the system then
   * settles as after a step.
   */
  readonly act: (act: Act, order: string) => Promise<Verdict>;
  /** Ends one fault, by its number from 1. False when there is none of it in force. */
  readonly endFault: (number: number) => Promise<boolean>;
  /** Changes how time goes; the instant stays. */
  readonly setClockMode: (mode: ClockMode) => Promise<void>;
  /** Forgets everything: a new world, healthy services, an empty journal. */
  readonly reset: (seed?: number) => Promise<void>;
  /** The newest entries, oldest first; bounded, so the oldest of a long life are gone. */
  readonly journal: () => readonly Numbered[];
  /** Calls `listener` for each entry written from now on. Returns how to stop. */
  readonly subscribe: (listener: (numbered: Numbered) => void) => () => void;
  /** A callback came to the engine: reads, checks and takes it, and says what to answer. */
  readonly takeCallback: (service: Service, request: HttpRequest) => HttpResponse;
};

export type LabOptions = {
  readonly seed?: number;
  readonly hasEngine?: boolean;
  readonly clockMode?: ClockMode;
  /** False where every move is a step's: a scenario says itself when the system comes to rest. */
  readonly settlesByItself?: boolean;
  /** The wall clock, where it may be followed. */
  readonly wall?: Wall;
  /** Gives what gives the processes their inputs, anew for each step: one that counts, say. */
  readonly engine?: () => typeof advance;
  /** What only a bug can throw where nobody waits for it. */
  readonly onBug?: (error: unknown) => void;
};
