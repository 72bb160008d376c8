// Why a `fetch` failed, as far as the caller may conclude from it.

/** Codes of failures before a byte was sent. */
const unconnected: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const givenUp: ReadonlySet<unknown> = new Set(['AbortError', 'TimeoutError']);

/**
 * Reads what a `fetch` was rejected with, over a socket or through MSW.
 *
 * `no-connection`: nothing was sent, so nothing was done. `aborted`: the caller gave it up.
 * `reset`: anything else; the request may have arrived, so it may have been done.
 */
export const failureOf = (error: unknown): 'no-connection' | 'reset' | 'aborted' => {
  if (givenUp.has(memberOf(error, 'name'))) return 'aborted';
  const cause = memberOf(error, 'cause');
  const attempts = memberOf(cause, 'errors');
  // A name with several addresses: each was tried, and each attempt has a code of its own.
  const codes = Array.isArray(attempts)
    ? attempts.map((attempt) => memberOf(attempt, 'code'))
    : [memberOf(cause, 'code')];
  return codes.length > 0 && codes.every((code) => unconnected.has(code))
    ? 'no-connection'
    : 'reset';
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
