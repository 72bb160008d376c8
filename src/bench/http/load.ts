// One round of load on one server: every request once, over as many connections as an engine has,
// and how fast the answers came.
import autocannon from 'autocannon';
import type { HttpRequest } from '../../wire/http-message.ts';
import { deal } from './licence-calls.ts';

/** Connections that each wait for an answer before they send again. */
export const connections = 10;
/** How long an answer may take at most, seconds. */
const longestWait = 10;
/** How often the load looks whether it is done, ms. */
const lookEveryMs = 10;

export type Round = {
  /** Answers a second, from the first request to the last answer. */
  readonly perSecond: number;
  /** Ninety-nine of a hundred answers took no longer, ms. */
  readonly p99Ms: number;
};

/**
 * Sends every request once.
 * @param origin scheme, host and port of the server
 * @param requests one path and method, a body and headers each
 * @param expected the only status that is right
 * @throws Error (rejects): an answer with another status, none in time, or a broken connection
 */
export const play = (
  origin: string,
  requests: readonly HttpRequest[],
  expected: number,
): Promise<Round> =>
  new Promise((resolve, reject) => {
    const hands = deal(requests, connections).values();
    const waits: number[] = [];
    const wrong = new Map<string, number>();
    const count = (what: string): void => void wrong.set(what, (wrong.get(what) ?? 0) + 1);
    let startedAt = 0;
    let endedAt = 0;
    const load = autocannon(
      {
        url: origin,
        connections,
        amount: requests.length,
        timeout: longestWait,
        sampleInt: lookEveryMs,
        // Each connection has requests of its own, built before the first is sent.
        setupClient: (client) => client.setRequests((hands.next().value ?? []).map(asSent)),
      },
      (error: unknown) => {
        if (error !== null && error !== undefined) return reject(error);
        const answered = waits.length;
        if (wrong.size > 0 || answered !== requests.length) {
          return reject(new Error(whyWrong(wrong, answered, requests.length, expected)));
        }
        resolve({
          perSecond: answered / ((endedAt - startedAt) / 1000),
          p99Ms: percentile(waits, 0.99),
        });
      },
    );
    load.on('start', () => {
      startedAt = performance.now();
    });
    load.on('response', (_client, status, _bytes, tookMs) => {
      endedAt = performance.now();
      waits.push(tookMs);
      if (status !== expected) count(`status ${status}`);
    });
    load.on('reqError', (error: Error) => count(error.message));
  });

const asSent = ({ method, path, headers, body }: HttpRequest): autocannon.Request => ({
  method: method as 'POST',
  path,
  headers,
  body,
});

const whyWrong = (
  wrong: ReadonlyMap<string, number>,
  answered: number,
  sent: number,
  expected: number,
): string => {
  const each = [...wrong].map(([what, times]) => `${what} (${times} times)`);
  const found = [`${answered} answers to ${sent} requests`, ...each].join(', ');
  return `The load did not go as it should: ${found}; expected ${expected} every time.`;
};

/**
 * The least of some numbers that a share of them does not exceed.
 * @param share from 0 to 1
 * @throws RangeError when there are none
 */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = Float64Array.from(numbers).toSorted();
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('No numbers, so no percentile.');
  return found;
};
