// The lab's parties behind a service worker: the page's own `fetch` reaches them at addresses of
// the page's own folder, and the browser shows every request among those of its network.
import { setupWorker } from 'msw/browser';
import { handlersFor } from '../../../mocks/msw-handlers.ts';
import type { Take } from '../../../mocks/taking.ts';
import type { Network, Party } from '../../http/network.ts';
import { send } from '../../http/send.ts';
import type { OpenNetwork } from '../../http/wire-lab.ts';

/** Can the page send a body to its worker bit by bit? What cannot be sent so cannot break off. */
const canStream = (): boolean => {
  const { port1, port2 } = new MessageChannel();
  try {
    const stream = new ReadableStream();
    port1.postMessage(stream, [stream]);
    return true;
  } catch {
    return false;
  } finally {
    port1.close();
    port2.close();
  }
};

/** The parties' addresses: `<folder>/wire/suman`. */
const originIn = (folder: string, party: Party): string => new URL(`wire/${party}`, folder).href;

/**
 * Opens the network of a page.
 * @param folder the page's address
 * @throws Error (rejects): the browser has no service worker for this page
 */
export const openWorkerNetwork =
  (folder: string): OpenNetwork =>
  async (takes, onBug) => {
    const suspended = new Set<Party>();
    /** Names of requests whose answers break off, where the browser cannot show that. */
    const brokenOff = new Set<string>();
    const streams = canStream();
    const takeOf =
      (party: Party): Take =>
      async (request, gone) => {
        if (suspended.has(party)) return { is: 'no-connection' };
        const outcome = await takes[party](request, gone);
        if (outcome.is !== 'cut' || streams) return outcome;
        brokenOff.add(request.headers['x-request-id'] ?? '');
        return { is: 'reset' };
      };
    const handlers = (Object.keys(takes) as Party[]).flatMap((party) =>
      handlersFor({ origin: originIn(folder, party), take: takeOf(party), onBug }),
    );
    const worker = setupWorker(...handlers);
    await worker.start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: new URL('mockServiceWorker.js', folder).href },
    });
    const bring: Network['send'] = async (party, request, gone) => {
      // A browser says of a failed `fetch` that it failed, and no more: the network knows why.
      const isRefused = suspended.has(party);
      const sending = await send(originIn(folder, party), request, gone);
      if (sending.is !== 'reset') return sending;
      if (brokenOff.delete(request.headers['x-request-id'] ?? '')) return { is: 'broken-off' };
      return isRefused ? { is: 'no-connection' } : sending;
    };
    return {
      originOf: (party) => originIn(folder, party),
      send: bring,
      suspend: async (service) => void suspended.add(service),
      resume: async (service) => void suspended.delete(service),
      close: async () => {
        await worker.stop();
      },
    };
  };
