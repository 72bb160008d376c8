// The key of what the parts of a world have in common about one order: idempotency keys, numbered
// as they are met, and revisions, of which only the higher and the lower one count.
import { allCells, getCell } from '../../../mocks/cells.ts';
import type { Outside, Post } from '../../../mocks/state.ts';
import { sumanOrder } from '../../../mocks/suman/model.ts';
import type { Call } from '../../wire/calls.ts';
import type { EngineCell } from '../../world/world.ts';
import { laneNames } from './cell-key.ts';
import { Mixer, type Key } from './mixer.ts';

/** Idempotency keys and revisions, in the order in which a part has them. */
export type Shared = {
  readonly keys: readonly string[];
  readonly revisions: readonly number[];
  /** Of a cell: temporary grants that were not refused. Of the services: keys of work done. */
  readonly grants: readonly number[];
};

const sharedOfCalls = (calls: readonly Call[]): Shared => ({
  keys: calls.flatMap((call) => ('key' in call ? [call.key] : [])),
  revisions: calls.flatMap((call) => ('revision' in call ? [call.revision] : [])),
  grants: [],
});

/** What a cell has. */
export const sharedOfCell = ({ process, flights }: EngineCell): Shared => {
  const calls: Call[] = [];
  for (const name of laneNames) {
    const lane = process.lanes[name];
    if (lane === undefined) continue;
    calls.push(lane.task.call);
    if (lane.next !== null) calls.push(lane.next.call);
  }
  const { keys, revisions } = sharedOfCalls(calls);
  const told = flights.flatMap(({ reply }) =>
    reply?.kind === 'done' && reply.result.is === 'resource' ? [reply.result.revision] : [],
  );
  return {
    keys,
    revisions: [...revisions, ...told],
    // A grant that was refused is only history.
    grants: process.temporaryGrants.flatMap(({ revision, refused }) => (refused ? [] : [revision])),
  };
};

/** What the services have: keys of work done, and the revision that SUMAN has seen. */
export const sharedOfHoldings = ({ suman }: Pick<Outside, 'suman'>, order: string): Shared => ({
  keys: allCells(suman.keys).flatMap(({ call }) =>
    call.order === order && 'key' in call ? [call.key] : [],
  ),
  revisions: [sumanOrder(suman, order).revision],
  grants: [],
});

/** What late requests have. */
export const sharedOfPost = (post: Outside['post'], order: string): Shared =>
  sharedOfCalls((getCell<Post>(post, order)?.late ?? []).map(({ call }) => call));

/** What held calls have. */
export const sharedOfHeld = (held: Outside['held'], order: string): Shared =>
  sharedOfCalls(held.flatMap(({ call }) => (call.order === order ? [call] : [])));

/** The key of what an order's cell has in common with the rest, and of all that they have. */
export type SharedKeys = { readonly engine: Key; readonly all: Key };

/** The keys of what these have in common. */
export const sharedKeysOf = (
  cell: Shared,
  holdings: Shared,
  post: Shared,
  held: Shared,
): SharedKeys => {
  const mixer = new Mixer();
  const all = [...holdings.revisions, ...cell.revisions, ...post.revisions, ...held.revisions];
  const revisions = [...new Set(all)].toSorted((one, other) => one - other);
  const ids: string[] = [];
  const addAll = (shared: Shared): void => {
    for (const key of shared.keys) {
      if (!ids.includes(key)) ids.push(key);
      mixer.add(ids.indexOf(key));
      mixer.flag(holdings.keys.includes(key));
    }
    for (const revision of shared.revisions) mixer.add(revisions.indexOf(revision));
    mixer.add(-6);
  };
  addAll(cell);
  // Of the grants that no task is about any more, one is as many.
  let isAnyDead = false;
  for (const revision of cell.grants) {
    const place = revisions.indexOf(revision);
    if (place < 0) isAnyDead = true;
    else mixer.add(place);
  }
  mixer.flag(isAnyDead);
  const engine = mixer.key();
  for (const revision of holdings.revisions) mixer.add(revisions.indexOf(revision));
  addAll(post);
  addAll(held);
  return { engine, all: mixer.key() };
};
