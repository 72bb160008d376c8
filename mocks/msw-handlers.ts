// A service as MSW handlers, for Node and browsers alike: whoever intercepts `fetch` gives them its
// requests, and they are answered, cut off or refused as over a real network.
import { http, HttpResponse as Answer, type HttpHandler } from 'msw/http';
import type { HttpRequest, HttpResponse } from '../src/wire/http-message.ts';
import {
  bodyBytesAtMost,
  brokenOff,
  bytesOf,
  hasNoBody,
  internalError,
  refusedCoding,
  textOf,
  tooLarge,
} from './doorway.ts';
import type { Outcome, Take } from './taking.ts';

/** A service and where it is. */
export type Party = {
  /**
   * Scheme, host and port, and perhaps a path, with no slash at its end; need not exist:
   * `http://suman.lab`. The path is no part of the requests that `take` is given.
   */
  readonly origin: string;
  readonly take: Take;
  /** Told what `take` threw; its client is answered 500 and told nothing of it. */
  readonly onBug?: (error: unknown) => void;
};

/**
 * MSW handlers that give every request to a service to its `take`; for a test's own `setupServer`
 * or `setupWorker`. In Node a failed `fetch` has `cause.code` `ECONNREFUSED` when there was no
 * connection, and not when the connection was reset; a browser says only that it failed.
 */
export const handlersFor = ({ origin, take, onBug }: Party): readonly HttpHandler[] => {
  const pathIn = pathsBehind(origin);
  return [
    http.all(
      ({ request }) => pathIn(request.url) !== null,
      async ({ request }) => {
        try {
          const taken = await requestOf(request, pathIn(request.url) ?? '/');
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
};

/** Reads the path of an address as the party at `base` sees it; null when it is not for it. */
const pathsBehind = (base: string): ((address: string) => string | null) => {
  const { origin, pathname } = new URL(base);
  const folder = pathname === '/' ? '' : pathname;
  return (address) => {
    const url = new URL(address);
    if (url.origin !== origin) return null;
    if (url.pathname === folder) return '/';
    return url.pathname.startsWith(`${folder}/`) ? url.pathname.slice(folder.length) : null;
  };
};

const requestOf = async (request: Request, path: string): Promise<HttpRequest | HttpResponse> => {
  const refused = refusedCoding(request.headers.get('content-encoding'));
  if (refused !== null) return refused;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > bodyBytesAtMost) return tooLarge(bodyBytesAtMost);
  const body = textOf(bytes);
  if (typeof body !== 'string') return body;
  return {
    method: request.method,
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
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

const answerOf = ({ status, headers, body }: HttpResponse): Response => {
  if (hasNoBody(status)) return new Response(null, { status, headers });
  const bytes = bytesOf(body);
  const length = String(bytes.length);
  return new Response(bytes, { status, headers: { ...headers, 'content-length': length } });
};

/** MSW makes a network error the cause of the failed `fetch`: what it carries, its reader sees. */
const refusedConnection = (): Response =>
  Object.assign(Answer.error(), { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' });

const cutAnswerOf = (response: HttpResponse): Response => {
  const broken = brokenOff(response);
  if (broken === null) return Answer.error();
  let hasSentHalf = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        if (!hasSentHalf) {
          hasSentHalf = true;
          controller.enqueue(broken.half);
          return;
        }
        // The head is on its way: it is to be read before the connection breaks.
        await new Promise<void>((resolve) => {
          setTimeout(resolve);
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
