// The abstract order as a machine of XState, and its own graph search over it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  callTracks,
  delivery,
  firstStatus,
  lastStatus,
  payment,
  statusesOf,
  type CallTrack,
} from './abstract-order.ts';

/** The package, pinned; `@xstate/graph` has become a part of it. */
export const xstatePackage = { name: 'xstate', version: '5.33.3' } as const;

type Context = { readonly faults: number };
type Told = { readonly context: Context };

/** What is used of it here. */
type XState = {
  readonly setup: (given: object) => { readonly createMachine: (config: object) => object };
  readonly assign: (change: object) => unknown;
  readonly stateIn: (value: object) => unknown;
};
type Graph = { readonly getAdjacencyMap: (machine: object) => object };

/** The region of a track of calls: its events have its name in front. */
const regionOf = ({ assign, stateIn }: XState, track: CallTrack, bound: number): object => {
  const isReady =
    track.after === 'paid'
      ? stateIn({ payment: payment.paid })
      : stateIn({ [delivery]: lastStatus });
  const mayFail = ({ context }: Told): boolean => context.faults < bound;
  const fail = assign({ faults: ({ context }: Told) => context.faults + 1 });
  const states = statusesOf(track).map((status) => {
    const on = track.moves
      .filter(({ from }) => from === status)
      .map(({ event, to, isFault }) => {
        // Only what is sent must be ready: the rest follows from it.
        const guard = event === 'SEND' ? isReady : isFault ? mayFail : undefined;
        const chosen = { target: to, ...(guard === undefined ? {} : { guard }) };
        return [`${track.name}.${event}`, isFault ? { ...chosen, actions: fail } : chosen];
      });
    return [status, { on: Object.fromEntries(on) as object }];
  });
  return { initial: firstStatus, states: Object.fromEntries(states) as object };
};

const machineOf = (xstate: XState, bound: number): object => {
  const calls = callTracks.map((track) => [track.name, regionOf(xstate, track, bound)]);
  return xstate.setup({}).createMachine({
    type: 'parallel',
    context: { faults: 0 },
    states: {
      payment: {
        initial: payment.first,
        states: {
          [payment.first]: { on: { PAY: payment.paid, CANCEL: payment.cancelled } },
          [payment.paid]: {},
          [payment.cancelled]: {},
        },
      },
      ...(Object.fromEntries(calls) as object),
    },
  });
};

/**
 * A search over the whole machine, as it comes with the package.
 * @param folder the folder that the package is installed in
 * @param bound faults at most
 * @returns plays it once and says how many states it found
 */
export const xstateSearch = (folder: string, bound: number): (() => number) => {
  const load = createRequire(join(folder, 'package.json'));
  const machine = machineOf(load('xstate') as XState, bound);
  const { getAdjacencyMap } = load('xstate/graph') as Graph;
  return () => Object.keys(getAdjacencyMap(machine)).length;
};
