// A world: the engine's processes, the outside and one virtual clock, as plain data; and how to
// read it.
import { countHeld, type Thing } from '../../mocks/holdings.ts';
import {
  allCells,
  duesAt,
  getCell,
  never,
  noCells,
  type Cells,
  type Dues,
} from '../../mocks/cells.ts';
import type { Armed } from '../../mocks/faults.ts';
import { newOutside, type Outside } from '../../mocks/state.ts';
import { dayNumber, hourMs, startOfDay, type Instant } from '../calendar/time.ts';
import { dueWork, type Due } from '../engine/due.ts';
import { statusesOf as statusesIn } from '../engine/place.ts';
import type { Process } from '../engine/process.ts';
import { entriesOf } from '../engine/timeline.ts';
import { statusOf } from '../order/order.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Reply } from '../wire/calls.ts';
import type { CallName, Service } from '../wire/services.ts';
import type { Verdict } from './entries.ts';

/** A call under way: its reply is delayed, held back, or never comes. */
export type Flight = {
  readonly callId: string;
  readonly held: boolean;
  /** When the reply arrives, ms; `never` for none. */
  readonly at: number;
  readonly reply: Reply | null;
};

/** The engine's side of one order: its process, and its calls under way. */
export type EngineCell = { readonly process: Process; readonly flights: readonly Flight[] };

export type World = {
  readonly now: Instant;
  /** Customers, products and prices are functions of it. */
  readonly seed: number;
  /** Has anything but the setting of the clock happened? */
  readonly started: boolean;
  readonly engine: Cells<EngineCell>;
  readonly outside: Outside;
  /** Customer → codes of the orders through which the customer holds a temporary resource (D19). */
  readonly holders: Cells<readonly string[]>;
  /** Code of the order placed last: what "the order" means. */
  readonly lastOrder: string | null;
  /** What became of the last notice that reached the engine. */
  readonly lastNotice: Verdict | null;
};

/** Monday 02/03/2026 09:00, Vietnam time. */
export const defaultStart: Instant = startOfDay(dayNumber(2026, 3, 2)) + 9 * hourMs;

/** Who "the customer" is when no order says so. */
export const defaultCustomer = 'KH-0';

/**
 * A world in which nothing has happened yet.
 * @param seed same seed, same customers, products and prices
 * @param now where the clock starts, ms
 */
export const newWorld = (seed = 1, now: Instant = defaultStart): World => ({
  now,
  seed,
  started: false,
  engine: noCells,
  outside: newOutside,
  holders: noCells,
  lastOrder: null,
  lastNotice: null,
});

/**
 * When an order's cell has work, by pace. The time-out of a held call waits for time to pass by a
 * step.
 */
export const duesOf = ({ process, flights }: EngineCell): Dues => {
  let send = never;
  let clock = never;
  let slowSend = never;
  let slowClock = never;
  let deadline = never;
  for (const due of dueWork(process)) {
    if (due.urgency === 'deadline') deadline = Math.min(deadline, due.at);
    else if (due.urgency === 'quick') send = Math.min(send, due.at);
    else if (due.urgency === 'slow') slowSend = Math.min(slowSend, due.at);
    else if (isHeld(flights, due)) slowClock = Math.min(slowClock, due.at);
    else clock = Math.min(clock, due.at);
  }
  for (const { at } of flights) clock = Math.min(clock, at);
  return duesAt(send, clock, slowSend, slowClock, deadline);
};

/** Is this the time-out of a call that its service holds? */
export const isHeld = (flights: readonly Flight[], { input }: Due): boolean =>
  input.is === 'time-out' && flights.some(({ callId, held }) => held && callId === input.callId);

/**
 * The process of an order; throws when there is none, which only a bug can cause: names are checked
 * before.
 */
export const processOf = (world: World, order: string): Process => {
  const cell = getCell(world.engine, order);
  if (cell === undefined) throw new Error(`There is no order "${order}" in this world.`);
  return cell.process;
};

/** The statuses of an order, by the tracks it has. */
export const statusesOf = (
  world: World,
  order: string,
): Readonly<Partial<Record<TrackName, string>>> => statusesIn(processOf(world, order));

/** Every status a track of an order has held, in order; null when the order has no such track. */
export const historyOf = (
  world: World,
  order: string,
  track: TrackName,
): readonly string[] | null => {
  const process = processOf(world, order);
  if (statusOf(process.order, track) === undefined) return null;
  return entriesOf(process.timeline).flatMap((entry) => {
    if (entry.is === 'placed') return [entry.statuses[track] ?? []].flat();
    return entry.is === 'moved' && entry.track === track ? [entry.to] : [];
  });
};

/** Payments of an order to be given back (D6, D8). */
export const countRefunds = (world: World, order: string): number =>
  processOf(world, order).payments.filter(({ became }) => became === 'to-refund').length;

/** How many of a thing a service really holds for an order: read from the service. */
export const countThings = (world: World, service: Service, thing: Thing, order: string): number =>
  countHeld(world.outside, service, thing, order);

/**
 * How often the engine has sent a call to a service: its attempts, whatever the network did with
 * them.
 * @param order absent = over all orders
 */
export const countSent = (
  world: World,
  call: CallName | 'every',
  service: Service,
  order?: string,
): number => {
  const processes =
    order === undefined
      ? allCells(world.engine).map(({ process }) => process)
      : [processOf(world, order)];
  return processes
    .flatMap(({ timeline }) => entriesOf(timeline))
    .filter(
      (entry) =>
        entry.is === 'sent' &&
        !entry.reconnected &&
        entry.service === service &&
        (call === 'every' || entry.call === call),
    ).length;
};

/** Rules that never fired: a scenario that ends with one has proved nothing about it. */
export const unfiredFaults = (world: World): readonly Armed[] =>
  world.outside.rules.filter(({ fired }) => fired === 0);
