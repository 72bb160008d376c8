// How a service takes an HTTP request, and what becomes of the connection it came on: the contract
// between whoever answers and the adapters of Express and MSW.
import type { HttpRequest, HttpResponse } from '../src/wire/http-message.ts';

export type Outcome =
  | { readonly is: 'response'; readonly response: HttpResponse }
  /** The connection is broken before any answer: the client cannot know whether it was taken. */
  | { readonly is: 'reset' }
  /** The answer begins and breaks off: its head is whole, its body ends half-way. */
  | { readonly is: 'cut'; readonly response: HttpResponse }
  /** Nobody is there: as near to a refused connection as the adapter can come. */
  | { readonly is: 'no-connection' };

/**
 * Takes a request, at once or later.
 * @param gone aborts when the client goes away before it has its answer; the outcome is then
 *   nobody's
 */
export type Take = (request: HttpRequest, gone: AbortSignal) => Outcome | Promise<Outcome>;
