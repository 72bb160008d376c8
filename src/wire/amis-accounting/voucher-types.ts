// The voucher types that stand for document kinds: numbers of our own, far from the real ones.
import type { BusinessCallName } from '../services.ts';
import type { DocumentName } from '../calls.ts';

/** 9001 = invoice request, 9002 = sales contract (services.md, AMIS.VN – Kế toán). */
export type VoucherType = 9001 | 9002;

/** The voucher type of a document kind. */
export const voucherTypes: { readonly [D in DocumentName]: VoucherType } = {
  'invoice-request': 9001,
  'sales-contract': 9002,
};

/** The document kind of a voucher type. */
export const documentOf = (type: VoucherType): DocumentName =>
  type === 9001 ? 'invoice-request' : 'sales-contract';

/** Is a call's name that of a document, of which AMIS.VN – Kế toán has vouchers? */
export const isDocument = (name: BusinessCallName): name is DocumentName =>
  name === 'invoice-request' || name === 'sales-contract';
