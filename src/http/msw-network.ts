// The lab's parties on a network that exists in this process alone: `fetch`, answered by MSW.
import { networkFor } from '../../mocks/msw.ts';
import type { Take } from '../../mocks/taking.ts';
import type { Network, Party } from './network.ts';
import { send } from './send.ts';

/** Where everybody is: names that belong to nobody, so that nothing can leave this machine. */
const origins: { readonly [P in Party]: string } = {
  engine: 'http://order.lab',
  suman: 'http://suman.lab',
  'amis-sales': 'http://amis-sales.lab',
  'amis-accounting': 'http://amis-accounting.lab',
};

/** Opens the network: from here on `fetch` reaches these parties and nobody else. */
export const openMswNetwork = async (
  takes: { readonly [P in Party]: Take },
  onBug?: (error: unknown) => void,
): Promise<Network> => {
  const network = networkFor(
    (Object.keys(origins) as Party[]).map((party) => ({
      origin: origins[party],
      take: takes[party],
      ...(onBug === undefined ? {} : { onBug }),
    })),
  );
  network.open();
  return {
    originOf: (party) => origins[party],
    send: (party, request, gone) => send(origins[party], request, gone),
    suspend: async (service) => network.suspend(origins[service]),
    resume: async (service) => network.resume(origins[service]),
    close: async () => network.close(),
  };
};
