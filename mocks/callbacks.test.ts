// Notices on their way back: the plan of sendings, what is quick of it, and what each fault does.
import { describe, expect, test } from 'vitest';
import { hourMs, instantOf, minuteMs, secondMs } from '../src/calendar/time.ts';
import type { Notice } from '../src/wire/calls.ts';
import {
  afterSending,
  isQuick,
  newNotice,
  preventSending,
  resumeSending,
  sendNotice,
  type Pending,
} from './callbacks.ts';
import { never } from './cells.ts';
import type { NoticeFault } from './faults.ts';

const now = instantOf('02/03/2026 09:00');
const notice: Notice = { name: 'licence-granted', service: 'suman', id: 'tb-1', order: 'DH-1' };
const about = { service: 'suman', notice: 'licence-granted', often: 'until-healed' } as const;

const fresh = { notice, sendings: 0, late: false, prevented: false };

/** The notice after `count` sendings, each at the instant it was due. */
const sentTimes = (count: number): Pending => {
  let pending = newNotice(notice, now);
  for (let sending = 0; sending < count; sending += 1) pending = afterSending(pending, pending.at);
  return pending;
};

describe('a notice nobody acknowledges', () => {
  test('is due at once', () => {
    expect(newNotice(notice, now)).toEqual({ ...fresh, at: now });
  });

  test.each([
    [1, 5 * secondMs],
    [2, 5 * minuteMs],
    [3, 30 * minuteMs],
    [4, 2 * hourMs],
    [5, 5 * hourMs],
    [6, 10 * hourMs],
  ])('is sent again after sending %i, %i ms after it', (count, delay) => {
    expect(sentTimes(count).at - sentTimes(count - 1).at).toBe(delay);
    expect(sentTimes(count).sendings).toBe(count);
  });

  test('is given up after seven sendings', () => {
    expect(sentTimes(6).at).toBeLessThan(never);
    expect(sentTimes(7)).toEqual({ ...fresh, sendings: 7, at: never });
  });

  test('is quick work for its first sending and its first re-send, unless put off', () => {
    expect([0, 1, 2, 3, 6].map((count) => isQuick(sentTimes(count)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isQuick({ ...newNotice(notice, now), late: true })).toBe(false);
  });
});

describe('a notice whose service is down', () => {
  test('keeps to the plan: the sending that could not be made counts', () => {
    const prevented = preventSending(newNotice(notice, now), now);
    expect(prevented).toEqual({ ...sentTimes(1), prevented: true });
    expect(afterSending(prevented, prevented.at)).toEqual(sentTimes(2));
  });

  test('begins its plan anew when the service is healthy, even one that was given up', () => {
    const later = now + hourMs;
    for (const count of [0, 3, 6]) {
      const prevented = preventSending(sentTimes(count), now);
      expect(resumeSending(prevented, later)).toEqual(newNotice(notice, later));
    }
  });

  test('that was not prevented goes on as it was', () => {
    expect(resumeSending(sentTimes(3), now)).toEqual(sentTimes(3));
    expect(resumeSending(sentTimes(7), now)).toEqual(sentTimes(7));
  });
});

describe('one sending', () => {
  const pending = newNotice(notice, now);
  const sent = afterSending(pending, now);
  const good = { notice, signature: 'good' };

  test.each([
    ['without a fault, arrives', null, [good], sent],
    ['lost, does not arrive and counts', { effect: 'notice-lost' }, [], sent],
    ['doubled, arrives twice', { effect: 'notice-doubled' }, [good, good], sent],
    [
      'forged, arrives with a bad signature',
      { effect: 'notice-forged' },
      [{ notice, signature: 'bad' }],
      sent,
    ],
    [
      'late, is put off and does not count',
      { effect: 'notice-late', delayMs: 2 * hourMs },
      [],
      { ...fresh, at: now + 2 * hourMs, late: true },
    ],
  ])('%s', (_, effect, deliveries, after) => {
    const fault = effect === null ? null : ({ ...about, ...effect } as NoticeFault);
    expect(sendNotice(pending, fault, now)).toEqual([deliveries, after]);
  });
});
