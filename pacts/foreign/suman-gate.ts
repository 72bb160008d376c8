// What stands before every operation: the token, the mood of the deal, the key, the fields.
import type { Request, RequestHandler, Response } from 'express';
import type { Clients } from './clients.ts';
import { printOf, type Deal, type Ledger } from './suman-ledger.ts';

/** An error as RFC 9457 has it; `code` only where the service itself said no. */
export const complain = (
  response: Response,
  status: number,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        detail: `${title} (case ${status}-SM).`,
        support: 'https://suman.invalid/help',
        status,
        ...more,
        title,
        type: 'about:blank',
      }),
    );
};

/** Turns away who has no token that is good now. */
export const requireToken =
  (clients: Clients): RequestHandler =>
  (request, response, next) => {
    const owner = clients.ownerOf(request.get('authorization'));
    if (owner !== null) {
      next();
      return;
    }
    response.set('www-authenticate', 'Bearer realm="suman", error="invalid_token"');
    complain(response, 401, 'Sign in again');
  };

/** The deal of the order code, if calls about it are let through; else it has been answered. */
export const calmDeal = (ledger: Ledger, orderCode: string, response: Response): Deal | null => {
  const deal = ledger.deal(orderCode);
  if (deal.mood === 'calm') return deal;
  if (deal.mood === 'busy') {
    response.set('retry-after', '45');
    complain(response, 503, 'Month-end closing, come back later');
  } else complain(response, 422, 'Our sales desk said no', { code: 'business-refusal' });
  return null;
};

type Kind = 'text' | 'count' | 'amount' | 'rate';

const isOf: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  amount: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  rate: (value) => Number.isSafeInteger(value) && Number(value) >= -1 && Number(value) <= 100,
};

/** The fields of a body, `customer.name` for those inside, that are not of their kind. */
export const wrongIn = (body: unknown, kinds: Readonly<Record<string, Kind>>): readonly string[] =>
  Object.entries(kinds)
    .filter(([path, kind]) => {
      const value = path.split('.').reduce<unknown>((inner, name) => fieldOf(inner, name), body);
      return !isOf[kind](value);
    })
    .map(([path]) => path);

/** A member of something that may be no object. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** 415 or 422 for a body that is not what the operation takes; else true. */
export const isWellFormed = (
  request: Request,
  response: Response,
  kinds: Readonly<Record<string, Kind>>,
): boolean => {
  if (request.is('application/json') === false) {
    complain(response, 415, 'Only JSON is read here');
    return false;
  }
  const wrong = wrongIn(request.body, kinds);
  if (wrong.length === 0) return true;
  const errors = wrong.map((path) => ({
    detail: 'missing, or of another kind',
    pointer: `/${path.replaceAll('.', '/')}`,
  }));
  complain(response, 422, `Fields missing or wrong: ${wrong.join(', ')}`, { errors });
  return false;
};

/** What an operation did; null = it has answered an error. */
export type Work = () => { readonly status: number; readonly answer: object } | null;

export type Once = {
  readonly ledger: Ledger;
  /** Marks the answer to a repeat as one. */
  readonly marksReplays: boolean;
  /** Is an answer with this status remembered? Not one that found the work done. */
  readonly remembers?: (status: number) => boolean;
};

/** Does the work once for each `Idempotency-Key`: again with the same body is the same answer. */
export const once = (
  request: Request,
  response: Response,
  { ledger, marksReplays, remembers = () => true }: Once,
  work: Work,
): void => {
  const key = (request.get('idempotency-key') ?? '').trim().replace(/^"(.*)"$/u, '$1');
  if (key === '' || key.length > 255) {
    complain(response, 400, 'Idempotency-Key of 1 to 255 characters wanted');
    return;
  }
  const print = printOf(request.method, request.path, request.body);
  const before = ledger.done.get(key);
  if (before !== undefined && before.print !== print) {
    complain(response, 422, 'This key names another command', { code: 'key-reused' });
    return;
  }
  const result = before ?? work();
  if (result === null) return;
  if (before === undefined && remembers(result.status)) ledger.done.set(key, { print, ...result });
  if (before !== undefined && marksReplays) response.set('idempotent-replayed', 'true');
  response.status(result.status).json(result.answer);
};
