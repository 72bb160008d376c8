// A world for tests, with a driver: plays steps in turn and keeps all that happened.
import { instantOf, type Instant } from '../calendar/time.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Entry, Verdict } from './entries.ts';
import { step, type Mode } from './step.ts';
import type { Action } from './steps.ts';
import { historyOf, newWorld, statusesOf, type World } from './world.ts';

type EntryOf<I extends Entry['is']> = Extract<Entry, { is: I }>;

/** A world being played, in one of the two modes. */
export class Lab {
  world: World;
  readonly mode: Mode;
  readonly entries: Entry[] = [];
  /** What became of the last command. */
  verdict: Verdict | null = null;

  constructor(mode: Mode = 'resting', world: World = newWorld()) {
    this.mode = mode;
    this.world = world;
  }

  do(...actions: readonly Action[]): this {
    for (const action of actions) {
      const { world, entries, verdict } = step(this.world, action, this.mode);
      this.world = world;
      this.entries.push(...entries);
      this.verdict = verdict ?? this.verdict;
    }
    return this;
  }

  /** Lets time pass until a moment written as a person does: `03/03/2026 09:00`. */
  until(text: string): this {
    return this.do({ action: 'reach', instant: instantOf(text) });
  }

  get now(): Instant {
    return this.world.now;
  }

  status(track: TrackName, order = 'DH-1'): string | undefined {
    return statusesOf(this.world, order)[track];
  }

  history(track: TrackName, order = 'DH-1'): readonly string[] | null {
    return historyOf(this.world, order, track);
  }

  of<I extends Entry['is']>(is: I): readonly EntryOf<I>[] {
    return this.entries.filter((entry) => entry.is === is) as EntryOf<I>[];
  }

  /** When each call went out, in seconds since an instant. */
  sentAfter(start: Instant): readonly number[] {
    return this.of('sent').map(({ at }) => (at - start) / 1_000);
  }
}

export const placeDesktop = {
  action: 'place',
  kind: 'desktop',
  payment: 'bank-transfer',
  customer: 'An',
} as const satisfies Action;
export const placeSaas = { ...placeDesktop, kind: 'saas' } as const satisfies Action;
export const placeCodes = {
  action: 'place-top-up',
  quantity: 2,
  payment: 'bank-transfer',
  invoice: true,
  customer: 'An',
} as const satisfies Action;
export const pay = { action: 'receive-money' } as const satisfies Action;
export const grant = { action: 'grant-licence' } as const satisfies Action;
export const issue = { action: 'issue-invoice' } as const satisfies Action;
export const healAll = { action: 'heal-all' } as const satisfies Action;
export const restart = { action: 'restart' } as const satisfies Action;

type TimeUnit = Extract<Action, { action: 'pass' }>['unit'];
export const pass = (amount: number, unit: TimeUnit): Action => ({ action: 'pass', amount, unit });
