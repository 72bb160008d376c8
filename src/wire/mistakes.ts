// What is wrong with a request, field by field, in words: where, what was expected, what was given.
import { z } from 'zod';

export type Mistake = {
  /** JSON pointer as a URI fragment, as in RFC 9457: `#/item/quantity`. */
  readonly pointer: string;
  readonly detail: string;
};

/** More than this many tell nobody more. */
const toldAtMost = 20;

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  never: 'nothing here',
};

const limitWords = (
  kind: 'at least' | 'at most',
  limit: number | bigint,
  origin: string,
): string => {
  if (origin === 'string') return `text of ${kind} ${limit} character${limit === 1 ? '' : 's'}`;
  if (origin === 'array') return `${kind} ${limit} items`;
  return `a whole number, ${kind} ${limit}`;
};

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'too_small':
      return limitWords('at least', issue.minimum, issue.origin);
    case 'too_big':
      return limitWords('at most', issue.maximum, issue.origin);
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    default:
      return issue.message;
  }
};

/** Own members alone: what was given may name `__proto__` or `constructor`. */
const memberAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[name]
        : undefined,
    value,
  );

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string' && value.length > 60) {
    return `${JSON.stringify(value.slice(0, 60))}… (${value.length} characters)`;
  }
  return JSON.stringify(value);
};

const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((name) => `/${cut(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

const cut = (name: PropertyKey): string => String(name).slice(0, 60);

const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string => {
  const inner = path.reduce<unknown>((outer, name) => {
    if (outer instanceof z.ZodArray) return outer.element;
    return outer instanceof z.ZodObject ? outer.shape[String(name)] : undefined;
  }, schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape).join(', ') : '';
};

/**
 * The findings of a schema as mistakes, in the order of the schema; at most twenty.
 * @param given what the schema was asked about
 */
export const mistakesOf = (
  error: z.ZodError,
  schema: z.ZodType,
  given: unknown,
): readonly Mistake[] =>
  error.issues
    .flatMap((issue): readonly Mistake[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            pointer: pointerTo([...issue.path, key]),
            detail: `no such field; the fields here are ${fieldsAt(schema, issue.path)}`,
          }))
        : [
            {
              pointer: pointerTo(issue.path),
              detail: `expected ${expectedBy(issue)}, got ${shown(memberAt(given, issue.path))}`,
            },
          ],
    )
    .slice(0, toldAtMost);

/** All mistakes in a sentence. */
export const sentenceOf = (mistakes: readonly Mistake[]): string =>
  mistakes.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ');
