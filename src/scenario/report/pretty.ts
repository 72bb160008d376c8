// The report for people: scenarios by file, failures in full, warnings, and the closing line.
import type { Language } from '../compiled.ts';
import { say } from '../say.ts';
import { echo, visible } from '../visible.ts';
import { countOutcomes, type Outcome, type OutcomeFailure } from './outcome.ts';
import type { Paint } from './paint.ts';
import { sayCount, saySummary, words } from './words.ts';

/** How the report looks. */
export type Look = {
  readonly language: Language;
  readonly paint: Paint;
  /** One line a file rather than one a scenario, but for those that failed. */
  readonly compact: boolean;
};

const indented = (lines: readonly string[], indent: string): string[] =>
  lines.map((line) => (line === '' ? '' : indent + line));

const scenarioLine = ({ status, line, ...outcome }: Outcome, paint: Paint): string => {
  const name = visible(outcome.name);
  const place = paint('faint', `:${line}`);
  return status === 'passed'
    ? `  ${paint('good', '✓')} ${name} ${place}`
    : `  ${paint('bad', `✗ ${name}`)} ${place}`;
};

/**
 * The scenarios of one file, under the name of its feature.
 * @param outcomes of one file, in order; not none
 * @param journals by pickle id; printed under the scenario's line
 */
export const featureLines = (
  outcomes: readonly Outcome[],
  journals: ReadonlyMap<string, readonly string[]>,
  { language, paint, compact }: Look,
): readonly string[] => {
  const { failed } = countOutcomes(outcomes);
  const { uri = '', feature = '' } = outcomes[0] ?? {};
  const count = say(sayCount(outcomes.length, failed), language);
  const mark = failed > 0 ? paint('bad', '✗') : paint('good', '✓');
  const isBrief = compact && journals.size === 0;
  const about = isBrief ? `${uri}, ${count}` : uri;
  const title = `${paint('strong', visible(feature))} ${paint('faint', about)}`;
  const shown = isBrief ? outcomes.filter(({ status }) => status === 'failed') : outcomes;
  const rules = new Set<string | undefined>([undefined]);
  const lines = shown.flatMap((outcome) => {
    const isNew = !rules.has(outcome.rule) && !isBrief;
    rules.add(outcome.rule);
    return [
      ...(isNew ? [`  ${paint('faint', visible(outcome.rule ?? ''))}`] : []),
      scenarioLine(outcome, paint),
      ...indented(journals.get(outcome.pickleId) ?? [], '      '),
    ];
  });
  return [isBrief ? `${mark} ${title}` : title, ...lines];
};

/** A path as a shell takes it. */
const quoted = (path: string): string =>
  /^[\p{L}\p{M}\p{N}_./:@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

/**
 * The command that runs just one scenario.
 * @param seed mentioned only if it is not the usual one
 */
export const pasteLine = ({ uri, line }: Pick<Outcome, 'uri' | 'line'>, seed: number): string =>
  `npx order-lab run ${quoted(`${uri}:${line}`)}${seed === 1 ? '' : ` --seed ${seed}`}`;

const failureBlock = (
  outcome: Outcome,
  failure: OutcomeFailure,
  seed: number,
  { language, paint }: Look,
): string[] => {
  const { uri, line, column, source, message } = failure;
  const number = `${line}`;
  const gutter = ' '.repeat(number.length);
  const { text, caret } = echo(source, column);
  const where =
    source === ''
      ? []
      : [
          `${paint('faint', `${number} │`)} ${text}`,
          `${paint('faint', `${gutter} │`)} ${paint('bad', caret)}`,
        ];
  return [
    `${paint('bad', '✗')} ${paint('strong', `${visible(outcome.feature)} › ${visible(outcome.name)}`)}`,
    ...indented([`${uri}:${line}:${column}`, ...where, ...message.split('\n').map(visible)], '  '),
    `  ${say(words.again, language)}: ${paint('strong', pasteLine(outcome, seed))}`,
    '',
  ];
};

/** Every failure in full, each with a line to paste that runs just it. */
export const failureLines = (
  outcomes: readonly Outcome[],
  seed: number,
  look: Look,
): readonly string[] => {
  const blocks = outcomes.flatMap((outcome) =>
    outcome.failure === undefined ? [] : failureBlock(outcome, outcome.failure, seed, look),
  );
  if (blocks.length === 0) return [];
  return [look.paint('strong', say(words.failures, look.language)), '', ...blocks];
};

/** Every warning, with the place of its scenario. */
export const warningLines = (
  outcomes: readonly Outcome[],
  { language, paint }: Look,
): readonly string[] => {
  const lines = outcomes.flatMap(({ uri, line, name, warnings }) =>
    warnings.flatMap((text) => [
      `${paint('warning', '!')} ${uri}:${line} ${visible(name)}`,
      `  ${text}`,
    ]),
  );
  if (lines.length === 0) return [];
  return [paint('strong', say(words.warnings, language)), '', ...lines, ''];
};

/**
 * The closing line.
 * @param notRun scenarios left out because another had failed
 * @param durationMs of the whole run
 */
export const summaryLine = (
  outcomes: readonly Outcome[],
  notRun: number,
  durationMs: number,
  { language, paint }: Look,
): string => {
  const counts = countOutcomes(outcomes);
  const text = say(saySummary({ ...counts, notRun, durationMs }), language);
  return paint(counts.failed > 0 ? 'bad' : 'good', text);
};
