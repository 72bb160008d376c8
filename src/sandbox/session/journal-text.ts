// The journal of a session as text, as `order-lab run --journal` prints it.
import { sayAction } from '../../scenario/telling.ts';
import { journalLines } from '../../world/journal.ts';
import { playedSteps } from './moments.ts';
import type { Session } from './session.ts';

/** What has happened up to where the session stands, a line each, in its language. */
export const journalOf = (session: Session): readonly string[] => {
  const entries = playedSteps(session, session.position).flatMap(({ moment, happened }) =>
    happened ? moment.entries : [],
  );
  return journalLines(entries, session.language, sayAction(session.language));
};
