// The report of an exploration for people: what was looked at and within which bound, what holds,
// and each finding with its scenario and its why.
import type { Language } from '../../scenario/compiled.ts';
import type { Paint } from '../../scenario/report/paint.ts';
import { say } from '../../scenario/say.ts';
import { visible } from '../../scenario/visible.ts';
import {
  askedOf,
  briefly,
  brokenIn,
  closingLine,
  findingsOf,
  isWhole,
  prunedLine,
  reductionLine,
  seenOf,
  standingOf,
  tell,
  walkTotals,
  type Broken,
  type Report,
  type Told,
} from './told.ts';
import {
  kindWords,
  sayBound,
  sayLimits,
  sayNumber,
  sayPartial,
  sayWalks,
  standings,
  words,
} from './words.ts';

/** How the report looks. */
export type Look = { readonly language: Language; readonly paint: Paint };

const width = 100;

/** Breaks a list of names into lines that fit. */
const wrapped = (names: readonly string[], indent: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const [index, name] of names.entries()) {
    const item = index === names.length - 1 ? name : `${name},`;
    if (line !== '' && `${line} ${item}`.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? indent + item : `${line} ${item}`;
  }
  return line === '' ? lines : [...lines, line];
};

/** Columns that stand under one another; all but the first and the last are numbers. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (column === row.length - 1) return cell;
        return column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
};

const heading = (text: string, bound: string, paint: Paint): string =>
  `${paint('strong', text)} ${paint('faint', `(${bound})`)}`;

const startLines = (report: Report, { language, paint }: Look): readonly string[] => {
  const { exploration } = report;
  const number = (each: number): string => sayNumber(each, language);
  const head = [
    words.start,
    words.states,
    words.transitions,
    words.ends,
    words.deepest,
    words.howFar,
  ].map((named) => say(named, language));
  const rows = exploration.explored.map((each) => [
    each.start.name,
    number(each.states),
    number(each.transitions),
    number(each.ends),
    number(each.deepest),
    say(standings[standingOf(each, report)], language),
  ]);
  const { states, transitions, ends } = exploration;
  const total = [say(words.total, language), number(states), number(transitions), number(ends)];
  const [first = '', ...lines] = table([head, ...rows, [...total, '', '']]);
  const marks = exploration.explored.map((each) => {
    if (each.findings.length > 0) return paint('bad', '✗');
    return each.complete ? paint('good', '✓') : paint('warning', '!');
  });
  return [
    paint('faint', `    ${first}`),
    ...lines.map((line, index) => `  ${marks[index] ?? ' '} ${line}`),
    paint('faint', `    ${prunedLine(report, language)}`),
  ];
};

const propertyLines = (report: Report, { language, paint }: Look): readonly string[] => {
  const asked = askedOf(report);
  const counts = asked.map(({ checked }) => sayNumber(checked, language));
  const widest = Math.max(...counts.map((count) => count.length));
  const lines = (['always', 'finally'] as const).flatMap((kind) => [
    `  ${say(kindWords[kind], language)}`,
    ...asked.flatMap(({ property, checked, isBroken }, index) => {
      if (property.kind !== kind) return [];
      const count = (counts[index] ?? '').padStart(widest);
      const mark = isBroken
        ? paint('bad', '✗')
        : checked === 0
          ? paint('warning', '–')
          : paint('good', '✓');
      return [`  ${mark} ${count}×  ${say(property.said, language)}`];
    }),
  ]);
  const { count, of, unseen, because } = seenOf(report);
  const isOpen = because === 'someStarts';
  const mark = unseen?.length === 0 ? paint('good', '✓') : paint('warning', isOpen ? '–' : '!');
  return [
    ...lines,
    `  ${say(kindWords.sometimes, language)}`,
    `  ${mark} ${say(words.seen, language).toLowerCase()} ${count}/${of}`,
    ...(because === null ? [] : [`    ${say(words[because], language)}`]),
    ...(unseen === null || unseen.length === 0
      ? []
      : [
          `    ${say(words.unseen, language)}:`,
          ...wrapped(
            unseen.map(({ said }) => say(said, language)),
            '      ',
          ),
        ]),
  ];
};

const indented = (lines: readonly string[], indent: string): readonly string[] =>
  lines.map((line) => (line === '' ? '' : indent + visible(line)));

const findingLines = (
  { finding, rule, wrong, feature, chain, turn }: Told,
  { language, paint }: Look,
): readonly string[] => [
  `${paint('bad', '✗')} ${paint('strong', rule)} ${paint('faint', finding.violation.property)}`,
  `  ${say(words.wrong, language)}: ${visible(wrong)}`,
  `  K = ${finding.faults}, ${say(words.start, language)} ${finding.start.name}`,
  '',
  `  ${paint('strong', say(words.story, language))}`,
  ...indented(feature.trimEnd().split('\n'), '    '),
  '',
  `  ${paint('strong', say(words.why, language))}`,
  ...indented(chain, '    '),
  ...(turn === null
    ? []
    : [
        '',
        `  ${paint('strong', say(words.turn, language))}: ${visible(turn.step)}`,
        `    ${turn.without}`,
      ]),
  '',
];

const brokenLines = (
  { shortest, others }: Broken,
  report: Report,
  look: Look,
): readonly string[] => [
  ...findingLines(shortest, look),
  ...(others.length === 0
    ? []
    : [
        `  ${look.paint('strong', say(words.alike, look.language))}`,
        ...others.map((each) => `    ${visible(briefly(each, report, look.language))}`),
        '',
      ]),
];

/**
 * The report for people, in lines.
 * @param told its findings, in the language of the look
 */
export const prettyReport = (
  report: Report,
  look: Look,
  told: readonly Told[] = findingsOf(report).map((each) => tell(each, look.language)),
): readonly string[] => {
  const { language, paint } = look;
  const { exploration, walked, seed } = report;
  const { faults, actions, complete } = exploration;
  const bound = sayBound(faults, complete, language);
  const limits = { faults, actions, only: report.only, maxStates: report.maxStates };
  const isGood = told.length === 0;
  return [
    heading(say(words.title, language), bound, paint),
    `  ${say(sayLimits(limits), language)}`,
    `  ${reductionLine(report, language)}`,
    ...(complete ? [] : [`  ${paint('warning', `! ${say(sayPartial(faults), language)}`)}`]),
    '',
    heading(say(words.starts, language), bound, paint),
    ...startLines(report, look),
    '',
    heading(say(words.properties, language), bound, paint),
    ...propertyLines(report, look),
    '',
    ...(walked.length === 0
      ? []
      : [
          paint('strong', say(words.walks, language)),
          `  ${say(sayWalks(walkTotals(walked, seed)), language)}`,
          '',
        ]),
    ...(isGood ? [] : [heading(say(words.findings, language), bound, paint), '']),
    ...brokenIn(told).flatMap((each) => brokenLines(each, report, look)),
    paint(isGood ? (isWhole(report) ? 'good' : 'warning') : 'bad', closingLine(report, language)),
  ];
};
