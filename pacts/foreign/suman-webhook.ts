// The callback of a granted licence, signed as Standard Webhooks has it.
import { createHmac, randomUUID } from 'node:crypto';
import type { BrokenName } from './broken.ts';

export type Sender = { readonly secret: string; readonly broken?: BrokenName | undefined };

/** The key before the present one: both sign while clients change over, as the standard allows. */
const retiredKey = Buffer.from('the key of last year');

/** How long a receiver may take, ms. */
const patience = 10_000;

/**
 * Tells the client that a licence is granted, once, whatever it answers: sending again is not what
 * is verified here.
 * @param callbackUrl where its callbacks go; `/callbacks/suman` comes behind
 * @throws Error (rejects) when nobody answers
 */
export const tellGranted = async (
  orderCode: string,
  callbackUrl: string,
  { secret, broken }: Sender,
): Promise<void> => {
  const id = `evt_${randomUUID()}`;
  const now = new Date();
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const body = JSON.stringify({
    data: { grantedBy: 'Trần Thị Kế Toán', status: 'granted', orderCode },
    timestamp: now.toISOString(),
    type: 'licence.granted',
    version: 3,
  });
  const sign = (key: Buffer, text: string): string =>
    `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  const signed = broken === 'body-only-signature' ? body : `${id}.${timestamp}.${body}`;
  const signatures = [sign(retiredKey, signed), sign(key, signed)];
  await fetch(`${callbackUrl}/callbacks/suman`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'suman-hooks/3',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
    body,
    signal: AbortSignal.timeout(patience),
  });
};
