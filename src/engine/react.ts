// What follows from what happened: the one place that says which event starts which call (domain,
// rules 1–8).
import type { Work } from '../order/commands.ts';
import { decide, type Decision } from '../order/decide.ts';
import type { EventName, OutcomeName } from '../order/events.ts';
import { isOpen } from '../order/order.ts';
import type { Wanted } from './compose.ts';
import { laneOfWork, type Draft } from './draft.ts';
import { enqueue, want } from './queue.ts';
import { restartTask } from './outbox.ts';

/** Records what a service proved, as far as the rules take it, and starts what follows. */
export const record = (draft: Draft, outcome: OutcomeName): Decision => {
  const decision = decide(draft.order, { command: 'record', outcome }, draft.facts(false));
  if (decision.outcome !== 'accepted') return decision;
  for (const event of decision.events) {
    draft.evolve(event);
    react(draft, event.event);
  }
  return decision;
};

/** Starts what an event calls for. */
export const react = (draft: Draft, event: EventName): void => {
  switch (event) {
    case 'money-received':
      return deliver(draft);
    case 'licence-granted':
    case 'resource-granted':
    case 'codes-issued':
      return startDocuments(draft);
    case 'order-cancelled':
      return takeBack(draft);
    case 'resource-temporarily-granted':
      return lockIfOverdue(draft);
    default:
      return;
  }
};

/** Rule 3: money received, delivery starts. */
export const deliver = (draft: Draft): void => want(draft, deliveryOf[draft.order.kind]);

const deliveryOf = {
  desktop: 'licence-request',
  saas: 'full-grant',
  'top-up': 'top-up-codes',
} as const satisfies Record<string, Wanted>;

/**
 * Rule 4: delivered, so the invoice request and the sales contract start, independent of each
 * other.
 */
const startDocuments = (draft: Draft): void => {
  if (draft.order.XHĐ === 'not-invoiced') want(draft, 'invoice-request');
  if (draft.order.GNDS === 'not-recorded') want(draft, 'sales-contract');
};

/**
 * Rule 7 and D17: a grant asked and not refused is revoked at SUMAN, proven or not; else there is
 * nothing to call.
 */
const takeBack = (draft: Draft): void => {
  if (draft.order.kind !== 'saas') return;
  if (draft.mayHoldTemporary) return want(draft, 'revoke');
  draft.settleLane('resource');
  record(draft, 'resource-revoked');
};

/** Rule 6 and D17: the lock deadline. Sent for any grant asked and not refused, in its turn. */
export const reactToLock = (draft: Draft): void => {
  if (isOpen(draft.order) && draft.mayHoldTemporary) want(draft, 'lock');
};

/**
 * D17: proof of a temporary grant that comes after the lock deadline is followed by the lock at
 * once.
 */
const lockIfOverdue = (draft: Draft): void => {
  const isNewest = draft.lane('resource')?.task.call.name === 'temporary-grant';
  if (draft.lockOverdue && isOpen(draft.order) && isNewest) want(draft, 'lock');
};

/**
 * Rule 8 and D18: repeats what failed. After nothing but refusals with a new key; after all else
 * with the old one, so that work already done is found again and not done twice. Of a document
 * only the missing half is the head of its lane.
 */
export const retry = (draft: Draft, work: Work): void => {
  const lane = laneOfWork(work);
  const head = draft.lane(lane)?.task;
  const wanted = wantedBy(draft, work);
  const isSame = head?.call.name === wanted;
  const isDocument = head !== undefined && head.call.service !== 'suman';
  if (head !== undefined && isSame && (isDocument || !head.onlyRefused)) {
    return enqueue(draft, lane, restartTask(head, draft.now));
  }
  want(draft, wanted);
};

const wantedBy = (draft: Draft, work: Work): Wanted => {
  switch (work) {
    case 'resource-grant':
      return draft.order.TT === 'paid' ? 'full-grant' : 'temporary-grant';
    case 'revenue-record':
      return 'sales-contract';
    default:
      return work;
  }
};
