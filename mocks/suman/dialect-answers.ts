// Answers of SUMAN MISA: replies of its model, bare errors, and answers with a field broken.
import type { Call, ErrorStatus, Result } from '../../src/wire/calls.ts';
import { jsonResponse, parseJson, type HttpResponse } from '../../src/wire/http-message.ts';
import {
  bareProblem,
  licenceRequestExists,
  problem,
  problemType,
  refusalProblem,
} from '../../src/wire/suman/problem.ts';
import type { WrittenReply } from '../dialect.ts';

const bodyOf = (orderCode: string, result: Result): Readonly<Record<string, unknown>> => {
  switch (result.is) {
    case 'licence-request':
      return { id: result.id, orderCode, status: result.granted ? 'granted' : 'pending' };
    case 'resource': {
      const { state, held, revision } = result;
      return { orderCode, state, held, revision };
    }
    case 'codes':
      return { orderCode, codes: result.codes };
    default:
      throw new Error(
        `SUMAN MISA has no answer for a ${result.is}: extend mocks/suman/dialect-answers.ts.`,
      );
  }
};

/** The collections in which an order's only thing is found by its code. */
const collections: Readonly<Partial<Record<Call['name'], string>>> = {
  'licence-request': 'licence-requests',
  'top-up-codes': 'top-up-codes',
};

/** A second licence request, under another key. */
const existing = (orderCode: string, licenceRequest: unknown): HttpResponse => {
  const title = 'The licence request exists';
  const detail =
    `SUMAN MISA has a licence request of order ${orderCode} already, and made no other. ` +
    'Take the one given here.';
  return problem(
    409,
    { name: licenceRequestExists, title, detail },
    { code: licenceRequestExists, licenceRequest },
  );
};

/**
 * The model's reply to a call as HTTP: 201 for what is made, 200 for what is changed or for codes
 * that were there, 409 with the licence request that existed, 404 for what a look-up does not find,
 * else the refusal's own status.
 */
export const writeReply = (call: Call, reply: WrittenReply): HttpResponse => {
  if (reply.kind === 'refused') return refusalProblem(reply.code);
  const { result, existed, replayed } = reply;
  if (result.is === 'absent') return refusalProblem(result.code);
  const body = bodyOf(call.order, result);
  if (call.name === 'lookup') return jsonResponse(200, body);
  // A repeated key has the answer of the first time, whatever that was.
  const repeat = replayed ? { 'idempotent-replayed': 'true' } : {};
  if (existed && !replayed) {
    return call.name === 'licence-request' ? existing(call.order, body) : jsonResponse(200, body);
  }
  const collection = collections[call.name];
  if (collection === undefined) return jsonResponse(200, body, repeat);
  const location = `/api/v1/${collection}?orderCode=${encodeURIComponent(call.order)}`;
  return jsonResponse(201, body, { location, ...repeat });
};

const errorDetails: { readonly [S in ErrorStatus]: string } = {
  400: 'The request could not be understood on its way.',
  401: 'The token was not accepted. Get a new one from POST /api/v1/token.',
  403: 'The client may not do this.',
  404: 'There is nothing at this address.',
  422: 'The request could not be processed.',
  429: 'There were too many requests, and this one was not looked at. Send it again later.',
  500: 'Something went wrong here. The request may or may not have been done.',
  502: 'The server behind this one gave no good answer. The request may or may not be done.',
  503: 'SUMAN MISA is busy. Send the request again later.',
  504: 'The server behind this one gave no answer in time. The request may or may not be done.',
};

/** An error without a code: it could be from anything between the client and SUMAN. */
export const writeError = (status: ErrorStatus): HttpResponse =>
  bareProblem(
    status,
    errorDetails[status],
    status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {},
  );

/** Breaks what the client needs most: a problem's code, or whose answer it is. */
export const breakSchema = (response: HttpResponse): HttpResponse => {
  const parsed = parseJson(response.body);
  const body = typeof parsed === 'object' && parsed !== null ? parsed : {};
  const isProblem = response.headers['content-type'] === problemType;
  const broken = isProblem ? { ...body, code: 0 } : { ...body, orderCode: undefined };
  return { ...response, body: JSON.stringify(broken) };
};
