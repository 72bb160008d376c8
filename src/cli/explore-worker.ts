// A thread that explores one start after the other, as it is told to.
import { parentPort, workerData } from 'node:worker_threads';
import { allProperties } from '../explore/properties.ts';
import { explore } from '../explore/search.ts';
import type { ExploreTask, WorkerNews } from './explore-pool.ts';

/** Set to 1 by whoever wants it all to end. */
const stop = new Int32Array(workerData as SharedArrayBuffer);

const tell = (news: WorkerNews): void => {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(news);
};

parentPort?.on('message', ({ index, start, bounds, maxStates, findAll }: ExploreTask) => {
  const options = { bounds, maxStates, findAll, properties: allProperties };
  const exploring = explore(start, options);
  for (;;) {
    const next = exploring.next();
    if (next.done) return tell({ is: 'explored', index, explored: next.value });
    const { states } = next.value;
    if (Atomics.load(stop, 0) === 1) return tell({ is: 'explored', index, explored: next.value });
    tell({ is: 'progress', index, states });
  }
});
