// The envelope around every answer of AMIS.VN – Kế toán, and its error codes in words.
import { jsonResponse, type HttpResponse } from '../http-message.ts';

/** The error codes of the ACT dialect (services.md), and what they tell a person. */
const errorMessages: ReadonlyMap<string, string> = new Map([
  ['Exception', 'Có lỗi xảy ra tại AMIS.VN – Kế toán.'],
  ['InvalidAppID', 'app_id không đúng.'],
  ['InvalidToken', 'Token không đúng. Gọi lại POST /api/oauth/actopen/connect để lấy token mới.'],
  ['ExpiredToken', 'Token hết hạn. Gọi lại POST /api/oauth/actopen/connect để lấy token mới.'],
  [
    'InvalidAccessToken',
    'Thiếu header X-MISA-AccessToken. Lấy token từ POST /api/oauth/actopen/connect.',
  ],
  ['InvalidParam', 'Tham số không hợp lệ.'],
  ['IsCreatedVoucher', 'Chứng từ đã được kế toán xử lý, không cập nhật được nữa.'],
  ['VoucherNotFound', 'Không tìm thấy chứng từ.'],
  ['DBAmisNotConnectDBACT', 'Không kết nối được dữ liệu kế toán.'],
  ['AppIDDisconnect', 'Công ty (org_company_code) chưa kết nối với ứng dụng này.'],
  ['business-refusal', 'AMIS.VN – Kế toán từ chối chứng từ.'],
]);

/** What an error code tells a person; of a code that nobody knows, that it refuses. */
export const errorMessageOf = (code: string): string =>
  errorMessages.get(code) ?? `AMIS.VN – Kế toán từ chối yêu cầu (${code}).`;

/** `Data` is JSON in a string: absent data is null. */
const dataText = (data: unknown): string | null =>
  data === undefined ? null : JSON.stringify(data);

/** HTTP 200 with `Success:true`. */
export const success = (data?: unknown): HttpResponse =>
  jsonResponse(200, {
    Success: true,
    ErrorCode: '',
    ErrorMessage: '',
    Data: dataText(data),
  });

/** What a failure tells beside its code. */
type FailureDetails = {
  /** A sentence after that of the code. */
  readonly why?: string;
  readonly data?: unknown;
  /** 200 when absent: failures of business are HTTP 200. */
  readonly status?: number;
};

/** `Success:false` with an error code, in words. */
export const failure = (code: string, details: FailureDetails = {}): HttpResponse => {
  const { why = '', data, status = 200 } = details;
  return jsonResponse(status, {
    Success: false,
    ErrorCode: code,
    ErrorMessage: [errorMessageOf(code), why].join(' ').trim(),
    Data: dataText(data),
  });
};

/** An HTTP error that is no word of the model's, so that it has no code. */
export const bareFailure = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse =>
  jsonResponse(
    status,
    { Success: false, ErrorCode: '', ErrorMessage: message, Data: null },
    headers,
  );
