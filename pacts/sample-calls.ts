// The calls of the contracts' examples, as the engine makes them for an order.
import type {
  AccountingDocumentCall,
  DocumentName,
  LicenceRequestCall,
  LookupCall,
  ResourceCall,
  ResourceCallName,
  SalesDocumentCall,
  TopUpCall,
} from '../src/wire/calls.ts';
import { refIdOf } from '../src/wire/ref-id.ts';
import type { BusinessCallName, Service } from '../src/wire/services.ts';
import { order } from './contract.ts';

const party = { customer: 'An', name: 'Công ty TNHH An', taxCode: '0000000001' } as const;
const lines = {
  product: 'misa-sme',
  quantity: 1,
  netAmount: 9_950_000,
  vatRate: -1,
  vatAmount: 0,
} as const;
const salesId = 'DN-000001';

export const licenceRequest = (): LicenceRequestCall => ({
  name: 'licence-request',
  service: 'suman',
  order,
  key: `${order}:licence-request:1`,
  party,
  lines,
});

export const resourceCall = (name: ResourceCallName, revision: number): ResourceCall => ({
  name,
  service: 'suman',
  order,
  key: `${order}:${name}:${revision}`,
  revision,
  product: 'amis-ke-toan',
});

export const topUpCodes = (quantity: number): TopUpCall => ({
  name: 'top-up-codes',
  service: 'suman',
  order,
  key: `${order}:top-up-codes:1`,
  quantity,
});

export const salesDocument = (name: DocumentName): SalesDocumentCall => ({
  name,
  service: 'amis-sales',
  order,
  party,
  lines,
});

export const voucher = (name: DocumentName): AccountingDocumentCall => ({
  name,
  service: 'amis-accounting',
  order,
  refId: refIdOf(order, name),
  salesId,
  party,
  lines,
});

export const lookup = (service: Service, of: BusinessCallName): LookupCall => ({
  name: 'lookup',
  service,
  order,
  of,
});
