// The process of one order: advance(process, input, now) takes a command, reply, notice or
// deadline, and says what follows.
import type { Instant } from '../calendar/time.ts';
import type { GivenCommand } from '../order/commands.ts';
import { decide, type Decision } from '../order/decide.ts';
import { answerOf } from '../wire/answers.ts';
import type { Notice, Reply } from '../wire/calls.ts';
import type { LaneName, Process, Sent } from './process.ts';
import { Draft } from './draft.ts';
import { endCall } from './endings.ts';
import { takeNotice } from './notices.ts';
import { openCall, resendAfterReconnect } from './queue.ts';
import { react, reactToLock, retry } from './react.ts';
import type { EngineEntry } from './timeline.ts';

export type Input =
  | {
      readonly is: 'command';
      readonly command: GivenCommand;
      readonly holdsTemporary: boolean;
    }
  /** The lane's waiting call goes out now: the host saw it due, or a step says so. */
  | { readonly is: 'send'; readonly lane: LaneName }
  | { readonly is: 'reply'; readonly callId: string; readonly reply: Reply }
  | { readonly is: 'time-out'; readonly callId: string }
  | { readonly is: 'deadline'; readonly deadline: 'suspend' | 'lock' }
  /** Whether the signature was good is found at the edge and reaches the process as data. */
  | { readonly is: 'notice'; readonly notice: Notice; readonly signature: 'good' | 'bad' }
  /** The engine died and starts again from what was saved: answers under way are lost. */
  | { readonly is: 'restart' };

export type Advance = {
  readonly process: Process;
  /** The answer to a command or a notice; null for the rest. */
  readonly decision: Decision | null;
  /** To be sent now, after the process is saved (transactional outbox). */
  readonly calls: readonly Sent[];
  /** What happened, for the journal; the timeline may keep less of it (`extend`). */
  readonly entries: readonly EngineEntry[];
};

/**
 * One step of an order's process: pure, total, synchronous.
 * @param process the process as saved
 * @param input what happened
 * @param now the instant it happens at, ms; never earlier than any before
 * @throws Error on what only a bug can do (a call sent that was not due, an illegal move)
 */
export const advance = (process: Process, input: Input, now: Instant): Advance => {
  const draft = new Draft(process, now);
  const decision = take(draft, input);
  return { process: draft.finish(), decision, calls: draft.calls, entries: draft.notes };
};

const take = (draft: Draft, input: Input): Decision | null => {
  switch (input.is) {
    case 'command':
      return takeCommand(draft, input.command, input.holdsTemporary);
    case 'send':
      openCall(draft, input.lane);
      return null;
    case 'reply':
      takeReply(draft, input.callId, input.reply);
      return null;
    case 'time-out':
      takeEnd(draft, input.callId, 'timed-out');
      return null;
    case 'deadline':
      takeDeadline(draft, input.deadline);
      return null;
    case 'notice':
      return takeNotice(draft, input.notice, input.signature);
    case 'restart':
      for (const { lane, callId } of draft.openCalls())
        endCall(draft, lane, callId, answerOf('restarted'));
      return null;
  }
};

const takeCommand = (draft: Draft, command: GivenCommand, holdsTemporary: boolean): Decision => {
  const decision = decide(draft.order, command, draft.facts(holdsTemporary));
  if (command.command === 'receive-money')
    draft.keepMoney(command.reference, command.amount, decision);
  if (decision.outcome !== 'accepted') {
    const { outcome, reason } = decision;
    draft.note({ is: 'declined', command: command.command, outcome, reason });
    return decision;
  }
  for (const event of decision.events) {
    draft.evolve(event);
    react(draft, event.event);
  }
  if (command.command === 'retry') retry(draft, command.work);
  return decision;
};

/**
 * The client re-connects once when a token is refused, and sends the same request again
 * (services.md).
 */
const takeReply = (draft: Draft, callId: string, reply: Reply): void => {
  const refusedToken = reply.kind === 'error' && reply.status === 401;
  if (refusedToken && resendAfterReconnect(draft, callId)) return;
  takeEnd(draft, callId, reply);
};

const takeEnd = (draft: Draft, callId: string, reply: Reply | 'timed-out'): void => {
  const open = draft.openCalls().find((call) => call.callId === callId);
  // A reply to a call that was given up: the process has moved on, and the same key makes it
  // harmless.
  if (open !== undefined) endCall(draft, open.lane, callId, answerOf(reply));
};

const takeDeadline = (draft: Draft, deadline: 'suspend' | 'lock'): void => {
  if (deadline === 'lock') {
    draft.passDeadline(deadline);
    return reactToLock(draft);
  }
  const decision = decide(draft.order, { command: 'suspend' }, draft.facts(false));
  draft.passDeadline(deadline);
  if (decision.outcome !== 'accepted') return;
  for (const event of decision.events) draft.evolve(event);
};
