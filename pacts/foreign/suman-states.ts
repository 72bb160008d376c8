// The provider states of this SUMAN: each one about a client or an order code of its own, so that
// nothing has to be reset.
import type { Clients } from './clients.ts';
import type { Addresses, Given, Parameters, StateHandler } from './state-door.ts';
import type { Deal, Ledger } from './suman-ledger.ts';
import { tellGranted, type Sender } from './suman-webhook.ts';

export type Desk = {
  readonly clients: Clients;
  readonly ledger: Ledger;
  readonly sender: Sender;
};

type Command = {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
};

const licenceRequest = (orderCode: string): Command => ({
  method: 'POST',
  path: '/licence-requests',
  body: {
    item: { vatRate: -1, vatAmount: 0, quantity: 1, product: 'misa-sme', netAmount: 9_950_000 },
    customer: { taxCode: '0000000001', name: 'Công ty TNHH An', code: 'An' },
    orderCode,
  },
});

const topUpCodes = (orderCode: string, { quantity }: Parameters): Command => ({
  method: 'POST',
  path: '/top-up-codes',
  body: { quantity, orderCode },
});

const resourceCommand = (orderCode: string, name: unknown, revision: unknown): Command => {
  const path = `/resources/${orderCode}`;
  const product = 'amis-ke-toan';
  const kinds = new Map<unknown, string>([
    ['temporary-grant', 'temporary'],
    ['full-grant', 'full'],
  ]);
  const kind = kinds.get(name);
  if (kind !== undefined) return { method: 'PUT', path, body: { revision, kind, product } };
  if (name === 'lock' || name === 'revoke') {
    return { method: 'POST', path: `${path}/${name}`, body: { product, revision } };
  }
  throw new Error(`there is no resource command "${String(name)}".`);
};

/** The command that leads to a state of a resource. */
const leadingTo = new Map<unknown, string>([
  ['temporary', 'temporary-grant'],
  ['full', 'full-grant'],
  ['locked', 'lock'],
  ['revoked', 'revoke'],
]);

/** Sends a command as a client would: what was "sent before" has really been sent. */
const sender =
  ({ clients }: Desk, { origin }: Addresses) =>
  async ({ method, path, body }: Command, key: string): Promise<void> => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${clients.admit(clients.register().clientId)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path} was answered ${response.status}: correct the state.`);
    }
  };

type Order = {
  readonly params: Parameters;
  readonly addresses: Addresses;
  readonly deal: Deal;
  /** Not used yet. */
  readonly key: string;
  /** Under the key, or under another one. */
  readonly send: (command: Command, under?: string) => Promise<void>;
};

/** A state of an order code that nobody has used before. */
const ofOrder =
  (desk: Desk, arrange: (order: Order) => void | Promise<void>): StateHandler =>
  async (params, addresses): Promise<Given> => {
    const order = desk.ledger.freshOrder();
    const key = `cmd-${order}`;
    const post = sender(desk, addresses);
    const send = (command: Command, under = `earlier-${order}`): Promise<void> =>
      post(command, under);
    await arrange({ params, addresses, deal: desk.ledger.deal(order), key, send });
    return { order, key };
  };

const orderStates = (desk: Desk): Readonly<Record<string, StateHandler>> => ({
  'the order is new': ofOrder(desk, () => {}),
  'the service refuses the order': ofOrder(desk, ({ deal }) => {
    deal.mood = 'refusing';
  }),
  'the service is busy': ofOrder(desk, ({ deal }) => {
    deal.mood = 'busy';
  }),
  'the order has a licence request': ofOrder(desk, ({ deal, send }) =>
    send(licenceRequest(deal.orderCode)),
  ),
  'the licence request was sent before': ofOrder(desk, ({ deal, send, key }) =>
    send(licenceRequest(deal.orderCode), key),
  ),
  'the licence of the order is granted': ofOrder(desk, async ({ deal, send }) => {
    await send(licenceRequest(deal.orderCode));
    grant(deal);
  }),
  'the accountant has granted the licence of the order': ofOrder(
    desk,
    async ({ deal, send, addresses }) => {
      await send(licenceRequest(deal.orderCode));
      grant(deal);
      await tellGranted(deal.orderCode, addresses.callbackUrl, desk.sender);
    },
  ),
  'the order has top-up codes': ofOrder(desk, ({ deal, send, params }) =>
    send(topUpCodes(deal.orderCode, params)),
  ),
  'the top-up codes were asked for before': ofOrder(desk, ({ deal, send, params, key }) =>
    send(topUpCodes(deal.orderCode, params), key),
  ),
});

const grant = ({ licence }: Deal): void => {
  if (licence !== null) licence.granted = true;
};

/** A resource that is there before a command locks or revokes it. */
const granted = (orderCode: string, revision: unknown): Command =>
  resourceCommand(orderCode, 'temporary-grant', revision);

/** Sends what must come before a command, and then the command. */
const follow = async (
  { deal: { orderCode }, send, params: { revision } }: Order,
  name: unknown,
  key?: string,
): Promise<void> => {
  if (name === 'lock' || name === 'revoke') {
    await send(granted(orderCode, Number(revision) - 1), `first-${orderCode}`);
  }
  await send(resourceCommand(orderCode, name, revision), key);
};

const resourceStates = (desk: Desk): Readonly<Record<string, StateHandler>> => ({
  'the order has a temporary resource': ofOrder(desk, (order) => follow(order, 'temporary-grant')),
  'a later resource command was done': ofOrder(desk, (order) => follow(order, 'temporary-grant')),
  'the resource command was sent before': ofOrder(desk, (order) =>
    follow(order, order.params['name'], order.key),
  ),
  'the resource of the order is in a state': ofOrder(desk, (order) =>
    follow(order, leadingTo.get(order.params['state'])),
  ),
});

/** Every provider state of SUMAN MISA, by its name. */
export const sumanStates = (desk: Desk): Readonly<Record<string, StateHandler>> => {
  const { clients, ledger } = desk;
  return {
    'the client is registered': () => clients.register(),
    'the client has an old secret': () => ({ ...clients.register(), clientSecret: 'last-year' }),
    'the client is connected': () => {
      const client = clients.register();
      return { ...client, token: clients.admit(client.clientId) };
    },
    'the token has expired': () => {
      const client = clients.register();
      const order = ledger.freshOrder();
      return { ...client, token: clients.admit(client.clientId, 0), order, key: `cmd-${order}` };
    },
    ...orderStates(desk),
    ...resourceStates(desk),
  };
};
