// The properties of what the engine does from one world to the next.
import { fiveDaysAfter, fiveWorkingDaysAfter } from '../../calendar/working-days.ts';
import { getCell } from '../../../mocks/cells.ts';
import type { Process } from '../../engine/process.ts';
import { entriesOf } from '../../engine/timeline.ts';
import { movedBy } from '../../order/events.ts';
import { labelOf, type TrackName } from '../../order/tracks.ts';
import type { Entry } from '../../world/entries.ts';
import type { Notice } from '../../wire/calls.ts';
import { countSent, processOf, type World } from '../../world/world.ts';
import { resourceOf } from '../holdings.ts';
import type { Always, Transition } from '../property.ts';

type EntryOf<K extends Entry['is']> = Extract<Entry, { is: K }>;

const entriesIs = <K extends Entry['is']>(
  { entries }: Transition,
  is: K,
  code: string,
): readonly EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.is === is && entry.order === code);

const forgedIsRefused: Always = {
  kind: 'always',
  of: 'step',
  name: 'forged-callbacks-are-refused',
  said: {
    vi: 'thông báo sai chữ ký không bao giờ được tin',
    en: 'a callback with a bad signature is never believed',
  },
  broken: (transition, code) => {
    const isForged = entriesIs(transition, 'struck', code).some(
      ({ fault }) => fault.effect === 'notice-forged',
    );
    if (!isForged) return null;
    const believed = entriesIs(transition, 'noticed', code).find(
      ({ outcome }) => outcome !== 'rejected',
    );
    if (believed === undefined) return null;
    return {
      order: code,
      said: {
        vi: `thông báo ${believed.notice} sai chữ ký vẫn được nhận`,
        en: `the notice ${believed.notice} was taken although its signature is wrong`,
      },
      checks: [{ action: 'expect-notice-ignored', reason: 'bad-signature' }],
    };
  },
};

/** What a notice under way says, by its id. */
const noticeIn = ({ outside }: World, code: string, id: string): Notice | undefined =>
  getCell(outside.post, code)?.notices.find(({ notice }) => notice.id === id)?.notice;

const storedNoticeCounts: Always = {
  kind: 'always',
  of: 'step',
  name: 'stored-notices-count',
  said: {
    vi: 'thông báo đã lưu chứng từ có hiệu lực ngay khi đến',
    en: 'a notice that a document is stored takes effect when it comes',
  },
  broken: (transition, code) => {
    for (const { id, reason } of entriesIs(transition, 'noticed', code)) {
      const notice = noticeIn(transition.before, code, id);
      if (reason === 'bad-signature' || notice?.name !== 'document-stored') continue;
      const lane = notice.document === 'invoice-request' ? 'invoice' : 'contract';
      const isQueued = ({ lanes }: Process): boolean => lanes[lane]?.task.stage === 'queued';
      if (notice.failure !== null || !isQueued(processOf(transition.before, code))) continue;
      if (!isQueued(processOf(transition.after, code))) continue;
      return {
        order: code,
        said: {
          vi: 'thông báo đã lưu chứng từ đã đến nhưng không có gì thay đổi',
          en: 'the notice that the document is stored came, and nothing changed',
        },
        checks: [
          lane === 'invoice'
            ? { action: 'expect-status', order: code, track: 'XHĐ', status: 'invoicing' }
            : { action: 'expect-status', order: code, track: 'GNDS', status: 'recorded' },
        ],
      };
    }
    return null;
  },
};

/** Calls whose work is done for good once the service has said so. */
const doneOnce: readonly string[] = [
  'suman licence-request',
  'suman top-up-codes',
  'amis-sales invoice-request',
  'amis-sales sales-contract',
];

const knownWorkIsNotRepeated: Always = {
  kind: 'always',
  of: 'step',
  name: 'known-work-is-not-repeated',
  said: {
    vi: 'việc đã biết là xong thì không gửi lại',
    en: 'what is known to be done is not asked for again',
  },
  broken: (transition, code) => {
    for (const { service, call } of entriesIs(transition, 'sent', code)) {
      if (!doneOnce.includes(`${service} ${call}`)) continue;
      const told = entriesOf(processOf(transition.before, code).timeline);
      const isSame = (entry: { service: string; call: string }): boolean =>
        entry.service === service && entry.call === call;
      const isKnown = told.some(
        (entry) => entry.is === 'answered' && entry.kind === 'ok' && isSame(entry),
      );
      if (!isKnown) continue;
      const count = told.filter(
        (entry) => entry.is === 'sent' && !entry.reconnected && isSame(entry),
      ).length;
      return {
        order: code,
        said: {
          vi: `${call} được gửi lại cho ${service} dù đã biết là xong`,
          en: `${call} was sent to ${service} again although it was known to be done`,
        },
        checks: [{ action: 'expect-sent', order: code, call, service, count }],
      };
    }
    return null;
  },
};

const ownWorkIsFound: Always = {
  kind: 'always',
  of: 'step',
  name: 'own-work-is-no-refusal',
  said: {
    vi: 'gửi lại một lệnh không bao giờ bị từ chối vì chính lệnh đó đã được thực hiện',
    en: 'a repeated command is never refused because it was done itself',
  },
  broken: (transition, code) => {
    const refused = entriesIs(transition, 'answered', code).find(
      ({ kind, why }) => kind === 'refused' && why === 'stale-revision',
    );
    if (refused === undefined) return null;
    const { lanes } = processOf(transition.before, code);
    const head = lanes.resource?.task.call.name;
    const resource = resourceOf(transition.after, code);
    const status =
      head === 'temporary-grant' && resource === 'temporary'
        ? 'temporarily-granted'
        : head === 'full-grant' && resource === 'full'
          ? 'granted'
          : null;
    if (status === null) return null;
    return {
      order: code,
      said: {
        vi: `SUMAN MISA đã có tài nguyên, nhưng ${refused.call} gửi lại bị từ chối`,
        en: `SUMAN MISA holds the resource, but the repeated ${refused.call} was refused`,
      },
      checks: [{ action: 'expect-status', order: code, track: 'TN', status }],
    };
  },
};

const failedStatuses: readonly string[] = [
  'request-failed',
  'grant-failed',
  'code-failed',
  'record-failed',
];

/** The tracks that a call's failure moves; a look-up has asked. */
const tracksOf: Readonly<Record<string, readonly TrackName[]>> = {
  'licence-request': ['GPSD'],
  'temporary-grant': ['TN'],
  'full-grant': ['TN'],
  'top-up-codes': ['TN'],
  'invoice-request': ['XHĐ'],
  'sales-contract': ['GNDS'],
};

const askedBeforeFailed: Always = {
  kind: 'always',
  of: 'step',
  name: 'asked-before-failed',
  said: {
    vi: 'khi không rõ đã thực hiện chưa thì hỏi dịch vụ trước khi báo lỗi',
    en: 'where it is unknown whether it was done, the service is asked before it is called failed',
  },
  broken: (transition, code) => {
    const moved = entriesIs(transition, 'moved', code).find(({ to }) =>
      failedStatuses.includes(to),
    );
    if (moved === undefined) return null;
    const unknown = entriesIs(transition, 'answered', code).find(
      ({ call, kind }) => kind === 'unknown' && tracksOf[call]?.includes(moved.track),
    );
    if (unknown === undefined) return null;
    return {
      order: code,
      said: {
        vi: `${moved.track} thành "${labelOf(moved.track, moved.to)}" mà chưa tra cứu`,
        en: `${moved.track} became "${labelOf(moved.track, moved.to)}" and nobody had asked`,
      },
      checks: [{ action: 'expect-status', order: code, track: moved.track, status: moved.from }],
    };
  },
};

const deadlinesInTime: Always = {
  kind: 'always',
  of: 'step',
  name: 'deadlines-in-time',
  said: {
    vi: 'không tạm hủy trước 5 ngày, không khóa trước 5 ngày làm việc',
    en: 'nothing is suspended before 5 days, nothing locked before 5 working days',
  },
  broken: (transition, code) => {
    const { order } = processOf(transition.after, code);
    const suspended = entriesIs(transition, 'moved', code).find(
      ({ event }) => event === 'order-suspended',
    );
    if (suspended !== undefined && suspended.at < fiveDaysAfter(order.placedAt)) {
      const track: TrackName = movedBy['order-suspended'].track;
      return {
        order: code,
        said: { vi: 'tạm hủy quá sớm', en: 'it was suspended too early' },
        checks: [{ action: 'expect-status', order: code, track, status: suspended.from }],
      };
    }
    const lane = processOf(transition.after, code).lanes.resource;
    const isLocking = [lane?.task, lane?.next].some((task) => task?.call.name === 'lock');
    if (!isLocking || transition.after.now >= fiveWorkingDaysAfter(order.placedAt)) return null;
    return {
      order: code,
      said: { vi: 'khóa tài nguyên quá sớm', en: 'the resource is locked too early' },
      then: [{ action: 'rest' }],
      checks: [{ action: 'expect-sent', order: code, call: 'lock', service: 'suman', count: 0 }],
    };
  },
};

const noLockOncePaid: Always = {
  kind: 'always',
  of: 'step',
  name: 'no-lock-once-paid',
  said: {
    vi: 'đơn hàng đã thanh toán thì không bị khóa tài nguyên',
    en: 'an order that is paid is not locked any more',
  },
  broken: ({ before, after }, code) => {
    const now = processOf(after, code);
    if (now.order.TT !== 'paid') return null;
    const locks = ({ lanes }: Process): boolean =>
      [lanes.resource?.task, lanes.resource?.next].some((task) => task?.call.name === 'lock');
    const then = processOf(before, code);
    if (!locks(now) || locks(then)) return null;
    const count = countSent(before, 'lock', 'suman', code);
    return {
      order: code,
      said: { vi: 'khóa tài nguyên sau khi đã thanh toán', en: 'a lock after the payment' },
      then: [{ action: 'rest' }],
      // One that was sent before it was paid was right.
      checks: [{ action: 'expect-sent', order: code, call: 'lock', service: 'suman', count }],
    };
  },
};

/** Of what is done. */
export const deedProperties: readonly Always[] = [
  forgedIsRefused,
  storedNoticeCounts,
  knownWorkIsNotRepeated,
  ownWorkIsFound,
  askedBeforeFailed,
  deadlinesInTime,
  noLockOncePaid,
];
