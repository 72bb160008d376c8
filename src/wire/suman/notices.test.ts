// Callbacks of SUMAN MISA at the engine: believed when signed and fresh, told when not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoticeContext } from '../client-codec.ts';
import { credentials } from '../credentials.ts';
import type { HttpRequest } from '../http-message.ts';
import { sumanNotices } from './notices.ts';
import { isSigned, licenceGrantedRequest, signatureOf } from './webhook.ts';

const now = 1_772_415_000_000;
const secret = credentials.suman.webhookSecret;
const context: NoticeContext = { secret, now, orderOf: () => undefined };
const order = 'ĐH-1/"é"';
const request = licenceGrantedRequest({ id: 'tb-1', order }, secret, now);
const withHeaders = (headers: Readonly<Record<string, string>>): HttpRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
const without = (name: string): HttpRequest => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([each]) => each !== name)),
});
const notices = [{ name: 'licence-granted', service: 'suman', id: 'tb-1', order }];
const signature = request.headers['webhook-signature'] ?? '';

// docs.svix.com, “Verifying webhooks manually”: the scheme that Standard Webhooks took over.
test('the published example has the signature that is published with it', () => {
  const body = '{"event_type":"ping","data":{"success":true}}';
  const key = 'whsec_plJ3nmyCDGBKInavdOK15jsl';
  const id = 'msg_loFOjxBNrRLzqYUf';
  expect(signatureOf(key, id, '1731705121', body)).toBe(
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
  );
});

describe('a signed callback', () => {
  test('is a notice', () => {
    expect(request.path).toBe('/callbacks/suman');
    expect(JSON.parse(request.body)).toEqual({
      type: 'licence.granted',
      timestamp: '2026-03-02T01:30:00.000Z',
      data: { orderCode: order, status: 'granted' },
    });
    expect(sumanNotices.read(request, context)).toEqual({
      is: 'notices',
      notices,
      signature: 'good',
    });
  });

  test.each([-301, -300, 0, 300, 301])('%i s off', (seconds) => {
    const later = { ...context, now: now + seconds * 1000 };
    const expected = Math.abs(seconds) <= 300 ? 'good' : 'bad';
    expect(sumanNotices.read(request, later)).toMatchObject({ signature: expected });
  });

  test('may have several signatures, of other versions too', () => {
    const several = withHeaders({ 'webhook-signature': `v1a,xyz v1,AAAA ${signature}` });
    expect(sumanNotices.read(several, context)).toMatchObject({ signature: 'good' });
  });
});

describe('is told, not believed:', () => {
  test.each<readonly [string, HttpRequest]>([
    ['another id', withHeaders({ 'webhook-id': 'tb-2' })],
    ['another second', withHeaders({ 'webhook-timestamp': String(now / 1000 + 1) })],
    ['another body', { ...request, body: request.body.replace('ĐH-1', 'ĐH-2') }],
    ['the same JSON in other bytes', { ...request, body: ` ${request.body}` }],
    ['no signature', without('webhook-signature')],
    ['no timestamp', without('webhook-timestamp')],
    ['a timestamp that is no number', withHeaders({ 'webhook-timestamp': '1e3' })],
    ['half a signature', withHeaders({ 'webhook-signature': signature.slice(0, 20) })],
    ['a signature without its version', withHeaders({ 'webhook-signature': signature.slice(3) })],
    ['nothing as a signature', withHeaders({ 'webhook-signature': '' })],
  ])('%s', (_, changed) => {
    expect(sumanNotices.read(changed, context)).toMatchObject({ is: 'notices', signature: 'bad' });
  });

  test('another secret', () => {
    const other = licenceGrantedRequest({ id: 'tb-1', order }, 'whsec_YW5vdGhlcg==', now);
    expect(sumanNotices.read(other, context)).toEqual({ is: 'notices', notices, signature: 'bad' });
  });
});

describe('cannot be read:', () => {
  const event = JSON.parse(request.body) as object;
  test.each<readonly [string, HttpRequest, string]>([
    ['no id', without('webhook-id'), 'webhook-id'],
    ['no JSON', { ...request, body: '{' }, 'not JSON'],
    ['no body', { ...request, body: '' }, 'not JSON'],
    ['a tower', { ...request, body: `${'['.repeat(99)}${']'.repeat(99)}` }, 'too deeply'],
    [
      'another event',
      { ...request, body: JSON.stringify({ ...event, type: 'licence.lost' }) },
      '#/type: expected "licence.granted", got "licence.lost"',
    ],
    [
      'an event without its order',
      { ...request, body: JSON.stringify({ ...event, data: { status: 'granted' } }) },
      '#/data/orderCode: expected text, got nothing',
    ],
  ])('%s', (_, changed, why) => {
    expect(sumanNotices.read(changed, context)).toEqual({
      is: 'unreadable',
      why: expect.stringContaining(why),
    });
  });

  test('but fields that the engine never reads may come and go', () => {
    const { timestamp: _, ...less } = event as { readonly timestamp?: string };
    const changed = { ...request, body: JSON.stringify({ ...less, more: 1 }) };
    expect(sumanNotices.read(changed, context)).toMatchObject({ is: 'notices', notices });
  });

  test('whatever else comes, and nothing throws', () => {
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    const headers = fc.dictionary(fc.constantFrom(...names), fc.string());
    const bodies = fc.oneof(fc.json(), fc.string());
    fc.assert(
      fc.property(headers, bodies, (given, body) => {
        const reading = sumanNotices.read({ ...request, headers: given, body }, context);
        expect(reading.is).toBe('unreadable');
        expect(isSigned({ ...request, headers: given, body }, secret, now)).toBe(false);
      }),
    );
  });
});

test.each([
  ['taken', 200],
  ['bad-signature', 401],
  ['unknown-order', 404],
  ['unreadable', 400],
] as const)('%s is answered %i', (outcome, status) => {
  const response = sumanNotices.answer(outcome, 'Because.');
  expect(response.status).toBe(status);
  if (status === 200) return;
  expect(response.headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(response.body)).toMatchObject({
    status,
    detail: expect.stringContaining('Because.'),
  });
});

test('a secret that is none is a mistake of the lab, and fails loudly', () => {
  expect(() => signatureOf('whsec_?', 'a', '1', '')).toThrow('whsec_');
});
