// Nothing is lost by beginning another session.
import { describe, expect, it } from 'vitest';
import { clicked, demonstration, placeDesktop } from '../../session/sample-session.ts';
import { goTo, newSession } from '../../session/session.ts';
import { shelve, shelvedAtMost, type Shelf } from './shelf.ts';

describe('the shelf', () => {
  const told = clicked(demonstration);
  const other = clicked([placeDesktop]);

  it('keeps the session that another took the place of, as it stood', () => {
    const stood = goTo(told, 2);
    expect(shelve([], stood, newSession())).toEqual([stood]);
  });

  it('does not keep a session without a step', () => {
    expect(shelve([told], newSession(), newSession())).toEqual([told]);
  });

  it('changes places with the one that is taken from it', () => {
    const there = shelve([], told, other);
    const back = shelve(there, other, told);
    expect(back).toEqual([other]);
    expect(shelve(back, told, other)).toEqual([told]);
  });

  it('does not keep a story that is only begun again', () => {
    expect(shelve([], told, goTo(told, 0))).toEqual([]);
  });

  it('forgets the oldest of very many', () => {
    let shelf: Shelf = [];
    for (let number = 0; number <= shelvedAtMost; number += 1) {
      shelf = shelve(shelf, clicked([placeDesktop], newSession({ title: `${number}` })), told);
    }
    expect(shelf).toHaveLength(shelvedAtMost);
    expect(shelf[0]?.title).toBe(`${shelvedAtMost}`);
  });
});
