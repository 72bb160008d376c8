// Measures what a world holds in memory for each of its orders, after their whole lives.
import { crowdOf, expectAllLived } from './crowds.ts';
import { reading, spreadOf, type Measurement, type Spread } from './measurement.ts';
import type { Progress } from './progress.ts';
import { collectGarbage } from './rounds.ts';

const rounds = 3;
const bytesPerKilobyte = 1_000;

/** Twice: what the first collection finalizes, the second one frees. */
const heapUsed = (): number => {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const kilobytesPerOrder = (orders: number): number => {
  const before = heapUsed();
  const crowd = crowdOf(orders, 'own');
  const after = heapUsed();
  // Looks at the world after the heap, so that it is still there when the heap is measured.
  expectAllLived(crowd, orders);
  return (after - before) / orders / bytesPerKilobyte;
};

const measureOne = (orders: number, progress: Progress): Spread => {
  const found: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress.say(`${orders} orders, round ${round} of ${rounds}`);
    found.push(kilobytesPerOrder(orders));
  }
  return spreadOf(found);
};

/** Memory of a world per order; the journals that steps give are not kept. */
export const memory: Measurement = {
  name: 'scenarios/memory',
  about: 'heap of a world per order, all lives lived, no journals kept',
  measure: async (progress) => {
    // What is compiled and cached along the way belongs to no world.
    kilobytesPerOrder(1_000);
    return [
      reading('an order of 1,000', 'kilobytes', measureOne(1_000, progress)),
      reading('an order of 10,000', 'kilobytes', measureOne(10_000, progress)),
    ];
  },
};
