// The people inside the services: SUMAN's licence accountant grants, AMIS's invoice accountant
// issues.
import type { Reason } from '../src/wire/reasons.ts';
import type { Service } from '../src/wire/services.ts';
import { issueInvoice } from './amis-accounting/model.ts';
import { turnAway } from './faults.ts';
import { makeNotice } from './post.ts';
import type { Act, Outside, OutsideOutput, Turn } from './state.ts';
import { grantLicence } from './suman/model.ts';

const serviceOf: { readonly [A in Act]: Service } = {
  'grant-licence': 'suman',
  'issue-invoice': 'amis-accounting',
};

type Verdict = {
  readonly outcome: 'accepted' | 'ignored' | 'rejected';
  readonly reason: Reason | null;
};

/**
 * An accountant acts on an order; what is done is told by notice. Nobody can work in a service that
 * is down.
 */
export const takeAct = (state: Outside, act: Act, order: string, now: number): Turn => {
  const service = serviceOf[act];
  const [rules, isDown] = turnAway(state.rules, service);
  const struck: Outside = { ...state, rules };
  if (isDown) {
    return [struck, saying(act, order, now, { outcome: 'rejected', reason: 'service-down' })];
  }
  const [after, verdict] =
    act === 'grant-licence' ? grant(struck, order, now) : issue(struck, order, now);
  return [after, saying(act, order, now, verdict)];
};

const saying = (
  act: Act,
  order: string,
  at: number,
  verdict: Verdict,
): readonly OutsideOutput[] => [
  { is: 'entry', entry: { at, order, service: serviceOf[act], is: 'acted', act, ...verdict } },
  { is: 'verdict', ...verdict },
];

const done: Verdict = { outcome: 'accepted', reason: null };

const grant = (state: Outside, order: string, now: number): readonly [Outside, Verdict] => {
  const [suman, result] = grantLicence(state.suman, order);
  if (result === 'no-licence-request') return [state, { outcome: 'rejected', reason: result }];
  if (result === 'licence-already-granted') return [state, { outcome: 'ignored', reason: result }];
  const make = (id: string) => ({ name: 'licence-granted', service: 'suman', id, order }) as const;
  return [makeNotice({ ...state, suman }, make, now), done];
};

const issue = (state: Outside, order: string, now: number): readonly [Outside, Verdict] => {
  const [accounting, result] = issueInvoice(state.accounting, order);
  if (result === 'no-invoice-request') return [state, { outcome: 'rejected', reason: result }];
  if (result === 'invoice-already-issued') return [state, { outcome: 'ignored', reason: result }];
  const make = (id: string) =>
    ({
      name: 'invoice-issued',
      service: 'amis-accounting',
      id,
      order,
      invoiceNumber: result.issued,
      ...(result.refId === undefined ? {} : { refId: result.refId }),
    }) as const;
  return [makeNotice({ ...state, accounting }, make, now), done];
};
