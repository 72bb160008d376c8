// Kinds of change, one at a time: is it breaking, and does it touch what the engine's pact uses?
import { describe, expect, it } from 'vitest';
import { compareAgainst } from './against.ts';
import type { Kind } from './change.ts';
import { changesBetween } from './changes.ts';
import {
  callbackOf,
  documentOf,
  exchangeOf,
  object,
  pactOf,
  type Exchange,
  type Json,
  type Parts,
} from './sample-documents.ts';

const text: Json = { type: 'string' };
const whole: Json = { type: 'integer' };
const nothing: Json = object({});

/** How a change is to be classed: breaking and touching, breaking apart from use, or harmless. */
type Class = 'touches' | 'apart' | 'harmless';

type Case = {
  readonly name: string;
  readonly old?: Parts;
  readonly now?: Parts;
  readonly kind: Kind;
  readonly is: Class;
  readonly uses?: Exchange;
  readonly takes?: unknown;
  readonly metadata?: Json;
};

/** The same schema change in the four places it can be in. */
const inRequest = (schema: unknown): Parts => ({ request: object({ code: schema }) });
const inResponse = (schema: unknown): Parts => ({ response: object({ id: schema }) });
const inCallback = (schema: unknown): Parts => ({ callback: object({ code: schema }) });
const inReceipt = (schema: unknown): Parts => ({ received: object({ taken: schema }) });

const header = (name: string, more: Json = {}): Json => ({
  in: 'header',
  name,
  schema: text,
  ...more,
});
const withParameters = (...parameters: readonly Json[]): Parts => ({ operation: { parameters } });
const answers = (statuses: readonly string[]): Json =>
  Object.fromEntries(statuses.map((status) => [status, { description: '' }]));

const oneByOne: readonly Case[] = [
  // A request: less than before is breaking.
  {
    name: 'a new required field of a request',
    now: { request: object({ code: text, extra: text }) },
    kind: 'required-field-added',
    is: 'touches',
  },
  {
    name: 'a new optional field of a request',
    now: { request: object({ code: text, extra: text }, ['code']) },
    kind: 'field-added',
    is: 'harmless',
  },
  {
    name: 'a field of a request that becomes required, which the engine does not send',
    old: { request: object({ code: text, note: text }, ['code']) },
    now: { request: object({ code: text, note: text }) },
    kind: 'field-became-required',
    is: 'touches',
  },
  {
    name: 'a field of a request that becomes required, which the engine always sends',
    old: { request: object({ code: text, note: text }, ['code']) },
    now: { request: object({ code: text, note: text }) },
    kind: 'field-became-required',
    is: 'apart',
    uses: { sends: { code: 'DH-1', note: 'x' } },
  },
  {
    name: 'a field of a request that becomes optional',
    now: { request: object({ code: text }, []) },
    kind: 'field-became-optional',
    is: 'harmless',
  },
  {
    name: 'a required field below a part that the engine does not send',
    old: { request: object({ code: text, gift: object({ to: text }) }, ['code']) },
    now: { request: object({ code: text, gift: object({ to: text, card: text }) }, ['code']) },
    kind: 'required-field-added',
    is: 'apart',
  },
  {
    name: 'a field of a request that is no longer read',
    old: { request: object({ code: text, note: text }, ['code']) },
    kind: 'field-removed',
    is: 'apart',
  },
  {
    name: 'a field of a request that is no longer read, and is sent',
    now: { request: nothing },
    kind: 'field-removed',
    is: 'touches',
  },
  {
    name: 'a narrower type in a request',
    old: inRequest({ type: ['string', 'integer'] }),
    now: inRequest(text),
    kind: 'type-narrowed',
    is: 'touches',
  },
  {
    name: 'a wider type in a request',
    now: inRequest({ type: ['string', 'integer'] }),
    kind: 'type-widened',
    is: 'harmless',
  },
  {
    name: 'a number that must be an integer in a request',
    old: inRequest({ type: 'number' }),
    now: inRequest(whole),
    kind: 'type-narrowed',
    is: 'touches',
    uses: { sends: { code: 1 } },
  },
  {
    name: 'an enum value of a request that is taken away, and is sent',
    old: inRequest({ enum: ['DH-1', 'DH-2'] }),
    now: inRequest({ enum: ['DH-2'] }),
    kind: 'value-removed',
    is: 'touches',
  },
  {
    name: 'an enum value of a request that is taken away, and is never sent',
    old: inRequest({ enum: ['DH-1', 'DH-2'] }),
    now: inRequest({ enum: ['DH-1'] }),
    kind: 'value-removed',
    is: 'apart',
  },
  {
    name: 'an enum value of a request that is taken away, where the pact has only an example',
    old: inRequest({ enum: ['DH-1', 'DH-2'] }),
    now: inRequest({ enum: ['DH-1'] }),
    kind: 'value-removed',
    is: 'touches',
    uses: { rules: { body: { '$.code': { matchers: [{ match: 'type' }] } } } },
  },
  {
    name: 'an enum value that is added to a request',
    old: inRequest({ enum: ['DH-1'] }),
    now: inRequest({ enum: ['DH-1', 'DH-2'] }),
    kind: 'value-added',
    is: 'harmless',
  },
  {
    name: 'a lower maximum in a request',
    old: inRequest({ type: 'integer', maximum: 10 }),
    now: inRequest({ type: 'integer', maximum: 5 }),
    kind: 'limit-narrowed',
    is: 'touches',
    uses: { sends: { code: 3 } },
  },
  {
    name: 'an exclusive maximum in place of an inclusive one in a request',
    old: inRequest({ type: 'number', maximum: 10 }),
    now: inRequest({ type: 'number', exclusiveMaximum: 10 }),
    kind: 'limit-narrowed',
    is: 'touches',
  },
  {
    name: 'a longer text that is allowed in a request',
    old: inRequest({ type: 'string', maxLength: 10 }),
    now: inRequest({ type: 'string', maxLength: 20 }),
    kind: 'limit-widened',
    is: 'harmless',
  },
  {
    name: 'a pattern in a request',
    now: inRequest({ type: 'string', pattern: '^A' }),
    kind: 'pattern-changed',
    is: 'touches',
  },
  {
    name: 'a pattern of a request that is taken away',
    old: inRequest({ type: 'string', pattern: '^A' }),
    now: inRequest(text),
    kind: 'pattern-changed',
    is: 'harmless',
  },
  {
    name: 'a format in a request',
    now: inRequest({ type: 'string', format: 'uuid' }),
    kind: 'format-changed',
    is: 'touches',
  },
  {
    name: 'a request that becomes strict, when the engine sends nothing unknown',
    now: { request: { ...object({ code: text }), additionalProperties: false } },
    kind: 'became-strict',
    is: 'apart',
  },
  {
    name: 'a request that becomes strict, when the engine sends something unknown',
    now: { request: { ...object({ code: text }), additionalProperties: false } },
    kind: 'became-strict',
    is: 'touches',
    uses: { sends: { code: 'DH-1', other: 1 } },
  },
  {
    name: 'null that a request may no longer hold',
    old: inRequest({ type: ['string', 'null'] }),
    now: inRequest(text),
    kind: 'no-longer-nullable',
    is: 'touches',
  },
  // A response: more than before is breaking, and so is less of what is asked for.
  {
    name: 'a removed field of a response that the pact asks for',
    now: { response: nothing },
    kind: 'field-removed',
    is: 'touches',
  },
  {
    name: 'a removed field of a response that no pact asks for',
    old: { response: object({ id: text, spare: text }) },
    kind: 'field-removed',
    is: 'apart',
  },
  {
    name: 'a field of a response that may be left out from now on',
    now: { response: object({ id: text }, []) },
    kind: 'field-became-optional',
    is: 'touches',
  },
  {
    name: 'a field of a response that is always there from now on',
    old: { response: object({ id: text }, []) },
    kind: 'field-became-required',
    is: 'harmless',
  },
  {
    name: 'a new field of a response',
    now: { response: object({ id: text, more: text }) },
    kind: 'required-field-added',
    is: 'harmless',
  },
  {
    name: 'a wider type in a response',
    now: inResponse({ type: ['string', 'integer'] }),
    kind: 'type-widened',
    is: 'touches',
  },
  {
    name: 'another type in a response',
    now: inResponse(whole),
    kind: 'type-changed',
    is: 'touches',
  },
  {
    name: 'null in a response, by a list of types',
    now: inResponse({ type: ['string', 'null'] }),
    kind: 'became-nullable',
    is: 'touches',
  },
  {
    name: 'null in a response, by anyOf',
    now: inResponse({ anyOf: [text, { type: 'null' }] }),
    kind: 'became-nullable',
    is: 'touches',
  },
  {
    name: 'a new enum value in a response',
    old: inResponse({ enum: ['1'] }),
    now: inResponse({ enum: ['1', '2'] }),
    kind: 'value-added',
    is: 'touches',
  },
  {
    name: 'a const in a response that becomes any text',
    old: inResponse({ type: 'string', const: '1' }),
    now: inResponse(text),
    kind: 'values-opened',
    is: 'touches',
  },
  {
    name: 'a const in a request',
    now: inRequest({ type: 'string', const: 'DH-1' }),
    kind: 'values-closed',
    is: 'touches',
  },
  {
    name: 'a lower maximum in a response',
    old: inResponse({ type: 'string', maxLength: 10 }),
    now: inResponse({ type: 'string', maxLength: 5 }),
    kind: 'limit-narrowed',
    is: 'harmless',
  },
  {
    name: 'a field of items that is removed',
    old: inResponse({ type: 'array', items: object({ a: text }) }),
    now: inResponse({ type: 'array', items: nothing }),
    kind: 'field-removed',
    is: 'touches',
    uses: { asks: { id: [{ a: 'x' }] } },
  },
  {
    name: 'one more alternative of a response',
    old: inResponse({ oneOf: [object({ a: text }), object({ b: whole })] }),
    now: inResponse({ oneOf: [object({ a: text }), object({ b: whole }), { type: 'array' }] }),
    kind: 'alternative-added',
    is: 'touches',
  },
  {
    name: 'one alternative less in a response',
    old: inResponse({ oneOf: [text, { type: 'array', items: text }] }),
    now: inResponse(text),
    kind: 'alternative-removed',
    is: 'harmless',
  },
  {
    name: 'one alternative less in a request',
    old: inRequest({
      oneOf: [
        { type: 'string', minLength: 1 },
        { type: 'array', items: text },
      ],
    }),
    now: inRequest({ type: 'string', minLength: 1 }),
    kind: 'alternative-removed',
    is: 'touches',
  },
  {
    name: 'a field in the JSON of a string that is removed',
    old: inResponse({ type: 'string', contentSchema: object({ a: text, b: text }) }),
    now: inResponse({ type: 'string', contentSchema: object({ b: text }) }),
    kind: 'field-removed',
    is: 'touches',
    uses: { asks: { id: '{"a":"x"}' } },
  },
  {
    name: 'a field in the JSON of a string that is removed, and not asked for',
    old: inResponse({ type: 'string', contentSchema: object({ a: text, b: text }) }),
    now: inResponse({ type: 'string', contentSchema: object({ a: text }) }),
    kind: 'field-removed',
    is: 'apart',
    uses: { asks: { id: '{"a":"x"}' } },
  },
  {
    name: 'a string that no longer says what JSON it holds',
    old: inResponse({ type: 'string', contentMediaType: 'application/json' }),
    kind: 'content-changed',
    is: 'touches',
  },
  {
    name: 'a constraint that cannot be put in order',
    old: inResponse({ type: 'string', not: { const: 'a' } }),
    now: inResponse({ type: 'string', not: { const: 'b' } }),
    kind: 'constraint-changed',
    is: 'touches',
  },
  // A callback is read like a response, and answered like a request.
  {
    name: 'a removed field of a callback that the pact asks for',
    now: { callback: nothing },
    kind: 'field-removed',
    is: 'touches',
  },
  {
    name: 'a removed field of a callback that no pact asks for',
    old: { callback: object({ code: text, spare: text }) },
    kind: 'field-removed',
    is: 'apart',
  },
  {
    name: 'a new required field of a callback',
    now: { callback: object({ code: text, extra: text }) },
    kind: 'required-field-added',
    is: 'harmless',
  },
  {
    name: 'null in a callback',
    now: inCallback({ type: ['string', 'null'] }),
    kind: 'became-nullable',
    is: 'touches',
  },
  {
    name: 'a new required field of the answer to a callback',
    now: { received: object({ taken: { type: 'boolean' }, at: text }) },
    kind: 'required-field-added',
    is: 'touches',
  },
  {
    name: 'a wider type in the answer to a callback',
    now: inReceipt({ type: ['boolean', 'string'] }),
    kind: 'type-widened',
    is: 'harmless',
  },
  {
    name: 'a callback that comes no more',
    now: { document: { webhooks: {} } },
    kind: 'webhook-removed',
    is: 'touches',
  },
  {
    name: 'a header of a callback that comes no more',
    old: { webhook: { parameters: [header('webhook-id', { required: true })] } },
    kind: 'parameter-removed',
    is: 'touches',
    metadata: { 'webhook-id': 'x' },
  },
  {
    name: 'a header of a callback that may be left out, and is not asked for',
    old: { webhook: { parameters: [header('webhook-id', { required: true })] } },
    now: { webhook: { parameters: [header('webhook-id')] } },
    kind: 'parameter-became-optional',
    is: 'apart',
  },
  // Operations, parameters, statuses, headers, security.
  {
    name: 'an operation that is gone',
    now: { document: { paths: {} } },
    kind: 'operation-removed',
    is: 'touches',
  },
  {
    name: 'a description alone',
    now: { operation: { description: 'other words' } },
    kind: 'description-changed',
    is: 'harmless',
  },
  {
    name: 'a description in a schema alone',
    now: inResponse({ type: 'string', description: 'other words' }),
    kind: 'description-changed',
    is: 'harmless',
  },
  {
    name: 'an example alone',
    now: inResponse({ type: 'string', examples: ['1'] }),
    kind: 'example-changed',
    is: 'harmless',
  },
  {
    name: 'another default',
    old: inRequest({ type: 'string', default: 'a' }),
    now: inRequest({ type: 'string', default: 'b' }),
    kind: 'default-changed',
    is: 'harmless',
  },
  {
    name: 'another version of the document',
    now: { document: { info: { title: 'Orders', version: '2.0.0' } } },
    kind: 'version-changed',
    is: 'harmless',
  },
  {
    name: 'another path before all paths',
    old: { document: { servers: [{ url: 'https://one.example/v1' }] } },
    now: { document: { servers: [{ url: 'https://one.example/v2' }] } },
    kind: 'server-changed',
    is: 'touches',
  },
  {
    name: 'another host',
    old: { document: { servers: [{ url: 'https://one.example/v1' }] } },
    now: { document: { servers: [{ url: 'https://two.example/v1' }] } },
    kind: 'server-changed',
    is: 'harmless',
  },
  {
    name: 'a header that a request must have from now on',
    now: withParameters(header('X-Shop', { required: true })),
    kind: 'required-parameter-added',
    is: 'touches',
  },
  {
    name: 'a header that a request may have from now on',
    now: withParameters(header('X-Shop')),
    kind: 'parameter-added',
    is: 'harmless',
  },
  {
    name: 'a header of a request that is no longer read, and is not sent',
    old: withParameters(header('X-Shop')),
    kind: 'parameter-removed',
    is: 'apart',
  },
  {
    name: 'a header of a request that is no longer read, and is sent',
    old: withParameters(header('X-Shop')),
    kind: 'parameter-removed',
    is: 'touches',
    uses: { headers: { 'x-shop': ['1'] } },
  },
  {
    name: 'a header that becomes required, and is sent',
    old: withParameters(header('X-Shop')),
    now: withParameters(header('X-Shop', { required: true })),
    kind: 'parameter-became-required',
    is: 'apart',
    uses: { headers: { 'x-shop': ['1'] } },
  },
  {
    name: 'a query parameter whose type becomes narrower, and is sent',
    old: withParameters({ in: 'query', name: 'page', schema: text }),
    now: withParameters({ in: 'query', name: 'page', schema: whole }),
    kind: 'type-changed',
    is: 'touches',
    uses: { query: { page: ['1'] } },
  },
  {
    name: 'a status that the pact expects and that comes no more',
    now: { operation: { responses: answers(['201', '404']) } },
    kind: 'status-removed',
    is: 'touches',
  },
  {
    name: 'a status that no pact expects and that comes no more',
    old: { operation: { responses: answers(['200', '404']) } },
    now: { operation: { responses: answers(['200']) } },
    kind: 'status-removed',
    is: 'apart',
  },
  {
    name: 'a new status for failures',
    old: { operation: { responses: answers(['200']) } },
    now: { operation: { responses: answers(['200', '429']) } },
    kind: 'status-added',
    is: 'harmless',
  },
  {
    name: 'a new status for success',
    old: { operation: { responses: answers(['200']) } },
    now: { operation: { responses: answers(['200', '202']) } },
    kind: 'success-status-added',
    is: 'touches',
  },
  {
    name: 'a header of a response that comes no more, and is asked for',
    old: { ok: { headers: { 'X-Count': { schema: text } } } },
    kind: 'header-removed',
    is: 'touches',
    uses: { answerHeaders: { 'x-count': ['1'] } },
  },
  {
    name: 'a header of a response that comes no more, and is not asked for',
    old: { ok: { headers: { 'X-Count': { schema: text } } } },
    kind: 'header-removed',
    is: 'apart',
  },
  {
    name: 'another media type of a response',
    now: { ok: { content: { 'application/xml': { schema: text } } } },
    kind: 'media-type-removed',
    is: 'touches',
  },
  {
    name: 'a credential that is needed from now on',
    now: { operation: { security: [{ token: [] }] } },
    kind: 'security-added',
    is: 'touches',
  },
  {
    name: 'a credential that is needed no more',
    old: { operation: { security: [{ token: [] }] } },
    kind: 'security-removed',
    is: 'harmless',
  },
  {
    name: 'another credential',
    old: { operation: { security: [{ token: [] }] } },
    now: { operation: { security: [{ key: [] }] } },
    kind: 'security-changed',
    is: 'touches',
  },
  {
    name: 'one more way to prove oneself',
    old: { operation: { security: [{ token: [] }] } },
    now: { operation: { security: [{ token: [] }, { key: [] }] } },
    kind: 'security-changed',
    is: 'harmless',
  },
];

describe('a change of a document is classed by who writes what changed, and by what the pact uses', () => {
  it.each(oneByOne)('$name: $kind, $is', ({ old, now, kind, is, uses, takes, metadata }) => {
    const pact = pactOf(exchangeOf(uses), callbackOf(takes ?? { code: 'DH-1' }, metadata));
    const { touching, apart, harmless } = compareAgainst(documentOf(old), documentOf(now), [pact]);
    const found = {
      touches: touching.map(({ change }) => change.kind),
      apart: apart.map((change) => change.kind),
      harmless: harmless.map((change) => change.kind),
    };
    const classes = (['touches', 'apart', 'harmless'] as const).filter((one) =>
      found[one].includes(kind),
    );
    expect(classes, JSON.stringify(found)).toEqual([is]);
  });

  it('tells more than twenty kinds apart', () => {
    expect(new Set(oneByOne.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  });
});

const kindsOf = (old: unknown, now: unknown): readonly Kind[] =>
  changesBetween(old, now).map(({ kind }) => kind);

describe('what says the same is no change', () => {
  const same: readonly (readonly [string, unknown, unknown])[] = [
    [
      'null by a list of types or by anyOf',
      { type: ['string', 'null'] },
      { anyOf: [{ type: 'null' }, text] },
    ],
    ['const or an enum of one', { const: 'a' }, { enum: ['a'] }],
    ['a list of types or anyOf', { type: ['string', 'integer'] }, { anyOf: [whole, text] }],
    [
      'allOf or all at once',
      { allOf: [object({ a: text }), object({ b: text })] },
      object({ b: text, a: text }),
    ],
    ['a reference or what it points to', { $ref: '#/components/schemas/A' }, object({ a: text })],
    ['an enum in another order', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }],
    ['no length at all or at least none', text, { type: 'string', minLength: 0 }],
  ];
  it.each(same)('%s', (_, one, other) => {
    const schemas = { A: object({ a: text }) };
    const [old, now] = [one, other].map((schema) => documentOf({ response: schema, schemas }));
    expect(changesBetween(old, now).map(({ sentence }) => sentence.en)).toEqual([]);
    expect(changesBetween(now, old)).toEqual([]);
  });

  it('a path parameter of another name, which is told but breaks nothing', () => {
    const parameters = (name: string): Json => ({
      [`/orders/{${name}}`]: {
        get: { parameters: [{ name, in: 'path', required: true, schema: text }], responses: {} },
      },
    });
    const [old, now] = ['code', 'id'].map((name) =>
      documentOf({ document: { paths: parameters(name) } }),
    );
    expect(changesBetween(old, now).map(({ kind, breaking }) => [kind, breaking])).toEqual([
      ['parameter-renamed', false],
    ]);
  });
});

describe('recursive schemas', () => {
  const tree = (more: Json = {}): Json => ({
    Tree: object({
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
      ...more,
    }),
  });
  const root = { $ref: '#/components/schemas/Tree' };

  it('are compared to the end', () => {
    const [old, now] = [tree({ name: text }), tree({ name: whole })].map((schemas) =>
      documentOf({ response: root, schemas }),
    );
    expect(kindsOf(old, old)).toEqual([]);
    expect(kindsOf(old, now)).toEqual(['type-changed']);
  });

  it('survive when they hold nothing but themselves', () => {
    const schemas = { Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] } };
    const document = documentOf({ response: { $ref: '#/components/schemas/Loop' }, schemas });
    expect(kindsOf(document, document)).toEqual([]);
  });
});

describe('an operation elsewhere', () => {
  it('has moved when its id is the same, and is compared further', () => {
    const document = documentOf() as { paths: Json };
    const moved = { ...document, paths: { '/v2/orders/{code}': document.paths['/orders/{code}'] } };
    expect(
      changesBetween(document, moved).map(({ kind, sentence }) => [kind, sentence.en]),
    ).toEqual([
      [
        'operation-moved',
        'POST /orders/{code}: the operation moved: POST /orders/{code} → POST /v2/orders/{code}',
      ],
    ]);
  });
});

describe('a document that cannot be followed', () => {
  it('says which reference, and what to do', () => {
    const broken = documentOf({ response: { $ref: '#/components/schemas/Gone' } });
    expect(() => changesBetween(broken, broken)).toThrow(
      'The document has the reference "#/components/schemas/Gone", which points to nothing.',
    );
    const apart = documentOf({ response: { $ref: 'other.yaml#/Order' } });
    expect(() => changesBetween(apart, apart)).toThrow('Bundle it into one file first');
  });
});
