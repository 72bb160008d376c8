// Measures whole lives of orders a second: in memory, against the same calls as `fetch` through
// MSW.
import { step } from '../world/step.ts';
import { newWorld, processOf } from '../world/world.ts';
import { FetchHost } from './fetch-host.ts';
import { expectLived, kinds, stepsOf } from './lives.ts';
import { reading, type Measurement } from './measurement.ts';
import { playRounds, ratesOf, ratiosOf } from './rounds.ts';

const rounds = 9;
/** Lives of each kind in a round: about half a second of each side. */
const livesInMemory = 2_000;
const livesThroughMsw = 30;
/** Lives that go on at once through MSW: it is faster so, and the comparison is to be fair. */
const atOnce = 8;

/** Each life has a world to itself, as a scenario has. */
const playInMemory = (): number => {
  for (let number = 0; number < livesInMemory; number += 1) {
    for (const kind of kinds) {
      const code = `${kind}-${number}`;
      let world = newWorld();
      for (const action of stepsOf(kind, code, 'An')) world = step(world, action).world;
      expectLived(processOf(world, code), world.outside);
    }
  }
  return livesInMemory * kinds.length;
};

const playThroughMsw = async (host: FetchHost): Promise<number> => {
  host.clear();
  const lives = Array.from({ length: livesThroughMsw }, (_, number) =>
    kinds.map((kind) => ({ kind, code: `${kind}-${number}` })),
  ).flat();
  const waiting = lives.values();
  const live = async (): Promise<void> => {
    for (const { kind, code } of waiting) {
      for (const action of stepsOf(kind, code, 'An')) await host.play(action);
      expectLived(host.processOf(code), host.outside);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, live));
  return lives.length;
};

/** In memory at least 50 times the lives a second. */
export const lifecycles: Measurement = {
  name: 'scenarios/lifecycles',
  about: 'whole lives of orders in memory, against the same calls as fetch through MSW',
  measure: async (progress) => {
    const host = new FetchHost();
    host.open();
    try {
      const arms = { memory: playInMemory, msw: () => playThroughMsw(host) };
      const played = await playRounds(arms, rounds, progress);
      return [
        reading('in memory ÷ through MSW', 'times', ratiosOf(played, 'memory', 'msw'), {
          is: 'at-least',
          value: 50,
        }),
        reading('lives in memory', 'per-second', ratesOf(played, 'memory')),
        reading('lives through MSW', 'per-second', ratesOf(played, 'msw')),
      ];
    } finally {
      host.close();
    }
  },
};
