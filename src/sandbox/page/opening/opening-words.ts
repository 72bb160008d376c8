// The words for opening a scenario and following its file.
import type { Named } from '../../../wire/services.ts';

export const openingWords = {
  title: { vi: 'Mở một kịch bản', en: 'Open a scenario' },
  how: {
    vi: 'Thả tệp .feature vào bất cứ đâu trên trang, chọn tệp, hoặc dán nội dung vào đây. Tệp không rời khỏi máy này.',
    en: 'Drop a .feature file anywhere on the page, choose one, or paste its text here. Nothing leaves this machine.',
  },
  choose: { vi: 'Chọn tệp .feature', en: 'Choose a .feature file' },
  paste: { vi: 'Nội dung kịch bản', en: 'Text of a scenario' },
  read: { vi: 'Đọc nội dung đã dán', en: 'Read the pasted text' },
  nothingPasted: { vi: 'Chưa có nội dung nào.', en: 'There is no text yet.' },
  reading: { vi: 'Đang đọc…', en: 'Reading…' },
  pasted: { vi: '(nội dung đã dán)', en: '(pasted text)' },
  notLoaded: {
    vi: 'Chưa tải được bộ đọc kịch bản: hãy kiểm tra mạng rồi thử lại.',
    en: 'The reader could not be loaded: check the network and try again.',
  },
  examples: { vi: 'Mẫu', en: 'Examples' },
  drop: { vi: 'Thả tệp .feature để mở', en: 'Drop the .feature file to open it' },
  dropKeeps: {
    vi: 'Phiên đang làm được giữ lại.',
    en: 'The session under way is kept.',
  },
  noFile: { vi: 'Ở đó không có tệp nào.', en: 'There is no file in it.' },
  scenarios: { vi: 'Chọn một kịch bản', en: 'Choose a scenario' },
  noScenarios: { vi: 'Tệp không có kịch bản nào.', en: 'The file has no scenario.' },
  othersOpen: {
    vi: 'Các kịch bản khác trong tệp vẫn mở được.',
    en: 'The other scenarios of the file can still be opened.',
  },
  meant: { vi: 'Có phải ý bạn là', en: 'Did you mean' },
  line: { vi: 'dòng', en: 'line' },
  text: { vi: 'Nội dung tệp', en: 'Text of the file' },
  close: { vi: 'Đóng tệp', en: 'Close the file' },
  follow: { vi: 'Chạy lại theo tệp', en: 'Follow the file again' },
  left: {
    vi: 'Phiên đã khác tệp: dòng được đánh dấu là bước chung cuối cùng.',
    en: 'The session has left the file: the marked line is the last step they share.',
  },
  other: {
    vi: 'Phiên đang làm không phải của tệp này.',
    en: 'The session under way is not of this file.',
  },
  kept: {
    vi: 'Đã mở kịch bản. Phiên trước vẫn còn: bấm "Trở lại phiên trước".',
    en: 'The scenario is open. The session before is kept: press "Back to the last session".',
  },
  howToPlay: {
    vi: 'Bấm phát, hoặc đi từng bước, ở thanh dưới cùng.',
    en: 'Play it, or go step by step, in the bar at the bottom.',
  },
  passes: { vi: 'Chạy đạt đến hết.', en: 'Passes to its end.' },
  failsAt: { vi: 'Không đạt ở dòng', en: 'Fails at line' },
} as const satisfies Record<string, Named>;

/** How many places of a file cannot be read. */
export const problemCount = (count: number): Named => ({
  vi: `${count} chỗ không đọc được`,
  en: `${count} problem${count === 1 ? '' : 's'}`,
});

/** How many more there are than are shown. */
export const moreProblems = (count: number): Named => ({
  vi: `… và ${count} chỗ nữa.`,
  en: `… and ${count} more.`,
});
