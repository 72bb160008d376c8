// The rows in words: a sentence for each, in both languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../world/steps.ts';
import { playedSteps } from '../../session/moments.ts';
import { clicked, demonstration, wandered } from '../../session/sample-session.ts';
import { sequenceOf } from '../../session/sequence.ts';
import type { Row } from '../../session/sequence-rows.ts';
import { meaningOf } from './meaning-words.ts';
import { endIn, faultsIn, labelIn, saySpan, sentenceIn } from './row-words.ts';

const rowsOf = (steps: readonly Step[]): readonly Row[] => {
  const session = clicked(steps);
  return sequenceOf(playedSteps(session, session.steps.length));
};

const sentences = (steps: readonly Step[], language: 'vi' | 'en'): readonly string[] =>
  rowsOf(steps).map((row) => sentenceIn(row)[language]);

describe('a row', () => {
  it('is a sentence: when, who to whom, what, which fault, and how it ended', () => {
    const told = sentences(demonstration, 'vi');
    expect(told[0]).toBe('09:00:00; Khách hàng → MISA ORDER: đặt đơn Desktop, chuyển khoản');
    expect(told[4]).toBe('09:00:00; TT: Chưa thanh toán → Đã thanh toán');
    expect(told[5]).toBe(
      '09:00:00 đến 09:00:30; MISA ORDER → SUMAN MISA: yêu cầu cấp GPSD, lần 1; ' +
        'sự cố sau khi đã thực hiện mất phản hồi; ' +
        'đã thực hiện; MISA ORDER: không rõ đã thực hiện chưa (hết giờ chờ)',
    );
    expect(sentences(demonstration, 'en')[9]).toBe(
      '09:01:00; SUMAN MISA → MISA ORDER: the licence granted notice, sending 1; accepted',
    );
  });

  it('says why it was declined', () => {
    const told = sentences([...demonstration, { action: 'cancel', order: 'DH-1' }], 'vi');
    expect(told.at(-1)).toContain('bị từ chối: đơn hàng đã thanh toán');
  });

  it('has words in both languages, whatever is clicked, and no side said twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 14 }), (picks) => {
        const session = wandered(picks);
        for (const row of sequenceOf(playedSteps(session, session.steps.length))) {
          const said = [labelIn(row), sentenceIn(row), endIn(row), meaningOf(row)];
          for (const each of said) {
            if (each === null) continue;
            expect(each.vi.trim()).not.toBe('');
            expect(each.en).not.toMatch(/undefined|null/u);
          }
          for (const { said: effect } of faultsIn(row))
            expect(effect.vi).not.toMatch(/trước|sau\)/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a span of time', () => {
  it.each([
    [500, ''],
    [30_000, '30 giây'],
    [90_000, '1 phút 30 giây'],
    [3_600_000, '1 giờ'],
    [2 * 86_400_000 + 60_000, '2 ngày'],
    [86_400_000 + 3 * 3_600_000 + 59_000, '1 ngày 3 giờ'],
  ])('of %i ms is %j', (ms, said) => {
    expect(saySpan(ms).vi).toBe(said);
  });
});
