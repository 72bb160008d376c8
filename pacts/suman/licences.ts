// SUMAN MISA: the licence request of a Desktop order, and the look-up of it.
import { calls, type Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  lookUpOf,
  order,
  orderCode,
  text,
  type Asked,
  type Exchange,
  type State,
  type Template,
  type Told,
} from '../contract.ts';
import { licenceRequest, lookup } from '../sample-calls.ts';
import {
  absent,
  authorization,
  connected,
  isNew,
  isRepeat,
  keyed,
  problemHeaders,
  provider,
  refusal,
  refuses,
  turnedAway,
} from './exchange.ts';

const licenceCall = licenceRequest();
const licenceBody: Template = {
  orderCode,
  customer: { code: 'An', name: 'Công ty TNHH An', taxCode: '0000000001' },
  item: {
    product: 'misa-sme',
    quantity: 1,
    netAmount: 9_950_000,
    vatRate: -1,
    vatAmount: 0,
  },
};
const licence: Asked = {
  provider,
  what: calls['licence-request'],
  sends: licenceCall,
  request: {
    method: 'POST',
    path: '/api/v1/licence-requests',
    headers: keyed(licenceCall.key),
    body: licenceBody,
  },
};
const licenceAnswer = (status: 'pending' | 'granted'): Template => ({
  id: text('YC-000001'),
  orderCode: text(order),
  status,
});
const licenceRead = (granted: boolean, existed: boolean) => ({
  kind: 'done',
  existed,
  result: { is: 'licence-request', granted },
});
const hasLicenceRequest: State = { name: 'the order has a licence request', params: { order } };

const requests: readonly Exchange[] = [
  exchange(
    licence,
    {
      answer: answers.created,
      response: { status: 201, body: licenceAnswer('pending') },
      reads: licenceRead(false, false),
    },
    connected,
    isNew,
  ),
  exchange(
    licence,
    {
      answer: answers.repeated,
      response: { status: 201, headers: isRepeat, body: licenceAnswer('pending') },
      reads: licenceRead(false, true),
    },
    connected,
    { name: 'the licence request was sent before', params: { order, key: licenceCall.key } },
  ),
  exchange(
    licence,
    {
      answer: answers.exists,
      response: {
        status: 409,
        headers: problemHeaders,
        body: { code: 'licence-request-exists', licenceRequest: licenceAnswer('pending') },
      },
      reads: licenceRead(false, true),
    },
    connected,
    hasLicenceRequest,
  ),
  exchange(licence, refusal('business-refusal', 422), connected, refuses),
  ...turnedAway(licence),
];

const found: Asked = {
  provider,
  what: lookUpOf(calls['licence-request']),
  sends: lookup(provider, 'licence-request'),
  request: {
    method: 'GET',
    path: '/api/v1/licence-requests',
    query: { orderCode },
    headers: { authorization },
  },
};
const finding = (status: 'pending' | 'granted', answer: Named): Told => ({
  answer,
  response: { status: 200, body: licenceAnswer(status) },
  reads: licenceRead(status === 'granted', true),
});

const lookUps: readonly Exchange[] = [
  exchange(
    found,
    finding('pending', { vi: 'đang chờ cấp', en: 'waiting for its grant' }),
    connected,
    hasLicenceRequest,
  ),
  exchange(found, finding('granted', { vi: 'đã cấp', en: 'granted' }), connected, {
    name: 'the licence of the order is granted',
    params: { order },
  }),
  exchange(found, absent, connected, isNew),
  exchange(found, refusal('business-refusal', 422), connected, refuses),
  ...turnedAway(found),
];

export const licences: readonly Exchange[] = [...requests, ...lookUps];
