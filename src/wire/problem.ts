// Problems (RFC 9457) that no service words in its own way: what a door says of a request that
// goes no further.
import { jsonResponse, type HttpResponse } from './http-message.ts';

/**
 * A problem whose status says it all (`about:blank`).
 * @param title the status in words (RFC 9110)
 * @param detail what happened, what was expected, what to do
 * @param more further members
 */
export const plainProblem = (
  status: number,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): HttpResponse =>
  jsonResponse(
    status,
    { type: 'about:blank', title, status, detail, ...more },
    { 'content-type': 'application/problem+json' },
  );
