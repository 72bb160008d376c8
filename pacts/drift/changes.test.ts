// A change is of one field and of nothing else, so that what catches it has caught just that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../contract.ts';
import {
  changed,
  changedHeader,
  changeKinds,
  fieldsOf,
  hasField,
  kindsFor,
  otherStatuses,
  printPath,
  type Path,
} from './changes.ts';

/** JSON as services say it: objects with names of their own, and lists of one kind. */
const { value: anyJson } = fc.letrec<{ value: Json; members: Json; list: Json; scalar: Json }>(
  (tie) => ({
    value: fc.oneof({ maxDepth: 4 }, tie('scalar'), tie('members'), tie('list')),
    scalar: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    members: fc.dictionary(fc.stringMatching(/^[a-zA-Z]\w{0,4}$/u), tie('value'), { maxKeys: 4 }),
    list: fc.oneof(
      fc.array(tie('scalar'), { maxLength: 3 }),
      fc.array(tie('members'), { maxLength: 3 }),
    ),
  }),
);

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => Reflect.get(inner as object, step), json);

/** JSON with one of its fields. */
const anyField = anyJson
  .filter((json) => fieldsOf(json).length > 0)
  .chain((json) => fc.tuple(fc.constant(json), fc.constantFrom(...fieldsOf(json))));

/** All leaves and empty containers of JSON, by path. */
const leavesOf = (json: unknown, at: Path = []): ReadonlyMap<string, unknown> => {
  const inner = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  if (inner.length === 0) return new Map([[JSON.stringify(at), json]]);
  return new Map(inner.flatMap(([name, value]) => [...leavesOf(value, [...at, name])]));
};

const isWithin = (key: string, path: Path): boolean => {
  const at = JSON.parse(key) as readonly string[];
  return path.every((step, index) => at[index] === String(step));
};

describe('a changed field', () => {
  it('leaves everything outside of it as it was', () => {
    fc.assert(
      fc.property(anyField, fc.constantFrom(...changeKinds), ([json, path], kind) => {
        fc.pre(kindsFor(path).includes(kind));
        const before = leavesOf(json);
        const after = leavesOf(changed(json, path, kind));
        for (const [key, value] of before) {
          expect(isWithin(key, path) ? value : after.get(key), key).toEqual(value);
        }
        const name = String(path.at(-1));
        const fresh: Path = [...path.slice(0, -1), `${name}Drifted`];
        for (const key of after.keys()) {
          const isOld = before.has(key) || isWithin(key, path) || isWithin(key, fresh);
          // The container of the only member is empty now.
          const isEmptied = key === JSON.stringify(path.slice(0, -1).map(String));
          expect(isOld || isEmptied, key).toBe(true);
        }
      }),
    );
  });

  it('is gone when it is removed, and elsewhere when it is renamed', () => {
    fc.assert(
      fc.property(anyField, ([json, path]) => {
        const name = path.at(-1);
        fc.pre(typeof name === 'string');
        expect(hasField(changed(json, path, 'removed'), path)).toBe(false);
        const renamed = changed(json, path, 'renamed');
        expect(hasField(renamed, path)).toBe(false);
        const fresh = [...path.slice(0, -1), `${String(name)}Drifted`];
        expect(valueAt(renamed, fresh)).toEqual(valueAt(json, path));
      }),
    );
  });

  it('is of another type when it is retyped', () => {
    fc.assert(
      fc.property(anyField, ([json, path]) => {
        const before = valueAt(json, path);
        const after = valueAt(changed(json, path, 'retyped'), path);
        expect(typeof after).not.toBe(before === null ? 'object' : typeof before);
      }),
    );
  });

  it('is in its place among the others', () => {
    const json = { a: 1, b: { c: 'x' }, d: [] };
    expect(JSON.stringify(changed(json, ['b'], 'renamed'))).toBe(
      '{"a":1,"bDrifted":{"c":"x"},"d":[]}',
    );
    expect(JSON.stringify(changed(json, ['b', 'c'], 'retyped'))).toBe('{"a":1,"b":{"c":7},"d":[]}');
    expect(JSON.stringify(changed(json, ['a'], 'removed'))).toBe('{"b":{"c":"x"},"d":[]}');
  });

  it('does not change the JSON that was given', () => {
    fc.assert(
      fc.property(anyField, ([json, path]) => {
        const before = JSON.stringify(json);
        changed(json, path, 'retyped');
        expect(JSON.stringify(json)).toBe(before);
      }),
    );
  });

  it.each<[unknown, Path]>([
    [{ a: 1 }, []],
    [{ a: 1 }, ['b']],
    [{ a: 1 }, ['a', 'b']],
    [{ a: 1 }, ['toString']],
    [null, ['a']],
    ['text', [0]],
    [[1], [1]],
    [[], [0]],
    [[1], ['length']],
  ])('there must be one to change: %j %j', (json, path) => {
    expect(() => changed(json, path, 'retyped')).toThrow(/^(?:A change needs|There is no)/u);
  });
});

describe('fields', () => {
  it('are members at any depth, and elements of lists; of objects in a list the first', () => {
    const json = { a: { b: null }, texts: ['x', 'y'], items: [{ c: 1 }, { d: 2 }], none: [] };
    expect(fieldsOf(json).map(printPath)).toEqual([
      '$.a',
      '$.a.b',
      '$.texts',
      '$.texts[0]',
      '$.items',
      '$.items[0].c',
      '$.none',
    ]);
  });

  it.each([7, 'text', null, undefined, [], {}])('there are none in %j', (json) => {
    expect(fieldsOf(json)).toEqual([]);
  });

  it('are each once, and are where they are said to be', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const fields = fieldsOf(json);
        expect(new Set(fields.map(printPath)).size).toBe(fields.length);
        for (const path of fields) expect(hasField(json, path)).toBe(true);
      }),
    );
  });

  it('an element is retyped only: it has no name, and lists may be shorter', () => {
    expect(kindsFor(['a', 0])).toEqual(['retyped']);
    expect(kindsFor(['a', 0, 'b'])).toEqual(['removed', 'renamed', 'retyped']);
  });

  it('are not what every object has', () => {
    expect(hasField({}, ['toString'])).toBe(false);
    expect(hasField([], ['map'])).toBe(false);
    expect(hasField({ a: null }, ['a', 'b'])).toBe(false);
    expect(hasField(undefined, ['a'])).toBe(false);
  });
});

describe('headers', () => {
  const headers = { a: '1', b: '2' };

  it.each([
    ['removed', { b: '2' }],
    ['renamed', { b: '2', 'a-drifted': '1' }],
    ['retyped', { a: 'drifted', b: '2' }],
  ] as const)('%s', (kind, after) => {
    expect(changedHeader(headers, 'a', kind)).toEqual(after);
    expect(headers).toEqual({ a: '1', b: '2' });
  });
});

describe('statuses', () => {
  it.each([200, 201, 204, 400, 401, 404, 409, 422, 503])(
    '%d becomes one beside it and one that says the contrary',
    (status) => {
      const [beside = 0, contrary = 0] = otherStatuses(status);
      expect(beside).toBe(status + 1);
      expect(contrary < 400).toBe(status >= 400);
      expect(new Set([status, ...otherStatuses(status)]).size).toBe(3);
    },
  );
});
