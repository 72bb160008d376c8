// The report of a verification as JUnit XML: a suite a provider, a case an interaction.
import type { Language } from '../../../src/scenario/compiled.ts';
import { plain } from '../../../src/scenario/report/paint.ts';
import { say } from '../../../src/scenario/say.ts';
import type { Verification, Verified } from '../result.ts';
import { line } from './excerpt.ts';
import { addressOf, failureLines, headlineOf, titleOf } from './failure.ts';
import { byProvider, countsOf, standingOf, tallyOf, type Group, type Tally } from './tally.ts';
import { sayDue, sayProvider, sayRest, sayTally, words } from './words.ts';

/** Control characters, most of which XML 1.0 may not hold (section 2.2, Char) … */
const controls =
  // oxlint-disable-next-line no-control-regex -- control characters are just what is dropped
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** … what it may not hold either, and marks that turn text around. */
const unfit = /[\uFFFE\uFFFF\uFEFF\u202A-\u202E\u2066-\u2069]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML may hold it, between tags or in an attribute. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(controls, '')
    .replace(unfit, '')
    .replace(/[&<>"']/gu, (letter) => entities[letter] ?? '');

const attributes = (list: Readonly<Record<string, string | number>>): string =>
  Object.entries(list)
    // Line ends in an attribute would be read as spaces.
    .map(([name, value]) => ` ${name}="${xml(String(value).replaceAll(/\s+/gu, ' '))}"`)
    .join('');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const element = (
  name: 'failure' | 'error' | 'skipped',
  message: string,
  type: string,
  lines: readonly string[],
): string[] => [
  `      <${name}${attributes({ message, type })}>`,
  `${xml(lines.join('\n'))}</${name}>`,
];

/** The service has not been tried: its state could not be set, or nobody answered. */
const isError = ({ findings }: Verified): boolean =>
  findings.length > 0 &&
  findings.every(({ side }) => side === 'state-handler' || side === 'network');

/** What a case has inside: nothing when it passed. */
const verdictLines = (
  verified: Verified,
  verification: Verification,
  language: Language,
): readonly string[] => {
  const headline = headlineOf(verified, language);
  const details = (): readonly string[] =>
    failureLines(verified, verification, { language, paint: plain });
  const type = verified.findings[0]?.kind ?? 'unexplained';
  switch (standingOf(verified)) {
    case 'passed':
      return [];
    case 'failed':
      return element(isError(verified) ? 'error' : 'failure', headline, type, details());
    case 'pending':
      return element('skipped', headline, 'pending', details());
    case 'due': {
      const advice = say(sayDue(verified.pending, line(verified.file)), language);
      return element('failure', say(words.moveOut, language), 'pending', [advice]);
    }
  }
};

const caseLines = (
  verified: Verified,
  verification: Verification,
  language: Language,
): readonly string[] => {
  const { provider, ms } = verified;
  const name = titleOf(verified, language);
  const list = attributes({ name, classname: line(provider), time: seconds(ms) });
  const inside = verdictLines(verified, verification, language);
  if (inside.length === 0) return [`    <testcase${list}/>`];
  return [`    <testcase${list}>`, ...inside, '    </testcase>'];
};

type Totals = {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly time: string;
};

/** The counts of a list as JUnit has them. */
const totalsOf = (list: readonly Verified[]): Totals => {
  const { failed, due, pending } = countsOf(list);
  const errors = list.filter((each) => standingOf(each) === 'failed' && isError(each)).length;
  return {
    tests: list.length,
    failures: failed + due - errors,
    errors,
    skipped: pending,
    time: seconds(list.reduce((sum, { ms }) => sum + ms, 0)),
  };
};

const suiteLines = (
  { provider, list }: Group,
  verification: Verification,
  language: Language,
): readonly string[] => {
  const name = line(say(sayProvider(provider), language));
  const url = addressOf(verification, provider);
  return [
    `  <testsuite${attributes({ name, ...totalsOf(list) })}>`,
    ...(url === undefined
      ? []
      : [`    <properties><property${attributes({ name: 'url', value: url })}/></properties>`]),
    ...list.flatMap((verified) => caseLines(verified, verification, language)),
    '  </testsuite>',
  ];
};

const runName = 'order-lab verify';

/** What no case tells: what was left out, and that results are missing, which is an error. */
const restLines = (tally: Tally, language: Language): readonly string[] => {
  const rest = sayRest(tally).map((sentence) => say(sentence, language));
  if (rest.length === 0) return [];
  const errors = tally.unaccounted === 0 ? 0 : 1;
  const counts = { tests: errors, failures: 0, errors, skipped: 0 };
  const text = [say(sayTally(tally), language), ...rest];
  const failing = [
    `    <testcase${attributes({ name: runName, classname: runName, time: seconds(0) })}>`,
    ...element('error', rest.at(-1) ?? '', 'count', text),
    '    </testcase>',
  ];
  return [
    `  <testsuite${attributes({ name: runName, ...counts })}>`,
    ...(errors === 0 ? [] : failing),
    '    <system-out>',
    `${xml(text.join('\n'))}</system-out>`,
    '  </testsuite>',
  ];
};

/**
 * The report as JUnit XML. A failure is the service's; an error is a state that could not be set,
 * or a service that did not answer. Pending interactions that fail are skipped ones.
 * Source: junit-10.xsd of Jenkins' xUnit plugin.
 */
export const junitReport = (verification: Verification, language: Language): string => {
  const { verified } = verification;
  const tally = tallyOf(verification);
  const { tests, failures, errors, time } = totalsOf(verified);
  const more = tally.unaccounted === 0 ? 0 : 1;
  const counts = { tests: tests + more, failures, errors: errors + more, time };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: runName, ...counts })}>`,
    ...byProvider(verified).flatMap((group) => suiteLines(group, verification, language)),
    ...restLines(tally, language),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};
