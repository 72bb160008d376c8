// The network between the lab's parties: the engine and the three services, each behind an origin.
import type { HttpRequest } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import type { Sending } from './send.ts';

export type Party = Service | 'engine';

export type Network = {
  /** Scheme, host and port of a party, and perhaps a path, with no slash at its end. */
  readonly originOf: (party: Party) => string;
  /**
   * Brings a request to a party, once. The network says what became of it: where `fetch` cannot
   * tell a refused connection from a broken one, the network can.
   * @param gone gives the request up
   */
  readonly send: (party: Party, request: HttpRequest, gone?: AbortSignal) => Promise<Sending>;
  /** Connecting to the service is refused from now on; connections in use stay. */
  readonly suspend: (service: Service) => Promise<void>;
  readonly resume: (service: Service) => Promise<void>;
  /** Stops listening, when the answers under way are given. */
  readonly close: () => Promise<void>;
};
