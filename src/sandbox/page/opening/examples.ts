// A few scenarios of the project, to open with one click; their texts are loaded when they are.
import type { Named } from '../../../wire/services.ts';

export type Example = {
  readonly label: Named;
  /** What it shows, in a sentence. */
  readonly about: Named;
  /** The file it comes from, for its title in the page. */
  readonly file: string;
  /** The name of the scenario in it. */
  readonly scenario: string;
  readonly load: () => Promise<{ readonly default: string }>;
};

export const examples: readonly Example[] = [
  {
    label: { vi: 'Desktop: từ lúc đặt đến hóa đơn', en: 'Desktop: from order to invoice' },
    about: {
      vi: 'Chuyển khoản, xác nhận thanh toán, cấp GPSD, hóa đơn điện tử: trọn một vòng đời.',
      en: 'Bank transfer, payment confirmation, licence, invoice: a whole life.',
    },
    file: 'desktop/vong-doi.feature',
    scenario: 'Chuyển khoản – từ lúc đặt đến lúc có hóa đơn điện tử',
    load: () => import('../../../../scenarios/desktop/vong-doi.feature?raw'),
  },
  {
    label: { vi: 'SaaS: dùng tạm rồi dùng chính thức', en: 'SaaS: temporary, then in full' },
    about: {
      vi: 'Cấp tạm ngay khi đặt, cấp chính thức khi MISA nhận được tiền.',
      en: 'A temporary resource on placing, a full one once MISA has the money.',
    },
    file: 'saas/vong-doi.feature',
    scenario:
      'D23: Đơn chuyển khoản dùng tạm ngay khi đặt, dùng chính thức khi MISA nhận được tiền, rồi xuất hóa đơn và ghi doanh số',
    load: () => import('../../../../scenarios/saas/vong-doi.feature?raw'),
  },
  {
    label: { vi: 'Mã nạp tiền: năm mã, một hóa đơn', en: 'Top-up codes: five codes, one invoice' },
    about: {
      vi: 'Thanh toán trực tuyến, nhận đủ mã, không sinh hợp đồng.',
      en: 'Paid online, every code issued, no sales contract.',
    },
    file: 'top-up/vong-doi.feature',
    scenario: 'Có xuất hóa đơn – đến tận hóa đơn điện tử, một hóa đơn cho cả năm mã',
    load: () => import('../../../../scenarios/top-up/vong-doi.feature?raw'),
  },
  {
    label: { vi: 'Mất cả ba phản hồi', en: 'All three replies are lost' },
    about: {
      vi: 'SUMAN MISA đã nhận yêu cầu mà phản hồi mất cả: tra cứu thấy thì không hề lỗi.',
      en: 'SUMAN MISA has the request, every reply is lost: the look-up finds it, nothing fails.',
    },
    file: 'desktop/yeu-cau-cap-gpsd.feature',
    scenario: 'D10: Mất cả ba phản hồi – tra cứu thấy yêu cầu thì không hề lỗi',
    load: () => import('../../../../scenarios/desktop/yeu-cau-cap-gpsd.feature?raw'),
  },
  {
    label: { vi: 'Cả Bán hàng ngừng hoạt động', en: 'AMIS.VN – Bán hàng is down' },
    about: {
      vi: 'Đề nghị xuất hóa đơn và hợp đồng bán cùng lỗi; kế toán đơn hàng làm lại từng việc.',
      en: 'Invoice request and contract both fail; the order accountant retries one by one.',
    },
    file: 'hoa-don-doanh-so/doc-lap.feature',
    scenario: 'Cả Bán hàng ngừng hoạt động – hai việc cùng lỗi, làm lại từng việc một',
    load: () => import('../../../../scenarios/hoa-don-doanh-so/doc-lap.feature?raw'),
  },
  {
    label: { vi: 'Quá hạn: tạm hủy rồi khóa', en: 'Deadlines: suspended, then locked' },
    about: {
      vi: 'Năm ngày thường hết trước năm ngày làm việc, nên tạm hủy trước rồi mới khóa.',
      en: 'Five days end before five working days: suspended first, locked later.',
    },
    file: 'thoi-han/khoa-sau-5-ngay-lam-viec.feature',
    scenario: 'D4: Ngày thường hết trước ngày làm việc, nên tạm hủy trước rồi mới khóa',
    load: () => import('../../../../scenarios/thoi-han/khoa-sau-5-ngay-lam-viec.feature?raw'),
  },
  {
    label: { vi: 'MISA ORDER khởi động lại giữa chừng', en: 'MISA ORDER restarts midway' },
    about: {
      vi: 'Đang chờ cấp tạm thì khởi động lại: gửi lại cùng khóa, chỉ một bản được cấp.',
      en: 'A restart while a grant is awaited: the same key is sent again, one resource is granted.',
    },
    file: 'khoi-dong-lai/khoi-dong-lai.feature',
    scenario: 'Giữa lúc chờ cấp tạm: gửi lại cùng khóa, SUMAN MISA chỉ cấp một bản',
    load: () => import('../../../../scenarios/khoi-dong-lai/khoi-dong-lai.feature?raw'),
  },
  {
    label: { vi: 'Từng bước: lệnh khóa và lần làm lại', en: 'Stepwise: the lock and the retry' },
    about: {
      vi: '@stepwise, thứ tự lạ do bộ khám phá tìm ra: không gì tự xảy ra giữa các bước.',
      en: '@stepwise, an odd ordering that the explorer found: nothing happens by itself.',
    },
    file: 'tung-buoc/thuc-hien-lai-sau-lenh-khoa.feature',
    scenario: 'Lệnh khóa đã khóa tài nguyên thì lần thực hiện lại xếp sau nó không được gửi nữa',
    load: () => import('../../../../scenarios/tung-buoc/thuc-hien-lai-sau-lenh-khoa.feature?raw'),
  },
];
