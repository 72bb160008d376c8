// An HTTP API of ours as a table: operations with their schemas, and a handler each; routing,
// checking and the words for what is wrong are the same for all.
import type { z } from 'zod';
import type { Take } from '../../mocks/taking.ts';
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import { parseJson } from '../wire/http-message.ts';
import type { Operation, ServiceDocument } from '../wire/operation.ts';
import { plainProblem } from '../wire/problem.ts';
import { isTooDeep, matchOperation, notFoundProblem } from '../wire/routing.ts';
import { mistakesOf, sentenceOf } from '../wire/mistakes.ts';

/** A request that fits its operation's schemas. */
export type Asked = {
  readonly request: HttpRequest;
  readonly path: Readonly<Record<string, string>>;
  /** As the operation's query schema gives it. */
  readonly query: Readonly<Record<string, unknown>>;
  /** As the operation's body schema gives it; undefined when it has none. */
  readonly body: unknown;
};

export type Handler = (asked: Asked) => HttpResponse | Promise<HttpResponse>;

/** One handler an operation id. */
export type Handlers = Readonly<Record<string, Handler>>;

type Checked = { readonly is: 'right'; readonly value: unknown } | Wrong;
type Wrong = { readonly is: 'wrong'; readonly response: HttpResponse };

const wrong = (response: HttpResponse): Wrong => ({ is: 'wrong', response });

const check = (schema: z.ZodType, given: unknown, where: string): Checked => {
  const result = schema.safeParse(given);
  if (result.success) return { is: 'right', value: result.data };
  const errors = mistakesOf(result.error, schema, given);
  const detail = `The ${where} is not as expected: ${sentenceOf(errors)}.`;
  return wrong(plainProblem(400, 'Bad Request', detail, { errors }));
};

const mediaTypeOf = ({ headers }: HttpRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The body as its operation takes it: JSON, or text where the operation takes text too. */
const readBody = (
  request: HttpRequest,
  { body: schema }: Operation,
  bodyOfText: ((text: string) => unknown) | undefined,
): Checked => {
  if (schema === undefined) return { is: 'right', value: undefined };
  // Where nothing is required, nothing need be sent.
  if (request.body === '') return check(schema, {}, 'body');
  const type = mediaTypeOf(request);
  if (bodyOfText !== undefined && type === 'text/plain') {
    return check(schema, bodyOfText(request.body), 'body');
  }
  if (type !== 'application/json') {
    const expected =
      bodyOfText === undefined ? 'application/json' : 'application/json or text/plain';
    const detail = `Send ${expected}, not ${type === '' ? 'a body without a type' : `"${type}"`}.`;
    return wrong(plainProblem(415, 'Unsupported Media Type', detail));
  }
  const given = parseJson(request.body);
  if (given === undefined) {
    return wrong(plainProblem(400, 'Bad Request', 'The body is not JSON.'));
  }
  if (isTooDeep(given)) {
    return wrong(plainProblem(400, 'Bad Request', 'The body is nested too deep to be read.'));
  }
  return check(schema, given, 'body');
};

export type ApiOptions = {
  /** By id, operations that take `text/plain` as well: the body that a text stands for. */
  readonly texts?: Readonly<Record<string, (text: string) => unknown>>;
  /** Looked at before an operation: what to answer instead, or null. */
  readonly guard?: (request: HttpRequest) => HttpResponse | null;
};

/**
 * An API as something that takes requests.
 * @throws Error when an operation has no handler
 */
export const apiOf = (
  { operations }: Pick<ServiceDocument, 'operations'>,
  handlers: Handlers,
  { texts = {}, guard = () => null }: ApiOptions = {},
): Take => {
  for (const { id } of operations) {
    if (handlers[id] === undefined) throw new Error(`The operation "${id}" has no handler.`);
  }
  const answer = (request: HttpRequest): HttpResponse | Promise<HttpResponse> => {
    const turnedAway = guard(request);
    if (turnedAway !== null) return turnedAway;
    const { method, path } = request;
    const routing = matchOperation(operations, method, path);
    if (routing.is === 'none') return notFoundProblem(method, path, routing.closest);
    const { operation, parameters } = routing;
    const { pathParameters, query: querySchema } = operation;
    const inPath = pathParameters === undefined ? null : check(pathParameters, parameters, 'path');
    if (inPath?.is === 'wrong') return inPath.response;
    const query = querySchema === undefined ? null : check(querySchema, request.query, 'query');
    if (query?.is === 'wrong') return query.response;
    const body = readBody(request, operation, texts[operation.id]);
    if (body.is === 'wrong') return body.response;
    const handler = handlers[operation.id];
    if (handler === undefined) throw new Error(`The operation "${operation.id}" has no handler.`);
    return handler({
      request,
      path: parameters,
      query: (query?.value ?? {}) as Readonly<Record<string, unknown>>,
      body: body.value,
    });
  };
  return (request) => {
    const answered = answer(request);
    return answered instanceof Promise
      ? answered.then((response) => ({ is: 'response', response }) as const)
      : { is: 'response', response: answered };
  };
};
