// The five tables: how many statuses and moves there are, and that nothing else can be said.
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { DesktopOrder, SaasOrder, TopUpOrder } from './order.ts';
import { isLegalMove, labelOf, legalMoves, rowsOf, trackNames, type Status } from './tracks.ts';

describe('the five tracks', () => {
  test('hold 28 statuses: TT 6, GPSD 4, TN 9, XHĐ 5, GNDS 4', () => {
    const sizes = trackNames.map((name) => [name, Object.keys(rowsOf(name)).length]);
    expect(Object.fromEntries(sizes)).toEqual({ TT: 6, GPSD: 4, TN: 9, XHĐ: 5, GNDS: 4 });
  });

  test('hold 47 legal moves, each to another status of its own track', () => {
    expect(legalMoves).toHaveLength(47);
    for (const { track, from, to } of legalMoves) {
      expect(from).not.toBe(to);
      expect(rowsOf(track)[to]).toBeDefined();
    }
  });

  test('spell every label in NFC, and no two of a track alike', () => {
    for (const name of trackNames) {
      const labels = Object.values(rowsOf(name)).map(({ label }) => label);
      expect(labels).toEqual(labels.map((label) => label.normalize('NFC').trim()));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('never lead from one kind of order to another inside TN', () => {
    const crossing = legalMoves.filter(
      ({ track, from, to }) =>
        track === 'TN' && from.startsWith('code-') !== to.startsWith('code-'),
    );
    expect(crossing).toEqual([]);
  });

  test('say in words which status a track does not have', () => {
    expect(() => labelOf('GPSD', 'paid')).toThrow(/GPSD has no status "paid"/);
    expect(isLegalMove('TT', 'nowhere', 'paid')).toBe(false);
  });

  test('cannot be misread by the compiler: kinds hold their own tracks only', () => {
    expectTypeOf<DesktopOrder>().not.toHaveProperty('TN');
    expectTypeOf<SaasOrder>().not.toHaveProperty('GPSD');
    expectTypeOf<TopUpOrder['GNDS']>().toEqualTypeOf<'no-contract'>();
    expectTypeOf<'not-required'>().not.toExtend<DesktopOrder['XHĐ']>();
    expectTypeOf<'code-issued'>().not.toExtend<SaasOrder['TN']>();
    expectTypeOf<'payed'>().not.toExtend<Status<'TT'>>();
  });
});
