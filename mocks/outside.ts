// THE OUTSIDE: three services, their people, the faults and the callbacks as one pure machine of
// plain data.
import type { CallName, Service } from '../src/wire/services.ts';
import { arm, onService, type Armed } from './faults.ts';
import { takeAct } from './people.ts';
import { acknowledge, deliverNotice, resumeNotices } from './post.ts';
import { receive, receiveReleased, takeLateRequest } from './receive.ts';
import type { HeldCall, Outside, OutsideInput, OutsideOutput, Turn } from './state.ts';

/**
 * One step of the outside: pure and synchronous.
 * @param state the outside as it is
 * @param input a call, an accountant's act, a fault, or something due
 * @param now the instant, ms
 * @throws Error on a call that no model takes, naming the file to extend
 */
export const outside = (state: Outside, input: OutsideInput, now: number): Turn => {
  switch (input.is) {
    case 'call':
      return receive(state, input, now);
    case 'act':
      return takeAct(state, input.act, input.order, now);
    case 'arm':
      return [{ ...state, rules: [...state.rules, arm(input.fault)] }, []];
    case 'heal':
      return heal(state, input.service, now);
    case 'end-rule':
      return endRule(state, input.rule, now);
    case 'release':
      return release(state, releaseScope(input), now);
    case 'late-request':
      return takeLateRequest(state, input.order, now);
    case 'send-notice':
      return deliverNotice(state, input.order, input.id, now);
    case 'acknowledged':
      return [acknowledge(state, input.order, input.id), []];
  }
};

/** Which calls a release means: of some services, of a name, of an order; absent = of any. */
type Scope = {
  readonly isService: (service: Service) => boolean;
  readonly call: CallName | 'every';
  readonly order?: string;
};

const releaseScope = (input: Extract<OutsideInput, { is: 'release' }>): Scope => ({
  isService: (service) => service === input.service,
  call: input.call,
  ...(input.order === undefined ? {} : { order: input.order }),
});

/** Is this call, or are all calls that a rule means, within what is released? */
const isWithin = (
  { isService, call, order }: Scope,
  service: Service,
  name: CallName | 'every',
  code: string | undefined,
): boolean =>
  isService(service) &&
  (call === 'every' || call === name) &&
  (order === undefined || order === code);

/**
 * Works on the held calls in the order they came, and ends the hold. A rule that holds more than is
 * released stays in force for the rest.
 */
const release = (state: Outside, scope: Scope, now: number): Turn => {
  const isEnded = ({ fault }: Armed): boolean =>
    fault.effect === 'held' && isWithin(scope, fault.service, fault.call, fault.order);
  const isReleased = ({ call }: HeldCall): boolean =>
    isWithin(scope, call.service, call.name, call.order);
  const outputs: OutsideOutput[] = [];
  let after: Outside = {
    ...state,
    rules: state.rules.map((rule) => (isEnded(rule) ? { ...rule, ended: true } : rule)),
    held: state.held.filter((each) => !isReleased(each)),
  };
  for (const incoming of state.held.filter(isReleased)) {
    const [worked, more] = receiveReleased(after, incoming, now);
    after = worked;
    outputs.push(...more);
  }
  return [after, outputs];
};

/**
 * Ends every fault of a service: it answers its held calls, and sends the notices it could not
 * send.
 */
const heal = (state: Outside, service: Service | 'every', now: number): Turn => {
  const isService = (each: Service): boolean => service === 'every' || service === each;
  const rules = state.rules.map((rule) =>
    isService(rule.fault.service) ? { ...rule, ended: true } : rule,
  );
  const healthy = resumeNotices({ ...state, rules }, isService, now);
  return release(healthy, { isService, call: 'every' }, now);
};

/**
 * Ends one rule: what only it held back goes on. A service that another rule keeps down stays down.
 */
const endRule = (state: Outside, index: number, now: number): Turn => {
  const rule = state.rules[index];
  if (rule === undefined || rule.ended) return [state, []];
  const { fault } = rule;
  const rules = state.rules.map((each) => (each === rule ? { ...each, ended: true } : each));
  const after = { ...state, rules };
  const isService = (service: Service): boolean => service === fault.service;
  if (fault.effect === 'down') {
    const isStillDown = rules.some((each) => !each.ended && onService(fault.service)(each.fault));
    return [isStillDown ? after : resumeNotices(after, isService, now), []];
  }
  if (fault.effect !== 'held') return [after, []];
  const order = fault.order === undefined ? {} : { order: fault.order };
  return release(after, { isService, call: fault.call, ...order }, now);
};
