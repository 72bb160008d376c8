// What the engine has turned away: asked again of an order in the same state, it would be turned
// away again, whatever the services have come to in the meantime.
import { askedAtMost, type Asked } from './acts.ts';
import type { Key } from './key/mixer.ts';
import { Table } from './parts/table.ts';

/** What was turned away in one state of an order: 1 at the number of each. */
export type Turned = Uint8Array;

export class TurnedAway {
  private readonly known = new Table<Turned>(2);
  private readonly tuple = new Int32Array(2);

  /** What was turned away so far in a state. @param key of what the engine knows of the order */
  of({ high, low }: Key): Turned {
    const { tuple, known } = this;
    tuple[0] = high;
    tuple[1] = low;
    let turned = known.get(tuple);
    if (turned === undefined) {
      turned = new Uint8Array(askedAtMost);
      known.put(tuple, turned);
    }
    return turned;
  }
}

/** Was this turned away? @param turned of each order */
export const wasTurnedAway = (turned: readonly Turned[], { index, number }: Asked): boolean =>
  turned[index]?.[number] === 1;

/** It was turned away, and has changed nothing. @param turned of each order */
export const turnAway = (turned: readonly Turned[], { index, number }: Asked): void => {
  const own = turned[index];
  if (own !== undefined) own[number] = 1;
};
