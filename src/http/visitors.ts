// Who may talk to a lab: a page of some website, open in a browser of this machine, may not.
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

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
 * Turns away what only a foreign web page sends: a name that merely resolves to this machine (DNS
 * rebinding), or an `Origin` that is not this lab's own (cross-site requests).
 * @param host the address that is listened on
 */
export const onlyFor = (host: string): RequestHandler => {
  let lastOurs: string | null = null;
  return (request, response, next) => {
    const { host: authority = '', origin } = request.headers;
    // Nearly all requests are for the name that was found to be ours before.
    if (origin === undefined && authority === lastOurs) return next();
    const asked = nameIn(authority);
    const isOurs = (name: string): boolean =>
      name === host || isLoopback(name) || (!isLoopback(host) && isIP(name) !== 0);
    const isForeign = origin !== undefined && !isOurs(nameIn(origin.replace(/^https?:\/\//, '')));
    if (isOurs(asked) && !isForeign) {
      lastOurs = authority;
      return next();
    }
    response
      .status(403)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: 'Forbidden',
          status: 403,
          detail: isForeign
            ? 'This lab takes no requests from pages of other origins.'
            : `This lab is not known as "${asked.slice(0, 80)}". Ask it by its address.`,
        }),
      );
  };
};
