// Two versions of a JSON Schema, compared by what they allow: each difference with its direction.
import { content, items, others, property, type Found, type Step } from './change.ts';
import { canonical, memberOf } from './raw.ts';
import { alternativesOf } from './schema-alternatives.ts';
import { commonTypes, type Schema, type Shape } from './schema-shape.ts';
import { sayTypes, valueChangesOf } from './shape-changes.ts';

/** The two documents, where in the schema we are, and the pairs of schemas we are in. */
type Inside = {
  readonly old: unknown;
  readonly now: unknown;
  readonly field: readonly Step[];
  readonly above: readonly string[];
};

const step = (inside: Inside, next: Step): Inside => ({
  ...inside,
  field: [...inside.field, next],
});

/** A property's schema, as what a person sees of it. */
const childOf = ({ properties, additional }: Shape, name: string): Schema =>
  properties.get(name) ?? (additional === false ? true : additional);

const propertyChanges = (old: Shape, now: Shape, inside: Inside): readonly Found[] => {
  const named = (shape: Shape): ReadonlySet<string> =>
    new Set([...shape.properties.keys(), ...shape.required]);
  const [olds, news] = [named(old), named(now)];
  return [...olds.union(news)].flatMap((name): readonly Found[] => {
    const below = step(inside, property(name));
    const { field } = below;
    const [before, after] = [old.properties.get(name), now.properties.get(name)];
    if (!news.has(name)) {
      return [
        { kind: 'field-removed', sense: 'other', field, before: before ?? true, after: undefined },
      ];
    }
    const [was, is] = [old.required.has(name), now.required.has(name)];
    if (!olds.has(name)) {
      const added = { field, before: undefined, after: after ?? true };
      return is
        ? [{ kind: 'required-field-added', sense: 'less', ...added }]
        : [{ kind: 'field-added', sense: 'same', ...added }];
    }
    const kept = schemaChanges(childOf(old, name), childOf(now, name), below);
    if (was === is) return kept;
    const words = {
      field,
      before: was ? 'required' : 'optional',
      after: is ? 'required' : 'optional',
    };
    return is
      ? [{ kind: 'field-became-required', sense: 'less', ...words }, ...kept]
      : [{ kind: 'field-became-optional', sense: 'more', ...words }, ...kept];
  });
};

const additionalChanges = (old: Shape, now: Shape, inside: Inside): readonly Found[] => {
  const { field } = inside;
  const [was, is] = [old.additional === false, now.additional === false];
  if (was && is) return [];
  if (!was && !is) {
    return schemaChanges(old.additional, now.additional, step(inside, others));
  }
  const names = (shape: Shape): readonly string[] => [...shape.properties.keys()];
  // A reader of named fields loses nothing by fields without a name.
  return is
    ? [{ kind: 'became-strict', sense: 'less', field, before: undefined, after: names(now) }]
    : [{ kind: 'became-open', sense: 'same', field, before: names(old), after: undefined }];
};

/** Objects with the same named value of a field (`kind: full`) are about the same thing. */
const marksOf = ({ properties }: Shape): ReadonlyMap<string, string> =>
  new Map(
    [...properties].flatMap(([name, schema]) => {
      const mark = memberOf(schema, 'const');
      return mark === undefined ? [] : [[name, canonical(mark)] as const];
    }),
  );

/** Can the two be versions of the same alternative? */
const isAlike = (old: Shape, now: Shape): boolean => {
  if (commonTypes(old.types, now.types).length === 0) return false;
  const marks = marksOf(now);
  return [...marksOf(old)].every(([name, mark]) => (marks.get(name) ?? mark) === mark);
};

/** An alternative in a word or two. */
const sayShape = (shape: Shape): string => {
  const names = [...shape.properties.keys()].join(', ');
  if (shape.values !== null) return [...shape.values.keys()].join(' | ');
  return names === '' ? sayTypes(shape) : `${sayTypes(shape)} {${names}}`;
};

const shapeChanges = (old: Shape, now: Shape, inside: Inside): readonly Found[] => {
  const shared = commonTypes(old.types, now.types);
  return [
    ...valueChangesOf(old, now, inside.field),
    ...(shared.includes('object') ? propertyChanges(old, now, inside) : []),
    ...(shared.includes('object') ? additionalChanges(old, now, inside) : []),
    ...(shared.includes('array') ? schemaChanges(old.items, now.items, step(inside, items)) : []),
    ...(shared.includes('string')
      ? schemaChanges(old.content, now.content, step(inside, content))
      : []),
  ];
};

type Pair = { readonly old: Shape; readonly now: Shape; readonly found: readonly Found[] };

/** Alternatives paired with what became of them, those that changed least first. */
const pairsOf = (
  olds: readonly Shape[],
  news: readonly Shape[],
  inside: Inside,
): readonly Pair[] => {
  const all = olds
    .flatMap((old) => news.filter((now) => isAlike(old, now)).map((now) => ({ old, now })))
    .map((pair): Pair => ({ ...pair, found: shapeChanges(pair.old, pair.now, inside) }))
    .toSorted((one, other) => one.found.length - other.found.length);
  const pairs: Pair[] = [];
  for (const pair of all) {
    const isTaken = pairs.some(({ old, now }) => old === pair.old || now === pair.now);
    if (!isTaken) pairs.push(pair);
  }
  return pairs;
};

/** The same found in several alternatives is told once. */
const once = (found: readonly Found[]): readonly Found[] => [
  ...new Map(found.map((one) => [canonical({ ...one }), one])).values(),
];

const alternativeChanges = (
  olds: readonly Shape[],
  news: readonly Shape[],
  inside: Inside,
): readonly Found[] => {
  const { field } = inside;
  const [old, now] = [olds[0], news[0]];
  if (olds.length === 1 && news.length === 1 && old !== undefined && now !== undefined) {
    return shapeChanges(old, now, inside);
  }
  const pairs = pairsOf(olds, news, inside);
  const removed = olds.filter((shape) => !pairs.some((pair) => pair.old === shape));
  const added = news.filter((shape) => !pairs.some((pair) => pair.now === shape));
  return once([
    ...removed.map((shape): Found => {
      const before = sayShape(shape);
      return { kind: 'alternative-removed', sense: 'less', field, before, after: undefined };
    }),
    ...added.map((shape): Found => {
      const after = sayShape(shape);
      return { kind: 'alternative-added', sense: 'more', field, before: undefined, after };
    }),
    ...pairs.flatMap(({ found }) => found),
  ]);
};

/** A plain function, as it and those above call each other. */
function schemaChanges(old: Schema, now: Schema, inside: Inside): readonly Found[] {
  const pair = `${canonical(old)} → ${canonical(now)}`;
  // Recursive schemas: what is compared further up is not compared again.
  if (inside.above.includes(pair)) return [];
  const below = { ...inside, above: [...inside.above, pair] };
  const [was, is] = [alternativesOf(old, inside.old), alternativesOf(now, inside.now)];
  const { field } = inside;
  const nullness = { field, before: was.isNullable ? 'null' : undefined };
  return [
    ...(is.isNullable && !was.isNullable
      ? [{ kind: 'became-nullable', sense: 'more', ...nullness, after: 'null' } as const]
      : []),
    ...(was.isNullable && !is.isNullable
      ? [{ kind: 'no-longer-nullable', sense: 'less', ...nullness, after: undefined } as const]
      : []),
    ...alternativeChanges(was.shapes, is.shapes, below),
  ];
}

/**
 * What became of a schema: each difference, and whether the new one allows less or more by it.
 * @param old schema of the old document, whose references point into it
 * @throws DocumentError for a reference that cannot be followed
 */
export const changesOfSchema = (
  old: { readonly schema: Schema; readonly document: unknown },
  now: { readonly schema: Schema; readonly document: unknown },
): readonly Found[] =>
  schemaChanges(old.schema, now.schema, {
    old: old.document,
    now: now.document,
    field: [],
    above: [],
  });
