// The report of a verification for programs: one JSON object, its fields always in one order.
import { visible } from '../../../src/scenario/visible.ts';
import type { Finding, Verification, Verified } from '../result.ts';
import { wordsOf } from '../findings.ts';
import { address } from './excerpt.ts';
import { outcomeOf, standingOf, tallyOf } from './tally.ts';

const findingOf = ({ kind, at, expected, actual, message, side, remedy }: Finding): object => ({
  kind,
  at,
  // Words are English here; the message has both languages.
  expected: wordsOf(expected, 'en'),
  actual: wordsOf(actual, 'en'),
  message: { vi: message.vi, en: message.en },
  side,
  remedy: remedy ?? null,
});

const interactionOf = (verified: Verified): object => {
  const { provider, file, description, states, operation, verdict, pending, ms } = verified;
  const { findings, crossed } = verified;
  return {
    provider,
    file,
    description: { vi: description.vi, en: description.en },
    states: states.map(({ name, params }) => ({ name, params: params ?? {} })),
    operation,
    standing: standingOf(verified),
    verdict,
    pending,
    ms: Math.round(ms),
    findings: findings.map(findingOf),
    crossed:
      crossed === null
        ? null
        : { request: crossed.request ?? null, response: crossed.response ?? null },
  };
};

/**
 * The report as JSON. `outcome` is what the run comes to; `counts` add up to `counts.total`, the
 * interactions in the files.
 * @returns one document, with a line end; control characters in it are escaped
 */
export const jsonReport = (verification: Verification): string => {
  const { verified, urls } = verification;
  const { total, passed, failed, pending, due, ...rest } = tallyOf(verification);
  const { passedBefore, bailed, compared, unaccounted } = rest;
  const providers = Object.keys(urls).toSorted();
  const report = {
    format: 'order-lab verification 1',
    outcome: outcomeOf(tallyOf(verification)),
    counts: {
      total,
      passed,
      failed,
      pending,
      due,
      leftOut: { passedBefore, bailed },
      compared,
      unaccounted,
    },
    urls: Object.fromEntries(providers.map((name) => [name, address(urls[name] ?? '')])),
    interactions: verified.map(interactionOf),
  };
  // Line by line: the line ends of the document are the only control characters that stay.
  return `${JSON.stringify(report, null, 2).split('\n').map(visible).join('\n')}\n`;
};
