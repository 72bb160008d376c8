// The cell that stands for all those of an order that differ only in what is history: what was
// tried and told before, and the numbers of calls.
import type { Lane, LaneName, Payment, Process, Task } from '../../engine/process.ts';
import type { EngineEntry, Timeline } from '../../engine/timeline.ts';
import type { Order } from '../../order/order.ts';
import type { BusinessCall } from '../../wire/calls.ts';
import type { EngineCell, Flight } from '../../world/world.ts';
import { CellPart } from './parts.ts';
import { Pool, type Pooled } from './pool.ts';
import { Table } from './table.ts';

/** In the order in which they are always written. */
const laneNames: readonly LaneName[] = ['licence', 'resource', 'codes', 'invoice', 'contract'];

/** After so many attempts comes the look-up, however many more there were. */
const lastAttempt = 3;
/** More look-ups than this are as many. */
const lastLookup = 2;
/** From this slow round on they are daily. */
const lastRound = 3;

/** What an open call of a lane is called: a lane has one at most. */
export const openCallOf = (order: string, lane: string): string => `${order}#${lane}`;

/** How often a task was tried and looked up, as far as it can matter; of one that is settled: 0. */
const triedOf = ({ attempts, lookups, phase }: Task): { attempts: number; lookups: number } =>
  phase.is === 'settled'
    ? { attempts: 0, lookups: 0 }
    : { attempts: Math.min(attempts, lastAttempt), lookups: Math.min(lookups, lastLookup) };

/** An order has two documents at one service. */
const isDocument = ({ name }: BusinessCall): boolean =>
  name === 'invoice-request' || name === 'sales-contract';

/**
 * When a waiting task is due decides nothing, but which of two documents is looked up first; and
 * after how many slow rounds decides when it is due again.
 */
const waitsUntil = ({ call, phase }: Task): number =>
  phase.is === 'waiting' && phase.next === 'lookup' && isDocument(call) ? phase.at : 0;

const roundOf = ({ call, round }: Task): number =>
  isDocument(call) ? Math.min(round, lastRound) : 0;

const phaseOf = (task: Task, callId: string): Task['phase'] => {
  const { phase } = task;
  if (phase.is === 'waiting') return { ...phase, at: waitsUntil(task) };
  return phase.is === 'open' ? { ...phase, callId } : phase;
};

const laneOfCall = ({ lanes }: Process, callId: string): string => {
  for (const [name, { task }] of Object.entries(lanes)) {
    if (task.phase.is === 'open' && task.phase.callId === callId) return name;
  }
  return '';
};

/** When money came is only history. */
const countedMoney = (payments: readonly Payment[]): readonly Payment[] =>
  payments.map((each) => ({ ...each, at: 0 }));

const nameOfMoney = (payments: readonly Payment[]): string =>
  payments.map(({ reference, amount, became }) => `${reference} ${amount} ${became}`).join();

/** What has been told for good: which work is known to be done, which notices were taken. */
const nameOfTold = (entry: EngineEntry, seen: readonly string[]): string | null => {
  if (entry.is === 'answered' && entry.kind === 'ok' && entry.call !== 'lookup') {
    return `answered/${entry.service}/${entry.call}`;
  }
  const isTaken = entry.is === 'noticed' && entry.outcome === 'accepted' && seen.includes(entry.id);
  return isTaken ? `noticed/${entry.notice}/${entry.id}` : null;
};

/**
 * What a process has told for good.
 * @param then the timeline of the part that it was before: of it nothing is told anew
 * @param before what that part had told
 */
const toldIn = (
  timeline: Timeline,
  seen: readonly string[],
  then: Timeline = [],
  before: readonly string[] = [],
): readonly string[] => {
  if (timeline === then) return before;
  let told = before;
  const add = (entry: EngineEntry | undefined): void => {
    const name = entry === undefined ? null : nameOfTold(entry, seen);
    if (name !== null && !told.includes(name)) told = [...told, name].toSorted();
  };
  // What comes after it is on its last page, or on new ones.
  for (let number = Math.max(then.length - 1, 0); number < timeline.length; number += 1) {
    const page = timeline[number] ?? [];
    const first = number === then.length - 1 ? (then[number]?.length ?? 0) : 0;
    for (let place = first; place < page.length; place += 1) add(page[place]);
  }
  return told;
};

const timelineOf = (order: string, told: readonly string[]): Timeline => [
  told.map((name) => {
    const [is, first, second] = name.split('/');
    const about = { at: 0, order, is };
    const answered = { service: first, call: second, attempt: 1, kind: 'ok', why: 'done' };
    return (
      is === 'answered'
        ? { ...about, ...answered, next: null }
        : { ...about, notice: first, id: second, outcome: 'accepted', reason: null }
    ) as EngineEntry;
  }),
];

/** Numbers of what a cell is made of, in the order in which they are written here. */
const [orderAt, paymentsAt, grantsAt, deadlinesAt, countsAt, flightsAt, seenAt, toldAt, lanesAt] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];
const width = lanesAt + 2 * laneNames.length;

/** All cells of a search. */
export class CanonicalCells {
  private readonly lasting = new Pool<object>();
  private readonly orders = new Pool<Order>(undefined, (order) => this.nameOfOrder(order));
  private readonly calls = new Pool<BusinessCall>();
  private readonly payments = new Pool<readonly Payment[]>(countedMoney, nameOfMoney);
  private readonly grants = new Pool<Process['temporaryGrants']>();
  private readonly tasks = new Map<string, Pool<Task>>();
  private readonly flights = new Pool<readonly Flight[]>();
  private readonly words = new Map<string, number>();
  private readonly parts = new Table<CellPart>(width);
  private readonly tuple = new Int32Array(width);

  /**
   * The part that stands for a cell.
   * @param seen ids of the notices that the engine has seen and that are still under way
   * @param before the part that the cell was before: what is as it was needs no look
   */
  partOf(cell: EngineCell, seen: readonly string[], before?: CellPart): CellPart {
    const { tuple } = this;
    const { process } = cell;
    const then = before?.cell.process;
    if (before === undefined) tuple.fill(-1);
    else tuple.set(before.tuple);
    const { order, payments, temporaryGrants: grants } = process;
    if (order !== then?.order) tuple[orderAt] = this.orders.of(order).number;
    if (payments !== then?.payments) tuple[paymentsAt] = this.payments.of(payments).number;
    if (grants !== then?.temporaryGrants) tuple[grantsAt] = this.grants.of(grants).number;
    const { suspendAt, lockAt, lockOverdue, revision, commands, timeline } = process;
    if (suspendAt !== then?.suspendAt || lockAt !== then.lockAt) {
      tuple[deadlinesAt] = this.numberOf(`${suspendAt} ${lockAt}`);
    }
    if (
      revision !== then?.revision ||
      commands !== then.commands ||
      lockOverdue !== then.lockOverdue
    ) {
      tuple[countsAt] = this.numberOf(`${revision} ${commands} ${lockOverdue}`);
    }
    if (seen !== then?.noticesSeen) tuple[seenAt] = this.numberOf(seen.join(' '));
    // A notice that is not under way any more is forgotten.
    const told =
      seen === then?.noticesSeen || (seen.length === 0 && then?.noticesSeen.length === 0)
        ? toldIn(timeline, seen, then.timeline, before?.told)
        : toldIn(timeline, seen);
    if (told !== before?.told) tuple[toldAt] = this.numberOf(told.join(' '));
    if (process.lanes !== then?.lanes) this.addLanes(process, then?.lanes ?? {});
    const flights = canonicalFlights(cell);
    if (flights.length > 0 || before === undefined || before.cell.flights.length > 0) {
      tuple[flightsAt] = this.flights.of(flights).number;
    }
    const known = this.parts.get(tuple);
    if (known !== undefined) return known;
    const part = this.make(cell, seen, flights, told);
    this.parts.put(tuple, part);
    return part;
  }

  private addLanes({ lanes, order }: Process, then: Process['lanes']): void {
    for (const [place, name] of laneNames.entries()) {
      const lane = lanes[name];
      if (lane === then[name]) continue;
      const at = lanesAt + 2 * place;
      const next = lane?.next ?? null;
      this.tuple[at] = lane === undefined ? -1 : this.taskOf(lane.task, order.code, name).number;
      this.tuple[at + 1] = next === null ? -1 : this.taskOf(next, order.code, name).number;
    }
  }

  private make(
    { process }: EngineCell,
    seen: readonly string[],
    flights: readonly Flight[],
    told: readonly string[],
  ): CellPart {
    const { code } = process.order;
    const lanes: { [L in LaneName]?: Lane } = {};
    for (const name of laneNames) {
      const lane = process.lanes[name];
      if (lane === undefined) continue;
      const task = this.taskOf(lane.task, code, name).value;
      const next = lane.next === null ? null : this.taskOf(lane.next, code, name).value;
      lanes[name] = { task, next };
    }
    const { suspendAt, lockAt, lockOverdue, revision, commands } = process;
    const canonical: Process = {
      order: this.orders.of(process.order).value,
      lanes,
      payments: this.payments.of(process.payments).value,
      suspendAt,
      lockAt,
      lockOverdue,
      temporaryGrants: this.grants.of(process.temporaryGrants).value,
      revision,
      commands,
      calls: 0,
      noticesSeen: seen,
      timeline: timelineOf(code, told),
    };
    const cell = { process: canonical, flights: this.flights.of(flights).value };
    return new CellPart(this.parts.values.length, cell, this.tuple.slice(), told);
  }

  /** Its statuses by name; all else is what it was when it was placed, and the same object. */
  private nameOfOrder({ party, lines, TT, XHĐ, GNDS, ...order }: Order): string {
    const { code, placedAt, total, payment, kind } = order;
    const delivery = order.kind === 'desktop' ? order.GPSD : order.TN;
    const placed = `${this.lasting.of(party).number} ${this.lasting.of(lines).number} ${code}`;
    const rest = `${placedAt} ${total} ${payment} ${kind}`;
    return `${placed} ${rest} ${TT} ${XHĐ} ${GNDS} ${delivery}`;
  }

  private numberOf(word: string): number {
    let number = this.words.get(word);
    if (number === undefined) {
      number = this.words.size;
      this.words.set(word, number);
    }
    return number;
  }

  private taskOf(task: Task, code: string, lane: LaneName): Pooled<Task> {
    const callId = openCallOf(code, lane);
    let pool = this.tasks.get(callId);
    if (pool === undefined) {
      pool = new Pool<Task>(
        (each) => this.canonicalTask(each, callId),
        (each) => this.nameOfTask(each),
      );
      this.tasks.set(callId, pool);
    }
    return pool.of(task);
  }

  private nameOfTask(task: Task): string {
    const { call, stage, doubt, onlyRefused, phase } = task;
    const { attempts, lookups } = triedOf(task);
    const tried = `${attempts} ${lookups} ${roundOf(task)}`;
    const own = `${this.calls.of(call).number} ${stage} ${tried} ${doubt} ${onlyRefused}`;
    if (phase.is === 'waiting') return `${own} ${phase.next} ${waitsUntil(task)}`;
    if (phase.is === 'settled') return own;
    return `${own} open ${phase.doing} ${phase.timeoutAt} ${phase.reconnected}`;
  }

  private canonicalTask(task: Task, callId: string): Task {
    const { stage, doubt, onlyRefused } = task;
    const { attempts, lookups } = triedOf(task);
    return {
      call: this.calls.of(task.call).value,
      stage,
      phase: phaseOf(task, callId),
      attempts,
      lookups,
      doubt,
      onlyRefused,
      round: roundOf(task),
    };
  }
}

/** Calls under way, under the names that stand for theirs. */
const canonicalFlights = ({ process, flights }: EngineCell): readonly Flight[] =>
  flights.length === 0
    ? noFlights
    : flights.map(({ callId, held, at, reply }) => ({
        callId: openCallOf(process.order.code, laneOfCall(process, callId)),
        held,
        at,
        reply,
      }));

const noFlights: readonly Flight[] = [];
