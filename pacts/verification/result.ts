// What a verification found, as data: the reports are functions of it.
import type { Json, State } from '../contract.ts';
import type { Named, Service } from '../../src/wire/services.ts';

/** What of an exchange or a callback was not as agreed. */
export type FindingKind =
  | 'status'
  | 'header'
  | 'body'
  /** The header of a callback. */
  | 'metadata'
  /** The engine's own codec reads something else in it: JSON in strings, signatures. */
  | 'reading'
  /** The provider state could not be set: its handler is missing or has crashed. */
  | 'state'
  /** Nobody answered, or no callback came. */
  | 'connection'
  /** The provider's OpenAPI document does not promise it. */
  | 'document';

/** Which side to look at first. */
export type Side = 'provider' | 'state-handler' | 'network' | 'document';

/** A value as it came, or words for it. */
export type Said = string | Named;

export type Finding = {
  readonly kind: FindingKind;
  /** Where: `$.customer.code`, a header's name, `/result/granted`; empty for the whole. */
  readonly at: string;
  readonly expected: Said;
  readonly actual: Said;
  /** All of it as a sentence. */
  readonly message: Named;
  readonly side: Side;
  /** What to do, where that can be said: the handler to add, in lines. */
  readonly remedy?: string;
};

export type Verdict = 'passed' | 'failed';

/** Why a failure does not fail the run, if it does not: where the interaction is marked so. */
export type Pending = 'interaction' | 'file' | null;

export type Verified = {
  readonly provider: Service | string;
  /** The pact file, as it was named. */
  readonly file: string;
  /** As in the pact file, and in English where the file says it. */
  readonly description: Named;
  readonly states: readonly State[];
  /** `POST /api/v1/licence-requests`, or `callback`. */
  readonly operation: string;
  readonly verdict: Verdict;
  readonly pending: Pending;
  readonly findings: readonly Finding[];
  /** What really crossed, if anything did: bodies as they came, secrets left out. */
  readonly crossed: { readonly request?: Json; readonly response?: Json } | null;
  readonly ms: number;
};

export type Verification = {
  readonly verified: readonly Verified[];
  /** Interactions in the files, whether verified or not. */
  readonly total: number;
  /** Those left out, and why: `--only-failed`, or `--bail` after a failure. */
  readonly leftOut: { readonly passedBefore: number; readonly bailed: number };
  /** Interactions compared with the OpenAPI document of their provider. */
  readonly compared: number;
  /** Whom it was verified against: address by provider. */
  readonly urls: Readonly<Record<string, string>>;
  /** Options that verify against the same again: `--url`, `--state-url`. */
  readonly again: readonly string[];
};

/** An interaction that counts as a failure of the run. */
export const fails = ({ verdict, pending }: Verified): boolean =>
  verdict === 'failed' && pending === null;

/** A pending interaction that passes: it must be moved out, so that it is held to it. */
export const isDue = ({ verdict, pending }: Verified): boolean =>
  verdict === 'passed' && pending !== null;
