// The door between Pact's verifier and a provider: sets states, passes requests on and remembers
// what crossed. The provider's callbacks come to a port of their own: none of them is passed on.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send, type Sending } from '../../src/http/send.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import { noticeCodecs } from '../../src/http/dialects.ts';
import { listenerFor } from '../../mocks/serve.ts';
import type { Outcome } from '../../mocks/taking.ts';
import type { State } from '../contract.ts';
import type { Values } from '../decode.ts';
import { StateError, type StateSetter } from './states.ts';

/** What happened at the door while one interaction was verified. */
export type Passage = {
  readonly request: HttpRequest | null;
  readonly response: HttpResponse | null;
  /** The callback that was handed over. */
  readonly callback: HttpRequest | null;
  /** What came where callbacks are taken, and to another path: the first. */
  readonly stray: HttpRequest | null;
  /** Of the states, later ones over earlier ones. */
  readonly values: Values;
  readonly stateError: { readonly state: State; readonly error: StateError } | null;
  /** Why there is no response, where a request was passed on in vain. */
  readonly failure: Exclude<Sending['is'], 'response'> | 'silence' | null;
};

export type Patience = {
  /** How long an answer is waited for, ms. */
  readonly answerMs: number;
  /** How long a callback is waited for, ms. */
  readonly callbackMs: number;
  /** How long after one that does not fit another is waited for, ms. */
  readonly graceMs: number;
};
const usual: Patience = { answerMs: 30_000, callbackMs: 10_000, graceMs: 300 };

/** A change of what the provider says, on its way: how the drift proof plays one. */
export type Drift = {
  readonly response?: (response: HttpResponse) => HttpResponse;
  readonly callback?: (request: HttpRequest) => HttpRequest;
};

type Visit = {
  readonly provider: string;
  readonly setter: StateSetter;
  readonly target: string;
  /** Values for what no state gives: the examples. */
  readonly wanted: Values;
  readonly fits: (callback: HttpRequest) => boolean;
  readonly drift: Drift;
  values: Values;
  stateError: Passage['stateError'];
  failure: Passage['failure'];
  request: HttpRequest | null;
  response: HttpResponse | null;
  callback: HttpRequest | null;
  callbacks: HttpRequest[];
  stray: HttpRequest | null;
  arrived: () => void;
};

const json = (status: number, body: unknown): Outcome => ({
  is: 'response',
  response: {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  },
});

/** Headers that are of one connection alone, or that a `fetch` sets itself. */
const ownHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);
const passedOn = (headers: HttpRequest['headers']): HttpRequest['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));

/** An answer as Pact's verifier may see it: it would follow a redirection, the engine does not. */
const notFollowed = (response: HttpResponse): HttpResponse => {
  const { location: _, ...headers } = response.headers;
  return response.status >= 300 && response.status < 400 ? { ...response, headers } : response;
};

/** The path of the callbacks of a provider. */
export const callbackPathOf = (provider: string): string =>
  `/callbacks/${encodeURIComponent(provider)}`;

const serverFor = (take: (request: HttpRequest) => Outcome | Promise<Outcome>): Server => {
  const listener = listenerFor(take);
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    listener(request, response);
  });
};

/** Listens on this machine alone. @returns scheme, host and port */
const listen = async (server: Server, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const closed = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
};

export class Door {
  private readonly inner: Server;
  private readonly outer: Server;
  private visit: Visit | null = null;
  private innerAddress = '';
  private outerAddress = '';
  readonly patience: Patience;

  private constructor(patience: Patience) {
    this.patience = patience;
    this.inner = serverFor((request) => this.take(request));
    this.outer = serverFor((request) => this.takeCallback(request));
  }

  /**
   * Opens a door.
   * @param port for callbacks; 0 = any that is free
   * @param patience how long is waited for what, where it is not the usual
   * @throws Error (rejects): the port is taken
   */
  static async open(port = 0, patience: Partial<Patience> = {}): Promise<Door> {
    const door = new Door({ ...usual, ...patience });
    door.outerAddress = await listen(door.outer, port);
    door.innerAddress = await listen(door.inner, 0);
    return door;
  }

  /** Where callbacks are taken: scheme, host and port. */
  get origin(): string {
    return this.outerAddress;
  }

  /** Where Pact's verifier comes, and nobody else: scheme, host and port. */
  get verifierOrigin(): string {
    return this.innerAddress;
  }

  /**
   * Lets one interaction pass.
   * @param during the verification; what crosses until it ends belongs to it
   */
  async pass<T>(
    visit: Pick<Visit, 'provider' | 'setter' | 'target' | 'wanted' | 'fits' | 'drift'>,
    during: () => Promise<T>,
  ): Promise<readonly [T, Passage]> {
    const open: Visit = {
      ...visit,
      values: {},
      stateError: null,
      failure: null,
      request: null,
      response: null,
      callback: null,
      callbacks: [],
      stray: null,
      arrived: () => {},
    };
    this.visit = open;
    try {
      const result = await during();
      const { request, response, callback, stray, values, stateError, failure } = open;
      return [result, { request, response, callback, stray, values, stateError, failure }];
    } finally {
      this.visit = null;
    }
  }

  async close(): Promise<void> {
    await Promise.all([closed(this.inner), closed(this.outer)]);
  }

  private async take(request: HttpRequest): Promise<Outcome> {
    const { visit } = this;
    // What comes late is of an interaction that has been judged already.
    if (visit === null) return json(503, { error: 'nothing is being verified' });
    if (request.path === '/_pact/state') return this.takeState(visit, request);
    if (request.path === '/_pact/message') return this.takeMessage(visit);
    return this.passOn(visit, request);
  }

  private async takeState(visit: Visit, { body }: HttpRequest): Promise<Outcome> {
    const { action, state: name, params } = parseJson(body) as Readonly<Record<string, unknown>>;
    const state = { name: String(name), params: params as NonNullable<State['params']> };
    try {
      if (action === 'teardown') {
        await visit.setter.end(state);
        return json(200, {});
      }
      const values = await visit.setter.set(state, {
        callbackUrl: this.outerAddress,
        passOver: async () => {
          await this.nextCallback(visit, () => true);
          visit.callbacks.shift();
        },
      });
      visit.values = { ...visit.values, ...values };
      // A request keeps what it has where there is no example that is text.
      const examples = Object.entries(visit.wanted).filter(([, example]) => example !== '');
      return json(200, { ...Object.fromEntries(examples), ...visit.values });
    } catch (error) {
      const why = error instanceof StateError ? error : new StateError('crashed', String(error));
      visit.stateError ??= { state, error: why };
      // Pact's verifier would ask again and again after a 5xx, for minutes.
      return json(400, { error: why.message });
    }
  }

  private async takeMessage(visit: Visit): Promise<Outcome> {
    const callback = await this.nextCallback(visit, visit.fits);
    if (callback === null) return json(404, { error: 'no callback came' });
    visit.callback = callback;
    const metadata = Buffer.from(JSON.stringify(callback.headers)).toString('base64');
    const type = callback.headers['content-type'] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'pact-message-metadata': metadata };
    return { is: 'response', response: { status: 200, headers, body: callback.body } };
  }

  /** The first callback that fits; when none does, the last that came. */
  private async nextCallback(visit: Visit, fits: Visit['fits']): Promise<HttpRequest | null> {
    for (;;) {
      const fitting = visit.callbacks.find(fits);
      if (fitting !== undefined) return fitting;
      const last = visit.callbacks.at(-1);
      const isThere = await new Promise<boolean>((resolve) => {
        const { callbackMs, graceMs } = this.patience;
        const timer = setTimeout(resolve, last === undefined ? callbackMs : graceMs, false);
        visit.arrived = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
      if (!isThere) return last ?? null;
    }
  }

  private takeCallback(given: HttpRequest): Outcome {
    const { visit } = this;
    const known = Object.entries(noticeCodecs).find(
      ([each]) => callbackPathOf(each) === given.path,
    )?.[1];
    const isExpected = visit !== null && given.path === callbackPathOf(visit.provider);
    // What comes late is of an interaction that has been judged already.
    if (!isExpected && (visit !== null || known === undefined)) {
      if (visit !== null) visit.stray ??= given;
      const path = visit === null ? '/callbacks/<provider>' : callbackPathOf(visit.provider);
      return json(404, { error: `callbacks are expected at POST ${this.outerAddress}${path}` });
    }
    if (visit !== null) {
      visit.callbacks.push(visit.drift.callback?.(given) ?? given);
      visit.arrived();
    }
    return known === undefined
      ? json(200, {})
      : { is: 'response', response: known.codec.answer('taken', '') };
  }

  private async passOn(visit: Visit, request: HttpRequest): Promise<Outcome> {
    const sent = { ...request, headers: passedOn(request.headers) };
    visit.request = sent;
    const enough = AbortSignal.timeout(this.patience.answerMs);
    const sending = await send(visit.target, sent, enough);
    if (sending.is !== 'response') {
      visit.failure = enough.aborted ? 'silence' : sending.is;
      return { is: 'reset' };
    }
    const { status, headers, body } = sending.response;
    const came = { status, headers: passedOn(headers), body };
    visit.response = visit.drift.response?.(came) ?? came;
    return { is: 'response', response: notFollowed(visit.response) };
  }
}
