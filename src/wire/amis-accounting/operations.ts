// The operations of AMIS.VN – Kế toán, one row each, by operation id.
import type { Operation, ResponseShape } from '../operation.ts';
import { refIdOf } from '../ref-id.ts';
import * as schemas from './schemas.ts';

export type AccountingOperationId = 'connect' | 'saveVouchers' | 'findVouchers';

type Responses = Readonly<Record<number, ResponseShape>>;

const bare = (description: string, headers?: ResponseShape['headers']): ResponseShape => ({
  description,
  body: schemas.Envelope,
  ...(headers === undefined ? {} : { headers }),
});

const retryAfter = { 'retry-after': 'Seconds to wait, if it says' };

/** What can go wrong with any request, here or at whatever stands in between. */
const failures: Responses = {
  400: bare('The body is not JSON, or nested too deeply'),
  401: bare('The token was not accepted; this API itself says so with HTTP 200'),
  403: bare('The app may not do this'),
  404: bare('There is nothing at this address'),
  415: bare('The body is not `application/json`'),
  422: bare('The request could not be processed'),
  429: bare('Too many requests: nothing was done', retryAfter),
  500: bare('It may or may not have been done'),
  502: bare('It may or may not have been done'),
  503: bare('Busy: nothing was done', retryAfter),
  504: bare('It may or may not have been done'),
};

const inQueue = { tag: 'vouchers', security: 'accessToken' } as const;

const app = {
  app_id: '0a0b0c0d-0000-4000-8000-00006f6c6162',
  org_company_code: 'order-lab',
} as const;

const reference = {
  voucher_type: 9001,
  org_refid: refIdOf('DH-1', 'invoice-request'),
  org_refno: 'DH-1',
} as const;

export const accountingOperations: {
  readonly [Id in AccountingOperationId]: Omit<Operation, 'id'>;
} = {
  connect: {
    method: 'POST',
    path: '/api/oauth/actopen/connect',
    title: { vi: 'Kết nối, lấy token', en: 'Connect and get a token' },
    description:
      'Good for 12 hours, and not refreshed: connect again. `Data` is a string with JSON in it.',
    tag: 'connection',
    security: null,
    body: schemas.ConnectRequest,
    example: { ...app, access_code: 'amis-accounting-lab-access-code' },
    responses: {
      200: {
        description:
          'A token; or `Success:false` with `InvalidAppID`, `AppIDDisconnect` (the company is ' +
          'not connected to the app) or `InvalidParam` (a field or the access code is wrong)',
        body: schemas.ConnectAnswer,
      },
      ...failures,
    },
  },
  saveVouchers: {
    method: 'POST',
    path: '/apir/sync/actopen/save',
    title: { vi: 'Đẩy chứng từ sang AMIS.VN – Kế toán', en: 'Queue vouchers' },
    description:
      '`Success:true` means that the vouchers are queued, **not that they are stored**: the ' +
      'callback `documentStored` tells that. The same `org_refid` again is an update, until the ' +
      'accountant has issued the invoice: then `IsCreatedVoucher`.',
    ...inQueue,
    body: schemas.SaveRequest,
    example: {
      ...app,
      voucher: [
        {
          ...reference,
          org_sales_id: 'DN-000001',
          account_object_code: 'An',
          account_object_name: 'Công ty TNHH An',
          account_object_tax_code: '0000000001',
          detail: [
            {
              inventory_item_code: 'misa-sme',
              quantity: 1,
              amount: 9_950_000,
              vat_rate: -1,
              vat_amount: 0,
            },
          ],
        },
      ],
    },
    responses: {
      200: {
        description:
          'Queued; or `Success:false` with the code of the first voucher that was not: ' +
          '`IsCreatedVoucher`, `business-refusal`. Of the whole request: `InvalidAccessToken`, ' +
          '`InvalidToken`, `ExpiredToken`, `InvalidAppID`, `AppIDDisconnect`, `InvalidParam`, ' +
          '`DBAmisNotConnectDBACT`, `Exception`',
        body: schemas.SaveAnswer,
      },
      ...failures,
    },
  },
  findVouchers: {
    method: 'POST',
    path: '/apir/sync/actopen/get_call_back_detail_error',
    title: { vi: 'Tra cứu kết quả lưu chứng từ', en: 'Look up what became of vouchers' },
    description:
      'Changes nothing. A voucher is found by its order code and type; `org_refid` must be a ' +
      'GUID. For who was told nothing by callback within 10 minutes.',
    ...inQueue,
    body: schemas.FindRequest,
    example: { ...app, voucher: [reference] },
    responses: {
      200: {
        description:
          'What became of each; or `Success:false` with `VoucherNotFound` when one of them is ' +
          'unknown, or a code of the whole request as for a save',
        body: schemas.FindAnswer,
      },
      ...failures,
    },
  },
};
