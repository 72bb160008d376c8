// Parts of a world that a step is not given: whoever looks into one has read more than was said.
import type { Outside } from '../../../mocks/state.ts';

const outOfReach = (part: string): never => {
  const fail = (): never => {
    throw new OutOfReach(
      `A step of the explorer has looked at ${part}, which it was not given. ` +
        'Likely cause: src/explore/local-steps.ts says too little of what such a step reads.',
    );
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, set: fail }) as never;
};

/** Thrown by a part that was looked into. */
export class OutOfReach extends Error {}

/** The outside, of which nothing can be read. */
export const unread: Omit<Outside, 'notices'> = {
  suman: outOfReach('what SUMAN MISA has'),
  sales: outOfReach('what AMIS.VN – Bán hàng has'),
  accounting: outOfReach('what AMIS.VN – Kế toán has'),
  rules: outOfReach('the faults'),
  held: outOfReach('the calls that are held'),
  post: outOfReach('the notices under way'),
};

/** Who holds what, which cannot be read. */
export const unreadHolders: never = outOfReach('who holds a temporary resource');
