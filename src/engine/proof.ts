// What counts as proof that a service did what a call asked, and which outcome it proves.
import type { OutcomeName } from '../order/events.ts';
import type { Order } from '../order/order.ts';
import type { BusinessCall, ResourceCall, Result } from '../wire/calls.ts';

/**
 * Does a service's answer prove the work of `call`? `queued` is the promise of AMIS.VN – Kế toán,
 * which proves nothing yet (services.md).
 */
export const proofIn = (
  call: BusinessCall,
  result: Result,
  from: 'attempt' | 'lookup',
): 'proven' | 'queued' | 'absent' => {
  switch (result.is) {
    case 'licence-request':
      return call.name === 'licence-request' ? 'proven' : 'absent';
    case 'codes':
      return call.name === 'top-up-codes' ? 'proven' : 'absent';
    case 'sales-document':
      return call.service === 'amis-sales' ? 'proven' : 'absent';
    case 'stored':
      return call.service === 'amis-accounting' ? 'proven' : 'absent';
    case 'queued':
      return call.service === 'amis-accounting' ? 'queued' : 'absent';
    case 'resource':
      return 'revision' in call && provesResource(call, result, from) ? 'proven' : 'absent';
    case 'absent':
      return 'absent';
  }
};

type ResourceResult = Extract<Result, { is: 'resource' }>;

/**
 * A resource's state proves a command that it shows the effect of, whichever command of the order
 * that was. That nothing is there proves a lock or revoke only once SUMAN has seen its revision:
 * until then a late grant is not fenced off.
 */
const provesResource = (
  call: ResourceCall,
  { state, revision }: ResourceResult,
  from: 'attempt' | 'lookup',
): boolean => {
  const isFenced = from === 'attempt' || revision >= call.revision;
  switch (call.name) {
    case 'temporary-grant':
      return state === 'temporary';
    case 'full-grant':
      return state === 'full';
    case 'lock':
      return state === 'locked' || (state === 'none' && isFenced);
    case 'revoke':
      return state === 'revoked' || (state === 'none' && isFenced);
  }
};

/**
 * The outcomes a proof lets the order record, in order. None for the first half of a document: the
 * track moves when both services have it (domain, rule 4).
 */
export const outcomesOf = (
  call: BusinessCall,
  result: Result,
  order: Order,
): readonly OutcomeName[] => {
  switch (call.name) {
    case 'licence-request': {
      const isGranted = result.is === 'licence-request' && result.granted;
      return [isGranted ? 'licence-granted' : 'licence-requested'];
    }
    case 'temporary-grant':
      return ['resource-temporarily-granted'];
    case 'full-grant':
      return ['resource-granted'];
    case 'lock':
      return lockProves(result.is === 'resource' && result.held, order);
    case 'revoke':
      return ['resource-revoked'];
    case 'top-up-codes':
      return ['codes-issued'];
    case 'invoice-request': {
      if (call.service === 'amis-sales') return [];
      const isIssued = result.is === 'stored' && result.issued;
      return [isIssued ? 'invoice-issued' : 'invoice-requested'];
    }
    case 'sales-contract':
      return call.service === 'amis-sales' ? [] : ['revenue-recorded'];
  }
};

/**
 * D17: what was locked had been granted, and where nothing was locked no grant was done. Either way
 * a grant that was still open when the lock took its turn is now decided.
 */
const lockProves = (held: boolean, order: Order): readonly OutcomeName[] => {
  const isUndecided = order.kind === 'saas' && order.TN === 'not-granted';
  if (held)
    return [...(isUndecided ? (['resource-temporarily-granted'] as const) : []), 'resource-locked'];
  return isUndecided ? ['resource-grant-failed'] : [];
};

/** The failed status of a call given up; null for lock and revoke, which have none (D16). */
export const failureOf = (call: BusinessCall): OutcomeName | null => {
  switch (call.name) {
    case 'licence-request':
      return 'licence-request-failed';
    case 'temporary-grant':
    case 'full-grant':
      return 'resource-grant-failed';
    case 'lock':
    case 'revoke':
      return null;
    case 'top-up-codes':
      return 'codes-failed';
    case 'invoice-request':
      return 'invoice-request-failed';
    case 'sales-contract':
      return 'revenue-record-failed';
  }
};
