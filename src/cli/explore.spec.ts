// What is proven on every commit: from every start, with any one fault, no property is broken; and
// every status and every legal move is seen.
import { expect, test } from 'vitest';
import { boundsFor, everyReduction, explorationOf, startsFor } from '../explore/exploration.ts';
import { starts } from '../explore/starts.ts';
import { exploreInThreads } from './explore-pool.ts';

test('with one fault, from every start, nothing is found', async () => {
  const explored = await exploreInThreads(startsFor(starts, everyReduction), {
    bounds: boundsFor(1, null, everyReduction),
    maxStates: 5_000_000,
    findAll: true,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const bounds = { faults: 1, actions: null };
  const { findings, complete, unseen } = explorationOf(explored, bounds, everyReduction, 0);
  expect(findings.map(({ violation }) => violation.said.en)).toEqual([]);
  expect(complete).toBe(true);
  expect(unseen.map(({ name }) => name)).toEqual([]);
  // A change here is a change of what is proven: look at why before writing the new numbers.
  expect(explored.map(({ start, states }) => `${start.name}: ${states}`)).toMatchInlineSnapshot(`
    [
      "desktop-bank-transfer (contract): 9256",
      "desktop-bank-transfer (invoice): 19464",
      "desktop-online (contract): 1556",
      "desktop-online (invoice): 3284",
      "saas-bank-transfer (contract): 20354",
      "saas-bank-transfer (invoice): 30106",
      "saas-online (contract): 689",
      "saas-online (invoice): 1441",
      "top-up-bank-transfer: 260",
      "top-up-online: 124",
      "top-up-bank-transfer-invoice: 2894",
      "top-up-online-invoice: 1441",
      "two-saas: 245675",
      "saas-then-saas (K-1): 17702",
    ]
  `);
}, 300_000);
