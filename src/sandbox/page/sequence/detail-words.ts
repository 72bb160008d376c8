// The words of a row's details.
import type { Named } from '../../../wire/services.ts';
import type { WireState } from '../wire-state.ts';

export const detailWords = {
  close: { vi: 'Đóng chi tiết', en: 'Close the details' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  work: { vi: 'Dịch vụ đã làm', en: 'The service did' },
  nothing: { vi: 'chưa làm gì', en: 'nothing' },
  fault: { vi: 'Sự cố', en: 'Fault' },
  reason: { vi: 'Lý do', en: 'Reason' },
  key: { vi: 'Khóa chống trùng', en: 'Idempotency key' },
  time: { vi: 'Thời gian', en: 'Time' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  noNext: { vi: 'không tự làm gì nữa', en: 'nothing more by itself' },
  notice: { vi: 'Mã thông báo', en: 'Notice id' },
  attemptBefore: { vi: 'Lần trước', en: 'Attempt before' },
  sentBefore: { vi: 'Đã gửi từ', en: 'Sent at' },
  meaning: { vi: 'MISA ORDER hiểu', en: 'As MISA ORDER reads it' },
  cause: { vi: 'Vì bước', en: 'Because of step' },
  goThere: { vi: 'Đến bước này', en: 'Go to this step' },
  wire: { vi: 'Trên đường truyền', en: 'On the wire' },
  request: { vi: 'Yêu cầu', en: 'Request' },
  response: { vi: 'Phản hồi', en: 'Response' },
  intended: { vi: 'Dịch vụ đã trả lời', en: 'The service had answered' },
  arrived: { vi: 'Nhưng bên gửi nhận được', en: 'But its client got' },
  spoiled: {
    vi: 'Dịch vụ đã làm xong và trả lời như trên; vì sự cố, bên gửi không nhận được câu ấy.',
    en: 'The service did the work and answered so; because of the fault its client never got it.',
  },
  connect: { vi: 'Xin mã truy cập', en: 'Asking for a token' },
  headers: { vi: 'Header', en: 'Headers' },
  noBody: { vi: 'Không có nội dung', en: 'No body' },
  inner: { vi: 'JSON trong chuỗi', en: 'JSON in the string' },
  copyCurl: { vi: 'Chép curl', en: 'Copy curl' },
  copyBody: { vi: 'Chép nội dung', en: 'Copy body' },
  copied: { vi: 'Đã chép.', en: 'Copied.' },
  notCopied: {
    vi: 'Trình duyệt không cho chép: hãy chọn đoạn văn bản rồi chép bằng tay.',
    en: 'The browser does not allow copying: select the text and copy it by hand.',
  },
  refusedConnection: {
    vi: 'Kết nối bị từ chối, nên không có yêu cầu nào đến được dịch vụ.',
    en: 'The connection was refused, so no request has reached the service.',
  },
  neverSent: {
    vi: 'Lần này không có gì được gửi qua đường truyền.',
    en: 'Nothing was sent over the wire this time.',
  },
} as const satisfies Record<string, Named>;

/** How an exchange ended without an answer. */
export const endWords: Readonly<Record<string, Named>> = {
  'broken-off': {
    vi: 'Phản hồi đứt giữa chừng: phần đầu đã đến, nội dung thì không.',
    en: 'The answer broke off: its head came, its body did not.',
  },
  'no-connection': {
    vi: 'Kết nối bị từ chối: không có phản hồi.',
    en: 'The connection was refused: there is no answer.',
  },
  reset: {
    vi: 'Kết nối bị ngắt trước khi có phản hồi.',
    en: 'The connection was reset before an answer came.',
  },
  'given-up': {
    vi: 'Bên gửi hết giờ chờ và thôi: không có phản hồi.',
    en: 'Its client waited no longer: no answer came.',
  },
  open: { vi: 'Chưa có phản hồi.', en: 'No answer yet.' },
};

const waiting: Named = {
  vi: 'Đang chờ đường truyền thật: yêu cầu và phản hồi HTTP sẽ hiện ở đây.',
  en: 'Waiting for the real wire: the HTTP request and response will show here.',
};

const without: Named = {
  vi:
    'Đường truyền thật chưa dùng được, nên chưa có HTTP để xem. Sơ đồ vẫn đúng: diễn biến chạy ' +
    'trong bộ nhớ.',
  en:
    'The real wire cannot be used yet, so there is no HTTP to see. The diagram is right all the ' +
    'same: the story is played in memory.',
};

/** Why nothing is known yet of what crossed the wire. */
export const whyNoWire = (state: WireState): Named =>
  state === 'idle' || state === 'following' || state === 'agrees' ? waiting : without;
