// Has a story just left its old way? Then what lay ahead is kept as a branch, and that is said.
import { branchesOf, type Branch, type Session } from '../../session/session.ts';

/**
 * The branch that an act made of the steps which lay ahead.
 * @returns null when none was made: to return to a branch, or to open another session, is no act
 */
export const branchMade = (before: Session, after: Session): Branch | null => {
  if (before.steps === after.steps || before.branches.includes(after.steps)) return null;
  if (before.branches.includes(before.steps)) return null;
  return branchesOf(after).find(({ steps }) => steps === before.steps) ?? null;
};
