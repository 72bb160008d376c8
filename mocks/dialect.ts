// What each service's dialect must be able to do: HTTP request → calls of the model → HTTP
// response. Pure; MSW and Express are thin adapters of it.
import type { Call, ErrorStatus, Notice, Reply } from '../src/wire/calls.ts';
import type { HttpRequest, HttpResponse } from '../src/wire/http-message.ts';
import type { ServiceDocument } from '../src/wire/operation.ts';
import type { Service } from '../src/wire/services.ts';
import type { Sessions } from './sessions.ts';

export type Reading =
  /** Work for the model: one call, or as many as the array of the request has items. */
  | { readonly is: 'calls'; readonly operation: string; readonly calls: readonly Call[] }
  /** Answered at the door: a token, or a mistake of the caller told to it. */
  | {
      readonly is: 'answer';
      /** Null when no operation takes the request. */
      readonly operation: string | null;
      readonly response: HttpResponse;
      readonly sessions: Sessions;
    };

/** A reply that the service itself wrote; the others are made on the wire. */
export type WrittenReply = Extract<Reply, { kind: 'done' | 'refused' }>;

export type Dialect = {
  readonly service: Service;
  readonly document: ServiceDocument;
  /** Reads a request. Never throws, whatever is in it; a refused request changes no state. */
  readonly read: (request: HttpRequest, sessions: Sessions, now: number) => Reading;
  /** The response to calls that the model answered, one reply a call. */
  readonly write: (calls: readonly Call[], replies: readonly WrittenReply[]) => HttpResponse;
  /** A bare HTTP error, as the service's own gateway would word it: no refusal of the model. */
  readonly writeError: (status: ErrorStatus) => HttpResponse;
  /** The response with one field its reader needs missing or of the wrong type. */
  readonly breakSchema: (response: HttpResponse) => HttpResponse;
  /**
   * The callback that tells a notice, signed at `now`.
   * @param signature `bad`: signed with another key
   */
  readonly notify: (notice: Notice, signature: 'good' | 'bad', now: number) => HttpRequest;
  /** Has the receiver taken the callback? If not it is sent again. */
  readonly isAcknowledged: (response: HttpResponse) => boolean;
};
