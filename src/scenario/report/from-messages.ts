// Reads a run back from its Cucumber messages: what shards left behind becomes outcomes again.
import {
  TestStepResultStatus,
  TimeConversion,
  type Envelope,
  type Feature,
  type Pickle,
  type PickleStep,
  type Step,
  type TestStepFinished,
} from '@cucumber/messages';
import { columnIn } from '../reading/columns.ts';
import { logMediaType } from './messages.ts';
import type { Outcome, OutcomeFailure } from './outcome.ts';

/** The nodes of a document that pickles point to. */
type Document = {
  readonly feature: string;
  readonly lines: readonly string[];
  /** Scenario id → name of its rule. */
  readonly rules: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, Step>;
};

const documentOf = (feature: Feature | undefined, lines: readonly string[]): Document => {
  const rules = new Map<string, string>();
  const steps = new Map<string, Step>();
  const visit = (children: Feature['children'], rule?: string): void => {
    for (const child of children) {
      for (const step of (child.background ?? child.scenario)?.steps ?? [])
        steps.set(step.id, step);
      if (child.scenario && rule !== undefined) rules.set(child.scenario.id, rule);
      if (child.rule) visit(child.rule.children, child.rule.name);
    }
  };
  visit(feature?.children ?? []);
  return { feature: feature?.name ?? '', lines, rules, steps };
};

const linesOf = (data: string): readonly string[] => data.replace(/^\uFEFF/, '').split(/\r?\n/);

/** Everything of a run that belongs to one test case. */
type Case = {
  readonly pickle: Pickle;
  /** Test step id → the step of the pickle. */
  readonly steps: ReadonlyMap<string, PickleStep>;
  began: number;
  ended: number;
  failed?: TestStepFinished;
  readonly warnings: string[];
};

const placeInTrace = /^(?<message>[\s\S]*)\n {4}at (?<uri>.*):(?<line>\d+):(?<column>\d+)$/;

const failureOf = ({ failed, pickle, steps }: Case, document: Document): OutcomeFailure => {
  const trace = failed?.testStepResult.message ?? '';
  const found = placeInTrace.exec(trace)?.groups;
  const pickled = steps.get(failed?.testStepId ?? '');
  const written = pickled?.astNodeIds.map((id) => document.steps.get(id)).find(Boolean);
  const line = Number(found?.['line'] ?? written?.location.line ?? 1);
  return {
    uri: found?.['uri'] ?? pickle.uri,
    line,
    column: Number(found?.['column'] ?? 1),
    source: document.lines[line - 1] ?? '',
    text: `${written?.keyword.trim() ?? ''} ${pickled?.text ?? ''}`.trim(),
    message: found?.['message'] ?? trace,
  };
};

const outcomeOf = (one: Case, document: Document): Outcome => {
  const { pickle, failed } = one;
  const { line = 1, column = 1 } = pickle.location ?? {};
  const rule = pickle.astNodeIds.map((id) => document.rules.get(id)).find(Boolean);
  return {
    uri: pickle.uri,
    line,
    column: columnIn(document.lines[line - 1] ?? '', column - 1),
    pickleId: pickle.id,
    feature: document.feature,
    ...(rule === undefined ? {} : { rule }),
    name: pickle.name,
    tags: pickle.tags.map(({ name }) => name),
    status: failed === undefined ? 'passed' : 'failed',
    durationMs: Math.max(0, one.ended - one.began),
    warnings: one.warnings,
    ...(failed === undefined ? {} : { failure: failureOf(one, document) }),
  };
};

const milliseconds = TimeConversion.timestampToMillisecondsSinceEpoch;

/** Test cases by the id under which they were started, in the order they were. */
const casesOf = (envelopes: readonly Envelope[]): ReadonlyMap<string, Case> => {
  const pickles = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle]] : [])));
  const planned = new Map(
    envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase]] : [])),
  );
  const cases = new Map<string, Case>();
  for (const envelope of envelopes) {
    const { testCaseStarted, testCaseFinished, testStepFinished, attachment } = envelope;
    if (testCaseStarted) {
      const plan = planned.get(testCaseStarted.testCaseId);
      const pickle = pickles.get(plan?.pickleId ?? '');
      if (plan === undefined || pickle === undefined) continue;
      const pickled = new Map(pickle.steps.map((step) => [step.id, step]));
      const steps = plan.testSteps.flatMap(({ id, pickleStepId }) => {
        const step = pickled.get(pickleStepId ?? '');
        return step === undefined ? [] : [[id, step] as const];
      });
      const began = milliseconds(testCaseStarted.timestamp);
      const one = { pickle, steps: new Map(steps), began, ended: began, warnings: [] };
      cases.set(testCaseStarted.id, one);
    }
    if (attachment?.mediaType === logMediaType) {
      cases.get(attachment.testCaseStartedId ?? '')?.warnings.push(attachment.body);
    }
    if (testStepFinished?.testStepResult.status === TestStepResultStatus.FAILED) {
      const one = cases.get(testStepFinished.testCaseStartedId);
      if (one !== undefined) one.failed ??= testStepFinished;
    }
    if (testCaseFinished) {
      const one = cases.get(testCaseFinished.testCaseStartedId);
      if (one !== undefined) one.ended = milliseconds(testCaseFinished.timestamp);
    }
  }
  return cases;
};

/** The outcomes of the scenarios in a run's messages, in the order they ran. */
export const outcomesIn = (envelopes: readonly Envelope[]): readonly Outcome[] => {
  const lines = new Map(
    envelopes.flatMap(({ source }) => (source ? [[source.uri, linesOf(source.data)]] : [])),
  );
  const documents = new Map(
    envelopes.flatMap(({ gherkinDocument }) => {
      const uri = gherkinDocument?.uri ?? '';
      const { feature } = gherkinDocument ?? {};
      return feature === undefined ? [] : [[uri, documentOf(feature, lines.get(uri) ?? [])]];
    }),
  );
  return [...casesOf(envelopes).values()].map((one) =>
    outcomeOf(one, documents.get(one.pickle.uri) ?? documentOf(undefined, [])),
  );
};

/** When a run began and ended, ms since 1970 UTC; the widest span if there are several. */
export const timesIn = (
  envelopes: readonly Envelope[],
): { readonly startedAt: number; readonly finishedAt: number } => {
  const began = envelopes.flatMap(({ testRunStarted: at }) =>
    at ? [milliseconds(at.timestamp)] : [],
  );
  const ended = envelopes.flatMap(({ testRunFinished: at }) =>
    at ? [milliseconds(at.timestamp)] : [],
  );
  if (began.length === 0 || ended.length === 0) return { startedAt: 0, finishedAt: 0 };
  return { startedAt: Math.min(...began), finishedAt: Math.max(...ended) };
};
