// How time passes: what rest runs and leaves, deadlines to the instant, holds, slow work in order.
import { describe, expect, test } from 'vitest';
import type { CallFault, Fault } from '../../mocks/faults.ts';
import {
  dayMs,
  formatInstantSeconds,
  hourMs,
  instantOf,
  minuteMs,
  secondMs,
} from '../calendar/time.ts';
import {
  grant,
  healAll,
  issue,
  Lab,
  pass,
  pay,
  placeDesktop,
  placeSaas,
  restart,
} from './sample-world.ts';
import { countSent, countThings, defaultStart } from './world.ts';
import type { Action } from './steps.ts';

const often = 'until-healed' as const;
const fault = (effect: object, call: CallFault['call'] = 'licence-request'): Action => ({
  action: 'fault',
  fault: { service: 'suman', call, often, ...effect } as Fault,
});
const noticeFault = (effect: object): Action => ({
  action: 'fault',
  fault: { service: 'suman', notice: 'licence-granted', often, ...effect } as Fault,
});
const hold = fault({ effect: 'held' });
const lost = fault({ effect: 'reply-lost' });
const error503 = { effect: 'error', status: 503, when: 'before' };
const clockOf = (lab: Lab): string => formatInstantSeconds(lab.now);
const at = (text: string): Action => ({ action: 'it-is', instant: instantOf(text) });

describe('coming to rest', () => {
  test('takes no time when everybody answers at once', () => {
    const lab = new Lab().do(placeDesktop, pay, grant, issue);
    expect(lab.now).toBe(defaultStart);
    expect(lab.status('XHĐ')).toBe('invoiced');
  });

  test('runs attempts with their back-off, and moves the clock by just that', () => {
    const lab = new Lab().do(placeDesktop, fault(error503), pay);
    expect(lab.sentAfter(defaultStart)).toEqual([0, 30, 150]);
    expect(lab.now).toBe(defaultStart + 150 * secondMs);
    expect(lab.status('GPSD')).toBe('request-failed');
  });

  test('runs the look-up right after the attempts, and no later one', () => {
    const lab = new Lab().do(placeDesktop, fault({ effect: 'never-received' }, 'every'), pay);
    // Three attempts of 30 s with 30 s and 2 min between, then the look-up of 30 s.
    expect(lab.sentAfter(defaultStart)).toEqual([0, 60, 210, 240]);
    expect(lab.now).toBe(defaultStart + 270 * secondMs);
    expect(countSent(lab.world, 'lookup', 'suman')).toBe(1);
  });

  test('waits for a slow answer within the time-out of the client', () => {
    const slow = fault({ effect: 'slow-reply', delayMs: 20 * secondMs });
    const lab = new Lab().do(placeDesktop, slow, pay);
    expect(lab.sentAfter(defaultStart)).toEqual([0]);
    expect(lab.now).toBe(defaultStart + 20 * secondMs);
    expect(lab.status('GPSD')).toBe('granting');
  });

  test('an answer exactly at the time-out still counts; one after it is lost', () => {
    const after = (delayMs: number): readonly number[] =>
      new Lab()
        .do(placeDesktop, fault({ effect: 'slow-reply', delayMs }), pay)
        .sentAfter(defaultStart);
    expect(after(30 * secondMs)).toEqual([0]);
    expect(after(30 * secondMs + 1)[1]).toBe(60);
  });

  test('sends a notice and its first re-send, and leaves the others', () => {
    const lab = new Lab().do(placeDesktop, pay, noticeFault({ effect: 'notice-lost' }), grant);
    expect(lab.of('noticed-out').map((entry) => entry.at - defaultStart)).toEqual([0, 5_000]);
    expect(lab.now).toBe(defaultStart + 5 * secondMs);
    lab.do(pass(5, 'minutes'));
    expect(lab.of('noticed-out').map((entry) => entry.at - defaultStart)).toEqual([
      0,
      5_000,
      5_000 + 5 * minuteMs,
    ]);
  });

  test('leaves a late request and a late notice until time passes', () => {
    const late = { delayMs: 2 * hourMs };
    const request = new Lab().do(placeDesktop, fault({ effect: 'late-request', ...late }), pay);
    expect(request.of('worked')).toEqual([]);
    const notice = new Lab().do(
      placeDesktop,
      pay,
      noticeFault({ effect: 'notice-late', ...late }),
      grant,
    );
    expect(notice.status('GPSD')).toBe('granting');
    expect(notice.now).toBe(defaultStart);
    notice.do(pass(2, 'hours'));
    expect(notice.status('GPSD')).toBe('granted');
  });

  test('never crosses a day deadline: it stops before and leaves the rest pending', () => {
    const eve = instantOf('07/03/2026 23:59') + 50 * secondMs;
    const lab = new Lab().do(placeDesktop, { action: 'reach', instant: eve });
    lab.do({ ...placeDesktop, order: 'DH-2' }, fault(error503), pay);
    expect(clockOf(lab)).toBe('07/03/2026 23:59:50');
    expect(countSent(lab.world, 'licence-request', 'suman')).toBe(1);
    expect(lab.status('TT', 'DH-1')).toBe('unpaid');
    lab.do(pass(10, 'seconds'));
    expect(lab.status('TT', 'DH-1')).toBe('suspended');
    // With the deadline behind it, the rest is rested off.
    expect(countSent(lab.world, 'licence-request', 'suman')).toBe(3);
  });

  test('stops before work that is due at the very instant of a deadline', () => {
    const eve = instantOf('07/03/2026 23:59') + 30 * secondMs;
    const lab = new Lab().do(placeDesktop, { action: 'reach', instant: eve });
    lab.do({ ...placeDesktop, order: 'DH-2' }, fault(error503), pay);
    expect(clockOf(lab)).toBe('07/03/2026 23:59:30');
    expect(lab.status('TT', 'DH-1')).toBe('unpaid');
  });
});

describe('deadlines', () => {
  test('D1: five days end at 00:00 of the sixth day after, that very instant included', () => {
    const lab = new Lab().do(placeDesktop).until('07/03/2026 23:59');
    expect(lab.status('TT')).toBe('unpaid');
    lab.until('08/03/2026 00:00');
    expect(lab.status('TT')).toBe('suspended');
    expect(lab.of('moved').at(-1)?.at).toBe(instantOf('08/03/2026 00:00'));
  });

  test('D2: five working days, placed on a Friday, end on the Saturday of the next week', () => {
    const lab = new Lab().do(at('06/03/2026 17:00'), placeSaas).until('13/03/2026 23:59');
    expect(lab.status('TN')).toBe('temporarily-granted');
    lab.until('14/03/2026 00:00');
    expect(lab.status('TN')).toBe('locked');
    expect(countThings(lab.world, 'suman', 'locked-resources', 'DH-1')).toBe(1);
  });

  test('come after everything else of their instant: money that came before them counts', () => {
    const lab = new Lab().do(placeDesktop).until('07/03/2026 23:59').do(pay);
    expect(lab.until('09/03/2026 09:00').history('TT')).toEqual(['unpaid', 'paid']);
  });

  test('passed in one leap run at their own instants, in order', () => {
    const lab = new Lab().do(placeSaas, pass(30, 'days'));
    const moves = lab.of('moved').map((entry) => [formatInstantSeconds(entry.at), entry.to]);
    expect(moves).toEqual([
      ['02/03/2026 09:00:00', 'temporarily-granted'],
      ['08/03/2026 00:00:00', 'suspended'],
      ['10/03/2026 00:00:00', 'locked'],
    ]);
    expect(lab.now).toBe(defaultStart + 30 * dayMs);
  });
});

describe('time that passes', () => {
  test('runs all that falls due on the way, in order and at exact instants', () => {
    const lab = new Lab().do(placeDesktop, lost, fault({ effect: 'never-received' }, 'lookup'));
    lab.do(pay, pass(3, 'days'));
    const times = lab.entries.map((entry) => entry.at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    // Rest ended 270 s after the start; each look-up takes the 30 s of its time-out.
    const lookups = lab.of('sent').filter(({ call }) => call === 'lookup');
    const ends = lookups.map((entry) => (entry.at - defaultStart) / minuteMs + 0.5);
    expect(ends.map((end, index) => (index === 0 ? end : end - (ends[index - 1] ?? 0)))).toEqual([
      4.5,
      15.5,
      60.5,
      6 * 60 + 0.5,
      24 * 60 + 0.5,
      24 * 60 + 0.5,
    ]);
  });

  test('runs a late request at its instant, and its work is found by the next look-up', () => {
    const late = fault({ effect: 'late-request', delayMs: 2 * hourMs });
    const lab = new Lab().do(placeDesktop, late, pay, pass(1, 'days'));
    expect(lab.of('worked').map((entry) => entry.at - defaultStart)).toEqual([
      2 * hourMs,
      2 * hourMs + 60 * secondMs,
      2 * hourMs + 210 * secondMs,
    ]);
    expect(lab.status('GPSD')).toBe('granting');
    expect(countThings(lab.world, 'suman', 'licence-requests', 'DH-1')).toBe(1);
  });

  test('brings the re-sends of a notice on their plan, and then no more', () => {
    const lab = new Lab().do(placeDesktop, pay, noticeFault({ effect: 'notice-lost' }), grant);
    lab.do(pass(3, 'days'));
    const times = lab
      .of('noticed-out')
      .filter(({ notice }) => notice === 'licence-granted')
      .map((entry) => entry.at);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps).toEqual([
      5 * secondMs,
      5 * minuteMs,
      30 * minuteMs,
      2 * hourMs,
      5 * hourMs,
      10 * hourMs,
    ]);
    // D26: asked daily, SUMAN itself says that the licence is granted.
    expect(lab.status('GPSD')).toBe('granted');
  });

  test('keeps what a service that is down has to tell, until it is healthy', () => {
    const down: Action = { action: 'fault', fault: { service: 'suman', effect: 'down', often } };
    const lab = new Lab().do(
      placeDesktop,
      pay,
      noticeFault({ effect: 'notice-lost', often: { times: 1 } }),
    );
    // The first sending is lost; the service goes down before the second.
    const stepwise = new Lab('stepwise', lab.world).do(grant, {
      action: 'send-notice',
      service: 'suman',
      notice: 'licence-granted',
    });
    const after = new Lab('resting', stepwise.world).do(down, pass(10, 'hours'));
    expect(after.status('GPSD')).toBe('granting');
    after.do({ action: 'heal', service: 'suman' });
    expect(after.status('GPSD')).toBe('granted');
  });
});

describe('a call that a service holds', () => {
  test('stays open: rest does not move the clock for it', () => {
    const lab = new Lab().do(placeDesktop, hold, pay);
    expect(lab.now).toBe(defaultStart);
    expect(lab.of('answered')).toEqual([]);
    lab.do({ action: 'ask-confirmation' });
    expect([lab.now, countSent(lab.world, 'licence-request', 'suman')]).toEqual([defaultStart, 1]);
  });

  test('times out when time passes, and later attempts are held too', () => {
    const lab = new Lab().do(placeDesktop, hold, pay, pass(29, 'seconds'));
    expect(lab.of('answered')).toEqual([]);
    lab.do(pass(1, 'seconds'));
    expect(lab.of('answered')).toMatchObject([{ kind: 'unknown', why: 'timed-out' }]);
    // The second attempt is quick work again, and is held in its turn.
    expect(lab.sentAfter(defaultStart)).toEqual([0, 60]);
    expect(lab.world.outside.held).toHaveLength(2);
    expect(lab.now).toBe(defaultStart + 60 * secondMs);
  });

  test('is answered when it is released', () => {
    const release: Action = { action: 'release', service: 'suman', call: 'licence-request' };
    const lab = new Lab().do(placeDesktop, hold, pay, pass(10, 'seconds'), release);
    expect(lab.status('GPSD')).toBe('granting');
    expect(lab.world.outside.held).toEqual([]);
  });

  test('that timed out is done when it is released, and the answer goes to nobody', () => {
    const release: Action = { action: 'release', service: 'suman', call: 'licence-request' };
    const lab = new Lab().do(placeDesktop, hold, pay, pass(40, 'seconds'));
    expect(lab.of('answered')).toHaveLength(1);
    lab.do({ ...release });
    expect(countThings(lab.world, 'suman', 'licence-requests', 'DH-1')).toBe(1);
    expect(lab.status('GPSD')).toBe('granting');
  });

  test('is lost to an engine that restarts, but not to the service', () => {
    const lab = new Lab().do(placeDesktop, hold, pay, restart);
    expect(lab.of('answered')).toMatchObject([{ kind: 'unknown', why: 'restarted' }]);
    lab.do(healAll);
    expect(countThings(lab.world, 'suman', 'licence-requests', 'DH-1')).toBe(1);
  });
});

describe('a stepwise world', () => {
  const send: Action = { action: 'send-call', service: 'suman', call: 'licence-request' };

  test('moves nothing by itself', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay, pass(1, 'hours'));
    expect(lab.of('sent')).toEqual([]);
    expect(lab.status('GPSD')).toBe('not-granted');
    expect(lab.do(send).status('GPSD')).toBe('granting');
    expect(lab.do({ action: 'rest' }).now).toBe(defaultStart + hourMs);
  });

  test('fires time-outs as time passes, and sends no next attempt', () => {
    const lab = new Lab('stepwise').do(placeDesktop, lost, pay, send, pass(1, 'hours'));
    expect(lab.of('answered')).toMatchObject([
      { at: defaultStart + 30 * secondMs, why: 'timed-out' },
    ]);
    expect(lab.of('sent')).toHaveLength(1);
  });

  test('fires the time-out of a held call as time passes', () => {
    const lab = new Lab('stepwise').do(placeDesktop, hold, pay, send, pass(30, 'seconds'));
    expect(lab.of('answered')).toMatchObject([{ why: 'timed-out' }]);
  });

  test('lets late requests arrive', () => {
    const late = fault({ effect: 'late-request', delayMs: 2 * hourMs });
    const lab = new Lab('stepwise').do(placeDesktop, late, pay, send, pass(2, 'hours'));
    expect(lab.of('worked')).toMatchObject([
      { at: defaultStart + 2 * hourMs, via: 'late-request' },
    ]);
  });

  test('fires deadlines at their instants', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pass(30, 'days'));
    expect(lab.of('moved')).toMatchObject([{ at: instantOf('08/03/2026 00:00'), to: 'suspended' }]);
  });

  test('sends no notice, not even a late one', () => {
    const late = noticeFault({ effect: 'notice-late', delayMs: hourMs });
    const notice: Action = { action: 'send-notice', service: 'suman', notice: 'licence-granted' };
    const lab = new Lab('stepwise').do(placeDesktop, pay, send, late, grant, notice);
    expect(lab.do(pass(1, 'days')).status('GPSD')).toBe('granting');
    expect(lab.do(notice).status('GPSD')).toBe('granted');
  });

  test('comes to rest when it is told to', () => {
    const lab = new Lab('stepwise').do(placeDesktop, fault(error503), pay, { action: 'rest' });
    expect(lab.sentAfter(defaultStart)).toEqual([0, 30, 150]);
  });
});
