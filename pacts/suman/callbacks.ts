// SUMAN MISA: the callback of a granted licence, signed as Standard Webhooks has it.
import { credentials } from '../../src/wire/credentials.ts';
import { notices } from '../../src/wire/services.ts';
import { signatureOf } from '../../src/wire/suman/webhook.ts';
import { form, order, text, type Callback } from '../contract.ts';
import { provider } from './exchange.ts';

const id = 'granted:YC-000001';
/** 02/03/2026 09:00 in Vietnam. */
const sentAt = Date.UTC(2026, 2, 2, 2);
const timestamp = String(sentAt / 1000);
/** The text that is signed: names in the order in which a pact file has them. */
const example = JSON.stringify({
  data: { orderCode: order, status: 'granted' },
  type: 'licence.granted',
});
const signature = signatureOf(credentials.suman.webhookSecret, id, timestamp, example);

export const callbacks: readonly Callback[] = [
  {
    is: 'callback',
    provider,
    title: notices['licence-granted'],
    states: [{ name: 'the accountant has granted the licence of the order', params: { order } }],
    headers: {
      'webhook-id': text(id),
      'webhook-timestamp': form(String.raw`^\d{1,12}$`, timestamp),
      'webhook-signature': form('^(.* )?v1,[A-Za-z0-9+/]{43}=( .*)?$', signature),
    },
    body: { data: { orderCode: text(order), status: 'granted' }, type: 'licence.granted' },
    sentAt,
    reads: [{ name: 'licence-granted', service: 'suman', order }],
  },
];
