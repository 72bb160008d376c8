// What is under way between the services and the engine: notices to be acknowledged, and requests
// that arrive late.
import type { Call, Notice } from '../src/wire/calls.ts';
import type { Service } from '../src/wire/services.ts';
import {
  isQuick,
  newNotice,
  preventSending,
  resumeSending,
  sendNotice,
  type Pending,
} from './callbacks.ts';
import { allCells, duesAt, getCell, never, setCell, type Dues } from './cells.ts';
import { onNotice, onService, strike, type DownFault, type NoticeFault } from './faults.ts';
import type { Outside, OutsideOutput, Post, Turn } from './state.ts';

const postOf = (state: Outside, order: string): Post =>
  getCell(state.post, order) ?? { order, notices: [], late: [] };

const putPost = (state: Outside, post: Post): Outside => ({
  ...state,
  post: setCell(state.post, post.order, post, duesOfPost(post)),
});

/**
 * Quick notices are sent while the system comes to rest; late ones, later re-sends and late
 * requests as time passes.
 */
export const duesOfPost = ({ notices, late }: Post): Dues => {
  let send = never;
  let slowSend = never;
  for (const pending of notices) {
    if (isQuick(pending)) send = Math.min(send, pending.at);
    else slowSend = Math.min(slowSend, pending.at);
  }
  const slowClock = late.reduce((first, { at }) => Math.min(first, at), never);
  return duesAt(send, never, slowSend, slowClock, never);
};

/** A service has something to tell: its notice is due at once, under a new id. */
export const makeNotice = (state: Outside, make: (id: string) => Notice, now: number): Outside => {
  const notice = make(`tb-${state.notices + 1}`);
  const post = postOf(state, notice.order);
  const notices = [...post.notices, newNotice(notice, now)];
  return putPost({ ...state, notices: state.notices + 1 }, { ...post, notices });
};

/** Keeps a request that will arrive later. */
export const keepLateRequest = (state: Outside, call: Call, at: number): Outside => {
  const post = postOf(state, call.order);
  return putPost(state, { ...post, late: [...post.late, { call, at }] });
};

/** Takes the late request of an order that is due first out of the post. */
export const pickLateRequest = (state: Outside, order: string): readonly [Outside, Call] => {
  const post = postOf(state, order);
  const [first] = post.late.toSorted((one, other) => one.at - other.at);
  if (first === undefined) {
    throw new Error(
      `No late request of order ${order} is under way. ` +
        'Likely cause: a host used a list of due work that is older than the post.',
    );
  }
  return [
    putPost(state, { ...post, late: post.late.filter((each) => each !== first) }),
    first.call,
  ];
};

/** The notice of an order that is due first, as the host is to send it. */
export const firstNotice = (post: Post, quick: boolean): Pending | undefined =>
  post.notices
    .filter((pending) => isQuick(pending) === quick)
    .toSorted((one, other) => one.at - other.at)[0];

/** Sends a notice, through whatever fault strikes it. It stays pending until it is acknowledged. */
export const deliverNotice = (state: Outside, order: string, id: string, now: number): Turn => {
  const post = postOf(state, order);
  const pending = post.notices.find(({ notice }) => notice.id === id);
  if (pending === undefined) {
    throw new Error(
      `Order ${order} has no notice ${id} under way. Likely cause: it was acknowledged already.`,
    );
  }
  const { notice } = pending;
  // What was put off once goes out as it is; but a service that is down sends nothing.
  const [rules, fault] = strike<NoticeFault | DownFault>(
    state.rules,
    pending.late ? onService(notice.service) : onNotice(notice.service, notice.name, order),
  );
  const [deliveries, after] =
    fault?.effect === 'down'
      ? ([[], preventSending(pending, now)] as const)
      : sendNotice(pending, fault, now);
  // A notice whose plan is exhausted is given up.
  const isGivenUp = after.at === never && !after.prevented;
  const kept = isGivenUp ? [] : [after];
  const notices = post.notices.flatMap((each) => (each === pending ? kept : [each]));
  const outputs = [
    ...entriesOf(pending, after, fault, deliveries.length, now),
    ...deliveries.map((delivery) => ({ is: 'delivery', ...delivery }) as const),
  ];
  return [putPost({ ...state, rules }, { ...post, notices }), outputs];
};

/** What is written down of a sending: the fault that struck, and the sending if one was made. */
const entriesOf = (
  { notice, sendings }: Pending,
  after: Pending,
  fault: NoticeFault | DownFault | null,
  deliveries: number,
  at: number,
): readonly OutsideOutput[] => {
  const about = { at, order: notice.order, service: notice.service };
  const struck =
    fault === null ? [] : [{ ...about, is: 'struck', on: notice.name, fault } as const];
  const isSent = !after.prevented && after.sendings > sendings;
  const document = notice.name === 'document-stored' ? { document: notice.document } : {};
  const sent = { ...document, id: notice.id, sending: after.sendings, deliveries };
  const out = isSent
    ? [{ ...about, is: 'noticed-out', notice: notice.name, ...sent } as const]
    : [];
  return [...struck, ...out].map((entry) => ({ is: 'entry', entry }));
};

/** The engine has taken a notice. Acknowledging twice, or one unknown, changes nothing. */
export const acknowledge = (state: Outside, order: string, id: string): Outside => {
  const post = postOf(state, order);
  const notices = post.notices.filter(({ notice }) => notice.id !== id);
  return notices.length === post.notices.length ? state : putPost(state, { ...post, notices });
};

/** A service is healthy again: what it could not send while it was down is due now. */
export const resumeNotices = (
  state: Outside,
  isHealed: (service: Service) => boolean,
  now: number,
): Outside => {
  let after = state;
  for (const post of allCells(state.post)) {
    const isWaiting = ({ notice, prevented }: Pending): boolean =>
      prevented && isHealed(notice.service);
    if (!post.notices.some(isWaiting)) continue;
    const notices = post.notices.map((each) => (isWaiting(each) ? resumeSending(each, now) : each));
    after = putPost(after, { ...post, notices });
  }
  return after;
};
