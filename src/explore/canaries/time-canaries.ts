// Bugs in deadlines, attempts, tokens, and in the look-ups that are the last resort.
import type { Canary } from './canary.ts';

export const timeCanaries: readonly Canary[] = [
  {
    name: 'suspend-day-early',
    said: { vi: 'tạm hủy sớm một ngày', en: 'it is suspended a day early' },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `suspendAt: hasDeadline ? fiveDaysAfter(now) : null`,
        replacement: `suspendAt: hasDeadline ? fiveDaysAfter(now) - 86_400_000 : null`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'suspend-day-late',
    said: { vi: 'tạm hủy muộn một ngày', en: 'it is suspended a day late' },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `suspendAt: hasDeadline ? fiveDaysAfter(now) : null`,
        replacement: `suspendAt: hasDeadline ? fiveDaysAfter(now) + 86_400_000 : null`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'never-suspends',
    said: { vi: 'không bao giờ tạm hủy', en: 'it is never suspended' },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `suspendAt: hasDeadline ? fiveDaysAfter(now) : null`,
        replacement: `suspendAt: null`,
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'lock-day-late',
    said: { vi: 'khóa muộn một ngày', en: 'it is locked a day late' },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `? fiveWorkingDaysAfter(now) : null`,
        replacement: `? fiveWorkingDaysAfter(now) + 86_400_000 : null`,
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'fourth-attempt',
    said: { vi: 'gửi đến năm lần', en: 'a call is attempted five times' },
    changes: [
      {
        file: 'src/engine/outbox.ts',
        text: `const attemptsAtMost = backOffMs.length + 1;`,
        replacement: `const attemptsAtMost = 5;`,
      },
    ],
    faults: 1,
    start: 'desktop-online',
  },
  {
    name: 'token-not-renewed',
    said: { vi: 'token bị từ chối không kết nối lại', en: 'a refused token is not renewed' },
    changes: [
      {
        file: 'src/engine/advance.ts',
        text: `  if (refusedToken && resendAfterReconnect(draft, callId)) return;`,
        replacement: ``,
      },
    ],
    faults: 1,
    start: 'desktop-online',
  },
  {
    name: 'look-up-blind-to-licence',
    said: {
      vi: 'tra cứu không thấy GPSD đã cấp',
      en: 'a look-up does not see that the licence is granted',
    },
    changes: [
      {
        file: 'src/engine/proof.ts',
        text: `const isGranted = result.is === 'licence-request' && result.granted;`,
        replacement: `const isGranted = false;`,
      },
    ],
    faults: 1,
    start: 'desktop-online',
  },
  {
    name: 'look-up-blind-to-invoice',
    said: {
      vi: 'tra cứu không thấy hóa đơn đã phát hành',
      en: 'a look-up does not see that the invoice is issued',
    },
    changes: [
      {
        file: 'src/engine/proof.ts',
        text: `const isIssued = result.is === 'stored' && result.issued;`,
        replacement: `const isIssued = false;`,
      },
    ],
    faults: 1,
    start: 'desktop-online',
  },
  {
    name: 'bare-403-is-refusal',
    said: {
      vi: 'lỗi 403 trống cũng coi là từ chối hẳn',
      en: 'a bare 403 is taken for an outright refusal',
    },
    changes: [
      {
        file: 'src/wire/answers.ts',
        text: `why, outright: false }`,
        replacement: `why, outright: true }`,
      },
    ],
    faults: 1,
    start: 'saas-bank-transfer',
  },
];
