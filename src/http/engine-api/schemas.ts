// What the engine's API takes and answers: bodies, queries and answers as schemas.
import { z } from 'zod';
import { kindNames, payments, trackKeys, workNames } from './names.ts';
import { reasons, type Reason } from '../../wire/reasons.ts';
import { isName, longestName } from '../../scenario/vocabulary/parameters-names.ts';

/** More codes than this are not for one order. */
const mostCodes = 10_000;

/** A name by the rule of scenarios, so that every order can be told of in a sentence. */
const nameOf = (what: string) =>
  z
    .string()
    .min(1)
    .max(longestName)
    .refine(
      isName,
      'text without double quotes, control characters and halves of characters, not "." or ".."',
    )
    .describe(what);

const Code = nameOf('Mã đơn hàng: the code of the order');
const Customer = nameOf('Mã khách hàng: the code of the customer');
export const OrderPath = z.strictObject({ code: Code });

const language = z.enum(['vi', 'en']).default('vi').describe('Language of the lines');

/** A whole number from 1 in a query. */
const number = (standard: number, most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, `a whole number from 1 to ${most}`)
    .refine((text) => Number(text) <= most, `a whole number from 1 to ${most}`)
    .default(String(standard));

const page = number(1, 1_000_000).describe('From 1');

/** One query parameter a track; `XHD` is for who cannot type `XHĐ`. */
const status = z.string().min(1).max(100).optional();
const byTrack = Object.fromEntries(
  trackKeys.map((key) => [key, status.describe(`Status of the track ${key}: id or label`)]),
) as Record<(typeof trackKeys)[number], typeof status>;

export const sorts = ['newest', 'oldest', 'code', '-code', 'total', '-total'] as const;

export const OrdersQuery = z.strictObject({
  ...byTrack,
  customer: Customer.optional(),
  kind: z.enum(kindNames).optional(),
  sort: z.enum(sorts).default('newest').describe('A minus sorts downwards'),
  page,
  pageSize: number(20, 200),
});

export const TimelineQuery = z.strictObject({ lang: language, page, pageSize: number(50, 500) });
export const NoQuery = z.strictObject({});

const placing = {
  code: Code.optional().describe('Absent = the next free `DH-n`'),
  customer: Customer.optional().describe('Absent = `KH-0`'),
  payment: z
    .enum(payments)
    .describe('`online` is paid at the moment of placing; `bank-transfer` is not'),
};

/** An order for software or for a subscription. */
export const PlaceSoftware = z
  .strictObject({ kind: z.enum(['desktop', 'saas']), ...placing })
  .meta({ id: 'PlaceSoftware' });
/** An order for MISA Support top-up codes. */
export const PlaceTopUp = z
  .strictObject({
    kind: z.literal('top-up'),
    ...placing,
    quantity: z.int().min(1).max(mostCodes).describe('How many codes'),
    wantsInvoice: z.boolean().describe('Xuất hóa đơn'),
  })
  .meta({ id: 'PlaceTopUp' });
export const PlaceBody = z
  .discriminatedUnion('kind', [PlaceSoftware, PlaceTopUp])
  .meta({ id: 'PlaceOrder' });
/** Enough of it to know which of the two it is. */
export const PlaceKind = z.looseObject({ kind: z.enum(kindNames) });

export const NoBody = z.strictObject({}).meta({ id: 'Nothing' });
export const ByCustomer = z
  .strictObject({ customer: Customer.optional().describe('Absent = whose order it is') })
  .meta({ id: 'ByCustomer' });
export const PaymentBody = z
  .strictObject({
    reference: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('The bank’s own: one seen before is the same payment, reported again'),
    amount: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('Whole đồng; absent = the total of the order'),
  })
  .meta({ id: 'PaymentReport' });
export const RetryBody = z
  .strictObject({ work: z.enum(workNames).describe('What failed') })
  .meta({ id: 'Retry' });

export const KeyHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .optional()
    .describe('Names this one request: sent again under its key, it is not done again'),
});

const Instant = z.iso.datetime({ offset: true }).describe('Vietnam time, UTC+7');
const Status = z
  .object({ id: z.string(), label: z.string().describe('Exactly as MISA ORDER shows it') })
  .nullable()
  .describe('Null when an order of its kind has no such track');
const Statuses = z
  .object({ TT: Status, GPSD: Status, TN: Status, XHĐ: Status, GNDS: Status })
  .meta({ id: 'Statuses' });
const Money = z.int().describe('Whole đồng');

const summary = {
  code: z.string(),
  kind: z.enum(kindNames),
  customer: z.string(),
  payment: z.enum(payments),
  total: Money,
  placedAt: Instant,
  statuses: Statuses,
};

export const OrderSummary = z.object(summary).meta({ id: 'OrderSummary' });
export const OrderAnswer = z
  .object({
    ...summary,
    party: z.object({ customer: z.string(), name: z.string(), taxCode: z.string() }),
    lines: z.object({
      product: z.string(),
      quantity: z.int(),
      netAmount: Money,
      vatRate: z.int().describe('Percent; -1 = not subject to VAT (KCT)'),
      vatAmount: Money,
    }),
    deadlines: z.object({
      suspendAt: Instant.nullable().describe('When it is suspended unless it is paid'),
      lockAt: Instant.nullable().describe('When its resource is locked unless it is paid'),
    }),
    payments: z.array(
      z.object({
        reference: z.string(),
        amount: Money,
        at: Instant,
        became: z.enum(['payment', 'to-refund']),
      }),
    ),
    openCalls: z.array(
      z.object({
        service: z.string(),
        call: z.string(),
        doing: z.enum(['attempt', 'lookup']),
        isUnderWay: z.boolean().describe('Sent and not answered yet; else waiting to be sent'),
        attempts: z.int().describe('Made so far'),
        at: Instant.describe('When it is given up, or when it is sent'),
      }),
    ),
  })
  .meta({ id: 'Order' });

export const OrdersAnswer = z
  .object({
    total: z.int().describe('Orders found, on every page'),
    page: z.int(),
    pageSize: z.int(),
    orders: z.array(OrderSummary),
  })
  .meta({ id: 'Orders' });

export const TimelineAnswer = z
  .object({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    entries: z.array(
      z.object({
        at: Instant,
        words: z.string().describe('What happened, in a line'),
        entry: z.record(z.string(), z.unknown()).describe('The same as data; `is` says what it is'),
      }),
    ),
  })
  .meta({ id: 'Timeline' });

const reasonNames = Object.keys(reasons) as [Reason, ...Reason[]];

/** A command that was accepted or ignored. */
export const CommandAnswer = z
  .object({
    outcome: z.enum(['accepted', 'ignored']),
    reason: z.enum(reasonNames).nullable().describe('Why it was ignored'),
    detail: z.string().nullable().describe('The reason in English'),
    detail_vi: z.string().nullable().describe('The reason in Vietnamese'),
    order: OrderAnswer,
  })
  .meta({ id: 'CommandAnswer' });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    detail_vi: z.string().optional(),
    reason: z.enum(reasonNames).optional().describe('Of the closed list'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('Each wrong field'),
  })
  .meta({ id: 'Problem', description: 'A problem (RFC 9457)' });
