// Requests to AMIS.VN – Bán hàng as calls of its model: arrays give as many calls as they have
// items.
import type { z } from 'zod';
import type { SalesOperationId } from '../../src/wire/amis-sales/operations.ts';
import {
  FindQuery,
  InvoiceRequests,
  SalesContracts,
  type InvoiceRequest,
} from '../../src/wire/amis-sales/schemas.ts';
import type { Call, DocumentName, SalesDocumentCall } from '../../src/wire/calls.ts';
import type { HttpRequest } from '../../src/wire/http-message.ts';
import { checkBody, checkQuery } from './dialect-checks.ts';
import type { Checked } from '../checked.ts';

/** What both kinds have: of a new contract's `revenue_status` there is but one. */
type DocumentItem = z.infer<typeof InvoiceRequest>;

const documentCall = (name: DocumentName, item: DocumentItem): SalesDocumentCall => ({
  name,
  service: 'amis-sales',
  order: item.order_code,
  party: {
    customer: item.account_code,
    name: item.account_name,
    taxCode: item.account_tax_code,
  },
  lines: {
    product: item.product_code,
    quantity: item.quantity,
    netAmount: item.amount,
    vatRate: item.tax_percent,
    vatAmount: item.tax_amount,
  },
});

/** What a request asks for: each document of its array, or the one that its query names. */
export const readCalls = (
  operation: Exclude<SalesOperationId, 'getAccountToken'>,
  request: HttpRequest,
): Checked<readonly Call[]> => {
  switch (operation) {
    case 'findInvoiceRequest':
      return lookups('invoice-request', request);
    case 'findSalesContract':
      return lookups('sales-contract', request);
    case 'createInvoiceRequests':
      return documents('invoice-request', checkBody(request, InvoiceRequests));
    case 'createSalesContracts':
      return documents('sales-contract', checkBody(request, SalesContracts));
  }
};

const documents = (
  name: DocumentName,
  checked: Checked<readonly DocumentItem[]>,
): Checked<readonly Call[]> =>
  checked.is === 'right'
    ? { is: 'right', value: checked.value.map((item) => documentCall(name, item)) }
    : checked;

const lookups = (of: DocumentName, request: HttpRequest): Checked<readonly Call[]> => {
  const checked = checkQuery(request, FindQuery);
  if (checked.is === 'wrong') return checked;
  const { code: order } = checked.value;
  return { is: 'right', value: [{ name: 'lookup', service: 'amis-sales', order, of }] };
};
