// The network between the lab's parties: the engine and the three services, each behind an origin.
import type { Service } from '../wire/services.ts';

export type Party = Service | 'engine';

export type Network = {
  /** Scheme, host and port of a party, with no slash at its end. */
  readonly originOf: (party: Party) => string;
  /** Connecting to the service is refused from now on; connections in use stay. */
  readonly suspend: (service: Service) => Promise<void>;
  readonly resume: (service: Service) => Promise<void>;
  /** Stops listening, when the answers under way are given. */
  readonly close: () => Promise<void>;
};
