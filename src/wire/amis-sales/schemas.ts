// The bodies of the AMIS.VN – Bán hàng API: what is sent, and what is answered.
import { z } from 'zod';
import { longestOrderCode } from '../suman/schemas.ts';

/** Most documents of one request. */
export const mostDocuments = 100;

const OrderCode = z
  .string()
  .min(1)
  .max(longestOrderCode)
  .refine((code) => code.isWellFormed(), 'text that is well-formed Unicode')
  .describe('Mã đơn hàng: the code of the order at MISA ORDER, and the key of its documents');
const Money = z.int().min(0).describe('Whole đồng');

export const AccountRequest = z
  .strictObject({
    client_id: z.string().min(1).max(200),
    client_secret: z.string().min(1).max(200),
  })
  .meta({ id: 'AccountRequest' });

const code = z.int().describe('As the HTTP status');

export const AccountAnswer = z
  .object({
    success: z.boolean(),
    code,
    data: z
      .string()
      .regex(/^[!-~]+$/u)
      .describe('The token'),
  })
  .meta({ id: 'AccountAnswer' });

/** What an invoice request and a sales contract have in common. */
const documentFields = {
  order_code: OrderCode,
  account_code: z.string().min(1).max(100).describe('Customer code at MISA ORDER'),
  account_name: z.string().min(1).max(255).describe('Customer'),
  account_tax_code: z.string().max(20).describe('Mã số thuế; empty for one who has none'),
  product_code: z.string().min(1).max(100),
  quantity: z.int().min(1),
  amount: Money.describe('Before VAT, whole đồng'),
  tax_percent: z.int().min(-1).max(100).describe('Percent; -1 = not subject to VAT (KCT)'),
  tax_amount: Money,
} as const;

/** Where the recording of revenue stands (the vendor's own words). */
export const revenueStatuses = ['Bản nháp', 'Đề nghị ghi', 'Đã ghi', 'Từ chối ghi'] as const;
/** A contract is created with the request to record its revenue. */
export const newContractStatus = 'Đề nghị ghi' satisfies (typeof revenueStatuses)[number];

export const InvoiceRequest = z.strictObject(documentFields).meta({ id: 'InvoiceRequest' });
export const SalesContract = z
  .strictObject({
    ...documentFields,
    // A draft accepted and then treated as a request would be a lie, so the others are refused.
    revenue_status: z
      .enum(revenueStatuses)
      .refine((status) => status === newContractStatus, `"${newContractStatus}"`)
      .describe(
        `A new contract is "${newContractStatus}"; the other words are for what becomes of it, ` +
          'which Order Lab does not play',
      ),
  })
  .meta({ id: 'SalesContract' });

export const InvoiceRequests = z.array(InvoiceRequest).min(1).max(mostDocuments);
export const SalesContracts = z.array(SalesContract).min(1).max(mostDocuments);

/** The item error of a second document for one order code. */
export const duplicateCode = 'DuplicateCode';

const ItemResult = z
  .object({
    success: z.boolean(),
    data: z
      .string()
      .min(1)
      .nullable()
      .describe('Id of the document: the new one, or the one there was'),
    order_code: z.string().describe('Whose result it is'),
    error_code: z
      .string()
      .min(1)
      .nullable()
      .describe('`DuplicateCode`, `business-refusal`, …; null = nothing is wrong'),
    validate_infos: z
      .array(
        z.object({
          field_name: z.string().describe('Empty when it is about the whole document'),
          error_message: z.string().describe('For people, in Vietnamese'),
        }),
      )
      .describe('Why it failed; empty when it did not'),
  })
  .meta({ id: 'ItemResult' });

export const WriteAnswer = z
  .object({
    success: z.boolean().describe('The request was taken; look at each result'),
    code,
    data: z.null(),
    results: z.array(ItemResult).describe('One a document, in the order of the request'),
  })
  .meta({ id: 'WriteAnswer' });

const Found = z
  .object({ id: z.string().min(1), order_code: z.string() })
  .describe('What there is of the order');

export const FindAnswer = z
  .object({
    success: z.boolean(),
    code,
    data: Found.nullable().describe('Null = there is no document of this order'),
    error_code: z.string().min(1).nullable().optional().describe('Why it was refused'),
  })
  .meta({ id: 'FindAnswer' });

/** The order code in the query of a look-up. */
export const FindQuery = z.strictObject({ code: OrderCode });

/** A failure of the whole request. */
export const Failure = z
  .object({
    ErrorCode: z.string().describe('Empty when any server on the way could have said it'),
    DevMsg: z.string().describe('For developers'),
    UserMsg: z.string().describe('For people, in Vietnamese'),
    TraceId: z.string().describe('The same for the same request'),
    Errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('Each wrong field'),
  })
  .meta({ id: 'Failure' });
