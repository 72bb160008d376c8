// The state handlers that are missing or have crashed: each once, with how many interactions wait.
import { say } from '../../../src/scenario/say.ts';
import { wordsOf } from '../findings.ts';
import type { Finding, Verification, Verified } from '../result.ts';
import { line, paragraph } from './excerpt.ts';
import { againLine, type Look } from './failure.ts';
import { sayProvider, sayWaiting, words } from './words.ts';

/** Was nothing tried of an interaction, because its states could not be set? */
export const isUntried = ({ findings }: Verified): boolean =>
  findings.length > 0 && findings.every(({ kind }) => kind === 'state');

/** An interaction without what is told of its state handlers at the end. */
export const withoutRemedies = (verified: Verified): Verified => ({
  ...verified,
  findings: verified.findings.map((finding) => {
    const { remedy: _, ...rest } = finding;
    return finding.kind === 'state' ? rest : finding;
  }),
});

type Gap = { readonly provider: string; readonly finding: Finding; readonly waiting: number };

/** Missing and crashed handlers, the most waited for first. */
const gapsIn = (list: readonly Verified[]): readonly Gap[] => {
  const gaps = new Map<string, Gap>();
  for (const { provider, findings } of list) {
    for (const finding of findings.filter(({ kind }) => kind === 'state')) {
      const key = JSON.stringify([provider, finding.at, wordsOf(finding.expected, 'en')]);
      const known = gaps.get(key);
      // The handler that answers with the most values does for all.
      const isLonger = (finding.remedy ?? '').length > (known?.finding.remedy ?? '').length;
      gaps.set(key, {
        provider,
        finding: known === undefined || isLonger ? finding : known.finding,
        waiting: (known?.waiting ?? 0) + 1,
      });
    }
  }
  return [...gaps.values()].toSorted((one, other) => other.waiting - one.waiting);
};

/** Blocks of lines: one a handler, and then how to verify again what waits for them. */
export const handlerBlocks = (
  list: readonly Verified[],
  verification: Verification,
  { language, paint }: Look,
): readonly (readonly string[])[] => {
  const again = list.filter(isUntried).map((each) => againLine(each, verification));
  const blocks = gapsIn(list).map(({ provider, finding, waiting }) => {
    const name = line(say(sayProvider(provider), language));
    const wait = say(sayWaiting(waiting), language);
    const remedy = finding.remedy === undefined ? [] : paragraph(finding.remedy);
    return [
      `${paint('bad', '✗')} ${name} › ${line(finding.at)} (${wait})`,
      `  ${line(say(finding.message, language))}`,
      ...remedy.map((text) => (text === '' ? '' : `    ${text}`)),
      '',
    ];
  });
  const lines = [...new Set(again)].map(
    (command) => `${say(words.again, language)}: ${paint('strong', command)}`,
  );
  return lines.length === 0 ? blocks : [...blocks, [...lines, '']];
};
