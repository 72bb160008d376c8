// What the engine has turned away: asked again of an order in the same state, it would be turned
// away again, whatever the services have come to in the meantime.
import { allCells, getCell } from '../../mocks/cells.ts';
import type { Stepped } from '../world/step.ts';
import type { World } from '../world/world.ts';
import type { Asked, Choice } from './acts.ts';
import { engineKeyOf } from './key.ts';
import { KeySet } from './key-set.ts';
import type { Key } from './mixer.ts';

/** Spreads the number of what is asked over 32 bits. */
const spread = 0x9e3779b1;

const lowOf = ({ low }: Key, { number }: Asked): number =>
  (low ^ Math.imul(number + 1, spread)) >>> 0;

export class TurnedAway {
  private readonly known = new KeySet();

  /** The keys of a world's orders, for the other two. */
  keysOf(world: World): readonly Key[] {
    return allCells(world.engine).map((cell) => engineKeyOf(world, cell));
  }

  /** Was this turned away in this state of its order before? */
  has(keys: readonly Key[], asked: Asked): boolean {
    const key = keys[asked.index];
    return key !== undefined && this.known.has(key.high, lowOf(key, asked));
  }

  /**
   * Remembers a choice if it was turned away and has changed nothing.
   * @param keys of the orders before it
   */
  note(keys: readonly Key[], { asked }: Choice, before: World, { world, verdict }: Stepped): void {
    if (asked === null || verdict === null || verdict.outcome === 'accepted') return;
    const key = keys[asked.index];
    const cell = getCell(world.engine, asked.order);
    if (world.outside !== before.outside || key === undefined || cell === undefined) return;
    const after = engineKeyOf(world, cell);
    if (after.high !== key.high || after.low !== key.low) return;
    this.known.add(key.high, lowOf(key, asked));
  }
}
