// The report for people: what stands where, in either language.
import { describe, expect, it } from 'vitest';
import { calls } from '../../wire/services.ts';
import {
  allMoves,
  allStatuses,
  callEffects,
  callGrid,
  noticeGrid,
  type Coverage,
} from '../../world/coverage.ts';
import { coverageLines } from './coverage-table.ts';
import { outcomeOf } from './outcome.ts';
import { plain } from './paint.ts';
import { caretLine } from '../visible.ts';
import {
  failureLines,
  featureLines,
  pasteLine,
  summaryLine,
  warningLines,
  type Look,
} from './pretty.ts';
import { problemLines } from './problems.ts';
import { sampleRun } from './sample-run.ts';

const { results } = sampleRun();
const outcomes = results.map(outcomeOf);
const look: Look = { language: 'vi', paint: plain, compact: false };

describe('the scenarios of a file', () => {
  it('stand under their feature and their rules, each with its line', () => {
    expect(featureLines(outcomes, new Map(), look)).toEqual([
      'Đơn hàng <Desktop> & phí scenarios/mau.feature',
      '  ✓ Thanh toán rồi được cấp :5',
      '  ✗ Đòi quá sớm, 100% :14',
      '  ✓ Không chứng minh gì :19',
      '  SUMAN trả lỗi',
      '  ✓ SUMAN trả lỗi 503 :29',
      '  ✓ SUMAN trả lỗi 500 :30',
    ]);
  });

  it('are one line a file when compact, but for those that failed', () => {
    expect(featureLines(outcomes, new Map(), { ...look, compact: true, language: 'en' })).toEqual([
      '✗ Đơn hàng <Desktop> & phí scenarios/mau.feature, 5 scenarios, 1 failed',
      '  ✗ Đòi quá sớm, 100% :14',
    ]);
  });

  it('have their journals below them', () => {
    const journals = new Map([[outcomes[2]?.pickleId ?? '', ['a line', 'another']]]);
    const lines = featureLines(outcomes, journals, look);
    expect(lines.slice(3, 6)).toEqual([
      '  ✓ Không chứng minh gì :19',
      '      a line',
      '      another',
    ]);
  });
});

describe('a failure', () => {
  const lines = failureLines(outcomes, 1, look);

  it('gives the place, the line with a caret, the whole message and a line to paste', () => {
    const message = results[1]?.failure?.message.split('\n').map((line) => `  ${line}`) ?? [];
    expect(lines).toEqual([
      'Không đạt',
      '',
      '✗ Đơn hàng <Desktop> & phí › Đòi quá sớm, 100%',
      '  scenarios/mau.feature:16:9',
      '  16 │     Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"',
      '     │         ^',
      ...message,
      '  Chạy lại: npx order-lab run scenarios/mau.feature:14',
      '',
    ]);
  });

  it('is nothing when all is well', () => {
    expect(failureLines(outcomes.slice(0, 1), 1, look)).toEqual([]);
    expect(warningLines(outcomes.slice(0, 1), look)).toEqual([]);
  });

  it('is pasted with its seed, and with a path that a shell takes', () => {
    expect(pasteLine({ uri: 'scenarios/đơn.feature', line: 3 }, 7)).toBe(
      'npx order-lab run scenarios/đơn.feature:3 --seed 7',
    );
    expect(pasteLine({ uri: "an's story.feature", line: 3 }, 1)).toBe(
      "npx order-lab run 'an'\\''s story.feature:3'",
    );
  });

  it('has its caret under the letter, in NFC, in NFD and behind tabs', () => {
    const line = '  Thì hủy';
    expect(caretLine(line, 7)).toBe('      ^');
    const apart = line.normalize('NFD');
    expect(caretLine(apart, apart.indexOf('h', 4) + 1)).toBe('      ^');
    expect(caretLine('\t\tThì', 3)).toBe('\t\t^');
  });
});

describe('the closing line', () => {
  it('counts and tells the time, in both languages', () => {
    expect(summaryLine(outcomes, 0, 1234, look)).toBe('5 kịch bản, 4 đạt, 1 không đạt (1,23 giây)');
    expect(summaryLine(outcomes.slice(0, 1), 2, 61_000, { ...look, language: 'en' })).toBe(
      '1 scenario, 1 passed, 0 failed, 2 not run (61 s)',
    );
  });

  it('comes after warnings that name their scenario', () => {
    expect(warningLines(outcomes, look)[2]).toBe('! scenarios/mau.feature:19 Không chứng minh gì');
  });
});

describe('the coverage table', () => {
  const table = (coverage: Coverage, filtered = false): string =>
    coverageLines(coverage, { language: 'vi', paint: plain, filtered }).join('\n');
  const none: Coverage = { statuses: [], moves: [], strikes: [] };
  const cells = [...callGrid, ...noticeGrid].flatMap((row) => Object.values(row.cells));
  const everything: Coverage = { statuses: allStatuses, moves: allMoves, strikes: cells };

  it('names every status, and every track of moves, that is missing', () => {
    expect(table(none)).toContain('Trạng thái: 0/28');
    expect(table(none)).toContain('"Đã thu hồi tài nguyên"');
    const text = table({ ...none, moves: ['TT/unpaid>paid'] });
    expect(text).toContain(`Chuyển trạng thái: 1/${allMoves.length}`);
    expect(text).toContain('"Tạm hủy đơn hàng" → "Đã thanh toán" / "Đã hủy đơn hàng"');
  });

  it('is complete when everything was seen', () => {
    expect(table(everything)).toContain('Trạng thái: 28/28');
    expect(table(everything)).not.toContain('thiếu');
    expect(table(everything)).not.toContain('·');
  });

  it('ticks the cells that were struck and names the others of the row', () => {
    const struck = callGrid[0]?.cells['error-before'] ?? '';
    const lines = table({ ...none, strikes: [struck] }).split('\n');
    const row = lines.find((line) => line.includes('✓')) ?? '';
    expect(row).toMatch(/^ {6}yêu cầu cấp GPSD +✓( {2}·)+$/u);
    const missing = lines.slice(lines.indexOf('        SUMAN MISA, yêu cầu cấp GPSD:'));
    expect(missing[1]).toContain(callEffects['error-after'].vi);
  });

  it('keeps its columns straight: a Vietnamese letter in NFC is one column wide', () => {
    const rows = table(none)
      .split('\n')
      .filter((line) => line.includes('·'));
    const starts = rows.slice(0, callGrid.length).map((line) => line.indexOf('·'));
    expect(new Set(starts).size).toBe(1);
    for (const { vi } of Object.values(calls)) expect(vi.normalize('NFC')).toBe(vi);
    expect('đề nghị xuất hóa đơn'.normalize('NFC')).toHaveLength(20);
    expect(
      Math.max(
        ...table(none)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(105);
  });

  it('is one line of shares when the run was filtered', () => {
    const lines = table(none, true).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Độ phủ {2}Trạng thái: 0\/28 {2}/u);
    expect(lines[1]).toContain('chỉ chạy một phần');
  });
});

describe('problems', () => {
  const place = { uri: 'a.feature', line: 3, column: 5, source: '    Khi x' };
  const problem = { ...place, message: { vi: 'Gì?', en: 'What?' }, suggestions: ['that'] };

  it('are given with the line, a caret, suggestions, and their number', () => {
    expect(problemLines([problem], 'en', plain)).toEqual([
      'a.feature:3:5',
      '  3 │     Khi x',
      '    │     ^',
      '  What?',
      '  Did you mean:',
      '    that',
      '',
      '1 problem in 1 file; nothing was run.',
    ]);
  });

  it('are told in Vietnamese too', () => {
    expect(problemLines([problem], 'vi', plain).slice(3)).toEqual([
      '  Gì?',
      '  Có phải ý bạn là:',
      '    that',
      '',
      '1 chỗ không đọc được trong 1 tệp; chưa chạy gì cả.',
    ]);
  });
});
