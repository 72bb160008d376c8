// Notices (callbacks) to an order's process: whose word is proof, and which come too late or twice
// (D11–D13).
import type { Decision } from '../order/decide.ts';
import type { Notice } from '../wire/calls.ts';
import type { Draft } from './draft.ts';
import { fail, settle } from './endings.ts';
import { failTask } from './outbox.ts';
import type { LaneName } from './process.ts';
import { record } from './react.ts';

const stale: Decision = { outcome: 'ignored', reason: 'stale-notice' };
const taken: Decision = { outcome: 'accepted', events: [] };

/**
 * Takes a notice. Anything but a bad signature is acknowledged by the host; what tells nothing new
 * is ignored with a reason and kept on the timeline (D13).
 */
export const takeNotice = (draft: Draft, notice: Notice, signature: 'good' | 'bad'): Decision => {
  const decision = judge(draft, notice, signature);
  draft.note({
    is: 'noticed',
    notice: notice.name,
    id: notice.id,
    outcome: decision.outcome,
    reason: decision.outcome === 'accepted' ? null : decision.reason,
  });
  return decision;
};

const judge = (draft: Draft, notice: Notice, signature: 'good' | 'bad'): Decision => {
  if (signature === 'bad') return { outcome: 'rejected', reason: 'bad-signature' };
  if (!draft.meetNotice(notice.id)) return stale;
  switch (notice.name) {
    case 'licence-granted':
      return prove(draft, 'licence', () => record(draft, 'licence-granted'));
    case 'invoice-issued':
      return prove(draft, 'invoice', () => record(draft, 'invoice-issued'));
    case 'document-stored':
      return takeStored(draft, notice);
  }
};

/** Proof from outside the lane: whatever the lane was still trying is done. */
const prove = (draft: Draft, name: LaneName, recordIt: () => Decision): Decision => {
  const decision = recordIt();
  if (decision.outcome !== 'accepted') return decision.outcome === 'ignored' ? stale : decision;
  draft.settleLane(name);
  return decision;
};

type StoredNotice = Extract<Notice, { name: 'document-stored' }>;

const takeStored = (draft: Draft, { document, failure }: StoredNotice): Decision => {
  const name = document === 'invoice-request' ? 'invoice' : 'contract';
  const lane = draft.lane(name);
  if (lane === undefined || lane.task.call.service !== 'amis-accounting') return stale;
  const { stage } = lane.task;
  if (stage === 'proven') return stale;
  if (failure === null) {
    settle(draft, name, { is: 'stored', issued: false });
    return taken;
  }
  if (stage === 'failed') return stale;
  const { task, news } = failTask(lane.task, draft.now);
  draft.setLane(name, { ...lane, task });
  if (news.is === 'failed') fail(draft, task);
  return taken;
};
