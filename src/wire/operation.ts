// An operation of an HTTP service as data: routing, checking and the OpenAPI document all derive
// from these rows.
import type { z } from 'zod';
import type { Method } from './http-message.ts';
import type { Named } from './services.ts';

/** One answer an operation can give, by its HTTP status. */
export type ResponseShape = {
  readonly description: string;
  /** Absent = no body. */
  readonly body?: z.ZodType;
  /** `application/json` when absent. */
  readonly type?: 'application/json' | 'application/problem+json' | 'text/event-stream';
  /** Header name (lower case) → what it says. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type Operation = {
  /** The OpenAPI operationId: unique within its service. */
  readonly id: string;
  readonly method: Method;
  /** Template with `{name}` for a path parameter. */
  readonly path: string;
  readonly title: Named;
  readonly description?: string;
  /** Groups operations on the page; the first is the service's own. */
  readonly tag: string;
  /** Name of a scheme of the document; null = open to all. */
  readonly security: string | null;
  /** Objects of text parameters. Header names are lower case. */
  readonly pathParameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** An example of the body, shown on the page. */
  readonly example?: unknown;
  readonly responses: Readonly<Record<number, ResponseShape>>;
};

/** A callback the service sends: the shape of an operation, at an address the receiver chooses. */
export type Webhook = Omit<Operation, 'path' | 'security'>;

/** How a caller proves who it is. */
export type SecurityScheme =
  | { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }
  | {
      readonly type: 'apiKey';
      readonly in: 'header';
      readonly name: string;
      readonly description: string;
    };

/** All there is to say of one service: its OpenAPI document is a function of this. */
export type ServiceDocument = {
  readonly title: string;
  /** Of the API, not of this package. */
  readonly version: string;
  /** Markdown. Says "styled after", never "official". */
  readonly description: string;
  /** Where `order-lab serve` has it by default, `http://127.0.0.1:4010` say. */
  readonly server: string;
  readonly schemes: Readonly<Record<string, SecurityScheme>>;
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Webhook[];
};
