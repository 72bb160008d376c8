// Runs one scenario: plays its steps in a world, checks what must be true, and explains what is
// not. The host that plays the steps is another's business: `nextAction` and `take` are for it.
import { CalendarError } from '../calendar/working-days.ts';
import { coverageOf } from '../world/coverage.ts';
import { StepError } from '../world/step-error.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import { step as play, type Mode, type Stepped } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, type World } from '../world/world.ts';
import type { CompiledScenario, Language } from './compiled.ts';
import { check, isCheck } from './expect.ts';
import type { Failure, ScenarioResult, StepStatus } from './results.ts';
import { say } from './say.ts';
import { sayCrash, sayTrouble } from './step-troubles.ts';
import { failAt, unexpectedAnswer, unfiredFault } from './telling.ts';

export { sayAction } from './telling.ts';

export type RunOptions = {
  /** Same seed, same customers, products and prices. */
  readonly seed: number;
  /** Of failures and warnings. */
  readonly language: Language;
  /** Reads a clock, ms, for the time it took; a run without one took 0. */
  readonly clock?: () => number;
};

/** A scenario under way. */
export type Progress = {
  readonly scenario: CompiledScenario;
  readonly language: Language;
  /** How its steps are to be played. */
  readonly mode: Mode;
  readonly clock: () => number;
  readonly startedAt: number;
  world: World;
  readonly entries: Entry[];
  readonly statuses: StepStatus[];
  /** What became of the last command. */
  verdict: Verdict | null;
  /** The step that was rejected or ignored and is yet to be expected. */
  unexpected: number | null;
  /** Once there is one, nothing more is played. */
  failure: Failure | null;
};

/** A scenario before its first step. */
export const beginScenario = (
  scenario: CompiledScenario,
  { seed, language, clock = () => 0 }: RunOptions,
): Progress => ({
  scenario,
  language,
  mode: scenario.stepwise ? 'stepwise' : 'resting',
  clock,
  startedAt: clock(),
  world: newWorld(seed),
  entries: [],
  statuses: [],
  verdict: null,
  unexpected: null,
  failure: null,
});

/**
 * Runs a scenario, in memory, to its end or its first failure.
 * @returns the result; what a scenario does wrong, and a crash of the engine, is a failure in it
 */
export const runScenario = (scenario: CompiledScenario, options: RunOptions): ScenarioResult => {
  const progress = beginScenario(scenario, options);
  for (let action = nextAction(progress); action !== null; action = nextAction(progress)) {
    try {
      take(progress, play(progress.world, action, progress.mode));
    } catch (error) {
      if (isTrouble(error)) takeError(progress, error);
      else takeCrash(progress, error);
    }
  }
  return finishScenario(progress);
};

/**
 * Checks what is to be checked now.
 * @returns the action to play next; null when the scenario is at its end or has failed
 */
export const nextAction = (progress: Progress): Action | null => {
  const { scenario, statuses, language } = progress;
  while (progress.failure === null && statuses.length < scenario.steps.length) {
    const index = statuses.length;
    const step = scenario.steps[index]?.step;
    if (step === undefined) return null;
    const isAnswered = step.action === 'expect-rejected' || step.action === 'expect-ignored';
    if (progress.unexpected !== null && !isAnswered) {
      progress.failure = unexpectedAnswer(progress, progress.unexpected);
      return null;
    }
    progress.unexpected = null;
    if (!isCheck(step)) return step;
    const finding = check(progress.world, step, progress.verdict, language);
    if (finding === null) statuses.push('passed');
    else progress.failure = failAt(progress, index, finding);
  }
  progress.failure ??= findAtEnd(progress);
  return null;
};

/**
 * Takes what came of the action asked for last.
 * @param findings what its host found wrong besides, in words: the step has failed then
 */
export const take = (
  progress: Progress,
  { world, entries, verdict }: Stepped,
  findings: readonly string[] = [],
): void => {
  const index = progress.statuses.length;
  progress.world = world;
  for (const entry of entries) progress.entries.push(entry);
  if (verdict !== null) {
    progress.verdict = verdict;
    if (verdict.outcome !== 'accepted') progress.unexpected = index;
  }
  if (findings.length === 0) progress.statuses.push('passed');
  else progress.failure = failAt(progress, index, findings);
};

const isTrouble = (error: unknown): error is StepError | CalendarError =>
  error instanceof StepError || error instanceof CalendarError;

/** A step that cannot be played as written is a failure in its own words; all else is a bug. */
export const takeError = (progress: Progress, error: unknown): void => {
  if (!isTrouble(error)) throw error;
  const { scenario, language, statuses } = progress;
  const finding = sayTrouble(error, scenario.language, language);
  progress.failure = failAt(progress, statuses.length, finding);
};

/** The engine or a mock broke an invariant of its own: that is what the scenario has found. */
const takeCrash = (progress: Progress, error: unknown): void => {
  const { language, statuses } = progress;
  progress.failure = failAt(progress, statuses.length, sayCrash(error, language));
};

/** The result of a scenario that has nothing more to play. */
export const finishScenario = (progress: Progress): ScenarioResult => {
  const { scenario, failure, statuses, entries, language } = progress;
  if (failure !== null) statuses[failure.step] = 'failed';
  const isEmpty = !scenario.steps.some(({ step }) => isCheck(step));
  return {
    scenario,
    status: failure === null ? 'passed' : 'failed',
    steps: scenario.steps.map((_, index) => statuses[index] ?? 'skipped'),
    ...(failure === null ? {} : { failure }),
    warnings: isEmpty ? [say(provesNothing, language)] : [],
    entries,
    coverage: coverageOf(entries),
    durationMs: progress.clock() - progress.startedAt,
  };
};

const provesNothing = {
  vi: 'Kịch bản này không có câu "điều phải đúng" nào, nên không chứng minh gì.',
  en: 'This scenario has no sentence of what must be true, so it proves nothing.',
};

/** What only the end of a scenario shows: an answer nobody expected, a fault that never fired. */
const findAtEnd = (progress: Progress): Failure | null => {
  if (progress.unexpected !== null) return unexpectedAnswer(progress, progress.unexpected);
  return progress.scenario.faultOptional ? null : unfiredFault(progress);
};
