// What a state handler needs of a running lab: its control API, and the service itself as the
// engine calls it.
import { clientCodecs } from '../../src/http/dialects.ts';
import { send } from '../../src/http/send.ts';
import type { Call } from '../../src/wire/calls.ts';
import type { Token } from '../../src/wire/client-codec.ts';
import { jsonRequest, parseJson, type Method } from '../../src/wire/http-message.ts';
import type { Service } from '../../src/wire/services.ts';

/** What a handler counts on was not so: it has crashed, and says where. */
export class LabError extends Error {}

export class Lab {
  readonly service: Service;
  private readonly origin: string;
  private readonly control: string;
  private readonly secret: string | undefined;

  /**
   * @param origin of the service
   * @param control of its lab: `http://127.0.0.1:4010/lab/v1`
   * @param secret what the control API wants as bearer token, if it wants one
   */
  constructor(service: Service, origin: string, control: string, secret?: string) {
    this.service = service;
    this.origin = origin;
    this.control = control;
    this.secret = secret;
  }

  /** Asks the control API. @throws LabError (rejects): it was not done */
  async ask(method: Method, path: string, body?: unknown): Promise<unknown> {
    const { origin, pathname } = new URL(this.control);
    const authorization =
      this.secret === undefined ? {} : { authorization: `Bearer ${this.secret}` };
    const request = jsonRequest(method, `${pathname}${path}`, body, authorization);
    const sending = await send(origin, request, AbortSignal.timeout(30_000));
    if (sending.is !== 'response') {
      throw new LabError(`${method} ${this.control}${path}: ${sending.is}`);
    }
    const { status, body: text } = sending.response;
    if (status < 200 || status > 299) {
      throw new LabError(`${method} ${this.control}${path}: ${status} ${text.slice(0, 300)}`);
    }
    return parseJson(text);
  }

  /** A token of the service, as the engine gets one. */
  async connect(): Promise<Token> {
    const codec = clientCodecs[this.service];
    const sending = await send(this.origin, codec.connect(), AbortSignal.timeout(30_000));
    if (sending.is !== 'response')
      throw new LabError(`connecting to ${this.origin}: ${sending.is}`);
    const token = codec.readToken(sending.response, 0);
    if (token !== null) return token;
    throw new LabError(`connecting to ${this.origin}: ${sending.response.status}, no token`);
  }

  /** Does a call, as the engine would. @throws LabError (rejects): it was not done */
  async call(call: Call): Promise<void> {
    const codec = clientCodecs[this.service];
    const request = codec.write(call, await this.connect());
    const sending = await send(this.origin, request, AbortSignal.timeout(30_000));
    const reply = sending.is === 'response' ? codec.read(call, sending.response) : sending;
    if ('kind' in reply && reply.kind === 'done') return;
    throw new LabError(`${request.method} ${request.path}: ${JSON.stringify(reply)}`);
  }

  /** Arms a fault until the lab is reset. */
  async fault(fault: object): Promise<void> {
    await this.ask('POST', '/faults', { service: this.service, ...fault });
  }

  /** The lab's time, ms. */
  async now(): Promise<number> {
    const clock = await this.ask('GET', '/clock');
    const ms: unknown = typeof clock === 'object' && clock !== null ? Reflect.get(clock, 'ms') : 0;
    return Number(ms);
  }
}
