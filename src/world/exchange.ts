// The memory host: moves data between the two machines, one input at a time, and keeps what they
// write down.
import { getCell, never, setCell } from '../../mocks/cells.ts';
import { outside } from '../../mocks/outside.ts';
import type { OutsideInput, OutsideOutput } from '../../mocks/state.ts';
import { advance, type Advance, type Input } from '../engine/advance.ts';
import { holdsTemporary } from '../engine/process.ts';
import type { Decision } from '../order/decide.ts';
import type { Notice, Reply } from '../wire/calls.ts';
import type { Entry, Verdict } from './entries.ts';
import { duesOf, type EngineCell, type Flight, type World } from './world.ts';

/** A world while a step is played: replaced as it goes, never mutated; and what happened so far. */
export type Run = { world: World; readonly entries: Entry[]; verdict: Verdict | null };

/** Gives an input to the process of an order, and its calls to the outside. */
export const engineTakes = (run: Run, order: string, input: Input): Decision | null => {
  const cell = getCell(run.world.engine, order);
  if (cell === undefined) throw new Error(`There is no order "${order}" in this world.`);
  return keepAdvance(run, cell, advance(cell.process, input, run.world.now));
};

/** Saves what an advance gave before anything is sent: the outbox pattern. */
export const keepAdvance = (
  run: Run,
  before: EngineCell | null,
  after: Advance,
): Decision | null => {
  const { process } = after;
  run.entries.push(...after.entries);
  const openIds = Object.values(process.lanes).map(({ task: { phase } }) =>
    phase.is === 'open' ? phase.callId : null,
  );
  const flights = before?.flights.filter(({ callId }) => openIds.includes(callId)) ?? [];
  putCell(run, { process, flights });
  noteHolder(run, before, process);
  for (const { id, call } of after.calls) outsideTakes(run, { is: 'call', id, call });
  return after.decision;
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
export const holdsElsewhere = (world: World, customer: string, order: string): boolean =>
  (getCell(world.holders, customer) ?? []).some((code) => code !== order);

/** Gives an input to the outside, and what comes of it to whom it concerns. */
export const outsideTakes = (run: Run, input: OutsideInput): void => {
  const [after, outputs] = outside(run.world.outside, input, run.world.now);
  run.world = { ...run.world, outside: after };
  for (const output of outputs) takeOutput(run, output);
};

const takeOutput = (run: Run, output: OutsideOutput): void => {
  switch (output.is) {
    case 'entry':
      run.entries.push(output.entry);
      return;
    case 'verdict':
      run.verdict = { outcome: output.outcome, reason: output.reason };
      return;
    case 'reply':
      if (output.delayMs === 0) return deliverReply(run, output.order, output.id, output.reply);
      return putFlight(run, output.order, {
        callId: output.id,
        held: false,
        at: run.world.now + output.delayMs,
        reply: output.reply,
      });
    case 'silence':
      return putFlight(run, output.order, {
        callId: output.id,
        held: output.held,
        at: never,
        reply: null,
      });
    case 'delivery':
      return deliverNotice(run, output.notice, output.signature);
  }
};

const putFlight = (run: Run, order: string, flight: Flight): void => {
  const cell = getCell(run.world.engine, order);
  if (cell !== undefined) putCell(run, { ...cell, flights: [...cell.flights, flight] });
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
 * A notice reaches the engine. Anything but a bad signature or a stranger's order is acknowledged.
 */
const deliverNotice = (run: Run, notice: Notice, signature: 'good' | 'bad'): void => {
  if (getCell(run.world.engine, notice.order) === undefined) {
    const { order, name } = notice;
    run.entries.push({ at: run.world.now, is: 'stray-notice', order, notice: name });
    run.world = { ...run.world, lastNotice: { outcome: 'rejected', reason: 'unknown-order' } };
    return;
  }
  const decision = engineTakes(run, notice.order, { is: 'notice', notice, signature });
  if (decision === null) return;
  run.world = { ...run.world, lastNotice: verdictOf(decision) };
  if (decision.outcome === 'rejected' && decision.reason === 'bad-signature') return;
  outsideTakes(run, { is: 'acknowledged', order: notice.order, id: notice.id });
};

/** A decision as a verdict. */
export const verdictOf = (decision: Decision): Verdict => ({
  outcome: decision.outcome,
  reason: decision.outcome === 'accepted' ? null : decision.reason,
});
