// A service that is down refuses connections, for real: its door is closed on the network.
import { onCall, strike, type Armed, type DownFault } from '../../mocks/faults.ts';
import type { Call } from '../wire/calls.ts';
import type { Service } from '../wire/services.ts';
import { everyService } from './dialects.ts';
import type { Network } from './network.ts';

/** Would the service be found down by this call, as the rules stand? */
export const isStruckDown = (rules: readonly Armed[], call: Call): boolean => {
  const [, fault] = strike(rules, onCall(call.service, call.name, call.order));
  return fault?.effect === 'down';
};

/** Is the service out until it is healed? One that is out for some calls must count them. */
const isOutForGood = (rules: readonly Armed[], service: Service): boolean =>
  rules.some(({ ended, fault }) => !ended && isOutage(fault) && fault.service === service);

const isOutage = (fault: Armed['fault']): fault is DownFault =>
  fault.effect === 'down' && fault.often === 'until-healed';

export class Outages {
  private readonly network: Network;
  private readonly closed = new Set<Service>();
  /** One change after the other: a socket that is closing cannot listen. */
  private tail: Promise<void> = Promise.resolve();

  constructor(network: Network) {
    this.network = network;
  }

  /** Closes the door of a service, or opens it again. Resolves when that is so. */
  set(service: Service, isOut: boolean): Promise<void> {
    if (this.closed.has(service) === isOut) return this.tail;
    if (isOut) this.closed.add(service);
    else this.closed.delete(service);
    const turn = this.tail.then(() =>
      isOut ? this.network.suspend(service) : this.network.resume(service),
    );
    this.tail = turn.catch(() => {
      // Its port was taken meanwhile: it is still closed, and the next change tries again.
      if (!isOut) this.closed.add(service);
    });
    return turn;
  }

  /** The doors as the rules want them, for callers who come unasked. */
  async follow(rules: readonly Armed[]): Promise<void> {
    if (rules.length === 0 && this.closed.size === 0) return;
    await Promise.all(
      everyService.map((service) => this.set(service, isOutForGood(rules, service))),
    );
  }
}
