// Bugs in what people and the bank are owed: money, strangers, retries, and what nobody asked for.
import type { Canary } from './canary.ts';

export const peopleCanaries: readonly Canary[] = [
  {
    name: 'refund-forgotten',
    said: {
      vi: 'tiền thừa không được ghi lại để hoàn',
      en: 'money that is not wanted is forgotten, and never given back',
    },
    changes: [
      {
        file: 'src/engine/draft.ts',
        text: `    if (decision.outcome === 'ignored') return;
`,
        replacement: `    if (decision.outcome !== 'accepted') return;
`,
      },
    ],
    faults: 0,
    start: 'top-up-bank-transfer',
  },
  {
    name: 'refund-twice',
    said: {
      vi: 'một khoản tiền thừa được ghi hai lần',
      en: 'money that is not wanted is written down twice',
    },
    changes: [
      {
        file: 'src/engine/draft.ts',
        text: `    if (decision.outcome === 'rejected') {
      this.note({ is: 'to-refund'`,
        replacement: `    if (decision.outcome === 'rejected') {
      this.process.payments = [...this.process.payments, ...this.process.payments.slice(-1)];
      this.note({ is: 'to-refund'`,
      },
    ],
    faults: 0,
    start: 'top-up-bank-transfer',
  },
  {
    name: 'wrong-amount-taken',
    said: { vi: '1 đồng cũng được coi là đã thanh toán', en: '1 đồng is taken for the payment' },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `amount !== order.total) return rejected('amount-mismatch');`,
        replacement: `false) return rejected('amount-mismatch');`,
      },
    ],
    faults: 0,
    start: 'top-up-bank-transfer',
  },
  {
    name: 'money-for-suspended-refused',
    said: {
      vi: 'đơn hàng tạm hủy không nhận tiền nữa',
      en: 'a suspended order takes no money any more',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `    suspended: toPaid,`,
        replacement: `    suspended: rejected('order-suspended'),`,
      },
    ],
    faults: 0,
    start: 'desktop-bank-transfer',
  },
  {
    name: 'anybody-cancels',
    said: {
      vi: 'ai cũng hủy được đơn hàng của người khác',
      en: 'anybody can cancel the order of somebody else',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `if (command.customer !== order.party.customer)`,
        replacement: `if (command.customer === '')`,
      },
    ],
    faults: 0,
    start: 'top-up-bank-transfer',
  },
  {
    name: 'retry-of-what-has-not-failed',
    said: {
      vi: 'thực hiện lại được cả việc không bị lỗi',
      en: 'what has not failed can be retried',
    },
    changes: [
      {
        file: 'src/order/decide.ts',
        text: `  if (statusOf(order, track) !== status) return rejected('not-failed');
`,
        replacement: ``,
      },
    ],
    faults: 0,
    start: 'desktop-online',
  },
  {
    name: 'invoice-nobody-wanted',
    said: {
      vi: 'đơn hàng không cần hóa đơn vẫn đề nghị xuất',
      en: 'an invoice is asked for that nobody wanted',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `  if (draft.order.XHĐ === 'not-invoiced') want(draft, 'invoice-request');`,
        replacement: `  want(draft, 'invoice-request');`,
      },
    ],
    faults: 0,
    start: 'top-up-online',
  },
  {
    name: 'contract-for-top-up',
    said: { vi: 'đơn nạp tiền vẫn tạo hợp đồng bán', en: 'a top-up gets a sales contract' },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `  if (draft.order.GNDS === 'not-recorded') want(draft, 'sales-contract');`,
        replacement: `  want(draft, 'sales-contract');`,
      },
    ],
    faults: 0,
    start: 'top-up-online',
  },
  {
    name: 'delivered-on-confirmation',
    said: {
      vi: 'khách mới xác nhận đã được cấp',
      en: 'it is delivered when the customer says that it is paid',
    },
    changes: [
      {
        file: 'src/engine/react.ts',
        text: `    case 'money-received':
      return deliver(draft);`,
        replacement: `    case 'money-received':
    case 'confirmation-sent':
      return deliver(draft);`,
      },
    ],
    faults: 0,
    start: 'top-up-bank-transfer',
  },
  {
    name: 'issued-when-stored',
    said: {
      vi: 'vừa lưu đề nghị đã coi là đã xuất hóa đơn',
      en: 'a stored request is taken for an issued invoice',
    },
    changes: [
      {
        file: 'src/engine/notices.ts',
        text: `is: 'stored', issued: false`,
        replacement: `is: 'stored', issued: true`,
      },
    ],
    faults: 0,
    start: 'desktop-online',
  },
  {
    name: 'first-half-is-enough',
    said: {
      vi: 'xong nửa đầu đã đổi trạng thái',
      en: 'the first half of a document moves the status',
    },
    changes: [
      {
        file: 'src/engine/proof.ts',
        text: `      if (call.service === 'amis-sales') return [];
      const isIssued`,
        replacement: `      if (call.service === 'amis-sales') return ['invoice-requested'];
      const isIssued`,
      },
    ],
    faults: 0,
    start: 'desktop-online',
  },
];
