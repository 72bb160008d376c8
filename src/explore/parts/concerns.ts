// What of the faults and of the post concerns a choice: the rules that could strike, the notice
// that is sent.
import type { Pending } from '../../../mocks/callbacks.ts';
import { getCell } from '../../../mocks/cells.ts';
import { onCall, onNotice, onService, type Fault } from '../../../mocks/faults.ts';
import type { Service } from '../../wire/services.ts';
import { firstPending } from '../../world/stepwise.ts';
import type { Choice } from '../acts.ts';
import type { PostPart } from './parts.ts';

/** Where the people work who do these. */
export const serviceOfAct = {
  'grant-licence': 'suman',
  'issue-invoice': 'amis-accounting',
} as const satisfies Record<string, Service>;

/** Could this fault strike what a choice does? */
export const concerns = ({ steps }: Choice, fault: Fault): boolean => {
  const action = steps.at(-1);
  switch (action?.action) {
    case 'send-call':
      return onCall(action.service, action.call, action.order ?? '')(fault);
    case 'send-notice':
      return onNotice(action.service, action.notice, action.order ?? '')(fault);
    case 'grant-licence':
    case 'issue-invoice':
      return onService(serviceOfAct[action.action])(fault);
    case 'reach':
      // A late request meets no other one.
      return fault.effect === 'down';
    default:
      return false;
  }
};

/** The notice that a choice sends; undefined when there is none. */
export const pendingOf = (
  { steps }: Choice,
  { post }: PostPart,
  order: string,
): Pending | undefined => {
  const action = steps.at(-1);
  if (action?.action !== 'send-notice') return undefined;
  return firstPending(getCell(post, order)?.notices ?? [], action.service, action.notice);
};
