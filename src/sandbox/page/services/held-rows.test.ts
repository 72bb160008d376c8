// What the services hold, as rows: as much as the services themselves count.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHeld } from '../../../../mocks/holdings.ts';
import type { Step } from '../../../world/steps.ts';
import { demonstration, clicked, wandered } from '../../session/sample-session.ts';
import { momentOf } from '../../session/session.ts';
import { aboutOf, amisRows, sumanRows } from './held-rows.ts';

const worldAfter = (...steps: readonly Step[]) => momentOf(clicked(steps)).world;

describe('what the services hold', () => {
  it('is nothing at first', () => {
    const { world } = momentOf(clicked([]));
    expect(sumanRows(world)).toEqual([]);
    expect(amisRows(world)).toEqual([]);
  });

  it('is the licence, both halves of each document and the invoice of a finished order', () => {
    const world = worldAfter(...demonstration);
    expect(sumanRows(world)).toMatchObject([
      { order: 'DH-1', customer: 'An', requests: [{ granted: true }], revision: 0, codes: [] },
    ]);
    expect(amisRows(world)).toMatchObject([
      {
        order: 'DH-1',
        documents: [
          { document: 'invoice-request', voucher: { state: 'stored', invoice: '00000001' } },
          { document: 'sales-contract', voucher: { state: 'stored', invoice: null } },
        ],
      },
    ]);
    expect(amisRows(world)[0]?.documents.every(({ salesId }) => salesId !== null)).toBe(true);
  });

  it('names the product as the catalogue does, and how many of it', () => {
    const world = worldAfter({
      action: 'place-top-up',
      quantity: 5,
      payment: 'online',
      invoice: false,
      customer: 'Chi',
    });
    expect(aboutOf(world, 'DH-1')).toMatchObject({
      customer: 'Chi',
      product: 'Mã nạp tiền MISA Support × 5',
    });
    expect(sumanRows(world)[0]?.codes).toHaveLength(5);
    expect(aboutOf(world, 'DH-9')).toEqual({
      order: 'DH-9',
      customer: '',
      company: '',
      product: '',
    });
  });

  it('is as much as is counted there, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 10 }), (picks) => {
        const { world } = momentOf(wandered(picks));
        const count =
          (...of: [Parameters<typeof countHeld>[1], Parameters<typeof countHeld>[2]]) =>
          (order: string) =>
            countHeld(world.outside, ...of, order);
        for (const row of sumanRows(world)) {
          expect(row.requests).toHaveLength(count('suman', 'licence-requests')(row.order));
          expect(row.codes).toHaveLength(count('suman', 'top-up-codes')(row.order));
        }
        for (const { order, documents } of amisRows(world)) {
          const sold = documents.filter(({ salesId }) => salesId !== null);
          expect(sold).toHaveLength(
            count('amis-sales', 'invoice-requests')(order) +
              count('amis-sales', 'sales-contracts')(order),
          );
          const issued = documents.filter(({ voucher }) => (voucher?.invoice ?? null) !== null);
          expect(issued).toHaveLength(count('amis-accounting', 'invoices')(order));
        }
      }),
      { numRuns: 40 },
    );
  });
});
