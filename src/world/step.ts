// step(world, action): one thing that a scenario, a click or the explorer does to a world, and all
// that comes of it.
import { allCells, getCell } from '../../mocks/cells.ts';
import { assertInTable, addWorkingDays } from '../calendar/working-days.ts';
import {
  dayMs,
  dayOf,
  formatInstantSeconds,
  hourMs,
  minuteMs,
  secondMs,
  startOfDay,
  timeOfDay,
  type Instant,
} from '../calendar/time.ts';
import { advance } from '../engine/advance.ts';
import { place } from '../engine/place.ts';
import type { Payment } from '../engine/process.ts';
import type { GivenCommand } from '../order/commands.ts';
import type { Entry, Verdict } from './entries.ts';
import {
  carry,
  engineTakes,
  holdsElsewhere,
  keepAdvance,
  newRun,
  outsideTakes,
  verdictOf,
  type Run,
} from './exchange.ts';
import { placementFor } from './ordering.ts';
import { sendCall, sendNotice } from './stepwise.ts';
import { StepError } from './step-error.ts';
import type { Action, CommandStep, TimeStep } from './steps.ts';
import { nextToCarry } from './time.ts';
import { defaultCustomer, processOf, type World } from './world.ts';

/** Does the system come to rest after each step, or does nothing move by itself? */
export type Mode = 'resting' | 'stepwise';

export type Stepped = {
  readonly world: World;
  /** What happened, in order. */
  readonly entries: readonly Entry[];
  /** What became of a command; null for a step that asks nothing of anybody. */
  readonly verdict: Verdict | null;
};

/**
 * Plays one step, in memory. Pure: the world given stays as it was.
 * @param mode `resting` lets the system come to rest after the step (`@stepwise` scenarios do not)
 * @param take what gives a process its input: one that counts, say
 * @throws StepError when the step cannot be played: the clock would go back, there is nothing to
 *   send or to release
 * @throws CalendarError for a date beyond the table of working days (D3)
 */
export const step = (
  world: World,
  action: Action,
  mode: Mode = 'resting',
  take: typeof advance = advance,
): Stepped => {
  const run = newRun(world, take);
  beginStep(run, action, mode);
  if (mode === 'resting') run.phases.push({ is: 'rest' });
  for (let next = nextToCarry(run); next !== null; next = nextToCarry(run)) carry(run, next);
  return { world: run.world, entries: run.entries, verdict: run.verdict };
};

/**
 * Begins a step: does what the step itself does, and leaves what comes of it to be carried. A host
 * goes on with `nextToCarry` until nothing is left; coming to rest after it is the host's to add.
 * @param mode `stepwise`: of what falls due while time passes, no call and no notice goes out
 * @returns the order the step is about, if one
 * @throws StepError, CalendarError as `step` does; the run is then of no use
 */
export const beginStep = (run: Run, action: Action, mode: Mode): string | null => {
  const order = orderIn(run.world, action);
  run.entries.push({ at: run.world.now, is: 'step', action, order });
  play(run, action, order, mode);
  if (!run.world.started && action.action !== 'it-is') run.world = { ...run.world, started: true };
  return order;
};

/** Steps that are about one order, named or the one placed last; the others are about all. */
const aboutOneOrder: readonly Action['action'][] = [
  'ask-confirmation',
  'confirm',
  'receive-money',
  'report-money-again',
  'cancel',
  'retry',
  'grant-licence',
  'issue-invoice',
  'send-call',
  'send-notice',
];

/** The order a step is about; for a placing, the new one's code; null when it is about all. */
const orderIn = (world: World, action: Action): string | null => {
  if (action.action === 'place' || action.action === 'place-top-up') {
    return action.order ?? freeCode(world);
  }
  if (action.action === 'fault') return 'order' in action.fault ? action.fault.order : null;
  if ('order' in action && action.order !== undefined) return action.order;
  return aboutOneOrder.includes(action.action) ? world.lastOrder : null;
};

/** `DH-n` for the n-th order when it has no name, or the next number that is free. */
const freeCode = (world: World): string => {
  let number = world.engine.size + 1;
  while (getCell(world.engine, `DH-${number}`) !== undefined) number += 1;
  return `DH-${number}`;
};

const needed = (order: string | null): string => {
  if (order !== null) return order;
  throw new StepError({ kind: 'no-order' }, 'No order has been placed yet.');
};

const play = (run: Run, action: Action, order: string | null, mode: Mode): void => {
  switch (action.action) {
    case 'it-is':
    case 'reach':
    case 'pass':
      return playTime(run, action, mode);
    case 'fault':
      return outsideTakes(run, { is: 'arm', fault: action.fault });
    case 'heal':
      return outsideTakes(run, { is: 'heal', service: action.service });
    case 'heal-all':
      return outsideTakes(run, { is: 'heal', service: 'every' });
    case 'release':
      return playRelease(run, action);
    case 'restart':
      return playRestart(run);
    case 'send-call':
      return sendCall(run, needed(order), action.service, action.call);
    case 'send-notice':
      return sendNotice(run, needed(order), action.service, action.notice);
    case 'rest':
      run.phases.push({ is: 'rest' });
      return;
    default:
      return playCommand(run, action, needed(order));
  }
};

const unitMs = { seconds: secondMs, minutes: minuteMs, hours: hourMs, days: dayMs } as const;

/**
 * Where a step of time leads.
 * @throws CalendarError when working days are counted beyond the table (D3)
 */
export const targetOf = (now: Instant, action: TimeStep): Instant => {
  if (action.action !== 'pass') return action.instant;
  if (action.unit === 'working-days') {
    return startOfDay(addWorkingDays(dayOf(now), action.amount)) + timeOfDay(now);
  }
  return now + action.amount * unitMs[action.unit];
};

/** The clock of a world: set before anything else happens, and from then on only forward. */
const playTime = (run: Run, action: TimeStep, mode: Mode): void => {
  const { now, started } = run.world;
  const target = targetOf(now, action);
  if (action.action === 'it-is' && !started) {
    assertInTable(dayOf(target));
    run.world = { ...run.world, now: target };
    return;
  }
  if (target < now) {
    const times = `${formatInstantSeconds(now)} → ${formatInstantSeconds(target)}`;
    throw new StepError(
      { kind: 'clock-back', now, target },
      `The clock never goes back: ${times}.`,
    );
  }
  assertInTable(dayOf(target));
  run.phases.push({ is: 'pass', until: target, mode });
};

const playRelease = (run: Run, action: Extract<Action, { action: 'release' }>): void => {
  const { service, call, order } = action;
  const before = run.world.outside.held.length;
  outsideTakes(run, {
    is: 'release',
    service,
    call,
    ...(order === undefined ? {} : { order }),
  });
  if (run.world.outside.held.length === before) {
    throw new StepError(
      { kind: 'nothing-held', service, call, order: order ?? null },
      'The service holds no such call, so there is none to release.',
    );
  }
};

/**
 * The engine dies: answers under way are lost, and every process takes up again from what was
 * saved.
 */
const playRestart = (run: Run): void => {
  for (const { process } of allCells(run.world.engine)) {
    const isAnyOpen = Object.values(process.lanes).some(({ task }) => task.phase.is === 'open');
    if (isAnyOpen) engineTakes(run, process.order.code, { is: 'restart' });
  }
};

const playCommand = (run: Run, action: CommandStep, order: string): void => {
  switch (action.action) {
    case 'place':
    case 'place-top-up':
      return playPlace(run, action, order);
    case 'grant-licence':
    case 'issue-invoice':
      processOf(run.world, order);
      return outsideTakes(run, { is: 'act', act: action.action, order });
    default:
      return command(run, order, commandOf(run.world, action, order));
  }
};

const playPlace = (
  run: Run,
  action: Extract<CommandStep, { action: 'place' | 'place-top-up' }>,
  code: string,
): void => {
  if (getCell(run.world.engine, code) !== undefined) {
    run.verdict = { outcome: 'rejected', reason: 'order-exists' };
    return;
  }
  const customer = action.customer ?? defaultCustomer;
  const wish = placementFor(run.world, action, code, customer);
  const placed = place(wish, holdsElsewhere(run.world, customer, code), run.world.now);
  run.world = { ...run.world, lastOrder: code };
  run.verdict = { outcome: 'accepted', reason: null };
  keepAdvance(run, null, placed);
};

const command = (run: Run, order: string, given: GivenCommand): void => {
  const { party } = processOf(run.world, order).order;
  const holdsTemporary = holdsElsewhere(run.world, party.customer, order);
  const decision = engineTakes(run, order, { is: 'command', command: given, holdsTemporary });
  if (decision !== null) run.verdict = verdictOf(decision);
};

type OrderCommandStep = Exclude<
  CommandStep,
  { action: 'place' | 'place-top-up' | 'grant-licence' | 'issue-invoice' }
>;

/** The bank's own reference: another payment has another one, whatever became of those before. */
const freeReference = (code: string, payments: readonly Payment[]): string => {
  const isTaken = (free: string): boolean => payments.some(({ reference }) => reference === free);
  let number = payments.length + 1;
  while (isTaken(`FT-${code}-${number}`)) number += 1;
  return `FT-${code}-${number}`;
};

const commandOf = (world: World, action: OrderCommandStep, code: string): GivenCommand => {
  const { order, payments } = processOf(world, code);
  switch (action.action) {
    case 'ask-confirmation':
      return { command: 'ask-confirmation' };
    case 'confirm':
    case 'cancel':
      return { command: action.action, customer: action.customer ?? order.party.customer };
    case 'receive-money': {
      const reference = action.reference ?? freeReference(code, payments);
      return { command: 'receive-money', reference, amount: action.amount ?? order.total };
    }
    case 'report-money-again': {
      const last = payments.at(-1);
      if (last === undefined) {
        throw new StepError(
          { kind: 'nothing-to-report', order: code },
          `The bank has reported no money for order "${code}" yet, so it cannot report it again.`,
        );
      }
      return { command: 'receive-money', reference: last.reference, amount: last.amount };
    }
    case 'retry':
      return { command: 'retry', work: action.work };
  }
};
