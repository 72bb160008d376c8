// Expecting what is seen, once.
import { describe, expect, it } from 'vitest';
import { pinHoldings, pinStatuses } from '../../session/recorder.ts';
import { clicked, demonstration } from '../../session/sample-session.ts';
import { addChecks, goTo, momentOf } from '../../session/session.ts';
import { newChecks } from './pins.ts';

describe('expecting what is seen', () => {
  const told = clicked(demonstration);
  const { world } = momentOf(told);
  const statuses = pinStatuses(world, 'DH-1');

  it('takes every check at first', () => {
    expect(newChecks(told, statuses)).toEqual(statuses);
  });

  it('takes none that stands there already, before or behind', () => {
    const pinned = addChecks(told, statuses);
    expect(newChecks(pinned, statuses)).toEqual([]);
    expect(newChecks(goTo(pinned, told.position), statuses)).toEqual([]);
    expect(newChecks(pinned, pinHoldings(world, 'DH-1')).length).toBeGreaterThan(0);
  });

  it('takes them again once something has happened in between', () => {
    const later = clicked([{ action: 'pass', amount: 1, unit: 'days' }], addChecks(told, statuses));
    expect(newChecks(later, statuses)).toEqual(statuses);
  });
});
