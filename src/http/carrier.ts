// How crossings travel in a running lab: by function call here, over a wire in wire-carrier.ts.
import { never } from '../../mocks/cells.ts';
import { carry, type Crossing, type Run } from '../world/exchange.ts';

/** How crossings travel when they are not function calls. */
export type Carrier = {
  /** Carries one crossing; a promise when that takes the network. */
  readonly carry: (run: Run, crossing: Crossing) => Promise<void> | void;
  /** Can this one be carried at once, without waiting for anybody? */
  readonly isInstant: (crossing: Crossing) => boolean;
  /** After each thing carried: ends what has come to its end meanwhile. */
  readonly tidy: (run: Run) => void;
  /** When it has work of its own, ms; `never` when it has none. */
  readonly dueAt: () => number;
  /** The world has changed, and nobody is at it now. */
  readonly changed: () => void;
  /** Breaks every connection and forgets every token. */
  readonly reset: () => void;
};

/** By function call, at once. */
export const inMemory: Carrier = {
  carry,
  isInstant: () => true,
  tidy: () => {},
  dueAt: () => never,
  changed: () => {},
  reset: () => {},
};
