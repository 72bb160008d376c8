// What a JSON Schema asked for that a value is not, in words: one finding per wrong field.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Named } from '../../wire/services.ts';
import { same, shortened, shownValue } from './violation.ts';

/** A field that is not as its schema wants it. `field` is a JSON pointer. */
export type Finding = {
  readonly field: string;
  readonly expected: Named;
  readonly actual: Named;
};

const typeWords: Readonly<Record<string, Named>> = {
  string: { vi: 'chuỗi', en: 'a string' },
  number: { vi: 'số', en: 'a number' },
  integer: { vi: 'số nguyên', en: 'an integer' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'đối tượng JSON', en: 'an object' },
  array: { vi: 'mảng JSON', en: 'an array' },
  null: same('null'),
};

const either = (list: readonly Named[]): Named => ({
  vi: [...new Set(list.map(({ vi }) => vi))].join(' hoặc '),
  en: [...new Set(list.map(({ en }) => en))].join(' or '),
});

const typeOf = (schema: unknown): Named =>
  either([schema].flat().map((name) => typeWords[String(name)] ?? same(String(name))));

const listed = (schema: unknown): Named =>
  either([schema].flat().map((value) => same(shortened(JSON.stringify(value)))));

const counted = (one: (limit: string) => Named): ((schema: unknown) => Named) => {
  return (schema) => one(String(schema));
};

/** How each keyword of JSON Schema says what it wants. */
const wanted: Readonly<Record<string, (schema: unknown) => Named>> = {
  type: typeOf,
  enum: listed,
  const: (schema) => same(shortened(JSON.stringify(schema))),
  pattern: (schema) => same(shortened(`/${String(schema)}/`)),
  format: counted((name) => ({ vi: `dạng ${name}`, en: `the format ${name}` })),
  minLength: counted((limit) => ({ vi: `ít nhất ${limit} ký tự`, en: `${limit}+ characters` })),
  maxLength: counted((limit) => ({
    vi: `nhiều nhất ${limit} ký tự`,
    en: `at most ${limit} characters`,
  })),
  minItems: counted((limit) => ({ vi: `ít nhất ${limit} phần tử`, en: `${limit}+ items` })),
  maxItems: counted((limit) => ({
    vi: `nhiều nhất ${limit} phần tử`,
    en: `at most ${limit} items`,
  })),
  minimum: counted((limit) => same(`≥ ${limit}`)),
  maximum: counted((limit) => same(`≤ ${limit}`)),
  exclusiveMinimum: counted((limit) => same(`> ${limit}`)),
  exclusiveMaximum: counted((limit) => same(`< ${limit}`)),
  multipleOf: counted((step) => ({ vi: `bội số của ${step}`, en: `a multiple of ${step}` })),
};

const pointerOf = (path: string, name: unknown): string =>
  `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const memberOf = (value: unknown, name: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[String(name)]
    : undefined;

/**
 * An error of ajv (made with `verbose`) as a finding: a missing field under its own name, an
 * unknown one likewise.
 */
export const findingOf = (error: ErrorObject): Finding => {
  const { keyword, instancePath, params, schema, data, parentSchema } = error;
  const at = (field: string, expected: Named, value: unknown): Finding => ({
    field,
    expected,
    actual: shownValue(field, value),
  });
  if (keyword === 'required') {
    const name: unknown = params['missingProperty'];
    const shape = memberOf(parentSchema?.['properties'], name);
    const type = memberOf(shape, 'type');
    const present: Named = { vi: 'phải có', en: 'a value' };
    return at(
      pointerOf(instancePath, name),
      type === undefined ? present : typeOf(type),
      undefined,
    );
  }
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const name: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
    const known = Object.keys((parentSchema?.['properties'] ?? {}) as object).join(', ');
    const nothing: Named = {
      vi: `không có trường này (các trường: ${known})`,
      en: `no such field (fields: ${known})`,
    };
    return at(pointerOf(instancePath, name), nothing, memberOf(data, name));
  }
  const words = wanted[keyword];
  return at(
    instancePath,
    words === undefined ? same(shortened(error.message ?? keyword)) : words(schema),
    data,
  );
};

/** A value that is of none of the branches of a union. */
export const noBranch = (field: string, value: unknown, branches: readonly Named[]): Finding => ({
  field,
  expected: either(branches),
  actual: shownValue(field, value),
});

/** What a branch of a union wants, in a word or two. */
export const branchWords = (schema: Readonly<Record<string, unknown>>): Named => {
  const keyword = ['const', 'enum', 'type'].find((name) => schema[name] !== undefined);
  const words = keyword === undefined ? undefined : wanted[keyword];
  if (keyword !== undefined && words !== undefined) return words(schema[keyword]);
  return { vi: 'một giá trị khác', en: 'something else' };
};
