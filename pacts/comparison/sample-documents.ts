// Small OpenAPI documents and pacts for the tests of the comparison: one operation, one webhook.

export type Json = { readonly [name: string]: unknown };

/** An object schema whose fields are all required unless told. */
export const object = (properties: Json, required = Object.keys(properties)): Json => ({
  type: 'object',
  properties,
  required,
});

const json = (schema: unknown): Json => ({ content: { 'application/json': { schema } } });

/** What of the sample document a test wants otherwise. */
export type Parts = {
  readonly request?: unknown;
  readonly response?: unknown;
  readonly callback?: unknown;
  /** What the engine answers to the callback. */
  readonly received?: unknown;
  readonly operation?: Json;
  readonly webhook?: Json;
  readonly schemas?: Json;
  readonly document?: Json;
  /** Of the response 200. */
  readonly ok?: Json;
};

/** A service that takes orders and calls back when one is done. */
export const documentOf = ({
  request = object({ code: { type: 'string' } }),
  response = object({ id: { type: 'string' } }),
  callback = object({ code: { type: 'string' } }),
  received = object({ taken: { type: 'boolean' } }),
  operation = {},
  webhook = {},
  schemas = {},
  document = {},
  ok = {},
}: Parts = {}): Json => ({
  openapi: '3.1.1',
  info: { title: 'Orders', version: '1.0.0' },
  paths: {
    '/orders/{code}': {
      post: {
        operationId: 'takeOrder',
        requestBody: { required: true, ...json(request) },
        responses: {
          '200': { description: 'Taken', ...json(response), ...ok },
          '404': { description: 'Unknown', ...json(object({ error: { type: 'string' } })) },
        },
        ...operation,
      },
    },
  },
  webhooks: {
    done: {
      post: {
        operationId: 'done',
        requestBody: { required: true, ...json(callback) },
        responses: { '200': { description: 'Taken', ...json(received) } },
        ...webhook,
      },
    },
  },
  components: {
    schemas,
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
  ...document,
});

const body = (content: unknown): Json =>
  content === undefined
    ? {}
    : { body: { content, contentType: 'application/json', encoded: false } };

/** What of the sample exchange a test wants otherwise. */
export type Exchange = {
  readonly sends?: unknown;
  readonly asks?: unknown;
  readonly headers?: Json;
  readonly query?: Json;
  readonly path?: string;
  readonly status?: number;
  readonly answerHeaders?: Json;
  readonly rules?: Json;
};

/** An exchange as a pact file of version 4 has it. */
export const exchangeOf = ({
  sends = { code: 'DH-1' },
  asks = { id: '1' },
  headers = {},
  query,
  path = '/orders/DH-1',
  status = 200,
  answerHeaders = {},
  rules = {},
}: Exchange = {}): Json => ({
  type: 'Synchronous/HTTP',
  description: 'an order is taken',
  request: {
    method: 'POST',
    path,
    ...(query === undefined ? {} : { query }),
    headers: { 'Content-Type': ['application/json'], ...headers },
    ...body(sends),
    matchingRules: rules,
  },
  response: {
    status,
    headers: { 'Content-Type': ['application/json'], ...answerHeaders },
    ...body(asks),
  },
});

/** A message as a pact file of version 4 has it. */
export const callbackOf = (content: unknown, metadata: Json = {}): Json => ({
  type: 'Asynchronous/Messages',
  description: 'an order is done',
  contents: { content, contentType: 'application/json', encoded: false },
  metadata: { contentType: 'application/json', ...metadata },
});

/** A pact file. */
export const pactOf = (...interactions: readonly unknown[]): Json => ({
  consumer: { name: 'misa-order' },
  provider: { name: 'orders' },
  interactions,
  metadata: { pactSpecification: { version: '4.0' } },
});
