// Bugs of the services: what a mock of ours, or the real one, could do wrong.
import type { Canary } from './canary.ts';

export const mockCanaries: readonly Canary[] = [
  {
    name: 'no-fencing',
    said: {
      vi: 'SUMAN MISA nhận lệnh đến muộn có revision cũ',
      en: 'SUMAN MISA takes a late request of an older revision',
    },
    changes: [
      {
        file: 'mocks/suman/model.ts',
        text: `  if (revision <= before.revision) return [suman, refused('stale-revision')];\n`,
        replacement: '',
      },
    ],
    faults: 1,
    start: 'saas-bank-transfer',
  },
  {
    name: 'key-not-remembered',
    said: {
      vi: 'SUMAN MISA không nhớ khóa idempotency',
      en: 'SUMAN MISA does not remember idempotency keys',
    },
    changes: [
      {
        file: 'mocks/suman/model.ts',
        text: `  return [{ ...after, keys: setCell(after.keys, call.key, { call, reply }) }, reply];`,
        replacement: `  return [after, reply];`,
      },
    ],
    faults: 1,
    start: 'saas-online',
  },
  {
    name: 'duplicate-code-not-answered',
    said: {
      vi: 'AMIS.VN – Bán hàng tạo chứng từ thứ hai thay vì trả DuplicateCode',
      en: 'AMIS.VN – Bán hàng makes a second document instead of answering DuplicateCode',
    },
    changes: [
      {
        file: 'mocks/amis-sales/model.ts',
        text: `  if (existing !== undefined) return`,
        replacement: `  if (existing !== undefined && call.name === 'lookup') return`,
      },
    ],
    faults: 1,
    start: 'top-up-online-invoice',
  },
  {
    name: 'update-loses-stored-voucher',
    said: {
      vi: 'AMIS.VN – Kế toán cập nhật lỗi thì mất chứng từ đã lưu',
      en: 'an update that fails loses the stored voucher at AMIS.VN – Kế toán',
    },
    changes: [
      {
        file: 'mocks/amis-accounting/model.ts',
        text: `  const isStored = storing === 'stored' || existing?.state === 'stored';`,
        replacement: `  const isStored = storing === 'stored';`,
      },
    ],
    faults: 2,
    start: 'top-up-online-invoice',
  },
];
