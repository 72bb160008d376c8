// The words around the parts of the page.
import type { Named } from '../../wire/services.ts';

export const appWords = {
  inView: { vi: 'Đang xem', en: 'In view' },
  screens: { vi: 'Màn hình', en: 'Screens' },
  order: { vi: 'MISA ORDER', en: 'MISA ORDER' },
  suman: { vi: 'SUMAN MISA', en: 'SUMAN MISA' },
  amis: { vi: 'AMIS.VN', en: 'AMIS.VN' },
  tools: { vi: 'Công cụ', en: 'Tools' },
  people: { vi: 'Thao tác', en: 'Actions' },
  faults: { vi: 'Sự cố', en: 'Faults' },
  script: { vi: 'Kịch bản', en: 'Scenario' },
  list: { vi: 'Đơn hàng', en: 'Orders' },
  centre: { vi: 'Diễn biến', en: 'Story' },
  parts: { vi: 'Các phần của trang', en: 'Parts of the page' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Named>;
