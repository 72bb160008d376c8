// Measures licence requests a second over loopback: our server against yardsticks and peers, in
// rounds that each of them plays in turn.
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import type { Token } from '../../wire/client-codec.ts';
import { sumanClient } from '../../wire/suman/client.ts';
import type { Measurement, Reading } from '../measurement.ts';
import type { Progress } from '../progress.ts';
import { collectGarbage } from '../rounds.ts';
import { startServer, type ChildServer } from './child-server.ts';
import { compare, type LeftOut } from './comparison.ts';
import { contenders, ours, pinned, type Contender } from './contenders.ts';
import { licenceRequests } from './licence-calls.ts';
import { play, type Round } from './load.ts';
import { install } from './peers.ts';

const keptRounds = 15;
/** Rounds that only warm up: Java compiles late. */
const warmUps = 5;
const created = 201;

/** A contender that serves. */
type Serving = {
  readonly contender: Contender;
  readonly server: ChildServer;
  readonly rounds: Round[];
};

/** Sends one request, as the engine's client does. */
export const send = async (origin: string, request: HttpRequest): Promise<HttpResponse> => {
  const { method, path, headers, body } = request;
  const response = await fetch(origin + path, { method, headers, body });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

/**
 * The token that every licence call shows.
 * @throws Error (rejects): none is given
 */
export const tokenOf = async (origin: string): Promise<Token> => {
  const response = await send(origin, sumanClient.connect());
  const token = sumanClient.readToken(response, 0);
  if (token !== null) return token;
  throw new Error(`SUMAN MISA gives no token: ${response.status} ${response.body.slice(0, 200)}`);
};

/** Starts a contender, or says why it takes no part: only a peer may fail to. */
const enter = async (contender: Contender, folder: string | null): Promise<Serving | LeftOut> => {
  const { name, script, needs } = contender;
  try {
    const server = await startServer(script, folder === null ? [] : [folder]);
    return { contender, server, rounds: [] };
  } catch (error) {
    if (needs === null) throw error;
    return { name, why: (error as Error).message };
  }
};

const isServing = (one: Serving | LeftOut): one is Serving => 'server' in one;

/** Everyone plays the round in turn, forwards and backwards by turns. */
const playRound = async (
  number: number,
  serving: readonly Serving[],
  token: Token,
  progress: Progress,
): Promise<void> => {
  const which = number < warmUps ? 'warming up' : `round ${number - warmUps + 1} of ${keptRounds}`;
  const inTurn = number % 2 === 0 ? serving : serving.toReversed();
  for (const { contender, server, rounds } of inTurn) {
    progress.say(`${which}, ${contender.name}`);
    const requests = licenceRequests(String(number), contender.calls, token);
    collectGarbage();
    // One after the other: each is to be alone on the machine.
    const round = await play(server.origin, requests, created).catch((error: unknown) => {
      throw new Error(`${contender.name}: ${(error as Error).message}`, { cause: error });
    });
    if (number >= warmUps) rounds.push(round);
  }
};

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const installed = await install(pinned(contenders), progress);
  const leftOut: LeftOut[] = [];
  const serving: Serving[] = [];
  try {
    for (const contender of [ours, ...contenders]) {
      progress.say(`starting ${contender.name}`);
      if (contender.needs !== null && installed.is === 'missing') {
        leftOut.push({ name: contender.name, why: installed.why });
        continue;
      }
      const folder = installed.is === 'there' ? installed.folder : null;
      const entered = await enter(contender, folder);
      if (isServing(entered)) serving.push(entered);
      else leftOut.push(entered);
    }
    const [own, ...others] = serving;
    if (own === undefined) throw new Error('Our own server does not serve.');
    const token = await tokenOf(own.server.origin);
    for (let number = 0; number < warmUps + keptRounds; number += 1) {
      await playRound(number, serving, token, progress);
    }
    return compare(own, others, leftOut);
  } finally {
    await Promise.all(serving.map(({ server }) => server.stop()));
  }
};

/** At least 0.8 of plain Express, and ahead of every peer. */
export const licenceRequestRates: Measurement = {
  name: 'http/licence-requests',
  about: 'licence requests a second over loopback, against yardsticks and other mock servers',
  measure,
};
