// What the reports say in their own words, in Vietnamese and English.
import type { Named } from '../../wire/services.ts';

/** Words without numbers in them. */
export const words = {
  failures: { vi: 'Không đạt', en: 'Failures' },
  warnings: { vi: 'Lưu ý', en: 'Warnings' },
  again: { vi: 'Chạy lại', en: 'Run it again' },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
  statuses: { vi: 'Trạng thái', en: 'Statuses reached' },
  moves: { vi: 'Chuyển trạng thái', en: 'Legal moves taken' },
  calls: { vi: 'Sự cố với yêu cầu', en: 'Faults on calls' },
  notices: { vi: 'Sự cố với thông báo', en: 'Faults on notices' },
  missing: { vi: 'thiếu', en: 'missing' },
  all: { vi: 'tất cả', en: 'all of them' },
  filtered: {
    vi: 'chỉ chạy một phần các kịch bản, nên không liệt kê những gì còn thiếu',
    en: 'only some of the scenarios ran, so what is missing is not listed',
  },
} as const satisfies Record<string, Named>;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `1,5 giây` or `1.5 s`; two digits below ten seconds. */
const sayTime = (milliseconds: number): Named => {
  const seconds = milliseconds / 1000;
  const digits = seconds.toFixed(seconds < 10 ? 2 : 0);
  return { vi: `${digits.replace('.', ',')} giây`, en: `${digits} s` };
};

/** The last line of a run. */
export const saySummary = (counts: {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
  readonly durationMs: number;
}): Named => {
  const { passed, failed, notRun, durationMs } = counts;
  const total = passed + failed;
  const time = sayTime(durationMs);
  const left = { vi: `, ${notRun} chưa chạy`, en: `, ${notRun} not run` };
  return {
    vi: `${total} kịch bản, ${passed} đạt, ${failed} không đạt${notRun > 0 ? left.vi : ''} (${time.vi})`,
    en:
      `${plural(total, 'scenario')}, ${passed} passed, ${failed} failed` +
      `${notRun > 0 ? left.en : ''} (${time.en})`,
  };
};

/** How many scenarios of a file there are, and how many of them failed. */
export const sayCount = (total: number, failed: number): Named => ({
  vi: `${total} kịch bản${failed > 0 ? `, ${failed} không đạt` : ''}`,
  en: `${plural(total, 'scenario')}${failed > 0 ? `, ${failed} failed` : ''}`,
});

/** What a shard is a part of. */
export const sayShard = (index: number, of: number, selected: number): Named => ({
  vi: `Phần ${index}/${of} của ${selected} kịch bản.`,
  en: `Shard ${index}/${of} of ${plural(selected, 'scenario')}.`,
});
