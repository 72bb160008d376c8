// JSON Schemas in one form: references followed, allOf merged, unions as a list of alternatives.
import { canonical, listOf, membersOf, targetOf, textOf, type Members } from './raw.ts';

/** A schema as the document has it: an object, `true` or `false`. */
export type Schema = unknown;

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/** A bound on a number, a length or a count; `beyond` leaves the value itself out. */
export type Limit = { readonly value: number; readonly beyond: boolean };

export const lowerLimits = ['minimum', 'minLength', 'minItems', 'minProperties'] as const;
export const upperLimits = ['maximum', 'maxLength', 'maxItems', 'maxProperties'] as const;
export type LimitName = (typeof lowerLimits)[number] | (typeof upperLimits)[number];

/** One alternative: what a value must be, all at once. Its children are schemas still. */
export type Shape = {
  readonly types: readonly JsonType[];
  /** By their canonical text; null when any value will do. */
  readonly values: ReadonlyMap<string, unknown> | null;
  readonly limits: ReadonlyMap<LimitName, Limit>;
  /** Constraints that are compared as texts, by keyword: more of them allow less. */
  readonly constraints: ReadonlyMap<string, ReadonlySet<string>>;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  /** Of properties without a name here. */
  readonly additional: Schema;
  readonly items: Schema;
  /** Of the JSON inside of a string (contentSchema). */
  readonly content: Schema;
  /** What people read, by keyword: it allows and forbids nothing. */
  readonly notes: ReadonlyMap<string, ReadonlySet<string>>;
};

const everyType: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Keywords that have a member of their own in a shape. */
const structural: ReadonlySet<string> = new Set(
  (
    '$ref allOf anyOf oneOf type nullable enum const properties required additionalProperties ' +
    'items contentSchema exclusiveMinimum exclusiveMaximum $defs $schema $id $anchor'
  )
    .split(' ')
    .concat(lowerLimits, upperLimits),
);
const noted: ReadonlySet<string> = new Set(
  (
    'title description default deprecated example examples externalDocs readOnly writeOnly xml ' +
    '$comment'
  ).split(' '),
);
const isNote = (keyword: string): boolean => noted.has(keyword) || keyword.startsWith('x-');

/** The type of a JSON value. */
export const typeOfValue = (value: unknown): JsonType => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
};

/** Are all values of the type among these? Each integer is a number. */
export const coversType = (types: readonly JsonType[], type: JsonType): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

/** Each type once, and no integer beside numbers. */
export const plainTypes = (types: readonly JsonType[]): readonly JsonType[] =>
  [...new Set(types)].filter((type) => type !== 'integer' || !types.includes('number'));

/** The types of values that both allow. */
export const commonTypes = (
  one: readonly JsonType[],
  other: readonly JsonType[],
): readonly JsonType[] =>
  plainTypes([
    ...one.filter((type) => coversType(other, type)),
    ...other.filter((type) => coversType(one, type)),
  ]);

/** What allows every value. */
export const anything: Shape = {
  types: everyType,
  values: null,
  limits: new Map(),
  constraints: new Map(),
  properties: new Map(),
  required: new Set(),
  additional: true,
  items: true,
  content: true,
  notes: new Map(),
};

/** A schema as text with the references in it followed, and without what only people read. */
const expanded = (value: unknown, document: unknown, met: readonly string[] = []): unknown => {
  if (Array.isArray(value)) return value.map((inner) => expanded(inner, document, met));
  if (typeof value !== 'object' || value === null) return value;
  const reference = textOf(membersOf(value)['$ref']);
  if (reference !== '') {
    if (met.includes(reference)) return { cycle: reference };
    return expanded(targetOf(reference, document), document, [...met, reference]);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !(isNote(name) && typeof inner === 'string'))
      .map(([name, inner]: [string, unknown]) => [name, expanded(inner, document, met)]),
  );
};

const isTighter = (name: LimitName, one: Limit, other: Limit): boolean => {
  if (one.value === other.value) return one.beyond && !other.beyond;
  const isUpper = upperLimits.some((upper) => upper === name);
  return isUpper ? one.value < other.value : one.value > other.value;
};

/** Which of two limits allows less: the new one, the old one, or neither. */
export const tighterOf = (
  name: LimitName,
  old: Limit | undefined,
  now: Limit | undefined,
): 'old' | 'new' | 'neither' => {
  if (old === undefined && now === undefined) return 'neither';
  if (old === undefined) return 'new';
  if (now === undefined) return 'old';
  if (isTighter(name, now, old)) return 'new';
  return isTighter(name, old, now) ? 'old' : 'neither';
};

/** The limits of both at once. */
export const tightest = (
  one: ReadonlyMap<LimitName, Limit>,
  other: ReadonlyMap<LimitName, Limit>,
): ReadonlyMap<LimitName, Limit> => {
  const merged = new Map(one);
  for (const [name, limit] of other) {
    if (tighterOf(name, merged.get(name), limit) === 'new') merged.set(name, limit);
  }
  return merged;
};

const limitsOf = (schema: Members): ReadonlyMap<LimitName, Limit> => {
  const read = (keyword: string, name: LimitName, beyond: boolean): ReadonlyMap<LimitName, Limit> =>
    new Map(
      typeof schema[keyword] === 'number' ? [[name, { value: schema[keyword], beyond }]] : [],
    );
  const all = [
    ...[...lowerLimits, ...upperLimits].map((name) => read(name, name, false)),
    read('exclusiveMinimum', 'minimum', true),
    read('exclusiveMaximum', 'maximum', true),
  ].reduce(tightest);
  // A length or a count is never less than 0: to say so says nothing.
  return new Map(
    [...all].filter(
      ([name, { value }]) =>
        value !== 0 || !lowerLimits.some((lower) => lower === name) || name === 'minimum',
    ),
  );
};

/** The values that both allow; null when both allow any. */
export const commonValues = (
  one: ReadonlyMap<string, unknown> | null,
  other: ReadonlyMap<string, unknown> | null,
): ReadonlyMap<string, unknown> | null => {
  if (one === null || other === null) return one ?? other;
  return new Map([...one].filter(([text]) => other.has(text)));
};

const valuesOf = (schema: Members): ReadonlyMap<string, unknown> | null => {
  const lists = [
    ...(Array.isArray(schema['enum']) ? [listOf(schema['enum'])] : []),
    ...('const' in schema ? [[schema['const']]] : []),
  ];
  const [first, second] = lists.map(
    (list) => new Map(list.map((value) => [canonical(value), value])),
  );
  if (first === undefined) return null;
  return second === undefined ? first : commonValues(first, second);
};

const typesOf = (schema: Members): readonly JsonType[] => {
  const values = valuesOf(schema);
  const declared = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (declared.length === 0) {
    return values === null ? everyType : plainTypes([...values.values()].map(typeOfValue));
  }
  const nullable = schema['nullable'] === true ? ['null'] : [];
  return plainTypes([...declared, ...nullable] as readonly JsonType[]);
};

/** The keywords that a schema says itself, without those that lead to other schemas. */
export const ownShape = (schema: Members, document: unknown): Shape => {
  const constraints = new Map<string, ReadonlySet<string>>();
  const notes = new Map<string, ReadonlySet<string>>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (isNote(keyword)) notes.set(keyword, new Set([canonical(value)]));
    else if (!structural.has(keyword) && value !== false) {
      const text = typeof value === 'string' ? value : canonical(expanded(value, document));
      constraints.set(keyword, new Set([text]));
    }
  }
  return {
    types: typesOf(schema),
    values: valuesOf(schema),
    limits: limitsOf(schema),
    constraints,
    properties: new Map(Object.entries(membersOf(schema['properties']))),
    required: new Set(listOf(schema['required']).filter((name) => typeof name === 'string')),
    additional: schema['additionalProperties'] ?? true,
    items: schema['items'] ?? true,
    content: schema['contentSchema'] ?? true,
    notes,
  };
};
