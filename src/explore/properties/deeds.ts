// The properties of what the engine does from one world to the next.
import { getCell } from '../../../mocks/cells.ts';
import type { Process } from '../../engine/process.ts';
import { entriesOf } from '../../engine/timeline.ts';
import { labelOf, type TrackName } from '../../order/tracks.ts';
import type { Entry } from '../../world/entries.ts';
import type { Notice } from '../../wire/calls.ts';
import { countSent, processOf, type World } from '../../world/world.ts';
import { resourceOf } from '../holdings.ts';
import { sayCall, sayNotice, sayService } from '../said.ts';
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
  about: 'noticed',
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
        vi: `thông báo ${sayNotice(believed.notice, 'vi')} sai chữ ký vẫn được nhận`,
        en: `the notice ${sayNotice(believed.notice, 'en')} was taken although its signature is wrong`,
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
  about: 'noticed',
  name: 'stored-notices-count',
  said: {
    vi: 'thông báo về việc lưu chứng từ có hiệu lực ngay khi đến',
    en: 'a notice of what became of a document takes effect when it comes',
  },
  broken: (transition, code) => {
    for (const { id, reason } of entriesIs(transition, 'noticed', code)) {
      const notice = noticeIn(transition.before, code, id);
      if (reason === 'bad-signature' || notice?.name !== 'document-stored') continue;
      const lane = notice.document === 'invoice-request' ? 'invoice' : 'contract';
      const isQueued = ({ lanes }: Process): boolean => lanes[lane]?.task.stage === 'queued';
      if (!isQueued(processOf(transition.before, code))) continue;
      if (!isQueued(processOf(transition.after, code))) continue;
      const track = lane === 'invoice' ? 'XHĐ' : 'GNDS';
      const stored = lane === 'invoice' ? 'invoicing' : 'recorded';
      const failed = lane === 'invoice' ? 'request-failed' : 'record-failed';
      const status = notice.failure === null ? stored : failed;
      return {
        order: code,
        said: {
          vi: 'thông báo về việc lưu chứng từ đã đến nhưng không có gì thay đổi',
          en: 'the notice of what became of the document came, and nothing changed',
        },
        checks: [{ action: 'expect-status', order: code, track, status }],
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
  about: 'sent',
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
          vi: `${sayCall(call, 'vi')} được gửi lại cho ${sayService(service, 'vi')} dù đã biết là xong`,
          en: `${sayCall(call, 'en')} was sent to ${sayService(service, 'en')} again although it was known to be done`,
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
  about: 'answered',
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
        vi: `SUMAN MISA đã có tài nguyên, nhưng ${sayCall(refused.call, 'vi')} gửi lại bị từ chối`,
        en: `SUMAN MISA holds the resource, but the repeated ${sayCall(refused.call, 'en')} was refused`,
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
  about: 'moved',
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
  noLockOncePaid,
];
