// Services behind MSW: `fetch` in this process meets them without a socket, and is answered, cut
// off or refused as over a real network.
import { http, HttpResponse as Answer, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import type { HttpRequest, HttpResponse } from '../src/wire/http-message.ts';
import {
  bodyBytesAtMost,
  brokenOff,
  hasNoBody,
  internalError,
  refusedCoding,
  textOf,
  tooLarge,
} from './doorway.ts';
import type { Outcome, Take } from './taking.ts';

/** A service and where it is. */
export type Party = {
  /** Scheme, host and port, with no slash at its end; need not exist: `http://suman.lab`. */
  readonly origin: string;
  readonly take: Take;
  /** Told what `take` threw; its client is answered 500 and told nothing of it. */
  readonly onBug?: (error: unknown) => void;
};

/**
 * MSW handlers that give every request to a service to its `take`; for a test's own `setupServer`.
 * A failed `fetch` has `cause.code` `ECONNREFUSED` when there was no connection, and not when the
 * connection was reset.
 */
export const handlersFor = ({ origin, take, onBug }: Party): readonly HttpHandler[] => [
  http.all(
    ({ request }) => new URL(request.url).origin === origin,
    async ({ request }) => {
      try {
        const taken = await requestOf(request);
        if ('status' in taken) return answerOf(taken);
        return outcomeOf(await take(taken, request.signal));
      } catch (error) {
        // Nobody is left to be answered, and it is no bug: the body broke off as it was read.
        if (!request.signal.aborted) onBug?.(error);
        return answerOf(internalError());
      }
    },
  ),
];

const requestOf = async (request: Request): Promise<HttpRequest | HttpResponse> => {
  const refused = refusedCoding(request.headers.get('content-encoding'));
  if (refused !== null) return refused;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > bodyBytesAtMost) return tooLarge(bodyBytesAtMost);
  const body = textOf(bytes);
  if (typeof body !== 'string') return body;
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(request.headers),
    body,
  };
};

const outcomeOf = (outcome: Outcome): Response => {
  switch (outcome.is) {
    case 'response':
      return answerOf(outcome.response);
    case 'cut':
      return cutAnswerOf(outcome.response);
    case 'reset':
      return Answer.error();
    case 'no-connection':
      return refusedConnection();
  }
};

const answerOf = ({ status, headers, body }: HttpResponse): Response =>
  hasNoBody(status)
    ? new Response(null, { status, headers })
    : new Response(body, {
        status,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      });

/** MSW makes a network error the cause of the failed `fetch`: what it carries, its reader sees. */
const refusedConnection = (): Response =>
  Object.assign(Answer.error(), { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' });

const cutAnswerOf = (response: HttpResponse): Response => {
  const broken = brokenOff(response);
  if (broken === null) return Answer.error();
  let hasSentHalf = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (!hasSentHalf) {
          hasSentHalf = true;
          controller.enqueue(broken.half);
          return;
        }
        // The head is on its way: it is to be read before the connection breaks.
        await new Promise<void>((resolve) => {
          setImmediate(resolve);
        });
        controller.error(new Error('The connection is cut off here on purpose.'));
      },
    },
    { highWaterMark: 0 },
  );
  const { status, headers } = response;
  const length = String(broken.length);
  return new Response(body, { status, headers: { ...headers, 'content-length': length } });
};

/** A network that exists in this process alone. */
export type MswNetwork = {
  /** From here on `fetch` is MSW's: whoever is at none of the origins cannot be reached. */
  readonly open: () => void;
  /** Gives `fetch` back. */
  readonly close: () => void;
  /** Connecting to the party is refused from now on; requests it has taken stay. */
  readonly suspend: (origin: string) => void;
  readonly resume: (origin: string) => void;
};

/** @param parties who is on the network, each at an origin of its own */
export const networkFor = (parties: readonly Party[]): MswNetwork => {
  const suspended = new Set<string>();
  const handlers = parties.flatMap((party) =>
    handlersFor({
      ...party,
      take: (request, gone) =>
        suspended.has(party.origin) ? { is: 'no-connection' } : party.take(request, gone),
    }),
  );
  const server = setupServer(...handlers);
  const origins = parties.map(({ origin }) => origin).join(', ');
  return {
    open: () =>
      server.listen({
        onUnhandledFrame: () => {
          // Interceptors fail a `fetch` with an error that looks like Node's own.
          const message = `Nobody is at this address: the network has ${origins}.`;
          const asNode = { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' };
          throw Object.assign(new Error(message), asNode);
        },
      }),
    close: () => server.close(),
    suspend: (origin) => void suspended.add(origin),
    resume: (origin) => void suspended.delete(origin),
  };
};
