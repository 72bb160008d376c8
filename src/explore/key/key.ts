// The canonical key of a world: what of it can make a difference to what happens next. Ids are
// numbered as they are met, instants are counted from now, and what is only history is left out.
import { allCells, getCell } from '../../../mocks/cells.ts';
import type { Outside } from '../../../mocks/state.ts';
import { dayOf } from '../../calendar/time.ts';
import type { World } from '../../world/world.ts';
import { countersAlone, countersPerOrder } from '../acts.ts';
import { nextInstant } from '../instants.ts';
import { cellKeyOf } from './cell-key.ts';
import { Mixer, type Key } from './mixer.ts';
import { faultsKeyOf, holdingsKeyOf, postKeyOf } from './outside-key.ts';
import {
  sharedKeysOf,
  sharedOfCell,
  sharedOfHeld,
  sharedOfHoldings,
  sharedOfPost,
} from './shared-key.ts';

const scratch = new Mixer();

/** @param counts how often the actions were taken that are counted, those of each order apart */
export const orderKeyOf = (
  cell: Key,
  holdings: Key,
  post: Key,
  faults: Key,
  shared: Key,
  counts: Uint8Array,
  order: number,
): Key => {
  scratch.restart();
  scratch.addKey(cell);
  scratch.addKey(holdings);
  scratch.addKey(post);
  scratch.addKey(faults);
  scratch.addKey(shared);
  if (counts.length > 0) {
    const first = countersAlone + order * countersPerOrder;
    for (let place = 0; place < countersPerOrder; place += 1) {
      scratch.add(counts[first + place] ?? 0);
    }
  }
  return scratch.key();
};

/** The key of an order, and its code. */
export type OrderKey = { readonly code: string; readonly key: Key };

const byKey = ({ key: one }: OrderKey, { key: other }: OrderKey): number =>
  one.high - other.high || one.low - other.low;

/**
 * The key of a world whose orders have these keys.
 * @param orders in which they are added; `inOrder` says which
 * @param onAny the key of the faults on any order
 * @param counts how often the counted actions were taken: it decides what may still be taken
 */
export const worldKeyOf = (
  now: number,
  orders: readonly OrderKey[],
  held: Outside['held'],
  onAny: Key,
  counts: Uint8Array,
): Key => {
  scratch.restart();
  // What is counted in working days depends on which day it is.
  scratch.add(dayOf(now));
  for (const { key } of orders) scratch.addKey(key);
  // What is held is answered in the order in which it came.
  if (orders.length > 1) {
    for (const { call } of held) scratch.add(orders.findIndex(({ code }) => code === call.order));
  }
  scratch.addKey(onAny);
  for (let place = 0; place < counts.length && place < countersAlone; place += 1) {
    scratch.add(counts[place] ?? 0);
  }
  return scratch.key();
};

/** @param symmetric worlds in which two orders have changed places have one key */
export const inOrder = (orders: readonly OrderKey[], symmetric: boolean): readonly OrderKey[] =>
  symmetric && orders.length > 1 ? orders.toSorted(byKey) : orders;

const noPost = { notices: [], late: [] };

/**
 * The key of a world. Two worlds of one key have the same future, but for what is said in the
 * README under "What is proven".
 * @param counts how often the counted actions were taken: it decides what may still be taken
 * @param symmetric worlds in which two orders have changed places have one key
 */
export const keyOf = (world: World, counts: Uint8Array, symmetric = false): Key => {
  const { now, outside } = world;
  const firstDue = nextInstant(world);
  const orders = allCells(world.engine).map((cell, order): OrderKey => {
    const { code } = cell.process.order;
    const { noticesSeen } = cell.process;
    const key = orderKeyOf(
      cellKeyOf(cell, now, firstDue),
      holdingsKeyOf(outside, code),
      postKeyOf(getCell(outside.post, code) ?? noPost, noticesSeen, now, firstDue),
      faultsKeyOf(outside, code),
      sharedKeysOf(
        sharedOfCell(cell),
        sharedOfHoldings(outside, code),
        sharedOfPost(outside.post, code),
        sharedOfHeld(outside.held, code),
      ).all,
      counts,
      order,
    );
    return { code, key };
  });
  const onAny = faultsKeyOf(outside, null);
  return worldKeyOf(now, inOrder(orders, symmetric), outside.held, onAny, counts);
};
