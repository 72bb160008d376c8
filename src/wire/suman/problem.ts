// Problems (RFC 9457): how SUMAN MISA says what went wrong, and which refusals are its own.
import { jsonResponse, type HttpResponse } from '../http-message.ts';

/** The media type of a problem. */
export const problemType = 'application/problem+json';

/** `.example` belongs to nobody (RFC 2606): a type is a name and need not be a page. */
const typeOf = (name: string): string => `https://suman.example/problems/${name}`;

/** Names of HTTP statuses (RFC 9110). */
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export type ProblemText = {
  /** A short name; null = the status says it all (`about:blank`). */
  readonly name: string | null;
  readonly title: string;
  /** What happened, what was expected, what to do. */
  readonly detail: string;
};

/**
 * A problem as a response.
 * @param more further members: `code` for SUMAN's own refusals alone
 */
export const problem = (
  status: number,
  { name, title, detail }: ProblemText,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): HttpResponse =>
  jsonResponse(
    status,
    { type: name === null ? 'about:blank' : typeOf(name), title, status, detail, ...more },
    { ...headers, 'content-type': problemType },
  );

/** A status and nothing else, as any server on the way could answer it. */
export const bareProblem = (
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse =>
  problem(status, { name: null, title: phrases[status] ?? 'Error', detail }, {}, headers);

type Refusal = { readonly status: number; readonly title: string; readonly detail: string };

/** What SUMAN refuses, by its code (services.md, SUMAN MISA). */
const refusals: Readonly<Record<string, Refusal>> = {
  'stale-revision': {
    status: 409,
    title: 'The revision is stale',
    detail:
      'A command with this revision or a higher one was done for the order already, so nothing ' +
      'was changed. Ask for the resource to see its revision.',
  },
  'key-reused': {
    status: 422,
    title: 'Idempotency-Key is already used',
    detail:
      'This operation is idempotent and requires correct usage of Idempotency-Key: a key must ' +
      'not be used again with another request. Send the request as it was, or with a new key.',
  },
  'business-refusal': {
    status: 422,
    title: 'Refused',
    detail: 'SUMAN MISA refused the request, and would again. Ask its accountant why.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'SUMAN MISA has none of this order code.',
  },
};

const anyRefusal: Refusal = {
  status: 422,
  title: 'Refused',
  detail: 'SUMAN MISA refused the request; its code says why.',
};

/** A refusal of SUMAN's own: with its code, so that it is told from what a gateway answers. */
export const refusalProblem = (code: string): HttpResponse => {
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  const { status, title, detail } = known ?? anyRefusal;
  return problem(status, { name: code, title, detail }, { code });
};

/** The code of a second licence request for one order. */
export const licenceRequestExists = 'licence-request-exists';
