// Answers of AMIS.VN – Kế toán: replies of its model, bare errors, and answers with a field broken.
import { bareFailure, failure, success } from '../../src/wire/amis-accounting/envelope.ts';
import { isDocument, voucherTypes } from '../../src/wire/amis-accounting/voucher-types.ts';
import type {
  AccountingDocumentCall,
  Call,
  ErrorStatus,
  LookupCall,
} from '../../src/wire/calls.ts';
import { parseJson, type HttpResponse } from '../../src/wire/http-message.ts';
import type { WrittenReply } from '../dialect.ts';

/** One voucher's part of an answer. `error_code` is empty when nothing is wrong with it. */
type Item = Readonly<Record<string, unknown>> & { readonly error_code: string };

const unmodelled = (what: string): Error =>
  new Error(
    `AMIS.VN – Kế toán has no answer for ${what}: extend mocks/amis-accounting/dialect-answers.ts.`,
  );

const savedItem = (call: AccountingDocumentCall, reply: WrittenReply): Item => {
  const item = (error: string): Item => ({
    org_refid: call.refId,
    org_refno: call.order,
    voucher_type: voucherTypes[call.name],
    success: error === '',
    error_code: error,
  });
  if (reply.kind === 'refused') return item(reply.code);
  const { result } = reply;
  if (result.is === 'queued') return item('');
  if (result.is === 'stored' && result.issued) return item('IsCreatedVoucher');
  throw unmodelled(`a ${result.is} to ${call.name}`);
};

const foundItem = ({ order, of }: LookupCall, reply: WrittenReply): Item => {
  if (!isDocument(of)) throw unmodelled(`a look-up of ${of}`);
  const item = (status: string, error = '', isIssued = false): Item => ({
    org_refno: order,
    voucher_type: voucherTypes[of],
    status,
    is_issued: isIssued,
    error_code: error,
  });
  if (reply.kind === 'refused') return item('refused', reply.code);
  const { result } = reply;
  if (result.is === 'stored') return item('stored', '', result.issued);
  if (result.is !== 'absent') throw unmodelled(`a ${result.is} to a look-up`);
  const { code } = result;
  if (code === 'VoucherNotFound') return item('not_found', code);
  if (code === 'queued' || code === 'failed') return item(code);
  throw unmodelled(`a look-up's ${code}`);
};

const itemOf = (call: Call, reply: WrittenReply | undefined): Item => {
  if (reply === undefined) throw unmodelled(`${call.name} without a reply`);
  if (call.service !== 'amis-accounting') throw unmodelled(`a call for ${call.service}`);
  return call.name === 'lookup' ? foundItem(call, reply) : savedItem(call, reply);
};

/**
 * The model's replies as HTTP: 200, `Success:false` with the code of the first voucher that failed,
 * and each voucher in `Data`.
 */
export const writeReplies = (
  calls: readonly Call[],
  replies: readonly WrittenReply[],
): HttpResponse => {
  if (calls.length === 0) throw unmodelled('no call at all');
  const items = calls.map((call, at) => itemOf(call, replies[at]));
  const failed = items.find((item) => item.error_code !== '');
  return failed === undefined ? success(items) : failure(failed.error_code, { data: items });
};

const errorMessages: { readonly [S in ErrorStatus]: string } = {
  400: 'Yêu cầu không hợp lệ.',
  401: 'Token không được chấp nhận. Gọi lại POST /api/oauth/actopen/connect để lấy token mới.',
  403: 'Ứng dụng không có quyền thực hiện việc này.',
  404: 'Không có gì ở địa chỉ này.',
  422: 'Không xử lý được yêu cầu.',
  429: 'Quá nhiều yêu cầu. Yêu cầu này chưa được xử lý, vui lòng gửi lại sau.',
  500: 'Có lỗi xảy ra. Yêu cầu có thể đã hoặc chưa được thực hiện.',
  502: 'Máy chủ phía sau trả lời sai. Yêu cầu có thể đã hoặc chưa được thực hiện.',
  503: 'AMIS.VN – Kế toán đang bận. Vui lòng gửi lại sau.',
  504: 'Máy chủ phía sau không trả lời kịp. Yêu cầu có thể đã hoặc chưa được thực hiện.',
};

/** An HTTP error without a code: it could be from anything between the client and the service. */
export const writeError = (status: ErrorStatus): HttpResponse =>
  bareFailure(status, errorMessages[status]);

/** `Data` whose items do not say which order they are about. */
const withoutOrder = (data: unknown): unknown => {
  const items = typeof data === 'string' ? parseJson(data) : undefined;
  if (!Array.isArray(items)) return 0;
  return JSON.stringify(items.map((item: object) => ({ ...item, org_refno: undefined })));
};

/** Breaks what the client needs most: a failure's code, or, within `Data`, whose answer it is. */
export const breakSchema = (response: HttpResponse): HttpResponse => {
  const parsed = parseJson(response.body);
  const body: object = typeof parsed === 'object' && parsed !== null ? parsed : {};
  const isSuccess = 'Success' in body && body.Success === true;
  const broken =
    isSuccess && 'Data' in body
      ? { ...body, Data: withoutOrder(body.Data) }
      : { ...body, ErrorCode: 0 };
  return { ...response, body: JSON.stringify(broken) };
};
