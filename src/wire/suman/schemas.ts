// The bodies of the SUMAN MISA API: what is sent, what is answered, what is called back.
import { z } from 'zod';
import type { ResourceState } from '../calls.ts';

/** Most characters of an order code; counted as JavaScript counts them. */
export const longestOrderCode = 100;
/** Most characters of an idempotency key, once decoded. */
export const longestKey = 255;
/** Most codes one order can have. */
export const mostCodes = 10_000;

// Half a surrogate pair is in no text that a person wrote, and cannot be put into a URL.
const OrderCode = z
  .string()
  .min(1)
  .max(longestOrderCode)
  .refine((code) => code.isWellFormed(), 'text that is well-formed Unicode')
  .describe('Mã đơn hàng: the code of the order at MISA ORDER');
const Product = z.string().min(1).max(100).describe('Product code');
const Money = z.int().min(0).describe('Whole đồng');
const Revision = z
  .int()
  .min(1)
  .describe('Rises with every command about the order; one no higher than seen is refused');

export const TokenRequest = z
  .strictObject({
    client_id: z.string().min(1).max(200),
    client_secret: z.string().min(1).max(200),
  })
  .meta({ id: 'TokenRequest' });

export const TokenAnswer = z
  .object({
    access_token: z.string().min(1),
    token_type: z.literal('Bearer'),
    expires_in: z.int().min(1).describe('Seconds'),
  })
  .meta({ id: 'TokenAnswer' });

export const LicenceRequestBody = z
  .strictObject({
    orderCode: OrderCode,
    customer: z.strictObject({
      code: z.string().min(1).max(100).describe('Customer code at MISA ORDER'),
      name: z.string().min(1).max(255),
      taxCode: z.string().max(20).describe('Mã số thuế; empty for one who has none'),
    }),
    item: z.strictObject({
      product: Product,
      quantity: z.int().min(1),
      netAmount: Money,
      vatRate: z.int().min(-1).max(100).describe('Percent; -1 = not subject to VAT (KCT)'),
      vatAmount: Money,
    }),
  })
  .meta({ id: 'LicenceRequestBody' });

export const LicenceRequestAnswer = z
  .object({
    id: z.string().min(1),
    orderCode: z.string(),
    status: z.enum(['pending', 'granted']).describe('pending = waits for SUMAN’s accountant'),
  })
  .meta({ id: 'LicenceRequest' });

export const GrantBody = z
  .strictObject({
    kind: z.enum(['temporary', 'full']),
    revision: Revision,
    product: Product,
  })
  .meta({ id: 'GrantBody' });

/** Of a lock and of a revocation. */
export const ResourceCommandBody = z
  .strictObject({ revision: Revision, product: Product })
  .meta({ id: 'ResourceCommandBody' });

const resourceStates = [
  'none',
  'temporary',
  'full',
  'locked',
  'revoked',
] as const satisfies readonly ResourceState[];

export const ResourceAnswer = z
  .object({
    orderCode: z.string(),
    state: z.enum(resourceStates),
    held: z.boolean().describe('Did SUMAN hold a resource of the order, before or after?'),
    revision: z.int().min(0).describe('The highest revision done'),
  })
  .meta({ id: 'Resource' });

export const TopUpBody = z
  .strictObject({ orderCode: OrderCode, quantity: z.int().min(1).max(mostCodes) })
  .meta({ id: 'TopUpBody' });

export const TopUpAnswer = z
  .object({ orderCode: z.string(), codes: z.array(z.string().min(1)).max(mostCodes) })
  .meta({ id: 'TopUpCodes' });

/** RFC 9457. `code` is there when SUMAN itself said no, and never otherwise. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().min(1).optional().describe('Only in a refusal of SUMAN’s own'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('Each wrong field: JSON pointer, what was expected, what was given'),
  })
  .meta({ id: 'Problem' });

export const LicenceRequestExists = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.literal(409),
    detail: z.string(),
    code: z.literal('licence-request-exists'),
    licenceRequest: LicenceRequestAnswer,
  })
  .meta({ id: 'LicenceRequestExists' });

export const OrderPath = z.strictObject({ orderCode: OrderCode });
export const OrderQuery = z.strictObject({ orderCode: OrderCode });

export const ResourceQuery = z.strictObject({
  command: z
    .enum(['temporary-grant', 'full-grant', 'lock', 'revoke'])
    .optional()
    .describe('Which command the asker wants to know of; `full-grant` when absent'),
});

/** For the document. `idempotency-key.ts` reads the header itself. */
export const KeyHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .describe(
      `1 to ${longestKey} characters, in double quotes or bare. Names one command: repeat it ` +
        'with every attempt. What is not printable ASCII is percent-encoded UTF-8.',
    ),
});

export const WebhookHeaders = z.object({
  'webhook-id': z.string().min(1).max(longestKey).describe('The same with every attempt'),
  'webhook-timestamp': z.string().describe('When this attempt was signed, Unix seconds'),
  'webhook-signature': z
    .string()
    .describe('`v1,` and base64 of HMAC-SHA256 of `id.timestamp.body`; several with spaces'),
});

export const LicenceGrantedEvent = z
  .strictObject({
    type: z.literal('licence.granted'),
    timestamp: z.iso.datetime().describe('When this attempt was written'),
    data: z.strictObject({ orderCode: OrderCode, status: z.literal('granted') }),
  })
  .meta({ id: 'LicenceGranted' });

export const Received = z.object({ received: z.literal(true) }).meta({ id: 'Received' });
