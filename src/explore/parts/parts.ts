// What a world is made of, as the search holds it. Of equal parts there is one object, which has a
// number: two worlds of the same parts are the same.
import type { AmisAccounting } from '../../../mocks/amis-accounting/model.ts';
import type { AmisSales } from '../../../mocks/amis-sales/model.ts';
import { isQuick } from '../../../mocks/callbacks.ts';
import { allCells, noCells, setCell, type Cells, type Dues } from '../../../mocks/cells.ts';
import type { Outside, Post } from '../../../mocks/state.ts';
import type { Suman } from '../../../mocks/suman/model.ts';
import type { Pooled } from './pool.ts';
import { duesOf, type EngineCell, type World } from '../../world/world.ts';

/** One order as the engine has it. */
export class CellPart {
  readonly number: number;
  readonly cell: EngineCell;
  readonly code: string;
  readonly dues: Dues;
  /** An engine with this order alone. */
  readonly alone: Cells<EngineCell>;
  /** The numbers of all that it is made of. */
  readonly tuple: Int32Array;
  /** What it has told for good. */
  readonly told: readonly string[];

  constructor(number: number, cell: EngineCell, tuple: Int32Array, told: readonly string[]) {
    this.number = number;
    this.tuple = tuple;
    this.told = told;
    this.cell = cell;
    this.code = cell.process.order.code;
    this.dues = duesOf(cell);
    this.alone = setCell<EngineCell>(noCells, this.code, cell, this.dues);
  }
}

/** What each of the three services has done. */
export type HoldingsPart = {
  readonly number: number;
  readonly suman: Pooled<Suman>;
  readonly sales: Pooled<AmisSales>;
  readonly accounting: Pooled<AmisAccounting>;
};

/** The faults in force, and the calls that they hold. */
export class FaultsPart {
  readonly number: number;
  readonly rules: Outside['rules'];
  readonly held: Outside['held'];
  /** By the number of a choice: the rules that concern it, and which of all they are. */
  readonly slices = new Map<
    number,
    { readonly part: FaultsPart; readonly isOwn: readonly boolean[] }
  >();
  /** By the number of a choice and of what it has made of them. */
  readonly merged = new Map<number, FaultsPart>();

  constructor(number: number, rules: Outside['rules'], held: Outside['held']) {
    this.number = number;
    this.rules = rules;
    this.held = held;
  }
}

/** Notices and late requests under way. */
export class PostPart {
  readonly number: number;
  readonly post: Cells<Post>;
  readonly isAnyLate: boolean;
  /** A service that was down has notices to send once it is healthy. */
  readonly isAnyPrevented: boolean;
  readonly isAnyQuick: boolean;
  /** By the number of a choice: the notice that it sends, alone. */
  readonly sent = new Map<number, PostPart>();
  /** The late requests alone. */
  late: PostPart | null = null;

  constructor(number: number, post: Cells<Post>) {
    this.number = number;
    this.post = post;
    const posts = allCells(post);
    this.isAnyLate = posts.some(({ late }) => late.length > 0);
    this.isAnyPrevented = posts.some(({ notices }) => notices.some(({ prevented }) => prevented));
    this.isAnyQuick = posts.some(({ notices }) => notices.some(isQuick));
  }
}

/** Who holds a temporary resource through which order (D19). */
export type HoldersPart = { readonly number: number; readonly holders: World['holders'] };

/** A world in parts. */
export type Parts = {
  /** ms */
  readonly now: number;
  /** In the order in which the orders were placed. */
  readonly cells: readonly CellPart[];
  readonly holdings: HoldingsPart;
  readonly faults: FaultsPart;
  readonly post: PostPart;
  readonly holders: HoldersPart;
};

/** What the services have done. */
export const modelsOf = ({
  suman,
  sales,
  accounting,
}: HoldingsPart): Pick<Outside, 'suman' | 'sales' | 'accounting'> => ({
  suman: suman.value,
  sales: sales.value,
  accounting: accounting.value,
});

/** The engine of a world with these orders. */
export const engineOf = (cells: readonly CellPart[]): World['engine'] => {
  const [only, ...others] = cells;
  if (only === undefined) return noCells;
  let engine = only.alone;
  for (const { code, cell, dues } of others) engine = setCell(engine, code, cell, dues);
  return engine;
};
