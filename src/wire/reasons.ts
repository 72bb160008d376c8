// The one closed list of reasons for which a request or a notice is rejected or ignored.
import type { Named } from './services.ts';

/** Reason id → what it tells a person. D-numbers: the decisions of the domain. */
export const reasons = {
  'already-asked': { vi: 'MISA đã yêu cầu xác nhận rồi', en: 'MISA has already asked' },
  'already-confirmed': {
    vi: 'khách hàng đã gửi xác nhận rồi',
    en: 'the customer has already confirmed',
  },
  'already-paid': { vi: 'đơn hàng đã thanh toán', en: 'the order is already paid' },
  'already-suspended': { vi: 'đơn hàng đã tạm hủy rồi', en: 'the order is already suspended' },
  'already-cancelled': { vi: 'đơn hàng đã hủy rồi', en: 'the order is already cancelled' },
  'order-suspended': { vi: 'đơn hàng đang tạm hủy', en: 'the order is suspended' },
  'order-cancelled': { vi: 'đơn hàng đã bị hủy', en: 'the order was cancelled' },
  'order-exists': { vi: 'mã đơn hàng đã có', en: 'an order of this code exists already' },
  'duplicate-payment': {
    vi: 'khoản tiền này đã được báo trước đó',
    en: 'this payment was reported before',
  },
  'amount-mismatch': {
    vi: 'số tiền không khớp giá trị đơn hàng',
    en: 'the amount is not the order total',
  },
  'not-your-order': {
    vi: 'đơn hàng của khách hàng khác',
    en: 'the order belongs to another customer',
  },
  'holds-temporary-resource': {
    vi: 'khách hàng đang giữ tài nguyên tạm của đơn hàng khác',
    en: 'the customer holds a temporary resource of another order',
  },
  'no-such-track': {
    vi: 'loại đơn hàng này không có việc đó',
    en: 'an order of this kind has no such work',
  },
  'no-deadline': {
    vi: 'loại đơn hàng này không có thời hạn',
    en: 'an order of this kind has no deadline',
  },
  'not-due': { vi: 'chưa đến hạn', en: 'the deadline has not come' },
  'not-failed': { vi: 'trạng thái không phải là lỗi', en: 'the status is not a failed one' },
  'retry-under-way': { vi: 'đang thực hiện lại rồi', en: 'a retry is already under way' },
  'not-paid': { vi: 'đơn hàng chưa thanh toán', en: 'the order is not paid' },
  'not-delivered': { vi: 'đơn hàng chưa được cấp', en: 'the order is not delivered' },
  'not-cancelled': { vi: 'đơn hàng chưa hủy', en: 'the order is not cancelled' },
  'stale-notice': { vi: 'thông báo lặp lại hoặc đến muộn', en: 'the notice is repeated or late' },
  'bad-signature': { vi: 'chữ ký sai', en: 'the signature is wrong' },
  'nothing-new': { vi: 'không có gì mới', en: 'it tells nothing new' },
  'unknown-order': { vi: 'không có đơn hàng này', en: 'there is no such order' },
  'no-licence-request': {
    vi: 'SUMAN MISA chưa có yêu cầu cấp GPSD',
    en: 'SUMAN MISA has no licence request',
  },
  'licence-already-granted': { vi: 'GPSD đã được cấp rồi', en: 'the licence is already granted' },
  'no-invoice-request': {
    vi: 'AMIS.VN chưa có đề nghị xuất hóa đơn',
    en: 'AMIS.VN has no invoice request',
  },
  'invoice-already-issued': { vi: 'hóa đơn đã phát hành rồi', en: 'the invoice is already issued' },
  'service-down': { vi: 'dịch vụ đang ngừng hoạt động', en: 'the service is down' },
} as const satisfies Record<string, Named>;

export type Reason = keyof typeof reasons;
