// The callback of SUMAN MISA as Standard Webhooks has it: how it is written and signed, and whether
// a signature is right.
import { jsonRequest, type HttpRequest } from '../http-message.ts';
import { fromBase64, hmacSha256, isSameText, toBase64 } from '../signature.ts';
import { isoTime } from './iso-time.ts';

/** Where the engine takes SUMAN's callbacks. */
export const callbackPath = '/callbacks/suman';

const toleranceSeconds = 5 * 60;
const secretPrefix = 'whsec_';
const version = 'v1,';

const keyOf = (secret: string): Uint8Array => {
  const text = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret;
  const key = fromBase64(text);
  if (key !== null && key.length > 0) return key;
  throw new Error(
    'The webhook secret of SUMAN MISA is not "whsec_" and base64: correct it where the callback ' +
      'is signed or read.',
  );
};

/**
 * The `webhook-signature` of a callback: `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`.
 * @param timestamp Unix seconds, as in the header
 * @throws Error for a secret that is no base64
 */
export const signatureOf = (secret: string, id: string, timestamp: string, body: string): string =>
  version + toBase64(hmacSha256(keyOf(secret), `${id}.${timestamp}.${body}`));

/**
 * The callback that tells of a granted licence.
 * @param now when it is sent, ms
 */
export const licenceGrantedRequest = (
  { id, order }: { readonly id: string; readonly order: string },
  secret: string,
  now: number,
): HttpRequest => {
  const timestamp = String(Math.floor(now / 1000));
  const event = {
    type: 'licence.granted',
    timestamp: isoTime(now),
    data: { orderCode: order, status: 'granted' },
  };
  const request = jsonRequest('POST', callbackPath, event);
  const signature = signatureOf(secret, id, timestamp, request.body);
  const signed = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  };
  return { ...request, headers: { ...request.headers, ...signed } };
};

/**
 * Was the callback signed with the secret, and less than 5 minutes from now? Every signature given
 * is compared in full: several may be there while a secret is replaced.
 * @param now ms
 */
export const isSigned = ({ headers, body }: HttpRequest, secret: string, now: number): boolean => {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers;
  const given = headers['webhook-signature'];
  if (id === undefined || timestamp === undefined || given === undefined) return false;
  if (!/^\d{1,12}$/u.test(timestamp)) return false;
  const right = signatureOf(secret, id, timestamp, body);
  const matching = given.split(' ').filter((signature) => isSameText(signature, right));
  const offBy = Math.abs(Math.floor(now / 1000) - Number(timestamp));
  return matching.length > 0 && offBy <= toleranceSeconds;
};
