// Measures what an exploration holds in memory for each distinct state.
import { reading, spreadOf, type Measurement } from '../measurement.ts';
import { collectGarbage } from '../rounds.ts';
import { exploring, twoFaultsStart } from './exploring.ts';

const rounds = 3;
const states = 100_000;
const bytesPerKilobyte = 1_000;

/** The keys of all states are in buffers, beside the heap. */
const bytesUsed = (): number => {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Measured on the way, while the search still holds the worlds it has yet to go on from. */
const kilobytesPerState = (atMost: number): number => {
  const before = bytesUsed();
  const generator = exploring({
    start: twoFaultsStart,
    faults: 2,
    states: atMost * 2,
    properties: true,
  });
  let next = generator.next();
  while (next.done !== true && next.value.states < atMost) next = generator.next();
  const after = bytesUsed();
  const found = next.value.states;
  // Only now may it be forgotten.
  generator.return(next.value);
  return (after - before) / found / bytesPerKilobyte;
};

/** Memory of a search per distinct state. */
export const explorationMemory: Measurement = {
  name: 'explore/memory',
  about:
    'heap of an exploration per distinct state: keys of all, worlds of those still to go on from',
  measure: async (progress) => {
    // What is compiled and cached along the way belongs to no state.
    kilobytesPerState(10_000);
    const found: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      progress.say(`round ${round} of ${rounds}`);
      found.push(kilobytesPerState(states));
    }
    const note = `${twoFaultsStart}, K=2`;
    return [{ ...reading('a state of 100,000', 'kilobytes', spreadOf(found)), note }];
  },
};
