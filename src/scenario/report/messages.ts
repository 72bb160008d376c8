// A run as Cucumber messages, from which the html, junit and messages reports are made.
import {
  AttachmentContentEncoding,
  StepDefinitionPatternType,
  TestStepResultStatus,
  TimeConversion,
  version as protocolVersion,
  type Envelope,
  type Meta,
  type StepDefinition,
  type TestStep,
  type TestStepResult,
  type Timestamp,
} from '@cucumber/messages';
import { journalLines } from '../../world/journal.ts';
import type { CompiledScenario, CompiledStep, Language, ParsedFile } from '../compiled.ts';
import type { ScenarioResult, StepStatus } from '../results.ts';
import { sayAction } from '../run.ts';
import { vocabulary } from '../vocabulary.ts';

/** What the messages say of the run and the machine it ran on. */
export type RunFacts = {
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly machine: Pick<Meta, 'implementation' | 'runtime' | 'os' | 'cpu'>;
  /** Of the attached journals. */
  readonly language: Language;
};

/** The media type by which Cucumber's reports know a line that was logged. */
export const logMediaType = 'text/x.cucumber.log+plain';

export const runId = 'run';
const caseId = (scenario: CompiledScenario): string => `${scenario.pickleId}:case`;
const startedId = (scenario: CompiledScenario): string => `${scenario.pickleId}:started`;
const stepId = (step: CompiledStep): string => `${step.pickleStepId}:step`;
const sentenceId = (step: CompiledStep, { language }: CompiledScenario): string =>
  `sentence-${step.sentence}-${language}`;

const timestamp = (milliseconds: number): Timestamp =>
  TimeConversion.millisecondsSinceEpochToTimestamp(milliseconds);

const testStepOf = (step: CompiledStep, scenario: CompiledScenario): TestStep => ({
  id: stepId(step),
  pickleStepId: step.pickleStepId,
  stepDefinitionIds: [sentenceId(step, scenario)],
  stepMatchArgumentsLists: [
    {
      stepMatchArguments: step.arguments.map(({ start, value, type }) => ({
        group: { start, value, children: [] },
        parameterTypeName: type,
      })),
    },
  ],
});

/** One definition a sentence that the scenarios use, in the language of the scenario. */
const definitionsOf = (results: readonly ScenarioResult[]): Envelope[] => {
  const definitions = new Map<string, StepDefinition>();
  for (const { scenario } of results) {
    for (const step of scenario.steps) {
      const id = sentenceId(step, scenario);
      if (definitions.has(id)) continue;
      const source = vocabulary[step.sentence]?.[scenario.language] ?? step.text;
      const pattern = { source, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION };
      const sourceReference = { uri: 'src/scenario/vocabulary.ts' };
      definitions.set(id, { id, pattern, sourceReference });
    }
  }
  return [...definitions.values()].map((stepDefinition) => ({ stepDefinition }));
};

const statuses: Readonly<Record<StepStatus, TestStepResultStatus>> = {
  passed: TestStepResultStatus.PASSED,
  failed: TestStepResultStatus.FAILED,
  skipped: TestStepResultStatus.SKIPPED,
};

/** The place of a failure is the last line of its trace; `from-messages.ts` finds it there. */
const stepResult = ({ steps, failure }: ScenarioResult, index: number): TestStepResult => {
  const status = statuses[steps[index] ?? 'skipped'];
  // The time of single steps is not measured: a scenario takes about a millisecond.
  const duration = { seconds: 0, nanos: 0 };
  if (failure?.step !== index) return { status, duration };
  const { message, uri, line, column } = failure;
  const [headline = ''] = message.split('\n');
  const stackTrace = `${message}\n    at ${uri}:${line}:${column}`;
  return {
    status,
    duration,
    message: stackTrace,
    exception: { type: 'ScenarioFailed', message: headline, stackTrace },
  };
};

const contentEncoding = AttachmentContentEncoding.IDENTITY;

/** Warnings go with the last step, if there is one. */
const warningsOf = ({ scenario, warnings }: ScenarioResult): Envelope[] => {
  const last = scenario.steps.at(-1);
  const about = {
    testCaseStartedId: startedId(scenario),
    ...(last === undefined ? {} : { testStepId: stepId(last) }),
  };
  return warnings.map((body) => ({
    attachment: { ...about, body, mediaType: logMediaType, contentEncoding },
  }));
};

/** The journal of a failed scenario goes with the step that failed. */
const journalOf = (result: ScenarioResult, index: number, language: Language): Envelope[] => {
  const { scenario, failure, entries } = result;
  const step = scenario.steps[index];
  if (step === undefined || failure?.step !== index) return [];
  const body = journalLines(entries, language, sayAction(language)).join('\n');
  const about = { testCaseStartedId: startedId(scenario), testStepId: stepId(step) };
  const fileName = 'journal.txt';
  return [{ attachment: { ...about, body, mediaType: 'text/plain', fileName, contentEncoding } }];
};

const eventsOf = (result: ScenarioResult, startedAt: number, language: Language): Envelope[] => {
  const { scenario, durationMs } = result;
  const testCaseStartedId = startedId(scenario);
  const began = timestamp(startedAt);
  const ended = timestamp(startedAt + durationMs);
  const testCaseId = caseId(scenario);
  const last = scenario.steps.length - 1;
  return [
    { testCaseStarted: { id: testCaseStartedId, testCaseId, attempt: 0, timestamp: began } },
    ...(last < 0 ? warningsOf(result) : []),
    ...scenario.steps.flatMap((step, index): Envelope[] => {
      const testStepId = stepId(step);
      const testStepResult = stepResult(result, index);
      const about = { testCaseStartedId, testStepId };
      return [
        { testStepStarted: { ...about, timestamp: began } },
        ...(index === last ? warningsOf(result) : []),
        ...journalOf(result, index, language),
        { testStepFinished: { ...about, testStepResult, timestamp: ended } },
      ];
    }),
    { testCaseFinished: { testCaseStartedId, willBeRetried: false, timestamp: ended } },
  ];
};

/** Sources, documents and the pickles that ran; files none of whose scenarios ran are left out. */
const sourcesOf = (
  files: readonly ParsedFile[],
  results: readonly ScenarioResult[],
): Envelope[] => {
  const ran = new Set(results.map(({ scenario }) => scenario.pickleId));
  return files
    .filter(({ scenarios }) => scenarios.some(({ pickleId }) => ran.has(pickleId)))
    .flatMap(({ envelopes }) =>
      envelopes.filter(({ pickle }) => pickle === undefined || ran.has(pickle.id)),
    );
};

/**
 * A run as messages. Ids are made of the file and the place in it, so they never clash between
 * shards, and a test case has the same id in every run.
 * @param files those the scenarios came from
 * @param results in the order they ran
 */
export const messagesOf = (
  files: readonly ParsedFile[],
  results: readonly ScenarioResult[],
  { startedAt, finishedAt, machine, language }: RunFacts,
): readonly Envelope[] => {
  let clock = startedAt;
  const events = results.flatMap((result) => {
    const envelopes = eventsOf(result, clock, language);
    clock += result.durationMs;
    return envelopes;
  });
  const success = results.every(({ status }) => status === 'passed');
  return [
    { meta: { protocolVersion, ...machine } },
    ...sourcesOf(files, results),
    { testRunStarted: { id: runId, timestamp: timestamp(startedAt) } },
    ...definitionsOf(results),
    ...results.map(({ scenario }) => ({
      testCase: {
        id: caseId(scenario),
        pickleId: scenario.pickleId,
        testRunStartedId: runId,
        testSteps: scenario.steps.map((step) => testStepOf(step, scenario)),
      },
    })),
    ...events,
    { testRunFinished: { success, timestamp: timestamp(finishedAt), testRunStartedId: runId } },
  ];
};
