// Who may talk to a lab: a page of some website, open in a browser of this machine, may not.
import { isIP } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import type { HttpResponse } from '../wire/http-message.ts';
import { plainProblem } from '../wire/problem.ts';

/** Does an address reach this machine alone? */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** The name in a `Host` or `Origin`, without its port and brackets. */
const nameIn = (authority: string): string => {
  try {
    return new URL(`http://${authority}`).hostname.replaceAll(/^\[|\]$/g, '');
  } catch {
    return '';
  }
};

/**
 * What to answer to what only a foreign web page sends: a name that merely resolves to this machine
 * (DNS rebinding), or an `Origin` that is not this lab's own (cross-site requests). Null when the
 * request may pass.
 * @param host the address that is listened on
 */
export const onlyFor = (
  host: string,
): ((headers: Pick<IncomingHttpHeaders, 'host' | 'origin'>) => HttpResponse | null) => {
  let lastOurs: string | null = null;
  // As a URL says it: in lower case.
  const ownName = nameIn(isIP(host) === 6 ? `[${host}]` : host);
  const isOurs = (name: string): boolean =>
    (name !== '' && name === ownName) ||
    isLoopback(name) ||
    (!isLoopback(host) && isIP(name) !== 0);
  return ({ host: authority = '', origin }) => {
    // Nearly all requests are for the name that was found to be ours before.
    if (origin === undefined && authority === lastOurs) return null;
    if (origin !== undefined && !isOurs(nameIn(origin.replace(/^https?:\/\//, '')))) {
      const detail = 'This lab takes no requests from pages of other origins.';
      return plainProblem(403, 'Forbidden', detail);
    }
    const asked = nameIn(authority);
    if (isOurs(asked)) {
      lastOurs = authority;
      return null;
    }
    const detail = `This lab is not known as "${asked.slice(0, 80)}". Ask it by its address.`;
    return plainProblem(403, 'Forbidden', detail);
  };
};
