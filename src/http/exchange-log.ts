// Every HTTP exchange of a run as plain data, in the order they begin: the spoiled, the refused and
// the unanswered among them, and without a secret in any.
import type { Instant } from '../calendar/time.ts';
import { credentials } from '../wire/credentials.ts';
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import type { BusinessCallName, CallName, NoticeName, Service } from '../wire/services.ts';
import type { Sending } from './send.ts';

/** How an exchange ended, as its client saw it. */
export type ExchangeEnd =
  | Sending['is']
  /** Its client waits no longer: the time is up, or the engine has restarted. */
  | 'given-up'
  | 'open';

/** One HTTP exchange between the engine and a service. */
export type WireExchange = {
  /** From 1, in the order they begin. */
  readonly number: number;
  readonly service: Service;
  /** A call of the engine, the asking for a token that it needs, or a notice of the service. */
  readonly is: 'call' | 'connect' | 'callback';
  readonly at: Instant;
  readonly order: string | null;
  /** Of the engine; of a `connect`, the one that the token is for. */
  readonly call: CallName | null;
  /** What a look-up asks about. */
  readonly of: BusinessCallName | null;
  readonly notice: NoticeName | null;
  /** The engine's id of the call, or the service's id of the notice. */
  readonly id: string | null;
  readonly request: HttpRequest;
  /** As its client got it; null when none came whole. */
  readonly response: HttpResponse | null;
  readonly end: ExchangeEnd;
  /** What the service had answered before a fault spoiled it; null when nothing is known of it. */
  readonly intended: HttpResponse | null;
  /** Null while it is open. */
  readonly endedAt: Instant | null;
};

/** An exchange, and how many changes the log had seen with the last one of it. */
export type Logged = { readonly revision: number; readonly exchange: WireExchange };

/** What is known of an exchange when it begins. */
export type Begun = Omit<
  WireExchange,
  'number' | 'at' | 'response' | 'end' | 'intended' | 'endedAt'
>;

/** An exchange under way: only its first end counts. */
type Recording = {
  readonly end: (end: ExchangeEnd, response: HttpResponse | null) => void;
};

const secretHeaders = ['authorization', 'x-misa-accesstoken'];
const hidden = '•••';

const sampleSecrets: readonly string[] = [
  credentials.suman.clientSecret,
  credentials.suman.webhookSecret,
  credentials['amis-sales'].clientSecret,
  credentials['amis-accounting'].accessCode,
  credentials['amis-accounting'].appSecret,
];

export class ExchangeLog {
  private readonly now: () => Instant;
  private kept: Logged[] = [];
  private revision = 0;
  /** The newest of each kind: an older token is not shown to anybody again. */
  private readonly secrets = new Map<string, string>();

  /** @param now reads the clock that the exchanges are timed by, ms */
  constructor(now: () => Instant) {
    this.now = now;
  }

  /** How many exchanges have begun. */
  get size(): number {
    return this.kept.length;
  }

  /** From here on this text is hidden wherever it stands. */
  keepSecret(kind: string, text: string): void {
    this.secrets.set(kind, text);
  }

  begin(begun: Begun): Recording {
    const { kept } = this;
    const index = kept.length;
    this.put(kept, index, {
      ...begun,
      number: index + 1,
      at: this.now(),
      request: this.withoutSecrets(begun.request),
      response: null,
      end: 'open',
      intended: null,
      endedAt: null,
    });
    return {
      end: (end, response) => {
        const logged = kept[index];
        if (logged === undefined || logged.exchange.end !== 'open') return;
        const told = response === null ? null : this.withoutSecrets(response);
        const ended = { ...logged.exchange, end, response: told, endedAt: this.now() };
        this.put(kept, index, ended);
      },
    };
  }

  /**
   * The service meant to answer a call with this, and its client will not get it so.
   * @param response null: it gets what was meant, or nothing was
   */
  intend(id: string, response: HttpResponse | null): void {
    if (response === null) return;
    const index = this.kept.findLastIndex(
      ({ exchange }) => exchange.id === id && exchange.is === 'call',
    );
    const logged = this.kept[index];
    if (logged === undefined) return;
    const intended = this.withoutSecrets(response);
    this.put(this.kept, index, { ...logged.exchange, intended });
  }

  /**
   * The engine waits no longer for the answer to a call.
   * @param at when it stopped waiting: the connection is closed once the world has gone on
   */
  giveUp(id: string, at: Instant): void {
    for (const [index, { exchange }] of this.kept.entries()) {
      if (exchange.id !== id || exchange.end !== 'open') continue;
      this.put(this.kept, index, { ...exchange, end: 'given-up', endedAt: at });
    }
  }

  /** Forgets all but the first ones: what was tried after them has not happened. */
  cutTo(size: number): void {
    this.kept.length = Math.min(this.kept.length, size);
  }

  /** Forgets all. What is under way is written nowhere any more. */
  clear(): void {
    this.kept = [];
    this.revision = 0;
  }

  /** The exchanges so far; what comes later changes other lists. */
  list(): readonly Logged[] {
    return [...this.kept];
  }

  /** @param into the list of the world it is of, which may be no more */
  private put(into: Logged[], index: number, exchange: WireExchange): void {
    this.revision += 1;
    into[index] = { revision: this.revision, exchange };
  }

  private withoutSecrets<M extends HttpRequest | HttpResponse>(message: M): M {
    const secrets = [...sampleSecrets, ...this.secrets.values()];
    const hide = (text: string): string =>
      secrets.reduce((told, secret) => told.replaceAll(secret, hidden), text);
    const headers = Object.entries(message.headers).map(([name, value]) => [
      name,
      secretHeaders.includes(name) ? value.replace(/^(Bearer )?.*$/s, `$1${hidden}`) : hide(value),
    ]);
    return { ...message, headers: Object.fromEntries(headers), body: hide(message.body) };
  }
}

/** Sends a request, and has it in the log from its beginning to its end. */
export const sendLogged = async (
  log: ExchangeLog | undefined,
  begun: Begun,
  send: () => Promise<Sending>,
): Promise<Sending> => {
  if (log === undefined) return send();
  const recording = log.begin(begun);
  const sending = await send();
  recording.end(sending.is, sending.is === 'response' ? sending.response : null);
  return sending;
};
