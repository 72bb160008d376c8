// The words of one order, and of the diagrams of its tracks.
import type { TrackName } from '../../../order/tracks.ts';
import type { Named } from '../../../wire/services.ts';

export const words = {
  taxCode: { vi: 'MST', en: 'Tax code' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  placedAt: { vi: 'Đặt lúc', en: 'Placed' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  net: { vi: 'Tiền hàng', en: 'Net' },
  vat: { vi: 'Thuế GTGT', en: 'VAT' },
  noVat: { vi: 'KCT', en: 'not subject' },
  noVatTitle: { vi: 'Không chịu thuế giá trị gia tăng', en: 'Not subject to value-added tax' },
  total: { vi: 'Tổng tiền', en: 'Total' },
  refund: { vi: 'Cần hoàn lại cho khách hàng', en: 'To give back to the customer' },
  payments: { vi: 'khoản tiền', en: 'payment(s)' },
  tracks: { vi: 'Các luồng trạng thái', en: 'Status tracks' },
  showAll: { vi: 'Mở mọi sơ đồ', en: 'Open every diagram' },
  showOne: { vi: 'Chỉ một sơ đồ', en: 'One diagram' },
  past: { vi: 'đã qua', en: 'was here' },
  now: { vi: 'hiện tại', en: 'now' },
  next: { vi: 'bước kế tiếp của luồng', en: 'next in this track' },
  later: { vi: 'có thể về sau', en: 'can come later' },
  never: { vi: 'không còn xảy ra', en: 'cannot come any more' },
  noLonger: { vi: 'không còn', en: 'no longer' },
  goTo: { vi: 'Trở về lúc này', en: 'Go back to this moment' },
  passing: { vi: 'chỉ thoáng qua trong một bước', en: 'passed within one step' },
  history: { vi: 'Đã lần lượt là', en: 'Has been' },
  only: {
    vi: 'Trạng thái này không đổi trong suốt đơn hàng.',
    en: 'This status never changes during the order.',
  },
  aheadAbout: {
    vi: 'Chưa có đơn hàng nào ở bước này. Bấm phát để xem từng bước, hoặc kéo thanh trượt bên dưới.',
    en: 'There is no order at this step yet. Play it step by step, or drag the slider below.',
  },
  toFailure: { vi: 'Đến chỗ không đạt', en: 'To where it fails' },
  emptyTitle: { vi: 'Theo dõi một đơn hàng từ đầu đến cuối', en: 'Follow an order to its end' },
  emptyAbout: {
    vi: 'Đây là nơi thử MISA ORDER: bộ máy xử lý đơn hàng thật, các dịch vụ giả lập, đồng hồ do bạn điều khiển. Mọi khách hàng đều là giả.',
    en: 'This is a place to try MISA ORDER: the real engine, simulated services, and a clock that is yours. Every customer is made up.',
  },
  demonstrate: { vi: 'Xem một ví dụ', en: 'Show me an example' },
  own: { vi: 'Tự đặt đơn hàng', en: 'Place my own order' },
} as const satisfies Record<string, Named>;

/** What happens in what order, for somebody who sees the page for the first time. */
export const lessons: readonly (Named & { readonly about: Named })[] = [
  {
    vi: 'Đặt đơn hàng',
    en: 'Place an order',
    about: {
      vi: 'Desktop, SaaS hoặc mã nạp tiền, trong danh sách đơn hàng.',
      en: 'Desktop, SaaS or top-up codes, in the list of orders.',
    },
  },
  {
    vi: 'Làm việc của từng người',
    en: 'Act as anybody',
    about: {
      vi: 'Khách hàng, ngân hàng, kế toán; gây sự cố; cho thời gian trôi.',
      en: 'Customer, bank, accountants; cause faults; let time pass.',
    },
  },
  {
    vi: 'Xem điều xảy ra',
    en: 'See what comes of it',
    about: {
      vi: 'Trạng thái, lời gọi giữa các hệ thống, và kịch bản được ghi lại.',
      en: 'Statuses, calls between the systems, and the scenario that is recorded.',
    },
  },
];

/** What the example has shown, and what can be done next. */
export const demonstrated: Named = {
  vi: 'Phản hồi đầu tiên của SUMAN MISA đã mất, nên MISA ORDER gửi lại với cùng một khóa: vẫn chỉ có một yêu cầu cấp GPSD. Tiếp theo: cấp GPSD trong thẻ Thao tác.',
  en: 'The first reply of SUMAN MISA was lost, so MISA ORDER sent the request again under the same key: there is still just one. Next: grant the licence under Actions.',
};

export const trackTitles: Readonly<Record<TrackName, Named>> = {
  TT: { vi: 'Thanh toán', en: 'Payment' },
  GPSD: { vi: 'Giấy phép sử dụng', en: 'Licence' },
  TN: { vi: 'Tài nguyên', en: 'Resource' },
  XHĐ: { vi: 'Xuất hóa đơn', en: 'Invoice' },
  GNDS: { vi: 'Ghi nhận doanh số', en: 'Revenue' },
};
