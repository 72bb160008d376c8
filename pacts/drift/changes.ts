// Every small way in which JSON, headers or a status can drift: a member removed, renamed, or of
// another type.
import type { Json } from '../contract.ts';

/** Where in JSON: names of members, and numbers of elements. */
export type Path = readonly (string | number)[];

export type ChangeKind = 'removed' | 'renamed' | 'retyped';
export const changeKinds: readonly ChangeKind[] = ['removed', 'renamed', 'retyped'];

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fields of a JSON value: members of objects at any depth, and elements of lists of scalars. Of
 * a list of objects the first stands for all.
 */
export const fieldsOf = (value: unknown, at: Path = []): readonly Path[] => {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (list.length === 0) return [];
    return typeof list[0] === 'object' ? fieldsOf(list[0], [...at, 0]) : [[...at, 0]];
  }
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = [...at, name];
    return [path, ...fieldsOf(inner, path)];
  });
};

/** A value of another type. */
const retyped = (value: unknown): Json => (typeof value === 'string' ? 7 : 'drifted');

/** The kinds of change a field can have: an element has no name, and lists may be shorter. */
export const kindsFor = (path: Path): readonly ChangeKind[] =>
  typeof path.at(-1) === 'string' ? changeKinds : ['retyped'];

/** What a renamed field is called. */
const newName = (name: string | number): string => `${name}Drifted`;

/**
 * JSON with one field changed. The order of the others stays.
 * @throws Error when there is nothing at the path
 */
export const changed = (value: unknown, [first, ...rest]: Path, kind: ChangeKind): Json => {
  if (first === undefined) throw new Error('A change needs the path of a field.');
  const change = (inner: unknown): Json =>
    rest.length > 0 ? changed(inner, rest, kind) : retyped(inner);
  if (Array.isArray(value) && typeof first === 'number' && first < value.length) {
    return value.map((each: unknown, index) => (index === first ? change(each) : (each as Json)));
  }
  if (!isMembers(value) || !Object.hasOwn(value, first)) {
    throw new Error(`There is no "${first}" to change: the path is of other JSON.`);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, Json])[] => {
      if (name !== String(first)) return [[name, inner as Json]];
      if (rest.length > 0 || kind === 'retyped') return [[name, change(inner)]];
      return kind === 'removed' ? [] : [[newName(name), inner as Json]];
    }),
  );
};

/** Is there a field at the path? */
export const hasField = (value: unknown, path: Path): boolean => {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false;
    inner = Reflect.get(inner, step) as unknown;
  }
  return true;
};

/** `$.results[0].data`. */
export const printPath = (path: Path): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

type Headers = Readonly<Record<string, string>>;

/** Headers with one of them changed. @param name in lower case */
export const changedHeader = (headers: Headers, name: string, kind: ChangeKind): Headers => {
  const { [name]: value = '', ...others } = headers;
  switch (kind) {
    case 'removed':
      return others;
    case 'renamed':
      return { ...others, [`${name}-drifted`]: value };
    case 'retyped':
      return { ...others, [name]: 'drifted' };
  }
};

/** Headers that are of the connection and not of what is said. */
export const transportHeaders: ReadonlySet<string> = new Set([
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'date',
  'host',
  'keep-alive',
  'sec-fetch-mode',
  'transfer-encoding',
  'user-agent',
]);

/** Other statuses than this one: one beside it, and one that says the contrary. */
export const otherStatuses = (status: number): readonly number[] => [
  status + 1,
  status < 400 ? 500 : 200,
];
