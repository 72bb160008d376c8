// A running lab: one world, the steps that are played in it one after the other, and what comes in
// from outside of them.
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import type { Act, OutsideInput } from '../../mocks/state.ts';
import type { Verdict } from '../world/entries.ts';
import { newRun, outsideTakes, type Crossing, type Run } from '../world/exchange.ts';
import { beginStep, type Mode, type Stepped } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { firstWorkAt, nextToCarry, type Phase } from '../world/time.ts';
import { newWorld, type World } from '../world/world.ts';
import { never } from '../../mocks/cells.ts';
import { CallbackDoor } from './callback-door.ts';
import { inMemory, type Carrier } from './carrier.ts';
import { JournalBook } from './journal-book.ts';
import type { ClockMode, LabFace, LabOptions, Numbered, Played } from './lab-face.ts';
import { WallClock } from './wall-clock.ts';

export class Lab implements LabFace {
  readonly hasEngine: boolean;
  clockMode: ClockMode;
  resets = 0;
  private base: World;
  private seed: number;
  /** The run of the step being played; what comes in meanwhile joins it. */
  private run: Run | null = null;
  private flushed = 0;
  /** Everything that waits does so behind this. */
  private tail: Promise<unknown> = Promise.resolve();
  private isSettling = false;
  private isStopped = false;
  /** Left by what came in between steps, for the next settling to carry; first comes first. */
  private leftover: Crossing[] = [];
  /** Number of the last entry before the step played last. */
  private stepBegan = 0;
  private readonly clock: WallClock;
  private carrier: Carrier = inMemory;
  private readonly book = new JournalBook();
  private readonly callbacks = new CallbackDoor();
  private readonly options: LabOptions;

  constructor(options: LabOptions = {}) {
    this.options = options;
    this.hasEngine = options.hasEngine ?? true;
    this.seed = options.seed ?? 1;
    this.base = newWorld(this.seed);
    this.clock = new WallClock(options.wall);
    this.clockMode = options.clockMode ?? 'virtual';
    this.followWall();
  }

  /** From here on crossings travel by this carrier. */
  useCarrier(carrier: Carrier): void {
    this.carrier = carrier;
  }

  get world(): World {
    return this.run?.world ?? this.base;
  }

  /** The instant, ms: the world's own, or the wall clock's where that is followed. */
  get now(): number {
    return this.clockMode === 'wall' ? Math.max(this.world.now, this.clock.now()) : this.world.now;
  }

  async play(action: Action): Promise<Played> {
    const first = this.book.lastNumber;
    const { verdict, order } = await this.playStep(action, 'resting');
    return { verdict, order, entries: this.book.since(Math.max(first, this.stepBegan)) };
  }

  /** Plays a step as a scenario asks for it, and gives the world it led to. */
  playStep(action: Action, mode: Mode): Promise<Stepped & { readonly order: string | null }> {
    return this.inTurn(async () => {
      const run = this.open();
      try {
        await this.catchUp(run);
        this.stepBegan = this.book.lastNumber;
        const order = this.beginOrUndo(run, action, mode);
        // On the wall clock a step goes no further than it says: what is due later runs then.
        const comesToRest = mode === 'resting' && this.clockMode === 'virtual';
        await this.settle(run, comesToRest ? { is: 'rest' } : undefined);
        return { world: run.world, entries: run.entries, verdict: run.verdict, order };
      } finally {
        this.close(run);
      }
    });
  }

  /** A step that cannot be played has not happened. */
  private beginOrUndo(run: Run, action: Action, mode: Mode): string | null {
    const { world, entries } = run;
    const written = entries.length;
    try {
      return beginStep(run, action, mode);
    } catch (error) {
      run.world = world;
      entries.length = written;
      run.crossings.length = 0;
      run.phases.length = 0;
      throw error;
    }
  }

  /** What was left over or fell due before a step comes before it. */
  private async catchUp(run: Run): Promise<void> {
    if (this.clockMode === 'wall') await this.settle(run, this.phaseNow());
    else if (run.crossings.length > 0) await this.settle(run);
  }

  /**
   * Something comes in from outside of the steps: it is taken at once, within the step under way if
   * there is one, and what it causes is settled behind it.
   */
  enter<T>(work: (run: Run) => T): T {
    if (this.run !== null) return work(this.run);
    const run = this.open();
    if (this.clockMode === 'wall') run.world = { ...run.world, now: this.now };
    try {
      const result = work(run);
      this.carryInstantly(run);
      return result;
    } finally {
      this.close(run);
    }
  }

  takeCallback(service: Service, request: HttpRequest): HttpResponse {
    return this.enter((run) => this.callbacks.take(run, service, request, this.now));
  }

  async act(act: Act, order: string): Promise<Verdict> {
    const run = await this.give({ is: 'act', act, order });
    return run.verdict ?? { outcome: 'accepted', reason: null };
  }

  async endFault(number: number): Promise<boolean> {
    const rule = number - 1;
    if (this.world.outside.rules[rule]?.ended !== false) return false;
    await this.give({ is: 'end-rule', rule });
    return true;
  }

  /** Gives an input to the outside in its turn, and settles as after a step. */
  private give(input: OutsideInput): Promise<Run> {
    return this.inTurn(async () => {
      const run = this.open();
      try {
        await this.catchUp(run);
        outsideTakes(run, input);
        await this.settle(run, this.clockMode === 'wall' ? undefined : this.phaseNow());
        return run;
      } finally {
        this.close(run);
      }
    });
  }

  setClockMode(mode: ClockMode): Promise<void> {
    return this.inTurn(() => {
      this.clockMode = mode;
      this.followWall();
      this.settleSoon();
      this.schedule();
    });
  }

  reset(seed = this.seed): Promise<void> {
    this.resets += 1;
    return this.inTurn(() => this.begin(seed));
  }

  /** A new world, healthy services, an empty journal. Only between steps. */
  begin(seed: number): void {
    this.carrier.reset();
    this.callbacks.forget();
    this.leftover = [];
    this.seed = seed;
    this.base = newWorld(seed);
    this.book.clear();
    this.followWall();
    this.carrier.changed();
    this.schedule();
  }

  journal(): readonly Numbered[] {
    return this.book.entries();
  }

  subscribe(listener: (numbered: Numbered) => void): () => void {
    return this.book.subscribe(listener);
  }

  /** Stops the timers; nothing more happens by itself. */
  stop(): void {
    this.isStopped = true;
    this.schedule();
  }

  /** Waits for all that is under way. */
  async idle(): Promise<void> {
    await this.inTurn(() => {});
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.tail.then(work);
    // A step that cannot be played is its caller's news; the next one comes all the same.
    this.tail = turn.catch(() => {});
    return turn;
  }

  private open(): Run {
    const run = newRun(this.base, this.options.engine?.());
    for (const crossing of this.leftover.toReversed()) run.crossings.push(crossing);
    this.leftover = [];
    this.flushed = 0;
    this.run = run;
    return run;
  }

  private close(run: Run): void {
    this.flush(run);
    this.base = run.world;
    this.run = null;
    this.carrier.changed();
    // A step may have gone ahead of the wall clock: it keeps its lead.
    if (this.clockMode === 'wall') this.clock.follow(this.base.now);
    this.settleSoon();
    this.schedule();
  }

  private async settle(run: Run, phase?: Phase): Promise<void> {
    if (phase !== undefined) run.phases.push(phase);
    for (let next = nextToCarry(run); next !== null; next = nextToCarry(run)) {
      const carried = this.carrier.carry(run, next);
      this.flush(run);
      if (carried !== undefined) await carried;
      this.carrier.tidy(run);
    }
    this.carrier.tidy(run);
    this.flush(run);
  }

  /** Carries what needs no waiting; the rest is left for the next settling. */
  private carryInstantly(run: Run): void {
    for (let next = nextToCarry(run); next !== null; next = nextToCarry(run)) {
      if (this.carrier.isInstant(next)) void this.carrier.carry(run, next);
      else this.leftover.push(next);
    }
    if (run.phases.length > 0) throw new Error('Only a step lets time pass.');
  }

  private flush(run: Run): void {
    const { entries } = run;
    for (; this.flushed < entries.length; this.flushed += 1) {
      const entry = entries[this.flushed];
      if (entry === undefined) continue;
      if (entry.is === 'placed') this.callbacks.know(entry.order);
      this.book.add(entry);
    }
  }

  /** What time does by itself: come to rest, keep up with the wall, or nothing beyond now. */
  private phaseNow(): Phase {
    if (this.clockMode === 'virtual' && this.hasEngine) return { is: 'rest' };
    return { is: 'pass', until: this.now, mode: 'resting' };
  }

  /** Settles what is left over or due, unless that is going to happen anyhow. */
  private settleSoon(): void {
    if (this.isSettling || this.isStopped || this.options.settlesByItself === false) return;
    const isDue = firstWorkAt(this.base, this.phaseNow()) !== null;
    if (!isDue && this.leftover.length === 0 && this.carrier.dueAt() > this.now) return;
    this.isSettling = true;
    this.inTurn(async () => {
      this.isSettling = false;
      const run = this.open();
      try {
        await this.settle(run, this.phaseNow());
      } finally {
        this.close(run);
      }
    }).catch((error: unknown) => this.options.onBug?.(error));
  }

  /** A world in which nothing has happened begins now. */
  private followWall(): void {
    if (this.clockMode === 'virtual') return;
    this.clock.follow(this.base.started ? this.base.now : 0);
    if (!this.base.started) this.base = { ...this.base, now: this.clock.now() };
  }

  /** On the wall clock, a timer for what is due first. */
  private schedule(): void {
    if (this.clockMode === 'virtual' || this.isStopped) return this.clock.wakeAt(null, () => {});
    const worldsAt = firstWorkAt(this.base, { is: 'pass', until: never, mode: 'resting' }) ?? never;
    const at = Math.min(worldsAt, this.carrier.dueAt());
    this.clock.wakeAt(at === never ? null : at, () => this.settleSoon());
  }
}
