// Is anybody there at an address? Asked once before a verification, so that a service that is not
// running is told of in one sentence.
import { connect } from 'node:net';

/** The port of an address that names none. */
const usualPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Connects once, and says nothing.
 * @param url http or https
 * @param patienceMs how long is waited for a connection
 */
export const isAnybodyAt = (url: string, patienceMs = 5000): Promise<boolean> => {
  const { protocol, hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      // An IPv6 address is in brackets in a URL.
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (usualPorts[protocol] ?? 80) : Number(port),
    });
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket
      .setTimeout(patienceMs, () => end(false))
      .once('connect', () => end(true))
      .once('error', () => end(false));
  });
};
