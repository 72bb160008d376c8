// What the comparator finds wrong that OpenAPI 3.1 allows: told as warnings here, never as errors.
import { describe, expect, it } from 'vitest';
import { comparatorOf } from './comparator.ts';
import { comparePact } from './pact-against-document.ts';
import {
  documentOf,
  exchangeOf,
  object,
  pactOf,
  type Exchange,
  type Json,
  type Parts,
} from './sample-documents.ts';

const text: Json = { type: 'string' };
const header = (schema: unknown): Parts => ({
  operation: { parameters: [{ in: 'header', name: 'x-a', required: true, schema }] },
});
const sent: Exchange = { headers: { 'x-a': ['a=b,c=d'] } };

/** Each is right by JSON Schema 2020-12; version 2.3.1 of the comparator says otherwise. */
const falseAlarms: readonly (readonly [string, Parts, Exchange])[] = [
  [
    'a reference with keywords beside it',
    {
      schemas: { A: object({ id: text }) },
      response: { $ref: '#/components/schemas/A', ...object({ more: text }) },
    },
    { asks: { id: '1', more: 'x' } },
  ],
  [
    'part of one of two alternatives that begin alike',
    { response: { oneOf: [object({ id: text }), object({ id: text, more: text })] } },
    { asks: { id: '1' } },
  ],
  [
    'items after prefixItems',
    { response: { type: 'array', prefixItems: [text], items: { type: 'integer' } } },
    { asks: ['x', 1] },
  ],
  ['an object of which nothing is said', { response: { type: 'object' } }, { asks: { any: 1 } }],
  [
    'a condition that needs a field which the pact does not ask for',
    {
      response: {
        ...object({ id: text }),
        if: { properties: { id: { const: '1' } } },
        then: { required: ['more'] },
      },
    },
    { asks: { id: '1' } },
  ],
  [
    'a header with = in it, whose schema is a reference',
    { ...header({ $ref: '#/components/schemas/H' }), schemas: { H: text } },
    sent,
  ],
  ['a header with = in it, of several types', header({ type: ['string', 'null'] }), sent],
  ['a header with = in it, of listed values', header({ enum: ['a=b,c=d'] }), sent],
];

describe('a false alarm of the comparator', () => {
  it.each(falseAlarms)('%s', async (_, parts, exchange) => {
    const [document, interaction] = [documentOf(parts), exchangeOf(exchange)];
    const told = await comparatorOf(document)(interaction);
    expect(told.some(({ isError }) => isError)).toBe(true);
    const { errors, warnings, interactions } = await comparePact(pactOf(interaction), document);
    expect(errors).toBe(0);
    expect(warnings).toBeGreaterThan(0);
    expect(interactions[0]?.findings[0]?.message.en).toContain('openapi-pact-comparator alone');
  });
});
