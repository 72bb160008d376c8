// The words of the screens of SUMAN MISA and AMIS.VN.
import type { DocumentName, ResourceState } from '../../../wire/calls.ts';
import type { Named } from '../../../wire/services.ts';
import type { Tone } from '../look/status.tsx';

/** What differs between the two screens. */
export const screens = {
  suman: {
    name: { vi: 'SUMAN MISA', en: 'SUMAN MISA' },
    who: { vi: 'Kế toán cấp GPSD', en: 'Licence accountant' },
    queue: { vi: 'Chờ cấp GPSD', en: 'Licences to grant' },
    none: { vi: 'Không có yêu cầu nào đang chờ', en: 'No request waits' },
    teach: {
      vi: 'Khi khách thanh toán đơn Desktop, MISA ORDER gửi yêu cầu cấp GPSD đến đây.',
      en: 'When a Desktop order is paid, MISA ORDER sends its licence request here.',
    },
    holds: { vi: 'Dữ liệu tại SUMAN MISA', en: 'What SUMAN MISA holds' },
    holdsNone: { vi: 'Chưa có gì', en: 'Nothing yet' },
    holdsTeach: {
      vi: 'Yêu cầu cấp GPSD, tài nguyên SaaS và mã nạp tiền mà SUMAN MISA đã nhận hiện ở đây.',
      en: 'Licence requests, SaaS resources and top-up codes that SUMAN MISA took stand here.',
    },
  },
  amis: {
    name: { vi: 'AMIS.VN', en: 'AMIS.VN' },
    who: { vi: 'Kế toán hóa đơn', en: 'Invoice accountant' },
    queue: { vi: 'Chờ phát hành hóa đơn', en: 'Invoices to issue' },
    none: { vi: 'Không có đề nghị nào đang chờ', en: 'No request waits' },
    teach: {
      vi: 'Khi đơn hàng đã thanh toán và đã được cấp, MISA ORDER gửi đề nghị xuất hóa đơn đến đây.',
      en: 'When an order is paid and delivered, MISA ORDER sends its invoice request here.',
    },
    holds: { vi: 'Dữ liệu tại AMIS.VN', en: 'What AMIS.VN holds' },
    holdsNone: { vi: 'Chưa có chứng từ nào', en: 'No document yet' },
    holdsTeach: {
      vi: 'Đề nghị xuất hóa đơn và hợp đồng bán, ở Bán hàng và ở Kế toán, hiện ở đây.',
      en: 'Invoice requests and sales contracts, at Bán hàng and at Kế toán, stand here.',
    },
  },
} as const satisfies Record<string, Record<string, Named>>;

export const tableWords = {
  order: { vi: 'Đơn hàng', en: 'Order' },
  customer: { vi: 'Khách hàng', en: 'Customer' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  since: { vi: 'Chờ từ', en: 'Since' },
  act: { vi: 'Việc cần làm', en: 'To do' },
  look: { vi: 'Xem đơn hàng', en: 'Look at order' },
  licence: { vi: 'Yêu cầu cấp GPSD', en: 'Licence request' },
  granted: { vi: 'đã cấp', en: 'granted' },
  notGranted: { vi: 'chờ cấp', en: 'to be granted' },
  resource: { vi: 'Tài nguyên', en: 'Resource' },
  revision: { vi: 'phiên bản', en: 'revision' },
  codes: { vi: 'Mã nạp tiền', en: 'Top-up codes' },
  document: { vi: 'Chứng từ', en: 'Document' },
  sales: { vi: 'Bán hàng', en: 'Bán hàng' },
  accounting: { vi: 'Kế toán', en: 'Kế toán' },
  invoice: { vi: 'Số hóa đơn', en: 'Invoice number' },
  nothing: { vi: 'không có', en: 'none' },
  faults: { vi: 'Mở bảng sự cố', en: 'Open the faults' },
} as const satisfies Record<string, Named>;

export const documentNames: Readonly<Record<DocumentName, Named>> = {
  'invoice-request': { vi: 'Đề nghị xuất hóa đơn', en: 'Invoice request' },
  'sales-contract': { vi: 'Hợp đồng bán', en: 'Sales contract' },
};

export type Toned = { readonly said: Named; readonly tone: Tone };

export const resourceStates: Readonly<Record<ResourceState, Toned>> = {
  none: { said: { vi: 'chưa có', en: 'none' }, tone: 'quiet' },
  temporary: { said: { vi: 'tài nguyên tạm', en: 'temporary' }, tone: 'wait' },
  full: { said: { vi: 'tài nguyên', en: 'full' }, tone: 'good' },
  locked: { said: { vi: 'bị khóa', en: 'locked' }, tone: 'bad' },
  revoked: { said: { vi: 'đã thu hồi', en: 'revoked' }, tone: 'bad' },
};

export const voucherStates: Readonly<Record<'queued' | 'stored' | 'failed', Toned>> = {
  queued: { said: { vi: 'đã xếp hàng, chưa lưu', en: 'queued, not stored' }, tone: 'wait' },
  stored: { said: { vi: 'đã lưu', en: 'stored' }, tone: 'good' },
  failed: { said: { vi: 'không lưu được', en: 'not stored' }, tone: 'bad' },
};

/** How a service is, in words: out, with faults in force, or healthy. */
export const sayHealth = (health: { readonly isDown: boolean; readonly faults: number }): Toned => {
  const { isDown, faults } = health;
  if (isDown) return { said: { vi: 'ngừng hoạt động', en: 'down' }, tone: 'bad' };
  if (faults > 0) {
    const en = `${faults} ${faults === 1 ? 'fault' : 'faults'} in force`;
    return { said: { vi: `${faults} sự cố có hiệu lực`, en }, tone: 'wait' };
  }
  return { said: { vi: 'hoạt động tốt', en: 'healthy' }, tone: 'good' };
};
