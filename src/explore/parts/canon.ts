// Worlds in parts, and parts as worlds.
import { allCells, getCell, type Cells } from '../../../mocks/cells.ts';
import type { Post } from '../../../mocks/state.ts';
import type { EngineCell, World } from '../../world/world.ts';
import { CanonicalCells } from './canonical-cell.ts';
import { CanonicalFaults } from './canonical-faults.ts';
import { CanonicalHoldings } from './canonical-holdings.ts';
import { CanonicalPost } from './canonical-post.ts';
import { engineOf, modelsOf, type HoldersPart, type Parts } from './parts.ts';
import { OutOfReach, unread, unreadHolders } from './unread.ts';

/** More notices than there ever are under way: a new one has another id. */
export const manyNotices = 1_000;

const nothingSeen: readonly string[] = [];
/** As the services number them. */
const isNotice = /^tb-\d+$/u;

/** Of what an order has seen, what can be met again: notices under way, and what is no notice. */
export const stillSeen = ({ process }: EngineCell, post: Cells<Post>): readonly string[] => {
  const { noticesSeen, order } = process;
  if (noticesSeen.length === 0) return noticesSeen;
  const own = getCell(post, order.code)?.notices ?? [];
  const seen = noticesSeen.filter(
    (id) => !isNotice.test(id) || own.some(({ notice }) => notice.id === id),
  );
  return seen.length === 0 ? nothingSeen : seen;
};

/** All parts of the worlds of a search. */
export class Canon {
  readonly cells = new CanonicalCells();
  readonly holdings = new CanonicalHoldings();
  readonly faults = new CanonicalFaults();
  readonly post = new CanonicalPost();
  private readonly holders = new Map<string, HoldersPart>();
  /** What no step of the search changes is taken from here. */
  readonly base: World;

  /** @param base a world of the search */
  constructor(base: World) {
    this.base = { ...base, lastNotice: null };
  }

  /** The parts of a world. */
  partsOf({ now, engine, outside, holders }: World): Parts {
    const cells = allCells(engine);
    return {
      now,
      cells: cells.map((cell) => this.cells.partOf(cell, stillSeen(cell, outside.post))),
      holdings: this.holdings.of(outside),
      faults: this.faults.of(outside, cells),
      post: this.post.of(outside.post),
      holders: this.holdersOf(holders),
    };
  }

  holdersOf(holders: World['holders']): HoldersPart {
    const name = JSON.stringify(holders);
    let part = this.holders.get(name);
    if (part === undefined) {
      part = { number: this.holders.size, holders };
      this.holders.set(name, part);
    }
    return part;
  }

  /** The world of these parts. */
  worldOf({ now, cells, holdings, faults, post, holders }: Parts): World {
    const { rules, held } = faults;
    return {
      ...this.base,
      now,
      engine: engineOf(cells),
      outside: { ...modelsOf(holdings), rules, held, post: post.post, notices: manyNotices },
      holders: holders.holders,
    };
  }

  /** A world of which orders and holdings can be read, and nothing else. */
  worldOfHeld({ cells, holdings }: Parts): World {
    return {
      ...this.base,
      get now(): never {
        throw new OutOfReach('A property of worlds has asked what time it is.');
      },
      engine: engineOf(cells),
      outside: { ...unread, ...modelsOf(holdings), notices: manyNotices },
      holders: unreadHolders,
    };
  }
}
