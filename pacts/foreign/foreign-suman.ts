// A SUMAN MISA written by somebody else: an Express application that shares no code with the lab,
// keeps the contract of pacts/misa-order-suman.json, and differs wherever the contract is silent.
import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { BrokenName } from './broken.ts';
import { Clients, hourSeconds } from './clients.ts';
import { stateDoor } from './state-door.ts';
import { complain, fieldOf, isWellFormed, requireToken } from './suman-gate.ts';
import { Ledger } from './suman-ledger.ts';
import { operations } from './suman-operations.ts';
import { sumanStates } from './suman-states.ts';

export type ForeignOptions = {
  /** What callbacks are signed with: `whsec_` and base64. */
  readonly secret: string;
  /** A mistake that it makes; none when absent. */
  readonly broken?: BrokenName | undefined;
};

const whatWentWrong: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  // Express gives the errors of its body parser a status.
  const status = Number(fieldOf(error, 'status'));
  if (status >= 400 && status < 500) complain(response, status, 'That cannot be read');
  else complain(response, 500, 'Our mistake');
};

/**
 * The service, with a door for provider states at `/_states`. It keeps all in memory; two of them
 * know nothing of each other.
 */
export const foreignSuman = ({ secret, broken }: ForeignOptions): Express => {
  const clients = new Clients();
  const ledger = new Ledger();
  const app = express();
  app.set('x-powered-by', false);
  app.use((_request, response, next) => {
    response.set({
      'cache-control': 'no-store',
      server: 'suman-partner-api/7.2',
      'x-trace': randomUUID(),
    });
    next();
  });
  app.use(express.json());
  app.use(stateDoor(sumanStates({ clients, ledger, sender: { secret, broken } })));
  app.post('/api/v1/token', (request, response) => {
    const fields = { client_id: 'text', client_secret: 'text' } as const;
    if (!isWellFormed(request, response, fields)) return;
    const clientId = fieldOf(request.body, 'client_id');
    if (!clients.knows(clientId, fieldOf(request.body, 'client_secret'))) {
      complain(response, 401, 'Who are you?');
      return;
    }
    response.json({
      scope: 'orders',
      expires_in: hourSeconds,
      token_type: 'Bearer',
      access_token: clients.admit(clientId),
    });
  });
  app.use('/api/v1', requireToken(clients), operations({ ledger, broken }));
  app.use((_request, response) => complain(response, 404, 'No such operation'));
  app.use(whatWentWrong);
  return app;
};
