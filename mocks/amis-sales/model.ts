// AMIS.VN – Bán hàng as a pure machine: invoice requests and sales contracts, with the order code
// as natural key.
import type { Call, DocumentName, Reply } from '../../src/wire/calls.ts';
import { getCell, noCells, setCell, type Cells } from '../cells.ts';

type SalesDocument = { readonly document: DocumentName; readonly id: string };

export type SalesOrder = { readonly order: string; readonly documents: readonly SalesDocument[] };

export type AmisSales = { readonly orders: Cells<SalesOrder>; readonly documents: number };

export const newAmisSales: AmisSales = { orders: noCells, documents: 0 };

export const salesOrder = (sales: AmisSales, order: string): SalesOrder =>
  getCell(sales.orders, order) ?? { order, documents: [] };

const found = (id: string, existed: boolean): Reply => ({
  kind: 'done',
  result: { is: 'sales-document', id },
  existed,
});

/**
 * AMIS.VN – Bán hàng takes a call. A second create of one order code answers the first's id
 * (`DuplicateCode`).
 */
export const takeCall = (sales: AmisSales, call: Call): readonly [AmisSales, Reply] => {
  const name = call.name === 'lookup' ? call.of : call.name;
  if (name !== 'invoice-request' && name !== 'sales-contract') {
    throw new Error(
      `AMIS.VN – Bán hàng has no operation for ${name}: extend mocks/amis-sales/model.ts.`,
    );
  }
  const held = salesOrder(sales, call.order);
  const existing = held.documents.find(({ document }) => document === name);
  if (existing !== undefined) return [sales, found(existing.id, true)];
  if (call.name === 'lookup') {
    return [sales, { kind: 'done', result: { is: 'absent', code: 'not-found' }, existed: false }];
  }
  const prefix = name === 'invoice-request' ? 'DN' : 'HD';
  const id = `${prefix}-${String(sales.documents + 1).padStart(6, '0')}`;
  const after = { ...held, documents: [...held.documents, { document: name, id }] };
  return [
    { orders: setCell(sales.orders, call.order, after), documents: sales.documents + 1 },
    found(id, false),
  ];
};
