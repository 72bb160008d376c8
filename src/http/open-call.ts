// A call of our engine whose HTTP request has not been answered yet, and whether the engine still
// waits for the answer.
import { getCell } from '../../mocks/cells.ts';
import type { Call } from '../wire/calls.ts';
import type { Run } from '../world/exchange.ts';
import type { Answered } from './service-client.ts';

export type OpenCall = {
  readonly call: Call;
  readonly answer: Promise<Answered>;
  readonly giveUp: AbortController;
};

/** Does the engine still wait for the answer to a call? */
export const isWaitedFor = (run: Run, { order }: Call, callId: string): boolean => {
  const lanes = getCell(run.world.engine, order)?.process.lanes ?? {};
  return Object.values(lanes).some(
    ({ task: { phase } }) => phase.is === 'open' && phase.callId === callId,
  );
};

/**
 * When the engine stopped waiting for the answer to a call, ms: the clock may have gone on since.
 */
export const stoppedWaitingAt = ({ entries, world }: Run, call: Call): number =>
  entries.findLast(
    (entry) =>
      entry.is === 'answered' &&
      entry.order === call.order &&
      entry.service === call.service &&
      entry.call === call.name,
  )?.at ?? world.now;
