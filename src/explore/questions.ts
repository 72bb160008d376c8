// What people could ask besides what `choices.ts` lets them do: each is turned away, and for one
// reason or another. For witnesses alone.
import type { Work } from '../order/commands.ts';
import type { Reason } from '../wire/reasons.ts';
import type { Service } from '../wire/services.ts';
import type { Action } from '../world/steps.ts';
import type { Start } from './starts.ts';

export type Question = {
  /** The reason that it is asked for. */
  readonly about: Reason;
  readonly steps: readonly Action[];
  /** Fault rules it uses. */
  readonly faults: 0 | 1;
};

const someoneElse = 'Bình';
const works: readonly Work[] = [
  'licence-request',
  'resource-grant',
  'top-up-codes',
  'invoice-request',
  'revenue-record',
];

const ask = (about: Reason, ...steps: readonly Action[]): Question => ({ about, steps, faults: 0 });

/** An accountant wants to work where the service is out. */
const whereNobodyCan = (service: Service, act: Action): Question => ({
  about: 'service-down',
  steps: [{ action: 'fault', fault: { service, effect: 'down', often: 'until-healed' } }, act],
  faults: 1,
});

const questionsOf = (order: string): readonly Question[] => {
  const grant: Action = { action: 'grant-licence', order };
  const issue: Action = { action: 'issue-invoice', order };
  const retries = works.map((work): Action => ({ action: 'retry', order, work }));
  return [
    ask('not-your-order', { action: 'cancel', order, customer: someoneElse }),
    ask('already-asked', { action: 'ask-confirmation', order }),
    ask('already-confirmed', { action: 'confirm', order }),
    ask('already-cancelled', { action: 'cancel', order }),
    ask('amount-mismatch', { action: 'receive-money', order, amount: 1 }),
    ask('no-licence-request', grant),
    ask('licence-already-granted', grant),
    ask('no-invoice-request', issue),
    ask('invoice-already-issued', issue),
    ...(['no-such-track', 'not-failed', 'retry-under-way'] as const).flatMap((about) =>
      retries.map((retry) => ask(about, retry)),
    ),
    whereNobodyCan('suman', grant),
    whereNobodyCan('amis-accounting', issue),
  ];
};

/** Another order of the same customer, which is granted a resource before this one is. */
const afterAnother = (order: string): Question => {
  const other: Action = {
    action: 'place',
    kind: 'saas',
    payment: 'bank-transfer',
    order: `${order}-2`,
    customer: 'An',
  };
  const retry: Action = { action: 'retry', order, work: 'resource-grant' };
  return ask('holds-temporary-resource', other, retry);
};

/** Every question that can be asked in any world of a start. */
export const questionsAbout = ({ orders }: Start): readonly Question[] =>
  orders.flatMap((order) => [...questionsOf(order), afterAnother(order)]);
