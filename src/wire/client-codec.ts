// What the engine's side of a service's dialect must be able to do: write requests, read answers,
// and read the callbacks.
import type { Call, Notice, Reply } from './calls.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import type { Service } from './services.ts';

export type Token = {
  readonly value: string;
  /** Not to be used from this instant on, ms. */
  readonly expiresAt: number;
};

/** The engine's dialect of one service. Pure. */
export type ClientCodec = {
  readonly service: Service;
  /** The request that asks for a token. */
  readonly connect: () => HttpRequest;
  /** The token in the answer, or null when the answer has none. */
  readonly readToken: (response: HttpResponse, now: number) => Token | null;
  /** A call as a request. Everything of the call crosses: the mock reads back an equal one. */
  readonly write: (call: Call, token: Token) => HttpRequest;
  /**
   * The answer to a call, checked against its schema: `garbled` when it is not JSON, `off-schema`
   * when a field is missing or of the wrong type. Never throws.
   */
  readonly read: (call: Call, response: HttpResponse) => Reply;
};

/** What the engine needs to know to read a callback. */
export type NoticeContext = {
  readonly secret: string;
  /** ms */
  readonly now: number;
  /** The order a reference belongs to; undefined for a stranger's. Kế toán names no order code. */
  readonly orderOf: (refId: string) => string | undefined;
};

export type NoticeReading =
  /** `bad`: kept and told, never believed. */
  | {
      readonly is: 'notices';
      readonly notices: readonly Notice[];
      readonly signature: 'good' | 'bad';
    }
  /** It cannot be read as a callback; `why` is for the answer. */
  | { readonly is: 'unreadable'; readonly why: string };

/** What became of a callback at the engine, worst of its notices. */
export type NoticeOutcome = 'taken' | 'bad-signature' | 'unknown-order' | 'unreadable';

/** The engine's side of a service's callbacks. Pure. */
export type NoticeCodec = {
  readonly service: Service;
  readonly read: (request: HttpRequest, context: NoticeContext) => NoticeReading;
  /** The engine's answer to the callback, in the service's dialect. */
  readonly answer: (outcome: NoticeOutcome, why: string) => HttpResponse;
};
