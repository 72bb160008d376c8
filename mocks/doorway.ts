// What the adapters of Express and MSW do alike: bodies between bytes and text, and what is
// answered at the door when a request goes no further.
import type { HttpResponse } from '../src/wire/http-message.ts';
import { plainProblem } from '../src/wire/problem.ts';

/** More than any request of the services has. */
export const bodyBytesAtMost = 1024 * 1024;

/** A mark at the beginning is kept: signatures are of the body as it came. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a body, or what to answer when it is none (RFC 8259 §8.1: JSON is UTF-8). */
export const textOf = (bytes: Uint8Array): string | HttpResponse => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return plainProblem(400, 'Bad Request', 'The body is not UTF-8. Send JSON in UTF-8.');
  }
};

/** @param limit bytes that are read at most */
export const tooLarge = (limit: number): HttpResponse =>
  plainProblem(
    413,
    'Content Too Large',
    `The body has more than ${limit} bytes, the most that is read here. Send less at once.`,
  );

/** What to answer to a body that is packed, or null when it is not. */
export const refusedCoding = (coding: string | null | undefined): HttpResponse | null =>
  coding === null || coding === undefined || coding === '' || coding.toLowerCase() === 'identity'
    ? null
    : plainProblem(
        415,
        'Unsupported Media Type',
        `The body is encoded as "${coding.slice(0, 60)}", which is not read here. Send it plain.`,
      );

/** What only a bug can lead to; it says nothing of what is inside. */
export const internalError = (): HttpResponse =>
  plainProblem(
    500,
    'Internal Server Error',
    'The server met a mistake of its own, which it has written down. The request is not to blame.',
  );

/** Statuses whose answers have no body (RFC 9110 §6.4.1). */
export const hasNoBody = (status: number): boolean =>
  status === 204 || status === 205 || status === 304;

/** An answer that breaks off: how long its head says the body is, and the bytes that arrive. */
export type BrokenOff = { readonly length: number; readonly half: Uint8Array<ArrayBuffer> };

const utf8 = new TextEncoder();

/** A body as it crosses: UTF-8. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => utf8.encode(text);

/** Null for an answer without a body: there is nothing to break off. */
export const brokenOff = ({ status, body }: HttpResponse): BrokenOff | null => {
  const bytes = bytesOf(body);
  if (hasNoBody(status) || bytes.length === 0) return null;
  return { length: bytes.length, half: bytes.subarray(0, bytes.length >> 1) };
};
