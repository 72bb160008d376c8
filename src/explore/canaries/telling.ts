// What became of a canary, in words.
import type { Canary } from './canary.ts';
import type { Caught } from './caught.ts';

/** A canary that was tried. */
export type Trial = {
  readonly canary: Canary;
  /** Exploring took, s. */
  readonly seconds: number;
  /** Null when the exploring process failed. */
  readonly caught: Caught | null;
  /** What the process that failed, or the scenario that should pass, has said. */
  readonly trouble: string;
  /** Exit codes of `order-lab run` on the finding, with the bug on and off; null = not played. */
  readonly on: number | null;
  readonly off: number | null;
};

const failed = 1;

/** Was it found, with a scenario that fails with the bug on and passes with it off? */
export const isKept = ({ canary, caught, on, off }: Trial): boolean =>
  caught?.finding?.faults === canary.faults && on === failed && off === 0;

const indented = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);

const foundIn = ({ canary, seconds, caught }: Trial): string => {
  const states = `${(caught?.states ?? 0).toLocaleString('en')} states, ${seconds.toFixed(1)} s`;
  const { name, start, faults } = canary;
  const finding = caught?.finding;
  if (!finding) return `✘ ${name}: NOT FOUND (${start}, K ≤ ${faults}, ${states})`;
  const story = `K=${finding.faults}, ${states}, ${finding.steps} steps`;
  return `${name}: found (${start}, ${finding.property}, ${story})`;
};

const playedIn = ({ on, off }: Trial): string => {
  const withBug = on === failed ? 'fails with the bug' : `DOES NOT FAIL with the bug (exit ${on})`;
  const without = off === 0 ? 'passes without' : `DOES NOT PASS without (exit ${off})`;
  return `  its scenario ${withBug}, ${without}`;
};

/** A canary's lines of the report; what helps to mend it, where something is wrong. */
export const linesOf = (trial: Trial): readonly string[] => {
  const { canary, caught, trouble } = trial;
  if (caught === null) return [`✘ ${canary.name}: exploring failed`, ...indented(trouble)];
  const { finding } = caught;
  if (finding === null) return [foundIn(trial), `  ${canary.said.en}`];
  const lines = [`${isKept(trial) ? '✔' : '✘'} ${foundIn(trial)}`, playedIn(trial)];
  if (finding.faults !== canary.faults) {
    lines.push(`  it was to need K=${canary.faults}: correct src/explore/canaries`);
  }
  if (isKept(trial)) return lines;
  return [...lines, ...indented(finding.feature), ...indented(trouble)];
};
