// The generator: a document in, OpenAPI 3.1 out, and mistakes in rows told by operation.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Operation, ServiceDocument } from '../../wire/operation.ts';
import { openApiOf } from './open-api.ts';
import { libraryDocument } from './sample-document.ts';
import { yamlOf } from './yaml-text.ts';

const library = openApiOf(libraryDocument);
const lend = library.paths['/books/{book}/loans']?.['post'];

/** The library with its first operation changed. */
const withFirst = (change: Partial<Operation>): ServiceDocument => {
  const [first, ...others] = libraryDocument.operations;
  if (first === undefined) throw new Error('The sample has lost its operations.');
  return { ...libraryDocument, operations: [{ ...first, ...change }, ...others] };
};

describe('an OpenAPI document', () => {
  it('says what the service is, where it is and how a caller proves who it is', () => {
    expect(library).toMatchObject({
      openapi: '3.1.1',
      info: { title: 'Library', version: '1.0.0', license: { identifier: 'MIT' } },
      servers: [{ url: 'http://127.0.0.1:4999' }],
      components: { securitySchemes: { card: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('has the operations by path and method, and the tags in order of appearance', () => {
    const rows = Object.entries(library.paths).map(([path, item]) => [path, Object.keys(item)]);
    expect(rows).toEqual([
      ['/books/{book}/loans', ['post', 'get']],
      ['/fines', ['put']],
    ]);
    expect(library.tags.map(({ name }) => name)).toEqual(['loans', 'fines']);
  });

  it('shows both languages of an operation, and its security', () => {
    expect(lend).toMatchObject({
      operationId: 'lendBook',
      summary: 'Lend a book',
      description: '*Cho mượn sách*\n\nOne book at a time.',
      security: [{ card: [] }],
    });
    expect(library.paths['/fines']?.['put']?.security).toEqual([]);
  });

  it('has parameters with their descriptions; OpenAPI ignores Authorization here', () => {
    expect(lend?.parameters).toEqual([
      {
        name: 'book',
        in: 'path',
        required: true,
        description: 'Shelf mark',
        schema: { type: 'string', maxLength: 20 },
      },
      {
        name: 'idempotency-key',
        in: 'header',
        required: true,
        description: 'Same key, same loan',
        schema: { type: 'string', minLength: 8 },
      },
    ]);
    expect(library.paths['/books/{book}/loans']?.['get']?.parameters).toMatchObject([
      { name: 'book' },
      { name: 'state', in: 'query', required: false },
    ]);
  });

  it('has bodies with examples, and answers with their types and headers', () => {
    expect(lend?.requestBody?.content['application/json']?.example).toEqual({
      reader: { name: 'Lan', email: null },
      days: 14,
    });
    expect(Object.keys(lend?.responses ?? {})).toEqual(['201', '409', '429']);
    expect(lend?.responses['429']).toEqual({
      description: 'Too fast',
      headers: { 'retry-after': { description: 'Seconds to wait', schema: { type: 'string' } } },
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    });
    expect(library.paths['/fines']?.['put']?.responses['204']).toEqual({ description: 'Paid' });
  });

  it('keeps named schemas once, as components, with nothing of zod around them', () => {
    const { schemas } = library.components;
    expect(Object.keys(schemas)).toEqual(['Card', 'Cash', 'Loan', 'Problem', 'Reader', 'Receipt']);
    expect(schemas['Loan']).toMatchObject({
      properties: { reader: { $ref: '#/components/schemas/Reader' }, id: { format: 'uuid' } },
      required: ['id', 'book', 'reader', 'state', 'lentAt', 'days'],
    });
    expect(JSON.stringify(library)).not.toMatch(/\$defs|\$schema/u);
  });

  it('allows unknown fields in answers, and none in requests', () => {
    expect(library.components.schemas['Loan']).not.toHaveProperty('additionalProperties');
    expect(library.components.schemas['Reader']).toHaveProperty('additionalProperties', false);
  });

  it('has webhooks, open and with their own ids', () => {
    expect(library.webhooks?.['loanDue']?.['post']).toMatchObject({
      operationId: 'loanDue',
      security: [],
      parameters: [{ name: 'webhook-id', in: 'header' }],
    });
  });

  it('is the same each time, in YAML too', () => {
    const text = yamlOf(openApiOf(libraryDocument), 'sample-document.ts');
    expect(text).toBe(yamlOf(library, 'sample-document.ts'));
    expect(text.split('\n')[0]).toContain('Generated from sample-document.ts');
    expect(text).not.toMatch(/[&*]a\d/u);
    expect(parse(text)).toEqual(JSON.parse(JSON.stringify(library)));
  });
});

describe('a mistake in a row is told by its operation', () => {
  it.each<[string, Partial<Operation>, string]>([
    ['a path parameter without a schema', { path: '/{shelf}/{book}' }, 'disagree on shelf'],
    ['a schema without a place', { path: '/books' }, 'disagree on book'],
    ['an unknown scheme', { security: 'key' }, '"key" is no security scheme of "Library"'],
    ['an id used twice', { id: 'payFine' }, 'used twice: payFine'],
    ['a path used twice', { method: 'GET' }, 'GET /books/{book}/loans is taken by "lendBook"'],
    [
      'two schemas of one name',
      { body: z.object({ other: z.string() }).meta({ id: 'Loan' }) },
      'two different schemas bear the name "Loan"',
    ],
  ])('%s', (_, change, message) => {
    expect(() => openApiOf(withFirst(change))).toThrow(message);
  });

  it('a schema that JSON Schema cannot say', () => {
    expect(() => openApiOf(withFirst({ body: z.object({ at: z.date() }) }))).toThrow(
      'lendBook, request body: the schema cannot be shown as JSON Schema',
    );
  });

  it('a recursive schema without a name', () => {
    const node: z.ZodType = z.object({ next: z.lazy(() => node).optional() });
    expect(() => openApiOf(withFirst({ body: z.object({ node }) }))).toThrow(
      'lendBook, request body: a recursive schema has no name',
    );
  });
});
