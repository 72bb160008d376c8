// What an order could send next, and what is on its way to it, each with the choice that it goes
// out unharmed.
import type { Post } from '../../mocks/state.ts';
import type { Process, Task } from '../engine/process.ts';
import type { BusinessCallName, CallName, NoticeName, Service } from '../wire/services.ts';
import type { Action } from '../world/steps.ts';
import { newChoice, type Choice } from './acts.ts';

/** Choices made once and met again, by what they are. */
const unharmed = new Map<string, Choice>();

export const choiceOf = (name: string, action: () => Action): Choice => {
  let known = unharmed.get(name);
  if (known === undefined) {
    known = newChoice([action()]);
    unharmed.set(name, known);
  }
  return known;
};

const waitingCall = ({ call, phase }: Task): CallName | null => {
  if (phase.is !== 'waiting') return null;
  return phase.next === 'lookup' ? 'lookup' : call.name;
};

export type Ready = {
  readonly service: Service;
  readonly call: CallName;
  readonly of: BusinessCallName;
  /** It goes out by itself soon, and not only now and then. */
  readonly isSoon: boolean;
  /** It goes out unharmed. */
  readonly send: Choice;
};

/** The calls that an order's lanes would send next, one a lane. */
export const readyCalls = ({ lanes, order: { code: order } }: Process): readonly Ready[] => {
  const ready: Ready[] = [];
  for (const { task } of Object.values(lanes)) {
    const call = waitingCall(task);
    if (call === null) continue;
    const { service, name: of } = task.call;
    const send = choiceOf(`${order} ${service} ${call}`, () => ({
      action: 'send-call',
      order,
      service,
      call,
    }));
    ready.push({ service, call, of, isSoon: task.stage === 'trying', send });
  }
  return ready;
};

/** A process is met in many worlds. */
const sendable = new WeakMap<Process, readonly Ready[]>();

/** Those that a step could send. */
export const sendableCalls = (process: Process): readonly Ready[] => {
  let ready = sendable.get(process);
  if (ready === undefined) {
    ready = readyCalls(process).filter(isOther);
    sendable.set(process, ready);
  }
  return ready;
};

/** Two lanes can wait with a look-up at one service: a step sends the one that is due first. */
const isOther = ({ service, call }: Ready, index: number, all: readonly Ready[]): boolean =>
  all.findIndex((each) => each.service === service && each.call === call) === index;

export type OnItsWay = {
  readonly service: Service;
  readonly notice: NoticeName;
  /** It goes out unharmed. */
  readonly send: Choice;
};

const onItsWay = (order: string, service: Service, notice: NoticeName): OnItsWay => ({
  service,
  notice,
  send: choiceOf(`${order} ${service} ${notice}`, () => ({
    action: 'send-notice',
    order,
    service,
    notice,
  })),
});

/** The post of an order is met in many worlds. */
const sendableNotices = new WeakMap<Post, readonly OnItsWay[]>();

/** The notices that a step could send, one of each name. */
export const noticesOf = (post: Post | undefined): readonly OnItsWay[] => {
  if (post === undefined) return [];
  let notices = sendableNotices.get(post);
  if (notices === undefined) {
    const all = post.notices.map(({ notice: { service, name } }) =>
      onItsWay(post.order, service, name),
    );
    notices = all.filter(
      ({ send }, place) => all.findIndex((each) => each.send === send) === place,
    );
    sendableNotices.set(post, notices);
  }
  return notices;
};
