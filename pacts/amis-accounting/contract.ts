// All that the engine counts on from AMIS.VN – Kế toán, whose `Data` is JSON in a string: a matcher
// sees that it is text, and the engine's own codec reads what is in it.
import { credentials } from '../../src/wire/credentials.ts';
import { answers, exchange, fromState, text, type Asked, type Exchange } from '../contract.ts';
import type { Interaction } from '../contract.ts';
import { callbacks } from './callbacks.ts';
import { provider } from './exchange.ts';
import { lookUps } from './look-ups.ts';
import { saves } from './saves.ts';

const { appId, accessCode, orgCompanyCode } = credentials[provider];

const connection: Asked = {
  provider,
  what: { vi: 'kết nối', en: 'connect' },
  sends: 'connect',
  request: {
    method: 'POST',
    path: '/api/oauth/actopen/connect',
    body: {
      app_id: fromState('${appId}', appId),
      access_code: fromState('${accessCode}', accessCode),
      org_company_code: fromState('${orgCompanyCode}', orgCompanyCode),
    },
  },
};

const tokens: readonly Exchange[] = [
  exchange(
    connection,
    {
      answer: answers.token,
      response: {
        status: 200,
        body: {
          Success: true,
          Data: text(JSON.stringify({ access_token: 'lab-token', expires_in: 43_200 })),
        },
      },
      reads: {},
    },
    { name: 'the client is registered' },
  ),
  exchange(
    connection,
    { answer: answers.strange, response: { status: 200 }, reads: null },
    { name: 'the client has an old secret' },
  ),
];

export const amisAccountingContract: readonly Interaction[] = [
  ...tokens,
  ...saves,
  ...lookUps,
  ...callbacks,
];
