// The operations of AMIS.VN – Bán hàng, one row each, by operation id.
import { z } from 'zod';
import type { DocumentName } from '../calls.ts';
import type { Operation, ResponseShape } from '../operation.ts';
import * as schemas from './schemas.ts';

export type SalesOperationId =
  | 'getAccountToken'
  | 'createInvoiceRequests'
  | 'findInvoiceRequest'
  | 'createSalesContracts'
  | 'findSalesContract';

type Responses = Readonly<Record<number, ResponseShape>>;

const bare = (description: string, headers?: ResponseShape['headers']): ResponseShape => ({
  description,
  body: schemas.Failure,
  ...(headers === undefined ? {} : { headers }),
});

const retryAfter = { 'retry-after': 'Seconds to wait, if it says' };

/** What can go wrong with any request, here or at whatever stands in between. */
const failures: Responses = {
  400: bare('The body or the query is wrong: `Errors` names each field'),
  401: bare('The token or the Clientid is missing, wrong, or its time is up'),
  403: bare('The client may not do this'),
  404: bare('There is nothing at this address'),
  415: bare('The body is not `application/json`'),
  422: bare('The request could not be processed'),
  429: bare('Too many requests: nothing was done', retryAfter),
  500: bare('It may or may not have been done'),
  502: bare('It may or may not have been done'),
  503: bare('Busy: nothing was done', retryAfter),
  504: bare('It may or may not have been done'),
};

const headers = z.object({ clientid: z.string().describe('The client_id the token was given to') });

const example = {
  order_code: 'DH-1',
  account_code: 'An',
  account_name: 'Công ty TNHH An',
  account_tax_code: '0000000001',
  product_code: 'misa-sme',
  quantity: 1,
  amount: 9_950_000,
  tax_percent: -1,
  tax_amount: 0,
} as const;

/** Where documents of a kind are. */
export const paths: { readonly [D in DocumentName]: string } = {
  'invoice-request': '/api/v2/InvoiceRequests',
  'sales-contract': '/api/v2/SalesContracts',
};

const written: Responses = {
  200: {
    description:
      'Each item has a result of its own: `DuplicateCode` with the id there is when the order ' +
      'has such a document already',
    body: schemas.WriteAnswer,
  },
  ...failures,
};
const found: Responses = {
  200: { description: 'The document, or `data: null`', body: schemas.FindAnswer },
  ...failures,
};

export const salesOperations: { readonly [Id in SalesOperationId]: Omit<Operation, 'id'> } = {
  getAccountToken: {
    method: 'POST',
    path: '/api/v2/Account',
    title: { vi: 'Lấy token', en: 'Get a token' },
    description: 'Good for 24 hours. `data` is the token itself.',
    tag: 'account',
    security: null,
    body: schemas.AccountRequest,
    example: { client_id: 'order-lab', client_secret: 'amis-sales-lab-secret' },
    responses: { 200: { description: 'A token', body: schemas.AccountAnswer }, ...failures },
  },
  createInvoiceRequests: {
    method: 'POST',
    path: paths['invoice-request'],
    title: { vi: 'Tạo đề nghị xuất hóa đơn', en: 'Create invoice requests' },
    description:
      'The order code is the key: an order has one. A body that is wrong anywhere is refused whole.',
    tag: 'invoice requests',
    security: 'bearer',
    headers,
    body: schemas.InvoiceRequests,
    example: [example],
    responses: written,
  },
  findInvoiceRequest: {
    method: 'GET',
    path: `${paths['invoice-request']}/code`,
    title: { vi: 'Tra cứu đề nghị xuất hóa đơn', en: 'Look up an invoice request' },
    description: 'By order code. Changes nothing.',
    tag: 'invoice requests',
    security: 'bearer',
    headers,
    query: schemas.FindQuery,
    responses: found,
  },
  createSalesContracts: {
    method: 'POST',
    path: paths['sales-contract'],
    title: { vi: 'Tạo hợp đồng bán', en: 'Create sales contracts' },
    description:
      'The order code is the key: an order has one. `revenue_status` is in Vietnamese, to the ' +
      'letter. A body that is wrong anywhere is refused whole.',
    tag: 'sales contracts',
    security: 'bearer',
    headers,
    body: schemas.SalesContracts,
    example: [{ ...example, revenue_status: schemas.newContractStatus }],
    responses: written,
  },
  findSalesContract: {
    method: 'GET',
    path: `${paths['sales-contract']}/code`,
    title: { vi: 'Tra cứu hợp đồng bán', en: 'Look up a sales contract' },
    description: 'By order code. Changes nothing.',
    tag: 'sales contracts',
    security: 'bearer',
    headers,
    query: schemas.FindQuery,
    responses: found,
  },
};
