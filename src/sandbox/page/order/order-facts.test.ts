// What is said of an order besides its statuses: how long it has, and what is owed to its customer.
import { describe, expect, it } from 'vitest';
import { dayMs, formatInstant, hourMs, minuteMs } from '../../../calendar/time.ts';
import { processOf } from '../../../world/world.ts';
import type { Step } from '../../../world/steps.ts';
import { clicked, placeDesktop } from '../../session/sample-session.ts';
import { momentOf } from '../../session/session.ts';
import { deadlinesOf, refundOf, sayLeft } from './order-facts.ts';

const processAfter = (...steps: readonly Step[]): ReturnType<typeof processOf> =>
  processOf(momentOf(clicked(steps)).world, 'DH-1');
const saas: Step = { ...placeDesktop, kind: 'saas' };

describe('a deadline', () => {
  it('is told for what is unpaid, the first one first', () => {
    const told = deadlinesOf(processAfter(saas)).map(
      ({ name, at }) => `${name} ${formatInstant(at)}`,
    );
    expect(told).toEqual(['suspend 08/03/2026 00:00', 'lock 10/03/2026 00:00']);
    expect(deadlinesOf(processAfter(placeDesktop)).map(({ name }) => name)).toEqual(['suspend']);
  });

  it('is gone once it is passed, or the order is paid or cancelled', () => {
    const week: Step = { action: 'pass', amount: 6, unit: 'days' };
    expect(deadlinesOf(processAfter(saas, week)).map(({ name }) => name)).toEqual(['lock']);
    expect(deadlinesOf(processAfter(saas, { action: 'receive-money' }))).toEqual([]);
    expect(deadlinesOf(processAfter(saas, { action: 'cancel' }))).toEqual([]);
  });
});

describe('money to give back', () => {
  it('is counted and summed', () => {
    const odd: Step = { action: 'receive-money', amount: 1_000_000 };
    expect(refundOf(processAfter(placeDesktop))).toBeNull();
    expect(refundOf(processAfter(placeDesktop, odd, odd))).toEqual({ count: 2, total: 2_000_000 });
  });
});

describe('the time left', () => {
  it.each([
    [5 * dayMs + 15 * hourMs + minuteMs, 'còn 5 ngày 15 giờ', '5 days 15 hours left'],
    [dayMs, 'còn 1 ngày', '1 day left'],
    [dayMs + 3 * minuteMs, 'còn 1 ngày 3 phút', '1 day 3 minutes left'],
    [61 * minuteMs, 'còn 1 giờ 1 phút', '1 hour 1 minute left'],
    [59_999, 'còn dưới 1 phút', 'less than a minute left'],
  ])('of %d ms is said so: %s', (ms, vi, en) => {
    expect(sayLeft(ms)).toEqual({ vi, en });
  });
});
