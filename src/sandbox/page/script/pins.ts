// Which checks are new where a session stands: to expect the same thing twice says nothing more.
import { isCheck } from '../../../scenario/expect.ts';
import { isSame } from '../../../scenario/sayable.ts';
import type { Check, Step } from '../../../world/steps.ts';
import type { Session } from '../../session/session.ts';

/** The checks that stand side by side where the session stands: nothing happens between them. */
const checksAround = ({ steps, position }: Session): readonly Step[] => {
  let [from, to] = [position, position];
  while (from > 0 && isCheckAt(steps, from - 1)) from -= 1;
  while (isCheckAt(steps, to)) to += 1;
  return steps.slice(from, to);
};

const isCheckAt = (steps: readonly Step[], index: number): boolean => {
  const step = steps[index];
  return step !== undefined && isCheck(step);
};

/** Those of some checks that do not stand there already. */
export const newChecks = (session: Session, checks: readonly Check[]): readonly Check[] => {
  const there = checksAround(session);
  return checks.filter((each) => !there.some((step) => isSame(step, each)));
};
