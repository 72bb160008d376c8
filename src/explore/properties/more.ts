// More properties of steps: what comes twice counts once, what is final or done stays so.
import type { Fault } from '../../../mocks/faults.ts';
import { entriesOf } from '../../engine/timeline.ts';
import { labelOf } from '../../order/tracks.ts';
import type { Reason } from '../../wire/reasons.ts';
import type { Entry } from '../../world/entries.ts';
import { countRefunds, processOf } from '../../world/world.ts';
import { held, holds } from '../holdings.ts';
import { sayCount, sayNotice, sayService } from '../said.ts';
import type { Always, Transition } from '../property.ts';
import { aheadProperties } from './ahead.ts';

type EntryOf<K extends Entry['is']> = Extract<Entry, { is: K }>;

const entriesIs = <K extends Entry['is']>(
  { entries }: Transition,
  is: K,
  code: string,
): readonly EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.is === is && entry.order === code);

const noticesCountOnce: Always = {
  kind: 'always',
  of: 'step',
  about: 'noticed',
  name: 'notices-count-once',
  said: {
    vi: 'một thông báo chỉ có hiệu lực một lần',
    en: 'a notice counts once, however often it comes',
  },
  broken: (transition, code) => {
    const accepted = entriesIs(transition, 'noticed', code).filter(
      ({ outcome }) => outcome === 'accepted',
    );
    for (const [index, { id, notice }] of accepted.entries()) {
      const isAgain =
        accepted.findIndex((each) => each.id === id) < index ||
        entriesOf(processOf(transition.before, code).timeline).some(
          (entry) => entry.is === 'noticed' && entry.outcome === 'accepted' && entry.id === id,
        );
      if (!isAgain) continue;
      return {
        order: code,
        said: {
          vi: `thông báo ${sayNotice(notice, 'vi')} lặp lại vẫn có hiệu lực`,
          en: `the notice ${sayNotice(notice, 'en')} came again and was taken again`,
        },
        checks: [{ action: 'expect-notice-ignored', reason: 'stale-notice' }],
      };
    }
    return null;
  },
};

const moneyCountsOnce: Always = {
  kind: 'always',
  of: 'world',
  name: 'money-counts-once',
  said: {
    vi: 'báo lại một khoản tiền không làm thành tiền mới',
    en: 'money that is reported again is not new money',
  },
  broken: ({ after }, code) => {
    const { payments } = processOf(after, code);
    const again = payments.filter(
      ({ reference }, index) =>
        payments.findIndex((each) => each.reference === reference) !== index,
    );
    if (again.length === 0) return null;
    const refunds = again.filter(({ became }) => became === 'to-refund').length;
    return {
      order: code,
      said: {
        vi: 'một khoản tiền được ghi hai lần',
        en: 'the same money is written down twice',
      },
      checks: [
        { action: 'expect-refunds', order: code, count: countRefunds(after, code) - refunds },
      ],
    };
  },
};

const finalStays: Always = {
  kind: 'always',
  of: 'step',
  about: 'moved',
  name: 'paid-and-cancelled-are-final',
  said: {
    vi: 'đơn hàng đã thanh toán hoặc đã hủy thì không đổi trạng thái TT nữa',
    en: 'an order that is paid or cancelled stays so',
  },
  broken: (transition, code) => {
    const moved = entriesIs(transition, 'moved', code).find(
      ({ track, from }) => track === 'TT' && (from === 'paid' || from === 'cancelled'),
    );
    if (moved === undefined) return null;
    const { track, from, to } = moved;
    const reason: Reason = from === 'paid' ? 'already-paid' : 'order-cancelled';
    return {
      order: code,
      said: {
        vi: `TT từ "${labelOf(track, from)}" thành "${labelOf(track, to)}"`,
        en: `TT moved from "${labelOf(track, from)}" to "${labelOf(track, to)}"`,
      },
      checks:
        moved.event === 'order-suspended'
          ? [{ action: 'expect-status', order: code, track, status: from }]
          : [{ action: 'expect-rejected', reason }],
    };
  },
};

const failedStatuses: readonly string[] = [
  'request-failed',
  'grant-failed',
  'code-failed',
  'record-failed',
];

/** After these nobody can know whether the service did it. */
const tellsNothing = (fault: Fault): boolean => {
  if (fault.effect === 'error') return [500, 502, 504].includes(fault.status);
  return ['reset', 'garbled', 'off-schema', 'reply-lost', 'never-received'].includes(fault.effect);
};

const askedWhateverCame: Always = {
  kind: 'always',
  of: 'step',
  about: 'struck',
  name: 'unknown-is-no-refusal',
  said: {
    vi: 'trả lời không cho biết gì thì không phải là từ chối',
    en: 'an answer that tells nothing is not taken for a refusal',
  },
  broken: (transition, code) => {
    // By what struck, and not by what the engine made of it.
    const struck = entriesIs(transition, 'struck', code).find(
      ({ on, fault }) => on !== 'lookup' && tellsNothing(fault),
    );
    const moved = entriesIs(transition, 'moved', code).find(({ to }) =>
      failedStatuses.includes(to),
    );
    if (struck === undefined || moved === undefined) return null;
    const { track, from, to } = moved;
    return {
      order: code,
      said: {
        vi: `${track} thành "${labelOf(track, to)}" ngay sau ${struck.fault.effect}`,
        en: `${track} became "${labelOf(track, to)}" right after ${struck.fault.effect}`,
      },
      checks: [{ action: 'expect-status', order: code, track, status: from }],
    };
  },
};

/** What nobody ever takes back. */
const lasting = [
  ['suman', 'licence-requests'],
  ['suman', 'licences'],
  ['suman', 'top-up-codes'],
  ['amis-sales', 'invoice-requests'],
  ['amis-sales', 'sales-contracts'],
  ['amis-accounting', 'invoice-requests'],
  ['amis-accounting', 'sales-contracts'],
  ['amis-accounting', 'invoices'],
] as const;

/** Where the state of a service is. */
const models = { suman: 'suman', 'amis-sales': 'sales', 'amis-accounting': 'accounting' } as const;

const nothingVanishes: Always = {
  kind: 'always',
  of: 'step',
  name: 'nothing-vanishes',
  said: {
    vi: 'điều một dịch vụ đã làm xong thì không mất đi',
    en: 'what a service has done does not vanish',
  },
  broken: ({ before, after }, code) => {
    for (const [service, thing] of lasting) {
      const model = models[service];
      if (before.outside[model] === after.outside[model]) continue;
      const count = held(before, service, thing, code);
      const left = held(after, service, thing, code);
      if (left >= count) continue;
      return {
        order: code,
        said: {
          vi: `${sayService(service, 'vi')} có ${sayCount(count, thing, 'vi')}, nay còn ${left}`,
          en: `${sayService(service, 'en')} had ${sayCount(count, thing, 'en')} and has ${left}`,
        },
        checks: [holds(service, thing, count, code)],
      };
    }
    return null;
  },
};

/** Of what is about to be done, of what comes twice, and of what stays. */
export const moreProperties: readonly Always[] = [
  ...aheadProperties,
  noticesCountOnce,
  moneyCountsOnce,
  finalStays,
  askedWhateverCame,
  nothingVanishes,
];
