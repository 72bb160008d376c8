// A process while one input is taken: changes gather here, and `finish` gives the new process.
// Never outlives a call.
import type { Instant } from '../calendar/time.ts';
import type { Decision, Facts } from '../order/decide.ts';
import type { OrderEvent } from '../order/events.ts';
import { movedBy } from '../order/events.ts';
import { evolve, isOpen, statusOf, type Order } from '../order/order.ts';
import type { Work } from '../order/commands.ts';
import { laneOf, type Wanted } from './compose.ts';
import { proveTask } from './outbox.ts';
import type { Lane, LaneName, Process, Sent, Task } from './process.ts';
import { extend, type EngineEntry } from './timeline.ts';

/** An entry without what every entry of this draft shares. */
type Unplaced<E> = E extends unknown ? Omit<E, 'at' | 'order'> : never;
export type Note = Unplaced<EngineEntry>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const retryLanes: { readonly [W in Work]: LaneName } = {
  'licence-request': 'licence',
  'resource-grant': 'resource',
  'top-up-codes': 'codes',
  'invoice-request': 'invoice',
  'revenue-record': 'contract',
};
/** The queue in which a piece of work is retried. */
export const laneOfWork = (work: Work): LaneName => retryLanes[work];

/** A lock or revoke under way is no retry of a grant. */
const isUnderWay = ({ call, stage }: Task): boolean =>
  (stage === 'trying' || stage === 'queued') && call.name !== 'lock' && call.name !== 'revoke';

/**
 * The process under change. Its parts are replaced, never mutated: the old process stays as it was.
 */
export class Draft {
  readonly now: Instant;
  readonly calls: Sent[] = [];
  private readonly process: Mutable<Process>;
  /** What was written on the timeline, in order. */
  readonly notes: EngineEntry[] = [];

  constructor(process: Process, now: Instant) {
    this.process = { ...process };
    this.now = now;
  }

  get order(): Order {
    return this.process.order;
  }
  get lockOverdue(): boolean {
    return this.process.lockOverdue;
  }
  /** A temporary grant was asked for and not refused: SUMAN may hold it, proven or not (D17). */
  get mayHoldTemporary(): boolean {
    return this.process.temporaryGrants.some(({ refused }) => !refused);
  }

  lane(name: LaneName): Lane | undefined {
    return this.process.lanes[name];
  }
  setLane(name: LaneName, lane: Lane): void {
    this.process.lanes = { ...this.process.lanes, [name]: lane };
  }

  /** Nothing more is to be done in a lane: a notice has proved the whole of its work. */
  settleLane(name: LaneName): void {
    const lane = this.lane(name);
    if (lane !== undefined) this.setLane(name, { task: proveTask(lane.task, null), next: null });
  }

  /** Writes an entry on the timeline. */
  note(entry: Note): void {
    this.notes.push({ at: this.now, order: this.process.order.code, ...entry } as EngineEntry);
  }

  /**
   * Takes an event that `decide` gave. Deadlines of an order paid or cancelled mean nothing any
   * more.
   */
  evolve(event: OrderEvent): void {
    const { track, to } = movedBy[event.event];
    const from = statusOf(this.order, track) ?? 'none';
    this.process.order = evolve(this.order, event);
    this.note({ is: 'moved', event: event.event, track, from, to });
    if (!isOpen(this.order)) {
      this.process.suspendAt = null;
      this.process.lockAt = null;
    }
  }

  facts(holdsTemporary: boolean): Facts {
    const { payments, suspendAt } = this.process;
    return {
      now: this.now,
      suspendAt,
      holdsTemporary,
      seenReference: (reference) => payments.some((payment) => payment.reference === reference),
      retrying: (work) => {
        const { task, next = null } = this.lane(laneOfWork(work)) ?? {};
        return [task, next].some((each) => each && isUnderWay(each));
      },
    };
  }

  /**
   * Money is kept on the timeline, taken or to be given back; a repeated report is not new money
   * (D6–D8).
   */
  keepMoney(reference: string, amount: number, decision: Decision): void {
    if (decision.outcome === 'ignored') return;
    const became = decision.outcome === 'accepted' ? 'payment' : 'to-refund';
    this.process.payments = [...this.process.payments, { reference, amount, at: this.now, became }];
    if (decision.outcome === 'rejected') {
      this.note({ is: 'to-refund', reference, amount, reason: decision.reason });
    }
  }

  passDeadline(deadline: 'suspend' | 'lock'): void {
    if (deadline === 'suspend') this.process.suspendAt = null;
    else {
      this.process.lockAt = null;
      this.process.lockOverdue = true;
    }
  }

  /** Number and revision for a new command to a service. */
  countCommand(wanted: Wanted): { readonly number: number; readonly revision: number } {
    this.process.commands += 1;
    if (laneOf[wanted] === 'resource') this.process.revision += 1;
    const { commands: number, revision, temporaryGrants } = this.process;
    if (wanted === 'temporary-grant') {
      this.process.temporaryGrants = [...temporaryGrants, { revision, refused: false }];
    }
    return { number, revision };
  }

  /** SUMAN refused a temporary grant, or has by now proved that it did it after all. */
  markTemporary(revision: number, refused: boolean): void {
    this.process.temporaryGrants = this.process.temporaryGrants.map((grant) =>
      grant.revision === revision ? { revision, refused } : grant,
    );
  }

  nextCallId(): string {
    this.process.calls += 1;
    return `${this.order.code}#${this.process.calls}`;
  }

  openCalls(): readonly { readonly lane: LaneName; readonly callId: string }[] {
    const open: { readonly lane: LaneName; readonly callId: string }[] = [];
    const { lanes } = this.process;
    for (const lane of Object.keys(lanes) as LaneName[]) {
      const phase = lanes[lane]?.task.phase;
      if (phase?.is === 'open') open.push({ lane, callId: phase.callId });
    }
    return open;
  }

  /** Is this notice new? Remembers it when it is. */
  meetNotice(id: string): boolean {
    if (this.process.noticesSeen.includes(id)) return false;
    this.process.noticesSeen = [...this.process.noticesSeen, id];
    return true;
  }

  finish(): Process {
    this.process.timeline = extend(this.process.timeline, this.notes);
    return this.process;
  }
}
