// What people can do, sorted: nothing is lost, and what is allowed is told from what is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCells } from '../../../../mocks/cells.ts';
import { actors, offersFor } from '../../session/offers.ts';
import type { Step } from '../../../world/steps.ts';
import { momentOf } from '../../session/session.ts';
import { clicked, placeDesktop, wandered } from '../../session/sample-session.ts';
import { canBeTried, groupsOf } from './groups.ts';

const groupsAfter = (...steps: Parameters<typeof clicked>[0]) =>
  groupsOf(offersFor(momentOf(clicked(steps)).world, 'DH-1'));

const namesOf = (actor: string, which: 'can' | 'cannot', groups: ReturnType<typeof groupsOf>) =>
  groups.find((group) => group.actor === actor)?.[which].map(({ name }) => name);

describe('what people can do', () => {
  it('stands by who does it, in the order of the actors', () => {
    const groups = groupsAfter(placeDesktop);
    expect(groups.map(({ actor }) => actor)).toEqual(Object.keys(actors));
    expect(groups.map(({ can }) => can.length > 0)).toEqual([true, true, true, false, false]);
    expect(namesOf('customer', 'can', groups)).toEqual(['confirm', 'cancel']);
    expect(namesOf('bank', 'cannot', groups)).toEqual(['report-money-again']);
  });

  it('begins with who can do something now', () => {
    const down: Step = {
      action: 'fault',
      fault: { effect: 'down', service: 'suman', often: 'until-healed' },
    };
    const failed = groupsAfter(placeDesktop, down, { action: 'receive-money', order: 'DH-1' });
    expect(failed.map(({ actor }) => actor)).toEqual([
      'order-accountant',
      'customer',
      'bank',
      'licence-accountant',
      'invoice-accountant',
    ]);
    expect(namesOf('order-accountant', 'can', failed)).toEqual(['retry/licence-request']);
  });

  it('puts what this kind of order has no use for behind the rest', () => {
    const groups = groupsAfter(placeDesktop);
    expect(namesOf('order-accountant', 'cannot', groups)).toEqual([
      'retry/licence-request',
      'retry/invoice-request',
      'retry/revenue-record',
      'retry/resource-grant',
      'retry/top-up-codes',
    ]);
  });

  it('keeps what would be declined, to be tried; but not what cannot even be asked', () => {
    const [bank] = groupsAfter(placeDesktop).filter(({ actor }) => actor === 'bank');
    expect(bank?.cannot.map(canBeTried)).toEqual([false]);
    const paid = groupsAfter(placeDesktop, { action: 'receive-money', order: 'DH-1' });
    const after = paid.find(({ actor }) => actor === 'bank');
    expect(after?.cannot.map(canBeTried)).toEqual([true, true]);
  });

  it('has every offer once, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 8 }), (picks) => {
        const { world } = momentOf(wandered(picks));
        for (const { process } of allCells(world.engine)) {
          const offers = offersFor(world, process.order.code);
          const sorted = groupsOf(offers).flatMap(({ can, cannot }) => [...can, ...cannot]);
          expect(new Set(sorted)).toEqual(new Set(offers));
          expect(sorted).toHaveLength(offers.length);
          expect(sorted.filter(({ whyNot }) => whyNot === null).some(canBeTried)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
