// AMIS.VN – Kế toán as a pure machine: vouchers that are queued, then stored or not, and e-invoices
// issued from them.
import type { AccountingDocumentCall, Call, DocumentName, Reply } from '../../src/wire/calls.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import { takes } from '../../src/wire/services.ts';
import { getCell, noCells, setCell, type Cells } from '../cells.ts';

/** A voucher under its `org_refid`. `queued` = taken, and nothing more has become of it. */
export type Voucher = {
  readonly document: DocumentName;
  readonly refId: string;
  readonly state: 'queued' | 'stored' | 'failed';
  /** Number of the e-invoice the accountant issued, if any. */
  readonly invoice: string | null;
};

export type AccountingOrder = { readonly order: string; readonly vouchers: readonly Voucher[] };

export type AmisAccounting = { readonly orders: Cells<AccountingOrder>; readonly invoices: number };

export const newAmisAccounting: AmisAccounting = { orders: noCells, invoices: 0 };

export const accountingOrder = (accounting: AmisAccounting, order: string): AccountingOrder =>
  getCell(accounting.orders, order) ?? { order, vouchers: [] };

export const voucherOf = (
  accounting: AmisAccounting,
  order: string,
  document: DocumentName,
): Voucher | undefined =>
  accountingOrder(accounting, order).vouchers.find((voucher) => voucher.document === document);

const putVoucher = (
  accounting: AmisAccounting,
  order: string,
  voucher: Voucher,
): AmisAccounting => {
  const held = accountingOrder(accounting, order);
  const others = held.vouchers.filter(({ refId }) => refId !== voucher.refId);
  return {
    ...accounting,
    orders: setCell(accounting.orders, order, { order, vouchers: [...others, voucher] }),
  };
};

const queued: Reply = { kind: 'done', result: { is: 'queued' }, existed: false };

/**
 * What becomes of a queued voucher: stored, as a healthy service does; or one of two faults
 * (faults.ts).
 */
export type Storing = 'stored' | 'failed' | 'nothing';

/** A stored or failed voucher, to be told by notice. */
export type Told = {
  readonly document: DocumentName;
  readonly failure: string | null;
  readonly refId?: string;
};

/** Whoever chose a reference of its own is told of the voucher by that one. */
const ownRefId = (order: string, document: DocumentName, refId: string): { refId?: string } =>
  refId === refIdOf(order, document) ? {} : { refId };

/**
 * AMIS.VN – Kế toán takes a call. `Success:true` means queued: the voucher is stored right after
 * the answer, and told by notice. The same `org_refid` again is an update, until the accountant has
 * acted: then `IsCreatedVoucher`.
 */
export const takeCall = (
  accounting: AmisAccounting,
  call: Call,
  storing: Storing,
): readonly [AmisAccounting, Reply, Told | null] => {
  if (!takes('amis-accounting', call.name === 'lookup' ? call.of : call.name)) {
    const asked = call.name === 'lookup' ? `a look-up of ${call.of}` : call.name;
    throw new Error(
      `AMIS.VN – Kế toán has no operation for ${asked}: extend mocks/amis-accounting/model.ts.`,
    );
  }
  if (call.name === 'lookup') {
    return [accounting, lookUp(accounting, call.order, call.of), null];
  }
  if (call.service !== 'amis-accounting') {
    throw new Error(`AMIS.VN – Kế toán was given a call for ${call.service}.`);
  }
  return save(accounting, call, storing);
};

const save = (
  accounting: AmisAccounting,
  { order, name: document, refId }: AccountingDocumentCall,
  storing: Storing,
): readonly [AmisAccounting, Reply, Told | null] => {
  const existing = accountingOrder(accounting, order).vouchers.find((each) => each.refId === refId);
  if (existing !== undefined && existing.invoice !== null) {
    const created: Reply = { kind: 'done', result: { is: 'stored', issued: true }, existed: true };
    return [accounting, created, null];
  }
  // An update that is not stored leaves a stored voucher as it was.
  const isStored = storing === 'stored' || existing?.state === 'stored';
  const state = isStored ? 'stored' : storing === 'failed' ? 'failed' : 'queued';
  const after = putVoucher(accounting, order, { document, refId, state, invoice: null });
  const failure = storing === 'failed' ? 'DBAmisNotConnectDBACT' : null;
  const told = { document, failure, ...ownRefId(order, document, refId) };
  return [after, queued, storing === 'nothing' ? null : told];
};

const lookUp = (accounting: AmisAccounting, order: string, of: Call['name']): Reply => {
  const voucher = accountingOrder(accounting, order).vouchers.find(
    ({ document }) => document === of,
  );
  if (voucher?.state === 'stored') {
    const issued = voucher.invoice !== null;
    return { kind: 'done', result: { is: 'stored', issued }, existed: true };
  }
  const code = voucher === undefined ? 'VoucherNotFound' : voucher.state;
  return { kind: 'done', result: { is: 'absent', code }, existed: false };
};

/** The invoice accountant in AMIS issues the e-invoice of an order's stored invoice request. */
export const issueInvoice = (
  accounting: AmisAccounting,
  order: string,
): readonly [
  AmisAccounting,
  (
    | { readonly issued: string; readonly refId?: string }
    | 'no-invoice-request'
    | 'invoice-already-issued'
  ),
] => {
  const voucher = voucherOf(accounting, order, 'invoice-request');
  if (voucher === undefined || voucher.state !== 'stored')
    return [accounting, 'no-invoice-request'];
  if (voucher.invoice !== null) return [accounting, 'invoice-already-issued'];
  const issued = String(accounting.invoices + 1).padStart(8, '0');
  const after = putVoucher(accounting, order, { ...voucher, invoice: issued });
  const own = ownRefId(order, 'invoice-request', voucher.refId);
  return [
    { ...after, invoices: accounting.invoices + 1 },
    { issued, ...own },
  ];
};
