// SUMAN MISA: the codes of a top-up order, and the look-up of them.
import { calls } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  lookUpOf,
  order,
  orderCode,
  some,
  text,
  type Asked,
  type Exchange,
  type State,
  type Template,
} from '../contract.ts';
import { lookup, topUpCodes } from '../sample-calls.ts';
import {
  absent,
  authorization,
  connected,
  isNew,
  isRepeat,
  keyed,
  provider,
  refusal,
  refuses,
  turnedAway,
} from './exchange.ts';

const codesCall = topUpCodes(5);
const codes: Asked = {
  provider,
  what: calls['top-up-codes'],
  sends: codesCall,
  request: {
    method: 'POST',
    path: '/api/v1/top-up-codes',
    headers: keyed(codesCall.key),
    body: { orderCode, quantity: 5 },
  },
};
const codesAnswer: Template = { orderCode: text(order), codes: some(text('AAAA-BBBB-CCCC')) };
const codesRead = (existed: boolean) => ({ kind: 'done', existed, result: { is: 'codes' } });
const hasCodes: State = { name: 'the order has top-up codes', params: { order, quantity: 5 } };

const requests: readonly Exchange[] = [
  exchange(
    codes,
    {
      answer: answers.created,
      response: { status: 201, body: codesAnswer },
      reads: codesRead(false),
    },
    connected,
    isNew,
  ),
  exchange(
    codes,
    {
      answer: answers.repeated,
      response: { status: 201, headers: isRepeat, body: codesAnswer },
      reads: codesRead(true),
    },
    connected,
    {
      name: 'the top-up codes were asked for before',
      params: { order, key: codesCall.key, quantity: 5 },
    },
  ),
  exchange(
    codes,
    {
      answer: answers.exists,
      response: { status: 200, body: codesAnswer },
      reads: codesRead(true),
    },
    connected,
    hasCodes,
  ),
  exchange(codes, refusal('business-refusal', 422), connected, refuses),
  ...turnedAway(codes),
];

const found: Asked = {
  provider,
  what: lookUpOf(calls['top-up-codes']),
  sends: lookup(provider, 'top-up-codes'),
  request: {
    method: 'GET',
    path: '/api/v1/top-up-codes',
    query: { orderCode },
    headers: { authorization },
  },
};

const lookUps: readonly Exchange[] = [
  exchange(
    found,
    {
      answer: answers.exists,
      response: { status: 200, body: codesAnswer },
      reads: codesRead(true),
    },
    connected,
    hasCodes,
  ),
  exchange(found, absent, connected, isNew),
  exchange(found, refusal('business-refusal', 422), connected, refuses),
  ...turnedAway(found),
];

export const topUps: readonly Exchange[] = [...requests, ...lookUps];
