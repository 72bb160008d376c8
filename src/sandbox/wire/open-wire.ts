// Opens the wire of the home that the page is in: its own service worker, or the server behind it.
import type { Wire } from './wire.ts';

/** Loads no more than the page's home needs. `order-lab serve` says of itself in `data-home`. */
export const openWire = async (): Promise<Wire> => {
  if (document.documentElement.dataset['home'] === 'served') {
    return (await import('./served-wire.ts')).openServedWire();
  }
  return (await import('./worker-wire.ts')).openWorkerWire();
};
