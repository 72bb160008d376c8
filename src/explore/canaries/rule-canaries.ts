// Bugs of the engine in its rules: what follows from what, and when.
import type { Canary } from './canary.ts';

const deadlinesStay = {
  file: 'src/engine/draft.ts',
  text: `    if (!isOpen(this.order)) {
      this.process.suspendAt = null;`,
  replacement: `    if (this.order.TT === 'cancelled') {
      this.process.suspendAt = null;`,
};

export const ruleCanaries: readonly Canary[] = [
  {
    name: 'invoice-before-delivery',
    said: {
      vi: 'đề nghị xuất hóa đơn ngay khi nhận tiền, chưa đợi cấp',
      en: 'the invoice is asked for when the money comes, before delivery',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `    case 'money-received':
      return deliver(draft);`,
        replacement: `    case 'money-received':
      startDocuments(draft);
      return deliver(draft);`,
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'retry-repeats-both-halves',
    said: {
      vi: 'thử lại thì gửi lại cả hai nửa của chứng từ',
      en: 'a retry repeats both halves of a document',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `isSame && (isDocument || !head.onlyRefused)`,
        replacement: `isSame && !isDocument && !head.onlyRefused`,
      },
    ],
    faults: 1,
    start: 'top-up-online-invoice',
  },
  {
    name: 'deadline-on-paid-order',
    said: {
      vi: 'đến hạn vẫn tạm hủy đơn hàng đã thanh toán',
      en: 'the deadline suspends an order that is paid',
    },
    changes: [
      deadlinesStay,
      {
        file: 'src/order/decide.ts',
        text: `    paid: ignored('already-paid'),`,
        replacement: `    paid: toSuspended,`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'lock-after-payment',
    said: {
      vi: 'đến hạn vẫn khóa tài nguyên của đơn hàng đã thanh toán',
      en: 'the resource of a paid order is locked',
    },
    changes: [
      deadlinesStay,
      {
        file: 'src/engine/react.ts',
        text: `  if (isOpen(draft.order) && draft.mayHoldTemporary) want(draft, 'lock');`,
        replacement: `  if (draft.mayHoldTemporary) want(draft, 'lock');`,
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'cancel-does-not-wait',
    said: {
      vi: 'hủy đơn hàng không đợi lệnh cấp tạm đang gửi',
      en: 'a cancellation does not wait for the grant that is under way',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `  if (draft.mayHoldTemporary) return want(draft, 'revoke');`,
        replacement: `  if (draft.order.TN !== 'not-granted') return want(draft, 'revoke');`,
      },
    ],
    faults: 1,
    start: 'saas-bank-transfer',
  },
  {
    name: 'two-temporary-resources',
    said: {
      vi: 'một khách hàng được cấp hai tài nguyên tạm',
      en: 'one customer gets two temporary resources',
    },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `  else if (kind === 'saas' && !holdsTemporary) want(draft, 'temporary-grant');`,
        replacement: `  else if (kind === 'saas') want(draft, 'temporary-grant');`,
      },
    ],
    faults: 0,
    start: 'two-saas',
  },
  {
    name: 'working-days-as-days',
    said: {
      vi: 'hạn khóa tính theo ngày thường, không theo ngày làm việc',
      en: 'working days are counted as days',
    },
    changes: [
      {
        file: 'src/engine/place.ts',
        text: `kind === 'saas' ? fiveWorkingDaysAfter(now) : null`,
        replacement: `kind === 'saas' ? fiveDaysAfter(now) : null`,
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'money-of-cancelled-order',
    said: {
      vi: 'nhận tiền của đơn hàng đã hủy',
      en: 'the money of a cancelled order is taken',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `    suspended: toPaid,
    cancelled: rejected('order-cancelled'),`,
        replacement: `    suspended: toPaid,
    cancelled: toPaid,`,
      },
      {
        file: 'src/order/tracks.ts',
        text: `label: 'Đã hủy đơn hàng', to: []`,
        replacement: `label: 'Đã hủy đơn hàng', to: ['paid']`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'same-money-twice',
    said: {
      vi: 'báo lại cùng một khoản tiền thì coi là tiền mới',
      en: 'a repeated report of the same money counts as new money',
    },
    changes: [
      {
        file: 'src/engine/draft.ts',
        text: `    if (decision.outcome === 'ignored') return;\n`,
        replacement: '',
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'late-proof-not-locked',
    said: {
      vi: 'cấp tạm xong sau hạn khóa thì không khóa nữa',
      en: 'a temporary grant that is proven after the deadline is not locked',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `    case 'resource-temporarily-granted':
      return lockIfOverdue(draft);
`,
        replacement: '',
      },
    ],
    faults: 0,
    start: 'saas-bank-transfer',
  },
  {
    name: 'next-command-lost',
    said: {
      vi: 'lệnh mới bị bỏ khi đã có lệnh đợi cuộc gọi đang mở',
      en: 'a command is lost when one waits behind an open call already',
    },
    changes: [
      {
        file: 'src/engine/queue.ts',
        text: `isOpen ? { task: lane.task, next: task }`,
        replacement: `isOpen ? { task: lane.task, next: lane.next ?? task }`,
      },
    ],
    faults: 1,
    start: 'saas-bank-transfer',
  },
  {
    name: 'contract-waits-for-invoice',
    said: {
      vi: 'hợp đồng đợi đến khi xuất hóa đơn',
      en: 'the contract waits for the invoice',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `  if (draft.order.GNDS === 'not-recorded') want(draft, 'sales-contract');`,
        replacement: `  if (draft.order.XHĐ === 'invoiced') want(draft, 'sales-contract');`,
      },
    ],
    faults: 0,
    start: 'desktop-online',
  },
  {
    name: 'suspended-cannot-be-cancelled',
    said: {
      vi: 'không hủy được đơn hàng đã tạm hủy',
      en: 'a suspended order cannot be cancelled',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `    suspended: toCancelled,`,
        replacement: `    suspended: rejected('order-suspended'),`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'retry-beside-temporary',
    said: {
      vi: 'cấp tạm lại dù khách hàng đang giữ tài nguyên tạm khác',
      en: 'a temporary grant is retried while the customer holds another resource',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `order.TT !== 'paid' && facts.holdsTemporary) {`,
        replacement: `order.TT !== 'paid' && facts.holdsTemporary && false) {`,
      },
    ],
    faults: 1,
    start: 'saas-then-saas',
  },
];
