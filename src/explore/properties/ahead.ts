// The properties of what is about to be done: they break before anything is sent, so that the story
// can be played on an engine that is right too.
import type { Fault } from '../../../mocks/faults.ts';
import { holdsTemporary, type Process, type Task } from '../../engine/process.ts';
import { entriesOf } from '../../engine/timeline.ts';
import { isDelivered } from '../../order/order.ts';
import type { BusinessCall } from '../../wire/calls.ts';
import type { Action } from '../../world/steps.ts';
import type { Entry } from '../../world/entries.ts';
import { countSent, processOf } from '../../world/world.ts';
import { holds } from '../holdings.ts';
import { sayCall, sayService } from '../said.ts';
import type { Always } from '../property.ts';

const tasksOf = ({ lanes }: Process): readonly Task[] =>
  Object.values(lanes).flatMap(({ task, next }) => (next === null ? [task] : [task, next]));

const rest: Action = { action: 'rest' };

/** SUMAN refuses whatever the order still asks of it: so it is not delivered while all rests. */
const undelivered = (order: string): readonly Action[] => {
  const fault: Fault = {
    service: 'suman',
    call: 'every',
    order,
    effect: 'refused',
    often: 'until-healed',
  };
  return [{ action: 'fault', fault }, rest];
};

const documentsWait: Always = {
  kind: 'always',
  of: 'world',
  name: 'documents-wait-for-delivery',
  said: {
    vi: 'đề nghị xuất hóa đơn và hợp đồng đợi đến khi được cấp',
    en: 'invoice request and contract wait for the delivery',
  },
  broken: ({ after }, code) => {
    const process = processOf(after, code);
    const { order } = process;
    if (isDelivered(order)) return null;
    const task = tasksOf(process).find(({ call }) => call.service !== 'suman');
    if (task === undefined) return null;
    const { name: call, service } = task.call;
    return {
      order: code,
      said: {
        vi: `sắp gửi ${sayCall(call, 'vi')} lên ${sayService(service, 'vi')} khi đơn hàng chưa được cấp`,
        en: `${sayCall(call, 'en')} is to be sent to ${sayService(service, 'en')} for an order that is not delivered`,
      },
      // A licence is granted by a person, so that rest alone delivers no Desktop order.
      then: order.kind === 'desktop' ? [rest] : undelivered(code),
      checks: [{ action: 'expect-sent', order: code, call, service, count: 0 }],
    };
  },
};

/** Calls whose work is done for good once the service has said so. */
const isDoneOnce = ({ name, service }: BusinessCall): boolean =>
  name === 'licence-request' || name === 'top-up-codes' || service === 'amis-sales';

const knownWorkIsNotWanted: Always = {
  kind: 'always',
  of: 'step',
  name: 'known-work-is-not-wanted',
  said: {
    vi: 'việc đã biết là xong thì không chuẩn bị gửi lại',
    en: 'what is known to be done is not made ready to be sent again',
  },
  broken: ({ before, after }, code) => {
    const [then, now] = [processOf(before, code), processOf(after, code)];
    if (then.lanes === now.lanes) return null;
    const fresh = tasksOf(now).filter(
      ({ call, attempts, stage }) => stage === 'trying' && attempts === 0 && isDoneOnce(call),
    );
    const again = fresh.find(({ call: { service, name } }) =>
      entriesOf(then.timeline).some(
        (entry) =>
          entry.is === 'answered' &&
          entry.kind === 'ok' &&
          entry.service === service &&
          entry.call === name,
      ),
    );
    if (again === undefined) return null;
    const { name: call, service } = again.call;
    const count = countSent(before, call, service, code);
    return {
      order: code,
      said: {
        vi: `sắp gửi lại ${sayCall(call, 'vi')} lên ${sayService(service, 'vi')} dù đã biết là xong`,
        en: `${sayCall(call, 'en')} is to be sent to ${sayService(service, 'en')} again although it is known to be done`,
      },
      then: [rest],
      checks: [{ action: 'expect-sent', order: code, call, service, count }],
    };
  },
};

/** What somebody wanted again is turned away at once; a new order is placed all the same. */
const isRetried = ([first]: readonly Entry[]): boolean =>
  first?.is === 'step' && first.action.action === 'retry';

const oneTemporaryAsked: Always = {
  kind: 'always',
  of: 'world',
  name: 'one-temporary-resource-asked',
  said: {
    vi: 'một khách hàng chưa thanh toán xin nhiều nhất một tài nguyên tạm',
    en: 'for a customer at most one unpaid temporary resource is asked for',
  },
  broken: ({ orders, after, entries }, code) => {
    const process = processOf(after, code);
    if (orders.length < 2 || !holdsTemporary(process)) return null;
    // The one that came later is the one too many.
    const other = orders.slice(0, orders.indexOf(code)).find((each) => {
      const earlier = processOf(after, each);
      return (
        earlier.order.party.customer === process.order.party.customer && holdsTemporary(earlier)
      );
    });
    if (other === undefined) return null;
    return {
      order: code,
      said: {
        vi: `xin tài nguyên tạm cho ${code} khi ${other} đang giữ`,
        en: `a temporary resource is asked for ${code} while ${other} holds one`,
      },
      ...(isRetried(entries)
        ? { checks: [{ action: 'expect-rejected', reason: 'holds-temporary-resource' }] }
        : { then: [rest], checks: [holds('suman', 'temporary-resources', 0, code)] }),
    };
  },
};

/** Of what is about to be done. */
export const aheadProperties: readonly Always[] = [
  documentsWait,
  knownWorkIsNotWanted,
  oneTemporaryAsked,
];
