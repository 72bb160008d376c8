// The model's replies as answers of AMIS.VN – Bán hàng, and what is answered without the model.
import { failure } from '../../src/wire/amis-sales/failure.ts';
import { duplicateCode } from '../../src/wire/amis-sales/schemas.ts';
import type { Call, ErrorStatus, LookupCall } from '../../src/wire/calls.ts';
import { jsonResponse, parseJson, type HttpResponse } from '../../src/wire/http-message.ts';
import type { WrittenReply } from '../dialect.ts';

const unmodelled = (what: string): Error =>
  new Error(
    `AMIS.VN – Bán hàng has no answer for ${what}: extend mocks/amis-sales/dialect-answers.ts.`,
  );

/** What an item's error tells a person. */
const messages: ReadonlyMap<string, string> = new Map([
  [duplicateCode, 'Đơn hàng đã có chứng từ này.'],
  ['business-refusal', 'AMIS.VN – Bán hàng từ chối chứng từ.'],
]);

/** @param id the document there is already, which the order code is the key of */
const failedItem = (order: string, code: string, id: string | null) => ({
  success: false,
  data: id,
  order_code: order,
  error_code: code,
  validate_infos: [
    {
      field_name: id === null ? '' : 'order_code',
      error_message: messages.get(code) ?? `AMIS.VN – Bán hàng từ chối chứng từ (${code}).`,
    },
  ],
});

const itemOf = (call: Call, reply: WrittenReply | undefined) => {
  if (reply === undefined) throw unmodelled(`${call.name} without a reply`);
  const { order } = call;
  if (reply.kind === 'refused') return failedItem(order, reply.code, null);
  const { result, existed } = reply;
  if (result.is !== 'sales-document') throw unmodelled(`a ${result.is} to ${call.name}`);
  if (existed) return failedItem(order, duplicateCode, result.id);
  return {
    success: true,
    data: result.id,
    order_code: order,
    error_code: null,
    validate_infos: [],
  };
};

const found = ({ order }: LookupCall, reply: WrittenReply): HttpResponse => {
  if (reply.kind === 'refused') {
    return jsonResponse(200, { success: false, code: 200, data: null, error_code: reply.code });
  }
  const { result } = reply;
  if (result.is === 'absent') return jsonResponse(200, { success: true, code: 200, data: null });
  if (result.is !== 'sales-document') throw unmodelled(`a ${result.is} to a look-up`);
  const data = { id: result.id, order_code: order };
  return jsonResponse(200, { success: true, code: 200, data });
};

/** The model's replies as HTTP: 200, and each item's own result. */
export const writeReplies = (
  calls: readonly Call[],
  replies: readonly WrittenReply[],
): HttpResponse => {
  const [first] = calls;
  const [reply] = replies;
  if (first === undefined || reply === undefined) throw unmodelled('no call at all');
  if (first.name === 'lookup') return found(first, reply);
  const results = calls.map((call, at) => itemOf(call, replies[at]));
  return jsonResponse(200, { success: true, code: 200, data: null, results });
};

const texts: { readonly [S in ErrorStatus]: readonly [dev: string, user: string] } = {
  400: ['The request is wrong.', 'Yêu cầu không hợp lệ.'],
  401: ['The token was not accepted: get a new one.', 'Phiên làm việc đã hết hạn.'],
  403: ['The client may not do this.', 'Không có quyền thực hiện việc này.'],
  404: ['There is nothing at this address.', 'Không có gì ở địa chỉ này.'],
  422: ['The request could not be processed.', 'Không xử lý được yêu cầu.'],
  429: ['Too many requests: nothing was done.', 'Quá nhiều yêu cầu, vui lòng gửi lại sau.'],
  500: ['It may or may not have been done.', 'Có lỗi xảy ra, có thể đã hoặc chưa thực hiện.'],
  502: ['A server behind answered badly.', 'Máy chủ phía sau trả lời sai.'],
  503: ['Busy: nothing was done.', 'Hệ thống đang bận, vui lòng gửi lại sau.'],
  504: ['A server behind did not answer in time.', 'Máy chủ phía sau không trả lời kịp.'],
};

/** An HTTP error without a code: it could be from anything between the client and the service. */
export const writeError = (status: ErrorStatus): HttpResponse => {
  const [dev, user] = texts[status];
  return failure(status, { dev, user });
};

/** Breaks what the client needs most: whether it succeeded at all. */
export const breakSchema = (response: HttpResponse): HttpResponse => {
  const parsed = parseJson(response.body);
  const body: object = typeof parsed === 'object' && parsed !== null ? parsed : {};
  return { ...response, body: JSON.stringify({ ...body, success: 'true' }) };
};
