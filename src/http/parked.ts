// Requests that a service has taken and not answered yet: each holds its connection until the
// outside replies, a fault breaks it, or its client goes away.
import type { Dialect, WrittenReply } from '../../mocks/dialect.ts';
import type { Outcome } from '../../mocks/taking.ts';
import type { Call, Reply } from '../wire/calls.ts';
import type { HttpResponse } from '../wire/http-message.ts';

/**
 * How a call of a request is known to the outside: the request's id, and its place when several.
 */
export const callIdOf = (request: string, index: number, of: number): string =>
  of === 1 ? request : `${request}/${index}`;

/** One request, with as many calls as its array has items. */
export class Parked {
  readonly calls: readonly Call[];
  private readonly dialect: Dialect;
  private readonly replies: Reply[] = [];
  private readonly intended: Reply[] = [];
  private missing: number;
  /** What became of it, once that is known. */
  outcome: Outcome | null = null;
  /** Told the outcome, when somebody waits for it. */
  onOutcome: ((outcome: Outcome) => void) | null = null;

  constructor(dialect: Dialect, calls: readonly Call[]) {
    this.dialect = dialect;
    this.calls = calls;
    this.missing = calls.length;
  }

  /** A call of the request is answered; with the last of them, so is the request. */
  reply(index: number, reply: Reply, intended: Reply = reply): void {
    if (this.outcome !== null || this.replies[index] !== undefined) return;
    this.replies[index] = reply;
    this.intended[index] = intended;
    this.missing -= 1;
    if (this.missing === 0) this.end(this.outcomeOf());
  }

  /** Ends the request, whatever its calls came to. */
  end(outcome: Outcome): void {
    if (this.outcome !== null) return;
    this.outcome = outcome;
    this.onOutcome?.(outcome);
  }

  /** Was the answer made by the service itself, and not spoiled on the way? */
  get isWhole(): boolean {
    return this.replies.every(
      ({ kind }) => kind === 'done' || kind === 'refused' || kind === 'error',
    );
  }

  /** What a call would have been answered, had the answer not been lost. */
  intend(index: number, intended: Reply): void {
    this.intended[index] = intended;
  }

  /** What the service answered, when its client did not get it so; null when it did, or unseen. */
  get intendedResponse(): HttpResponse | null {
    const { calls, replies, intended } = this;
    if (calls.every((_, index) => replies[index] === intended[index])) return null;
    const written = intended.filter(isWritten);
    return written.length < calls.length ? null : this.dialect.write(calls, written);
  }

  /** One connection has one end: of several replies the first that is no answer decides. */
  private outcomeOf(): Outcome {
    const { dialect, calls, replies } = this;
    const spoiled = replies.find((reply) => !isWritten(reply));
    switch (spoiled?.kind) {
      case undefined:
        return { is: 'response', response: dialect.write(calls, replies.filter(isWritten)) };
      case 'error':
        return { is: 'response', response: this.errorOf(spoiled) };
      case 'reset':
      case 'no-connection':
        return { is: spoiled.kind };
      case 'garbled':
        return { is: 'cut', response: this.whole() };
      case 'off-schema':
        return { is: 'response', response: dialect.breakSchema(this.whole()) };
    }
  }

  private errorOf({ status, retryAfterMs }: Extract<Reply, { kind: 'error' }>) {
    const response = this.dialect.writeError(status);
    if (retryAfterMs === undefined) return response;
    const seconds = String(Math.ceil(retryAfterMs / 1000));
    return { ...response, headers: { ...response.headers, 'retry-after': seconds } };
  }

  /** What the service answered before the network spoiled it. */
  private whole(): HttpResponse {
    const written = this.intended.filter(isWritten);
    if (written.length === this.calls.length) return this.dialect.write(this.calls, written);
    return this.dialect.writeError(500);
  }
}

const isWritten = (reply: Reply): reply is WrittenReply =>
  reply.kind === 'done' || reply.kind === 'refused';
