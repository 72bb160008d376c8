// The doors of all four parties under 40,000 requests that nobody means well with: no failure of
// their own, and what is refused has changed nothing.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCells } from '../../mocks/cells.ts';
import type { Outcome, Take } from '../../mocks/taking.ts';
import { parseJson, type HttpRequest, type HttpResponse } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';
import type { World } from '../world/world.ts';
import { clientCodecs, everyService } from './dialects.ts';
import { engineTake } from './engine-api/take.ts';
import {
  recipes,
  requestOf,
  rightEngineRequests,
  rightRequests,
  withToken,
} from './hostile-requests.ts';
import { Lab } from './lab.ts';
import { WireCarrier } from './wire-carrier.ts';

const requests = 10_000;
/** A world that grows makes a test slow: a new one after so many requests. */
const perWorld = 250;
const { signal } = new AbortController();

const responseOf = (outcome: Outcome): HttpResponse => {
  if (outcome.is !== 'response') throw new Error(`The request ended in "${outcome.is}".`);
  return outcome.response;
};

/** What is wrong with an answer, whatever was asked. */
const troubleWith = ({ status, headers, body }: HttpResponse): readonly string[] => [
  ...(status >= 200 && status < 500 ? [] : [`status ${status}`]),
  ...(/^[\x20-\x7e]*$/u.test(Object.values(headers).join('')) ? [] : ['headers nobody can send']),
  ...(body === '' || parseJson(body) !== undefined ? [] : ['no JSON']),
  ...(body.length < 100_000 ? [] : ['an answer without measure']),
];

/** Was the request refused as a whole, in the words of whoever answers? */
const isRefused = ({ status, body }: HttpResponse): boolean => {
  const said = (parseJson(body) ?? {}) as {
    readonly code?: unknown;
    readonly Success?: unknown;
    readonly results?: readonly { readonly success: unknown }[];
  };
  // Not a refusal but its answer to a request that is done already: it remembers the new key.
  if (said.code === 'licence-request-exists') return false;
  if (status >= 400) return true;
  if (said.Success !== undefined) return said.Success === false;
  return said.results?.every(({ success }) => success === false) ?? false;
};

/** The parts of a world that are not the same any more. */
const changedIn = (before: World, after: World): readonly string[] =>
  (Object.keys(before) as (keyof World)[]).filter((part) => before[part] !== after[part]);

const tallyOf = () => {
  const counts = { refused: 0, taken: 0, again: 0 };
  const isTelling = (): boolean => counts.refused > requests / 5 && counts.taken > requests / 20;
  return { counts, isTelling };
};

/** Nobody is at any address. */
const nowhere = {
  originOf: () => 'http://127.0.0.1:9',
  send: async () => ({ is: 'no-connection' as const }),
  suspend: async () => {},
  resume: async () => {},
  close: async () => {},
};

/** A service behind its door, whose notices go to nobody. */
const openDoor = (service: Service) => {
  const bugs: unknown[] = [];
  const lab = new Lab({ onBug: (error) => bugs.push(error) });
  const carrier = new WireCarrier(lab, nowhere, { callbacksTo: null, followsOutages: true });
  lab.useCarrier(carrier);
  const door = carrier.doorOf(service);
  const connect = async (): Promise<string> => {
    const response = responseOf(await door(clientCodecs[service].connect(), signal));
    const token = clientCodecs[service].readToken(response, lab.now);
    if (token === null) throw new Error('The service gave no token.');
    return token.value;
  };
  return { lab, carrier, door, connect, bugs };
};

describe.each(everyService)('%s', (service) => {
  it(`refuses without a trace, and never fails, in ${requests} requests`, async () => {
    const { lab, carrier, door, connect, bugs } = openDoor(service);
    const rights = rightRequests(service);
    const { counts, isTelling } = tallyOf();
    let token = '';
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        if (asked % perWorld === 0) {
          await lab.reset();
          token = await connect();
        }
        asked += 1;
        const [world, sessions] = [lab.world, carrier.sessionsOf(service)];
        const request = withToken(requestOf(rights, recipe), token);
        const response = responseOf(await door(request, signal));
        expect(troubleWith(response)).toEqual([]);
        const refused = isRefused(response);
        counts[refused ? 'refused' : 'taken'] += 1;
        expect(refused ? changedIn(world, lab.world) : []).toEqual([]);
        expect(refused && carrier.sessionsOf(service) !== sessions).toBe(false);
        await lab.idle();
      }),
      { numRuns: requests },
    );
    expect({ asked, bugs, underWay: carrier.underWay }).toEqual({
      asked: requests,
      bugs: [],
      underWay: 0,
    });
    expect(isTelling(), JSON.stringify(counts)).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  }, 60_000);
});

/** All there is of the orders but what is only written down: timelines, and money to give back. */
const essence = ({ engine }: World): unknown =>
  allCells(engine).map(({ process, flights }) => ({
    ...process,
    timeline: null,
    payments: null,
    flights,
  }));

const isCallback = ({ path }: HttpRequest): boolean => path.startsWith('/callbacks/');
/** Refused for what it was, and not for how things stand: then nothing is written down either. */
const isUnread = ({ status }: HttpResponse): boolean => [400, 404, 415, 422].includes(status);

/**
 * What has changed but for words: a refusal, and a callback that comes again, may leave a line that
 * tells of it.
 */
const changedBesidesWords = (before: World, after: World): readonly string[] =>
  changedIn(before, after).filter((part) => {
    if (part === 'lastNotice') return false;
    return part !== 'engine' || !isDeepStrictEqual(essence(before), essence(after));
  });

const begin = async (lab: Lab): Promise<void> => {
  await lab.reset();
  await lab.play({ action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1' });
  await lab.play({ action: 'place', kind: 'saas', payment: 'bank-transfer', order: 'DH-2' });
  const topUp = { action: 'place-top-up', payment: 'online', order: 'DH-3' } as const;
  await lab.play({ ...topUp, quantity: 2, invoice: true });
};

const ask = async (take: Take, lab: Lab, request: HttpRequest): Promise<HttpResponse> => {
  const response = responseOf(await take(request, signal));
  await lab.idle();
  expect(troubleWith(response)).toEqual([]);
  return response;
};

describe('the engine', () => {
  it(`refuses without a trace, and never fails, in ${requests} requests`, async () => {
    const bugs: unknown[] = [];
    const lab = new Lab({ onBug: (error) => bugs.push(error) });
    const take = engineTake(lab);
    const rights = rightEngineRequests(lab.now);
    const { counts, isTelling } = tallyOf();
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        if (asked % perWorld === 0) await begin(lab);
        asked += 1;
        const request = requestOf(rights, recipe);
        const before = lab.world;
        const response = await ask(take, lab, request);
        const refused = isRefused(response);
        counts[refused ? 'refused' : 'taken'] += 1;
        expect(refused ? changedBesidesWords(before, lab.world) : []).toEqual([]);
        const isWordless = isUnread(response) && !isCallback(request);
        expect(isWordless && lab.world !== before).toBe(false);
        if (!isCallback(request) || refused) return;
        counts.again += 1;
        const taken = lab.world;
        expect(await ask(take, lab, request)).toEqual(response);
        expect(changedBesidesWords(taken, lab.world)).toEqual([]);
      }),
      { numRuns: requests },
    );
    expect({ asked, bugs }).toEqual({ asked: requests, bugs: [] });
    expect(isTelling(), JSON.stringify(counts)).toBe(true);
    expect(counts.again).toBeGreaterThan(100);
  }, 60_000);
});
