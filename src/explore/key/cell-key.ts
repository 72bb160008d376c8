// The key of an order as the engine has it, by itself: what it shares with the outside, idempotency
// keys and revisions, is compared elsewhere.
import type { Lane, LaneName, Process, Task } from '../../engine/process.ts';
import type { Reply } from '../../wire/calls.ts';
import type { Service } from '../../wire/services.ts';
import type { EngineCell, Flight } from '../../world/world.ts';
import { Mixer, type Key } from './mixer.ts';
import { addCallName } from './outside-key.ts';

export const laneNames: readonly LaneName[] = [
  'licence',
  'resource',
  'codes',
  'invoice',
  'contract',
];

/** After so many attempts comes the look-up, however many more there were. */
const lastAttempt = 3;

const addReply = (mixer: Mixer, reply: Reply | null): void => {
  if (reply === null) return mixer.add(0);
  mixer.word(reply.kind);
  if (reply.kind === 'error') return mixer.add(reply.status);
  if (reply.kind === 'refused') return mixer.word(reply.code);
  if (reply.kind !== 'done') return;
  mixer.flag(reply.existed);
  const { result } = reply;
  mixer.word(result.is);
  if (result.is === 'resource') {
    mixer.word(result.state);
    mixer.flag(result.held);
  } else if (result.is === 'licence-request') mixer.flag(result.granted);
  else if (result.is === 'stored') mixer.flag(result.issued);
  else if (result.is === 'absent') mixer.word(result.code);
};

const addTask = (
  mixer: Mixer,
  { call, stage, phase, attempts, doubt, onlyRefused }: Task,
  flights: readonly Flight[],
  now: number,
): void => {
  addCallName(mixer, call);
  mixer.word(stage);
  mixer.word(phase.is);
  // Steps send what waits, due or not: how long it has waited, and how often, is only history.
  mixer.add(stage === 'trying' ? Math.min(attempts, lastAttempt) : 0);
  mixer.flag(doubt);
  mixer.flag(onlyRefused);
  if (phase.is === 'waiting') mixer.word(phase.next);
  if (phase.is !== 'open') return;
  mixer.word(phase.doing);
  mixer.flag(phase.reconnected);
  mixer.instant(phase.timeoutAt, now);
  const flight = flights.find(({ callId }) => callId === phase.callId);
  if (flight === undefined) return mixer.add(0);
  mixer.flag(flight.held);
  mixer.instant(flight.at, now);
  addReply(mixer, flight.reply);
};

type LookUp = { readonly service: Service; readonly at: number };

/** Where a lane will ask, and when; null when it will not. */
const lookUpOf = (lane: Lane | undefined): LookUp | null => {
  if (lane === undefined) return null;
  const { call, phase } = lane.task;
  const isAsking = phase.is === 'waiting' && phase.next === 'lookup';
  return isAsking ? { service: call.service, at: phase.at } : null;
};

/** Of two look-ups at one service the one that is due first goes. */
const isContractFirst = ({ invoice, contract }: Process['lanes']): boolean => {
  const [one, other] = [lookUpOf(invoice), lookUpOf(contract)];
  return one !== null && other !== null && one.service === other.service && one.at > other.at;
};

/**
 * The key of an order's cell by itself.
 * @param now the instant, ms
 * @param firstDue when something is due first in its world, ms
 */
export const cellKeyOf = ({ process, flights }: EngineCell, now: number, firstDue: number): Key => {
  const mixer = new Mixer(firstDue);
  const { order, lanes, payments } = process;
  mixer.word(order.kind);
  mixer.word(order.payment);
  mixer.word(order.TT);
  mixer.word(order.XHĐ);
  mixer.word(order.GNDS);
  if (order.kind === 'desktop') mixer.word(order.GPSD);
  else mixer.word(order.TN);
  for (const name of laneNames) {
    const lane = lanes[name];
    if (lane === undefined) {
      mixer.add(0);
      continue;
    }
    addTask(mixer, lane.task, flights, now);
    if (lane.next === null) mixer.add(0);
    else addTask(mixer, lane.next, flights, now);
  }
  mixer.flag(isContractFirst(lanes));
  // Which money came first, and how much of it is to be given back, is only history.
  mixer.add(payments.length);
  mixer.add(payments.filter(({ became }) => became === 'to-refund').length);
  mixer.instant(process.suspendAt, now);
  mixer.instant(process.lockAt, now);
  mixer.flag(process.lockOverdue);
  return mixer.key();
};
