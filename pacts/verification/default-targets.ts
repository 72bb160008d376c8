// Whom pacts are verified against: our mocks in a lab of their own, or anything at an address.
import { serve } from '../../src/http/serve.ts';
import { everyService } from '../../src/http/dialects.ts';
import type { Service } from '../../src/wire/services.ts';
import { labStates } from '../states/lab-states.ts';
import type { Door } from './door.ts';
import { remoteStates } from './states.ts';
import type { Target } from './verify.ts';

export type Targets = {
  readonly targetOf: (provider: string) => Target | null;
  readonly close: () => Promise<void>;
};

const serviceOf = (provider: string): Service | undefined =>
  everyService.find((each) => each === provider);

/** A lab keeps virtual time: no wall clock is followed. */
const noWall = {
  now: (): number => 0,
  later: () => () => {},
};

/**
 * Our three mocks, served over HTTP on free ports of this machine.
 * @param door where their callbacks go
 */
export const mockTargets = async (door: Door): Promise<Targets> => {
  const bugs: unknown[] = [];
  const { origins, close } = await serve({
    host: '127.0.0.1',
    port: 0,
    seed: 1,
    clockMode: 'virtual',
    mocksOnly: true,
    callbacksTo: door.origin,
    wall: noWall,
    onBug: (error) => bugs.push(error),
  });
  return {
    targetOf: (provider) => {
      const service = serviceOf(provider);
      if (service === undefined) return null;
      const url = origins[service];
      return { url, states: labStates(service, url, `${origins.engine}/lab/v1`) };
    },
    close: async () => {
      await close();
      if (bugs.length > 0) throw new Error('A mock met a bug of its own.', { cause: bugs[0] });
    },
  };
};

export type Remote = {
  readonly provider: string;
  readonly url: string;
  /** Where its states are set: Pact's state-change URL, or a lab's control API (`…/lab/v1`). */
  readonly stateUrl: string;
  /** The bearer token of a lab's control API. */
  readonly controlToken?: string;
  readonly callbackSecret?: string;
};

/** One provider at an address. */
export const remoteTarget = ({
  provider,
  url,
  stateUrl,
  controlToken,
  callbackSecret,
}: Remote): Targets => {
  const service = serviceOf(provider);
  const isLab = new URL(stateUrl).pathname.replace(/\/$/u, '') === '/lab/v1';
  const states =
    isLab && service !== undefined
      ? labStates(service, url, stateUrl.replace(/\/$/u, ''), controlToken)
      : remoteStates(stateUrl);
  const secret = callbackSecret === undefined ? {} : { callbackSecret };
  return {
    targetOf: (asked) => (asked === provider ? { url, states, ...secret } : null),
    close: async () => {},
  };
};
