// Puts the parties of a lab on a network: what every host that plays over a wire opens.
import type { Take } from '../../mocks/taking.ts';
import type { Service } from '../wire/services.ts';
import { callbackTake } from './callback-take.ts';
import type { Lab } from './lab.ts';
import type { Network, Party } from './network.ts';
import { WireCarrier, type WireOptions } from './wire-carrier.ts';

export type Takes = { readonly [P in Party]: Take };

/** Opens a network of the parties given; what only a bug can throw in one is told. */
export type OpenNetwork = (takes: Takes, onBug: (error: unknown) => void) => Promise<Network>;

export type WireLab = {
  /**
   * Does some work in the lab. What a door threw was answered with a 500, so it is thrown here: it
   * is what whoever mends it must see.
   */
  readonly noticing: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a network for a lab; close it when done. Only steps may move anything in the lab.
 * @param options of the carrier
 */
export const openWireLab = async (
  lab: Lab,
  open: OpenNetwork,
  options: WireOptions,
): Promise<WireLab> => {
  const bugs: unknown[] = [];
  // The doors need the carrier, which needs the network, which needs the doors.
  const late: { carrier?: WireCarrier } = {};
  const network = await open(
    takesOf(lab, () => late.carrier),
    (error) => void bugs.push(error),
  );
  const carrier = new WireCarrier(lab, network, options);
  late.carrier = carrier;
  lab.useCarrier(carrier);
  return {
    noticing: async (work) => {
      const throwBug = (): void => {
        if (bugs.length > 0) throw bugs.splice(0)[0];
      };
      const result = await work().catch((error: unknown) => {
        throwBug();
        throw error;
      });
      throwBug();
      return result;
    },
    close: async () => {
      lab.stop();
      carrier.reset();
      await network.close();
    },
  };
};

const takesOf = (lab: Lab, carrier: () => WireCarrier | undefined): Takes => {
  const door =
    (service: Service): Take =>
    (request, gone) => {
      const opened = carrier();
      if (opened === undefined) throw new Error('The network was used before it was ready.');
      return opened.doorOf(service)(request, gone);
    };
  return {
    suman: door('suman'),
    'amis-sales': door('amis-sales'),
    'amis-accounting': door('amis-accounting'),
    engine: callbackTake(lab),
  };
};
