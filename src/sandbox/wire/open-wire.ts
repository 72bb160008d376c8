// Opens the wire of the home that the page is in: its own service worker, or the server behind it.
import { openServedWire } from './served-wire.ts';
import type { Wire } from './wire.ts';
import { openWorkerWire } from './worker-wire.ts';

/** Loads nothing yet. `order-lab serve` says of itself in `data-home`. */
export const openWire = (): Wire =>
  document.documentElement.dataset['home'] === 'served' ? openServedWire() : openWorkerWire();
