// Services behind MSW in Node: `fetch` in this process meets them without a socket, and nobody
// else.
import { setupServer } from 'msw/node';
import { handlersFor, type Party } from './msw-handlers.ts';

export { handlersFor, type Party } from './msw-handlers.ts';

/** A network that exists in this process alone. */
export type MswNetwork = {
  /** From here on `fetch` is MSW's: whoever is at none of the origins cannot be reached. */
  readonly open: () => void;
  /** Gives `fetch` back. */
  readonly close: () => void;
  /** Connecting to the party is refused from now on; requests it has taken stay. */
  readonly suspend: (origin: string) => void;
  readonly resume: (origin: string) => void;
};

/** @param parties who is on the network, each at an origin of its own */
export const networkFor = (parties: readonly Party[]): MswNetwork => {
  const suspended = new Set<string>();
  const handlers = parties.flatMap((party) =>
    handlersFor({
      ...party,
      take: (request, gone) =>
        suspended.has(party.origin) ? { is: 'no-connection' } : party.take(request, gone),
    }),
  );
  const server = setupServer(...handlers);
  const origins = parties.map(({ origin }) => origin).join(', ');
  return {
    open: () =>
      server.listen({
        onUnhandledFrame: () => {
          // Interceptors fail a `fetch` with an error that looks like Node's own.
          const message = `Nobody is at this address: the network has ${origins}.`;
          const asNode = { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' };
          throw Object.assign(new Error(message), asNode);
        },
      }),
    close: () => server.close(),
    suspend: (origin) => void suspended.add(origin),
    resume: (origin) => void suspended.delete(origin),
  };
};
