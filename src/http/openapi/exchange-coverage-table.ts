// The table of answers: per service how many of the documented ones a run has shown, and the rest.
import type { Paint } from '../../scenario/report/paint.ts';
import { say } from '../../scenario/say.ts';
import type { Named } from '../../wire/services.ts';
import type { Answers, ServiceCoverage } from './exchange-coverage.ts';

export type ExchangeTableLook = {
  readonly language: 'vi' | 'en';
  readonly paint: Paint;
  /** The run was asked for less than everything: what is missing says nothing then. */
  readonly filtered: boolean;
};

const words = {
  title: { vi: 'Phản hồi đã thấy', en: 'Answers seen' },
  missing: { vi: 'thiếu', en: 'missing' },
  undocumented: { vi: 'không có trong tài liệu', en: 'not documented' },
} as const satisfies Record<string, Named>;

const width = 100;

/** Breaks a list into lines that fit, each indented alike. */
const wrapped = (items: readonly string[], indent: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const [index, name] of items.entries()) {
    const item = index === items.length - 1 ? name : `${name},`;
    const longer = line === '' ? indent + item : `${line} ${item}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = indent + item;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};

/** `requestLicence 409 422`: an operation and its statuses stay together. */
const answerText = ({ operation, statuses }: Answers): string =>
  `${operation} ${statuses.join(' ')}`;

const listed = (label: string, answers: readonly Answers[]): readonly string[] =>
  answers.length === 0 ? [] : [`      ${label}:`, ...wrapped(answers.map(answerText), '        ')];

const serviceLines = (
  { title, seen, all, unseen, undocumented }: ServiceCoverage,
  { language, paint, filtered }: ExchangeTableLook,
): readonly string[] => {
  const ratio = paint(seen === all ? 'good' : 'warning', `${seen}/${all}`);
  return [
    `    ${title}: ${ratio}`,
    ...(filtered ? [] : listed(say(words.missing, language), unseen)),
    // An answer nobody documented is a mistake, however little was run.
    ...listed(paint('bad', say(words.undocumented, language)), undocumented),
  ];
};

/**
 * The table of answers of a run, one part per document.
 * @returns lines, indented as the parts of the coverage table are
 */
export const exchangeCoverageLines = (
  services: readonly ServiceCoverage[],
  look: ExchangeTableLook,
): readonly string[] => {
  const { language, paint } = look;
  const seen = services.reduce((sum, service) => sum + service.seen, 0);
  const all = services.reduce((sum, service) => sum + service.all, 0);
  const ratio = paint(seen === all ? 'good' : 'warning', `${seen}/${all}`);
  return [
    `  ${say(words.title, language)}: ${ratio}`,
    ...services.flatMap((service) => serviceLines(service, look)),
    '',
  ];
};
