// What a journal has shown: the grids of all there is to show, and the keys a run adds to them.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../mocks/faults.ts';
import { labelOf, type TrackName } from '../order/tracks.ts';
import {
  allMoves,
  allStatuses,
  callGrid,
  coverageOf,
  mergeCoverage,
  noticeGrid,
  strikeName,
} from './coverage.ts';
import { grant, Lab, pay, placeDesktop } from './sample-world.ts';

const often = 'until-healed' as const;
const lost: Fault = { service: 'suman', call: 'licence-request', effect: 'reply-lost', often };
const forged: Fault = {
  service: 'suman',
  notice: 'licence-granted',
  effect: 'notice-forged',
  often: { times: 1 },
};

/** Every key of a grid, row by row. */
const keysOf = (grid: readonly { readonly cells: Readonly<Record<string, string>> }[]) =>
  grid.flatMap(({ cells }) => Object.values(cells));

describe('all there is to show', () => {
  test('is 28 statuses', () => {
    expect(new Set(allStatuses).size).toBe(28);
    for (const key of allStatuses) {
      const [track, status] = key.split('/') as [TrackName, string];
      expect(labelOf(track, status)).not.toBe('');
    }
  });

  test('is every legal move of the domain page', () => {
    // TT 14, GPSD 6, TN SaaS 15, TN top-up 3, XHĐ 6, GNDS 3.
    expect(new Set(allMoves).size).toBe(47);
  });

  test('is every call of every service that takes it', () => {
    expect(callGrid.map(({ service, name }) => `${service}: ${name.en}`)).toEqual([
      'suman: the licence request',
      'suman: the temporary resource grant',
      'suman: the resource grant',
      'suman: the resource lock',
      'suman: the resource revocation',
      'suman: the top-up codes',
      'suman: the lookup',
      'amis-sales: the invoice request',
      'amis-sales: the sales contract',
      'amis-sales: the lookup',
      'amis-accounting: the invoice request',
      'amis-accounting: the sales contract',
      'amis-accounting: the lookup',
    ]);
  });

  test('leaves out what cannot be: only documents at Kế toán can be queued and not stored', () => {
    const queues = keysOf(callGrid).filter((key) => key.includes('stor'));
    expect(queues).toEqual([
      'amis-accounting/invoice-request/not-stored',
      'amis-accounting/invoice-request/store-failed',
      'amis-accounting/sales-contract/not-stored',
      'amis-accounting/sales-contract/store-failed',
    ]);
  });

  test('has a key of its own for each cell', () => {
    const keys = [...keysOf(callGrid), ...keysOf(noticeGrid)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what a run has shown', () => {
  const lab = new Lab()
    .do(placeDesktop, { action: 'fault', fault: lost }, pay, { action: 'heal-all' })
    .do({ action: 'fault', fault: forged }, grant);
  const coverage = coverageOf(lab.entries);

  test('are the statuses an order was placed in and moved to', () => {
    expect(coverage.statuses).toEqual(
      expect.arrayContaining(['TT/unpaid', 'TT/paid', 'GPSD/granted', 'GNDS/recorded']),
    );
    expect(coverage.statuses).not.toContain('TT/cancelled');
  });

  test('are the moves taken', () => {
    expect(coverage.moves).toEqual(
      expect.arrayContaining(['TT/unpaid>paid', 'GPSD/not-granted>granting']),
    );
  });

  test('are the faults that struck, under the keys of the grids', () => {
    expect(coverage.strikes).toEqual([
      'suman/licence-request/reply-lost',
      'suman/licence-granted/notice-forged',
    ]);
  });

  test('lies within all there is to show', () => {
    const all = [...allStatuses, ...allMoves, ...keysOf(callGrid), ...keysOf(noticeGrid)];
    const shown = [...coverage.statuses, ...coverage.moves, ...coverage.strikes];
    expect(shown.filter((key) => !all.includes(key))).toEqual([]);
  });

  test('of several runs is merged, each key once, in order', () => {
    const merged = mergeCoverage([coverage, coverage, coverageOf([])]);
    expect(merged.statuses).toEqual([...coverage.statuses].toSorted());
    expect(merged.strikes).toEqual([
      'suman/licence-granted/notice-forged',
      'suman/licence-request/reply-lost',
    ]);
    expect(mergeCoverage([])).toEqual({ statuses: [], moves: [], strikes: [] });
  });
});

test('an error and a reset are named with the side of the work they strike on', () => {
  const base = { service: 'suman', call: 'every', often } as const;
  expect(strikeName({ ...base, effect: 'error', status: 500, when: 'after' })).toBe('error-after');
  expect(strikeName({ ...base, effect: 'reset', when: 'before' })).toBe('reset-before');
  expect(strikeName({ ...base, effect: 'held' })).toBe('held');
  expect(strikeName({ service: 'suman', effect: 'down', often })).toBe('down');
});
