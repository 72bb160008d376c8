// The provider states of the contracts, and how each comes about in a lab.
import { credentials } from '../../src/wire/credentials.ts';
import type { DocumentName, ResourceCallName } from '../../src/wire/calls.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import type { Values } from '../decode.ts';
import {
  licenceRequest,
  resourceCall,
  salesDocument,
  topUpCodes,
  voucher,
} from '../sample-calls.ts';
import type { StateContext } from '../verification/states.ts';
import type { Lab } from './lab.ts';

/** What a state is about, as the contract says it. */
export type Params = Readonly<Record<string, unknown>>;

export type Handler = (lab: Lab, params: Params, context: StateContext) => Promise<Values | void>;

const text = (params: Params, name: string): string => String(params[name]);
const orderIn = (params: Params): string => text(params, 'order');
const documentIn = (params: Params): DocumentName => text(params, 'document') as DocumentName;

/** What a client shows a service, by the names that the contracts have for it. */
const identityOf = ({ service }: Lab): Values => ({ ...credentials[service] });

const withToken = async (lab: Lab): Promise<Values> => ({
  ...identityOf(lab),
  token: (await lab.connect()).value,
});

/** The key of somebody who asked before. */
const otherKey = 'another-key';

const requestLicence = async (lab: Lab, params: Params, key = otherKey): Promise<void> => {
  await lab.call({ ...licenceRequest(), order: orderIn(params), key });
};

const grantLicence: Handler = async (lab, params) => {
  await requestLicence(lab, params);
  await lab.ask('POST', '/services/suman/licences', { order: orderIn(params) });
};

const commandResource = async (
  lab: Lab,
  params: Params,
  name: ResourceCallName,
  revision: number,
  key?: string,
): Promise<void> => {
  const call = resourceCall(name, revision);
  await lab.call({ ...call, order: orderIn(params), ...(key === undefined ? {} : { key }) });
};

/** The commands that lead to a state of a resource, the last with the revision given. */
const waysTo: Readonly<Record<string, readonly ResourceCallName[]>> = {
  temporary: ['temporary-grant'],
  full: ['full-grant'],
  locked: ['temporary-grant', 'lock'],
  revoked: ['temporary-grant', 'revoke'],
};

const bringTo: Handler = async (lab, params) => {
  const names = waysTo[text(params, 'state')] ?? [];
  const last = Number(params['revision']);
  for (const [index, name] of names.entries()) {
    await commandResource(lab, params, name, last - names.length + 1 + index, `to:${index}`);
  }
};

const saveVoucher = async (lab: Lab, order: string, name: DocumentName): Promise<void> => {
  await lab.call({ ...voucher(name), order, refId: refIdOf(order, name) });
};

const save: Handler = (lab, params) => saveVoucher(lab, orderIn(params), documentIn(params));

const saveWith =
  (effect: 'not-stored' | 'store-failed'): Handler =>
  async (lab, params, context) => {
    await lab.fault({ effect, call: documentIn(params) });
    await save(lab, params, context);
  };

const issueInvoice: Handler = async (lab, params, { passOver }) => {
  await saveVoucher(lab, orderIn(params), 'invoice-request');
  // That it is stored is told by a callback of its own.
  await passOver();
  await lab.ask('POST', '/services/amis-accounting/invoices', { order: orderIn(params) });
};

/** By their names in the contracts. */
export const handlers: Readonly<Record<string, Handler>> = {
  'the client is registered': async (lab) => identityOf(lab),
  'the client has an old secret': async () => ({ clientSecret: 'old', accessCode: 'old' }),
  'the client is connected': withToken,
  'the token has expired': async (lab) => {
    const values = await withToken(lab);
    await lab.ask('POST', '/clock/advance', { amount: 2, unit: 'days' });
    return values;
  },
  // A lab is reset before each interaction.
  'the order is new': async () => {},
  'the service is busy': (lab) =>
    lab.fault({ effect: 'error', status: 503, when: 'before', call: 'every' }),
  'the service refuses the order': (lab) => lab.fault({ effect: 'refused', call: 'every' }),

  'the order has a licence request': (lab, params) => requestLicence(lab, params),
  'the licence request was sent before': (lab, params) =>
    requestLicence(lab, params, text(params, 'key')),
  'the licence of the order is granted': grantLicence,
  'the accountant has granted the licence of the order': grantLicence,

  'the order has a temporary resource': (lab, params) =>
    commandResource(lab, params, 'temporary-grant', Number(params['revision'])),
  'the resource command was sent before': (lab, params) =>
    commandResource(
      lab,
      params,
      text(params, 'name') as ResourceCallName,
      Number(params['revision']),
      text(params, 'key'),
    ),
  'a later resource command was done': (lab, params) =>
    commandResource(lab, params, 'full-grant', Number(params['revision'])),
  'the resource of the order is in a state': bringTo,

  'the order has top-up codes': (lab, params) =>
    lab.call({ ...topUpCodes(Number(params['quantity'])), order: orderIn(params), key: otherKey }),
  'the top-up codes were asked for before': (lab, params) =>
    lab.call({
      ...topUpCodes(Number(params['quantity'])),
      order: orderIn(params),
      key: text(params, 'key'),
    }),

  'the order has a document': (lab, params) =>
    lab.call({ ...salesDocument(documentIn(params)), order: orderIn(params) }),

  'the voucher was saved before': save,
  'the voucher is stored': save,
  'the voucher is queued': saveWith('not-stored'),
  'the voucher is not storable': saveWith('store-failed'),
  'the voucher has just been stored': save,
  'the voucher could not be stored': saveWith('store-failed'),
  'the invoice of the order is issued': issueInvoice,
  'the accountant has issued the invoice of the order': issueInvoice,
};
