// The report for people while it is being written: streamed by file, brief or whole, with progress.
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../scenario/report/outcome.ts';
import { plain } from '../scenario/report/paint.ts';
import type { RunRecord } from '../scenario/report/record.ts';
import { sampleRun, sampleSource } from '../scenario/report/sample-run.ts';
import { peopleReport } from './people-report.ts';

const outcomes = ['scenarios/1.feature', 'scenarios/2.feature'].flatMap((uri) =>
  sampleRun(sampleSource, uri).results.map(outcomeOf),
);
const record: RunRecord = {
  format: 'order-lab run 1',
  seed: 1,
  shard: null,
  selection: '',
  selected: outcomes.length,
  ran: outcomes.length,
  filtered: true,
  coverage: { statuses: [], moves: [], strikes: [] },
};

/** What was written after each outcome, when one takes `stepMs`. */
const writtenOf = (isLive: boolean, total: number, stepMs: number): readonly string[] => {
  let [time, text] = [0, ''];
  const output = {
    isLive,
    paint: plain,
    write: (more: string) => {
      text += more;
    },
  };
  const clock = (): number => time;
  const report = peopleReport(output, { people: 'all', language: 'en', total, clock });
  const written = outcomes.map((outcome) => {
    time += stepMs;
    report.add(outcome);
    return text;
  });
  report.finish(record, time);
  return [...written, text];
};

describe('the report while scenarios run', () => {
  it('prints a file as soon as the next one begins', () => {
    const written = writtenOf(false, 10, 1);
    expect(written[4]).toBe('');
    expect(written[5]).toContain('scenarios/1.feature\n  ✓ Thanh toán rồi được cấp :5\n');
    expect(written[5]).not.toContain('scenarios/2.feature');
  });

  it('lists every scenario in a log, and files alone when there are many on a terminal', () => {
    expect(writtenOf(false, 400, 1).at(-1)).toContain('✓ Không chứng minh gì :19');
    expect(writtenOf(true, 10, 1).at(-1)).toContain('✓ Không chứng minh gì :19');
    const compact = writtenOf(true, 400, 1).at(-1);
    expect(compact).toContain('scenarios/2.feature, 5 scenarios, 1 failed\n  ✗ Đòi quá sớm');
    expect(compact).not.toContain('✓ Không chứng minh gì :19');
  });

  it('draws a progress line on a terminal, after two seconds and never in a log', () => {
    const slow = writtenOf(true, 400, 600);
    expect(slow[2]).toBe('');
    expect(slow[3]).toBe('\r\u001B[K4/400');
    expect(slow.at(-1)).toContain('\r\u001B[K✗ Đơn hàng');
    expect(writtenOf(true, 400, 100).join('')).not.toContain('\r');
    expect(writtenOf(false, 400, 600).join('')).not.toContain('\r');
  });
});
