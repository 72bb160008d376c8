// What a change of a service's document is: its kind, its place, whether it breaks a caller.
import type { Named } from '../../src/wire/services.ts';

/** Every kind of change that is told apart. */
export const kinds = [
  // Of the document
  'version-changed',
  'server-changed',
  'description-changed',
  'example-changed',
  // Of an operation or a webhook
  'operation-added',
  'operation-removed',
  'operation-moved',
  'operation-renamed',
  'webhook-added',
  'webhook-removed',
  'security-added',
  'security-removed',
  'security-changed',
  // Of its parameters, bodies, statuses and headers
  'parameter-added',
  'required-parameter-added',
  'parameter-removed',
  'parameter-renamed',
  'parameter-became-required',
  'parameter-became-optional',
  'parameter-style-changed',
  'body-added',
  'required-body-added',
  'body-removed',
  'body-became-required',
  'body-became-optional',
  'media-type-added',
  'media-type-removed',
  'encoding-changed',
  'status-added',
  'success-status-added',
  'status-removed',
  'header-added',
  'required-header-added',
  'header-removed',
  'header-became-required',
  'header-became-optional',
  // Of a schema
  'field-added',
  'required-field-added',
  'field-removed',
  'field-became-required',
  'field-became-optional',
  'type-narrowed',
  'type-widened',
  'type-changed',
  'became-nullable',
  'no-longer-nullable',
  'value-added',
  'value-removed',
  'values-closed',
  'values-opened',
  'limit-narrowed',
  'limit-widened',
  'pattern-changed',
  'format-changed',
  'content-changed',
  'constraint-changed',
  'became-strict',
  'became-open',
  'alternative-added',
  'alternative-removed',
  'default-changed',
] as const;

export type Kind = (typeof kinds)[number];

/**
 * What the new document allows, compared with the old one: less, more, less here and more there
 * (`other`), or the same as far as a caller can tell.
 */
export type Sense = 'less' | 'more' | 'other' | 'same';

/**
 * Who writes what is described. The engine sends requests and answers callbacks; it reads answers
 * and callbacks.
 */
export type Role = 'sent' | 'read';

/**
 * One step into a body: `.name` a property, `[*]` the items of an array, `{*}` properties without a
 * name, `«JSON»` into the JSON that a string holds.
 */
export type Step = string;
export const items: Step = '[*]';
export const others: Step = '{*}';
export const content: Step = '«JSON»';
export const property = (name: string): Step => `.${name}`;

/** Steps as people read them: `voucher[*].org_refid`; '' is the whole. */
export const sayField = (field: readonly Step[]): string => field.join('').replace(/^\./u, '');

export type OperationName = {
  readonly is: 'operation' | 'webhook' | 'document';
  /** Its operationId, or what stands for it; '' for the document. */
  readonly id: string;
  /** Upper case; '' for the document. */
  readonly method: string;
  /** The path, or the webhook's name. */
  readonly path: string;
};

export type Place =
  | { readonly part: 'whole' | 'security' }
  | {
      readonly part: 'parameter';
      readonly in: 'path' | 'query' | 'header' | 'cookie';
      readonly name: string;
    }
  | { readonly part: 'request-body'; readonly mediaType: string }
  | { readonly part: 'status'; readonly status: string }
  | { readonly part: 'response-header'; readonly status: string; readonly name: string }
  | { readonly part: 'response-body'; readonly status: string; readonly mediaType: string };

/** A change found in a schema or a list of parts, before it is known who writes it. */
export type Found = {
  readonly kind: Kind;
  readonly sense: Sense;
  readonly field: readonly Step[];
  /** Undefined: there was none. */
  readonly before: unknown;
  /** Undefined: there is none. */
  readonly after: unknown;
};

export type Change = {
  readonly kind: Kind;
  readonly breaking: boolean;
  readonly role: Role;
  readonly operation: OperationName;
  readonly place: Place;
  /** Steps into the body or the parameter; [] for all of it. */
  readonly field: readonly Step[];
  readonly before: unknown;
  readonly after: unknown;
  readonly sentence: Named;
};

/** Does a change of this sense break the engine? It must be let send, and must know what comes. */
export const breaks = (sense: Sense, role: Role): boolean =>
  sense === 'other' || sense === (role === 'sent' ? 'less' : 'more');
