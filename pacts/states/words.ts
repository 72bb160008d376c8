// What each provider state asks of a service, in words for whoever writes its handler.
import type { Named } from '../../src/wire/services.ts';

/** By the names of the states in the contracts. */
export const stateWords: Readonly<Record<string, Named>> = {
  'the client is registered': {
    vi: 'dịch vụ biết khách gọi; trả về thông tin kết nối đúng',
    en: 'the service knows the client; answer with credentials that are right',
  },
  'the client has an old secret': {
    vi: 'trả về thông tin kết nối không còn đúng',
    en: 'answer with credentials that are no longer right',
  },
  'the client is connected': {
    vi: 'trả về token còn hạn',
    en: 'answer with a token that is good',
  },
  'the token has expired': {
    vi: 'trả về token đã hết hạn',
    en: 'answer with a token whose time is up',
  },
  'the order is new': {
    vi: 'dịch vụ chưa có gì của đơn hàng; có thể trả về mã đơn hàng khác',
    en: 'the service has nothing of the order; you may answer with another order code',
  },
  'the service is busy': {
    vi: 'dịch vụ trả lời 503 cho yêu cầu kế tiếp',
    en: 'the service answers the next request with 503',
  },
  'the service refuses the order': {
    vi: 'dịch vụ từ chối mọi yêu cầu về đơn hàng với mã business-refusal',
    en: 'the service refuses all requests about the order with the code business-refusal',
  },
  'the order has a licence request': {
    vi: 'đơn hàng đã có yêu cầu cấp GPSD, gửi với khóa khác, đang chờ cấp',
    en: 'the order has a licence request, sent under another key, that waits',
  },
  'the licence request was sent before': {
    vi: 'chính yêu cầu này đã được gửi với khóa key',
    en: 'this very request was sent once under the key',
  },
  'the licence of the order is granted': {
    vi: 'kế toán GPSD đã cấp GPSD cho đơn hàng',
    en: 'the accountant has granted the licence of the order',
  },
  'the accountant has granted the licence of the order': {
    vi: 'cấp GPSD cho đơn hàng, và gửi thông báo đã cấp',
    en: 'grant the licence of the order, and send the callback that tells it',
  },
  'the order has a temporary resource': {
    vi: 'tài nguyên của đơn hàng đã được cấp tạm với revision',
    en: 'the resource of the order was granted temporarily with the revision',
  },
  'the resource command was sent before': {
    vi: 'chính lệnh name này đã được gửi với khóa key và revision',
    en: 'this very command (name) was sent once under the key, with the revision',
  },
  'a later resource command was done': {
    vi: 'một lệnh với revision cao hơn đã được thực hiện',
    en: 'a command with the higher revision was done',
  },
  'the resource of the order is in a state': {
    vi: 'tài nguyên của đơn hàng ở trạng thái state, lệnh cuối có revision',
    en: 'the resource of the order is in the state, its last command had the revision',
  },
  'the order has top-up codes': {
    vi: 'đơn hàng đã có quantity mã nạp tiền, cấp với khóa khác',
    en: 'the order has that many top-up codes, issued under another key',
  },
  'the top-up codes were asked for before': {
    vi: 'chính yêu cầu này đã được gửi với khóa key',
    en: 'this very request was sent once under the key',
  },
  'the order has a document': {
    vi: 'đơn hàng đã có chứng từ document',
    en: 'the order has such a document',
  },
  'the voucher was saved before': {
    vi: 'chính chứng từ này đã được đẩy sang một lần',
    en: 'this very voucher was saved once',
  },
  'the voucher is stored': { vi: 'chứng từ đã lưu', en: 'the voucher is stored' },
  'the voucher is queued': {
    vi: 'chứng từ đã nhận và còn trong hàng chờ',
    en: 'the voucher was taken and is still in the queue',
  },
  'the voucher is not storable': {
    vi: 'chứng từ đã nhận nhưng không lưu được',
    en: 'the voucher was taken but could not be stored',
  },
  'the invoice of the order is issued': {
    vi: 'kế toán đã phát hành hóa đơn của đơn hàng',
    en: 'the accountant has issued the invoice of the order',
  },
  'the voucher has just been stored': {
    vi: 'lưu chứng từ document, và gửi thông báo đã lưu',
    en: 'store the voucher, and send the callback that tells it',
  },
  'the voucher could not be stored': {
    vi: 'không lưu được chứng từ document, và gửi thông báo không lưu được',
    en: 'fail to store the voucher, and send the callback that tells it',
  },
  'the accountant has issued the invoice of the order': {
    vi: 'phát hành hóa đơn của đơn hàng, và gửi thông báo đã phát hành',
    en: 'issue the invoice of the order, and send the callback that tells it',
  },
};
