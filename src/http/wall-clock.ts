// The wall clock as a lab may follow it, and the one timer that wakes the lab when something is
// due.

/** Reads the wall clock, ms since 1970 UTC, and calls back after some ms. */
export type Wall = {
  readonly now: () => number;
  /** Returns how to call it off. */
  readonly later: (work: () => void, delayMs: number) => () => void;
};

/** The longest a timer can wait, ms. */
const longestTimerMs = 2 ** 31 - 1;

export class WallClock {
  private readonly wall: Wall | null;
  /** How far the world is ahead of the wall: a clock never goes back, so it keeps its lead. */
  private leadMs = 0;
  private cancel: () => void = () => {};

  constructor(wall: Wall | undefined) {
    this.wall = wall ?? null;
  }

  /** The instant, ms. */
  now(): number {
    if (this.wall === null) throw new Error('This lab was given no wall clock to follow.');
    return this.wall.now() + this.leadMs;
  }

  /** The world stands at `now`, ms: from there on with the wall. */
  follow(now: number): void {
    this.leadMs = 0;
    this.leadMs = Math.max(0, now - this.now());
  }

  /** Wakes the lab at an instant, ms, instead of whenever it was to be woken before. */
  wakeAt(at: number | null, work: () => void): void {
    this.cancel();
    this.cancel = () => {};
    if (at === null || this.wall === null) return;
    const delayMs = Math.min(Math.max(0, at - this.now()), longestTimerMs);
    this.cancel = this.wall.later(work, delayMs);
  }
}
