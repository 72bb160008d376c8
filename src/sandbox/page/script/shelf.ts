// Sessions that others took the place of: to begin, or to open, loses nothing.
import type { Session } from '../../session/session.ts';

/** Newest first. */
export type Shelf = readonly Session[];

/** More than anybody returns to. */
export const shelvedAtMost = 10;

const isEmpty = ({ steps, branches }: Session): boolean =>
  steps.length === 0 && branches.length === 0;

/**
 * Puts a session away when another takes its place. One without a step is not worth keeping, and
 * the same story is kept once.
 */
export const shelve = (shelf: Shelf, leaving: Session, next: Session): Shelf => {
  const others = shelf.filter(({ steps }) => steps !== leaving.steps && steps !== next.steps);
  const isKept = !isEmpty(leaving) && (leaving.steps !== next.steps || leaving.branches.length > 0);
  return (isKept ? [leaving, ...others] : others).slice(0, shelvedAtMost);
};
