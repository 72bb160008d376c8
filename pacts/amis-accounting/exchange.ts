// How an exchange with AMIS.VN – Kế toán is written down, and the answers that every call has.
import type { DocumentName } from '../../src/wire/calls.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import type { Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  fromState,
  order,
  text,
  type Asked,
  type Exchange,
  type Json,
  type State,
  type Template,
  type Told,
} from '../contract.ts';

export const provider = 'amis-accounting';
export const documents: readonly DocumentName[] = ['invoice-request', 'sales-contract'];

export const connected: State = { name: 'the client is connected' };
export const isNew: State = { name: 'the order is new', params: { order } };
export const refuses: State = { name: 'the service refuses the order', params: { order } };
/** The invoice of an order is the only one of its documents that has an end. */
export const isIssued: State = { name: 'the invoice of the order is issued', params: { order } };

const { appId, orgCompanyCode } = credentials[provider];

export const headers = { 'X-MISA-AccessToken': fromState('${token}', 'lab-token') };

/** A request with one voucher. */
export const bodyWith = (voucher: Template): Template => ({
  app_id: fromState('${appId}', appId),
  org_company_code: fromState('${orgCompanyCode}', orgCompanyCode),
  voucher: [voucher],
});

/** The voucher's own reference: a real service may need another one every time. */
export const refIdIn = (document: DocumentName): Template =>
  fromState('${refId}', refIdOf(order, document));

/** HTTP 200 with items in `Data`; of these a matcher sees that they are text. */
export const items = (answer: Named, item: Json, reads: Told['reads']): Told => ({
  answer,
  response: { status: 200, body: { Success: true, Data: text(JSON.stringify([item])) } },
  reads,
});

/** The same with `Success:false` and a code that says how things stand. */
export const failedItems = (
  answer: Named,
  code: string,
  item: Json,
  reads: Told['reads'],
): Told => ({
  answer,
  response: {
    status: 200,
    body: { Success: false, ErrorCode: code, Data: text(JSON.stringify([item])) },
  },
  reads,
});

/** HTTP 200 with `Success:false`, where the code is all there is to it. */
const failure = (answer: Named, code: string, reads: Told['reads']): Told => ({
  answer,
  response: { status: 200, body: { Success: false, ErrorCode: code } },
  reads,
});

/** What every call has: it was refused, or got no further. */
export const turnedAway = (asked: Asked): readonly Exchange[] => [
  exchange(
    asked,
    failure(answers.refused, 'business-refusal', { kind: 'refused', code: 'business-refusal' }),
    connected,
    refuses,
  ),
  exchange(
    asked,
    { answer: answers.busy, response: { status: 503 }, reads: { kind: 'error', status: 503 } },
    connected,
    { name: 'the service is busy', params: { order } },
  ),
  exchange(asked, failure(answers.expired, 'ExpiredToken', { kind: 'error', status: 401 }), {
    name: 'the token has expired',
  }),
];
