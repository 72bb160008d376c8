// The map of cells against a plain Map and linear scans: same contents, same first due, same ties.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash32 } from '../src/wire/ref-id.ts';
import {
  allCells,
  firstCell,
  firstDue,
  getCell,
  never,
  noCells,
  nothingDue,
  paces,
  setCell,
  type Cells,
  type Dues,
} from './cells.ts';

/** Texts of one hash, whatever is appended to both: FNV has no memory but its state. */
const alike = ['gvgppfhr', 'rautwzkl'] as const;

const keys = fc.oneof(
  fc.constantFrom('DH-1', 'DH-2', 'DH-3', 'đơn hàng', ''),
  fc
    .tuple(fc.constantFrom(...alike), fc.constantFrom('', '-1', '-2'))
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 3 }),
);
/** Few instants, so that ties are common. */
const instants = fc.oneof(fc.constant(never), fc.integer({ min: 0, max: 3 }));
const dues = fc.tuple(instants, instants, instants, instants, instants);
const sets = fc.array(fc.tuple(keys, fc.integer(), dues), { maxLength: 60 });

type Model = ReadonlyMap<string, { readonly value: number; readonly at: Dues }>;

/** A Map keeps the place of a key that is set again, as the cells do. */
const withSet = (model: Model, key: string, value: number, at: Dues): Model =>
  new Map([...model, [key, { value, at }]]);

const expectSame = (cells: Cells<number>, model: Model): void => {
  expect(cells.size).toBe(model.size);
  expect(allCells(cells)).toEqual([...model.values()].map(({ value }) => value));
  for (const [key, { value }] of model) expect(getCell(cells, key)).toBe(value);
  paces.forEach((pace, index) => {
    const times = [...model.values()].map(({ at }) => at[index] ?? never);
    const first = Math.min(never, ...times);
    expect(firstDue(cells, pace)).toBe(first);
    const due = [...model.values()].find(({ at }) => at[index] === first);
    expect(firstCell(cells, pace)).toBe(first === never ? undefined : due?.value);
  });
};

describe('a map of cells', () => {
  test('is a Map that also knows what is due first, ties broken by insertion', () => {
    fc.assert(
      fc.property(sets, keys, (steps, absent) => {
        let cells: Cells<number> = noCells;
        let model: Model = new Map();
        for (const [key, value, at] of steps) {
          cells = setCell(cells, key, value, at);
          model = withSet(model, key, value, at);
        }
        expectSame(cells, model);
        expect(getCell(cells, absent)).toBe(model.get(absent)?.value);
      }),
    );
  });

  test('keeps every version as it was', () => {
    fc.assert(
      fc.property(sets, (steps) => {
        const versions: [Cells<number>, Model][] = [[noCells, new Map()]];
        for (const [key, value, at] of steps) {
          const [cells, model] = versions.at(-1) ?? [noCells, new Map()];
          versions.push([setCell(cells, key, value, at), withSet(model, key, value, at)]);
        }
        for (const [cells, model] of versions) expectSame(cells, model);
        expect(versions).toHaveLength(steps.length + 1);
      }),
      { numRuns: 30 },
    );
  });

  test('survives JSON and goes on from there', () => {
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        let cells: Cells<number> = noCells;
        for (const [key, value, at] of before) cells = setCell(cells, key, value, at);
        let revived = JSON.parse(JSON.stringify(cells)) as Cells<number>;
        for (const [key, value, at] of after) {
          cells = setCell(cells, key, value, at);
          revived = setCell(revived, key, value, at);
        }
        expect(revived).toEqual(cells);
      }),
    );
  });

  test('tells keys of equal hash apart', () => {
    const [one, other] = alike;
    expect(hash32(one)).toBe(hash32(other));
    const cells = setCell(setCell(noCells as Cells<number>, one, 1), other, 2);
    expect([getCell(cells, one), getCell(cells, other)]).toEqual([1, 2]);
    expect(getCell(cells, `${one}?`)).toBeUndefined();
    expect(cells.size).toBe(2);
  });

  test('a cell set without times has no work, and setting it again clears what it had', () => {
    const due = setCell(noCells as Cells<number>, 'DH-1', 1, [7, 7, 7, 7, 7]);
    const idle = setCell(due, 'DH-1', 2);
    for (const pace of paces) {
      expect(firstDue(due, pace)).toBe(7);
      expect(firstDue(idle, pace)).toBe(never);
      expect(firstCell(idle, pace)).toBeUndefined();
    }
    expect(nothingDue).toEqual(paces.map(() => never));
  });

  test('a step copies one path: the other branches stay the same objects', () => {
    let cells: Cells<number> = noCells;
    for (let index = 0; index < 1_000; index += 1) cells = setCell(cells, `DH-${index}`, index);
    const after = setCell(cells, 'DH-7', -1);
    const branches = (root: unknown): readonly unknown[] => (root as { kids: unknown[] }).kids;
    const changed = branches(after.root).filter(
      (branch, index) => branch !== branches(cells.root)[index],
    );
    expect(changed).toHaveLength(1);
  });

  test('a branch that does not know its own first kid is a bug, and says so', () => {
    const cells = setCell(setCell(noCells as Cells<number>, 'DH-1', 1), 'DH-2', 2);
    const root = { ...cells.root, at: [0, 0, 0, 0, 0] } as unknown as Cells<number>['root'];
    expect(() => firstCell({ ...cells, root }, 'send')).toThrow('its dues are stale');
  });
});
