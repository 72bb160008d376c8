// The report of a verification for people: every interaction in a line, failures in full, counts.
import { styleText } from 'node:util';
import type { Language } from '../../../src/scenario/compiled.ts';
import { plain, type Ink, type Paint } from '../../../src/scenario/report/paint.ts';
import { say } from '../../../src/scenario/say.ts';
import type { Verification, Verified } from '../result.ts';
import { line } from './excerpt.ts';
import { handlerBlocks, isUntried, withoutRemedies } from './handlers.ts';
import { addressOf, failureLines, headlineOf, operationOf, titleOf, type Look } from './failure.ts';
import {
  byProvider,
  countsOf,
  outcomeOf,
  standingOf,
  tallyOf,
  type Group,
  type Outcome,
  type Standing,
} from './tally.ts';
import { sayDue, sayGroup, sayProvider, sayRest, sayTally, words } from './words.ts';

const styles = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  faint: 'dim',
  strong: 'bold',
} as const satisfies Record<Ink, Parameters<typeof styleText>[0]>;

// Whether colour is wanted was decided by whoever knows the terminal.
const coloured: Paint = (ink, text) => styleText(styles[ink], text, { validateStream: false });

/** The mark of an interaction; one that is due fails the run, so it has the mark of a failure. */
const marks = {
  passed: ['good', '✓'],
  failed: ['bad', '✗'],
  pending: ['warning', '◌'],
  due: ['bad', '✗'],
} as const satisfies Record<Standing, readonly [Ink, string]>;

const markOf = (verified: Verified, paint: Paint): string => {
  const [ink, mark] = marks[standingOf(verified)];
  return paint(ink, mark);
};

const notes = { pending: words.notYet, due: words.holdsNow } as const;

const interactionLine = (verified: Verified, { language, paint }: Look): string => {
  const standing = standingOf(verified);
  const title = titleOf(verified, language);
  const note =
    standing === 'pending' || standing === 'due' ? ` (${say(notes[standing], language)})` : '';
  const about = paint('faint', operationOf(verified, language));
  return `  ${markOf(verified, paint)} ${title}${note}  ${about}`;
};

const groupLines = (
  { provider, list }: Group,
  verification: Verification,
  look: Look,
): readonly string[] => {
  const { language, paint } = look;
  const { failed, due } = countsOf(list);
  const at = addressOf(verification, provider);
  const about = [
    ...(at === undefined ? [] : [at]),
    say(sayGroup(list.length, failed + due), language),
  ];
  const name = line(say(sayProvider(provider), language));
  return [
    `${paint('strong', name)} ${paint('faint', about.join(', '))}`,
    ...list.map((verified) => interactionLine(verified, look)),
    '',
  ];
};

/** A section of its own, if anything belongs in it. */
const section = (title: string, blocks: readonly (readonly string[])[], paint: Paint): string[] =>
  blocks.length === 0 ? [] : [paint('strong', title), '', ...blocks.flat()];

const titleLine = (verified: Verified, { language, paint }: Look): string => {
  const provider = line(say(sayProvider(verified.provider), language));
  const title = `${provider} › ${titleOf(verified, language)}`;
  return `${markOf(verified, paint)} ${paint('strong', title)}`;
};

/** One failure: in full, but for what is told of the state handlers at the end. */
const failureBlock = (
  verified: Verified,
  verification: Verification,
  look: Look,
): readonly string[] => {
  const lines = isUntried(verified)
    ? [headlineOf(verified, look.language)]
    : failureLines(withoutRemedies(verified), verification, look);
  return [titleLine(verified, look), ...lines.map((text) => (text === '' ? '' : `  ${text}`)), ''];
};

const closingInks = {
  passed: 'good',
  failed: 'bad',
  nothing: 'warning',
} as const satisfies Record<Outcome, Ink>;

/**
 * The report of a verification for people.
 * @param options `colour`: whether the terminal takes any and nobody has forbidden it (NO_COLOR)
 * @returns lines, each with its end
 */
export const printVerification = (
  verification: Verification,
  options: { readonly lang: Language; readonly colour: boolean },
): string => {
  const { lang: language, colour } = options;
  const paint = colour ? coloured : plain;
  const look: Look = { language, paint };
  const { verified } = verification;
  const those = (standing: Standing): readonly Verified[] =>
    verified.filter((each) => standingOf(each) === standing);
  const failures = those('failed').map((each) => failureBlock(each, verification, look));
  const pending = those('pending').map((each) => [
    titleLine(each, look),
    `  ${paint('faint', line(each.file))}`,
    `  ${headlineOf(each, language)}`,
    '',
  ]);
  const due = those('due').map((each) => [
    titleLine(each, look),
    `  ${say(sayDue(each.pending, line(each.file)), language)}`,
    '',
  ]);
  const tally = tallyOf(verification);
  const lines = [
    ...byProvider(verified).flatMap((group) => groupLines(group, verification, look)),
    ...section(say(words.failures, language), failures, paint),
    ...section(
      say(words.handlers, language),
      handlerBlocks(those('failed'), verification, look),
      paint,
    ),
    ...section(say(words.pending, language), pending, paint),
    ...section(say(words.due, language), due, paint),
    paint(closingInks[outcomeOf(tally)], say(sayTally(tally), language)),
    ...sayRest(tally).map((sentence) => say(sentence, language)),
  ];
  return `${lines.join('\n')}\n`;
};
