// The consumer's half of a contract: the engine's own codecs against Pact's mock server, which
// answers with the examples and writes down what was agreed.
import { PactV4 } from '@pact-foundation/pact';
import { clientCodecs } from '../src/http/dialects.ts';
import { send } from '../src/http/send.ts';
import type { HttpRequest } from '../src/wire/http-message.ts';
import {
  consumer,
  type Callback,
  type Exchange,
  type Interaction,
  type State,
} from './contract.ts';
import { readAnswer, readCallback } from './decode.ts';

/** What the engine's codec makes of the example: a reply, a token or none, or notices. */
export type Reading = unknown;

/** Changes a request on its way out: how the drift proof plays an engine that has changed. */
export type Change = (request: HttpRequest) => HttpRequest;

const asItIs: Change = (request) => request;

/** The token of the examples. */
const token = { value: 'lab-token', expiresAt: Number.MAX_SAFE_INTEGER };

const contractIn = (folder: string, { provider }: Interaction): PactV4 =>
  new PactV4({ consumer, provider, dir: folder, logLevel: 'error' });

const given = <T extends { given: (state: string, params?: never) => T }>(
  from: T,
  states: readonly State[],
): T => {
  let all = from;
  for (const { name, params } of states) {
    all = params === undefined ? all.given(name) : all.given(name, params as never);
  }
  return all;
};

/** The request that the engine sends for an exchange. */
export const requestOf = ({ provider, sends }: Exchange): HttpRequest => {
  const codec = clientCodecs[provider];
  return sends === 'connect' ? codec.connect() : codec.write(sends, token);
};

/**
 * Plays one interaction against Pact's mock server and adds it to the pact file.
 * @param folder where the pact file is written
 * @returns what the engine's codec reads in the example
 * @throws Error (rejects): the engine's request is not the one agreed on
 */
export const consume = (
  interaction: Interaction,
  folder: string,
  change: Change = asItIs,
): Promise<Reading> =>
  interaction.is === 'exchange'
    ? consumeExchange(interaction, folder, change)
    : consumeCallback(interaction, folder);

const consumeExchange = (exchange: Exchange, folder: string, change: Change): Promise<Reading> => {
  const { title, request, response, states } = exchange;
  return given(contractIn(folder, exchange).addInteraction(), states)
    .pending(exchange.pending === true)
    .uponReceiving(title.vi)
    .comment({ key: 'en', value: title.en })
    .withRequest(request.method, request.path as string, (builder) => {
      if (request.query !== undefined) builder.query(request.query as never);
      if (request.headers !== undefined) builder.headers(request.headers as never);
      if (request.body !== undefined) builder.jsonBody(request.body);
    })
    .willRespondWith(response.status, (builder) => {
      if (response.headers !== undefined) builder.headers(response.headers as never);
      if (response.body !== undefined) builder.jsonBody(response.body);
    })
    .executeTest(async ({ url }): Promise<Reading> => {
      const sending = await send(url, change(requestOf(exchange)));
      if (sending.is !== 'response') throw new Error(`Pact's mock server: ${sending.is}.`);
      return readAnswer(exchange, sending.response);
    });
};

const consumeCallback = (callback: Callback, folder: string): Promise<Reading> => {
  const { title, states, headers, body, provider, sentAt } = callback;
  return given(contractIn(folder, callback).addAsynchronousInteraction(), states)
    .pending(callback.pending === true)
    .comment({ key: 'en', value: title.en })
    .expectsToReceive(title.vi, (builder) => {
      builder.withJSONContent(body);
      // Pact takes no empty metadata.
      if (Object.keys(headers).length > 0) builder.withMetadata(headers as never);
    })
    .executeTest(async ({ contents, metadata }): Promise<Reading> => {
      const request: HttpRequest = {
        method: 'POST',
        path: `/callbacks/${provider}`,
        query: {},
        headers: metadata as HttpRequest['headers'],
        body: JSON.stringify(contents.content),
      };
      return readCallback(callback, request, { now: sentAt });
    });
};
