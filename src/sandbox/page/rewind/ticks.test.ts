// Marks along the slider.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../world/steps.ts';
import { demonstration, wandered } from '../../session/sample-session.ts';
import { kindOf, ticksOf } from './ticks.ts';

const none: ReadonlySet<number> = new Set();
const day: Step = { action: 'pass', amount: 1, unit: 'days' };

describe('the marks along the slider', () => {
  it('tell people from faults, one mark a step', () => {
    expect(ticksOf(demonstration, none, 100)).toEqual([
      { position: 1, kind: 'people' },
      { position: 2, kind: 'trouble' },
      { position: 3, kind: 'people' },
      { position: 4, kind: 'people' },
      { position: 5, kind: 'people' },
    ]);
  });

  it('know time, checks and what the system is told to do', () => {
    expect(kindOf(day)).toBe('time');
    expect(kindOf({ action: 'expect-refunds', count: 1 })).toBe('check');
    expect(kindOf({ action: 'rest' })).toBe('system');
    expect(kindOf({ action: 'restart' })).toBe('trouble');
  });

  it('show above all what is wrong', () => {
    expect(ticksOf(demonstration, new Set([4]), 1)).toEqual([{ position: 5, kind: 'wrong' }]);
  });

  it('are never more than fit, and every wrong step has its mark, alone or with another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { maxLength: 10 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (picks, most, at) => {
          const { steps } = wandered(picks);
          const wrong = steps.length === 0 ? none : new Set([at % steps.length]);
          const ticks = ticksOf(steps, wrong, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks.filter(({ kind }) => kind === 'wrong')).toHaveLength(wrong.size);
        },
      ),
      { numRuns: 40 },
    );
  });
});
