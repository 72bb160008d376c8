// What every report of an exploration tells, as data: starts, properties, and each finding with its
// scenario and its why.
import type { Language } from '../../scenario/compiled.ts';
import { sayAction } from '../../scenario/run.ts';
import { say, sayStatus } from '../../scenario/say.ts';
import { trackNames } from '../../order/tracks.ts';
import { journalLines } from '../../world/journal.ts';
import { featureOf, fileNameOf, ruleOf } from '../counterexample.ts';
import { startsFor, type Exploration } from '../exploration.ts';
import { allProperties } from '../properties.ts';
import type { Property } from '../property.ts';
import type { Walked } from '../random-walk.ts';
import type { Finding } from '../findings.ts';
import type { Explored } from '../search.ts';
import { starts } from '../starts.ts';
import { whyOf, type Why } from '../why.ts';
import { reductionWords, sayBound, sayClosing, sayNumber, words, type standings } from './words.ts';

/** An exploration, and what was asked for. */
export type Report = {
  readonly exploration: Exploration;
  /** Distinct worlds a start at most. */
  readonly maxStates: number;
  /** The one call or notice on which faults were tried; null = every one. */
  readonly only: string | null;
  /** A start ended with its first finding. */
  readonly bail: boolean;
  /** The walks beyond the bound, by start; empty when none were asked for. */
  readonly walked: readonly Walked[];
  /** Of the walks. */
  readonly seed: number;
  /** The folder that the scenarios of the findings are written into, as it was given. */
  readonly savedIn: string | null;
};

/** How far a start was looked at. */
export type Standing = keyof typeof standings;

/** How far a start was looked at, and if not to the end, why. */
export const standingOf = (
  { complete, states, findings }: Explored,
  { maxStates, bail }: Pick<Report, 'maxStates' | 'bail'>,
): Standing => {
  if (complete) return 'whole';
  if (states === 0) return 'untouched';
  if (bail && findings.length > 0) return 'finding';
  return states >= maxStates ? 'max-states' : 'stopped';
};

/** All that was found: within the bound, and then beyond it. */
export const findingsOf = ({ exploration, walked }: Report): readonly Finding[] => [
  ...exploration.findings,
  ...walked.flatMap(({ findings }) => findings),
];

/** Was everything that was asked for looked at? */
export const isWhole = ({ exploration, walked }: Report): boolean =>
  exploration.complete && walked.every(({ complete }) => complete);

/** `always` and `finally`, and how often each was asked. */
export type Asked = {
  readonly property: Exclude<Property, { kind: 'sometimes' }>;
  readonly checked: number;
  readonly isBroken: boolean;
};

export const askedOf = (report: Report): readonly Asked[] => {
  const findings = findingsOf(report);
  return allProperties
    .filter((property) => property.kind !== 'sometimes')
    .map((property) => ({
      property,
      checked: report.exploration.checked.get(property.name) ?? 0,
      isBroken: findings.some(({ violation }) => violation.property === property.name),
    }));
};

/** How many `sometimes` were seen, and which were not. */
export type Seen = {
  readonly count: number;
  readonly of: number;
  /** Null when not every start was looked at to the end: then it tells nothing. */
  readonly unseen: readonly Property[] | null;
  /** Why nothing is told of it: a part alone was looked at, or not all starts were asked for. */
  readonly because: 'notJudged' | 'someStarts' | null;
};

export const seenOf = ({ exploration }: Report): Seen => {
  const { explored, complete, reductions, unseen } = exploration;
  const of = allProperties.filter(({ kind }) => kind === 'sometimes').length;
  const isEvery = startsFor(starts, reductions).every(({ name }) =>
    explored.some(({ start }) => start.name === name),
  );
  const because = !complete ? 'notJudged' : isEvery ? null : 'someStarts';
  return { count: of - unseen.length, of, unseen: because === null ? unseen : null, because };
};

/** Distinct worlds a second. */
export const perSecond = ({ states, seconds }: Exploration): number =>
  seconds > 0 ? Math.round(states / seconds) : 0;

const reductionNames = (
  { exploration: { reductions } }: Report,
  isOn: boolean,
  language: Language,
): readonly string[] =>
  Object.entries(reductions)
    .filter(([, on]) => on === isOn)
    .map(([name]) => reductionWords[name]?.[language] ?? name);

/** Which reductions were on and which off, in one line. */
export const reductionLine = (report: Report, language: Language): string => {
  const parts = ([true, false] as const).flatMap((isOn) => {
    const names = reductionNames(report, isOn, language);
    const word = say(isOn ? words.isOn : words.isOff, language);
    return names.length === 0 ? [] : [`${word} (${names.join(', ')})`];
  });
  return `${say(words.reductions, language)}: ${parts.join(', ')}`;
};

/** Of which steps nothing new came, by the rule that says so. */
export const prunedIn = ({ explored }: Exploration) => {
  const sum = (of: (each: Explored) => number): number =>
    explored.reduce((all, each) => all + of(each), 0);
  return { known: sum(({ known }) => known), turnedAway: sum(({ turnedAway }) => turnedAway) };
};

/** The same in one line. */
export const prunedLine = ({ exploration }: Report, language: Language): string => {
  const { known, turnedAway } = prunedIn(exploration);
  return [
    `${sayNumber(known, language)} ${say(words.known, language)}`,
    `${sayNumber(turnedAway, language)} ${say(words.turnedAway, language)}`,
  ].join('; ');
};

/** What all walks came to. */
export const walkTotals = (walked: readonly Walked[], seed: number) => {
  const sum = (of: (each: Walked) => number): number =>
    walked.reduce((all, each) => all + of(each), 0);
  return {
    walks: sum(({ walks }) => walks),
    choices: sum(({ choices }) => choices),
    states: sum(({ states }) => states),
    ends: sum(({ ends }) => ends),
    faults: Math.max(0, ...walked.map(({ faults }) => faults)),
    seed,
  };
};

/** What the report ends with: what was found, of how much, within which bound. */
export const closingLine = (report: Report, language: Language): string => {
  const { exploration } = report;
  const { faults, complete, explored, states, seconds } = exploration;
  return sayClosing(
    {
      findings: findingsOf(report).length,
      starts: explored.length,
      begun: explored.filter((each) => each.states > 0).length,
      states,
      seconds,
      perSecond: perSecond(exploration),
      bound: { vi: sayBound(faults, complete, 'vi'), en: sayBound(faults, complete, 'en') },
    },
    language,
  );
};

/** A finding, told in one language. */
export type Told = {
  readonly finding: Finding;
  /** The sentence of the property. */
  readonly rule: string;
  readonly wrong: string;
  readonly file: string;
  readonly feature: string;
  readonly why: Why;
  /** Journal lines. */
  readonly chain: readonly string[];
  /** The step that decides it, and how the order stands without it; null when there is none. */
  readonly turn: { readonly step: string; readonly without: string } | null;
};

/** @param properties those that were asked */
export const tell = (
  finding: Finding,
  language: Language,
  properties: readonly Property[] = allProperties,
): Told => {
  const why = whyOf(finding, properties);
  const { turn } = why;
  const sayStep = sayAction(language);
  const statuses = trackNames.filter((track) => turn?.statuses[track] !== undefined);
  return {
    finding,
    rule: ruleOf(finding)[language],
    wrong: finding.violation.said[language],
    file: fileNameOf(finding),
    feature: featureOf(finding, language),
    why,
    chain: journalLines(why.entries, language, sayStep),
    turn: turn && {
      step: sayStep(turn.action),
      without: `${words.withoutIt[language]}: ${statuses
        .map((track) => `${track} ${sayStatus(track, turn.statuses[track], language)}`)
        .join(', ')}`,
    },
  };
};

/** The findings of one property: the shortest in full, and where else it is broken. */
export type Broken = { readonly shortest: Told; readonly others: readonly Told[] };

const isShorter = ({ finding: one }: Told, { finding: other }: Told): boolean =>
  one.faults === other.faults ? one.steps.length < other.steps.length : one.faults < other.faults;

/** The findings by property, in the order in which the properties are met. */
export const brokenIn = (told: readonly Told[]): readonly Broken[] =>
  [...Map.groupBy(told, ({ finding }) => finding.violation.property).values()].flatMap((alike) => {
    const [first, ...rest] = alike;
    if (first === undefined) return [];
    const shortest = rest.reduce((best, each) => (isShorter(each, best) ? each : best), first);
    return [{ shortest, others: alike.filter((each) => each !== shortest) }];
  });

/** A finding whose story is not shown: `top-up-online, K = 1, 7 steps, found/x.feature` */
export const briefly = (
  { finding: { start, faults, steps }, file }: Told,
  { savedIn }: Report,
  language: Language,
): string =>
  [
    start.name,
    `K = ${faults}`,
    `${steps.length} ${say(words.steps, language)}`,
    ...(savedIn === null ? [] : [`${savedIn.replace(/\/+$/u, '')}/${file}`]),
  ].join(', ');
