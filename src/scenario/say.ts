// What the runner says when a scenario fails: every sentence of it, in Vietnamese and English.
import { labelOf, trackNames, type TrackName } from '../order/tracks.ts';
import { reasons, type Reason } from '../wire/reasons.ts';
import type { Named } from '../wire/services.ts';
import type { Verdict } from '../world/entries.ts';
import type { Language } from './compiled.ts';

/** A sentence in the language asked for. */
export const say = (named: Named, language: Language): string => named[language];

/** A status as people read it: its label, or that the order has no such track. */
export const sayStatus = (
  track: TrackName,
  status: string | undefined,
  language: Language,
): string => {
  if (status !== undefined) return `"${labelOf(track, status)}"`;
  return say({ vi: `(không có trạng thái ${track})`, en: `(no ${track} status)` }, language);
};

/** A reason's id and what it means. */
export const sayReason = (reason: Reason, language: Language): string =>
  `"${reason}" (${reasons[reason][language]})`;

/** What became of a request or a notice. */
export const sayVerdict = (verdict: Verdict | null, language: Language): string => {
  if (verdict === null) return say({ vi: 'chưa có', en: 'there was none' }, language);
  const words = {
    accepted: { vi: 'được chấp nhận', en: 'accepted' },
    ignored: { vi: 'được bỏ qua', en: 'ignored' },
    rejected: { vi: 'bị từ chối', en: 'rejected' },
  }[verdict.outcome];
  const because =
    verdict.reason === null
      ? ''
      : say({ vi: ' vì ', en: ' because ' }, language) + sayReason(verdict.reason, language);
  return say(words, language) + because;
};

/** Expected and actual, one line a track, wrong ones marked. */
export const compareStatuses = (
  expected: Readonly<Partial<Record<TrackName, string>>>,
  actual: Readonly<Partial<Record<TrackName, string>>>,
  language: Language,
): readonly string[] =>
  trackNames
    .filter((track) => expected[track] !== undefined || actual[track] !== undefined)
    .map((track) => {
      const found = sayStatus(track, actual[track], language);
      if (expected[track] === undefined) return `    ${track.padEnd(5)} ${found}`;
      if (expected[track] === actual[track]) return `  ✓ ${track.padEnd(5)} ${found}`;
      const wanted = sayStatus(track, expected[track], language);
      return say(
        {
          vi: `  ✗ ${track.padEnd(5)} mong đợi ${wanted}, thực tế ${found}`,
          en: `  ✗ ${track.padEnd(5)} expected ${wanted}, found ${found}`,
        },
        language,
      );
    });

/** Expected and actual of anything that is said in a word or two. */
export const compare = (expected: string, actual: string, language: Language): readonly string[] =>
  language === 'vi'
    ? [`  mong đợi: ${expected}`, `  thực tế:  ${actual}`]
    : [`  expected: ${expected}`, `  actual:   ${actual}`];
