// The list of orders shows what was asked for, however it was typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCells } from '../../../../mocks/cells.ts';
import { statusOf, type Order } from '../../../order/order.ts';
import { rowsOf, trackNames } from '../../../order/tracks.ts';
import { clicked, wandered } from '../../session/sample-session.ts';
import { momentOf, type Session } from '../../session/session.ts';
import { filterOrders, isIdle, noFilter, productName, statusChoices } from './orders-filter.ts';

const ordersIn = (session: Session): readonly Order[] =>
  allCells(momentOf(session).world.engine).map(({ process }) => process.order);

const told = clicked([
  { action: 'place', kind: 'desktop', payment: 'bank-transfer', customer: 'Hòa', order: 'DH-1' },
  { action: 'place', kind: 'saas', payment: 'bank-transfer', customer: 'Nguyễn Văn Ân' },
  {
    action: 'place-top-up',
    quantity: 2,
    payment: 'online',
    invoice: false,
    customer: 'Đặng Thị Hoa',
  },
]);
const orders = ordersIn(told);
const found = (search: string): readonly string[] =>
  filterOrders(orders, { ...noFilter, search }).map(({ code }) => code);

describe('a search', () => {
  it('finds codes, customers, companies, tax codes, products and kinds', () => {
    const [first] = orders;
    if (first === undefined) throw new Error('There is an order.');
    expect(found('dh-1')).toEqual(['DH-1']);
    expect(found(first.party.name)).toContain('DH-1');
    expect(found(first.party.taxCode)).toContain('DH-1');
    expect(found(productName(first))).toContain('DH-1');
    expect(found('mã nạp tiền')).toEqual(['DH-3']);
    expect(found('saas')).toEqual(['DH-2']);
  });

  it('does not mind case, spaces, the place of a tone mark or missing marks', () => {
    expect(found('  NGUYỄN   ân ')).toEqual(['DH-2']);
    expect(found('nguyen an')).toContain('DH-2');
    expect(found('dang thi')).toEqual(['DH-3']);
    expect(found('hoà'.normalize('NFD'))).toContain('DH-1');
  });

  it('takes marks that were typed at their word', () => {
    expect(found('nguyên văn')).toEqual([]);
    expect(found('hòa')).not.toContain('DH-3');
  });

  it('wants every word', () => {
    expect(found('dh-2 saas')).toEqual(['DH-2']);
    expect(found('dh-2 desktop')).toEqual([]);
  });
});

describe('a filter by status', () => {
  it('wants the track, and the status on it', () => {
    const codes = (track: 'GPSD' | 'TN', status: string | null): readonly string[] =>
      filterOrders(orders, { search: '', track, status }).map(({ code }) => code);
    expect(codes('GPSD', null)).toEqual(['DH-1']);
    expect(codes('TN', null)).toEqual(['DH-2', 'DH-3']);
    expect(codes('TN', 'temporarily-granted')).toEqual(['DH-2']);
    expect(codes('TN', 'locked')).toEqual([]);
  });

  it('offers the statuses of its track alone, with how many orders have each', () => {
    const choices = statusChoices(orders, 'XHĐ');
    expect(choices.map(({ status }) => status)).toEqual(Object.keys(rowsOf('XHĐ')));
    expect(choices.find(({ status }) => status === 'not-required')).toMatchObject({
      label: 'Không xuất hóa đơn',
      count: 1,
    });
  });

  it('lets all pass when it asks for nothing', () => {
    expect(isIdle(noFilter)).toBe(true);
    expect(isIdle({ ...noFilter, search: '  ' })).toBe(true);
    expect(filterOrders(orders, noFilter)).toBe(orders);
  });

  it('shows just as many orders as its choice has counted, in any story', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (picks) => {
        const all = ordersIn(wandered(picks));
        for (const track of trackNames) {
          for (const { status, count } of statusChoices(all, track)) {
            const shown = filterOrders(all, { search: '', track, status });
            expect(shown).toHaveLength(count);
            expect(shown.every((order) => statusOf(order, track) === status)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
