// Calls for tests of the outside: one of each name for an order, as an engine would send them.
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

const party = { customer: 'An', name: 'Công ty An', taxCode: '0000000001' };
const lines = { product: 'p', quantity: 1, netAmount: 1_000, vatRate: -1, vatAmount: 0 };

export const licenceRequest = (order = 'DH-1', key = `${order}:licence:1`): LicenceRequestCall => ({
  name: 'licence-request',
  service: 'suman',
  order,
  key,
  party,
  lines,
});

export const resourceCall = (
  name: ResourceCallName,
  revision: number,
  order = 'DH-1',
  key = `${order}:${name}:${revision}`,
): ResourceCall => ({ name, service: 'suman', order, key, revision, product: 'p' });

export const topUpCodes = (
  quantity: number,
  order = 'DH-1',
  key = `${order}:codes:1`,
): TopUpCall => ({ name: 'top-up-codes', service: 'suman', order, key, quantity });

export const salesDocument = (name: DocumentName, order = 'DH-1'): SalesDocumentCall => ({
  name,
  service: 'amis-sales',
  order,
  party,
  lines,
});

export const voucher = (name: DocumentName, order = 'DH-1'): AccountingDocumentCall => ({
  name,
  service: 'amis-accounting',
  order,
  refId: refIdOf(order, name),
  salesId: 'DN-000001',
  party,
  lines,
});

export const lookup = (service: Service, of: BusinessCallName, order = 'DH-1'): LookupCall => ({
  name: 'lookup',
  service,
  order,
  of,
});
