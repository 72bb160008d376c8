// The vocabulary: what goes wrong with calls, notices and services, and how it ends.
import type { Fields } from './parameter.ts';
import type { Sentence } from './sentence.ts';

type Said = Pick<Sentence, 'vi' | 'en' | 'also'>;

/** A fault sentence: `fixed` is its effect. */
const fault = (fixed: Fields, said: Said): Sentence => ({
  action: 'fault',
  theme: 'trouble',
  fixed,
  ...said,
});

const callFaults: readonly Sentence[] = [
  fault(
    { effect: 'error', when: 'before' },
    {
      vi: '{service} trả lỗi {code} cho {call}{forOrder}{often}',
      en: '{service} answers {code} to {call}{forOrder}{often}',
    },
  ),
  fault(
    { effect: 'error', when: 'after' },
    {
      vi: '{service} trả lỗi {code} cho {call}{forOrder} sau khi đã thực hiện{often}',
      en: '{service} answers {code} to {call}{forOrder} after doing the work{often}',
    },
  ),
  fault(
    { effect: 'refused' },
    {
      vi: '{service} từ chối {call}{forOrder}{often}',
      en: '{service} refuses {call}{forOrder}{often}',
    },
  ),
  fault(
    { effect: 'never-received' },
    {
      vi: '{service} không nhận được {call}{forOrder}{often}',
      en: '{service} never receives {call}{forOrder}{often}',
    },
  ),
  fault(
    { effect: 'reply-lost' },
    {
      vi: 'phản hồi của {service} cho {call}{forOrder} bị mất{often}',
      en: 'the reply of {service} to {call}{forOrder} is lost{often}',
    },
  ),
  fault(
    { effect: 'reset', when: 'before' },
    {
      vi: '{service} ngắt kết nối khi nhận {call}{forOrder}{often}',
      en: '{service} resets the connection on {call}{forOrder}{often}',
    },
  ),
  fault(
    { effect: 'reset', when: 'after' },
    {
      vi: '{service} ngắt kết nối khi nhận {call}{forOrder} sau khi đã thực hiện{often}',
      en: '{service} resets the connection on {call}{forOrder} after doing the work{often}',
      also: {
        vi: ['{service} ngắt kết nối sau khi đã thực hiện {call}{forOrder}{often}'],
        en: ['{service} resets the connection after doing the work of {call}{forOrder}{often}'],
      },
    },
  ),
  fault(
    { effect: 'slow-reply' },
    {
      vi: '{service} phản hồi {call}{forOrder} chậm {delay}{often}',
      en: '{service} answers {call}{forOrder} {delay} late{often}',
      also: { vi: ['{service} phản hồi {call}{forOrder} trễ {delay}{often}'] },
    },
  ),
  fault(
    { effect: 'late-request' },
    {
      vi: '{call}{forOrder} đến {service} trễ {delay}{often}',
      en: '{call}{forOrder} reaches {service} {delay} late{often}',
      also: {
        vi: ['{call}{forOrder} đến {service} chậm {delay}{often}'],
        en: ['{call}{forOrder} reach {service} {delay} late{often}'],
      },
    },
  ),
  fault(
    { effect: 'garbled' },
    {
      vi: 'phản hồi của {service} cho {call}{forOrder} bị hỏng{often}',
      en: 'the reply of {service} to {call}{forOrder} is garbled{often}',
    },
  ),
  fault(
    { effect: 'off-schema' },
    {
      vi: 'phản hồi của {service} cho {call}{forOrder} sai cấu trúc{often}',
      en: 'the reply of {service} to {call}{forOrder} breaks its schema{often}',
      also: { vi: ['phản hồi của {service} cho {call}{forOrder} bị sai cấu trúc{often}'] },
    },
  ),
  fault(
    { effect: 'doubled' },
    {
      vi: '{service} nhận {call}{forOrder} hai lần{often}',
      en: '{service} receives {call}{forOrder} twice{often}',
    },
  ),
  fault(
    { effect: 'not-stored' },
    {
      vi: '{service} nhận {call}{forOrder} nhưng không lưu{often}',
      en: '{service} accepts {call}{forOrder} but stores nothing{often}',
    },
  ),
  fault(
    { effect: 'store-failed' },
    {
      vi: '{service} báo không lưu được {call}{forOrder}{often}',
      en: '{service} reports that it could not store {call}{forOrder}{often}',
    },
  ),
  fault(
    { effect: 'held' },
    {
      vi: '{service} giữ {call}{forOrder}{often}',
      en: '{service} holds {call}{forOrder}{often}',
    },
  ),
];

const noticeHeads = {
  vi: ['thông báo {notice}{forOrder} của {service}', 'thông báo {notice} của {service}{forOrder}'],
  en: [
    'the {notice} notice{forOrder} of {service}',
    'the {notice}{forOrder} notice of {service}',
    'the {notice} notice of {service}{forOrder}',
  ],
};

/** A notice may name its order in several places; the first of all is printed. */
const notice = (fixed: Fields, vi: readonly string[], en: readonly string[]): Sentence => {
  const [firstVi = '', ...alsoVi] = everyWay(noticeHeads.vi, vi);
  const [firstEn = '', ...alsoEn] = everyWay(noticeHeads.en, en);
  return fault(fixed, { vi: firstVi, en: firstEn, also: { vi: alsoVi, en: alsoEn } });
};

const everyWay = (heads: readonly string[], ends: readonly string[]): string[] =>
  heads.flatMap((head) => ends.map((end) => `${head} ${end}{often}`));

const noticeFaults: readonly Sentence[] = [
  notice({ effect: 'notice-lost' }, ['bị mất'], ['is lost']),
  notice(
    { effect: 'notice-doubled' },
    ['gửi hai lần', 'được gửi hai lần', 'bị gửi hai lần'],
    ['is sent twice'],
  ),
  notice(
    { effect: 'notice-late' },
    ['đến trễ {delay}', 'đến chậm {delay}'],
    ['comes {delay} late'],
  ),
  notice(
    { effect: 'notice-forged' },
    ['sai chữ ký', 'bị sai chữ ký', 'có chữ ký sai'],
    ['has a wrong signature'],
  ),
];

export const troubleSentences: readonly Sentence[] = [
  ...callFaults,
  ...noticeFaults,
  fault(
    { effect: 'down' },
    { vi: '{service} ngừng hoạt động{often}', en: '{service} is down{often}' },
  ),
  {
    action: 'release',
    theme: 'trouble',
    vi: '{service} xử lý {call}{forOrder} đang giữ',
    en: '{service} releases {call}{forOrder}',
    also: { vi: ['{service} xử lý {call} đang giữ{forOrder}'] },
  },
  {
    action: 'heal',
    theme: 'trouble',
    vi: '{service} hoạt động trở lại',
    en: '{service} is healthy again',
  },
  {
    action: 'heal-all',
    theme: 'trouble',
    vi: 'mọi dịch vụ hoạt động trở lại',
    en: 'every service is healthy again',
  },
  {
    action: 'restart',
    theme: 'trouble',
    vi: 'MISA ORDER khởi động lại',
    en: 'MISA ORDER restarts',
  },
];
