// The journal in words: one readable line per thing that happened, in Vietnamese or English.
import { dayOf, formatInstantSeconds, type Instant } from '../calendar/time.ts';
import { labelOf } from '../order/tracks.ts';
import { reasons, type Reason } from '../wire/reasons.ts';
import {
  calls,
  notices,
  services,
  type CallName,
  type Named,
  type NoticeName,
} from '../wire/services.ts';
import { callEffects, noticeEffects, strikeName } from './coverage.ts';
import type { Entry } from './entries.ts';
import type { Action } from './steps.ts';

export type Language = keyof Named;

/** How a step reads; the scenario language knows, the world does not. */
export type SayStep = (action: Action) => string;

/**
 * One line per entry: `02/03/2026 09:00:30  who: what`.
 * @param sayStep how a step of a person, the bank or time reads in this language
 */
export const journalLines = (
  entries: readonly Entry[],
  language: Language,
  sayStep: SayStep,
): readonly string[] =>
  entries.map((entry) => `${formatInstantSeconds(entry.at)}  ${lineOf(entry, language, sayStep)}`);

const words = {
  lookup: { vi: 'tra cứu', en: 'the lookup' },
  of: { vi: 'của', en: 'of' },
  attempt: { vi: 'lần', en: 'attempt' },
  key: { vi: 'khóa', en: 'key' },
  reconnected: { vi: 'gửi lại sau khi kết nối lại', en: 'sent again after re-connecting' },
  placed: { vi: 'được đặt', en: 'is placed' },
  customer: { vi: 'khách hàng', en: 'customer' },
  refund: { vi: 'cần hoàn lại', en: 'to refund' },
  dong: { vi: 'đồng', en: 'VND' },
  notice: { vi: 'thông báo', en: 'notice' },
  superseded: { vi: 'thôi', en: 'gives up' },
  for: { vi: 'vì có', en: 'for' },
  sending: { vi: 'lần gửi', en: 'sending' },
  nothingArrives: { vi: 'không đến nơi', en: 'does not arrive' },
  twice: { vi: 'đến hai lần', en: 'arrives twice' },
  held: { vi: 'giữ', en: 'holds' },
  stray: { vi: 'không biết đơn hàng', en: 'does not know order' },
  fault: { vi: 'SỰ CỐ', en: 'FAULT' },
} as const satisfies Record<string, Named>;

const outcomes = {
  accepted: { vi: 'chấp nhận', en: 'accepted' },
  ignored: { vi: 'bỏ qua', en: 'ignored' },
  rejected: { vi: 'bị từ chối', en: 'rejected' },
} as const satisfies Record<string, Named>;

const answers = {
  ok: { vi: 'được', en: 'ok' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  busy: { vi: 'dịch vụ bận', en: 'busy' },
  unknown: { vi: 'không rõ đã thực hiện chưa', en: 'unknown' },
} as const satisfies Record<string, Named>;

const nexts = {
  attempt: { vi: 'gửi lại lúc', en: 'next attempt at' },
  lookup: { vi: 'tra cứu lúc', en: 'lookup at' },
} as const satisfies Record<string, Named>;

const works = {
  done: { vi: 'đã thực hiện', en: 'has done' },
  existed: { vi: 'đã có sẵn', en: 'already has' },
  queued: { vi: 'đã xếp hàng', en: 'has queued' },
  refused: { vi: 'từ chối', en: 'refuses' },
} as const satisfies Record<string, Named>;

const vias = {
  'late-request': { vi: 'yêu cầu đến trễ', en: 'a late request' },
  released: { vi: 'yêu cầu được giữ', en: 'a held request' },
  doubled: { vi: 'yêu cầu bị nhân đôi', en: 'a doubled request' },
} as const satisfies Record<string, Named>;

const acts = {
  'grant-licence': { vi: 'kế toán GPSD cấp GPSD', en: 'the licence accountant grants the licence' },
  'issue-invoice': {
    vi: 'kế toán hóa đơn phát hành hóa đơn',
    en: 'the invoice accountant issues the invoice',
  },
} as const satisfies Record<string, Named>;

/** Why an answer was what it was; a service's own code reads as it is. */
const whys: Readonly<Record<string, Named>> = {
  done: { vi: 'đã thực hiện', en: 'done' },
  existed: { vi: 'đã có sẵn', en: 'it existed' },
  queued: { vi: 'đã xếp hàng, chờ báo đã lưu', en: 'queued, not yet stored' },
  stored: { vi: 'đã lưu', en: 'stored' },
  'not-found': { vi: 'không tìm thấy', en: 'not found' },
  failed: { vi: 'không lưu được', en: 'not stored' },
  'timed-out': { vi: 'hết giờ chờ', en: 'timed out' },
  restarted: { vi: 'MISA ORDER khởi động lại', en: 'MISA ORDER restarted' },
  'no-connection': { vi: 'không kết nối được', en: 'no connection' },
  reset: { vi: 'bị ngắt kết nối', en: 'connection reset' },
  garbled: { vi: 'phản hồi bị hỏng', en: 'garbled reply' },
  'off-schema': { vi: 'phản hồi sai cấu trúc', en: 'off-schema reply' },
  'business-refusal': { vi: 'từ chối nghiệp vụ', en: 'business refusal' },
  'stale-revision': { vi: 'phiên bản cũ', en: 'stale revision' },
};

const kinds = {
  desktop: { vi: 'Desktop', en: 'Desktop' },
  saas: { vi: 'SaaS', en: 'SaaS' },
  'top-up': { vi: 'mã nạp tiền MISA Support', en: 'MISA Support top-up codes' },
} as const satisfies Record<string, Named>;

const payments = {
  'bank-transfer': { vi: 'chuyển khoản', en: 'bank transfer' },
  online: { vi: 'trực tuyến', en: 'online' },
} as const satisfies Record<string, Named>;

const engine = 'MISA ORDER';

/** A whole amount of đồng, with dots in Vietnamese and commas in English. */
export const formatMoney = (amount: number, language: Language): string => {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return `${digits} ${words.dong[language]}`;
};

const because = (reason: Reason | null, language: Language): string =>
  reason === null ? '' : ` (${reason}: ${reasons[reason][language]})`;

type About = { readonly call: CallName; readonly of?: CallName };

const callIn = ({ call, of }: About, language: Language): string =>
  of === undefined ? calls[call][language] : `${calls[call][language]} (${calls[of][language]})`;

/** A later instant: the time alone when it is the same day. */
const at = (instant: Instant, now: Instant): string => {
  const text = formatInstantSeconds(instant);
  return dayOf(instant) === dayOf(now) ? text.slice(text.indexOf(' ') + 1) : text;
};

type EntryOf<I extends Entry['is']> = Extract<Entry, { is: I }>;
type Saying = { readonly [I in Entry['is']]: (entry: EntryOf<I>, language: Language) => string };

const sayPlaced = (entry: EntryOf<'placed'>, language: Language): string => {
  const statuses = Object.entries(entry.statuses).map(
    ([track, status]) => `${track} "${labelOf(track as keyof typeof entry.statuses, status)}"`,
  );
  const about = [
    kinds[entry.kind][language],
    payments[entry.payment][language],
    formatMoney(entry.total, language),
  ].join(', ');
  const customer = `${words.customer[language]} ${entry.customer}`;
  return `${entry.order} ${words.placed[language]} (${about}; ${customer}): ${statuses.join(', ')}`;
};

const sayAnswered = (entry: EntryOf<'answered'>, language: Language): string => {
  const what = `${callIn(entry, language)} ${words.of[language]} ${entry.order}`;
  const attempt = `${words.attempt[language]} ${entry.attempt}`;
  const next =
    entry.next === null
      ? ''
      : `; ${nexts[entry.next.what][language]} ${at(entry.next.at, entry.at)}`;
  const answer = `${answers[entry.kind][language]} (${whys[entry.why]?.[language] ?? entry.why})`;
  return `${engine} ← ${services[entry.service][language]}: ${what}, ${attempt}: ${answer}${next}`;
};

const saySent = (entry: EntryOf<'sent'>, language: Language): string => {
  const what = `${callIn(entry, language)} ${words.of[language]} ${entry.order}`;
  const attempt = `${words.attempt[language]} ${entry.attempt}`;
  const key = entry.key === null ? '' : `, ${words.key[language]} ${entry.key}`;
  const again = entry.reconnected ? `, ${words.reconnected[language]}` : '';
  return `${engine} → ${services[entry.service][language]}: ${what}, ${attempt}${key}${again}`;
};

const sayStruck = (entry: EntryOf<'struck'>, language: Language): string => {
  const { fault, on } = entry;
  const name = strikeName(fault);
  const effect =
    'notice' in fault
      ? noticeEffects[name as keyof typeof noticeEffects][language]
      : callEffects[name as keyof typeof callEffects][language];
  const status = 'status' in fault ? ` ${fault.status}` : '';
  const what =
    on in notices
      ? `${words.notice[language]} ${notices[on as NoticeName][language]}`
      : callIn({ call: on as CallName, ...(entry.of ? { of: entry.of } : {}) }, language);
  const where = `${services[entry.service][language]}, ${what} ${words.of[language]} ${entry.order}`;
  return `${words.fault[language]} ${effect}${status}: ${where}`;
};

const sayWorked = (entry: EntryOf<'worked'>, language: Language): string => {
  const { did } = entry;
  const isRefused = !(did === 'done' || did === 'existed' || did === 'queued');
  const word = works[isRefused ? 'refused' : did][language];
  const code = isRefused ? ` (${whys[did]?.[language] ?? did})` : '';
  const via = entry.via === null ? '' : ` – ${vias[entry.via][language]}`;
  const what = `${calls[entry.call][language]} ${words.of[language]} ${entry.order}`;
  return `${services[entry.service][language]} ${word} ${what}${code}${via}`;
};

const sayNoticedOut = (entry: EntryOf<'noticed-out'>, language: Language): string => {
  const name = `${words.notice[language]} ${notices[entry.notice][language]}`;
  const count = `${words.sending[language]} ${entry.sending}`;
  const end =
    entry.deliveries === 1
      ? ''
      : `: ${(entry.deliveries === 0 ? words.nothingArrives : words.twice)[language]}`;
  const what = `${name} ${words.of[language]} ${entry.order} [${entry.id}], ${count}`;
  return `${services[entry.service][language]} → ${engine}: ${what}${end}`;
};

const sayings: Omit<Saying, 'step'> = {
  placed: sayPlaced,
  moved: ({ order, track, from, to }) =>
    `${order} ${track}: "${labelOf(track, from)}" → "${labelOf(track, to)}"`,
  declined: ({ order, outcome, reason }, language) =>
    `${order}: ${outcomes[outcome][language]}${because(reason, language)}`,
  'to-refund': ({ order, amount, reference }, language) =>
    `${order}: ${formatMoney(amount, language)} ${words.refund[language]} (${reference})`,
  sent: saySent,
  answered: sayAnswered,
  superseded: ({ order, call, by }, language) =>
    `${engine} ${words.superseded[language]} ${calls[call][language]} ${words.of[language]} ${order} ` +
    `${words.for[language]} ${calls[by][language]}`,
  noticed: ({ order, notice, id, outcome, reason }, language) =>
    `${engine} ← ${words.notice[language]} ${notices[notice][language]} ${words.of[language]} ${order} ` +
    `[${id}]: ${outcomes[outcome][language]}${because(reason, language)}`,
  struck: sayStruck,
  worked: sayWorked,
  held: ({ service, call, order }, language) =>
    `${services[service][language]} ${words.held[language]} ${calls[call][language]} ${words.of[language]} ${order}`,
  acted: ({ service, act, order, outcome, reason }, language) =>
    `${services[service][language]}: ${acts[act][language]} ${words.of[language]} ${order}: ` +
    `${outcomes[outcome][language]}${because(reason, language)}`,
  'noticed-out': sayNoticedOut,
  'stray-notice': ({ order, notice }, language) =>
    `${engine} ${words.stray[language]} ${order}: ${words.notice[language]} ${notices[notice][language]}`,
};

/** An entry in words. */
export const lineOf = (entry: Entry, language: Language, sayStep: SayStep): string => {
  if (entry.is === 'step') return `» ${sayStep(entry.action)}`;
  const say = sayings[entry.is] as (entry: Entry, language: Language) => string;
  return say(entry, language);
};
