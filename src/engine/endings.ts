// How calls end: proof is recorded and followed up, failure is shown, or the next try is planned.
import type { Answer } from '../wire/answers.ts';
import type { Result } from '../wire/calls.ts';
import { composeSecondHalf } from './compose.ts';
import type { Draft } from './draft.ts';
import { concludeCall, lookAgainDaily, proveTask, startTask } from './outbox.ts';
import type { LaneName, Task } from './process.ts';
import { failureOf, outcomesOf } from './proof.ts';
import { callOf } from './queue.ts';
import { reactToLock, record } from './react.ts';

/** The open call of a lane has ended: proof is recorded, failure shown, or the next try planned. */
export const endCall = (draft: Draft, name: LaneName, callId: string, answer: Answer): void => {
  const lane = draft.lane(name);
  if (lane === undefined || lane.task.phase.is !== 'open' || lane.task.phase.callId !== callId)
    return;
  const { task, news } = concludeCall(lane.task, answer, draft.now);
  draft.setLane(name, { ...lane, task });
  noteAnswered(draft, lane.task, task, answer, news.is === 'proven' || lane.next !== null);
  if (news.is === 'proven') return settle(draft, name, news.result);
  if (task.call.name === 'temporary-grant' && task.onlyRefused) {
    draft.markTemporary(task.call.revision, true);
  }
  if (lane.next !== null) {
    if (lane.next.call.name !== task.call.name) {
      draft.note({ is: 'superseded', call: task.call.name, by: lane.next.call.name });
    }
    return draft.setLane(name, { task: lane.next, next: null });
  }
  if (news.is === 'failed') fail(draft, task);
};

/**
 * Shows the failed status of a task given up, if its call has one and the track is not past it. A
 * retry after the lock deadline took the place of the lock: when it fails, the lock is due again.
 */
export const fail = (draft: Draft, task: Task): void => {
  const failure = failureOf(task.call);
  if (failure !== null) record(draft, failure);
  if (task.call.name === 'temporary-grant' && draft.lockOverdue) reactToLock(draft);
};

const noteAnswered = (
  draft: Draft,
  open: Task,
  after: Task,
  answer: Answer,
  isOver: boolean,
): void => {
  if (open.phase.is !== 'open') return;
  const call = callOf(open, open.phase.doing);
  const next =
    !isOver && after.phase.is === 'waiting' ? { what: after.phase.next, at: after.phase.at } : null;
  draft.note({
    is: 'answered',
    service: call.service,
    call: call.name,
    ...(call.name === 'lookup' ? { of: call.of } : {}),
    attempt: call.name === 'lookup' ? open.lookups : open.attempts,
    kind: answer.kind,
    why: answer.kind === 'ok' ? okIn(answer.result, answer.existed) : answer.why,
    next,
  });
};

const okIn = (result: Result, existed: boolean): string => {
  if (result.is === 'absent') return result.code;
  if (result.is === 'queued' || result.is === 'stored') return result.is;
  return existed ? 'existed' : 'done';
};

/**
 * The head of a lane is proven: its successor takes over, its outcome is recorded, its second half
 * begins.
 */
export const settle = (draft: Draft, name: LaneName, result: Result): void => {
  const lane = draft.lane(name);
  if (lane === undefined) return;
  const { call } = lane.task;
  const isAwaited =
    (result.is === 'licence-request' && !result.granted) ||
    (call.name === 'invoice-request' && result.is === 'stored' && !result.issued);
  const proven = proveTask(lane.task, isAwaited ? lookAgainDaily(draft.now) : null);
  const next = lane.next?.call.name === call.name ? null : lane.next;
  draft.setLane(name, { task: next ?? proven, next: null });
  if (call.service === 'amis-sales' && result.is === 'sales-document') {
    const half = composeSecondHalf(draft.order, call.name, result.id);
    draft.setLane(name, { task: startTask(half, draft.now), next: null });
  }
  if (call.name === 'temporary-grant') draft.markTemporary(call.revision, false);
  for (const outcome of outcomesOf(call, result, draft.order)) record(draft, outcome);
  if (call.name === 'lock') dropRetry(draft, name, proven);
};

/**
 * A temporary grant was retried behind an open lock, and the lock has found a resource: the order
 * is locked now, so there is nothing left to retry (D18), and the grant would unlock it.
 */
const dropRetry = (draft: Draft, name: LaneName, proven: Task): void => {
  const { order } = draft;
  const head = draft.lane(name)?.task.call;
  if (order.kind !== 'saas' || order.TN !== 'locked' || head?.name !== 'temporary-grant') return;
  draft.note({ is: 'superseded', call: head.name, by: proven.call.name });
  // It was never sent.
  draft.markTemporary(head.revision, true);
  draft.setLane(name, { task: proven, next: null });
};
