// Faults in force: how far each is, what is held, what has struck, and how well each service is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../mocks/faults.ts';
import type { Step } from '../../../world/steps.ts';
import { playedSteps } from '../../session/moments.ts';
import { presets } from '../../session/presets.ts';
import { clicked, placeDesktop, wandered } from '../../session/sample-session.ts';
import { momentOf } from '../../session/session.ts';
import { healthOf, inForce, rulesIn } from './armed.ts';
import { firedIn, heldIn } from './fired.ts';
import { isInForce, presetGroups } from './preset-groups.ts';

const lost = (often: Fault['often']): Step => ({
  action: 'fault',
  fault: { effect: 'reply-lost', service: 'suman', call: 'licence-request', often },
});
const pay: Step = { action: 'receive-money', order: 'DH-1' };
const hold: Step = {
  action: 'fault',
  fault: { effect: 'held', service: 'suman', call: 'every', often: 'until-healed' },
};
const down = (service: 'suman' | 'amis-sales'): Step => ({
  action: 'fault',
  fault: { effect: 'down', service, often: 'until-healed' },
});

const worldAfter = (...steps: readonly Step[]) => momentOf(clicked(steps)).world;
const progressAfter = (...steps: readonly Step[]) =>
  rulesIn(worldAfter(...steps)).map(({ standing, progress }) => [standing, progress.vi]);

describe('a fault in force', () => {
  it('waits, strikes and is used up', () => {
    expect(progressAfter(placeDesktop, lost({ times: 2 }))).toEqual([
      ['waits', 'chưa xảy ra lần nào, còn 2 lần'],
    ]);
    expect(progressAfter(placeDesktop, lost({ times: 1 }), pay)).toEqual([
      ['over', 'đã xảy ra 1 lần, đã hết'],
    ]);
  });

  it('counts until its own turn comes', () => {
    expect(progressAfter(placeDesktop, lost({ nth: 3 }), pay)).toEqual([
      ['waits', 'chưa xảy ra lần nào, chờ lần thứ 3, đã đếm 1'],
    ]);
  });

  it('strikes until it is healed', () => {
    const [now] = progressAfter(placeDesktop, lost('until-healed'), pay);
    expect(now?.[0]).toBe('strikes');
    expect(now?.[1]).toMatch(/^đã xảy ra \d+ lần, đến khi khôi phục$/u);
    const healed = progressAfter(placeDesktop, lost('until-healed'), pay, {
      action: 'heal',
      service: 'suman',
    });
    expect(healed[0]?.[1]).toMatch(/đã khôi phục$/u);
  });

  it('stands with the others of its service', () => {
    const world = worldAfter(placeDesktop, lost('until-healed'), hold, down('amis-sales'));
    expect(inForce(world).map(({ service, rules }) => [service, rules.length])).toEqual([
      ['suman', 2],
      ['amis-sales', 1],
    ]);
  });
});

describe('the health of a service', () => {
  it('is good, in doubt, or none', () => {
    const world = worldAfter(placeDesktop, lost({ times: 1 }), down('amis-sales'));
    expect(healthOf(world, 'suman')).toEqual({ isDown: false, faults: 1 });
    expect(healthOf(world, 'amis-sales')).toEqual({ isDown: true, faults: 1 });
    expect(healthOf(world, 'amis-accounting')).toEqual({ isDown: false, faults: 0 });
  });

  it('is good again once all is healed, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 8 }), (picks) => {
        const world = momentOf(clicked([{ action: 'heal-all' }], wandered(picks))).world;
        expect(inForce(world)).toEqual([]);
        expect(heldIn(world)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what has struck', () => {
  it('is told newest first, with its step, its order and what it was on', () => {
    const session = clicked([placeDesktop, lost('until-healed'), pay]);
    const fired = firedIn(playedSteps(session, session.position));
    expect(fired.length).toBeGreaterThan(1);
    expect(fired.at(-1)).toMatchObject({
      index: 2,
      order: 'DH-1',
      effect: { vi: 'mất phản hồi (sau)' },
      on: { vi: 'yêu cầu cấp GPSD – SUMAN MISA' },
    });
    const times = fired.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect(new Set(fired.map(({ key }) => key)).size).toBe(fired.length);
  });
});

describe('what a service holds', () => {
  it('can be released, which lets it go on', () => {
    const session = clicked([placeDesktop, hold, pay]);
    const [held] = heldIn(momentOf(session).world);
    expect(held).toMatchObject({
      service: 'suman',
      order: 'DH-1',
      what: { vi: 'yêu cầu cấp GPSD' },
    });
    const released = clicked(held === undefined ? [] : [held.release], session);
    expect(heldIn(momentOf(released).world)).toEqual([]);
  });
});

describe('the presets', () => {
  it('stand in one group each, but what only heals', () => {
    const grouped = presetGroups.flatMap((group) => group.presets.map(({ name }) => name));
    expect(grouped.toSorted()).toEqual(
      presets
        .map(({ name }) => name)
        .filter((name) => name !== 'heal-all')
        .toSorted(),
    );
  });

  it('are known to be in force from when they are armed until they are healed', () => {
    const [preset] = presets.filter(({ name }) => name === 'amis-down');
    const steps = preset?.steps ?? [];
    const isOn = (...all: readonly Step[]): boolean =>
      preset !== undefined && isInForce(worldAfter(...all), preset);
    expect(isOn(placeDesktop)).toBe(false);
    expect(isOn(...steps.slice(0, 1))).toBe(false);
    expect(isOn(...steps)).toBe(true);
    expect(isOn(...steps, { action: 'heal-all' })).toBe(false);
  });
});
