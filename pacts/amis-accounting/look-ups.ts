// AMIS.VN – Kế toán: what became of a document that was queued.
import type { DocumentName } from '../../src/wire/calls.ts';
import { voucherTypes } from '../../src/wire/amis-accounting/voucher-types.ts';
import { calls, type Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  lookUpOf,
  order,
  orderCode,
  type Asked,
  type Exchange,
  type Json,
  type State,
  type Told,
} from '../contract.ts';
import { lookup } from '../sample-calls.ts';
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
  what: lookUpOf(calls[name]),
  sends: lookup(provider, name),
  request: {
    method: 'POST',
    path: '/apir/sync/actopen/get_call_back_detail_error',
    headers,
    body: bodyWith({
      org_refid: refIdIn(name),
      org_refno: orderCode,
      voucher_type: voucherTypes[name],
    }),
  },
});

const stateOf = (name: DocumentName, state: string): State => ({
  name: `the voucher is ${state}`,
  params: { order, document: name },
});

const lookUpsOf = (name: DocumentName): readonly Exchange[] => {
  const item = (status: string): Readonly<Record<string, Json>> => ({
    org_refno: order,
    voucher_type: voucherTypes[name],
    status,
  });
  const stored = (answer: Named, issued: boolean): Told =>
    items(
      answer,
      { ...item('stored'), is_issued: issued },
      {
        kind: 'done',
        existed: true,
        result: { is: 'stored', issued },
      },
    );
  const notYet = (answer: Named, status: string): Told =>
    items(answer, item(status), { kind: 'done', result: { is: 'absent', code: status } });
  const absent = failedItems(answers.absent, 'VoucherNotFound', item('not_found'), {
    kind: 'done',
    result: { is: 'absent', code: 'VoucherNotFound' },
  });
  return [
    exchange(
      asked(name),
      stored({ vi: 'đã lưu', en: 'stored' }, false),
      connected,
      stateOf(name, 'stored'),
    ),
    exchange(
      asked(name),
      notYet({ vi: 'còn trong hàng chờ', en: 'still in the queue' }, 'queued'),
      connected,
      stateOf(name, 'queued'),
    ),
    exchange(
      asked(name),
      notYet({ vi: 'không lưu được', en: 'could not be stored' }, 'failed'),
      connected,
      stateOf(name, 'not storable'),
    ),
    ...(name === 'invoice-request'
      ? [
          exchange(
            asked(name),
            stored({ vi: 'đã phát hành hóa đơn', en: 'the invoice is issued' }, true),
            connected,
            isIssued,
          ),
        ]
      : []),
    exchange(asked(name), absent, connected, isNew),
    ...turnedAway(asked(name)),
  ];
};

export const lookUps: readonly Exchange[] = documents.flatMap(lookUpsOf);
