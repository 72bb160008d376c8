// What a report needs to know of one scenario that ran, however it was kept meanwhile.
import type { CompiledScenario, Place } from '../compiled.ts';
import type { ScenarioResult } from '../results.ts';

/** Why a scenario failed, with the line it failed on. */
export type OutcomeFailure = Place & {
  /** The line in the file, as written. */
  readonly source: string;
  /** The step as written, in NFC, with its keyword. */
  readonly text: string;
  readonly message: string;
};

/** The end of one scenario. Made from a result, or read back from messages (`from-messages.ts`). */
export type Outcome = Place & {
  readonly pickleId: string;
  readonly feature: string;
  readonly rule?: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly status: 'passed' | 'failed';
  readonly durationMs: number;
  readonly warnings: readonly string[];
  readonly failure?: OutcomeFailure;
};

const failureOf = (
  { failure, scenario }: ScenarioResult,
  { uri, line, column }: Place,
): OutcomeFailure | undefined => {
  if (failure === undefined) return undefined;
  const step = scenario.steps[failure.step];
  return {
    uri,
    line,
    column,
    source: step?.source ?? '',
    text: step === undefined ? '' : `${step.keyword} ${step.text}`,
    message: failure.message,
  };
};

/** The outcome of a scenario that has just run. */
export const outcomeOf = (result: ScenarioResult): Outcome => {
  const { scenario, status, durationMs, warnings } = result;
  const { uri, line, column, pickleId, feature, rule, name, tags } = scenario;
  const failure = failureOf(result, result.failure ?? scenario);
  return {
    uri,
    line,
    column,
    pickleId,
    feature,
    ...(rule === undefined ? {} : { rule }),
    name,
    tags,
    status,
    durationMs,
    warnings,
    ...(failure === undefined ? {} : { failure }),
  };
};

/** How many ended well and how many did not. */
export const countOutcomes = (
  outcomes: readonly Pick<Outcome, 'status'>[],
): { readonly passed: number; readonly failed: number } => {
  const failed = outcomes.filter(({ status }) => status === 'failed').length;
  return { passed: outcomes.length - failed, failed };
};

/** Files in the order of their names, scenarios in the order of their lines. */
export const byPlace = (
  a: Pick<CompiledScenario, 'uri' | 'line'>,
  b: Pick<CompiledScenario, 'uri' | 'line'>,
): number => compareText(a.uri, b.uri) || a.line - b.line;

/** By code units: the same order on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
