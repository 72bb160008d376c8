// The HTTP comparison: requests that are each new, a load that notices wrong answers, folders and
// errors of the peers, ratios and bounds, with servers that live in the test alone.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isKept } from '../measurement.ts';
import { tableOf } from '../tables.ts';
import { compare, type Played } from './comparison.ts';
import { contenders, ours, pinned } from './contenders.ts';
import { originIn } from './first-answer.ts';
import { deal, licencePath, licenceRequests } from './licence-calls.ts';
import { percentile, play } from './load.ts';
import { folderOf, installArguments, whyNpmFailed } from './peers.ts';

const token = { value: 'a-token', expiresAt: 0 };

describe('licence requests', () => {
  const bodyOf = ({ body }: { readonly body: string }) =>
    JSON.parse(body) as { readonly orderCode: string };

  it('are of an order and with a key of their own, in this round and in the next', () => {
    const all = [...licenceRequests('1', 3, token), ...licenceRequests('2', 3, token)];
    expect(new Set(all.map((each) => bodyOf(each).orderCode)).size).toBe(6);
    expect(new Set(all.map(({ headers }) => headers['idempotency-key'])).size).toBe(6);
    for (const { method, path, headers } of all) {
      expect({ method, path }).toEqual({ method: 'POST', path: licencePath });
      expect(headers).toMatchObject({ authorization: 'Bearer a-token' });
    }
  });

  it('are dealt out to the connections, each once', () => {
    expect(deal([1, 2, 3, 4, 5], 2)).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });
});

describe('the load', () => {
  /** Serves for the time of one test. */
  const serving = async <T>(listener: RequestListener, use: (origin: string) => Promise<T>) => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
    }
  };

  it('sends every request once, and tells rate and p99', async () => {
    const seen: string[] = [];
    const listener: RequestListener = (request, response) => {
      seen.push(String(request.headers['idempotency-key']));
      request.resume().on('end', () => response.writeHead(201).end());
    };
    const requests = licenceRequests('1', 33, token);
    const round = await serving(listener, (origin) => play(origin, requests, 201));
    expect(seen.toSorted()).toEqual(
      requests.map(({ headers }) => headers['idempotency-key']).toSorted(),
    );
    expect(round.perSecond).toBeGreaterThan(0);
    expect(round.p99Ms).toBeGreaterThan(0);
  });

  it('fails when an answer has another status', async () => {
    let answered = 0;
    const listener: RequestListener = (request, response) => {
      answered += 1;
      const status = answered === 7 ? 409 : 201;
      request.resume().on('end', () => response.writeHead(status).end());
    };
    const loaded = serving(listener, (origin) =>
      play(origin, licenceRequests('1', 20, token), 201),
    );
    await expect(loaded).rejects.toThrow(
      '20 answers to 20 requests, status 409 (1 times); expected 201 every time.',
    );
  });

  it.each([
    [[5], 5],
    [[3, 1, 2], 3],
    [Array.from({ length: 100 }, (_, index) => index + 1), 99],
    [Array.from({ length: 1_000 }, (_, index) => 1_000 - index), 990],
  ])('has a p99 that 99 of 100 do not exceed', (numbers, expected) => {
    expect(percentile(numbers, 0.99)).toBe(expected);
  });

  it('has none of nothing', () => {
    expect(() => percentile([], 0.99)).toThrow('no percentile');
  });
});

describe('the peers', () => {
  it('are pinned', () => {
    expect(pinned(contenders)).toEqual([
      'wiremock@3.13.2',
      'mockttp@4.6.5',
      '@mbtest/mountebank@2.9.2',
    ]);
  });

  it('have a folder for each choice of versions, whatever their order', () => {
    const folder = folderOf(['a@1', 'b@1'], 'temporary');
    expect(folder).toMatch(/^temporary[/\\]order-lab-peers-[\da-f]{12}$/u);
    expect(folderOf(['b@1', 'a@1'], 'temporary')).toBe(folder);
    expect(folderOf(['a@1', 'b@2'], 'temporary')).not.toBe(folder);
  });

  it('run nothing of their own on being installed', () => {
    const given = installArguments('somewhere', ['a@1']);
    expect(given).toContain('--ignore-scripts');
    expect(given.slice(0, 3)).toEqual(['install', '--prefix', 'somewhere']);
    expect(given.at(-1)).toBe('a@1');
  });

  it.each([
    ['npm error code ENOTFOUND\nnpm error network no such host\n', 'network no such host'],
    ['npm warn old\nnpm ERR! code E404\n', 'code E404'],
    ['', 'it says nothing'],
  ])('that npm cannot install are told with its reason: %j', (said, why) => {
    expect(whyNpmFailed(said, 1)).toBe(`npm ends with exit code 1: ${why}`);
  });
});

describe('the comparison', () => {
  const played = (contender: Played['contender'], rates: readonly number[]): Played => ({
    contender,
    rounds: rates.map((perSecond) => ({ perSecond, p99Ms: 2 })),
  });
  const [bare, plainExpress, wireMock] = contenders;
  if (bare === undefined || plainExpress === undefined || wireMock === undefined) {
    throw new Error('There is nobody to compare with.');
  }

  it('is of each round by itself, and its bounds are the contenders’ own', () => {
    const readings = compare(
      played(ours, [800, 400, 900]),
      [
        played(bare, [1_600, 1_600, 1_600]),
        played(plainExpress, [1_000, 500, 1_000]),
        played(wireMock, [801, 400, 1_000]),
      ],
      [{ name: 'Mockttp', why: 'it does not start within 30 s' }],
    );
    expect(readings.slice(1, 3).map(isKept)).toEqual([true, false]);
    expect(tableOf(readings)).toEqual([
      '    Order Lab ÷ bare node:http     0.50×  (0.25 – 0.56)',
      '  ✓ Order Lab ÷ plain Express      0.80×  (0.80 – 0.90)    at least 0.8×',
      '  ✗ Order Lab ÷ WireMock           1.00×  (0.90 – 1.00)    at least 1×',
      '    Order Lab                     800 /s  (400 – 900)      p99 2.0 ms (2.0 – 2.0); without Mockttp: it does not start within 30 s',
      '    bare node:http              1,600 /s  (1,600 – 1,600)  p99 2.0 ms (2.0 – 2.0)',
      '    plain Express               1,000 /s  (500 – 1,000)    p99 2.0 ms (2.0 – 2.0)',
      '    WireMock 3.13.2               801 /s  (400 – 1,000)    p99 2.0 ms (2.0 – 2.0)',
    ]);
  });
});

describe('the table of `order-lab serve`', () => {
  it.each([
    ['  SUMAN MISA           http://127.0.0.1:4010  (documents: …/docs)', 'http://127.0.0.1:4010'],
    ['  AMIS.VN – Bán hàng   http://127.0.0.1:4020', null],
    ['                       curl -s http://127.0.0.1:4010/api/v1/token', null],
  ])('names SUMAN MISA’s address in one line: %s', (line, origin) => {
    expect(originIn(line)).toBe(origin);
  });
});
