// The words of the script panel, and of what can be done with a session.
import type { Named } from '../../../wire/services.ts';

export const scriptWords = {
  views: { vi: 'Kịch bản và tệp', en: 'Scenario and file' },
  script: { vi: 'Đang ghi', en: 'Recorded' },
  file: { vi: 'Tệp đã mở', en: 'Opened file' },
  open: { vi: 'Mở, mẫu', en: 'Open' },
  title: { vi: 'Tên kịch bản', en: 'Name of the scenario' },
  noTitle: { vi: 'Phiên thử', en: 'A session' },
  tags: { vi: 'Thẻ', en: 'Tags' },
  lines: { vi: 'Các bước của kịch bản', en: 'Steps of the scenario' },
  empty: { vi: 'Kịch bản tự viết ra ở đây', en: 'The scenario writes itself here' },
  emptyHow: {
    vi: 'Mỗi thao tác trên trang thành một câu. Đặt một đơn hàng để bắt đầu, hoặc mở một mẫu có sẵn.',
    en: 'Every act on the page becomes a sentence. Place an order to begin, or open an example.',
  },
  seeExamples: { vi: 'Xem các mẫu', en: 'See the examples' },
  goThere: { vi: 'đến bước này', en: 'go to this step' },
  here: { vi: 'đang ở đây', en: 'here now' },
  automatic: { vi: 'tự ghi', en: 'automatic' },
  automaticWhy: {
    vi: 'Ngôn ngữ kịch bản đòi câu này ngay sau một yêu cầu không được chấp nhận.',
    en: 'The scenario language asks for this right after a request that was not accepted.',
  },
  holds: { vi: 'Đúng', en: 'Holds' },
  fails: { vi: 'Không đúng', en: 'Does not hold' },
  stuck: { vi: 'Không chạy được', en: 'Cannot be played' },
  unreached: { vi: 'Chưa chạy tới', en: 'Not reached' },
  finding: { vi: 'Chỗ không đạt', en: 'What is wrong' },
  findingBefore: { vi: 'Những gì đã xảy ra trước đó', en: 'What led there' },
  remove: { vi: 'Bỏ mong đợi này', en: 'Leave this expectation out' },
  provesNothing: {
    vi: 'Kịch bản chưa kiểm tra gì: hãy thêm điều mong đợi.',
    en: 'The scenario checks nothing yet: add what is expected.',
  },
  expecting: { vi: 'Điều phải đúng', en: 'What must be true' },
  pinSeen: { vi: 'Mong đợi những gì đang thấy', en: 'Expect what is seen now' },
  pinHeld: {
    vi: '…và những gì các dịch vụ đang giữ',
    en: '…and what the services hold',
  },
  pinSent: { vi: '…và số lần đã gửi', en: '…and how often each call was sent' },
  noneSent: {
    vi: 'MISA ORDER chưa gửi yêu cầu nào cho đơn hàng này.',
    en: 'MISA ORDER has sent nothing for this order yet.',
  },
  pinAbout: { vi: 'Của đơn hàng', en: 'Of order' },
  noOrder: {
    vi: 'Ở bước này chưa có đơn hàng nào.',
    en: 'There is no order at this step yet.',
  },
  noHoldings: {
    vi: 'Chưa dịch vụ nào giữ gì của đơn hàng này.',
    en: 'No service holds anything of this order yet.',
  },
  copy: { vi: 'Chép', en: 'Copy' },
  copyTitle: { vi: 'Chép kịch bản dạng .feature', en: 'Copy the scenario as a .feature' },
  copied: { vi: 'Đã chép kịch bản.', en: 'The scenario is copied.' },
  notCopied: {
    vi: 'Trình duyệt không cho chép. Hãy tải tệp về.',
    en: 'The browser does not let us copy. Download the file instead.',
  },
  download: { vi: 'Tải về', en: 'Download' },
  downloadTitle: { vi: 'Tải tệp .feature về', en: 'Download the .feature file' },
  journal: { vi: 'Nhật ký', en: 'Journal' },
  journalTitle: {
    vi: 'Tải nhật ký về: từng việc đã xảy ra, như order-lab run --journal',
    en: 'Download the journal: all that happened, as order-lab run --journal',
  },
  share: { vi: 'Chia sẻ', en: 'Share' },
  shareTitle: { vi: 'Chép liên kết mở lại phiên này', en: 'Copy a link that opens this session' },
  shared: {
    vi: 'Đã chép liên kết: ai mở cũng thấy đúng phiên này, dừng ở đúng bước này.',
    en: 'The link is copied: it opens this very session, at this very step.',
  },
  notShared: {
    vi: 'Trình duyệt không cho chép. Hãy chép thanh địa chỉ: địa chỉ của trang chính là liên kết.',
    en: 'The browser does not let us copy. Copy the address bar: it is the link.',
  },
  nothingYet: { vi: 'Phiên chưa có bước nào.', en: 'The session has no step yet.' },
  sessions: { vi: 'Phiên', en: 'Session' },
  newSession: { vi: 'Phiên mới', en: 'New session' },
  newStepwise: { vi: 'Phiên mới từng bước', en: 'New stepwise session' },
  stepwiseWhy: {
    vi: '@stepwise: không có gì tự xảy ra, mỗi yêu cầu và thông báo chỉ đi khi được bấm.',
    en: '@stepwise: nothing happens by itself; each call and notice goes when it is clicked.',
  },
  begun: {
    vi: 'Phiên mới bắt đầu. Phiên trước vẫn còn: bấm "Trở lại phiên trước".',
    en: 'A new session has begun. The one before is kept: press "Back to the last session".',
  },
  isNew: { vi: 'Phiên này còn mới nguyên.', en: 'This session is new.' },
  back: { vi: 'Trở lại phiên trước', en: 'Back to the last session' },
  noBack: { vi: 'Chưa có phiên nào trước phiên này.', en: 'There is no session before this one.' },
  earlier: { vi: 'Các phiên trước', en: 'Earlier sessions' },
  openFile: { vi: 'Mở kịch bản', en: 'Open a scenario' },
} as const satisfies Record<string, Named>;

/** A number of steps. */
export const stepCount = (count: number): Named => ({
  vi: `${count} bước`,
  en: `${count} step${count === 1 ? '' : 's'}`,
});

/** How many expectations a click has added. */
export const pinned = (count: number): Named =>
  count === 0
    ? {
        vi: 'Tất cả đã được mong đợi ở bước này rồi.',
        en: 'All of it is expected at this step already.',
      }
    : {
        vi: `Đã thêm ${count} điều mong đợi vào kịch bản.`,
        en: `${count} expectation${count === 1 ? '' : 's'} added to the scenario.`,
      };
