// Judging a whole story in one pass.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../world/steps.ts';
import { findingAt } from '../../session/moments.ts';
import { clicked, demonstration, placeDesktop, wandered } from '../../session/sample-session.ts';
import { addChecks, goTo, newSession } from '../../session/session.ts';
import { judge, wrongIn } from './judgements.ts';

const isPaid = {
  action: 'expect-status',
  order: 'DH-1',
  track: 'TT',
  status: 'paid',
} as const satisfies Step;
const goBack: Step = { action: 'reach', instant: 0 };

describe('judging a story', () => {
  it('tells actions from checks that hold and checks that do not', () => {
    const early = addChecks(clicked([placeDesktop]), [isPaid]);
    const late = addChecks(clicked([{ action: 'receive-money', order: 'DH-1' }], early), [isPaid]);
    const judged = judge(late, 'en');
    expect(judged.map(({ is }) => is)).toEqual(['happened', 'failed', 'happened', 'passed']);
    expect(judged[1]?.lines.join('\n')).toContain('expected "Đã thanh toán"');
    expect([...wrongIn(judged)]).toEqual([1]);
  });

  it('says why a step cannot be played, and that nothing beyond it is reached', () => {
    const steps = [placeDesktop, goBack, isPaid];
    const judged = judge(newSession({ steps }), 'vi');
    expect(judged.map(({ is }) => is)).toEqual(['happened', 'stuck', 'unreached']);
    expect(judged[1]?.lines[0]).toContain('không bao giờ quay lui');
  });

  it('finds nothing wrong with the demonstration', () => {
    expect(wrongIn(judge(clicked(demonstration), 'vi')).size).toBe(0);
  });

  const placed = clicked([placeDesktop]);

  it('finds of each step what would be found of it alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 12 }), fc.nat(12), (picks, at) => {
        const session = addChecks(goTo(wandered(picks, placed), 1 + at), [isPaid]);
        const alone = session.steps.map((_, index) => findingAt(session, index, 'en') ?? []);
        expect(judge(session, 'en').map(({ lines }) => lines)).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });
});
