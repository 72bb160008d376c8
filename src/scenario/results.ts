// What running scenarios gives: one result a scenario, for every report to read.
import type { Coverage } from '../world/coverage.ts';
import type { Entry } from '../world/entries.ts';
import type { CompiledScenario, Place } from './compiled.ts';

export type StepStatus = 'passed' | 'failed' | 'skipped';

/** Why a scenario failed: the step, and the whole explanation, ready to print. */
export type Failure = Place & {
  /** Index into `scenario.steps`; the last step for what is found at the end (an unfired fault). */
  readonly step: number;
  /** First line: what happened. Further lines: expected and actual, the way there, what to do. */
  readonly message: string;
};

export type ScenarioResult = {
  readonly scenario: CompiledScenario;
  readonly status: 'passed' | 'failed';
  /** One per step of the scenario. */
  readonly steps: readonly StepStatus[];
  readonly failure?: Failure;
  /** For people: "this scenario asserts nothing", say. Never a failure. */
  readonly warnings: readonly string[];
  /** Everything that happened, in order. */
  readonly entries: readonly Entry[];
  readonly coverage: Coverage;
  /** Wall time it took, milliseconds. */
  readonly durationMs: number;
};
