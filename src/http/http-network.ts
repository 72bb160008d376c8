// The lab's parties on real sockets: an Express server each.
import type { RequestListener } from 'node:http';
import { expressFor } from '../../mocks/serve.ts';
import type { Take } from '../../mocks/taking.ts';
import { everyService } from './dialects.ts';
import type { Network, Party } from './network.ts';
import { send } from './send.ts';
import { listen, type Listening } from './server.ts';

/** What a party answers with: its `take`, or an application made around it. */
export type Parties = { readonly [P in Party]?: Take | { readonly app: RequestListener } };

export type HttpNetworkOptions = {
  /** Address to listen on; this machine alone when absent. */
  readonly host?: string;
  /** Port of each party; 0 or absent = any that is free. */
  readonly ports?: Readonly<Partial<Record<Party, number>>>;
  readonly onBug?: (error: unknown) => void;
};

/**
 * Opens the servers of the parties given.
 * @throws Error (rejects): a port is taken, or may not be used; nothing listens then
 */
export const openHttpNetwork = async (
  parties: Parties,
  { host, ports = {}, onBug }: HttpNetworkOptions = {},
): Promise<Network> => {
  const listening = new Map<Party, Listening>();
  const closeAll = async (): Promise<void> => {
    await Promise.all([...listening.values()].map((each) => each.close()));
  };
  try {
    for (const party of ['engine', ...everyService] as const) {
      const served = parties[party];
      if (served === undefined) continue;
      const app =
        'app' in served ? served.app : expressFor(served, onBug === undefined ? {} : { onBug });
      const where = { port: ports[party] ?? 0, ...(host === undefined ? {} : { host }) };
      // In order, so that the first port that is taken is the one that is named.
      // oxlint-disable-next-line no-await-in-loop
      listening.set(party, await listen(app, where));
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  const of = (party: Party): Listening => {
    const found = listening.get(party);
    if (found === undefined) throw new Error(`Nobody is on the network as ${party}.`);
    return found;
  };
  return {
    originOf: (party) => of(party).origin,
    send: (party, request, gone) => send(of(party).origin, request, gone),
    suspend: (service) => of(service).suspend('stay'),
    resume: (service) => of(service).resume(),
    close: closeAll,
  };
};
