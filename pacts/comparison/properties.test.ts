// What must hold for any documents: no change without a difference, and none left untold.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './change.ts';
import { changesBetween } from './changes.ts';
import { documentOf } from './sample-documents.ts';

const names = fc.constantFrom('a', 'b', 'c', 'description');
const scalars = fc.constantFrom<unknown>('x', 'y', 0, 1, 1.5, true, null);
const typeNames = fc.constantFrom(
  'string',
  'integer',
  'number',
  'boolean',
  'null',
  'object',
  'array',
);

/** Schemas of the keywords that are compared, with references into the components, cycles too. */
const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant<unknown>(true),
    fc.record({ type: typeNames }),
    fc.record({ type: fc.uniqueArray(typeNames, { minLength: 1, maxLength: 3 }) }),
    fc.record({ enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: scalars }),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number'),
        minimum: fc.nat(3),
        exclusiveMaximum: fc.nat(5),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constant('string'), minLength: fc.nat(2), maxLength: fc.nat(3) },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('^x', 'y$') }),
    fc.record({ $ref: fc.constantFrom('#/components/schemas/A', '#/components/schemas/B') }),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(names, tie('schema'), { maxKeys: 3, noNullPrototype: true }),
        required: fc.uniqueArray(names, { maxLength: 2 }),
        additionalProperties: fc.boolean(),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
  ),
}));

const components = fc.record({ A: schema, B: schema });
const documents = fc
  .record({ request: schema, response: schema, callback: schema, schemas: components })
  .map(documentOf);

/** The same JSON with the keys of its objects the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]: [string, unknown]) => [name, reversed(inner)]),
  );
};

const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 2 }),
  fc.dictionary(
    names,
    fc.oneof(scalars, fc.dictionary(names, scalars, { maxKeys: 2, noNullPrototype: true })),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ),
);

const validatorOf = (document: unknown): ((value: unknown) => boolean) => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  ajv.addSchema(document as object, 'document');
  const where = '/paths/~1orders~1{code}/post/requestBody/content/application~1json/schema';
  const pointed = where.replaceAll('{', '%7B').replaceAll('}', '%7D');
  const validate = ajv.compile({ $ref: `document#${pointed}` });
  return (value) => validate(value) === true;
};

const numRuns = 200;

describe('for any document', () => {
  it('there is no change from it to itself', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(changesBetween(document, structuredClone(document))).toEqual([]);
      }),
      { numRuns, seed: 1 },
    );
  });

  it('the order of keys is no change', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(changesBetween(document, reversed(document))).toEqual([]);
      }),
      { numRuns, seed: 2 },
    );
  });

  // References are left out: ajv follows a reference to nothing but itself without end.
  const plain = schema.filter((one) => !JSON.stringify(one).includes('$ref'));
  /** Two schemas that have nothing to do with each other, or that differ in a part. */
  const pairs = fc.oneof(
    fc.tuple(plain, plain),
    fc
      .tuple(plain, plain, plain, fc.constantFrom('anyOf', 'allOf'))
      .map(([one, other, shared, keyword]): [unknown, unknown] => [
        { [keyword]: [shared, one] },
        { [keyword]: [shared, other] },
      ]),
  );

  it('every difference in what is allowed is told, and is breaking for whom it hurts', () => {
    let differences = 0;
    fc.assert(
      fc.property(
        pairs,
        fc.array(values, { minLength: 8, maxLength: 20 }),
        ([one, other], list) => {
          const [old, now] = [one, other].map((both) =>
            documentOf({ request: both, response: both }),
          );
          const [was, is] = [validatorOf(old), validatorOf(now)];
          const changes = changesBetween(old, now);
          const isLess = list.some((value) => was(value) && !is(value));
          const isMore = list.some((value) => is(value) && !was(value));
          if (isLess || isMore) differences += 1;
          // A new field takes nothing from who sends none, and a reader passes over what is new.
          const isTold = (part: string, excused: readonly Kind[]): boolean =>
            changes.some(
              ({ breaking, kind, place }) =>
                place.part === part && (breaking || excused.includes(kind)),
            );
          return (
            (!isLess || isTold('request-body', ['field-added'])) &&
            (!isMore ||
              isTold('response-body', ['field-added', 'required-field-added', 'became-open']))
          );
        },
      ),
      { numRuns: 400, seed: 3 },
    );
    // Of nothing nothing is shown.
    expect(differences).toBeGreaterThan(150);
  });
});
