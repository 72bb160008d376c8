// The life of one task in the outbox: attempts with back-off, the look-up after them, slow rounds.
// Pure data.
import type { Instant } from '../calendar/time.ts';
import type { Answer } from '../wire/answers.ts';
import type { BusinessCall, Result } from '../wire/calls.ts';
import type { Task } from './process.ts';
import { proofIn } from './proof.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A client gives up on an answer after this long, ms (services.md). */
export const clientTimeoutMs = 30 * second;
/** Back-off before attempt 2 and 3, from the end of the attempt before, ms. */
const backOffMs = [30 * second, 2 * minute] as const;
const attemptsAtMost = backOffMs.length + 1;
/** Slow rounds after the failed status, each from the end of the one before, ms; then daily. */
const laterMs = [15 * minute, hour, 6 * hour, 24 * hour] as const;
const dailyMs = 24 * hour;
/** With no stored notice for this long, AMIS.VN – Kế toán is asked, ms. */
const storedNoticeMs = 10 * minute;

/** A new task: due at once. */
export const startTask = (call: BusinessCall, now: Instant): Task => ({
  call,
  stage: 'trying',
  phase: { is: 'waiting', next: 'attempt', at: now },
  attempts: 0,
  lookups: 0,
  doubt: false,
  onlyRefused: true,
  round: 0,
});

/** The same command again, by an accountant's retry: same key and body, attempts counted anew. */
export const restartTask = (task: Task, now: Instant): Task => ({
  ...startTask(task.call, now),
  doubt: task.doubt,
  onlyRefused: task.onlyRefused,
});

/** The task with its next call on the way. */
export const openTask = (task: Task, callId: string, now: Instant): Task => {
  if (task.phase.is !== 'waiting') {
    throw new Error(
      `Cannot send ${task.call.name} of ${task.call.order}: it is ${task.phase.is}, not waiting. ` +
        'Likely cause: a host sent a call that the process did not offer as due.',
    );
  }
  const doing = task.phase.next;
  return {
    ...task,
    attempts: task.attempts + (doing === 'attempt' ? 1 : 0),
    lookups: task.lookups + (doing === 'lookup' ? 1 : 0),
    phase: { is: 'open', doing, callId, timeoutAt: now + clientTimeoutMs, reconnected: false },
  };
};

/** What the end of a call means for its task. */
export type Conclusion = {
  readonly task: Task;
  /** `proven` carries the proof; `failed` is said once per failure, not on every later round. */
  readonly news:
    | { readonly is: 'proven'; readonly result: Result }
    | { readonly is: 'failed' }
    | { readonly is: 'none' };
};

const none = { is: 'none' } as const;

/** Proof, by a reply, a look-up or a notice: nothing more to do, unless `at` asks to look again. */
export const proveTask = (task: Task, lookAgainAt: Instant | null): Task => ({
  ...task,
  stage: 'proven',
  phase:
    lookAgainAt === null ? { is: 'settled' } : { is: 'waiting', next: 'lookup', at: lookAgainAt },
});

/** When the daily look-up for a notice that never came is due (D26). */
export const lookAgainDaily = (now: Instant): Instant => now + dailyMs;

/** Lock and revoke have no failed status: they are sent again until confirmed (D16). */
const isRepeated = (call: BusinessCall): boolean => call.name === 'lock' || call.name === 'revoke';

/**
 * Given up for now; the next slow round is planned. A document that was queued has had its first
 * wait already (services.md, AMIS.VN – Kế toán).
 */
export const failTask = (task: Task, now: Instant): Conclusion => {
  const isFirst = task.stage !== 'failed';
  const firstRound = task.stage === 'queued' ? 1 : 0;
  const round = isFirst ? firstRound : task.round + 1;
  const next = isRepeated(task.call) ? 'attempt' : 'lookup';
  const at = now + (laterMs[round] ?? dailyMs);
  return {
    task: { ...task, stage: 'failed', round, phase: { is: 'waiting', next, at } },
    news: isFirst ? { is: 'failed' } : none,
  };
};

/** An attempt has ended. The retry rule reads off the kind of answer (services.md). */
const concludeAttempt = (open: Task, answer: Answer, now: Instant): Conclusion => {
  if (answer.kind === 'ok') {
    const proof = proofIn(open.call, answer.result, 'attempt');
    if (proof === 'proven') return { task: open, news: { is: 'proven', result: answer.result } };
    if (proof === 'queued') {
      return waitFor({ ...open, stage: 'queued' }, 'lookup', now + storedNoticeMs);
    }
    return failTask({ ...open, doubt: true, onlyRefused: false }, now);
  }
  const isRefused = answer.kind === 'refused';
  const task = {
    ...open,
    doubt: open.doubt || answer.kind === 'unknown',
    onlyRefused: open.onlyRefused && isRefused && answer.outright,
  };
  // A slow round of a lock or revoke is one attempt; what is unknown of it is asked at once.
  const isLast = task.stage === 'failed' || isRefused || task.attempts >= attemptsAtMost;
  if (!isLast) {
    const asked = answer.kind === 'busy' ? (answer.retryAfterMs ?? 0) : 0;
    const backOff = Math.max(backOffMs[task.attempts - 1] ?? 0, asked);
    return waitFor(task, 'attempt', now + backOff);
  }
  const isInDoubt = task.stage === 'failed' ? answer.kind === 'unknown' : task.doubt;
  return isInDoubt ? waitFor(task, 'lookup', now) : failTask(task, now);
};

const waitFor = (task: Task, next: 'attempt' | 'lookup', at: Instant): Conclusion => ({
  task: { ...task, phase: { is: 'waiting', next, at } },
  news: none,
});

/** A look-up has ended: proof, or one more round of not knowing. */
const concludeLookup = (task: Task, answer: Answer, now: Instant): Conclusion => {
  if (answer.kind === 'ok' && proofIn(task.call, answer.result, 'lookup') === 'proven') {
    return { task, news: { is: 'proven', result: answer.result } };
  }
  if (task.stage === 'proven') return { task: proveTask(task, lookAgainDaily(now)), news: none };
  return failTask(task, now);
};

/** The end of the open call of a task, whatever ended it. */
export const concludeCall = (task: Task, answer: Answer, now: Instant): Conclusion =>
  task.phase.is === 'open' && task.phase.doing === 'lookup'
    ? concludeLookup(task, answer, now)
    : concludeAttempt(task, answer, now);
