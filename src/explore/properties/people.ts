// The properties of what people ask: what is theirs to ask is done, and nothing else is.
import { statusOf, type Order } from '../../order/order.ts';
import { processOf } from '../../world/world.ts';
import type { Process } from '../../engine/process.ts';
import type { Action, Check } from '../../world/steps.ts';
import { countRefunds } from '../../world/world.ts';
import { holds } from '../holdings.ts';
import { isUndecided, retryable } from '../acts.ts';
import type { CallName } from '../../wire/services.ts';
import { sayCall, sayThing, sayWork } from '../said.ts';
import type { Always, Transition } from '../property.ts';

type Asking<A extends Action['action']> = Extract<Action, { action: A }>;

/** What somebody asked about an order in a step; null when it was not this. */
const asked = <A extends Action['action']>(
  { entries }: Transition,
  name: A,
  code: string,
): Asking<A> | null => {
  const [first] = entries;
  if (first?.is !== 'step' || first.order !== code || first.action.action !== name) return null;
  return first.action as Asking<A>;
};

/** Why money was kept wrongly, if it was. */
const wrongMoney = (then: Process, now: Process, amount: number): string | null => {
  const added = now.payments.slice(then.payments.length);
  const [only] = added;
  if (only === undefined || added.length > 1) return `${added.length}`;
  const wants = isUndecided(then.order) && amount === then.order.total;
  const isRight = only.amount === amount && only.became === (wants ? 'payment' : 'to-refund');
  return isRight && (now.order.TT === 'paid') === (wants || then.order.TT === 'paid')
    ? null
    : only.became;
};

/** Why money is not taken that is not wanted. */
const refusal = ({ TT }: Order): Check => {
  const reasons = { paid: 'already-paid', cancelled: 'order-cancelled' } as const;
  const isClosed = TT === 'paid' || TT === 'cancelled';
  return { action: 'expect-rejected', reason: isClosed ? reasons[TT] : 'amount-mismatch' };
};

const reportedAgain: Check = { action: 'expect-ignored', reason: 'duplicate-payment' };

const moneyIsKept: Always = {
  kind: 'always',
  of: 'step',
  name: 'money-is-kept',
  said: {
    vi: 'mỗi khoản tiền được ghi đúng một lần: là thanh toán, hoặc để hoàn lại',
    en: 'all money is written down once: as the payment, or to be given back',
  },
  broken: (transition, code) => {
    const then = processOf(transition.before, code);
    const now = processOf(transition.after, code);
    const money = asked(transition, 'receive-money', code);
    if (money === null && then.payments === now.payments) return null;
    const amount = money?.amount ?? then.order.total;
    if (money !== null && wrongMoney(then, now, amount) === null) return null;
    if (money === null && then.payments.length === now.payments.length) return null;
    const wants = money !== null && isUndecided(then.order) && amount === then.order.total;
    const refunds = countRefunds(transition.before, code) + (money === null || wants ? 0 : 1);
    return {
      order: code,
      said: { vi: 'một khoản tiền được ghi sai', en: 'money was written down wrongly' },
      checks: wants
        ? [{ action: 'expect-status', order: code, track: 'TT', status: 'paid' }]
        : [
            ...(money === null ? [] : [refusal(then.order)]),
            ...(asked(transition, 'report-money-again', code) === null ? [] : [reportedAgain]),
            { action: 'expect-refunds', order: code, count: refunds },
          ],
    };
  },
};

const strangersMoveNothing: Always = {
  kind: 'always',
  of: 'step',
  name: 'strangers-move-nothing',
  said: {
    vi: 'không ai xác nhận hay hủy được đơn hàng của người khác',
    en: 'nobody confirms or cancels the order of somebody else',
  },
  broken: (transition, code) => {
    const wish = asked(transition, 'confirm', code) ?? asked(transition, 'cancel', code);
    if (wish?.customer === undefined) return null;
    const then = processOf(transition.before, code);
    if (wish.customer === then.order.party.customer) return null;
    if (processOf(transition.after, code).order === then.order) return null;
    return {
      order: code,
      said: {
        vi: `${wish.customer} đã đổi được đơn hàng của ${then.order.party.customer}`,
        en: `${wish.customer} changed the order of ${then.order.party.customer}`,
      },
      checks: [{ action: 'expect-rejected', reason: 'not-your-order' }],
    };
  },
};

const ownersCancel: Always = {
  kind: 'always',
  of: 'step',
  name: 'owners-cancel',
  said: {
    vi: 'khách hàng hủy được đơn hàng của mình khi chưa thanh toán',
    en: 'customers can cancel an order of theirs that is not paid',
  },
  broken: (transition, code) => {
    const wish = asked(transition, 'cancel', code);
    if (wish === null || wish.customer !== undefined) return null;
    const then = processOf(transition.before, code).order;
    if (!isUndecided(then) || processOf(transition.after, code).order.TT === 'cancelled') {
      return null;
    }
    return {
      order: code,
      said: { vi: 'đơn hàng không hủy được', en: 'the order could not be cancelled' },
      checks: [{ action: 'expect-status', order: code, track: 'TT', status: 'cancelled' }],
    };
  },
};

const onlyFailedIsRetried: Always = {
  kind: 'always',
  of: 'step',
  name: 'only-what-failed-is-retried',
  said: {
    vi: 'chỉ việc bị lỗi mới thực hiện lại được',
    en: 'only what has failed can be retried',
  },
  broken: (transition, code) => {
    const wish = asked(transition, 'retry', code);
    if (wish === null) return null;
    const then = processOf(transition.before, code);
    if (retryable(then).includes(wish.work)) return null;
    if (transition.entries.some(({ is }) => is === 'declined')) return null;
    return {
      order: code,
      said: {
        vi: `thực hiện lại ${sayWork(wish.work, 'vi')} khi việc đó không bị lỗi`,
        en: `${sayWork(wish.work, 'en')} is retried and has not failed`,
      },
      checks: [{ action: 'expect-rejected', reason: 'not-failed' }],
    };
  },
};

/** What an order does without, by track and status, and the lane that would see to it. */
const unasked = [
  ['XHĐ', 'not-required', 'invoice', 'invoice-requests'],
  ['GNDS', 'no-contract', 'contract', 'sales-contracts'],
] as const;

const nothingUnasked: Always = {
  kind: 'always',
  of: 'world',
  name: 'nothing-unasked',
  said: {
    vi: 'không có hóa đơn hay hợp đồng nào mà đơn hàng không cần',
    en: 'there is no invoice and no contract that the order does without',
  },
  broken: ({ after }, code) => {
    const { order, lanes } = processOf(after, code);
    for (const [track, status, lane, thing] of unasked) {
      if (statusOf(order, track) !== status || lanes[lane] === undefined) continue;
      return {
        order: code,
        said: {
          vi: `sắp gửi ${sayThing(thing, 'vi')} mà đơn hàng không cần`,
          en: `${sayThing(thing, 'en')} that the order does without are to be sent`,
        },
        then: [{ action: 'rest' }],
        checks: [holds('amis-sales', thing, 0, code)],
      };
    }
    return null;
  },
};

/** Calls that deliver what is sold for good. */
const deliveries: readonly CallName[] = ['licence-request', 'full-grant', 'top-up-codes'];

const paidBeforeDelivery: Always = {
  kind: 'always',
  of: 'world',
  name: 'paid-before-delivery',
  said: {
    vi: 'chưa thanh toán thì chỉ cấp tạm',
    en: 'before the payment nothing is delivered but a temporary resource',
  },
  broken: ({ after }, code) => {
    const { order, lanes } = processOf(after, code);
    if (order.TT === 'paid') return null;
    for (const { task, next } of Object.values(lanes)) {
      const early = [task, next].find(
        (each) => each !== null && deliveries.includes(each.call.name),
      );
      if (early === undefined || early === null) continue;
      const { name: call, service } = early.call;
      return {
        order: code,
        said: {
          vi: `sắp gửi ${sayCall(call, 'vi')} khi chưa thanh toán`,
          en: `${sayCall(call, 'en')} is to be sent before the payment`,
        },
        then: [{ action: 'rest' }],
        checks: [{ action: 'expect-sent', order: code, call, service, count: 0 }],
      };
    }
    return null;
  },
};

/** Of what people ask, and of what nobody asked for. */
export const peopleProperties: readonly Always[] = [
  moneyIsKept,
  strangersMoveNothing,
  ownersCancel,
  onlyFailedIsRetried,
  nothingUnasked,
  paidBeforeDelivery,
];
