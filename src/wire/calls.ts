// What crosses the wire as plain data: calls to a service, its replies, its notices back.
import type { BusinessCallName, Service } from './services.ts';

/** A document kind that exists as two halves, on AMIS.VN – Bán hàng and AMIS.VN – Kế toán. */
export type DocumentName = 'invoice-request' | 'sales-contract';
/** The calls about a SaaS resource: fenced by a revision that rises per order. */
export type ResourceCallName = 'temporary-grant' | 'full-grant' | 'lock' | 'revoke';

/** What an order buys, as the services are told it. Money in whole đồng. */
export type OrderLines = {
  readonly product: string;
  readonly quantity: number;
  readonly netAmount: number;
  /** Percent; -1 = not subject to VAT (KCT). */
  readonly vatRate: number;
  readonly vatAmount: number;
};

/** Whom the documents name. */
export type Party = { readonly customer: string; readonly name: string; readonly taxCode: string };

export type LicenceRequestCall = {
  readonly name: 'licence-request';
  readonly service: 'suman';
  readonly order: string;
  readonly key: string;
  readonly party: Party;
  readonly lines: OrderLines;
};
export type ResourceCall = {
  readonly name: ResourceCallName;
  readonly service: 'suman';
  readonly order: string;
  readonly key: string;
  /** Fencing token: SUMAN refuses a lower one than it has seen for the order. */
  readonly revision: number;
  readonly product: string;
};
export type TopUpCall = {
  readonly name: 'top-up-codes';
  readonly service: 'suman';
  readonly order: string;
  readonly key: string;
  readonly quantity: number;
};
export type SalesDocumentCall = {
  readonly name: DocumentName;
  readonly service: 'amis-sales';
  readonly order: string;
  readonly party: Party;
  readonly lines: OrderLines;
};
export type AccountingDocumentCall = {
  readonly name: DocumentName;
  readonly service: 'amis-accounting';
  readonly order: string;
  /** Idempotency key of the ACT dialect: a GUID derived from order code and document kind. */
  readonly refId: string;
  /** The id AMIS.VN – Bán hàng gave the other half. */
  readonly salesId: string;
  readonly party: Party;
  readonly lines: OrderLines;
};
/** "Does it exist at your place?", asked about an earlier call. Changes nothing. */
export type LookupCall = {
  readonly name: 'lookup';
  readonly service: Service;
  readonly order: string;
  readonly of: BusinessCallName;
};

export type BusinessCall =
  | LicenceRequestCall
  | ResourceCall
  | TopUpCall
  | SalesDocumentCall
  | AccountingDocumentCall;
export type Call = BusinessCall | LookupCall;

/** A service's answer to a call it took, in words of its model rather than of its dialect. */
export type Result =
  | { readonly is: 'licence-request'; readonly id: string; readonly granted: boolean }
  | {
      readonly is: 'resource';
      readonly state: ResourceState;
      readonly held: boolean;
      readonly revision: number;
    }
  | { readonly is: 'codes'; readonly codes: readonly string[] }
  | { readonly is: 'sales-document'; readonly id: string }
  /** Queued, not done: the stored notice is the proof (services.md, AMIS.VN – Kế toán). */
  | { readonly is: 'queued' }
  | { readonly is: 'stored'; readonly issued: boolean }
  /** A look-up's honest "not here" or "not yet", with the service's own code. */
  | { readonly is: 'absent'; readonly code: string };

/** What SUMAN holds of an order's resource: nothing, or one in a state. */
export type ResourceState = 'none' | 'temporary' | 'full' | 'locked' | 'revoked';

/** The HTTP errors a fault can answer with. */
export const errorStatuses = [400, 401, 403, 404, 422, 429, 500, 502, 503, 504] as const;
export type ErrorStatus = (typeof errorStatuses)[number];

/** What came back over the wire, if anything did. */
export type Reply =
  /** `existed`: it was there already (409, DuplicateCode, IsCreatedVoucher, or a repeated key). */
  | {
      readonly kind: 'done';
      readonly result: Result;
      readonly existed: boolean;
      /** The same answer as before, to a repeated idempotency key. */
      readonly replayed?: true;
    }
  | { readonly kind: 'refused'; readonly code: string }
  /** `retryAfterMs`: what `Retry-After` asked for, if it was there. */
  | { readonly kind: 'error'; readonly status: ErrorStatus; readonly retryAfterMs?: number }
  | { readonly kind: 'no-connection' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'garbled' }
  | { readonly kind: 'off-schema' };

/** A service's own word that something has happened there: a callback. */
export type Notice =
  | {
      readonly name: 'licence-granted';
      readonly service: 'suman';
      readonly id: string;
      readonly order: string;
    }
  | {
      readonly name: 'document-stored';
      readonly service: 'amis-accounting';
      readonly id: string;
      readonly order: string;
      readonly document: DocumentName;
      /** The service's error code when it could not store; null when it stored. */
      readonly failure: string | null;
      /** The voucher's own reference, where it is not the one our engine derives. */
      readonly refId?: string;
    }
  | {
      readonly name: 'invoice-issued';
      readonly service: 'amis-accounting';
      readonly id: string;
      readonly order: string;
      readonly invoiceNumber: string;
      readonly refId?: string;
    };
