// The engine's side of the callbacks of AMIS.VN – Kế toán: reading them, and what to answer.
import { z } from 'zod';
import type { Notice } from '../calls.ts';
import type { NoticeCodec, NoticeContext, NoticeReading } from '../client-codec.ts';
import { parseJson } from '../http-message.ts';
import { isTooDeep } from '../routing.ts';
import { mistakesOf, sentenceOf } from '../mistakes.ts';
import { Callback, IssuedItems, StoredItems, isSigned } from './callback.ts';
import { failure, success } from './envelope.ts';
import { mostVouchers } from './schemas.ts';
import { documentOf } from './voucher-types.ts';

// All the engine needs: a field more, or one less that it never reads, is no fault. But `data_type`
// is not signed, so that what tells an invoice must not pass for something else.

const Told = Callback.pick({ data_type: true, data: true, signature: true }).strip();

const stored = StoredItems.element.pick({
  org_refid: true,
  session_id: true,
  voucher_type: true,
}).shape;
const aboutInvoice = { inv_no: z.never().optional(), publish_status: z.never().optional() };
const Stored = z
  .array(
    z.discriminatedUnion('success', [
      z.object({ ...stored, ...aboutInvoice, success: z.literal(true) }),
      z.object({
        ...stored,
        ...aboutInvoice,
        success: z.literal(false),
        error_code: z.string().min(1).max(100),
      }),
    ]),
  )
  .min(1)
  .max(mostVouchers);
const Issued = z
  .array(
    IssuedItems.element.omit({ error_code: true, error_message: true, inv_date: true }).strip(),
  )
  .min(1)
  .max(mostVouchers);

type Read<T> = { readonly is: 'read'; readonly value: T };
type Unreadable = Extract<NoticeReading, { is: 'unreadable' }>;

const unreadable = (why: string): Unreadable => ({ is: 'unreadable', why });

const readJson = <T>(text: string, schema: z.ZodType<T>, what: string): Read<T> | Unreadable => {
  const json = parseJson(text);
  if (json === undefined) return unreadable(`The ${what} is not JSON.`);
  if (isTooDeep(json)) return unreadable(`The ${what} is nested too deeply.`);
  const { success: isRight, data, error } = schema.safeParse(json);
  if (isRight) return { is: 'read', value: data };
  return unreadable(`In the ${what}: ${sentenceOf(mistakesOf(error, schema, json))}.`);
};

const service = 'amis-accounting';

/** A stranger's reference stands for itself: the engine will find no such order. */
const orderOf = (refId: string, context: NoticeContext): string => context.orderOf(refId) ?? refId;

const storedNotices = (
  data: string,
  context: NoticeContext,
): Read<readonly Notice[]> | Unreadable => {
  const items = readJson(data, Stored, 'data');
  if (items.is === 'unreadable') return items;
  const value = items.value.map((item): Notice => ({
    name: 'document-stored',
    service,
    id: item.session_id,
    order: orderOf(item.org_refid, context),
    document: documentOf(item.voucher_type),
    failure: item.success ? null : item.error_code,
  }));
  return { is: 'read', value };
};

const issuedNotices = (
  data: string,
  context: NoticeContext,
): Read<readonly Notice[]> | Unreadable => {
  const items = readJson(data, Issued, 'data');
  if (items.is === 'unreadable') return items;
  const value = items.value.map((item): Notice => ({
    name: 'invoice-issued',
    service,
    id: item.session_id,
    order: orderOf(item.org_refid, context),
    invoiceNumber: item.inv_no,
  }));
  return { is: 'read', value };
};

/** The engine's dialect of the callbacks of AMIS.VN – Kế toán (services.md). */
export const amisAccountingNotices: NoticeCodec = {
  service,
  read: ({ body }, context) => {
    const callback = readJson(body, Told, 'body');
    if (callback.is === 'unreadable') return callback;
    const { data, data_type: dataType, signature } = callback.value;
    const notices = dataType === 1 ? storedNotices(data, context) : issuedNotices(data, context);
    if (notices.is === 'unreadable') return notices;
    const isGood = isSigned(signature, context.secret, data);
    return { is: 'notices', notices: notices.value, signature: isGood ? 'good' : 'bad' };
  },
  answer: (outcome, why) => {
    switch (outcome) {
      case 'taken':
        return success();
      case 'unknown-order':
        return failure('VoucherNotFound', { why });
      case 'bad-signature': {
        const expected =
          'The signature is wrong: expected lower-case hex of HMAC-SHA256 of the exact text of ' +
          'data, keyed by the secret of the app.';
        return failure('InvalidParam', { why: `${expected} ${why}` });
      }
      case 'unreadable':
        return failure('InvalidParam', { why });
    }
  },
};
