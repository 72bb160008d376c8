// What people do to an order, in the few words that stand on an arrow.
import { printStep } from '../../../scenario/print.ts';
import { works } from '../../../scenario/vocabulary/closed-words.ts';
import type { Named } from '../../../wire/services.ts';
import { formatMoney } from '../../../world/journal.ts';
import { kinds, payments } from '../../../world/journal-words.ts';
import type { Action } from '../../../world/steps.ts';

const placing = (kind: Named, payment: 'bank-transfer' | 'online'): Named => ({
  vi: `đặt đơn ${kind.vi}, ${payments[payment].vi}`,
  en: `orders ${kind.en}, ${payments[payment].en}`,
});

/** An act in a few words: `đặt đơn Desktop, chuyển khoản`. */
export const actLabelOf = (action: Action): Named => {
  switch (action.action) {
    case 'place':
      return placing(kinds[action.kind], action.payment);
    case 'place-top-up': {
      const { quantity, payment } = action;
      const [vi, en] = [`${quantity} ${kinds['top-up'].vi}`, `${quantity} ${kinds['top-up'].en}`];
      return placing({ vi, en }, payment);
    }
    case 'ask-confirmation':
      return { vi: 'yêu cầu xác nhận thanh toán', en: 'asks for payment confirmation' };
    case 'confirm':
      return { vi: 'gửi xác nhận thanh toán', en: 'confirms payment' };
    case 'cancel':
      return { vi: 'hủy đơn hàng', en: 'cancels the order' };
    case 'receive-money': {
      const { amount } = action;
      if (amount === undefined) {
        return { vi: 'báo đã nhận đủ tiền', en: 'reports the money, in full' };
      }
      const [vi, en] = [formatMoney(amount, 'vi'), formatMoney(amount, 'en')];
      return { vi: `báo đã nhận ${vi}`, en: `reports ${en}` };
    }
    case 'report-money-again':
      return { vi: 'báo lại khoản tiền', en: 'reports the money again' };
    case 'retry': {
      const work = works[action.work];
      return { vi: `thực hiện lại: ${work.vi}`, en: `retries ${work.en}` };
    }
    case 'grant-licence':
      return { vi: 'cấp GPSD', en: 'grants the licence' };
    case 'issue-invoice':
      return { vi: 'phát hành hóa đơn', en: 'issues the invoice' };
    default:
      return { vi: printStep(action, 'vi').text, en: printStep(action, 'en').text };
  }
};
