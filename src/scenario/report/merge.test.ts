// Shards put together: the same as the whole run, and refused when they do not fit.
import type { Envelope } from '@cucumber/messages';
import { describe, expect, it } from 'vitest';
import { mergeCoverage } from '../../world/coverage.ts';
import { outcomesIn } from './from-messages.ts';
import { mergeMessages } from './merge.ts';
import { messagesOf } from './messages.ts';
import { mergeRecords, misfitsOf, isRunRecord, type RunRecord } from './record.ts';
import { sampleFacts, sampleRun, sampleSource } from './sample-run.ts';

const runs = [sampleRun(), sampleRun(sampleSource, 'scenarios/hai.feature')];
const files = runs.map(({ file }) => file).toReversed();
const results = runs.toReversed().flatMap((one) => one.results);
const whole = messagesOf(files, results, sampleFacts);
const nth = (index: number, of: number): readonly Envelope[] =>
  messagesOf(
    files,
    results.filter((_, at) => at % of === index - 1),
    sampleFacts,
  );

/** Order and content without instants: shards start when they start. */
const timeless = (envelopes: readonly Envelope[]): unknown =>
  JSON.parse(JSON.stringify(envelopes, (key, value: unknown) => (key === 'timestamp' ? 0 : value)));

const kinds = (envelopes: readonly Envelope[]): string[] =>
  envelopes.map((envelope) => Object.keys(envelope)[0] ?? '');

describe('merged messages', () => {
  it.each([1, 2, 3, 4])('of %i shards are those of the whole run', (of) => {
    const shards = Array.from({ length: of }, (_, at) => nth(at + 1, of));
    const merged = mergeMessages(shards);
    expect(kinds(merged)).toEqual(kinds(whole));
    const sorted = (list: readonly Envelope[]) =>
      list.filter(({ stepDefinition }) => stepDefinition === undefined);
    expect(timeless(sorted(merged))).toEqual(timeless(sorted(whole)));
    expect(outcomesIn(merged)).toEqual(outcomesIn(whole));
  });

  it('fail when one shard failed', () => {
    const ends = mergeMessages([nth(1, 2), nth(2, 2)]).at(-1);
    expect(ends?.testRunFinished?.success).toBe(false);
  });
});

const record = (index: number, of: number, more: Partial<RunRecord> = {}): RunRecord => ({
  format: 'order-lab run 1',
  seed: 1,
  shard: { index, of },
  selection: '10-abc',
  selected: 10,
  ran: 5,
  filtered: false,
  coverage: { statuses: [`TT/${index}`], moves: [], strikes: [] },
  ...more,
});
const misfits = (...records: readonly RunRecord[]): readonly string[] =>
  misfitsOf(records.map((one, at) => ({ from: `dir-${at + 1}`, record: one }))).map(({ en }) => en);

describe('records of shards', () => {
  it('fit in any order', () => {
    expect(misfits(record(2, 2), record(1, 2))).toEqual([]);
    expect(misfits(record(1, 1, { shard: null }))).toEqual([]);
  });

  it.each<[string, readonly RunRecord[], string]>([
    ['another n', [record(1, 2), record(2, 3)], 'dir-2 is a shard of 3, but dir-1 is a shard of 2'],
    ['one twice', [record(1, 2), record(1, 2)], 'dir-2 is shard 1/2, and so is dir-1'],
    ['one missing', [record(1, 3), record(3, 3)], 'shard 2/3 is missing'],
    [
      'another seed',
      [record(1, 2), record(2, 2, { seed: 7 })],
      'dir-2 ran with seed 7, but dir-1 ran with seed 1',
    ],
    [
      'another choice',
      [record(1, 2), record(2, 2, { selection: 'x' })],
      'dir-2 chose from 10 scenarios (x)',
    ],
    ['a whole run', [record(1, 2), record(2, 2, { shard: null })], 'dir-2 is not a shard'],
  ])('do not fit: %s', (_, records, message) => {
    expect(misfits(...records).join('\n')).toContain(message);
  });

  it('add up', () => {
    const merged = mergeRecords([record(1, 2), record(2, 2)]);
    expect(merged).toMatchObject({ shard: null, ran: 10, selected: 10 });
    expect(merged.coverage.statuses).toEqual(['TT/1', 'TT/2']);
    const [first, ...rest] = results.map(({ coverage }) => coverage);
    expect(mergeCoverage([mergeCoverage(rest), ...(first ? [first] : [])])).toEqual(
      mergeCoverage(results.map(({ coverage }) => coverage)),
    );
  });

  it('are told from other JSON', () => {
    expect(isRunRecord(JSON.parse(JSON.stringify(record(1, 2))))).toBe(true);
    expect([null, 1, [], {}, { format: 'order-lab run 1' }].some(isRunRecord)).toBe(false);
  });
});
