// A table from tuples of numbers: what was put is found, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Table } from './table.ts';

const tuples = fc.array(fc.tuple(fc.integer(), fc.integer({ min: -1, max: 3 })), { maxLength: 60 });

describe('a table', () => {
  it('finds what was put for a tuple, as a map does for its text', () => {
    fc.assert(
      fc.property(tuples, tuples, (put, asked) => {
        const table = new Table<string>(2);
        const map = new Map<string, string>();
        for (const tuple of put) {
          const name = tuple.join();
          if (map.has(name)) continue;
          map.set(name, name);
          table.put(Int32Array.from(tuple), name);
        }
        for (const tuple of [...put, ...asked]) {
          expect(table.get(Int32Array.from(tuple))).toBe(map.get(tuple.join()));
        }
        expect(table.values).toEqual([...map.values()]);
      }),
    );
  });

  it('loses nothing while it grows', () => {
    const table = new Table<number>(3);
    const tuple = new Int32Array(3);
    const at = (number: number): Int32Array => {
      tuple.set([number & 15, number >> 4, -number]);
      return tuple;
    };
    for (let number = 0; number < 20_000; number += 1) table.put(at(number), number);
    for (let number = 0; number < 20_000; number += 1) expect(table.get(at(number))).toBe(number);
    expect(table.get(at(20_000))).toBeUndefined();
  });
});
