// The engine's client of one service: a token when it needs one, and one HTTP request an attempt.
import type { Call, Reply } from '../wire/calls.ts';
import { errorStatuses } from '../wire/calls.ts';
import type { ClientCodec, Token } from '../wire/client-codec.ts';
import { send, type Sending } from './send.ts';

export type Answered = {
  readonly reply: Reply;
  /** What came over the wire, for whoever must explain a reply nobody foresaw. */
  readonly sending: Sending;
};

export class ServiceClient {
  private readonly codec: ClientCodec;
  private readonly originOf: () => string;
  private token: Token | null = null;

  constructor(codec: ClientCodec, originOf: () => string) {
    this.codec = codec;
    this.originOf = originOf;
  }

  /**
   * Sends one call as one request. Connects first when it has no token or the token's time is up;
   * a token that is refused is forgotten, so that the next sending connects again (services.md).
   * @param id goes along as `X-Request-Id`
   * @param now ms
   * @param gone gives the call up; its reply is then `reset`, which nobody reads
   */
  async send(call: Call, id: string, now: number, gone: AbortSignal): Promise<Answered> {
    const { codec } = this;
    const connected = await this.connect(now, gone);
    if ('reply' in connected) return connected;
    const request = codec.write(call, connected);
    const headers = { ...request.headers, 'x-request-id': encodeURIComponent(id) };
    const sending = await send(this.originOf(), { ...request, headers }, gone);
    const reply =
      sending.is === 'response' ? codec.read(call, sending.response) : lostReply(sending);
    if (reply.kind === 'error' && reply.status === 401) this.token = null;
    return { reply, sending };
  }

  /** Forgets the token. */
  forget(): void {
    this.token = null;
  }

  private async connect(now: number, gone: AbortSignal): Promise<Token | Answered> {
    if (this.token !== null && now < this.token.expiresAt) return this.token;
    const sending = await send(this.originOf(), this.codec.connect(), gone);
    if (sending.is !== 'response') return { reply: lostReply(sending), sending };
    const token = this.codec.readToken(sending.response, now);
    if (token === null) return { reply: refusedToken(sending.response.status), sending };
    this.token = token;
    return token;
  }
}

const lostReply = ({ is }: Exclude<Sending, { is: 'response' }>): Reply =>
  is === 'broken-off' ? { kind: 'garbled' } : { kind: is };

/** No token, so nothing was asked: the service is busy with something else, or knows us not. */
const refusedToken = (status: number): Reply => {
  const known = errorStatuses.find((each) => each === status && each >= 500);
  return { kind: 'error', status: known === undefined ? 401 : 503 };
};
