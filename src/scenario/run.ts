// Runs one scenario: plays its steps in a world, checks what must be true, and explains what is
// not.
import { CalendarError } from '../calendar/working-days.ts';
import { coverageOf } from '../world/coverage.ts';
import type { Entry, Verdict } from '../world/entries.ts';
import { journalLines } from '../world/journal.ts';
import { StepError } from '../world/step-error.ts';
import { step as play, type Mode } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { newWorld, unfiredFaults, type World } from '../world/world.ts';
import type { CompiledScenario, CompiledStep, Language } from './compiled.ts';
import { check, isCheck } from './expect.ts';
import { printStep } from './print.ts';
import type { Failure, ScenarioResult, StepStatus } from './results.ts';
import { say, sayVerdict } from './say.ts';
import { sayTrouble } from './step-troubles.ts';

export type RunOptions = {
  /** Same seed, same customers, products and prices. */
  readonly seed: number;
  /** Of failures and warnings. */
  readonly language: Language;
  /** Reads a clock, ms, for the time it took; a run without one took 0. */
  readonly clock?: () => number;
};

/** Journal lines shown with a failure: enough to see the call, its faults and what came of it. */
const linesShown = 20;

/** A scenario under way. */
type Progress = {
  world: World;
  readonly entries: Entry[];
  readonly statuses: StepStatus[];
  /** What became of the last command. */
  verdict: Verdict | null;
  /** The step that was rejected or ignored and is yet to be expected. */
  unexpected: number | null;
};

/**
 * Runs a scenario to its end or its first failure.
 * @returns the result; it never throws for what a scenario can do wrong, only for a bug
 */
export const runScenario = (scenario: CompiledScenario, options: RunOptions): ScenarioResult => {
  const { seed, language, clock = () => 0 } = options;
  const startedAt = clock();
  const progress: Progress = {
    world: newWorld(seed),
    entries: [],
    statuses: [],
    verdict: null,
    unexpected: null,
  };
  const failure = runSteps(progress, scenario, language) ?? findAtEnd(progress, scenario, language);
  if (failure !== null) progress.statuses[failure.step] = 'failed';
  const isEmpty = !scenario.steps.some(({ step }) => isCheck(step));
  return {
    scenario,
    status: failure === null ? 'passed' : 'failed',
    steps: scenario.steps.map((_, index) => progress.statuses[index] ?? 'skipped'),
    ...(failure === null ? {} : { failure }),
    warnings: isEmpty ? [say(provesNothing, language)] : [],
    entries: progress.entries,
    coverage: coverageOf(progress.entries),
    durationMs: clock() - startedAt,
  };
};

const provesNothing = {
  vi: 'Kịch bản này không có câu "điều phải đúng" nào, nên không chứng minh gì.',
  en: 'This scenario has no sentence of what must be true, so it proves nothing.',
};

const runSteps = (
  progress: Progress,
  scenario: CompiledScenario,
  language: Language,
): Failure | null => {
  for (const [index, compiled] of scenario.steps.entries()) {
    const { step } = compiled;
    const isAnswered = step.action === 'expect-rejected' || step.action === 'expect-ignored';
    if (progress.unexpected !== null && !isAnswered) {
      return unexpectedAnswer(progress, scenario, progress.unexpected, language);
    }
    progress.unexpected = null;
    const finding = isCheck(step)
      ? check(progress.world, step, progress.verdict, language)
      : playStep(progress, scenario, step, index, language);
    if (finding !== null) return failAt(progress, scenario, index, finding, language);
    progress.statuses.push('passed');
  }
  return null;
};

/** Plays a step; a step that cannot be played as written is a failure in its own words. */
const playStep = (
  progress: Progress,
  scenario: CompiledScenario,
  action: Action,
  index: number,
  language: Language,
): readonly string[] | null => {
  const mode: Mode = scenario.stepwise ? 'stepwise' : 'resting';
  try {
    const { world, entries, verdict } = play(progress.world, action, mode);
    progress.world = world;
    for (const entry of entries) progress.entries.push(entry);
    if (verdict !== null) {
      progress.verdict = verdict;
      if (verdict.outcome !== 'accepted') progress.unexpected = index;
    }
    return null;
  } catch (error) {
    if (error instanceof StepError || error instanceof CalendarError) {
      return sayTrouble(error, scenario.language, language);
    }
    throw error;
  }
};

/** What only the end of a scenario shows: an answer nobody expected, a fault that never fired. */
const findAtEnd = (
  progress: Progress,
  scenario: CompiledScenario,
  language: Language,
): Failure | null => {
  if (progress.unexpected !== null) {
    return unexpectedAnswer(progress, scenario, progress.unexpected, language);
  }
  if (scenario.faultOptional) return null;
  const [unfired] = unfiredFaults(progress.world);
  if (unfired === undefined) return null;
  // Rules are armed one a fault step, in order.
  const nth = progress.world.outside.rules.indexOf(unfired);
  const faultSteps = [...scenario.steps.entries()].filter(
    ([, { step }]) => step.action === 'fault',
  );
  const index = faultSteps[nth]?.[0] ?? scenario.steps.length - 1;
  const finding = say(
    {
      vi:
        'Sự cố này chưa hề xảy ra khi kịch bản kết thúc, ' +
        'nên kịch bản không chứng minh gì về nó.\n' +
        `  Số lần gặp yêu cầu hoặc thông báo phù hợp: ${unfired.matched}.\n` +
        '  Hãy kiểm tra tên yêu cầu, dịch vụ, đơn hàng và số lần; ' +
        'hoặc gắn thẻ @fault-optional nếu cố ý.',
      en:
        'This fault never fired before the scenario ended, ' +
        'so the scenario proves nothing about it.\n' +
        `  Matching calls or notices seen: ${unfired.matched}.\n` +
        '  Check the call, service, order and count; ' +
        'or tag the scenario @fault-optional if that is meant.',
    },
    language,
  );
  return failAt(progress, scenario, index, finding.split('\n'), language);
};

const unexpectedAnswer = (
  progress: Progress,
  scenario: CompiledScenario,
  index: number,
  language: Language,
): Failure => {
  const { verdict } = progress;
  const answer = sayVerdict(verdict, language);
  const sentence =
    verdict === null || verdict.reason === null
      ? ''
      : printStep(
          {
            action: verdict.outcome === 'rejected' ? 'expect-rejected' : 'expect-ignored',
            reason: verdict.reason,
          },
          scenario.language,
        ).text;
  const lines =
    language === 'vi'
      ? [
          `Yêu cầu này ${answer}, mà bước ngay sau không mong đợi điều đó.`,
          `  Nếu đúng ý, hãy viết ngay sau nó: ${sentence}`,
        ]
      : [
          `This request was ${answer}, which the very next step does not expect.`,
          `  If that is meant, write right after it: ${sentence}`,
        ];
  return failAt(progress, scenario, index, lines, language);
};

const failAt = (
  progress: Progress,
  scenario: CompiledScenario,
  index: number,
  finding: readonly string[],
  language: Language,
): Failure => {
  const { uri, line, column } = scenario.steps[index] ?? scenario;
  return {
    uri,
    line,
    column,
    step: index,
    message: [...finding, ...theWayThere(progress, scenario.steps[index], language)].join('\n'),
  };
};

/** Does this line tell something by itself: a step, a fault, a move, an answer that was not ok? */
const isTelling = (entry: Entry): boolean => {
  if (entry.is === 'answered') return entry.kind !== 'ok';
  if (entry.is === 'noticed') return entry.outcome !== 'accepted';
  return !['sent', 'worked', 'noticed-out'].includes(entry.is);
};

/**
 * The journal lines that led to a failure and concern its order. A long story is told by its
 * telling lines, so that the fault behind it is not pushed out by routine.
 */
const theWayThere = (
  { entries, world }: Progress,
  failed: CompiledStep | undefined,
  language: Language,
): readonly string[] => {
  const named = failed !== undefined && 'order' in failed.step ? failed.step.order : undefined;
  const order = named ?? world.lastOrder;
  const concerning = entries.filter((entry) => entry.order === order || entry.order === null);
  if (concerning.length === 0) return [];
  const isLong = concerning.length > linesShown;
  const shown = (isLong ? concerning.filter(isTelling) : concerning).slice(-linesShown);
  const skipped = concerning.length - shown.length;
  const headline = say({ vi: 'Những gì đã xảy ra trước đó', en: 'What led there' }, language);
  const left = say(
    {
      vi: ` (lược ${skipped} dòng; --journal cho xem hết)`,
      en: ` (${skipped} lines left out; --journal shows all)`,
    },
    language,
  );
  return [
    `${headline}${skipped > 0 ? left : ''}:`,
    ...journalLines(shown, language, sayAction(language)).map((line) => `  ${line}`),
  ];
};

/** A step as the journal says it. */
export const sayAction =
  (language: Language) =>
  (action: Action): string =>
    printStep(action, language).text;
