// Requests to AMIS.VN – Kế toán as calls of its model: as many as there are vouchers.
import type { z } from 'zod';
import type { AccountingOperationId } from '../../src/wire/amis-accounting/operations.ts';
import {
  FindRequest,
  SaveRequest,
  type Voucher,
  type VoucherReference,
} from '../../src/wire/amis-accounting/schemas.ts';
import { documentOf } from '../../src/wire/amis-accounting/voucher-types.ts';
import type { Call } from '../../src/wire/calls.ts';
import type { HttpRequest } from '../../src/wire/http-message.ts';
import { checkBody } from './dialect-checks.ts';
import type { Checked } from '../checked.ts';

const saveCall = (voucher: z.infer<typeof Voucher>): readonly Call[] =>
  // The schema has let exactly one line through.
  voucher.detail.map((line) => ({
    name: documentOf(voucher.voucher_type),
    service: 'amis-accounting',
    order: voucher.org_refno,
    refId: voucher.org_refid,
    salesId: voucher.org_sales_id,
    party: {
      customer: voucher.account_object_code,
      name: voucher.account_object_name,
      taxCode: voucher.account_object_tax_code,
    },
    lines: {
      product: line.inventory_item_code,
      quantity: line.quantity,
      netAmount: line.amount,
      vatRate: line.vat_rate,
      vatAmount: line.vat_amount,
    },
  }));

const findCall = (reference: z.infer<typeof VoucherReference>): Call => ({
  name: 'lookup',
  service: 'amis-accounting',
  order: reference.org_refno,
  of: documentOf(reference.voucher_type),
});

/** The calls that a request makes, or the answer that tells what is wrong with it. */
export const readCalls = (
  operation: Exclude<AccountingOperationId, 'connect'>,
  request: HttpRequest,
): Checked<readonly Call[]> => {
  if (operation === 'saveVouchers') {
    const checked = checkBody(request, SaveRequest);
    if (checked.is === 'wrong') return checked;
    return { is: 'right', value: checked.value.voucher.flatMap(saveCall) };
  }
  const checked = checkBody(request, FindRequest);
  if (checked.is === 'wrong') return checked;
  return { is: 'right', value: checked.value.voucher.map(findCall) };
};
