// Requests that nobody means well with: right ones of the real clients, spoiled in every way that a
// caller can think of.
import fc from 'fast-check';
import * as sample from '../../mocks/sample-calls.ts';
import type { Call } from '../wire/calls.ts';
import { jsonRequest, type HttpRequest } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import { clientCodecs, dialects } from './dialects.ts';

/** Order codes, plain ones and such as break what is careless. */
export const codes = ['DH-1', 'DH-2', 'DH-3', '__proto__', 'constructor', 'a/b%2F?', '..', 'Đơn 1'];

/** Stands where a token is to be put, which a service must be asked for first. */
const tokenMark = '{token}';

/** The request with a token of the service in it. */
export const withToken = (request: HttpRequest, token: string): HttpRequest => ({
  ...request,
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value.replace(tokenMark, token)]),
  ),
});

const callsTo: { readonly [S in Service]: (order: string) => readonly Call[] } = {
  suman: (order) => [
    sample.licenceRequest(order),
    sample.resourceCall('temporary-grant', 1, order),
    sample.resourceCall('full-grant', 2, order),
    sample.resourceCall('lock', 3, order),
    sample.resourceCall('revoke', 4, order),
    sample.topUpCodes(2, order),
    sample.lookup('suman', 'licence-request', order),
    sample.lookup('suman', 'lock', order),
    sample.lookup('suman', 'top-up-codes', order),
  ],
  'amis-sales': (order) => [
    sample.salesDocument('invoice-request', order),
    sample.salesDocument('sales-contract', order),
    sample.lookup('amis-sales', 'invoice-request', order),
    sample.lookup('amis-sales', 'sales-contract', order),
  ],
  'amis-accounting': (order) => [
    sample.voucher('invoice-request', order),
    sample.voucher('sales-contract', order),
    sample.lookup('amis-accounting', 'invoice-request', order),
    sample.lookup('amis-accounting', 'sales-contract', order),
  ],
};

/** What our engine asks a service, `{token}` for the token; connecting is the first. */
export const rightRequests = (service: Service): readonly HttpRequest[] => {
  const codec = clientCodecs[service];
  const token = { value: tokenMark, expiresAt: 0 };
  const written = codes.flatMap(callsTo[service]).map((call) => codec.write(call, token));
  return [codec.connect(), ...written];
};

/** What people, the bank and the services tell the engine. */
export const rightEngineRequests = (now: number): readonly HttpRequest[] => [
  ...codes.flatMap((code) => commandsOn(code)),
  ...codes.flatMap((code) => callbacksAbout(code, now)),
  jsonRequest('GET', '/api/v1/orders'),
  jsonRequest('POST', '/api/v1/orders', { kind: 'desktop', payment: 'online' }),
  jsonRequest('POST', '/api/v1/orders', { kind: 'saas', payment: 'bank-transfer', code: 'DH-4' }),
];

const commandsOn = (code: string): readonly HttpRequest[] => {
  const path = `/api/v1/orders/${encodeURIComponent(code)}`;
  const keyed = { 'idempotency-key': `"${encodeURIComponent(code)}"` };
  return [
    jsonRequest('GET', path),
    jsonRequest('GET', `${path}/timeline`),
    jsonRequest('POST', `${path}/payments`, { reference: 'FT-1' }),
    jsonRequest('POST', `${path}/payments`, { reference: 'FT-2', amount: 7 }, keyed),
    jsonRequest('POST', `${path}/confirmation-request`, {}),
    jsonRequest('POST', `${path}/confirmation`, {}, keyed),
    jsonRequest('POST', `${path}/cancellation`, {}),
    jsonRequest('POST', `${path}/retries`, { work: 'licence-request' }),
  ];
};

/** Right ones, ones signed with another key, and right ones that come ten minutes too late. */
const callbacksAbout = (order: string, now: number): readonly HttpRequest[] =>
  (['good', 'bad', 'late'] as const).flatMap((how) => {
    const signature = how === 'bad' ? 'bad' : 'good';
    const at = how === 'late' ? now - 600_000 : now;
    const about = { id: `N-${how}-${order}`, order };
    const of = { ...about, service: 'amis-accounting' } as const;
    const stored = { ...of, name: 'document-stored', document: 'invoice-request' } as const;
    const { suman, 'amis-accounting': accounting } = dialects;
    return [
      suman.notify({ ...about, name: 'licence-granted', service: 'suman' }, signature, at),
      accounting.notify({ ...stored, failure: null }, signature, at),
      accounting.notify({ ...stored, id: `${of.id}-x`, failure: 'Exception' }, signature, at),
      accounting.notify(
        { ...of, id: `${of.id}-i`, name: 'invoice-issued', invoiceNumber: '00000001' },
        signature,
        at,
      ),
    ];
  });

type Spoil = (request: HttpRequest, at: number) => HttpRequest;

const pick = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0];
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const nestedObjects = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** As JSON text, so that also what no value can be written as is here. */
const oddValues: readonly [string, ...string[]] = [
  ...(['null', '[]', '{}', '0', '-1', '1.5', '1e999', '-0', 'true', '""', '" "'] as const),
  ...([
    '"\\ud800"',
    '"\\u0000"',
    '"__proto__"',
    '99999999999999999999',
    '[[]]',
    '{"a":[]}',
  ] as const),
  JSON.stringify('x'.repeat(5000)),
  nested(10_000),
  nestedObjects(10_000),
  `[${'{},'.repeat(200)}{}]`,
];
const oddMembers: readonly [string, ...string[]] = [
  '"__proto__":{"isAdmin":true},',
  '"constructor":{"prototype":{"isAdmin":true}},',
  '"toString":1,',
  '"":0,',
  `"${'k'.repeat(3000)}":0,`,
];
const oddBodies: readonly [string, ...string[]] = [
  ...(['', 'null', '0', '"', '[]', '{}', '\u0000', '\ufeff{}', '{"a":1}{"a":1}', '[1,]'] as const),
  ...(['NaN', "{'a':1}", '{"a":1,"a":2}', '%00', '<?xml version="1.0"?>', '\ud800'] as const),
  nested(10_000),
  nestedObjects(10_000),
  '['.repeat(50_000),
  `"${'x'.repeat(50_000)}"`,
];
const oddTexts: readonly [string, ...string[]] = [
  ...(['', ' ', '"', '%', '%zz', '%00', '\\', ',', ';', '=', 'null', '0', '-1', 'Bearer'] as const),
  ...(['Bearer ', 'bearer x', 'application/json;charset=utf-7', 'text/plain', 'a b c'] as const),
  ...(['v1,', 'v1, v1, v1,', '__proto__', 'é\u0000', '1e3', '9'.repeat(400)] as const),
  'x'.repeat(20_000),
  'v1,x '.repeat(2000),
];
const oddNames: readonly [string, ...string[]] = [
  'content-type',
  ...(['idempotency-key', 'authorization', 'clientid', 'x-misa-accesstoken'] as const),
  ...(['webhook-id', 'webhook-timestamp', 'webhook-signature', 'x-request-id'] as const),
  ...(['content-encoding', 'constructor', 'accept', 'x'] as const),
];
const oddEnds: readonly [string, ...string[]] = [
  ...([
    '/',
    '//',
    '/..',
    '/../token',
    '/.',
    '/%2e%2e',
    '%',
    '%zz',
    '%ff',
    '%C3%28',
    '%00',
  ] as const),
  ...(['/%2F', '/x', ';a=b', '#x', '/__proto__', '/constructor', '%ED%A0%80', '\\..\\'] as const),
  '/x'.repeat(500),
  `/${'x'.repeat(4000)}`,
];
const oddMethods: readonly [string, ...string[]] = [
  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'] as const),
  ...(['PROPFIND', 'post', '__proto__', ''] as const),
];

/** A plain value of a member in JSON text, with the colon before it. */
const plainValue = /:(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/gu;
const plainMember = /"(?:[^"\\]|\\.)*":(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null),?/gu;

/** Exchanges the n-th match, counted around. */
const exchanged = (text: string, pattern: RegExp, at: number, by: string): string => {
  const found = [...text.matchAll(pattern)];
  const match = found[at % Math.max(1, found.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
};

const withBody =
  (change: (body: string, at: number) => string): Spoil =>
  (request, at) => ({ ...request, body: change(request.body, at) });

/** By name, so that what a test failed with can be read. */
const spoils = {
  oddValue: withBody((body, at) =>
    exchanged(body, plainValue, at, `:${pick(oddValues, Math.floor(at / 7))}`),
  ),
  memberGone: withBody((body, at) => exchanged(body, plainMember, at, '')),
  oddMember: withBody((body, at) => exchanged(body, /\{/gu, at, `{${pick(oddMembers, at)}`)),
  truncated: withBody((body, at) => body.slice(0, at % (body.length + 1))),
  oddBody: withBody((_, at) => pick(oddBodies, at)),
  doubled: withBody((body) => `[${body},${body}]`),
  letterChanged: withBody((body, at) => {
    const place = at % (body.length + 1);
    return `${body.slice(0, place)}${String.fromCharCode(at % 300)}${body.slice(place + 1)}`;
  }),
  headerGone: (request, at) => {
    const names = Object.keys(request.headers);
    const gone = names[at % Math.max(1, names.length)];
    const left = Object.entries(request.headers).filter(([name]) => name !== gone);
    return { ...request, headers: Object.fromEntries(left) };
  },
  oddHeader: (request, at) => {
    const names = [...Object.keys(request.headers), ...oddNames];
    const name = names[at % names.length] ?? 'x';
    const value = pick(oddTexts, Math.floor(at / 11));
    return { ...request, headers: { ...request.headers, [name]: value } };
  },
  oddMethod: (request, at) => ({ ...request, method: pick(oddMethods, at) }),
  oddEnd: (request, at) => ({ ...request, path: request.path + pick(oddEnds, at) }),
  oddSegment: (request, at) => {
    const path = exchanged(request.path, /\/[^/]*/gu, at, pick(oddEnds, Math.floor(at / 3)));
    return { ...request, path };
  },
  oddQuery: (request, at) => ({
    ...request,
    query: { ...request.query, [pick(oddNames, at)]: pick(oddTexts, Math.floor(at / 3)) },
  }),
  oddAsked: (request, at) => ({
    ...request,
    query: Object.fromEntries(
      Object.keys(request.query).map((name) => [name, pick(oddTexts, at)] as const),
    ),
  }),
} as const satisfies Record<string, Spoil>;

const spoilNames = Object.keys(spoils) as (keyof typeof spoils)[];

/** Which right request, and how it is spoiled, one after the other. */
export type Recipe = {
  readonly right: number;
  readonly spoils: readonly (readonly [keyof typeof spoils, number])[];
};

/** One in five is left as it is: what is refused must be told from what is not. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  right: fc.nat(10_000),
  spoils: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    {
      weight: 4,
      arbitrary: fc.array(fc.tuple(fc.constantFrom(...spoilNames), fc.nat(100_000)), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  ),
});

/** The request of a recipe. */
export const requestOf = (rights: readonly HttpRequest[], recipe: Recipe): HttpRequest => {
  const right = rights[recipe.right % rights.length];
  if (right === undefined) throw new Error('There is no right request to spoil.');
  return recipe.spoils.reduce((request, [name, at]) => spoils[name](request, at), right);
};
