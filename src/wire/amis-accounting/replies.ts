// What an answer of AMIS.VN – Kế toán tells the engine: the envelope first, then what is in it.
import { z } from 'zod';
import {
  errorStatuses,
  type AccountingDocumentCall,
  type Call,
  type ErrorStatus,
  type LookupCall,
  type Reply,
} from '../calls.ts';
import { parseJson, type HttpResponse } from '../http-message.ts';
import { FoundItems, VoucherTypeField } from './schemas.ts';
import { isDocument, voucherTypes } from './voucher-types.ts';

const garbled: Reply = { kind: 'garbled' };
const offSchema: Reply = { kind: 'off-schema' };

/** Error codes that are no refusal, and the HTTP status another service would have answered. */
const statusOfCode: ReadonlyMap<string, ErrorStatus> = new Map([
  ['InvalidToken', 401],
  ['ExpiredToken', 401],
  ['InvalidAccessToken', 401],
  ['Exception', 500],
  ['DBAmisNotConnectDBACT', 503],
]);

/** A status the engine has no rule for is read as the nearest that it has. */
const nearestStatus = (status: number): ErrorStatus =>
  errorStatuses.find((each) => each === status) ?? (status >= 500 ? 500 : 400);

const errorOf = (status: ErrorStatus, { headers }: HttpResponse): Reply => {
  const error = { kind: 'error', status } as const;
  const wait = headers['retry-after']?.trim() ?? '';
  // The other form of the header, a date, needs a clock that both sides share.
  return /^\d{1,9}$/u.test(wait) ? { ...error, retryAfterMs: Number(wait) * 1000 } : error;
};

/** A refusal is HTTP 200 here: of an HTTP error, the status is all there is to it. */
const readError = (response: HttpResponse): Reply => {
  const { status, headers, body } = response;
  const isJson = headers['content-type']?.toLowerCase().includes('json') === true;
  if (isJson && body !== '' && parseJson(body) === undefined) return garbled;
  return errorOf(nearestStatus(status), response);
};

/** The items in `Data`, or why they cannot be had. */
const itemsIn = <T>(data: unknown, schema: z.ZodType<T>): T | Reply => {
  if (typeof data !== 'string') return offSchema;
  const json = parseJson(data);
  if (json === undefined) return garbled;
  return schema.safeParse(json).data ?? offSchema;
};

// All the engine needs: of what failed the code, of what is stored whether it is issued.

const Envelope = z.object({
  Success: z.boolean(),
  ErrorCode: z.unknown().optional(),
  Data: z.unknown().optional(),
});
type EnvelopeData = z.infer<typeof Envelope>;

const reference = {
  org_refid: z.string(),
  org_refno: z.string(),
  voucher_type: VoucherTypeField,
};
const Saved = z.array(
  z.discriminatedUnion('success', [
    z.object({ ...reference, success: z.literal(true) }),
    z.object({ ...reference, success: z.literal(false), error_code: z.string() }),
  ]),
);
const Found = z.array(
  FoundItems.element
    .pick({ org_refno: true, voucher_type: true, status: true })
    .extend({ is_issued: z.unknown().optional() }),
);

const readSaved = (call: AccountingDocumentCall, { Success, Data }: EnvelopeData): Reply => {
  const items = itemsIn(Data, Saved);
  if ('kind' in items) return items;
  const own = items.find(
    (item) =>
      item.org_refno === call.order &&
      item.org_refid === call.refId &&
      item.voucher_type === voucherTypes[call.name],
  );
  if (own === undefined || own.success !== Success) return offSchema;
  if (own.success) return { kind: 'done', result: { is: 'queued' }, existed: false };
  return own.error_code === 'IsCreatedVoucher'
    ? { kind: 'done', result: { is: 'stored', issued: true }, existed: true }
    : offSchema;
};

const readFound = (call: LookupCall, { Success, Data }: EnvelopeData): Reply => {
  const items = itemsIn(Data, Found);
  if ('kind' in items) return items;
  const type = isDocument(call.of) ? voucherTypes[call.of] : null;
  const own = items.find((item) => item.org_refno === call.order && item.voucher_type === type);
  if (own === undefined || own.status === 'refused') return offSchema;
  const isFound = own.status !== 'not_found';
  if (isFound !== Success) return offSchema;
  if (own.status === 'stored') {
    const { is_issued: issued } = own;
    if (typeof issued !== 'boolean') return offSchema;
    return { kind: 'done', result: { is: 'stored', issued }, existed: true };
  }
  const code = own.status === 'not_found' ? 'VoucherNotFound' : own.status;
  return { kind: 'done', result: { is: 'absent', code }, existed: false };
};

/** The code of a failure that says how things stand with the voucher, rather than refusing. */
const tellingCode = (call: Call): string =>
  call.name === 'lookup' ? 'VoucherNotFound' : 'IsCreatedVoucher';

const readEnvelope = (call: Call, envelope: EnvelopeData, response: HttpResponse): Reply => {
  const { Success } = envelope;
  const code = typeof envelope.ErrorCode === 'string' ? envelope.ErrorCode : '';
  if (Success || code === tellingCode(call)) {
    if (call.service !== 'amis-accounting') return offSchema;
    return call.name === 'lookup' ? readFound(call, envelope) : readSaved(call, envelope);
  }
  const status = statusOfCode.get(code);
  if (status !== undefined) return errorOf(status, response);
  return code === '' ? offSchema : { kind: 'refused', code };
};

/**
 * The answer to a call, as far as it can be believed. Never throws. Source: services.md,
 * AMIS.VN – Kế toán.
 * @returns `done` (`Success:true`; `IsCreatedVoucher` to a save; `VoucherNotFound` to a look-up),
 *   `refused` (any other code), `error` (an HTTP error, or a code that asks to come again),
 *   `garbled` (the body or its `Data` is not JSON), `off-schema`
 */
export const readReply = (call: Call, response: HttpResponse): Reply => {
  const { status, body } = response;
  if (status >= 400) return readError(response);
  // Any other 2xx (202, say) is no answer of this API.
  if (status !== 200) return offSchema;
  const json = parseJson(body);
  if (json === undefined) return garbled;
  const { data: envelope } = Envelope.safeParse(json);
  return envelope === undefined ? offSchema : readEnvelope(call, envelope, response);
};
