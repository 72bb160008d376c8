// What the reports of a verification say in their own words, in Vietnamese and English.
import { services, type Named, type Service } from '../../../src/wire/services.ts';
import type { FindingKind, Pending, Side } from '../result.ts';
import type { Tally } from './tally.ts';

/** Words without numbers in them. */
export const words = {
  failures: { vi: 'Không đạt', en: 'Failures' },
  pending: {
    vi: 'Đang chờ (pending): chưa đạt, không tính là lỗi',
    en: 'Pending: not yet, and not counted as failures',
  },
  due: {
    vi: 'Đã đạt mà còn để ở pending: tính là lỗi cho đến khi chuyển ra',
    en: 'Pending and passed: a failure until moved out of pending',
  },
  states: { vi: 'Trạng thái chuẩn bị', en: 'Provider states' },
  remedy: { vi: 'Cách sửa', en: 'What to do' },
  request: { vi: 'Yêu cầu đã gửi', en: 'The request that was sent' },
  response: { vi: 'Phản hồi đã nhận', en: 'The response that came' },
  isCallback: { vi: 'thông báo', en: 'callback' },
  callback: { vi: 'Thông báo đã nhận', en: 'The callback that came' },
  handlers: { vi: 'Hàm chuẩn bị trạng thái còn thiếu hoặc bị lỗi', en: 'State handlers to mend' },
  again: { vi: 'Chạy lại', en: 'Run it again' },
  unexplained: {
    vi: 'Trình kiểm chứng nói là không đạt mà không nói vì sao.',
    en: 'The verifier says that it failed and does not say why.',
  },
  none: { vi: '(không có)', en: '(nothing)' },
  notYet: { vi: 'chưa đạt', en: 'not yet' },
  holdsNow: { vi: 'nay đã đạt', en: 'holds now' },
  moveOut: { vi: 'nay đã đạt: chuyển ra khỏi pending', en: 'holds now: move it out of pending' },
} as const satisfies Record<string, Named>;

const isService = (provider: string): provider is Service => Object.hasOwn(services, provider);

/** A provider as people call it; one that is none of the three services by its name in the file. */
export const sayProvider = (provider: string): Named =>
  isService(provider) ? services[provider] : { vi: provider, en: provider };

/** How `order-lab verify` is told to take a provider alone, or one of its files. */
export const chosenBy = (provider: string, file: string): readonly [string, string] =>
  isService(provider) ? ['--provider', provider] : ['--pact', file];

/** What of an exchange a finding is about. */
const subjects: Readonly<Record<FindingKind, Named>> = {
  status: { vi: 'mã HTTP', en: 'the status code' },
  header: { vi: 'header của phản hồi', en: 'a header of the response' },
  body: { vi: 'nội dung phản hồi', en: 'the body of the response' },
  metadata: { vi: 'header của thông báo', en: 'a header of the callback' },
  reading: { vi: 'điều MISA ORDER đọc được', en: 'what MISA ORDER reads in it' },
  state: { vi: 'trạng thái chuẩn bị', en: 'the provider state' },
  connection: { vi: 'kết nối', en: 'the connection' },
  document: { vi: 'tài liệu OpenAPI', en: 'the OpenAPI document' },
};

const callbackBody: Named = { vi: 'nội dung thông báo', en: 'the body of the callback' };

/** What of an exchange or a callback a finding is about. */
export const saySubject = (kind: FindingKind, isCallback: boolean): Named =>
  isCallback && kind === 'body' ? callbackBody : subjects[kind];

/**
 * Which side to look at first, as a sentence.
 * @param at the address that was called, if it is known
 */
export const saySide = (
  side: Side,
  provider: Named,
  isCallback: boolean,
  at: string | undefined,
): Named => {
  switch (side) {
    case 'provider':
      return isCallback
        ? {
            vi: `Xem phía dịch vụ: ${provider.vi} không gửi thông báo đúng như thỏa thuận.`,
            en: `Look at the service: ${provider.en} does not call back as agreed.`,
          }
        : {
            vi: `Xem phía dịch vụ: ${provider.vi} trả lời khác với thỏa thuận.`,
            en: `Look at the service: ${provider.en} answers otherwise than agreed.`,
          };
    case 'state-handler':
      return {
        vi: 'Xem phía đặt trạng thái (state handler): không đặt được, nên dịch vụ chưa được kiểm.',
        en: 'Look at the state handler: the state could not be set, so the service was not tried.',
      };
    case 'document':
      return {
        vi: `Xem tài liệu OpenAPI của ${provider.vi}: pact đòi hỏi điều tài liệu không hứa.`,
        en: `Look at the OpenAPI document of ${provider.en}: the pact asks for what it does not promise.`,
      };
    case 'network': {
      const place = at === undefined ? { vi: '', en: '' } : { vi: ` (${at})`, en: ` (${at})` };
      return isCallback
        ? {
            vi: `Xem phía mạng: không có thông báo nào đến từ ${provider.vi}${place.vi}.`,
            en: `Look at the network: no callback came from ${provider.en}${place.en}.`,
          }
        : {
            vi: `Xem phía mạng: ${provider.vi} không trả lời${place.vi}.`,
            en: `Look at the network: ${provider.en} does not answer${place.en}.`,
          };
    }
  }
};

/** What to do with an interaction that is pending and passes. */
export const sayDue = (pending: Pending, file: string): Named =>
  pending === 'file'
    ? {
        vi: `Nay đã đạt: chuyển nó từ ${file} sang hợp đồng chính.`,
        en: `It now holds: move it from ${file} into the contract.`,
      }
    : {
        vi: `Nay đã đạt: bỏ dấu pending của nó trong ${file}.`,
        en: `It now holds: unmark it in ${file}, where it is pending.`,
      };

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How many interactions a provider has, and how many fail the run. */
export const sayGroup = (count: number, failed: number): Named => ({
  vi: `${count} tương tác${failed > 0 ? `, ${failed} không đạt` : ''}`,
  en: `${plural(count, 'interaction')}${failed > 0 ? `, ${failed} failed` : ''}`,
});

/** How many interactions cannot be verified before a state can be set. */
export const sayWaiting = (count: number): Named => ({
  vi: `${count} tương tác chờ`,
  en: `${plural(count, 'interaction')} ${count === 1 ? 'waits' : 'wait'} for it`,
});

/** The closing counts; they add up to the interactions in the files. */
export const sayTally = (tally: Tally): Named => {
  const { total, passed, failed, pending, due, passedBefore, bailed } = tally;
  const left = passedBefore + bailed;
  const parts = (
    [
      [passed, `${passed} đạt`, `${passed} passed`, true],
      [failed, `${failed} không đạt`, `${failed} failed`, true],
      [pending, `${pending} đang chờ`, `${pending} pending`, false],
      [due, `${due} đã đạt mà còn ở pending`, `${due} to be moved out of pending`, false],
      [left, `${left} bỏ qua`, `${left} left out`, false],
    ] as const
  ).filter(([count, , , always]) => always || count > 0);
  return {
    vi: `${total} tương tác: ${parts.map(([, vi]) => vi).join(', ')}`,
    en: `${plural(total, 'interaction')}: ${parts.map(([, , en]) => en).join(', ')}`,
  };
};

/** That not one interaction was verified: a run that proves nothing must not look good. */
const nothing: Named = {
  vi: 'Không tương tác nào được kiểm chứng, nên không chứng minh được gì.',
  en: 'Not one interaction was verified, so nothing is proved.',
};

/** What was left out and why, and what does not add up: one sentence each. */
export const sayRest = (tally: Tally): readonly Named[] => {
  const { passed, failed, pending, due, passedBefore, bailed, unaccounted } = tally;
  const were = (count: number): string => (count === 1 ? 'was' : 'were');
  const off = Math.abs(unaccounted);
  const sentences: readonly (readonly [boolean, Named])[] = [
    [
      tally.compared > 0,
      {
        vi: `${tally.compared} tương tác được so với tài liệu OpenAPI.`,
        en: `${plural(tally.compared, 'interaction')} ${were(tally.compared)} compared with the OpenAPI documents.`,
      },
    ],
    [passed + failed + pending + due === 0, nothing],
    [
      passedBefore > 0,
      {
        vi: `${passedBefore} được bỏ qua vì lần trước đã đạt (--only-failed).`,
        en: `${passedBefore} ${were(passedBefore)} left out: passed the last time (--only-failed).`,
      },
    ],
    [
      bailed > 0,
      {
        vi: `${bailed} được bỏ qua vì đã dừng ở lỗi đầu tiên (--bail).`,
        en: `${bailed} ${were(bailed)} left out: the run ended at the first failure (--bail).`,
      },
    ],
    [
      unaccounted > 0,
      {
        vi: `${off} có trong tệp mà không có kết quả: lỗi của trình kiểm chứng, lần chạy không đạt.`,
        en: `${off} in the files got no result: a fault of the verifier, and the run fails.`,
      },
    ],
    [
      unaccounted < 0,
      {
        vi: `Thừa ${off} kết quả so với các tệp: lỗi của trình kiểm chứng, lần chạy không đạt.`,
        en: `${off} more results than in the files: a fault of the verifier, and the run fails.`,
      },
    ],
  ];
  return sentences.filter(([applies]) => applies).map(([, sentence]) => sentence);
};
