// THE OUTSIDE: three services, their people, the faults and the callbacks as one pure machine of
// plain data.
import type { CallName, Service } from '../src/wire/services.ts';
import { arm, type Armed } from './faults.ts';
import { takeAct } from './people.ts';
import { acknowledge, deliverNotice, resumeNotices } from './post.ts';
import { doWork, receive, takeLateRequest } from './receive.ts';
import type { HeldCall, Outside, OutsideInput, OutsideOutput, Turn } from './state.ts';

/**
 * One step of the outside: pure, total, synchronous.
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

/** Which calls a release means: of a service, of a name, of an order; absent = of any. */
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

/** Ends the hold and works on the held calls in the order they came. */
const release = (state: Outside, scope: Scope, now: number): Turn => {
  const { isService, call: name, order } = scope;
  const isHold = ({ fault }: Armed): boolean =>
    fault.effect === 'held' &&
    isService(fault.service) &&
    (name === 'every' || fault.call === 'every' || fault.call === name) &&
    (order === undefined || fault.order === undefined || fault.order === order);
  const isReleased = ({ call }: HeldCall): boolean =>
    isService(call.service) &&
    (name === 'every' || call.name === name) &&
    (order === undefined || call.order === order);
  const outputs: OutsideOutput[] = [];
  let after: Outside = {
    ...state,
    rules: state.rules.map((rule) => (isHold(rule) ? { ...rule, ended: true } : rule)),
    held: state.held.filter((each) => !isReleased(each)),
  };
  for (const { id, call } of state.held.filter(isReleased)) {
    const [worked, reply, entries] = doWork(after, call, 'stored', 'released', now);
    after = worked;
    outputs.push(...entries, { is: 'reply', id, order: call.order, reply, delayMs: 0 });
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
