// The words of the journal, in Vietnamese and English.
import type { Named } from '../wire/services.ts';

/** Small words of the lines. */
export const words = {
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

/** What became of a command or a notice. */
export const outcomes = {
  accepted: { vi: 'chấp nhận', en: 'accepted' },
  ignored: { vi: 'bỏ qua', en: 'ignored' },
  rejected: { vi: 'bị từ chối', en: 'rejected' },
} as const satisfies Record<string, Named>;

/** The four kinds of answer. */
export const answers = {
  ok: { vi: 'được', en: 'ok' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  busy: { vi: 'dịch vụ bận', en: 'busy' },
  unknown: { vi: 'không rõ đã thực hiện chưa', en: 'unknown' },
} as const satisfies Record<string, Named>;

/** What the engine will do next about a call. */
export const nexts = {
  attempt: { vi: 'gửi lại lúc', en: 'next attempt at' },
  lookup: { vi: 'tra cứu lúc', en: 'lookup at' },
} as const satisfies Record<string, Named>;

/** What a service did with a call. */
export const works = {
  done: { vi: 'đã thực hiện', en: 'has done' },
  existed: { vi: 'đã có sẵn', en: 'already has' },
  queued: { vi: 'đã xếp hàng', en: 'has queued' },
  refused: { vi: 'từ chối', en: 'refuses' },
} as const satisfies Record<string, Named>;

/** How a call came to be worked on, when it was not at once. */
export const vias = {
  'late-request': { vi: 'yêu cầu đến trễ', en: 'a late request' },
  released: { vi: 'yêu cầu được giữ', en: 'a held request' },
  doubled: { vi: 'yêu cầu bị nhân đôi', en: 'a doubled request' },
} as const satisfies Record<string, Named>;

/** What the accountants do. */
export const acts = {
  'grant-licence': { vi: 'kế toán GPSD cấp GPSD', en: 'the licence accountant grants the licence' },
  'issue-invoice': {
    vi: 'kế toán hóa đơn phát hành hóa đơn',
    en: 'the invoice accountant issues the invoice',
  },
} as const satisfies Record<string, Named>;

/** Why an answer was what it was; a service's own code reads as it is. */
export const whys: Readonly<Record<string, Named>> = {
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

/** Kinds of order. */
export const kinds = {
  desktop: { vi: 'Desktop', en: 'Desktop' },
  saas: { vi: 'SaaS', en: 'SaaS' },
  'top-up': { vi: 'mã nạp tiền MISA Support', en: 'MISA Support top-up codes' },
} as const satisfies Record<string, Named>;

/** Ways to pay. */
export const payments = {
  'bank-transfer': { vi: 'chuyển khoản', en: 'bank transfer' },
  online: { vi: 'trực tuyến', en: 'online' },
} as const satisfies Record<string, Named>;
