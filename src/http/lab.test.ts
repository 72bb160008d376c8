// A running lab in memory: steps in turn, what comes in between them, and the wall clock.
import { describe, expect, it } from 'vitest';
import { minuteMs, secondMs } from '../calendar/time.ts';
import { StepError } from '../world/step-error.ts';
import { statusesOf } from '../world/world.ts';
import { outsideTakes } from '../world/exchange.ts';
import type { Action } from '../world/steps.ts';
import { licenceRequest } from '../../mocks/sample-calls.ts';
import type { Numbered } from './lab-face.ts';
import { Lab } from './lab.ts';
import type { Wall } from './wall-clock.ts';

const placed = { action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1' } as const;

const often = { times: 1 } as const;
const replyLost: Action = {
  action: 'fault',
  fault: { service: 'suman', call: 'licence-request', effect: 'reply-lost', often },
};
const onNotices = { service: 'suman', notice: 'licence-granted', often } as const;

/** Each entry as minutes and seconds since `start`, and what it is. */
const whenAndWhat = (entries: readonly Numbered[], start: number): readonly [string, string][] =>
  entries.map(({ entry: { at, is } }) => {
    const seconds = (at - start) / secondMs;
    return [`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, is];
  });

/** A wall clock in the test's hands: `pass` moves it and rings what was to ring by then. */
const handWall = (start: number) => {
  let now = start;
  let alarms: { readonly at: number; readonly work: () => void }[] = [];
  const wall: Wall = {
    now: () => now,
    later: (work, delayMs) => {
      const alarm = { at: now + delayMs, work };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((each) => each !== alarm);
      };
    },
  };
  const pass = (ms: number): void => {
    now += ms;
    const due = alarms.filter(({ at }) => at <= now);
    alarms = alarms.filter(({ at }) => at > now);
    for (const { work } of due) work();
  };
  return { wall, pass, waiting: () => alarms.length };
};

describe('steps', () => {
  it('come to rest before they are answered', async () => {
    const lab = new Lab();
    const { verdict, order } = await lab.play(placed);
    expect(verdict).toEqual({ outcome: 'accepted', reason: null });
    expect(order).toBe('DH-1');
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granting');
  });

  it('are played one after the other, however many are asked for at once', async () => {
    const lab = new Lab();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => lab.play({ ...placed, order: `DH-${index}` })),
    );
    expect(all.map(({ order }) => order)).toEqual(all.map((_, index) => `DH-${index}`));
    expect(lab.world.engine.size).toBe(50);
    const numbers = lab.journal().map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('that cannot be played have not happened, and the next one comes all the same', async () => {
    const lab = new Lab();
    await lab.play(placed);
    const before = lab.world;
    const written = lab.journal().length;
    await expect(lab.play({ action: 'reach', instant: 0 })).rejects.toThrow(StepError);
    expect(lab.world).toEqual(before);
    expect(lab.journal()).toHaveLength(written);
    await expect(lab.play({ ...placed, order: 'DH-2' })).resolves.toBeDefined();
  });

  it('tell their entries with their numbers', async () => {
    const lab = new Lab();
    const first = await lab.play(placed);
    const second = await lab.play({ action: 'pass', amount: 1, unit: 'days' });
    expect(first.entries[0]?.entry).toMatchObject({ is: 'step', order: 'DH-1' });
    expect(second.entries[0]?.number).toBe(first.entries.length + 1);
  });
});

describe('what comes in between steps', () => {
  it('is taken at once, and what it causes is settled behind it', async () => {
    const lab = new Lab();
    await lab.play(placed);
    lab.enter((run) => outsideTakes(run, { is: 'act', act: 'grant-licence', order: 'DH-1' }));
    await lab.idle();
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granted');
  });

  it('is heard by who listens, until they stop', async () => {
    const lab = new Lab();
    const heard: string[] = [];
    const stop = lab.subscribe(({ entry }) => heard.push(entry.is));
    await lab.play(placed);
    stop();
    const before = heard.length;
    await lab.play({ ...placed, order: 'DH-2' });
    expect(heard.slice(0, 2)).toEqual(['step', 'placed']);
    expect(heard).toHaveLength(before);
  });

  it('ends with a reset: a new world, and an empty journal whose numbers go on', async () => {
    const lab = new Lab();
    await lab.play(placed);
    const last = lab.journal().at(-1)?.number ?? 0;
    await lab.reset(7);
    expect(lab.world).toMatchObject({ seed: 7, engine: { size: 0 } });
    expect(lab.journal()).toEqual([]);
    const { entries } = await lab.play(placed);
    expect(entries[0]?.number).toBe(last + 1);
  });
});

describe('on the wall clock', () => {
  const start = 1_780_000_000_000;

  it('a lab begins now, and runs what is due when it is due', async () => {
    const { wall, pass, waiting } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall });
    expect(lab.world.now).toBe(start);
    await lab.play(replyLost);
    await lab.play(placed);
    await lab.idle();
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('not-granted');
    expect(waiting()).toBe(1);
    pass(30 * secondMs);
    await lab.idle();
    pass(30 * secondMs);
    await lab.idle();
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granting');
    expect(lab.now).toBe(start + minuteMs);
  });

  it('a world that is ahead keeps its lead: no clock goes back', async () => {
    const { wall, pass } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall });
    await lab.play({ action: 'pass', amount: 3, unit: 'days' });
    expect(lab.now).toBe(start + 3 * 24 * 60 * minuteMs);
    pass(secondMs);
    expect(lab.now).toBe(start + 3 * 24 * 60 * minuteMs + secondMs);
  });

  it.each([
    ['for a while', { action: 'pass', amount: 1, unit: 'hours' }],
    ['up to an instant', { action: 'reach', instant: start + 60 * minuteMs }],
  ] as const)('time that a step lets pass %s does its work on the way', async (_, passing) => {
    const { wall } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall });
    await lab.play(replyLost);
    await lab.play({ action: 'fault', fault: { ...onNotices, effect: 'notice-lost' } });
    await lab.play(placed);
    await lab.idle();
    const first = await lab.play(passing);
    expect(whenAndWhat(first.entries, start)).toEqual([
      ['0:00', 'step'],
      ['0:30', 'answered'],
      ['1:00', 'sent'],
      ['1:00', 'worked'],
      ['1:00', 'answered'],
      ['1:00', 'moved'],
    ]);
    await lab.act('grant-licence', 'DH-1');
    const second = await lab.play({ action: 'pass', amount: 1, unit: 'minutes' });
    expect(whenAndWhat(second.entries, start)).toContainEqual(['60:05', 'noticed']);
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granted');
    expect(lab.now).toBe(start + 61 * minuteMs);
  });

  it('a step lets no more time pass than it says: what is due later runs later', async () => {
    const { wall, pass } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall });
    await lab.play(replyLost);
    await lab.play(placed);
    await lab.idle();
    await lab.play({ action: 'pass', amount: 45, unit: 'seconds' });
    expect(lab.now).toBe(start + 45 * secondMs);
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('not-granted');
    pass(15 * secondMs);
    await lab.idle();
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granting');
    expect(lab.now).toBe(start + minuteMs);
  });

  it('services alone send their notices again on the way', async () => {
    const { wall } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall, hasEngine: false });
    const call = licenceRequest();
    lab.enter((run) => run.crossings.push({ is: 'call', id: 'stranger-1', call }));
    await lab.act('grant-licence', 'DH-1');
    await lab.idle();
    const { entries } = await lab.play({ action: 'pass', amount: 6, unit: 'minutes' });
    expect(whenAndWhat(entries, start)).toEqual([
      ['0:00', 'step'],
      ['0:05', 'noticed-out'],
      ['0:05', 'stray-notice'],
      ['5:05', 'noticed-out'],
      ['5:05', 'stray-notice'],
    ]);
    expect(lab.now).toBe(start + 6 * minuteMs);
  });

  it('can be followed and left', async () => {
    const { wall, pass } = handWall(start);
    const lab = new Lab({ wall });
    await lab.play(placed);
    await lab.setClockMode('wall');
    await lab.idle();
    expect(lab.now).toBe(start);
    await lab.setClockMode('virtual');
    pass(minuteMs);
    expect(lab.now).toBe(start);
  });

  it('rings for nobody once the lab has stopped', async () => {
    const { wall, waiting } = handWall(start);
    const lab = new Lab({ clockMode: 'wall', wall });
    await lab.play({ ...placed, payment: 'bank-transfer' });
    await lab.idle();
    expect(waiting()).toBe(1);
    lab.stop();
    expect(waiting()).toBe(0);
  });
});
