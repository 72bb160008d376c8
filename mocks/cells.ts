// One cell per order in a persistent map that also knows whose work is due first: a step copies one
// path, not the world.
import { hash32 } from '../src/wire/ref-id.ts';

/**
 * How a piece of due work runs. `send`: quick, something goes out. `clock`: quick, something under
 * way ends. `slow-send`, `slow-clock`: the same, but only when time passes by a step. `deadline`:
 * counted in days.
 */
export const paces = ['send', 'clock', 'slow-send', 'slow-clock', 'deadline'] as const;
export type Pace = (typeof paces)[number];

/**
 * When the cell has work of each pace, in the order of `paces`; `never` when it has none. Instants,
 * ms.
 */
export type Dues = readonly number[];
/** Later than every instant, and survives JSON, which Infinity does not. */
export const never = Number.MAX_SAFE_INTEGER;
export const nothingDue: Dues = paces.map(() => never);

type Leaf<T> = {
  readonly key: string;
  /** Order of insertion: breaks ties between cells that are due at the same instant. */
  readonly seq: number;
  readonly value: T;
  readonly at: Dues;
  readonly seqs: readonly number[];
};
type Branch<T> = {
  readonly kids: readonly (Node<T> | null)[];
  readonly at: Dues;
  /** For each pace, the insertion number of the cell that is due first. */
  readonly seqs: readonly number[];
};
type Node<T> = Leaf<T> | Branch<T>;

/** A persistent map from a key to a cell. Plain data. */
export type Cells<T> = { readonly root: Node<T> | null; readonly size: number };

export const noCells: Cells<never> = { root: null, size: 0 };

const bitsPerLevel = 4;
const fanOut = 1 << bitsPerLevel;
const levelsPerHash = 32 / bitsPerLevel;

/**
 * The branch a key takes at a level; each run of levels hashes anew, so that equal hashes part in
 * the end.
 */
const slotOf = (key: string, level: number): number => {
  const hash = hash32(key, Math.floor(level / levelsPerHash));
  return (hash >>> ((level % levelsPerHash) * bitsPerLevel)) & (fanOut - 1);
};

const isLeaf = <T>(node: Node<T>): node is Leaf<T> => 'key' in node;

/** The value of a cell, or undefined. */
export const getCell = <T>(cells: Cells<T>, key: string): T | undefined =>
  leafOf(cells, key)?.value;

const leafOf = <T>(cells: Cells<T>, key: string): Leaf<T> | undefined => {
  let node = cells.root;
  for (let level = 0; node !== null && node !== undefined; level += 1) {
    if (isLeaf(node)) return node.key === key ? node : undefined;
    node = node.kids[slotOf(key, level)] ?? null;
  }
  return undefined;
};

/** The map with a cell set, and the times at which it has work. */
export const setCell = <T>(
  cells: Cells<T>,
  key: string,
  value: T,
  at: Dues = nothingDue,
): Cells<T> => {
  const known = leafOf(cells, key);
  const seq = known?.seq ?? cells.size;
  const leaf: Leaf<T> = { key, seq, value, at, seqs: seqsOf(seq) };
  return { root: insert(cells.root, leaf, 0), size: known ? cells.size : cells.size + 1 };
};

const seqsOf = (seq: number): readonly number[] => [seq, seq, seq, seq, seq];

const insert = <T>(node: Node<T> | null, leaf: Leaf<T>, level: number): Node<T> => {
  if (node === null) return leaf;
  if (isLeaf(node)) {
    if (node.key === leaf.key) return leaf;
    const kids: (Node<T> | null)[] = Array.from({ length: fanOut }, () => null);
    kids[slotOf(node.key, level)] = node;
    return insert(branch(kids), leaf, level);
  }
  const slot = slotOf(leaf.key, level);
  const kids = node.kids.slice();
  kids[slot] = insert(kids[slot] ?? null, leaf, level + 1);
  return branch(kids);
};

/** A branch, with the earliest due work of each pace below it. */
const branch = <T>(kids: readonly (Node<T> | null)[]): Branch<T> => {
  const at = [never, never, never, never, never];
  const seqs = [never, never, never, never, never];
  for (const kid of kids) {
    if (kid === null) continue;
    for (let pace = 0; pace < at.length; pace += 1) {
      const time = kid.at[pace] ?? never;
      const seq = kid.seqs[pace] ?? never;
      if (time < (at[pace] ?? never) || (time === at[pace] && seq < (seqs[pace] ?? never))) {
        at[pace] = time;
        seqs[pace] = seq;
      }
    }
  }
  return { kids, at, seqs };
};

/** The earliest instant at which any cell has work of this pace, ms; `never` when none has. */
export const firstDue = (cells: Cells<unknown>, pace: Pace): number =>
  cells.root?.at[paces.indexOf(pace)] ?? never;

/** The cell that has the earliest work of this pace; of several, the one inserted first. */
export const firstCell = <T>(cells: Cells<T>, pace: Pace): T | undefined => {
  const index = paces.indexOf(pace);
  let node = cells.root;
  if (node === null || (node.at[index] ?? never) === never) return undefined;
  while (!isLeaf(node)) {
    const { at, seqs }: Branch<T> = node;
    const kid: Node<T> | null | undefined = node.kids.find(
      (each) => each !== null && each.at[index] === at[index] && each.seqs[index] === seqs[index],
    );
    if (!kid)
      throw new Error('A branch of cells does not know its own first kid: its dues are stale.');
    node = kid;
  }
  return node.value;
};

/** Every cell, in the order of insertion. Linear: for reports and restarts, not for steps. */
export const allCells = <T>(cells: Cells<T>): readonly T[] => {
  const leaves: Leaf<T>[] = [];
  const visit = (node: Node<T> | null): void => {
    if (node === null) return;
    if (isLeaf(node)) leaves.push(node);
    else node.kids.forEach(visit);
  };
  visit(cells.root);
  return leaves.toSorted((one, other) => one.seq - other.seq).map(({ value }) => value);
};
