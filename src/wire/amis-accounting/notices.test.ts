// Callbacks of AMIS.VN – Kế toán at the engine: believed when signed, told when not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../calls.ts';
import type { NoticeContext } from '../client-codec.ts';
import { credentials } from '../credentials.ts';
import { jsonRequest, type HttpRequest } from '../http-message.ts';
import { refIdOf } from '../ref-id.ts';
import { callbackOf, callbackPath, noticeRequest, signatureOf } from './callback.ts';
import { amisAccountingNotices } from './notices.ts';

const now = 1_772_415_000_000;
const secret = credentials['amis-accounting'].appSecret;
const order = 'ĐH-1/"é"\u{1f9fe}';
const references = new Map([
  [refIdOf(order, 'invoice-request'), order],
  [refIdOf(order, 'sales-contract'), order],
]);
const context: NoticeContext = { secret, now, orderOf: (refId) => references.get(refId) };

const service = 'amis-accounting';
const stored: Notice & { name: 'document-stored' } = {
  name: 'document-stored',
  service,
  id: 'tb-1',
  order,
  document: 'sales-contract',
  failure: null,
};
const issued: Notice & { name: 'invoice-issued' } = {
  name: 'invoice-issued',
  service,
  id: 'tb-2',
  order,
  invoiceNumber: '00000007',
};
const read = (request: HttpRequest) => amisAccountingNotices.read(request, context);
const bodyOf = (request: HttpRequest) => JSON.parse(request.body) as Record<string, unknown>;

const request = noticeRequest(stored, secret, now);
const body = bodyOf(request);
const data = String(body['data']);
const withBody = (more: object): HttpRequest =>
  jsonRequest('POST', callbackPath, { ...body, ...more });

// RFC 4231, test case 2: so it is HMAC-SHA256 in lower-case hex, and nothing else.
test('the published example of HMAC-SHA256 has the signature published with it', () => {
  expect(signatureOf('Jefe', 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

describe('a signed callback', () => {
  test('of data_type 1 tells that a document was stored', () => {
    expect(request).toMatchObject({ method: 'POST', path: '/callbacks/amis-accounting' });
    expect(body).toEqual({
      success: true,
      app_id: credentials[service].appId,
      error_code: '',
      error_message: '',
      signature: signatureOf(secret, data),
      data_type: 1,
      org_company_code: 'order-lab',
      data,
    });
    expect(JSON.parse(data)).toEqual([
      {
        org_refid: refIdOf(order, 'sales-contract'),
        success: true,
        error_code: '',
        error_message: '',
        session_id: 'tb-1',
        voucher_type: 9002,
      },
    ]);
    expect(read(request)).toEqual({ is: 'notices', notices: [stored], signature: 'good' });
  });

  test('of data_type 1 tells that it could not be', () => {
    const failed = { ...stored, failure: 'DBAmisNotConnectDBACT' };
    const callback = noticeRequest(failed, secret, now);
    expect(JSON.parse(String(bodyOf(callback)['data']))).toMatchObject([
      {
        success: false,
        error_code: 'DBAmisNotConnectDBACT',
        error_message: 'Không kết nối được dữ liệu kế toán.',
      },
    ]);
    expect(read(callback)).toEqual({ is: 'notices', notices: [failed], signature: 'good' });
  });

  test('of data_type 18 tells that the invoice was issued', () => {
    const callback = noticeRequest(issued, secret, now);
    expect(bodyOf(callback)).toMatchObject({ success: true, data_type: 18 });
    expect(JSON.parse(String(bodyOf(callback)['data']))).toMatchObject([
      {
        org_refid: refIdOf(order, 'invoice-request'),
        session_id: 'tb-2',
        voucher_type: 9001,
        inv_no: '00000007',
        inv_date: '2026-03-02',
        publish_status: 3,
      },
    ]);
    expect(read(callback)).toEqual({ is: 'notices', notices: [issued], signature: 'good' });
  });

  test.each([
    ['2026-03-01', 1_772_384_399_999],
    ['2026-03-02', 1_772_384_400_000],
    ['2028-02-29', 1_835_370_000_000],
    ['1970-01-01', 0],
  ])('dates the invoice %s, as the day is in Vietnam', (day, at) => {
    const callback = noticeRequest(issued, secret, at);
    expect(String(bodyOf(callback)['data'])).toContain(`"inv_date":"${day}"`);
  });

  test('of several items is several notices', () => {
    const item = JSON.parse(data) as readonly [object];
    const other = {
      ...item[0],
      org_refid: refIdOf(order, 'invoice-request'),
      voucher_type: 9001,
      session_id: 'tb-3',
      success: false,
      error_code: 'Exception',
    };
    expect(read(callbackOf(1, [...item, other], secret))).toEqual({
      is: 'notices',
      notices: [
        stored,
        { ...stored, id: 'tb-3', document: 'invoice-request', failure: 'Exception' },
      ],
      signature: 'good',
    });
  });

  test('about a stranger’s voucher has its reference for an order', () => {
    const strange = noticeRequest({ ...stored, order: 'DH-9' }, secret, now);
    const notices = [{ ...stored, order: refIdOf('DH-9', 'sales-contract') }];
    expect(read(strange)).toEqual({ is: 'notices', notices, signature: 'good' });
  });
});

describe('is told, not believed:', () => {
  const signature = signatureOf(secret, data);
  test.each<readonly [string, HttpRequest]>([
    ['the same JSON in other bytes', withBody({ data: ` ${data}` })],
    ['another document', withBody({ data: data.replace('9002', '9001') })],
    ['a signature in capitals', withBody({ signature: signature.toUpperCase() })],
    ['half a signature', withBody({ signature: signature.slice(0, 32) })],
    ['a signature and more', withBody({ signature: `${signature}00` })],
    ['nothing as a signature', withBody({ signature: '' })],
    ['another secret', noticeRequest(stored, `${secret}!`, now)],
  ])('%s', (_, changed) => {
    expect(read(changed)).toMatchObject({
      is: 'notices',
      notices: [{ id: 'tb-1', order }],
      signature: 'bad',
    });
  });
});

describe('cannot be read:', () => {
  const item = (more: object) => [{ ...(JSON.parse(data) as readonly [object])[0], ...more }];
  const signed = (dataType: 1 | 18, items: readonly unknown[]) =>
    callbackOf(dataType, items, secret);
  const issuedData = String(bodyOf(noticeRequest(issued, secret, now))['data']);
  test.each<readonly [string, HttpRequest, string]>([
    ['no JSON', { ...request, body: '{' }, 'The body is not JSON'],
    ['no body', { ...request, body: '' }, 'The body is not JSON'],
    ['a tower', { ...request, body: `${'['.repeat(99)}${']'.repeat(99)}` }, 'too deeply'],
    ['a tower in data', withBody({ data: `${'['.repeat(99)}${']'.repeat(99)}` }), 'too deeply'],
    ['data that is no JSON', withBody({ data: '[' }), 'The data is not JSON'],
    ['data that is no text', withBody({ data: [] }), '#/data: expected text, got an array'],
    ['another data_type', withBody({ data_type: 2 }), '#/data_type: expected 1 or 18, got 2'],
    ['no signature', withBody({ signature: undefined }), '#/signature: expected text, got nothing'],
    ['no items', signed(1, []), 'at least 1 items'],
    [
      'too many items',
      signed(
        1,
        Array.from({ length: 101 }, () => item({})[0]),
      ),
      'at most 100',
    ],
    ['no GUID', signed(1, item({ org_refid: 'DH-1' })), '#/0/org_refid: expected a GUID'],
    ['no notice id', signed(1, item({ session_id: '' })), '#/0/session_id'],
    [
      'a failure without a code',
      signed(1, item({ success: false })),
      '#/0/error_code: expected text',
    ],
    ['a stored document as an invoice', withBody({ data_type: 18 }), '#/0/inv_no'],
    [
      'an invoice as a stored document',
      withBody({ data: issuedData }),
      '#/0/inv_no: expected nothing here',
    ],
  ])('%s', (_, changed, why) => {
    expect(read(changed)).toEqual({ is: 'unreadable', why: expect.stringContaining(why) });
  });

  test('but fields that the engine never reads may come and go', () => {
    const { app_id: _, error_code: __, ...less } = bodyOf(request);
    const more = { ...request, body: JSON.stringify({ ...less, more: 1 }) };
    expect(read(more)).toEqual(read(request));
    expect(read(request)).toMatchObject({ is: 'notices', signature: 'good' });
  });

  test('whatever else comes, and nothing throws', () => {
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((text) => withBody({ data: text }).body),
    );
    fc.assert(
      fc.property(bodies, (text) => {
        expect(read({ ...request, body: text }).is).toBe('unreadable');
      }),
    );
  });
});

test.each([
  ['taken', true, ''],
  ['bad-signature', false, 'InvalidParam'],
  ['unknown-order', false, 'VoucherNotFound'],
  ['unreadable', false, 'InvalidParam'],
] as const)('%s is answered HTTP 200, Success:%s %s', (outcome, success, code) => {
  const response = amisAccountingNotices.answer(outcome, 'Because.');
  expect(response.status).toBe(200);
  expect(JSON.parse(response.body)).toEqual({
    Success: success,
    ErrorCode: code,
    ErrorMessage: expect.stringMatching(success ? /^$/u : /Because\.$/u),
    Data: null,
  });
});
