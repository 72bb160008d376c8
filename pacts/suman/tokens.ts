// SUMAN MISA: how the engine gets a token.
import { credentials } from '../../src/wire/credentials.ts';
import {
  answers,
  exchange,
  fromState,
  integer,
  text,
  type Asked,
  type Exchange,
} from '../contract.ts';
import { provider } from './exchange.ts';

const token: Asked = {
  provider,
  what: { vi: 'kết nối', en: 'connect' },
  sends: 'connect',
  request: {
    method: 'POST',
    path: '/api/v1/token',
    body: {
      client_id: fromState('${clientId}', credentials.suman.clientId),
      client_secret: fromState('${clientSecret}', credentials.suman.clientSecret),
    },
  },
};

export const tokens: readonly Exchange[] = [
  exchange(
    token,
    {
      answer: answers.token,
      response: {
        status: 200,
        body: {
          access_token: text('lab-token'),
          token_type: 'Bearer',
          expires_in: integer(43_200),
        },
      },
      reads: {},
    },
    { name: 'the client is registered' },
  ),
  exchange(
    token,
    { answer: answers.strange, response: { status: 401 }, reads: null },
    {
      name: 'the client has an old secret',
    },
  ),
];
