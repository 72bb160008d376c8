// What crosses between the two machines while a step is played: one stack of crossings, and how the
// memory host carries each. Another host takes the same crossings over a real wire.
import { getCell, never, setCell } from '../../mocks/cells.ts';
import { outside } from '../../mocks/outside.ts';
import type { OutsideInput, OutsideOutput } from '../../mocks/state.ts';
import { advance, type Advance, type Input } from '../engine/advance.ts';
import { holdsTemporary, type Sent } from '../engine/process.ts';
import type { Decision } from '../order/decide.ts';
import type { Notice, Reply } from '../wire/calls.ts';
import type { Entry, Verdict } from './entries.ts';
import type { Phase } from './time.ts';
import { duesOf, type EngineCell, type Flight, type World } from './world.ts';

/** What the outside sends back: a reply, now or later or never, or a notice. */
export type Answering = Extract<OutsideOutput, { is: 'reply' | 'silence' | 'delivery' }>;

/** One thing on its way from one machine to the other. */
export type Crossing = ({ readonly is: 'call' } & Sent) | Answering;

/**
 * A world while a step is played: replaced as it goes, never mutated; what happened so far; and
 * what is still to be carried and done.
 */
export type Run = {
  world: World;
  /** Gives a process its input. */
  readonly advance: typeof advance;
  readonly entries: Entry[];
  verdict: Verdict | null;
  /** A stack: what a crossing causes comes before what was under way already. */
  readonly crossings: (Crossing | OutsideOutput)[];
  /** What time has yet to do, in order. */
  readonly phases: Phase[];
  /** Works run since the clock last moved. */
  worksAtNow: number;
};

/** @param take `advance`, or one that remembers what it gave */
export const newRun = (world: World, take: typeof advance = advance): Run => ({
  world,
  advance: take,
  entries: [],
  verdict: null,
  crossings: [],
  phases: [],
  worksAtNow: 0,
});

/** Gives an input to the process of an order; its calls are to be carried. */
export const engineTakes = (run: Run, order: string, input: Input): Decision | null => {
  const cell = getCell(run.world.engine, order);
  if (cell === undefined) throw new Error(`There is no order "${order}" in this world.`);
  return keepAdvance(run, cell, run.advance(cell.process, input, run.world.now));
};

/** Saves what an advance gave before anything is sent: the outbox pattern. */
export const keepAdvance = (
  run: Run,
  before: EngineCell | null,
  after: Advance,
): Decision | null => {
  const { process, calls } = after;
  for (const entry of after.entries) run.entries.push(entry);
  putCell(run, { process, flights: flightsOf(before, process) });
  noteHolder(run, before, process);
  for (let index = calls.length - 1; index >= 0; index -= 1) {
    const sent = calls[index];
    if (sent !== undefined) run.crossings.push({ is: 'call', ...sent });
  }
  return after.decision;
};

/** The calls under way that the process still waits for. */
const flightsOf = (
  before: EngineCell | null,
  { lanes }: EngineCell['process'],
): readonly Flight[] => {
  if (before === null || before.flights.length === 0) return [];
  const openIds = Object.values(lanes).map(({ task: { phase } }) =>
    phase.is === 'open' ? phase.callId : null,
  );
  return before.flights.filter(({ callId }) => openIds.includes(callId));
};

const putCell = (run: Run, cell: EngineCell): void => {
  const { world } = run;
  run.world = {
    ...world,
    engine: setCell(world.engine, cell.process.order.code, cell, duesOf(cell)),
  };
};

/** D19: keeps the one shared fact, who holds a temporary resource through which order. */
const noteHolder = (run: Run, before: EngineCell | null, process: EngineCell['process']): void => {
  const held = before !== null && holdsTemporary(before.process);
  const holds = holdsTemporary(process);
  if (held === holds) return;
  const { code, party } = process.order;
  const others = (getCell(run.world.holders, party.customer) ?? []).filter((each) => each !== code);
  const codes = holds ? [...others, code] : others;
  run.world = { ...run.world, holders: setCell(run.world.holders, party.customer, codes) };
};

/** Does the customer hold a temporary resource through an order other than this one? */
export const holdsElsewhere = (
  { holders }: Pick<World, 'holders'>,
  customer: string,
  order: string,
): boolean => (getCell(holders, customer) ?? []).some((code) => code !== order);

/** Gives an input to the outside; what comes of it is to be carried. */
export const outsideTakes = (run: Run, input: OutsideInput): void => {
  const [after, outputs] = outside(run.world.outside, input, run.world.now);
  run.world = { ...run.world, outside: after };
  for (let index = outputs.length - 1; index >= 0; index -= 1) {
    const output = outputs[index];
    if (output !== undefined) run.crossings.push(output);
  }
};

/** Takes the next crossing off the stack; what needs no carrying is done on the way. */
export const nextCrossing = (run: Run): Crossing | null => {
  for (let next = run.crossings.pop(); next !== undefined; next = run.crossings.pop()) {
    if (next.is === 'entry') run.entries.push(next.entry);
    else if (next.is === 'verdict') run.verdict = { outcome: next.outcome, reason: next.reason };
    else return next;
  }
  return null;
};

/** Carries a crossing the way the memory host does: by a function call. */
export const carry = (run: Run, crossing: Crossing): void => {
  switch (crossing.is) {
    case 'call':
      return outsideTakes(run, crossing);
    case 'reply':
      if (crossing.delayMs === 0) {
        return deliverReply(run, crossing.order, crossing.id, crossing.reply);
      }
      return putFlight(run, crossing);
    case 'silence':
      return putFlight(run, crossing);
    case 'delivery':
      if (deliverNotice(run, crossing.notice, crossing.signature)) acknowledge(run, crossing);
  }
};

/** The call stays open: its reply is delayed, held back, or never comes. */
export const putFlight = (run: Run, crossing: Extract<Answering, { id: string }>): void => {
  const { order, id } = crossing;
  const cell = getCell(run.world.engine, order);
  if (cell === undefined) return;
  const flight: Flight =
    crossing.is === 'reply'
      ? { callId: id, held: false, at: run.world.now + crossing.delayMs, reply: crossing.reply }
      : { callId: id, held: crossing.held, at: never, reply: null };
  putCell(run, { ...cell, flights: [...cell.flights, flight] });
};

/**
 * A reply reaches the engine, unless the client has given up: then its connection is gone, and the
 * reply with it.
 */
export const deliverReply = (run: Run, order: string, callId: string, reply: Reply): void => {
  if (getCell(run.world.engine, order) === undefined) return;
  engineTakes(run, order, { is: 'reply', callId, reply });
};

/**
 * A notice reaches the engine.
 * @returns whether the engine acknowledges it: anything but a bad signature or a stranger's order
 */
export const deliverNotice = (run: Run, notice: Notice, signature: 'good' | 'bad'): boolean => {
  if (getCell(run.world.engine, notice.order) === undefined) {
    const { order, name } = notice;
    run.entries.push({ at: run.world.now, is: 'stray-notice', order, notice: name });
    run.world = { ...run.world, lastNotice: { outcome: 'rejected', reason: 'unknown-order' } };
    return false;
  }
  const decision = engineTakes(run, notice.order, { is: 'notice', notice, signature });
  if (decision === null) return true;
  run.world = { ...run.world, lastNotice: verdictOf(decision) };
  return !(decision.outcome === 'rejected' && decision.reason === 'bad-signature');
};

/** The engine has acknowledged a notice: its service does not send it again. */
export const acknowledge = (run: Run, { notice }: { readonly notice: Notice }): void =>
  outsideTakes(run, { is: 'acknowledged', order: notice.order, id: notice.id });

/** A decision as a verdict. */
export const verdictOf = (decision: Decision): Verdict => ({
  outcome: decision.outcome,
  reason: decision.outcome === 'accepted' ? null : decision.reason,
});
