// AMIS.VN – Kế toán: a document is saved, which means that it is queued.
import type { DocumentName } from '../../src/wire/calls.ts';
import { voucherTypes } from '../../src/wire/amis-accounting/voucher-types.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import { calls } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  order,
  orderCode,
  type Asked,
  type Exchange,
  type Json,
} from '../contract.ts';
import { voucher } from '../sample-calls.ts';
import {
  bodyWith,
  connected,
  documents,
  failedItems,
  headers,
  isIssued,
  isNew,
  items,
  provider,
  refIdIn,
  turnedAway,
} from './exchange.ts';

const asked = (name: DocumentName): Asked => ({
  provider,
  what: calls[name],
  sends: voucher(name),
  request: {
    method: 'POST',
    path: '/apir/sync/actopen/save',
    headers,
    body: bodyWith({
      voucher_type: voucherTypes[name],
      org_refid: refIdIn(name),
      org_refno: orderCode,
      org_sales_id: 'DN-000001',
      account_object_code: 'An',
      account_object_name: 'Công ty TNHH An',
      account_object_tax_code: '0000000001',
      detail: [
        {
          inventory_item_code: 'misa-sme',
          quantity: 1,
          amount: 9_950_000,
          vat_rate: -1,
          vat_amount: 0,
        },
      ],
    }),
  },
});

const item = (name: DocumentName, error: string): Json => ({
  org_refid: refIdOf(order, name),
  org_refno: order,
  voucher_type: voucherTypes[name],
  success: error === '',
  ...(error === '' ? {} : { error_code: error }),
});

const isQueued = { kind: 'done', existed: false, result: { is: 'queued' } };
const isCreated = { kind: 'done', existed: true, result: { is: 'stored', issued: true } };
const created = 'IsCreatedVoucher';

const savesOf = (name: DocumentName): readonly Exchange[] => [
  exchange(
    asked(name),
    items({ vi: 'đã vào hàng chờ', en: 'queued' }, item(name, ''), isQueued),
    connected,
    isNew,
  ),
  // Sent again before the accountant has acted: an update, answered alike.
  exchange(
    asked(name),
    items({ vi: 'gửi lại, cập nhật', en: 'a repeat: updated' }, item(name, ''), isQueued),
    connected,
    { name: 'the voucher was saved before', params: { order, document: name } },
  ),
  ...(name === 'invoice-request'
    ? [
        exchange(
          asked(name),
          failedItems(answers.exists, created, item(name, created), isCreated),
          connected,
          isIssued,
        ),
      ]
    : []),
  ...turnedAway(asked(name)),
];

export const saves: readonly Exchange[] = documents.flatMap(savesOf);
