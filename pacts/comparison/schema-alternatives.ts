// A schema as the list of what a value may be: references followed, allOf merged, unions spread.
import { canonical, listOf, membersOf, namesIn, targetOf, type Members } from './raw.ts';
import {
  anything,
  commonTypes,
  commonValues,
  coversType,
  ownShape,
  plainTypes,
  tightest,
  typeOfValue,
  type Schema,
  type Shape,
} from './schema-shape.ts';

/** What a value may be: one of the shapes, or null where that is allowed. */
export type Alternatives = { readonly shapes: readonly Shape[]; readonly isNullable: boolean };

/** Both schemas at once, flat and without repeats, so that recursive schemas stay finite. */
const both = (one: Schema, other: Schema): Schema => {
  if (one === false || other === false) return false;
  if (one === true) return other;
  if (other === true) return one;
  const partsOf = (schema: Schema): readonly Schema[] => {
    const members = membersOf(schema);
    return Object.keys(members).length === 1 && 'allOf' in members
      ? listOf(members['allOf'])
      : [schema];
  };
  const parts = new Map(
    [...partsOf(one), ...partsOf(other)].map((part) => [canonical(part), part] as const),
  );
  const [first] = parts.values();
  return parts.size === 1 ? first : { allOf: [...parts.values()] };
};

const mergedTexts = (
  one: ReadonlyMap<string, ReadonlySet<string>>,
  other: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    namesIn(one, other).map((name) => [
      name,
      new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])]),
    ]),
  );

const propertyOf = ({ properties, additional }: Shape, name: string): Schema =>
  properties.has(name) ? properties.get(name) : additional;

/** A shape without the values that its types do not allow; undefined when nothing is left. */
const possible = (shape: Shape): Shape | undefined => {
  const { types, values } = shape;
  if (values === null) return types.length === 0 ? undefined : shape;
  const left = [...values].filter(([, value]) => coversType(types, typeOfValue(value)));
  return left.length === 0 ? undefined : { ...shape, values: new Map(left) };
};

/** What is allowed by both; undefined when nothing is. */
const intersection = (one: Shape, other: Shape): Shape | undefined =>
  possible({
    types: commonTypes(one.types, other.types),
    values: commonValues(one.values, other.values),
    limits: tightest(one.limits, other.limits),
    constraints: mergedTexts(one.constraints, other.constraints),
    properties: new Map(
      namesIn(one.properties, other.properties)
        .map((name) => [name, both(propertyOf(one, name), propertyOf(other, name))] as const)
        // What one of the two forbids is no property.
        .filter(([, schema]) => schema !== false),
    ),
    required: new Set([...one.required, ...other.required]),
    additional: both(one.additional, other.additional),
    items: both(one.items, other.items),
    content: both(one.content, other.content),
    notes: mergedTexts(one.notes, other.notes),
  });

const product = (ones: readonly Shape[], others: readonly Shape[]): readonly Shape[] =>
  ones.flatMap((one) =>
    others.flatMap((other) => {
      const shape = intersection(one, other);
      return shape === undefined ? [] : [shape];
    }),
  );

const textOfSets = (sets: ReadonlyMap<string, ReadonlySet<string>>): unknown =>
  Object.fromEntries([...sets].map(([name, texts]) => [name, [...texts].toSorted()]));

/** All that a shape asks for, but its types and values, as text. */
const askedBeside = (shape: Shape): string =>
  canonical({
    limits: Object.fromEntries(shape.limits),
    constraints: textOfSets(shape.constraints),
    properties: Object.fromEntries(shape.properties),
    required: [...shape.required].toSorted(),
    rest: [shape.additional, shape.items, shape.content, shape.values === null],
  });

/** Alternatives that differ in their types or values alone are one: `anyOf: [string, number]`. */
const joined = (shapes: readonly Shape[]): readonly Shape[] => {
  const byRest = new Map<string, Shape>();
  for (const shape of shapes) {
    const rest = askedBeside(shape);
    const before = byRest.get(rest);
    byRest.set(
      rest,
      before === undefined
        ? shape
        : {
            ...before,
            types: plainTypes([...before.types, ...shape.types]),
            values:
              before.values === null || shape.values === null
                ? null
                : new Map([...before.values, ...shape.values]),
            notes: mergedTexts(before.notes, shape.notes),
          },
    );
  }
  return [...byRest.values()];
};

const shapesOf = (schema: Schema, document: unknown, met: readonly string[]): readonly Shape[] => {
  if (schema === false) return [];
  const members: Members = membersOf(schema);
  const reference = members['$ref'];
  const first = possible(ownShape(members, document));
  let shapes: readonly Shape[] = first === undefined ? [] : [first];
  if (typeof reference === 'string') {
    // A reference that leads straight back to itself asks for nothing.
    const target = met.includes(reference)
      ? [anything]
      : shapesOf(targetOf(reference, document), document, [...met, reference]);
    shapes = product(shapes, target);
  }
  for (const part of listOf(members['allOf'])) {
    shapes = product(shapes, shapesOf(part, document, met));
  }
  for (const keyword of ['anyOf', 'oneOf']) {
    if (!Array.isArray(members[keyword])) continue;
    const branches = listOf(members[keyword]);
    shapes = product(shapes, joined(branches.flatMap((branch) => shapesOf(branch, document, met))));
  }
  return shapes;
};

const allowsNull = ({ types, values }: Shape): boolean =>
  types.includes('null') && (values === null || values.has('null'));

const withoutNull = (shape: Shape): Shape | undefined => {
  const { types, values } = shape;
  return possible({
    ...shape,
    types: types.filter((type) => type !== 'null'),
    values: values === null ? null : new Map([...values].filter(([text]) => text !== 'null')),
  });
};

/**
 * What a value of the schema may be. `oneOf` is read as `anyOf`; null is told apart from the rest,
 * whether it is said by a type list, by `anyOf` or by an enum.
 * @param document where its references point into
 * @throws DocumentError for a reference that cannot be followed
 */
export const alternativesOf = (schema: Schema, document: unknown): Alternatives => {
  const shapes = shapesOf(schema, document, []);
  const rest = shapes.flatMap((shape) => withoutNull(shape) ?? []);
  return { shapes: joined(rest), isNullable: shapes.some(allowsNull) };
};
