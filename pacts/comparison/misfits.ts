// A partial example checked against a schema: what a pact asks for that is not promised.
import type { Finding } from '../../src/http/openapi/expectation.ts';
import type { JsonSchema } from '../../src/http/openapi/json-schema.ts';
import { schemaCheck } from '../../src/http/openapi/schema-check.ts';
import { shownValue } from '../../src/http/openapi/violation.ts';
import { content, property, type Step } from './change.ts';
import { canonical } from './raw.ts';
import { alternativesOf } from './schema-alternatives.ts';
import {
  coversType,
  lowerLimits,
  typeOfValue,
  type Limit,
  type LimitName,
  type Schema,
  type Shape,
} from './schema-shape.ts';
import { jsonInside } from './used.ts';

/** A place in the example that does not fit; `field` counts items: `.voucher[0].org_refno`. */
export type Misfit = Omit<Finding, 'field'> & { readonly field: readonly Step[] };

/** Keywords about one value, without those about what is in it. */
const ofOneValue: readonly string[] = 'pattern format multipleOf uniqueItems'.split(' ');

const limitKeyword = (name: LimitName, { beyond }: Limit): string =>
  beyond ? `exclusive${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;

const parsed = (keyword: string, text: string): unknown =>
  keyword === 'pattern' || keyword === 'format' ? text : (JSON.parse(text) as unknown);

/** A check is compiled once for the same text. */
const leaves = new Map<string, JsonSchema>();
const checkLeaf = schemaCheck({});

/** What the shape says of the value itself, as a schema of its own. */
const leafOf = ({ limits, constraints, types, values }: Shape): JsonSchema => {
  const own: Record<string, unknown> = { type: types };
  if (values !== null) own['enum'] = [...values.values()];
  for (const [name, limit] of limits) {
    // An example that is part of the whole may have less in it.
    const isCount = name === 'minItems' || name === 'minProperties';
    if (!isCount || !lowerLimits.includes(name)) own[limitKeyword(name, limit)] = limit.value;
  }
  const rest = ofOneValue.flatMap((keyword) =>
    [...(constraints.get(keyword) ?? [])].map((text) => ({ [keyword]: parsed(keyword, text) })),
  );
  const leaf: JsonSchema = rest.length === 0 ? own : { ...own, allOf: rest };
  const text = canonical(leaf);
  const known = leaves.get(text);
  if (known !== undefined) return known;
  leaves.set(text, leaf);
  return leaf;
};

const misfitsInLeaf = (shape: Shape, value: unknown, field: readonly Step[]): readonly Misfit[] =>
  checkLeaf(leafOf(shape), value).map(({ expected, actual }) => ({ field, expected, actual }));

const unknownField = (field: readonly Step[], value: unknown): Misfit => ({
  field,
  expected: {
    vi: 'không có gì (tài liệu không có trường này)',
    en: 'nothing (the document has no such field)',
  },
  actual: shownValue(`/${field.at(-1)?.slice(1) ?? ''}`, value),
});

/** Is a field without a name of its own promised by the shape? Open objects promise nothing. */
const isPromised = ({ properties, additional, constraints }: Shape): boolean =>
  constraints.has('patternProperties') ||
  additional !== true ||
  // A free object, of which nothing is said, can hold anything.
  properties.size === 0;

const misfitsInside = (
  shape: Shape,
  value: object,
  document: unknown,
  field: readonly Step[],
): readonly Misfit[] => {
  if (Array.isArray(value)) {
    // Places of their own: draft 2020-12 counts `items` from after them.
    if (shape.constraints.has('prefixItems')) return [];
    return value.flatMap((item, index) =>
      misfitsAt(shape.items, item, document, [...field, `[${index}]`]),
    );
  }
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const below = [...field, property(name)];
    const known = shape.properties.get(name);
    if (known !== undefined) return misfitsAt(known, inner, document, below);
    if (shape.additional === false || !isPromised(shape)) return [unknownField(below, inner)];
    return misfitsAt(shape.additional, inner, document, below);
  });
};

const misfitsOfShape = (
  shape: Shape,
  value: unknown,
  document: unknown,
  field: readonly Step[],
): readonly Misfit[] => {
  const own = misfitsInLeaf(shape, value, field);
  if (own.length > 0) return own;
  if (typeof value === 'object' && value !== null) {
    return misfitsInside(shape, value, document, field);
  }
  if (typeof value !== 'string' || shape.content === true) return [];
  const inside = jsonInside(value);
  if (inside !== undefined) return misfitsAt(shape.content, inside, document, [...field, content]);
  const expected = { vi: 'JSON trong chuỗi', en: 'JSON in the string' };
  return [{ field, expected, actual: shownValue('', value) }];
};

/** A plain function, as it and those above call each other. */
function misfitsAt(
  schema: Schema,
  value: unknown,
  document: unknown,
  field: readonly Step[],
): readonly Misfit[] {
  const { shapes, isNullable } = alternativesOf(schema, document);
  if (value === null && isNullable) return [];
  const type = typeOfValue(value);
  const [best] = shapes
    .filter(({ types }) => coversType(types, type))
    .map((shape) => misfitsOfShape(shape, value, document, field))
    .toSorted((one, other) => one.length - other.length);
  if (best !== undefined) return best;
  // Of another type than any alternative.
  const types = [
    ...new Set(shapes.flatMap((shape) => shape.types)),
    ...(isNullable ? ['null'] : []),
  ];
  if (types.length === 0) return [unknownField(field, value)];
  return checkLeaf({ type: types }, value).map(({ expected, actual }) => ({
    field,
    expected,
    actual,
  }));
}

/**
 * What of a partial example is not as its schema says: wrong types and values, and fields that the
 * schema does not name. What is left out is no misfit. JSON in strings (contentSchema) is read.
 * @param document where the references of the schema point into
 * @throws DocumentError for a reference that cannot be followed
 */
export const misfitsOf = (schema: Schema, value: unknown, document: unknown): readonly Misfit[] =>
  misfitsAt(schema, value, document, []);
