// The engine's client of one service: a token when it needs one, and one HTTP request an attempt.
import type { Call, Reply } from '../wire/calls.ts';
import { errorStatuses } from '../wire/calls.ts';
import type { ClientCodec, Token } from '../wire/client-codec.ts';
import type { HttpRequest } from '../wire/http-message.ts';
import { sendLogged, type ExchangeLog } from './exchange-log.ts';
import type { Sending } from './send.ts';

export type Answered = {
  readonly reply: Reply;
  /** What came over the wire, for whoever must explain a reply nobody foresaw. */
  readonly sending: Sending;
};

export type ClientOptions = {
  /** Brings a request to the service. */
  readonly send: (request: HttpRequest, gone: AbortSignal) => Promise<Sending>;
  /** Has every exchange of the client. */
  readonly log?: ExchangeLog;
};

/** One attempt of one call. */
export type Attempt = {
  readonly call: Call;
  /** The engine's id of the call. */
  readonly id: string;
  /** Goes along as `X-Request-Id`. */
  readonly name: string;
  /** ms */
  readonly now: number;
  /** Gives the call up; its reply is then `reset`, which nobody reads. */
  readonly gone: AbortSignal;
};

/** How often a connection that is to be refused is tried until it is: idle ones may linger. */
const refusedTriesAtMost = 20;

export class ServiceClient {
  private readonly codec: ClientCodec;
  private readonly options: ClientOptions;
  private token: Token | null = null;

  constructor(codec: ClientCodec, options: ClientOptions) {
    this.codec = codec;
    this.options = options;
  }

  /**
   * Sends one call as one request. Connects first when it has no token or the token's time is up;
   * a token that is refused is forgotten, so that the next sending connects again (services.md).
   */
  async send(attempt: Attempt): Promise<Answered> {
    const { codec } = this;
    const { call, name } = attempt;
    const connected = await this.connect(attempt);
    if ('reply' in connected) return connected;
    const written = codec.write(call, connected);
    const headers = { ...written.headers, 'x-request-id': encodeURIComponent(name) };
    const sending = await this.exchange('call', { ...written, headers }, attempt);
    const reply =
      sending.is === 'response' ? codec.read(call, sending.response) : lostReply(sending);
    if (reply.kind === 'error' && reply.status === 401) this.token = null;
    return { reply, sending };
  }

  /** Sends a call to a closed door. False when it was not refused: somebody takes connections. */
  async isRefused(attempt: Attempt): Promise<boolean> {
    const { log } = this.options;
    const logged = log?.size ?? 0;
    for (let tries = 0; tries < refusedTriesAtMost; tries += 1) {
      // Each try is a new connection once the lingering ones are gone.
      // oxlint-disable-next-line no-await-in-loop
      const { reply } = await this.send(attempt);
      if (reply.kind === 'no-connection') return true;
      // A lingering connection is no attempt of the engine.
      log?.cutTo(logged);
    }
    return false;
  }

  /** Forgets the token. */
  forget(): void {
    this.token = null;
  }

  private async connect(attempt: Attempt): Promise<Token | Answered> {
    const { token: known, codec } = this;
    const { now } = attempt;
    if (known !== null && now < known.expiresAt) return known;
    const read: { token: Token | null } = { token: null };
    const sending = await this.exchange('connect', codec.connect(), attempt, (answered) => {
      if (answered.is !== 'response') return;
      read.token = codec.readToken(answered.response, now);
      // Before the answer is in the log.
      const text = read.token?.value ?? '';
      if (text !== '') this.options.log?.keepSecret(codec.service, text);
    });
    if (sending.is !== 'response') return { reply: lostReply(sending), sending };
    if (read.token === null) return { reply: refusedToken(sending.response.status), sending };
    this.token = read.token;
    return read.token;
  }

  /** @param look is shown what came before it is logged */
  private exchange(
    is: 'call' | 'connect',
    request: HttpRequest,
    { call, id, gone }: Attempt,
    look: (sending: Sending) => void = () => {},
  ): Promise<Sending> {
    const { send, log } = this.options;
    const { service, order, name } = call;
    const of = call.name === 'lookup' ? call.of : null;
    const begun = { is, service, order, call: name, of, notice: null, id, request };
    const sending = async (): Promise<Sending> => {
      const came = await send(request, gone);
      look(came);
      return came;
    };
    return sendLogged(log, begun, sending);
  }
}

const lostReply = ({ is }: Exclude<Sending, { is: 'response' }>): Reply =>
  is === 'broken-off' ? { kind: 'garbled' } : { kind: is };

/** No token, so nothing was asked: the service is busy with something else, or knows us not. */
const refusedToken = (status: number): Reply => {
  const known = errorStatuses.find((each) => each === status && each >= 500);
  return { kind: 'error', status: known === undefined ? 401 : 503 };
};
