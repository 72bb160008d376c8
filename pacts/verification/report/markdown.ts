// The report of a verification as Markdown, for GitHub's step summary: counts, failures in full.
import type { Language } from '../../../src/scenario/compiled.ts';
import { plain } from '../../../src/scenario/report/paint.ts';
import { say } from '../../../src/scenario/say.ts';
import type { Named } from '../../../src/wire/services.ts';
import type { Verification, Verified } from '../result.ts';
import { line } from './excerpt.ts';
import { failureLines, headlineOf, titleOf } from './failure.ts';
import {
  byProvider,
  countsOf,
  outcomeOf,
  standingOf,
  standings,
  tallyOf,
  type Outcome,
  type Standing,
} from './tally.ts';
import { sayDue, sayProvider, sayRest, sayTally, words } from './words.ts';

/** A text inside HTML tags. */
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A text of anybody in Markdown. Its punctuation becomes character references, which never mean
 * structure (CommonMark 0.31.2, section 2.5): no emphasis, link, mention, table cell or HTML.
 */
const inline = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

const titles = {
  heading: { vi: 'Kiểm chứng hợp đồng', en: 'Contract verification' },
  provider: { vi: 'Dịch vụ', en: 'Provider' },
  count: { vi: 'Tương tác', en: 'Interactions' },
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  pending: { vi: 'Đang chờ', en: 'Pending' },
  due: { vi: 'Cần chuyển ra khỏi pending', en: 'To be moved out of pending' },
} as const satisfies Record<Standing | 'heading' | 'provider' | 'count', Named>;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const tableLines = (verified: readonly Verified[], language: Language): readonly string[] => {
  if (verified.length === 0) return [];
  const columns = [titles.provider, titles.count, ...standings.map((each) => titles[each])];
  return [
    row(columns.map((title) => say(title, language))),
    row(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...byProvider(verified).map(({ provider, list }) => {
      const counts = countsOf(list);
      const name = inline(line(say(sayProvider(provider), language)));
      return row([name, list.length, ...standings.map((each) => counts[each])]);
    }),
    '',
  ];
};

const fullTitle = (verified: Verified, language: Language): string =>
  `${line(say(sayProvider(verified.provider), language))} › ${titleOf(verified, language)}`;

/** A failure to unfold. Its text is preformatted: Markdown means nothing in there. */
const detailsOf = (verified: Verified, verification: Verification, language: Language): string => {
  const look = { language, paint: plain };
  const text =
    standingOf(verified) === 'due'
      ? [say(sayDue(verified.pending, line(verified.file)), language)]
      : failureLines(verified, verification, look);
  return [
    '<details>',
    `<summary>✗ ${html(fullTitle(verified, language))}</summary>`,
    '',
    '<pre>',
    ...text.map(html),
    '</pre>',
    '',
    '</details>',
    '',
  ].join('\n');
};

/** GitHub takes 1 MiB a step; this much of failures leaves room for the rest. */
const mostBytes = 900_000;

/** As many blocks as fit, and a line on how many do not. */
const fitting = (blocks: readonly string[], language: Language): readonly string[] => {
  let bytes = 0;
  const shown = blocks.filter((block) => (bytes += Buffer.byteLength(block)) <= mostBytes);
  const left = blocks.length - shown.length;
  if (left === 0) return shown;
  const more = {
    vi: `… và ${left} lỗi nữa; xem báo cáo JSON.`,
    en: `… and ${left} more failures; see the JSON report.`,
  };
  return [...shown, say(more, language), ''];
};

const closingMarks = { passed: '✅', failed: '❌', nothing: '⚠️' } as const satisfies Record<
  Outcome,
  string
>;

/** The report as GitHub-flavoured Markdown. Texts from pact files and services stay texts. */
export const markdownReport = (verification: Verification, language: Language): string => {
  const { verified } = verification;
  const tally = tallyOf(verification);
  const those = (standing: Standing): readonly Verified[] =>
    verified.filter((each) => standingOf(each) === standing);
  const details = [...those('failed'), ...those('due')].map((each) =>
    detailsOf(each, verification, language),
  );
  const pending = those('pending').map(
    (each) => `- ◌ ${inline(fullTitle(each, language))}: ${inline(headlineOf(each, language))}`,
  );
  const lines = [
    `## ${say(titles.heading, language)}`,
    '',
    `${closingMarks[outcomeOf(tally)]} **${say(sayTally(tally), language)}**`,
    '',
    ...sayRest(tally).flatMap((sentence) => [`- ${say(sentence, language)}`]),
    ...(sayRest(tally).length === 0 ? [] : ['']),
    ...tableLines(verified, language),
    ...fitting(details, language),
    ...(pending.length === 0 ? [] : [`${say(words.pending, language)}`, '', ...pending, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};
