// What can go wrong: the closed catalogue of faults, and which rule fires for a call or a notice.
import type { DocumentName, ErrorStatus } from '../src/wire/calls.ts';
import type { CallName, NoticeName, Service } from '../src/wire/services.ts';

/** How often a rule fires: for every match until healed, the first n matches, or the n-th only. */
export type Often = 'until-healed' | { readonly times: number } | { readonly nth: number };

/**
 * What a call fault does. `when` says on which side of the work it strikes; the rest is fixed by
 * the effect.
 */
export type CallEffect =
  | { readonly effect: 'error'; readonly status: ErrorStatus; readonly when: 'before' | 'after' }
  | { readonly effect: 'reset'; readonly when: 'before' | 'after' }
  | { readonly effect: 'refused' }
  | { readonly effect: 'never-received' }
  | { readonly effect: 'reply-lost' }
  | { readonly effect: 'slow-reply'; readonly delayMs: number }
  | { readonly effect: 'late-request'; readonly delayMs: number }
  | { readonly effect: 'garbled' }
  | { readonly effect: 'off-schema' }
  | { readonly effect: 'doubled' }
  | { readonly effect: 'held' };

/**
 * Only AMIS.VN – Kế toán queues, and only documents: what becomes of one that it took. `every`
 * means every document here.
 */
export type StoringEffect = { readonly effect: 'not-stored' } | { readonly effect: 'store-failed' };

export type NoticeEffect =
  | { readonly effect: 'notice-lost' }
  | { readonly effect: 'notice-doubled' }
  | { readonly effect: 'notice-late'; readonly delayMs: number }
  | { readonly effect: 'notice-forged' };

type Rule = { readonly service: Service; readonly often: Often };
/** Absent `order` = any order. `every` = business calls and look-ups, never token calls. */
export type CallFault =
  | (Rule & CallEffect & { readonly call: CallName | 'every'; readonly order?: string })
  | StoringFault;
export type StoringFault = StoringEffect & {
  readonly service: 'amis-accounting';
  readonly call: DocumentName | 'every';
  readonly order?: string;
  readonly often: Often;
};
export type NoticeFault = Rule &
  NoticeEffect & { readonly notice: NoticeName; readonly order?: string };
/** The whole service is out: no connection, no notices, nobody can work there. */
export type DownFault = Rule & { readonly effect: 'down' };
export type Fault = CallFault | NoticeFault | DownFault;

/** A rule in force, or one that has ended: how often it could have fired, and how often it did. */
export type Armed = {
  readonly fault: Fault;
  readonly matched: number;
  readonly fired: number;
  readonly ended: boolean;
};

/**
 * Puts a rule into force. Its counters start here: calls are counted from the fault's own step on.
 */
export const arm = (fault: Fault): Armed => ({ fault, matched: 0, fired: 0, ended: false });

const isTurn = (often: Often, matched: number): boolean => {
  if (often === 'until-healed') return true;
  return 'times' in often ? matched <= often.times : matched === often.nth;
};

/** May a rule still fire? */
export const mayFire = ({ fault: { often }, matched, ended }: Armed): boolean => {
  if (ended) return false;
  if (often === 'until-healed') return true;
  return 'times' in often ? matched < often.times : matched < often.nth;
};

/**
 * Which rule fires. Every rule in force that matches counts the call or notice; the first whose
 * turn it is fires.
 * @param rules in the order they were armed
 * @param matches does this rule concern the call or notice at hand?
 * @returns the rules with their counters moved on, and the fault that fires, if any
 */
export const strike = <F extends Fault>(
  rules: readonly Armed[],
  matches: (fault: Fault) => fault is F,
): readonly [readonly Armed[], F | null] => {
  if (rules.length === 0) return [rules, null];
  let fired: F | null = null;
  const after = rules.map((rule) => {
    const { fault } = rule;
    if (rule.ended || !matches(fault)) return rule;
    const matched = rule.matched + 1;
    const fires = fired === null && isTurn(fault.often, matched);
    if (fires) fired = fault;
    return { ...rule, matched, fired: rule.fired + (fires ? 1 : 0) };
  });
  return [after, fired];
};

/** Does a fault strike this call? A service that is down takes none. */
export const onCall =
  (service: Service, call: CallName, order: string) =>
  (fault: Fault): fault is CallFault | DownFault => {
    if (fault.service !== service || 'notice' in fault) return false;
    if (fault.effect === 'down') return true;
    const isStoring = fault.effect === 'not-stored' || fault.effect === 'store-failed';
    if (isStoring && call === 'lookup') return false;
    return (fault.call === 'every' || fault.call === call) && concerns(fault, order);
  };

/** Does a fault strike this notice? A service that is down sends none. */
export const onNotice =
  (service: Service, notice: NoticeName, order: string) =>
  (fault: Fault): fault is NoticeFault | DownFault => {
    if (fault.service !== service || 'call' in fault) return false;
    return fault.effect === 'down' || (fault.notice === notice && concerns(fault, order));
  };

/** Is this the rule of a service that is out? */
export const onService =
  (service: Service) =>
  (fault: Fault): fault is DownFault =>
    fault.service === service && fault.effect === 'down';

/**
 * Is a service out for the people who want to work there? They are no calls, so they are not
 * counted; but the rule has fired.
 */
export const turnAway = (
  rules: readonly Armed[],
  service: Service,
): readonly [readonly Armed[], boolean] => {
  const isOut = ({ fault, matched, ended }: Armed): boolean =>
    !ended && onService(service)(fault) && isTurn(fault.often, matched + 1);
  const first = rules.find(isOut);
  if (first === undefined) return [rules, false];
  return [rules.map((rule) => (rule === first ? { ...rule, fired: rule.fired + 1 } : rule)), true];
};

const concerns = (fault: { readonly order?: string }, order: string): boolean =>
  fault.order === undefined || fault.order === order;
