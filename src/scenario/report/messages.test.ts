// The messages of a run: every id leads somewhere, and nothing is lost on the way.
import type { Envelope } from '@cucumber/messages';
import { describe, expect, it } from 'vitest';
import { outcomesIn, timesIn } from './from-messages.ts';
import { messagesOf } from './messages.ts';
import { outcomeOf } from './outcome.ts';
import { sampleFacts, sampleRun, sampleSource } from './sample-run.ts';

const { file, results } = sampleRun();
const envelopes = messagesOf([file], results, sampleFacts);

const each = <K extends keyof Envelope>(kind: K): NonNullable<Envelope[K]>[] =>
  envelopes.flatMap((envelope) => envelope[kind] ?? []);

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('the messages of a run', () => {
  it('hold one thing each, from the description of the machine to the end of the run', () => {
    expect(envelopes.every((envelope) => Object.keys(envelope).length === 1)).toBe(true);
    expect(Object.keys(envelopes[0] ?? {})).toEqual(['meta']);
    expect(Object.keys(envelopes.at(-1) ?? {})).toEqual(['testRunFinished']);
    expect(each('testRunFinished')[0]?.success).toBe(false);
  });

  it('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(envelopes))).toEqual(envelopes);
  });

  it('have no id twice', () => {
    const all = [
      ...ids(each('pickle')),
      ...ids(each('stepDefinition')),
      ...ids(each('testCase')),
      ...ids(each('testCaseStarted')),
      ...each('testCase').flatMap(({ testSteps }) => ids(testSteps)),
    ];
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
  });

  it('point only to ids that exist', () => {
    const pickles = each('pickle');
    const started = ids(each('testCaseStarted'));
    const steps = each('testCase').flatMap(({ testSteps }) => testSteps);
    const events = [
      ...each('testStepStarted'),
      ...each('testStepFinished'),
      ...each('attachment'),
      ...each('testCaseFinished').map((event) => ({ ...event, testStepId: undefined })),
    ];
    expect(ids(pickles)).toEqual(each('testCase').map(({ pickleId }) => pickleId));
    expect(ids(each('testCase'))).toEqual(each('testCaseStarted').map((one) => one.testCaseId));
    expect(pickles.flatMap((pickle) => ids(pickle.steps))).toEqual(
      steps.map(({ pickleStepId }) => pickleStepId),
    );
    expect(ids(each('stepDefinition')).toSorted()).toEqual(
      [...new Set(steps.flatMap((step) => step.stepDefinitionIds ?? []))].toSorted(),
    );
    for (const { testCaseStartedId, testStepId } of events) {
      expect(started).toContain(testCaseStartedId);
      expect([undefined, ...ids(steps)]).toContain(testStepId);
    }
    expect(ids(each('testRunStarted').map(({ id = '' }) => ({ id })))).toEqual(
      each('testRunFinished').map(({ testRunStartedId }) => testRunStartedId),
    );
  });

  it('say where the arguments of a sentence stand', () => {
    const [pickle] = each('pickle');
    const [testCase] = each('testCase');
    expect(testCase?.testSteps[0]?.stepMatchArgumentsLists?.[0]?.stepMatchArguments).toHaveLength(
      4,
    );
    testCase?.testSteps.forEach(({ stepMatchArgumentsLists }, at) => {
      for (const { group } of stepMatchArgumentsLists?.[0]?.stepMatchArguments ?? []) {
        const { start = 0, value = '' } = group;
        expect(pickle?.steps[at]?.text.slice(start, start + value.length)).toBe(value);
      }
    });
  });

  it('mark the failed step, skip those after it, and attach the journal', () => {
    const statuses = each('testStepFinished').map(({ testStepResult }) => testStepResult.status);
    expect(statuses.slice(4, 7)).toEqual(['PASSED', 'FAILED', 'SKIPPED']);
    const [journal] = each('attachment').filter(({ fileName }) => fileName === 'journal.txt');
    expect(journal?.body).toContain('» khách hàng đặt đơn hàng Desktop');
    expect(journal?.testStepId).toBe(each('testStepFinished')[5]?.testStepId);
  });

  it('leave out what did not run', () => {
    const other = sampleRun(sampleSource, 'scenarios/khac.feature');
    const some = messagesOf([file, other.file], results.slice(1, 2), sampleFacts);
    expect(some.flatMap(({ pickle }) => pickle?.name ?? [])).toEqual(['Đòi quá sớm, 100%']);
    expect(some.flatMap(({ source }) => source?.uri ?? [])).toEqual(['scenarios/mau.feature']);
  });
});

describe('reading messages back', () => {
  it('gives the same outcomes as the run', () => {
    expect(outcomesIn(envelopes)).toEqual(results.map(outcomeOf));
    expect(timesIn(envelopes)).toEqual({
      startedAt: sampleFacts.startedAt,
      finishedAt: sampleFacts.finishedAt,
    });
  });

  it('gives the columns of a file that was written in NFD', () => {
    const decomposed = sampleRun(sampleSource.normalize('NFD'));
    const outcomes = outcomesIn(messagesOf([decomposed.file], decomposed.results, sampleFacts));
    expect(outcomes).toEqual(decomposed.results.map(outcomeOf));
    expect(outcomes[1]?.failure?.column).toBe(10);
    expect(results[1]?.failure?.column).toBe(9);
  });

  it('gives a scenario without steps with its warnings', () => {
    const empty = sampleRun('Feature: f\n  Scenario: nothing\n');
    const outcomes = outcomesIn(messagesOf([empty.file], empty.results, sampleFacts));
    expect(outcomes).toEqual(empty.results.map(outcomeOf));
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.warnings).toHaveLength(1);
  });
});
