// The callback of AMIS.VN – Kế toán: its schemas, how it is written and signed, and whether a
// signature is right.
import { z } from 'zod';
import type { Notice } from '../calls.ts';
import { credentials } from '../credentials.ts';
import { jsonRequest, type HttpRequest } from '../http-message.ts';
import { refIdOf } from '../ref-id.ts';
import { hmacSha256, isSameText, toHex } from '../signature.ts';
import { isoTime } from '../suman/iso-time.ts';
import { errorMessageOf } from './envelope.ts';
import { RefId, VoucherTypeField, jsonText, mostVouchers } from './schemas.ts';
import { voucherTypes } from './voucher-types.ts';

/** Where the engine takes the callbacks of AMIS.VN – Kế toán. */
export const callbackPath = '/callbacks/amis-accounting';

/** How far Vietnam is ahead of UTC, ms. */
const vietnamOffset = 7 * 3_600_000;

const item = {
  org_refid: RefId,
  error_code: z.string().max(100).describe('Empty when success'),
  error_message: z.string().max(1000),
  session_id: z.string().min(1).max(255).describe('The same with every attempt'),
};

// Strict, because `data_type` is not signed: what tells an invoice cannot pass for something else.
/** In the `data` of `data_type` 1: vouchers that were stored, or could not be. */
export const StoredItems = z
  .array(
    z.strictObject({
      ...item,
      success: z.boolean().describe('false = it could not be stored'),
      voucher_type: VoucherTypeField,
    }),
  )
  .min(1)
  .max(mostVouchers);

/** In the `data` of `data_type` 18: e-invoices that were issued. */
export const IssuedItems = z
  .array(
    z.strictObject({
      ...item,
      success: z.literal(true),
      voucher_type: z.literal(9001),
      inv_no: z.string().min(1).max(100).describe('Invoice number'),
      inv_date: z.iso.date().describe('In Vietnam'),
      publish_status: z.literal(3).describe('3 = issued'),
    }),
  )
  .min(1)
  .max(mostVouchers);

const dataText = 'A JSON array in a string; the signature is over this exact string';

const callback = {
  success: z.boolean(),
  app_id: z.string().min(1).max(200),
  error_code: z.string(),
  error_message: z.string(),
  signature: z
    .string()
    .describe('Lower-case hex of HMAC-SHA256 of `data`, keyed by the secret of the app'),
  org_company_code: z.string().min(1).max(200),
};

/** What every callback is, whatever is in its `data`. */
export const Callback = z.strictObject({
  ...callback,
  data_type: z.literal([1, 18]),
  data: z.string(),
});
export const StoredCallback = z
  .strictObject({ ...callback, data_type: z.literal(1), data: jsonText(StoredItems, dataText) })
  .meta({ id: 'StoredCallback' });
export const IssuedCallback = z
  .strictObject({ ...callback, data_type: z.literal(18), data: jsonText(IssuedItems, dataText) })
  .meta({ id: 'IssuedCallback' });

/** The `signature` of a callback. */
export const signatureOf = (secret: string, data: string): string =>
  toHex(hmacSha256(secret, data));

/** Was the data of the callback signed with the secret? */
export const isSigned = (signature: string, secret: string, data: string): boolean =>
  isSameText(signature, signatureOf(secret, data));

/**
 * `2026-03-02T08:30:00.000+07:00`: an instant as RFC 3339 text in Vietnam, which has no summer
 * time.
 * @param now ms
 */
export const vietnamTime = (now: number): string =>
  isoTime(now + vietnamOffset).replace('Z', '+07:00');

type AccountingNotice = Extract<Notice, { service: 'amis-accounting' }>;

const storedItem = (notice: Extract<AccountingNotice, { name: 'document-stored' }>): unknown => ({
  org_refid: notice.refId ?? refIdOf(notice.order, notice.document),
  success: notice.failure === null,
  error_code: notice.failure ?? '',
  error_message: notice.failure === null ? '' : errorMessageOf(notice.failure),
  session_id: notice.id,
  voucher_type: voucherTypes[notice.document],
});

const issuedItem = (
  notice: Extract<AccountingNotice, { name: 'invoice-issued' }>,
  now: number,
): unknown => ({
  org_refid: notice.refId ?? refIdOf(notice.order, 'invoice-request'),
  success: true,
  error_code: '',
  error_message: '',
  session_id: notice.id,
  voucher_type: voucherTypes['invoice-request'],
  inv_no: notice.invoiceNumber,
  inv_date: vietnamTime(now).slice(0, 10),
  publish_status: 3,
});

/**
 * A callback with items, signed.
 * @param dataType 1 = stored or failed, 18 = invoice issued
 */
export const callbackOf = (
  dataType: 1 | 18,
  items: readonly unknown[],
  secret: string,
): HttpRequest => {
  const { appId, orgCompanyCode } = credentials['amis-accounting'];
  const data = JSON.stringify(items);
  return jsonRequest('POST', callbackPath, {
    success: true,
    app_id: appId,
    error_code: '',
    error_message: '',
    signature: signatureOf(secret, data),
    data_type: dataType,
    org_company_code: orgCompanyCode,
    data,
  });
};

/**
 * The callback that tells a notice (services.md, AMIS.VN – Kế toán).
 * @param now when it is sent, ms: the date of an invoice
 */
export const noticeRequest = (notice: AccountingNotice, secret: string, now: number): HttpRequest =>
  notice.name === 'document-stored'
    ? callbackOf(1, [storedItem(notice)], secret)
    : callbackOf(18, [issuedItem(notice, now)], secret);
