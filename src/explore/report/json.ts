// The report of an exploration for machines: one object with all of it, in an order that stays.
import type { Language } from '../../scenario/compiled.ts';
import {
  askedOf,
  findingsOf,
  isWhole,
  perSecond,
  prunedIn,
  seenOf,
  standingOf,
  tell,
  walkTotals,
  type Report,
  type Told,
} from './told.ts';

const findingOf = ({ finding, rule, wrong, file, feature, why, chain, turn }: Told) => {
  const { start, violation, steps, chosen, faults } = finding;
  return {
    property: violation.property,
    said: rule,
    wrong,
    start: start.name,
    order: violation.order,
    faults,
    steps,
    /** How many of the steps come before everything is healed and brought to its end. */
    chosen,
    checks: violation.checks,
    file,
    feature,
    why: {
      lines: chain,
      turn:
        turn === null || why.turn === null
          ? null
          : { ...why.turn, said: turn.step, without: turn.without },
    },
  };
};

/**
 * The report as JSON.
 * @param told its findings in that language
 */
export const jsonReport = (
  report: Report,
  language: Language,
  told: readonly Told[] = findingsOf(report).map((each) => tell(each, language)),
): string => {
  const { exploration, maxStates, only, walked, seed } = report;
  const { faults, actions, reductions, explored, states, transitions, ends, seconds } = exploration;
  const seen = seenOf(report);
  const document = {
    format: 'order-lab explore 1',
    language,
    bounds: { faults, actions, only, maxStates },
    reductions,
    /** Everything that was asked for was looked at: without it no number below is the whole one. */
    complete: isWhole(report),
    starts: explored.map((each) => ({
      name: each.start.name,
      faults,
      complete: each.complete,
      standing: standingOf(each, report),
      states: each.states,
      transitions: each.transitions,
      known: each.known,
      turnedAway: each.turnedAway,
      ends: each.ends,
      deepest: each.deepest,
      findings: each.findings.length,
    })),
    totals: {
      faults,
      complete: exploration.complete,
      states,
      transitions,
      ...prunedIn(exploration),
      ends,
    },
    properties: askedOf(report).map(({ property, checked, isBroken }) => ({
      name: property.name,
      kind: property.kind,
      said: property.said[language],
      checked,
      broken: isBroken,
    })),
    sometimes: {
      seen: seen.count,
      of: seen.of,
      /** Null when not every start was looked at to the end, or asked for. */
      unseen: seen.unseen?.map(({ name, said }) => ({ name, said: said[language] })) ?? null,
    },
    walks:
      walked.length === 0
        ? null
        : {
            ...walkTotals(walked, seed),
            complete: walked.every(({ complete }) => complete),
            starts: walked.map(({ start, findings, ...each }) => ({
              name: start.name,
              ...each,
              findings: findings.length,
            })),
          },
    findings: told.map(findingOf),
    seconds,
    statesPerSecond: perSecond(exploration),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
