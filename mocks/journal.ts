// What the outside writes down: faults that struck, work that was done, notices that went out.
import type { Call, DocumentName, Reply } from '../src/wire/calls.ts';
import type { Reason } from '../src/wire/reasons.ts';
import type { BusinessCallName, CallName, NoticeName, Service } from '../src/wire/services.ts';
import type { Fault } from './faults.ts';

export type OutsideEntry = {
  readonly at: number;
  readonly order: string;
  readonly service: Service;
} & (
  | {
      readonly is: 'struck';
      readonly on: CallName | NoticeName;
      readonly of?: BusinessCallName;
      readonly fault: Fault;
    }
  | {
      readonly is: 'worked';
      readonly call: BusinessCallName;
      /** `done`, `existed`, `queued`, or the code of a refusal. */
      readonly did: string;
      /** How the call came to be worked on when it was not at once. */
      readonly via: 'late-request' | 'released' | 'doubled' | null;
    }
  | { readonly is: 'held'; readonly call: CallName }
  | {
      readonly is: 'acted';
      readonly act: 'grant-licence' | 'issue-invoice';
      readonly outcome: 'accepted' | 'ignored' | 'rejected';
      readonly reason: Reason | null;
    }
  | {
      readonly is: 'noticed-out';
      readonly notice: NoticeName;
      /** That it is about, where an order has two of them. */
      readonly document?: DocumentName;
      readonly id: string;
      readonly sending: number;
      readonly deliveries: number;
    }
);

/** How a reply to worked-on work reads in the journal. Queued is not done. */
export const didIn = (reply: Reply): string => {
  if (reply.kind === 'refused') return reply.code;
  if (reply.kind === 'done' && reply.result.is === 'queued') return 'queued';
  return reply.kind === 'done' && reply.existed ? 'existed' : 'done';
};

/** A look-up's subject, for entries about it. */
export const ofCall = (call: Call): { readonly of?: BusinessCallName } =>
  call.name === 'lookup' ? { of: call.of } : {};
