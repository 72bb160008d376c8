// The operations of the engine's API: placing orders, what people and the bank do, and reading.
import type { Operation } from '../../wire/operation.ts';
import { answersToCommand, badRequest, found, problem, unknownOrder } from './responses.ts';
import * as schemas from './schemas.ts';

const ofOrder = {
  tag: 'orders',
  security: null,
  pathParameters: schemas.OrderPath,
  query: schemas.NoQuery,
} as const;
const command = { ...ofOrder, method: 'POST', headers: schemas.KeyHeaders } as const;
const optionalBody = 'The body may be left out.';

export const placeOrder: Operation = {
  id: 'placeOrder',
  method: 'POST',
  path: '/api/v1/orders',
  title: { vi: 'Đặt đơn hàng', en: 'Place an order' },
  description:
    'Product, price and the company behind the customer follow from the seed of the lab. ' +
    'A code that is taken is refused (`order-exists`).',
  tag: 'orders',
  security: null,
  query: schemas.NoQuery,
  headers: schemas.KeyHeaders,
  body: schemas.PlaceBody,
  example: { kind: 'desktop', payment: 'bank-transfer', customer: 'KH-1' },
  responses: answersToCommand(201, 'It is placed', { location: 'Where the order is' }),
};

export const listOrders: Operation = {
  id: 'listOrders',
  method: 'GET',
  path: '/api/v1/orders',
  title: { vi: 'Tìm đơn hàng', en: 'Find orders' },
  description:
    'Statuses by id or by label, as in `?TT=paid&XHĐ=Đang xuất hóa đơn`; all that is asked for ' +
    'must be true of an order. Newest first, unless `sort` says otherwise.',
  tag: 'orders',
  security: null,
  query: schemas.OrdersQuery,
  responses: found('One page of the orders found', schemas.OrdersAnswer),
};

export const getOrder: Operation = {
  ...ofOrder,
  id: 'getOrder',
  method: 'GET',
  path: '/api/v1/orders/{code}',
  title: { vi: 'Xem đơn hàng', en: 'Look at an order' },
  responses: { ...found('The order', schemas.OrderAnswer), ...unknownOrder },
};

export const getTimeline: Operation = {
  ...ofOrder,
  id: 'getTimeline',
  method: 'GET',
  path: '/api/v1/orders/{code}/timeline',
  title: { vi: 'Dòng thời gian của đơn hàng', en: 'The timeline of an order' },
  description:
    'All that happened to it, the oldest first: as data, and in a line of words. Of forged ' +
    'callbacks in a row, the first alone.',
  query: schemas.TimelineQuery,
  responses: { ...found('One page of it', schemas.TimelineAnswer), ...unknownOrder },
};

export const askConfirmation: Operation = {
  ...command,
  id: 'askConfirmation',
  path: '/api/v1/orders/{code}/confirmation-request',
  title: { vi: 'MISA yêu cầu xác nhận thanh toán', en: 'MISA asks for payment confirmation' },
  description: optionalBody,
  body: schemas.NoBody,
  example: {},
  responses: { ...answersToCommand(200, 'The customer is asked'), ...unknownOrder },
};

const strangers = { 403: problem('The order belongs to another customer') };

export const confirmPayment: Operation = {
  ...command,
  id: 'confirmPayment',
  path: '/api/v1/orders/{code}/confirmation',
  title: { vi: 'Khách hàng gửi xác nhận thanh toán', en: 'The customer confirms the payment' },
  description: `${optionalBody} A confirmation delivers nothing: money does.`,
  body: schemas.ByCustomer,
  example: { customer: 'KH-1' },
  responses: { ...answersToCommand(200, 'It is confirmed'), ...strangers, ...unknownOrder },
};

export const reportPayment: Operation = {
  ...command,
  id: 'reportPayment',
  path: '/api/v1/orders/{code}/payments',
  title: { vi: 'Ngân hàng báo có tiền', en: 'The bank reports a payment' },
  description:
    `${optionalBody} A \`reference\` seen before for the order is the same payment reported ` +
    'again, and is ignored (`duplicate-payment`). Without one each report is a new payment. ' +
    'A payment that is refused is kept as money to give back.',
  body: schemas.PaymentBody,
  example: { reference: 'FT26061234567' },
  responses: { ...answersToCommand(200, 'It is paid'), ...unknownOrder },
};

export const cancelOrder: Operation = {
  ...command,
  id: 'cancelOrder',
  path: '/api/v1/orders/{code}/cancellation',
  title: { vi: 'Khách hàng hủy đơn hàng', en: 'The customer cancels the order' },
  description: optionalBody,
  body: schemas.ByCustomer,
  example: { customer: 'KH-1' },
  responses: { ...answersToCommand(200, 'It is cancelled'), ...strangers, ...unknownOrder },
};

export const retryWork: Operation = {
  ...command,
  id: 'retryWork',
  path: '/api/v1/orders/{code}/retries',
  title: { vi: 'Kế toán đơn hàng thực hiện lại', en: 'The order accountant retries' },
  description: 'Of what failed, and only of what failed. The status moves on the proof.',
  body: schemas.RetryBody,
  example: { work: 'licence-request' },
  responses: { ...answersToCommand(202, 'It is under way again'), ...unknownOrder },
};

/** All but the callbacks. */
export const orderOperations: readonly Operation[] = [
  placeOrder,
  listOrders,
  getOrder,
  getTimeline,
  askConfirmation,
  confirmPayment,
  reportPayment,
  cancelOrder,
  retryWork,
].map((operation) => ({ ...operation, responses: { ...badRequest, ...operation.responses } }));
