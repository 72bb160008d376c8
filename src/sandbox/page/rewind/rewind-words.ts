// The words of the bar below: where the story stands, playing it, and its other ways.
import type { Named } from '../../../wire/services.ts';
import type { Kind } from './ticks.ts';

export const rewindWords = {
  bar: { vi: 'Tua lại diễn biến', en: 'Rewind the story' },
  first: { vi: 'Về đầu', en: 'To the beginning' },
  previous: { vi: 'Bước trước', en: 'Previous step' },
  next: { vi: 'Bước sau', en: 'Next step' },
  last: { vi: 'Đến cuối', en: 'To the end' },
  play: { vi: 'Phát', en: 'Play' },
  pause: { vi: 'Dừng', en: 'Pause' },
  speed: { vi: 'Tốc độ phát', en: 'Playing speed' },
  slider: { vi: 'Vị trí trong diễn biến', en: 'Place in the story' },
  atFirst: { vi: 'Đang ở đầu diễn biến.', en: 'This is the beginning.' },
  atLast: { vi: 'Đang ở cuối diễn biến.', en: 'This is the end.' },
  noSteps: { vi: 'Chưa có bước nào để tua.', en: 'There is no step yet.' },
  empty: {
    vi: 'Mỗi thao tác là một bước; ở đây tua tới tua lui, kể cả Ctrl+Z và Ctrl+Y.',
    en: 'Every act is a step; go back and forth here, or by Ctrl+Z and Ctrl+Y.',
  },
  beginning: { vi: 'Trước bước đầu tiên', en: 'Before the first step' },
  branches: { vi: 'Các nhánh khác', en: 'Other branches' },
  stepwise: { vi: 'từng bước', en: 'stepwise' },
  stepwiseTip: {
    vi: '@stepwise: không gì tự xảy ra, mỗi yêu cầu và thông báo đi khi được bấm',
    en: '@stepwise: nothing happens by itself, each request and notice goes when it is clicked',
  },
  goBranch: {
    vi: 'Trở lại nhánh này, ở bước cuối của nó',
    en: 'Return to this branch, at its end',
  },
} as const satisfies Record<string, Named>;

export const kindWords = {
  people: { vi: 'con người', en: 'people' },
  time: { vi: 'thời gian', en: 'time' },
  trouble: { vi: 'sự cố', en: 'faults' },
  check: { vi: 'mong đợi', en: 'checks' },
  system: { vi: 'hệ thống', en: 'the system' },
  wrong: { vi: 'không đạt', en: 'failed' },
} as const satisfies Record<Kind, Named>;

/** Where the story stands: of so many steps. */
export const placeWords = (position: number, length: number): Named => ({
  vi: `bước ${position}/${length}`,
  en: `step ${position}/${length}`,
});

/** A branch as a chip names it. */
export const branchWords = (number: number, shared: number, length: number): Named => ({
  vi: `nhánh ${number}: tách ở bước ${shared} · ${length} bước`,
  en: `branch ${number}: parts at step ${shared} · ${length} steps`,
});

/** What is said when acting in the past has made a branch. */
export const branchMadeWords = (number: number, shared: number, length: number): Named => ({
  vi: `Diễn biến tách nhánh từ sau bước ${shared}. ${length - shared} bước cũ được giữ là nhánh ${number}.`,
  en: `The story goes another way after step ${shared}. The ${length - shared} steps of before are kept as branch ${number}.`,
});

/** What is said when playing stops at something wrong. */
export const stoppedWords = (step: number, why: Named): Named => ({
  vi: `Dừng ở bước ${step}: ${why.vi}`,
  en: `Stopped at step ${step}: ${why.en}`,
});
