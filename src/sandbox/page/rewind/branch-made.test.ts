// When a branch is made, and when it only looks so.
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../world/steps.ts';
import { clicked, demonstration } from '../../session/sample-session.ts';
import { goTo, newSession, takeBranch } from '../../session/session.ts';
import { branchMade } from './branch-made.ts';

const cancel: Step = { action: 'cancel', order: 'DH-1' };

describe('a branch', () => {
  const told = clicked(demonstration);
  const parted = clicked([cancel], goTo(told, 2));

  it('is made by acting in the past: it keeps what lay ahead', () => {
    const branch = branchMade(goTo(told, 2), parted);
    expect(branch).toMatchObject({ index: 0, shared: 2 });
    expect(branch?.steps).toHaveLength(5);
  });

  it('is not made by going on, by going back, or by taking the very step again', () => {
    expect(branchMade(told, clicked([cancel], told))).toBeNull();
    expect(branchMade(told, goTo(told, 1))).toBeNull();
    const again = clicked([{ action: 'receive-money', order: 'DH-1' }], goTo(told, 2));
    expect(branchMade(goTo(told, 2), again)).toBeNull();
  });

  it('is not made by returning to another one, or by beginning another session', () => {
    expect(branchMade(parted, takeBranch(parted, 0))).toBeNull();
    expect(branchMade(parted, newSession())).toBeNull();
  });
});
