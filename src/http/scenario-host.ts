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
import { openWireLab, type OpenNetwork } from './wire-lab.ts';

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
  const { noticing, close } = await openWireLab(
    lab,
    networks[name],
    inspector === undefined ? {} : { onExchange: (exchange) => inspector.look(exchange) },
  );
  return {
    run: (scenario, options) => noticing(() => runOverWire(lab, scenario, options, inspector)),
    close,
  };
};

const networks: { readonly [N in Exclude<HostName, 'memory'>]: OpenNetwork } = {
  http: async (takes, onBug) =>
    (await import('./http-network.ts')).openHttpNetwork(takes, { onBug }),
  msw: async (takes, onBug) => (await import('./msw-network.ts')).openMswNetwork(takes, onBug),
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
