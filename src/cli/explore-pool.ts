// Explores starts in threads, one start a thread at a time: with the same result as one after the
// other, since a start knows nothing of the others.
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Bounds } from '../explore/choices.ts';
import type { Explored } from '../explore/search.ts';
import type { Start } from '../explore/starts.ts';

export type ExploreTask = {
  readonly index: number;
  readonly start: Start;
  readonly bounds: Bounds;
  readonly maxStates: number;
  readonly findAll: boolean;
};

export type WorkerNews =
  | { readonly is: 'progress'; readonly index: number; readonly states: number }
  | { readonly is: 'explored'; readonly index: number; readonly explored: Explored };

export type PoolOptions = Omit<ExploreTask, 'index' | 'start'> & {
  /** Told how many distinct worlds there are so far from a start, by its place from 0. */
  readonly onProgress: (states: number, index: number) => void;
  /** Aborts: what was looked at until then is the result, and not complete. */
  readonly signal: AbortSignal;
};

/** What a thread tells is a copy: its start is the one that was given. */
const ofStart = (explored: Explored, start: Start): Explored => ({
  ...explored,
  start,
  findings: explored.findings.map((finding) => ({ ...finding, start })),
});

/** More threads than this only take the memory from each other. */
const threadsAtMost = 2;
/** What all threads together may take of the machine's memory. */
const memoryShare = 0.7;
const bytesPerMegabyte = 1_048_576;

/**
 * Explores every start.
 * @returns what was looked at from each, in the order of the starts; after an abort only those that
 *   had begun
 * @throws Error (rejects): a thread died, of too little memory say
 */
export const exploreInThreads = (
  starts: readonly Start[],
  { onProgress, signal, ...task }: PoolOptions,
): Promise<readonly Explored[]> =>
  new Promise((resolve, reject) => {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const stop = new Int32Array(shared);
    const results = new Map<number, Explored>();
    // The largest first, so that no thread is left with one at the end: two orders, then those by
    // bank transfer, have the most to choose from.
    const weight = ({ orders, name }: Start): number =>
      orders.length * 2 + (name.includes('bank') ? 1 : 0);
    const waiting = starts
      .map((start, index) => ({ start, index }))
      .toSorted((one, other) => weight(other.start) - weight(one.start));
    const count = Math.min(threadsAtMost, availableParallelism(), starts.length);
    let working = 0;
    const maxOldGenerationSizeMb = Math.floor(
      (totalmem() * memoryShare) / (Math.max(1, count) * bytesPerMegabyte),
    );
    const workers = Array.from(
      { length: Math.max(1, count) },
      () =>
        new Worker(new URL('explore-worker.ts', import.meta.url), {
          workerData: shared,
          resourceLimits: { maxOldGenerationSizeMb },
        }),
    );
    const end = (): void => {
      for (const worker of workers) void worker.terminate();
      resolve([...results].toSorted(([one], [other]) => one - other).map(([, each]) => each));
    };
    const next = (worker: Worker): void => {
      const given = signal.aborted ? undefined : waiting.shift();
      if (given !== undefined) {
        working += 1;
        // A thread has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ ...task, ...given } satisfies ExploreTask);
      } else if (working === 0) end();
    };
    signal.addEventListener('abort', () => Atomics.store(stop, 0, 1), { once: true });
    for (const worker of workers) {
      worker.on('message', (news: WorkerNews) => {
        const { index } = news;
        const start = starts[index];
        if (start === undefined) return;
        onProgress(news.is === 'progress' ? news.states : news.explored.states, index);
        if (news.is === 'progress') return;
        results.set(index, ofStart(news.explored, start));
        working -= 1;
        next(worker);
      });
      worker.on('error', (error) => {
        for (const each of workers) void each.terminate();
        reject(error);
      });
      next(worker);
    }
  });
