// A process for tests, with a driver: gives inputs, sends what is due, shows what went out.
import { minuteMs, type Instant } from '../calendar/time.ts';
import { monday, wish } from '../order/sample-orders.ts';
import type { OrderKind, Placement } from '../order/order.ts';
import { statusOf } from '../order/order.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Call, Reply, Result } from '../wire/calls.ts';
import { advance, type Input } from './advance.ts';
import type { Decision } from '../order/decide.ts';
import { dueWork } from './due.ts';
import { place } from './place.ts';
import type { Process, Sent } from './process.ts';

export const done = (result: Result): Reply => ({ kind: 'done', result, existed: false });
export const requested = done({ is: 'licence-request', id: 'GP-1', granted: false });
export const inForce = (state: 'temporary' | 'full', revision = 1): Reply =>
  done({ is: 'resource', state, held: true, revision });
export const busy: Reply = { kind: 'error', status: 503 };
export const unknown: Reply = { kind: 'reset' };
export const refused: Reply = { kind: 'refused', code: 'no' };
export const absent = done({ is: 'absent', code: 'not-found' });

/** One order's process as a host would run it, by hand. */
export class Driver {
  process: Process;
  now: Instant = monday;
  decision: Decision | null = null;
  /** Every call that went out, in order. */
  readonly sent: Sent[] = [];

  constructor(
    kind: OrderKind,
    payment: Placement['payment'] = 'bank-transfer',
    holdsTemporary = false,
  ) {
    this.process = place(wish(kind, payment), holdsTemporary, monday).process;
  }

  give(input: Input): this {
    const after = advance(this.process, input, this.now);
    this.process = after.process;
    this.decision = after.decision;
    this.sent.push(...after.calls);
    return this;
  }

  pay(): this {
    const command = { command: 'receive-money', reference: 'FT-1', amount: 1_000 } as const;
    return this.give({ is: 'command', command, holdsTemporary: false });
  }

  /** When something is to go out next, in minutes since placing. */
  get nextInMinutes(): number | null {
    const [first] = dueWork(this.process)
      .filter(({ input }) => input.is === 'send')
      .toSorted((one, other) => one.at - other.at);
    return first === undefined ? null : (first.at - monday) / minuteMs;
  }

  /** Moves to the instant at which something is to go out next, and sends it. */
  send(): Call {
    const [first] = dueWork(this.process)
      .filter(({ input }) => input.is === 'send')
      .toSorted((one, other) => one.at - other.at);
    if (first === undefined) throw new Error('Nothing is to be sent.');
    this.now = Math.max(this.now, first.at);
    this.give(first.input);
    return this.lastCall;
  }

  get lastCall(): Call {
    const last = this.sent.at(-1);
    if (last === undefined) throw new Error('Nothing was sent.');
    return last.call;
  }

  /** Answers the call sent last. */
  answer(reply: Reply): this {
    const last = this.sent.at(-1);
    if (last === undefined) throw new Error('Nothing was sent.');
    return this.give({ is: 'reply', callId: last.id, reply });
  }

  /** Sends what is due and answers it, once for each reply. */
  exchange(...replies: readonly Reply[]): this {
    for (const reply of replies) {
      this.send();
      this.answer(reply);
    }
    return this;
  }

  status(track: TrackName): string | undefined {
    return statusOf(this.process.order, track);
  }
}
