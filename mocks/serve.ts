// A service behind Express: each request as plain data to whoever takes it, and the outcome, an
// answer or a broken connection, back on the socket it came on.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import express, { type Express } from 'express';
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

export type ServeOptions = {
  /** Bytes of a body that are read at most; more is answered 413. 1 MiB when absent. */
  readonly bodyLimit?: number;
  /** Told what `take` threw; its client is answered 500 and told nothing of it. */
  readonly onBug?: (error: unknown) => void;
};

/**
 * An Express application that gives every request to `take`. Nothing but `take` decides what is
 * answered, save for what cannot be put to it: 400 for a body that is not UTF-8, 413, 415, and 500
 * when it throws, all as problem+json.
 *
 * `reset` and `no-connection` both break the connection before a byte of an answer: whoever has
 * connected cannot be refused any more. For that there is `suspend` of a listening server.
 */
export const expressFor = (take: Take, options: ServeOptions = {}): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);
  app.use(listenerFor(take, options));
  return app;
};

/**
 * The same without an application around it: a listener of Node's own server, for whoever needs no
 * routes beside and every request a second.
 */
export const listenerFor =
  (take: Take, { bodyLimit = bodyBytesAtMost, onBug = () => {} }: ServeOptions = {}) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    readBody(incoming, bodyLimit, (body) => {
      if (typeof body === 'string') answer(take, requestOf(incoming, body), outgoing, onBug);
      else refuse(body, incoming, outgoing);
    });
  };

/** Reads no more than `limit` bytes. Never calls back when the client goes away meanwhile. */
const readBody = (
  incoming: IncomingMessage,
  limit: number,
  done: (body: string | HttpResponse) => void,
): void => {
  const { headers } = incoming;
  const declared = headers['content-length'];
  if (declared === undefined && headers['transfer-encoding'] === undefined) return done('');
  const refused = refusedCoding(headers['content-encoding']);
  if (refused !== null) return done(refused);
  if (declared !== undefined && Number(declared) > limit) return done(tooLarge(limit));
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= limit) return;
    incoming.off('data', onData).off('end', onEnd);
    done(tooLarge(limit));
  };
  const onEnd = (): void => {
    const [first] = chunks;
    done(textOf(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)));
  };
  // A body that breaks off has nobody left to answer.
  incoming
    .on('data', onData)
    .on('end', onEnd)
    .on('error', () => {});
};

/**
 * The path and the query of a request's target: a path, or now and then a whole address (RFC 9112
 * section 3.2).
 */
const targetOf = (url: string): { readonly path: string; readonly query: string } => {
  const isPath = url.startsWith('/');
  const whole = isPath || !URL.canParse(url) ? null : new URL(url);
  const target = whole === null ? url : whole.pathname + whole.search;
  const asked = target.indexOf('?');
  if (asked === -1) return { path: target, query: '' };
  return { path: target.slice(0, asked), query: target.slice(asked + 1) };
};

const requestOf = (incoming: IncomingMessage, body: string): HttpRequest => {
  const { method = '', url = '' } = incoming;
  const target = targetOf(url);
  const headers: Record<string, string> = {};
  for (const name in incoming.headers) {
    const value = incoming.headers[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  const query = target.query === '' ? {} : Object.fromEntries(new URLSearchParams(target.query));
  return { method, path: target.path, query, headers, body };
};

const answer = (
  take: Take,
  request: HttpRequest,
  outgoing: ServerResponse,
  onBug: (error: unknown) => void,
): void => {
  const gone = new AbortController();
  let isAnswered = false;
  const end = (outcome: Outcome): void => {
    isAnswered = true;
    // Whoever has gone away has closed the connection: it must not be touched again.
    if (!outgoing.destroyed && !gone.signal.aborted) deliver(outcome, outgoing);
  };
  const fail = (error: unknown): void => {
    onBug(error);
    if (outgoing.headersSent) outgoing.req.socket.destroy();
    else end({ is: 'response', response: internalError() });
  };
  outgoing.on('close', () => {
    if (!isAnswered) gone.abort();
  });
  try {
    const outcome = take(request, gone.signal);
    // A rejection and an outcome that cannot be sent (a header with a line break) are alike.
    if (outcome instanceof Promise) outcome.then(end).catch(fail);
    else end(outcome);
  } catch (error) {
    fail(error);
  }
};

const deliver = (outcome: Outcome, outgoing: ServerResponse): void => {
  switch (outcome.is) {
    case 'response':
      return write(outcome.response, outgoing);
    case 'cut':
      return cut(outcome.response, outgoing);
    case 'reset':
    case 'no-connection':
      breakConnection(outgoing.req.socket);
  }
};

/**
 * Resets a connection. One that is being closed already, because its client has gone, cannot be
 * reset any more: Node would fail to, and keep its handle busy for good.
 */
const breakConnection = (socket: Socket): void => {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
};

/** One head and one body, so that Node sends them in one piece. */
const write = ({ status, headers, body }: HttpResponse, outgoing: ServerResponse): void => {
  if (hasNoBody(status)) outgoing.writeHead(status, headers).end();
  else {
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    outgoing.end(body);
  }
};

const cut = (response: HttpResponse, outgoing: ServerResponse): void => {
  const { socket } = outgoing.req;
  const broken = brokenOff(response);
  if (broken === null) return breakConnection(socket);
  const { status, headers } = response;
  outgoing.writeHead(status, { ...headers, 'content-length': broken.length });
  // Not a reset: that would overtake what has been sent.
  outgoing.write(broken.half, () => socket.destroy());
};

/**
 * Answers a request whose body is not read to its end, and closes the connection. It closes on this
 * side alone, and lets the client finish: one that is cut off while sending never sees the answer.
 * How long it may take is for the server's request time-out to say.
 */
const refuse = (
  response: HttpResponse,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void => {
  if (incoming.complete) return write(response, outgoing);
  const { status, headers, body } = response;
  const length = Buffer.byteLength(body);
  outgoing.writeHead(status, { ...headers, 'content-length': length, connection: 'close' });
  outgoing.write(body, () => incoming.socket.end());
  incoming.on('end', () => outgoing.end()).resume();
};
