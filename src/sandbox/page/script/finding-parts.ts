// What is wrong with a step, taken apart as it is read: what it is, the details, and what happened
// before.
import type { Language } from '../../../scenario/compiled.ts';

/** A line of the details; one that says what was expected, or found, has a name. */
export type Detail = { readonly name: string | null; readonly text: string };

export type FindingParts = {
  readonly headline: string;
  readonly details: readonly Detail[];
  /** Lines of the journal that led there. */
  readonly before: readonly string[];
};

/** How the lines of the journal are announced, in whatever language. */
const announces: Readonly<Record<Language, RegExp>> = {
  vi: /^Những gì đã xảy ra trước đó/u,
  en: /^What led there/u,
};

const named = /^\s+(mong đợi|thực tế|expected|actual):\s+(.*)$/u;

const detailOf = (line: string): Detail => {
  const [, name = null, text = line.trim()] = named.exec(line) ?? [];
  return { name, text };
};

/** Takes a finding apart; the lines are those of `order-lab run`. */
export const partsOf = (finding: string): FindingParts => {
  const lines = finding.split('\n');
  const isAnnounced = (line: string): boolean =>
    Object.values(announces).some((pattern) => pattern.test(line));
  const at = lines.findIndex(isAnnounced);
  const own = at < 0 ? lines : lines.slice(0, at);
  return {
    headline: own[0] ?? '',
    details: own.slice(1).map(detailOf),
    before: at < 0 ? [] : lines.slice(at + 1).map((line) => line.trim()),
  };
};
