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

/** The dues of a cell; all that have nothing due share one value, which is quick to recognise. */
export const duesAt = (...at: Dues): Dues => (at.every((time) => time === never) ? nothingDue : at);

type Leaf<T> = {
  readonly key: string;
  /** Order of insertion: breaks ties between cells that are due at the same instant. */
  readonly seq: number;
  readonly value: T;
  readonly at: Dues;
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

const paceCount = paces.length;
const bitsPerLevel = 4;
const fanOut = 1 << bitsPerLevel;
const levelsPerHash = 32 / bitsPerLevel;

/** The hash that decides at a level; each run of levels has another, so that equal ones part. */
const hashAt = (key: string, level: number): number =>
  hash32(key, Math.floor(level / levelsPerHash));

const slotIn = (hash: number, level: number): number =>
  (hash >>> ((level % levelsPerHash) * bitsPerLevel)) & (fanOut - 1);

/** A branch has kids: to look at a field is several times as fast as to ask if there is one. */
const isLeaf = <T>(node: Node<T>): node is Leaf<T> =>
  (node as Partial<Branch<T>>).kids === undefined;

const timeOf = (node: Node<unknown> | null, pace: number): number => node?.at[pace] ?? never;

const seqOf = (node: Node<unknown> | null, pace: number): number => {
  if (node === null) return never;
  return isLeaf(node) ? node.seq : (node.seqs[pace] ?? never);
};

/** The value of a cell, or undefined. */
export const getCell = <T>(cells: Cells<T>, key: string): T | undefined => {
  const { root } = cells;
  if (root === null) return undefined;
  // Where there is one cell it needs no search.
  if (isLeaf(root)) return root.key === key ? root.value : undefined;
  return leafOf(root, key, hashAt(key, 0))?.value;
};

const leafOf = <T>(root: Node<T> | null, key: string, firstHash: number): Leaf<T> | undefined => {
  let node = root;
  let hash = firstHash;
  for (let level = 0; node !== null; level += 1) {
    if (isLeaf(node)) return node.key === key ? node : undefined;
    if (level > 0 && level % levelsPerHash === 0) hash = hashAt(key, level);
    node = node.kids[slotIn(hash, level)] ?? null;
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
  const put: Put<T> = { key, value, at, seq: cells.size, isNew: true };
  const isAlone = cells.root === null || (isLeaf(cells.root) && cells.root.key === key);
  const root = insert(cells.root, put, 0, isAlone ? 0 : hashAt(key, 0));
  return { root, size: put.isNew ? cells.size + 1 : cells.size };
};

/** A cell on its way into the map: it keeps the place of one that is there already. */
type Put<T> = {
  readonly key: string;
  readonly value: T;
  readonly at: Dues;
  /** Its place, if it is new. */
  readonly seq: number;
  isNew: boolean;
};

const leafFor = <T>({ key, value, at }: Put<T>, seq: number): Leaf<T> => ({ key, seq, value, at });

const insert = <T>(
  node: Node<T> | null,
  put: Put<T>,
  level: number,
  hashBefore: number,
): Node<T> => {
  if (node === null) return leafFor(put, put.seq);
  if (isLeaf(node) && node.key === put.key) {
    put.isNew = false;
    return leafFor(put, node.seq);
  }
  const isNewRun = level > 0 && level % levelsPerHash === 0;
  const hash = isNewRun ? hashAt(put.key, level) : hashBefore;
  const branch = isLeaf(node)
    ? withKid<T>(noKids, slotIn(hashAt(node.key, level), level), node)
    : node;
  const slot = slotIn(hash, level);
  return withKid(branch, slot, insert(branch.kids[slot] ?? null, put, level + 1, hash));
};

const noKids: Branch<never> = {
  kids: Array.from({ length: fanOut }, () => null),
  at: nothingDue,
  seqs: nothingDue,
};

/** Does all below two nodes fall due at the same times, of the same cells? */
const isDueAlike = (one: Node<unknown> | null, other: Node<unknown>): boolean => {
  if (one === null) return other.at === nothingDue;
  if (one.at !== other.at) return false;
  return one.at === nothingDue || (isLeaf(one) ? isLeaf(other) : seqsIn(one) === seqsIn(other));
};

const seqsIn = (node: Node<unknown>): readonly number[] | null => (isLeaf(node) ? null : node.seqs);

/**
 * A branch with one kid exchanged. What is due first below it is read anew only where it must be.
 */
const withKid = <T>(branch: Branch<T>, slot: number, kid: Node<T>): Branch<T> => {
  const old = branch.kids[slot] ?? null;
  const kids = branch.kids.slice();
  kids[slot] = kid;
  if (isDueAlike(old, kid)) return { kids, at: branch.at, seqs: branch.seqs };
  const at = branch.at.slice();
  const seqs = branch.seqs.slice();
  for (let pace = 0; pace < paceCount; pace += 1) {
    const time = timeOf(kid, pace);
    const seq = seqOf(kid, pace);
    const oldTime = timeOf(old, pace);
    const oldSeq = seqOf(old, pace);
    if (time === oldTime && (time === never || seq === oldSeq)) continue;
    const first = at[pace] ?? never;
    const firstSeq = seqs[pace] ?? never;
    const isFirst = time < first || (time === first && seq < firstSeq);
    if (!isFirst && !(oldTime === first && oldSeq === firstSeq)) continue;
    const next = isFirst ? kid : earliest(kids, pace);
    at[pace] = timeOf(next, pace);
    seqs[pace] = at[pace] === never ? never : seqOf(next, pace);
  }
  return { kids, at, seqs };
};

/** The kid whose work of a pace is due first; of several at one instant, the one inserted first. */
const earliest = <T>(kids: readonly (Node<T> | null)[], pace: number): Node<T> | null => {
  let first: Node<T> | null = null;
  for (const kid of kids) {
    const time = timeOf(kid, pace);
    const best = timeOf(first, pace);
    if (time < best || (time === best && seqOf(kid, pace) < seqOf(first, pace))) first = kid;
  }
  return first;
};

/** The earliest instant at which any cell has work of this pace, ms; `never` when none has. */
export const firstDue = (cells: Cells<unknown>, pace: Pace): number =>
  timeOf(cells.root, paces.indexOf(pace));

/** The cell that has the earliest work of this pace; of several, the one inserted first. */
export const firstCell = <T>(cells: Cells<T>, pace: Pace): T | undefined => {
  const index = paces.indexOf(pace);
  if (timeOf(cells.root, index) === never) return undefined;
  let node = cells.root;
  while (node !== null && !isLeaf(node)) {
    const first: Node<T> | null = earliest(node.kids, index);
    if (timeOf(first, index) !== timeOf(node, index)) {
      throw new Error('A branch of cells does not know its own first kid: its dues are stale.');
    }
    node = first;
  }
  return node?.value;
};

/** Every cell, in the order of insertion. Linear: for reports and restarts, not for steps. */
export const allCells = <T>(cells: Cells<T>): readonly T[] => {
  if (cells.root !== null && isLeaf(cells.root)) return [cells.root.value];
  const leaves: Leaf<T>[] = [];
  const visit = (node: Node<T> | null): void => {
    if (node === null) return;
    if (isLeaf(node)) leaves.push(node);
    else node.kids.forEach(visit);
  };
  visit(cells.root);
  return leaves.toSorted((one, other) => one.seq - other.seq).map(({ value }) => value);
};
