// A lab for tests of the APIs: one world in memory, in which every step is played at once.
import { outsideTakes, newRun, carry, type Run } from '../world/exchange.ts';
import { step } from '../world/step.ts';
import { nextToCarry, type Phase } from '../world/time.ts';
import { newWorld, type World } from '../world/world.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import type { Act } from '../../mocks/state.ts';
import type { OutsideInput } from '../../mocks/state.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import { JournalBook } from './journal-book.ts';
import type { ClockMode, LabFace, Numbered, Played } from './lab-face.ts';
import type { Action } from '../world/steps.ts';

export type SampleLab = LabFace & {
  /** The callbacks that were given to it: it reads none, and answers 200. */
  readonly callbacks: readonly { readonly service: Service; readonly request: HttpRequest }[];
};

export type SampleOptions = {
  readonly hasEngine?: boolean;
  /** Waited for before each step: how a test holds one up. */
  readonly before?: () => Promise<void>;
};

class MemoryLab implements SampleLab {
  world: World = newWorld();
  clockMode: ClockMode = 'virtual';
  resets = 0;
  readonly hasEngine: boolean;
  readonly callbacks: { service: Service; request: HttpRequest }[] = [];
  private readonly book = new JournalBook();
  private readonly before: () => Promise<void>;

  constructor({ hasEngine = true, before = async () => {} }: SampleOptions) {
    this.hasEngine = hasEngine;
    this.before = before;
  }

  get now(): number {
    return this.world.now;
  }

  async play(action: Action): Promise<Played> {
    await this.before();
    const first = this.book.lastNumber;
    const { world, entries, verdict } = step(this.world, action);
    this.keep(world, entries);
    const [begun] = entries;
    return { verdict, order: begun?.order ?? null, entries: this.book.since(first) };
  }

  async act(act: Act, order: string): Promise<Verdict> {
    const run = this.give({ is: 'act', act, order });
    return run.verdict ?? { outcome: 'accepted', reason: null };
  }

  async endFault(number: number): Promise<boolean> {
    if (this.world.outside.rules[number - 1]?.ended !== false) return false;
    this.give({ is: 'end-rule', rule: number - 1 });
    return true;
  }

  private give(input: OutsideInput): Run {
    const run = newRun(this.world);
    const rest: Phase = this.hasEngine
      ? { is: 'rest' }
      : { is: 'pass', until: this.world.now, mode: 'resting' };
    outsideTakes(run, input);
    run.phases.push(rest);
    for (let next = nextToCarry(run); next !== null; next = nextToCarry(run)) carry(run, next);
    this.keep(run.world, run.entries);
    return run;
  }

  private keep(world: World, entries: readonly Entry[]): void {
    this.world = world;
    for (const entry of entries) this.book.add(entry);
  }

  async setClockMode(mode: ClockMode): Promise<void> {
    this.clockMode = mode;
  }

  async reset(seed?: number): Promise<void> {
    this.resets += 1;
    this.world = newWorld(seed);
    this.book.clear();
  }

  journal(): readonly Numbered[] {
    return this.book.entries();
  }

  subscribe(listener: (numbered: Numbered) => void): () => void {
    return this.book.subscribe(listener);
  }

  takeCallback(service: Service, request: HttpRequest): HttpResponse {
    this.callbacks.push({ service, request });
    return jsonResponse(200, { received: true });
  }
}

/** A lab in which nothing has happened yet. */
export const sampleLab = (options: SampleOptions = {}): SampleLab => new MemoryLab(options);
