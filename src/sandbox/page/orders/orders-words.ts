// The words of the list of orders, and of the form of a new one.
import type { OrderKind, PaymentMethod } from '../../../order/order.ts';
import type { Named } from '../../../wire/services.ts';

export const words = {
  title: { vi: 'Đơn hàng', en: 'Orders' },
  shown: { vi: 'Số đơn hàng đang hiện trên tổng số', en: 'Orders shown, of all' },
  place: { vi: 'Đặt đơn', en: 'New order' },
  closeForm: { vi: 'Thu gọn', en: 'Close' },
  list: { vi: 'Danh sách đơn hàng, mới nhất trước', en: 'List of orders, newest first' },
  search: { vi: 'Tìm mã, khách hàng, công ty, sản phẩm', en: 'Search code, customer, product' },
  searchPlace: { vi: 'Tìm đơn hàng…', en: 'Search orders…' },
  track: { vi: 'Lọc theo luồng', en: 'Filter by track' },
  anyTrack: { vi: 'Mọi luồng', en: 'Any track' },
  status: { vi: 'Lọc theo trạng thái', en: 'Filter by status' },
  anyStatus: { vi: 'Mọi trạng thái', en: 'Any status' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  nothing: { vi: 'Không có đơn hàng nào như vậy', en: 'No order is like that' },
  nothingWhy: {
    vi: 'Hãy tìm từ khác, hoặc bỏ lọc để thấy lại tất cả.',
    en: 'Search for something else, or clear the filter to see them all again.',
  },
  none: {
    vi: 'Đơn hàng đã đặt sẽ hiện ở đây, mới nhất trước.',
    en: 'Orders that are placed appear here, newest first.',
  },
  kind: { vi: 'Loại đơn hàng', en: 'Kind of order' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  customer: { vi: 'Khách hàng', en: 'Customer' },
  random: { vi: 'Ngẫu nhiên', en: 'Generate' },
  randomTitle: { vi: 'Tạo một khách hàng ngẫu nhiên', en: 'Generate a customer' },
  code: { vi: 'Mã đơn hàng', en: 'Order code' },
  quantity: { vi: 'Số mã', en: 'Codes' },
  invoice: { vi: 'Xuất hóa đơn', en: 'With an invoice' },
  submit: { vi: 'Đặt đơn hàng', en: 'Place the order' },
  oneOfEach: { vi: 'Thêm mỗi loại một đơn', en: 'Add one of each kind' },
  oneOfEachTitle: {
    vi: 'Đặt ba đơn hàng chuyển khoản: Desktop, SaaS và mã nạp tiền',
    en: 'Places three orders by bank transfer: Desktop, SaaS and top-up codes',
  },
} as const satisfies Record<string, Named>;

/** Each kind on its card: what it is called, and what is delivered. */
export const kindCards: Readonly<Record<OrderKind, { name: Named; about: Named }>> = {
  desktop: {
    name: { vi: 'Desktop', en: 'Desktop' },
    about: { vi: 'cấp GPSD', en: 'a licence' },
  },
  saas: {
    name: { vi: 'SaaS', en: 'SaaS' },
    about: { vi: 'cấp tài nguyên', en: 'a resource' },
  },
  'top-up': {
    name: { vi: 'Mã nạp tiền', en: 'Top-up' },
    about: { vi: 'MISA Support', en: 'MISA Support' },
  },
};

export const paymentCards: Readonly<Record<PaymentMethod, Named>> = {
  'bank-transfer': { vi: 'Chuyển khoản', en: 'Bank transfer' },
  online: { vi: 'Trực tuyến', en: 'Online' },
};
