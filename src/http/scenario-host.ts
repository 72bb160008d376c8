// The hosts a scenario can run on: in memory, through MSW, or over HTTP on loopback; the same
// journal in each.
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { ScenarioResult } from '../scenario/results.ts';
import {
  beginScenario,
  finishScenario,
  nextAction,
  runScenario,
  take,
  takeError,
  type RunOptions,
} from '../scenario/run.ts';
import type { Exchange } from './exchange.ts';
import type { HostName } from './host-names.ts';
import { Lab } from './lab.ts';
import { callbackTake } from './callback-take.ts';
import type { Network, Party } from './network.ts';
import type { Take } from '../../mocks/taking.ts';
import { WireCarrier } from './wire-carrier.ts';

/** What a host found wrong in what crossed the wire: lines for people, none when all is well. */
export type Inspector = {
  readonly look: (exchange: Exchange) => void;
  /** What was found since it was asked last. */
  readonly findings: () => readonly string[];
};

export type ScenarioHost = {
  readonly run: (scenario: CompiledScenario, options: RunOptions) => Promise<ScenarioResult>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a host; close it when done.
 * @param inspector looks at every exchange that no fault spoiled; a finding fails the scenario
 */
export const openScenarioHost = async (
  name: HostName,
  inspector?: Inspector,
): Promise<ScenarioHost> => {
  if (name === 'memory') {
    return {
      run: async (scenario, options) => runScenario(scenario, options),
      close: async () => {},
    };
  }
  const lab = new Lab({ settlesByItself: false });
  const bugs: unknown[] = [];
  // The doors need the carrier, which needs the network, which needs the doors.
  const late: { carrier?: WireCarrier } = {};
  const takes = takesOf(lab, () => late.carrier);
  const network = await openNetwork(name, takes, (error) => bugs.push(error));
  const carrier = new WireCarrier(
    lab,
    network,
    inspector === undefined ? {} : { onExchange: (exchange) => inspector.look(exchange) },
  );
  late.carrier = carrier;
  lab.useCarrier(carrier);
  return {
    run: async (scenario, options) => {
      // What a door threw was answered with a 500: it is what whoever mends it must see.
      const throwBug = (): void => {
        if (bugs.length > 0) throw bugs[0];
      };
      const result = await runOverWire(lab, scenario, options, inspector).catch(
        (error: unknown) => {
          throwBug();
          throw error;
        },
      );
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

const openNetwork = async (
  name: 'msw' | 'http',
  takes: { readonly [P in Party]: Take },
  onBug: (error: unknown) => void,
): Promise<Network> => {
  if (name === 'http') return (await import('./http-network.ts')).openHttpNetwork(takes, { onBug });
  return (await import('./msw-network.ts')).openMswNetwork(takes, onBug);
};

const takesOf = (
  lab: Lab,
  carrier: () => WireCarrier | undefined,
): { readonly [P in Party]: Take } => {
  const door =
    (service: Exclude<Party, 'engine'>): Take =>
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

const runOverWire = async (
  lab: Lab,
  scenario: CompiledScenario,
  options: RunOptions,
  inspector: Inspector | undefined,
): Promise<ScenarioResult> => {
  const progress = beginScenario(scenario, options);
  lab.begin(options.seed);
  inspector?.findings();
  for (let action = nextAction(progress); action !== null; action = nextAction(progress)) {
    try {
      // One step after the other: that is what a scenario is.
      // oxlint-disable-next-line no-await-in-loop
      const stepped = await lab.playStep(action, progress.mode);
      take(progress, stepped, inspector?.findings());
    } catch (error) {
      takeError(progress, error);
    }
  }
  return finishScenario(progress);
};
