// The comparison of two documents for people: lines for a terminal, Markdown for a pull request.
import { visible } from '../../src/scenario/visible.ts';
import { plain, type Paint } from '../../src/scenario/report/paint.ts';
import type { Named } from '../../src/wire/services.ts';
import type { Against, Touching } from './against.ts';
import type { Change } from './change.ts';

export type Language = keyof Named;

const words = {
  touching: {
    vi: 'Thay đổi làm hỏng những gì hệ thống đang dùng',
    en: 'Breaking changes that touch what the engine uses',
  },
  apart: {
    vi: 'Thay đổi có thể làm hỏng bên gọi khác, hệ thống không dùng đến',
    en: 'Breaking changes of what the engine does not use',
  },
  harmless: { vi: 'Thay đổi không làm hỏng gì', en: 'Changes that break nothing' },
  unplaced: {
    vi: 'Tương tác không có trong tài liệu nào, nên chưa được đối chiếu',
    en: 'Interactions that neither document has, and that were not compared therefore',
  },
  remedy: {
    vi: 'Hãy xem đã chọn đúng tài liệu của dịch vụ chưa, rồi sửa pact hoặc tài liệu.',
    en: 'Check that these are the documents of the right service; then correct pact or document.',
  },
  none: { vi: 'không có', en: 'none' },
  by: { vi: 'dùng bởi', en: 'used by' },
  change: { vi: 'Thay đổi', en: 'Change' },
  kind: { vi: 'Loại', en: 'Kind' },
} as const satisfies Record<string, Named>;

/** Interactions that are named; more of them say no more. */
const mostNamed = 3;

const sayBy = (by: readonly Named[], language: Language): string => {
  const named = by
    .slice(0, mostNamed)
    .map((name) => `"${visible(name[language])}"`)
    .join(', ');
  const more = by.length - mostNamed;
  if (more <= 0) return named;
  return { vi: `${named} và ${more} tương tác khác`, en: `${named} and ${more} more` }[language];
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The last line: how many of each. */
const sayTotal = (against: Against, language: Language): string => {
  const { touching, apart, harmless, interactions, service } = against;
  const all = touching.length + apart.length + harmless.length;
  return {
    vi:
      `${service}: ${all} thay đổi, ${touching.length} chạm đến hệ thống, ` +
      `${apart.length} không chạm đến, ${harmless.length} vô hại ` +
      `(${interactions} tương tác trong pact)`,
    en:
      `${service}: ${plural(all, 'change')}, ${touching.length} touching the engine, ` +
      `${apart.length} not touching it, ${harmless.length} harmless ` +
      `(${plural(interactions, 'interaction')} in the pacts)`,
  }[language];
};

const heading = (title: Named, count: number, language: Language): string =>
  `${title[language]}: ${count === 0 ? words.none[language] : count}`;

const sayChange = ({ sentence }: Change, language: Language): string => visible(sentence[language]);

/**
 * The comparison as lines of text, Vietnamese unless told.
 * @param options `lang` the language; `paint` how a terminal shows what is good and bad
 */
export const againstLines = (
  against: Against,
  options: { readonly lang?: Language; readonly paint?: Paint } = {},
): readonly string[] => {
  const { lang = 'vi', paint = plain } = options;
  const { touching, apart, harmless, unplaced, exitCode } = against;
  const touchingLines = ({ change, by }: Touching): readonly string[] => [
    `  ${paint('bad', '✗')} ${sayChange(change, lang)}`,
    `      ${paint('faint', `${words.by[lang]} ${sayBy(by, lang)}`)}`,
  ];
  return [
    paint('strong', heading(words.touching, touching.length, lang)),
    ...touching.flatMap(touchingLines),
    paint('strong', heading(words.apart, apart.length, lang)),
    ...apart.map((change) => `  ${paint('warning', '!')} ${sayChange(change, lang)}`),
    paint('strong', heading(words.harmless, harmless.length, lang)),
    ...harmless.map((change) => `  ${paint('good', '✓')} ${sayChange(change, lang)}`),
    ...(unplaced.length === 0
      ? []
      : [
          paint('strong', heading(words.unplaced, unplaced.length, lang)),
          ...unplaced.map((name) => `  ${paint('bad', '✗')} ${visible(name[lang])}`),
          `  ${words.remedy[lang]}`,
        ]),
    paint(exitCode === 0 ? 'good' : 'bad', visible(sayTotal(against, lang))),
  ];
};

/** A text of anybody in a cell of a table. */
const cell = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|]/gu, String.raw`\$&`);

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

/**
 * The comparison as Markdown, for a step summary or a pull request.
 * @param options `lang` the language; Vietnamese unless told
 */
export const againstMarkdown = (
  against: Against,
  options: { readonly lang?: Language } = {},
): string => {
  const { lang = 'vi' } = options;
  const { touching, apart, harmless, unplaced, exitCode } = against;
  const head = [words.change[lang], words.kind[lang]];
  const rows = (changes: readonly Change[]): readonly (readonly string[])[] =>
    changes.map(({ sentence, kind }) => [sentence[lang], kind]);
  const section = (title: Named, count: number, lines: readonly string[]): readonly string[] => [
    `### ${heading(title, count, lang)}`,
    '',
    ...(count === 0 ? [] : [...lines, '']),
  ];
  return [
    `${exitCode === 0 ? '✅' : '❌'} ${cell(sayTotal(against, lang))}`,
    '',
    ...section(
      words.touching,
      touching.length,
      table(
        [...head, words.by[lang]],
        touching.map(({ change, by }) => [change.sentence[lang], change.kind, sayBy(by, lang)]),
      ),
    ),
    ...section(words.apart, apart.length, table(head, rows(apart))),
    ...section(words.harmless, harmless.length, table(head, rows(harmless))),
    ...(unplaced.length === 0
      ? []
      : section(words.unplaced, unplaced.length, [
          ...unplaced.map((name) => `- ${cell(name[lang])}`),
          '',
          words.remedy[lang],
        ])),
  ].join('\n');
};
