// The queues of an order: what is wanted goes in, and calls go out one at a time, in order.
import type { Call } from '../wire/calls.ts';
import { compose, laneOf, type Wanted } from './compose.ts';
import type { Draft } from './draft.ts';
import { clientTimeoutMs, openTask, startTask } from './outbox.ts';
import type { LaneName, Task } from './process.ts';

/** Gives a new command to its lane: a new key and, for a resource, a new revision. */
export const want = (draft: Draft, wanted: Wanted): void => {
  const { number, revision } = draft.countCommand(wanted);
  const call = compose(draft.order, wanted, number, revision);
  enqueue(draft, laneOf[wanted], startTask(call, draft.now));
};

/**
 * Puts a task into a lane: behind an open call, or in place of what is not under way. What it
 * replaces is superseded; a late request of it is fenced off by its lower revision.
 */
export const enqueue = (draft: Draft, name: LaneName, task: Task): void => {
  const lane = draft.lane(name);
  const isOpen = lane?.task.phase.is === 'open';
  const replaced = isOpen ? lane.next : lane?.task;
  if (replaced && replaced.phase.is !== 'settled' && replaced.call.name !== task.call.name) {
    draft.note({ is: 'superseded', call: replaced.call.name, by: task.call.name });
  }
  draft.setLane(name, isOpen ? { task: lane.task, next: task } : { task, next: null });
};

const noteSent = (draft: Draft, task: Task, call: Call, reconnected: boolean): void => {
  const key = 'key' in call ? call.key : 'refId' in call ? call.refId : null;
  const attempt = call.name === 'lookup' ? task.lookups : task.attempts;
  const of = call.name === 'lookup' ? { of: call.of } : {};
  draft.note({
    is: 'sent',
    service: call.service,
    call: call.name,
    ...of,
    attempt,
    key,
    reconnected,
  });
};

/** The call a task sends: the command itself, or a question about it. */
export const callOf = ({ call }: Task, doing: 'attempt' | 'lookup'): Call =>
  doing === 'attempt'
    ? call
    : { name: 'lookup', service: call.service, order: call.order, of: call.name };

/** Sends the waiting call of a lane. */
export const openCall = (draft: Draft, name: LaneName): void => {
  const lane = draft.lane(name);
  if (lane === undefined || lane.task.phase.is !== 'waiting') {
    throw new Error(
      `Order ${draft.order.code} has nothing waiting in its lane "${name}". ` +
        'Likely cause: a host used a list of due work that is older than the process.',
    );
  }
  const call = callOf(lane.task, lane.task.phase.next);
  const id = draft.nextCallId();
  const task = openTask(lane.task, id, draft.now);
  draft.setLane(name, { ...lane, task });
  draft.calls.push({ id, call });
  noteSent(draft, task, call, false);
};

/**
 * After a 401: one more sending of the same request, as the same attempt. False when that was used
 * already.
 */
export const resendAfterReconnect = (draft: Draft, callId: string): boolean => {
  const open = draft.openCalls().find((each) => each.callId === callId);
  const lane = open && draft.lane(open.lane);
  if (!lane || lane.task.phase.is !== 'open' || lane.task.phase.reconnected) return false;
  const { doing } = lane.task.phase;
  const id = draft.nextCallId();
  const timeoutAt = draft.now + clientTimeoutMs;
  const task: Task = {
    ...lane.task,
    // A token refused after the work was done: the second sending may be refused for what it did.
    onlyRefused: false,
    phase: { is: 'open', doing, callId: id, timeoutAt, reconnected: true },
  };
  const call = callOf(task, doing);
  draft.setLane(open.lane, { ...lane, task });
  draft.calls.push({ id, call });
  noteSent(draft, task, call, true);
  return true;
};
