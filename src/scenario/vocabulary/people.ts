// The vocabulary: time, and what people and the bank do.
import type { Sentence } from './sentence.ts';

export const timeSentences: readonly Sentence[] = [
  { action: 'it-is', theme: 'time', vi: 'bây giờ là {instant}', en: 'it is {instant}' },
  {
    action: 'pass',
    theme: 'time',
    vi: '{duration} trôi qua',
    en: '{duration} pass/passes',
  },
  { action: 'reach', theme: 'time', vi: 'đến {instant}', en: 'time reaches {instant}' },
];

export const peopleSentences: readonly Sentence[] = [
  {
    action: 'place',
    theme: 'people',
    vi: '{customer} đặt {order} {kind}, thanh toán {payment}',
    en: '{customer} places {order} for {kind}, paying {payment}',
  },
  {
    action: 'place-top-up',
    theme: 'people',
    vi: '{customer} đặt {order} mua {quantity} mã nạp tiền MISA Support, thanh toán {payment}, {invoice}',
    en: '{customer} places {order} for {quantity} MISA Support top-up code(s), paying {payment}, {invoice}',
  },
  {
    action: 'ask-confirmation',
    theme: 'people',
    vi: 'MISA yêu cầu xác nhận thanh toán {order}',
    en: 'MISA asks for payment confirmation of {order}',
    also: { vi: ['MISA yêu cầu xác nhận thanh toán của {order}'] },
  },
  {
    action: 'confirm',
    theme: 'people',
    vi: '{customer} gửi xác nhận thanh toán {order}',
    en: '{customer} confirms payment of {order}',
    also: { vi: ['{customer} gửi xác nhận thanh toán của {order}'] },
  },
  {
    action: 'receive-money',
    theme: 'people',
    vi: 'MISA nhận được tiền của {order}',
    en: 'MISA receives the money for {order}',
  },
  {
    action: 'receive-money',
    theme: 'people',
    vi: 'MISA nhận được {amount} của {order}',
    en: 'MISA receives {amount} for {order}',
  },
  {
    action: 'report-money-again',
    theme: 'people',
    vi: 'ngân hàng báo lại khoản tiền của {order}',
    en: 'the bank reports the money for {order} again',
  },
  {
    action: 'cancel',
    theme: 'people',
    vi: '{customer} hủy {order}',
    en: '{customer} cancels {order}',
  },
  {
    action: 'retry',
    theme: 'people',
    vi: 'kế toán đơn hàng thực hiện lại {work} của {order}',
    en: 'the order accountant retries {work} of {order}',
    also: { en: ['the order accountant retries {work} for {order}'] },
  },
  {
    action: 'grant-licence',
    theme: 'people',
    vi: 'kế toán GPSD cấp GPSD cho {order}',
    en: 'the licence accountant grants the licence of {order}',
    also: { en: ['the licence accountant grants the licence for {order}'] },
  },
  {
    action: 'issue-invoice',
    theme: 'people',
    vi: 'kế toán hóa đơn phát hành hóa đơn của {order}',
    en: 'the invoice accountant issues the invoice of {order}',
    also: {
      vi: ['kế toán hóa đơn phát hành hóa đơn cho {order}'],
      en: ['the invoice accountant issues the invoice for {order}'],
    },
  },
];
