// All that the engine counts on from AMIS.VN – Bán hàng: a whole request that succeeds can hold an
// item that does not.
import type { DocumentName } from '../../src/wire/calls.ts';
import { paths } from '../../src/wire/amis-sales/operations.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { calls, type Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  fromState,
  lookUpOf,
  order,
  orderCode,
  text,
  type Asked,
  type Exchange,
  type Interaction,
  type State,
  type Template,
  type Told,
} from '../contract.ts';
import { lookup, salesDocument } from '../sample-calls.ts';

const provider = 'amis-sales';
const { clientId, clientSecret } = credentials[provider];
const connected: State = { name: 'the client is connected' };
const isNew: State = { name: 'the order is new', params: { order } };
const has = (document: DocumentName): State => ({
  name: 'the order has a document',
  params: { order, document },
});
const refuses: State = { name: 'the service refuses the order', params: { order } };
const headers = {
  authorization: fromState('Bearer ${token}', 'Bearer lab-token'),
  clientid: fromState('${clientId}', clientId),
};
const documents: readonly DocumentName[] = ['invoice-request', 'sales-contract'];

const account: Asked = {
  provider,
  what: { vi: 'kết nối', en: 'connect' },
  sends: 'connect',
  request: {
    method: 'POST',
    path: '/api/v2/Account',
    body: {
      client_id: fromState('${clientId}', clientId),
      client_secret: fromState('${clientSecret}', clientSecret),
    },
  },
};
const tokens: readonly Exchange[] = [
  exchange(
    account,
    {
      answer: answers.token,
      response: { status: 200, body: { success: true, data: text('lab-token') } },
      reads: {},
    },
    { name: 'the client is registered' },
  ),
  exchange(
    account,
    { answer: answers.strange, response: { status: 401 }, reads: null },
    {
      name: 'the client has an old secret',
    },
  ),
];

/** What every call has: it got no further. */
const turnedAway = (asked: Asked): readonly Exchange[] => {
  const told = (status: 401 | 503, answer: Named): Told => ({
    answer,
    response: { status },
    reads: { kind: 'error', status },
  });
  const busy = { name: 'the service is busy', params: { order } };
  return [
    exchange(asked, told(503, answers.busy), connected, busy),
    exchange(asked, told(401, answers.expired), { name: 'the token has expired' }),
  ];
};

/** HTTP 200 with one result, of our document. */
const told = (answer: Named, result: Template, reads: Told['reads']): Told => ({
  answer,
  response: { status: 200, body: { success: true, results: [result] } },
  reads,
});
const exists = (existed: boolean) => ({
  kind: 'done',
  existed,
  result: { is: 'sales-document' },
});
const code = text(order);
const id = text('DN-000001');

const creating = (name: DocumentName): readonly Exchange[] => {
  const asked: Asked = {
    provider,
    what: calls[name],
    sends: salesDocument(name),
    request: {
      method: 'POST',
      path: paths[name],
      headers,
      body: [
        {
          order_code: orderCode,
          account_code: 'An',
          account_name: 'Công ty TNHH An',
          account_tax_code: '0000000001',
          product_code: 'misa-sme',
          quantity: 1,
          amount: 9_950_000,
          tax_percent: -1,
          tax_amount: 0,
          ...(name === 'sales-contract' ? { revenue_status: 'Đề nghị ghi' } : {}),
        },
      ],
    },
  };
  const created = { success: true, order_code: code, data: id };
  const failed = (error: string) => ({ success: false, order_code: code, error_code: error });
  return [
    exchange(asked, told(answers.created, created, exists(false)), connected, isNew),
    exchange(
      asked,
      told(answers.exists, { ...failed('DuplicateCode'), data: id }, exists(true)),
      connected,
      has(name),
    ),
    exchange(
      asked,
      told(answers.refused, failed('business-refusal'), {
        kind: 'refused',
        code: 'business-refusal',
      }),
      connected,
      refuses,
    ),
    ...turnedAway(asked),
  ];
};

const finding = (name: DocumentName): readonly Exchange[] => {
  const asked: Asked = {
    provider,
    what: lookUpOf(calls[name]),
    sends: lookup(provider, name),
    request: {
      method: 'GET',
      path: `${paths[name]}/code`,
      query: { code: orderCode },
      headers,
    },
  };
  const found = (answer: Named, body: Template, reads: Told['reads']): Told => ({
    answer,
    response: { status: 200, body },
    reads,
  });
  const one = { success: true, data: { id, order_code: code } };
  const none = { success: true, data: null };
  const refused = { success: false, error_code: 'business-refusal' };
  return [
    exchange(asked, found(answers.exists, one, exists(true)), connected, has(name)),
    exchange(
      asked,
      found(answers.absent, none, { kind: 'done', result: { is: 'absent' } }),
      connected,
      isNew,
    ),
    exchange(
      asked,
      found(answers.refused, refused, { kind: 'refused', code: 'business-refusal' }),
      connected,
      refuses,
    ),
    ...turnedAway(asked),
  ];
};

export const amisSalesContract: readonly Interaction[] = [
  ...tokens,
  ...documents.flatMap((name) => [...creating(name), ...finding(name)]),
];
