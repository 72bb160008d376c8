// AMIS.VN – Kế toán: the callbacks, whose `data` is JSON in a string that is signed as it stands.
import type { DocumentName } from '../../src/wire/calls.ts';
import { signatureOf } from '../../src/wire/amis-accounting/callback.ts';
import { voucherTypes } from '../../src/wire/amis-accounting/voucher-types.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import { calls, notices, type Named } from '../../src/wire/services.ts';
import { form, order, text, type Callback, type Json, type State } from '../contract.ts';
import { documents, provider } from './exchange.ts';

const { appSecret } = credentials[provider];

const callback = (
  title: Named,
  state: State,
  dataType: 1 | 18,
  item: Json,
  reads: Callback['reads'],
): Callback => {
  const data = JSON.stringify([item]);
  return {
    is: 'callback',
    provider,
    title,
    states: [state],
    headers: {},
    body: {
      data: text(data),
      data_type: dataType,
      signature: form('^[0-9a-f]{64}$', signatureOf(appSecret, data)),
    },
    sentAt: 0,
    reads,
  };
};

const storedItem = (name: DocumentName, error: string): Json => ({
  org_refid: refIdOf(order, name),
  success: error === '',
  ...(error === '' ? {} : { error_code: error }),
  session_id: `stored:${name}:1`,
  voucher_type: voucherTypes[name],
});

const about = (name: DocumentName, { vi, en }: Named): Named => ({
  vi: `${vi} (${calls[name].vi})`,
  en: `${en} (${calls[name].en})`,
});

const stored = (name: DocumentName): Callback =>
  callback(
    about(name, notices['document-stored']),
    { name: 'the voucher has just been stored', params: { order, document: name } },
    1,
    storedItem(name, ''),
    [{ name: 'document-stored', order, document: name, failure: null }],
  );

/** Why the mocks cannot store; another service may say something else. */
const storingFailure = 'DBAmisNotConnectDBACT';

const notStored = (name: DocumentName): Callback =>
  callback(
    about(name, { vi: 'không lưu được chứng từ', en: 'document not stored' }),
    { name: 'the voucher could not be stored', params: { order, document: name } },
    1,
    storedItem(name, storingFailure),
    [{ name: 'document-stored', order, document: name }],
  );

const issued: Callback = callback(
  notices['invoice-issued'],
  { name: 'the accountant has issued the invoice of the order', params: { order } },
  18,
  {
    org_refid: refIdOf(order, 'invoice-request'),
    success: true,
    session_id: 'issued:1',
    voucher_type: voucherTypes['invoice-request'],
    inv_no: '00000001',
    publish_status: 3,
  },
  [{ name: 'invoice-issued', order }],
);

export const callbacks: readonly Callback[] = [
  ...documents.flatMap((name) => [stored(name), notStored(name)]),
  issued,
];
