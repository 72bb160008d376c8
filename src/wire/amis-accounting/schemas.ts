// The bodies of the AMIS.VN – Kế toán API: what is sent, and what is answered. `Data` is JSON in a
// string, so what is in it has schemas of its own.
import { z } from 'zod';
import { longestOrderCode } from '../suman/schemas.ts';

/** Most vouchers of one request. */
export const mostVouchers = 100;

const OrderCode = z
  .string()
  .min(1)
  .max(longestOrderCode)
  .refine((code) => code.isWellFormed(), 'text that is well-formed Unicode')
  .describe('Mã đơn hàng: the code of the order at MISA ORDER');
const Money = z.int().min(0).describe('Whole đồng');

/** The GUID that names a voucher, of whatever version. */
export const RefId = z
  .guid('a GUID, as in 0a0b0c0d-0000-4000-8000-00006f6c6162')
  .describe('The same with every attempt, to the letter; another one is another voucher');

/** The document kind. */
export const VoucherTypeField = z
  .literal([9001, 9002])
  .describe('9001 = đề nghị xuất hóa đơn (invoice request), 9002 = hợp đồng bán (sales contract)');

const AppId = z.string().min(1).max(200).describe('The id that AMIS.VN – Kế toán gave the app');
const Company = z.string().min(1).max(200).describe('The company whose books these are');

export const ConnectRequest = z
  .strictObject({
    app_id: AppId,
    access_code: z.string().min(1).max(200).describe('Mã truy cập: from the company’s settings'),
    org_company_code: Company,
  })
  .meta({ id: 'ConnectRequest' });

export const VoucherDetail = z.strictObject({
  inventory_item_code: z.string().min(1).max(100).describe('Product code'),
  quantity: z.int().min(1),
  amount: Money.describe('Before VAT, whole đồng'),
  vat_rate: z.int().min(-1).max(100).describe('Percent; -1 = not subject to VAT (KCT)'),
  vat_amount: Money,
});

export const Voucher = z
  .strictObject({
    voucher_type: VoucherTypeField,
    org_refid: RefId,
    org_refno: OrderCode,
    org_sales_id: z
      .string()
      .min(1)
      .max(100)
      .describe('The id that AMIS.VN – Bán hàng gave its half of the document'),
    account_object_code: z.string().min(1).max(100).describe('Customer code at MISA ORDER'),
    account_object_name: z.string().min(1).max(255).describe('Customer'),
    account_object_tax_code: z.string().max(20).describe('Mã số thuế; empty for one who has none'),
    detail: z.array(VoucherDetail).min(1).max(1).describe('An order has one line'),
  })
  .meta({ id: 'Voucher' });

export const SaveRequest = z
  .strictObject({
    app_id: AppId,
    org_company_code: Company,
    voucher: z.array(Voucher).min(1).max(mostVouchers),
  })
  .meta({ id: 'SaveRequest' });

export const VoucherReference = z
  .strictObject({ org_refid: RefId, org_refno: OrderCode, voucher_type: VoucherTypeField })
  .meta({ id: 'VoucherReference' });

export const FindRequest = z
  .strictObject({
    app_id: AppId,
    org_company_code: Company,
    voucher: z.array(VoucherReference).min(1).max(mostVouchers),
  })
  .meta({ id: 'FindRequest' });

/** In the `Data` of a connection. */
export const TokenData = z.object({
  access_token: z
    .string()
    .regex(/^[!-~]+$/u)
    .describe('Visible ASCII: it goes into a header'),
  expired_time: z.string().describe('When its time is up, with the offset of Vietnam'),
  expires_in: z.int().min(1).describe('Seconds it is good for'),
});

/** In the `Data` of a save: each voucher of the request, in its order. */
export const SavedItems = z.array(
  z.object({
    org_refid: z.string(),
    org_refno: z.string(),
    voucher_type: VoucherTypeField,
    success: z.boolean().describe('true = queued'),
    error_code: z.string().describe('Empty when it is queued'),
  }),
);

/** In the `Data` of a look-up: each voucher of the request, in its order. */
export const FoundItems = z.array(
  z.object({
    org_refno: z.string(),
    voucher_type: VoucherTypeField,
    status: z.enum(['stored', 'queued', 'failed', 'not_found', 'refused']),
    is_issued: z.boolean().describe('Has the accountant issued the e-invoice?'),
    error_code: z.string().describe('Empty unless not_found or refused'),
  }),
);

/** In the `Data` of InvalidParam: each wrong field. */
export const WrongFields = z.object({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});

/**
 * A string of JSON: JSON Schema has words for what is in it (2020-12, Validation 8).
 * @param content checked elsewhere, once the string is parsed
 */
export const jsonText = (content: z.ZodType, description: string): z.ZodString => {
  // Input: unknown fields of an answer stay allowed.
  const { $schema: _, ...contentSchema } = z.toJSONSchema(content, { io: 'input' });
  return z.string().meta({ description, contentMediaType: 'application/json', contentSchema });
};

const envelope = {
  Success: z.boolean(),
  ErrorCode: z.string().describe('Empty when Success'),
  ErrorMessage: z.string().describe('For people; empty when Success'),
};

/** What every answer is, whatever is in its `Data`. */
export const Envelope = z
  .object({ ...envelope, Data: z.string().nullable().describe('JSON in a string, or null') })
  .meta({ id: 'Envelope' });

export const ConnectAnswer = z
  .object({ ...envelope, Data: jsonText(TokenData, 'JSON in a string: the token').nullable() })
  .meta({ id: 'ConnectAnswer' });

const eachVoucher = 'JSON in a string: each voucher, or each wrong field';
const orWrong = (items: z.ZodType) => z.union([items, WrongFields]);

export const SaveAnswer = z
  .object({
    ...envelope,
    Data: jsonText(orWrong(SavedItems), eachVoucher).nullable(),
  })
  .meta({ id: 'SaveAnswer' });

export const FindAnswer = z
  .object({
    ...envelope,
    Data: jsonText(orWrong(FoundItems), eachVoucher).nullable(),
  })
  .meta({ id: 'FindAnswer' });
