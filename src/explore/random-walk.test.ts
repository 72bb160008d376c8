// Random walks: the same seed walks the same ways, and what one finds is made small.
import { describe, expect, it } from 'vitest';
import { boundsFor, everyReduction } from './exploration.ts';
import { allProperties } from './properties.ts';
import type { Property } from './property.ts';
import { mulberry32, walkAtRandom, type Walked } from './random-walk.ts';
import { nothingIsInDoubt, startNamed } from './report/sample-report.ts';

const walk = (
  name: string,
  seed: number,
  walks: number,
  properties: readonly Property[] = allProperties,
  broken: readonly string[] = [],
): Walked => {
  const bounds = { ...boundsFor(0, null, everyReduction), commuting: false };
  const walking = walkAtRandom(startNamed(name), { bounds, properties, walks, seed, broken });
  let next = walking.next();
  while (next.done !== true) next = walking.next();
  return next.value;
};

describe('the dice', () => {
  it('are the published mulberry32', () => {
    const dice = mulberry32(42);
    expect([dice(), dice(), dice()].map((number) => number.toFixed(8))).toEqual([
      '0.60110375',
      '0.44829056',
      '0.85246579',
    ]);
  });
});

describe('a random walk', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(walk('desktop-online', 7, 5)).toEqual(walk('desktop-online', 7, 5));
    expect(walk('desktop-online', 8, 5)).not.toEqual(walk('desktop-online', 7, 5));
  });

  it('has as many faults as it likes, and finds nothing in an engine that is right', () => {
    const walked = walk('desktop-online', 1, 20);
    expect(walked).toMatchObject({ walks: 20, complete: true, findings: [] });
    expect(walked.faults).toBeGreaterThan(3);
    expect(walked.ends).toBeGreaterThan(10);
  });

  it('makes what it finds as small as it can: here one fault and one call', () => {
    const { findings } = walk('top-up-online', 3, 30, [nothingIsInDoubt]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    const { steps = [], chosen = 0 } = finding ?? {};
    expect(steps.slice(0, chosen).map(({ action }) => action)).toEqual([
      'place-top-up',
      'fault',
      'send-call',
    ]);
    expect(steps[chosen]).toEqual({ action: 'heal-all' });
    expect(finding).toMatchObject({ faults: 1, violation: { property: 'nothing-is-lost' } });
  });

  it('does not look for what is known to be broken', () => {
    expect(walk('top-up-online', 1, 30, [nothingIsInDoubt], ['nothing-is-lost']).findings).toEqual(
      [],
    );
  });

  it('finds what is wrong with a step, though the step leads to a world that is known', () => {
    const noRestart: Property = {
      kind: 'always',
      of: 'step',
      name: 'nothing-twice',
      said: { vi: 'không khởi động lại', en: 'nothing restarts' },
      broken: ({ entries }, order) =>
        entries.some((entry) => entry.is === 'step' && entry.action.action === 'restart')
          ? { order, said: { vi: 'khởi động lại', en: 'a restart' }, checks: [] }
          : null,
    };
    const { findings } = walk('top-up-online', 1, 200, [noRestart]);
    const [finding] = findings;
    expect(finding?.steps.at(-1)).toEqual({ action: 'restart' });
    expect(finding?.steps.length).toBeLessThanOrEqual(4);
  });
});
