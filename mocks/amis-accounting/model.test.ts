// AMIS.VN – Kế toán: queued is not stored, an update is no second voucher, an invoice stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../src/wire/calls.ts';
import { licenceRequest, lookup, voucher } from '../sample-calls.ts';
import {
  accountingOrder,
  issueInvoice,
  newAmisAccounting,
  takeCall,
  voucherOf,
  type AmisAccounting,
  type Storing,
} from './model.ts';

const queued = { kind: 'done', result: { is: 'queued' }, existed: false };
const absentAs = (code: string) => ({
  kind: 'done',
  result: { is: 'absent', code },
  existed: false,
});
const storedAs = (issued: boolean) => ({
  kind: 'done',
  result: { is: 'stored', issued },
  existed: true,
});

const request = voucher('invoice-request');
const question = lookup('amis-accounting', 'invoice-request');
/** Kế toán after it took the invoice request of DH-1 in these ways, one after the other. */
const after = (...ways: readonly Storing[]): AmisAccounting =>
  ways.reduce(
    (accounting, storing) => takeCall(accounting, request, storing)[0],
    newAmisAccounting,
  );
const answerTo = (accounting: AmisAccounting) => takeCall(accounting, question, 'stored')[1];

describe('a voucher', () => {
  test.each([
    ['stored', 'stored', { document: 'invoice-request', failure: null }],
    ['failed', 'failed', { document: 'invoice-request', failure: 'DBAmisNotConnectDBACT' }],
    ['nothing', 'queued', null],
  ] as const)('that becomes %s: answered as queued, then %s', (storing, state, told) => {
    const [accounting, reply, notice] = takeCall(newAmisAccounting, request, storing);
    expect(reply).toEqual(queued);
    expect(notice).toEqual(told);
    expect(voucherOf(accounting, 'DH-1', 'invoice-request')).toEqual({
      document: 'invoice-request',
      refId: request.refId,
      state,
      invoice: null,
    });
  });

  test.each([
    ['that was never sent', after(), absentAs('VoucherNotFound')],
    ['that was only queued', after('nothing'), absentAs('queued')],
    ['that could not be stored', after('failed'), absentAs('failed')],
    ['that is stored', after('stored'), storedAs(false)],
  ])('%s is looked up honestly, and nothing changes', (_, accounting, reply) => {
    expect(takeCall(accounting, question, 'stored')).toEqual([accounting, reply, null]);
  });

  test('sent again before the accountant acted is an update, told by a notice of its own', () => {
    const [accounting, reply, told] = takeCall(after('stored'), request, 'stored');
    expect(reply).toEqual(queued);
    expect(told).toEqual({ document: 'invoice-request', failure: null });
    expect(accountingOrder(accounting, 'DH-1').vouchers).toHaveLength(1);
  });

  test.each(['failed', 'nothing'] as const)('sent again after %s can be stored', (first) => {
    expect(answerTo(after(first, 'stored'))).toEqual(storedAs(false));
  });

  test.each(['failed', 'nothing'] as const)('an update that becomes %s loses nothing', (second) => {
    expect(answerTo(after('stored', second))).toEqual(storedAs(false));
  });

  test('the two documents of an order are two vouchers', () => {
    const [accounting] = takeCall(after('stored'), voucher('sales-contract'), 'stored');
    expect(accountingOrder(accounting, 'DH-1').vouchers.map(({ document }) => document)).toEqual([
      'invoice-request',
      'sales-contract',
    ]);
  });
});

describe('the invoice accountant', () => {
  test('issues the e-invoice of a stored request, once', () => {
    const [accounting, first] = issueInvoice(after('stored'), 'DH-1');
    expect(first).toEqual({ issued: '00000001' });
    expect(issueInvoice(accounting, 'DH-1')).toEqual([accounting, 'invoice-already-issued']);
    expect(answerTo(accounting)).toEqual(storedAs(true));
  });

  test.each([
    ['is not there', after()],
    ['is only queued', after('nothing')],
    ['could not be stored', after('failed')],
  ])('cannot issue one when the request %s', (_, accounting) => {
    expect(issueInvoice(accounting, 'DH-1')).toEqual([accounting, 'no-invoice-request']);
  });

  test('a sales contract alone is no invoice request', () => {
    const [accounting] = takeCall(newAmisAccounting, voucher('sales-contract'), 'stored');
    expect(issueInvoice(accounting, 'DH-1')[1]).toBe('no-invoice-request');
  });

  test('a request sent again after that is answered with IsCreatedVoucher, and changes nothing', () => {
    const [issued] = issueInvoice(after('stored'), 'DH-1');
    for (const storing of ['stored', 'failed', 'nothing'] as const) {
      expect(takeCall(issued, request, storing)).toEqual([issued, storedAs(true), null]);
    }
  });
});

test('a call that is not Kế toán’s fails loudly and names the file to extend', () => {
  expect(() => takeCall(newAmisAccounting, licenceRequest(), 'stored')).toThrow(
    'mocks/amis-accounting/model.ts',
  );
});

test('whatever comes: one voucher a document, stored for good, one invoice number an order', () => {
  const orders = fc.constantFrom('DH-1', 'DH-2');
  const saves = fc.record({
    order: orders,
    document: fc.constantFrom<DocumentName>('invoice-request', 'sales-contract'),
    storing: fc.constantFrom<Storing>('stored', 'failed', 'nothing'),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(saves, orders), { maxLength: 25 }), (history) => {
      let accounting = newAmisAccounting;
      for (const each of history) {
        const before = accounting;
        accounting =
          typeof each === 'string'
            ? issueInvoice(before, each)[0]
            : takeCall(before, voucher(each.document, each.order), each.storing)[0];
        for (const order of ['DH-1', 'DH-2']) {
          const { vouchers } = accountingOrder(accounting, order);
          expect(new Set(vouchers.map(({ document }) => document)).size).toBe(vouchers.length);
          const were = accountingOrder(before, order).vouchers;
          const stored = were.filter(({ state }) => state === 'stored');
          const issued = were.filter(({ invoice }) => invoice !== null);
          for (const { document } of stored) {
            expect(voucherOf(accounting, order, document)?.state).toBe('stored');
          }
          for (const was of issued) {
            expect(voucherOf(accounting, order, was.document)).toEqual(was);
          }
        }
      }
      const numbers = ['DH-1', 'DH-2'].flatMap((order) =>
        accountingOrder(accounting, order).vouchers.flatMap(({ invoice }) => invoice ?? []),
      );
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(accounting.invoices).toBe(numbers.length);
    }),
  );
});

describe("a reference of the caller's own", () => {
  const refId = '0f0e0d0c-0b0a-4908-8706-050403020100';

  test('comes back in what is told of the voucher and of its invoice', () => {
    const own = { ...request, refId };
    const [stored, , told] = takeCall(newAmisAccounting, own, 'stored');
    expect(told).toEqual({ document: 'invoice-request', failure: null, refId });
    expect(issueInvoice(stored, 'DH-1')[1]).toEqual({ issued: '00000001', refId });
  });
});
