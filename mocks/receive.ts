// A call reaches a service: the fault that strikes it, the work its model does, and the reply, if
// any comes.
import type { Call, Reply } from '../src/wire/calls.ts';
import * as accounting from './amis-accounting/model.ts';
import * as sales from './amis-sales/model.ts';
import { onCall, onService, strike, type CallFault, type Fault } from './faults.ts';
import { didIn, ofCall, type OutsideEntry } from './journal.ts';
import { keepLateRequest, makeNotice, pickLateRequest } from './post.ts';
import type { Outside, OutsideOutput, Turn } from './state.ts';
import * as suman from './suman/model.ts';

/** A service takes a call, or a fault strikes it. */
export const receive = (state: Outside, incoming: Incoming, now: number): Turn => {
  const { call } = incoming;
  const [rules, fault] = strike(state.rules, onCall(call.service, call.name, call.order));
  // A rule whose turn has not come has counted the call all the same.
  const struck: Outside = rules === state.rules ? state : { ...state, rules };
  if (fault === null) return answer(struck, incoming, now);
  const entry = struckEntry(call, fault, now);
  if (fault.effect === 'down') {
    return [struck, [entry, replyTo(incoming, { kind: 'no-connection' })]];
  }
  const [after, outputs] = suffer(struck, incoming, fault, now);
  return [after, [entry, ...outputs]];
};

const struckEntry = (call: Call, fault: Fault, at: number): OutsideOutput => {
  const about = { at, order: call.order, service: call.service };
  return { is: 'entry', entry: { ...about, is: 'struck', on: call.name, ...ofCall(call), fault } };
};

/** A call as it came in: its id on the connection, and what it asks. */
type Incoming = { readonly id: string; readonly call: Call };

const replyTo = (
  { id, call }: Incoming,
  reply: Reply,
  delayMs = 0,
): Extract<OutsideOutput, { is: 'reply' }> => ({
  is: 'reply',
  id,
  order: call.order,
  reply,
  delayMs,
});
const silence = (
  { id, call }: Incoming,
  held = false,
): Extract<OutsideOutput, { is: 'silence' }> => ({
  is: 'silence',
  id,
  order: call.order,
  held,
});

const answer = (state: Outside, incoming: Incoming, now: number): Turn => {
  const [after, reply, outputs] = doWork(state, incoming.call, 'stored', null, now);
  return [after, [...outputs, replyTo(incoming, reply)]];
};

/**
 * A call under a fault: one effect, one small piece. `after the work` means that the service did
 * it.
 */
const suffer = (state: Outside, incoming: Incoming, fault: CallFault, now: number): Turn => {
  const { id, call } = incoming;
  const worked = (end: Extract<OutsideOutput, { id: string }>): Turn => {
    const [after, intended, outputs] = doWork(state, call, 'stored', null, now);
    return [after, [...outputs, { ...end, intended }]];
  };
  const struckBy = (reply: Reply, when: 'before' | 'after'): Turn =>
    when === 'before' ? [state, [replyTo(incoming, reply)]] : worked(replyTo(incoming, reply));
  switch (fault.effect) {
    case 'error':
      return struckBy({ kind: 'error', status: fault.status }, fault.when);
    case 'reset':
      return struckBy({ kind: 'reset' }, fault.when);
    case 'refused':
      return struckBy({ kind: 'refused', code: 'business-refusal' }, 'before');
    case 'garbled':
    case 'off-schema':
      return worked(replyTo(incoming, { kind: fault.effect }));
    case 'never-received':
      return [state, [silence(incoming)]];
    case 'reply-lost':
      return worked(silence(incoming));
    case 'slow-reply': {
      const [after, reply, outputs] = doWork(state, call, 'stored', null, now);
      return [after, [...outputs, replyTo(incoming, reply, fault.delayMs)]];
    }
    case 'late-request':
      return [keepLateRequest(state, call, now + fault.delayMs), [silence(incoming)]];
    case 'doubled':
      return answerTwice(state, incoming, now);
    case 'not-stored':
    case 'store-failed': {
      const storing = fault.effect === 'not-stored' ? 'nothing' : 'failed';
      const [after, reply, outputs] = doWork(state, call, storing, null, now);
      return [after, [...outputs, replyTo(incoming, reply)]];
    }
    case 'held':
      return [
        { ...state, held: [...state.held, { id, call }] },
        [heldEntry(call, now), silence(incoming, true)],
      ];
  }
};

const heldEntry = (call: Call, now: number): OutsideOutput => ({
  is: 'entry',
  entry: { at: now, order: call.order, service: call.service, is: 'held', call: call.name },
});

/** The network doubled the request; the client gets the first answer. */
const answerTwice = (state: Outside, incoming: Incoming, now: number): Turn => {
  const { call } = incoming;
  const [once, reply, first] = doWork(state, call, 'stored', null, now);
  const [twice, , second] = doWork(once, call, 'stored', 'doubled', now);
  return [twice, [...first, ...second, replyTo(incoming, reply)]];
};

/**
 * The late request of an order that is due first arrives. Its reply goes to nobody; a service that
 * is down by then never gets it.
 */
export const takeLateRequest = (state: Outside, order: string, now: number): Turn => {
  const [without, call] = pickLateRequest(state, order);
  const [rules, down] = strike(without.rules, onService(call.service));
  if (down !== null) return [{ ...without, rules }, [struckEntry(call, down, now)]];
  const [after, , outputs] = doWork(without, call, 'stored', 'late-request', now);
  return [after, outputs];
};

/** A held call is released and answered; a service that is down by then breaks its connection. */
export const receiveReleased = (state: Outside, incoming: Incoming, now: number): Turn => {
  const { call } = incoming;
  const [rules, down] = strike(state.rules, onService(call.service));
  const struck = { ...state, rules };
  if (down !== null) {
    return [struck, [struckEntry(call, down, now), replyTo(incoming, { kind: 'reset' })]];
  }
  const [after, reply, outputs] = doWork(struck, call, 'stored', 'released', now);
  return [after, [...outputs, replyTo(incoming, reply)]];
};

/**
 * The work itself, by the model of the service. A stored or failed voucher is told by notice.
 * @param storing what becomes of a voucher at AMIS.VN – Kế toán
 * @param via how the call came to be worked on, when it was not at once
 */
export const doWork = (
  state: Outside,
  call: Call,
  storing: accounting.Storing,
  via: 'late-request' | 'released' | 'doubled' | null,
  now: number,
): readonly [Outside, Reply, readonly OutsideOutput[]] => {
  const [after, reply, told] = runModel(state, call, storing);
  if (call.name === 'lookup') return [after, reply, []];
  const entry: OutsideEntry = {
    at: now,
    order: call.order,
    service: call.service,
    is: 'worked',
    call: call.name,
    did: didIn(reply),
    via,
  };
  if (told === null) return [after, reply, [{ is: 'entry', entry }]];
  const notified = makeNotice(
    after,
    (id) => ({
      name: 'document-stored',
      service: 'amis-accounting',
      id,
      order: call.order,
      ...told,
    }),
    now,
  );
  return [notified, reply, [{ is: 'entry', entry }]];
};

const runModel = (
  state: Outside,
  call: Call,
  storing: accounting.Storing,
): readonly [Outside, Reply, accounting.Told | null] => {
  switch (call.service) {
    case 'suman': {
      const [after, reply] = suman.takeCall(state.suman, call);
      return [after === state.suman ? state : { ...state, suman: after }, reply, null];
    }
    case 'amis-sales': {
      const [after, reply] = sales.takeCall(state.sales, call);
      return [after === state.sales ? state : { ...state, sales: after }, reply, null];
    }
    case 'amis-accounting': {
      const [after, reply, told] = accounting.takeCall(state.accounting, call, storing);
      return [after === state.accounting ? state : { ...state, accounting: after }, reply, told];
    }
  }
};
