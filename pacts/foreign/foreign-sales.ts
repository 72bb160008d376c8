// An AMIS.VN – Bán hàng written by somebody else, as foreign-suman.ts is for SUMAN MISA: it keeps
// the contract of pacts/misa-order-amis-sales.json and differs wherever the contract is silent.
import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { Clients, hourSeconds } from './clients.ts';
import { stateDoor, type Given, type StateHandler } from './state-door.ts';

const documents = {
  InvoiceRequests: { state: 'invoice-request', prefix: 'HD' },
  SalesContracts: { state: 'sales-contract', prefix: 'HĐB' },
} as const;
type Folder = keyof typeof documents;
const folders = Object.keys(documents) as readonly Folder[];

/** What it keeps, in memory. */
class Cabinet {
  /** Order codes that calls are not let through for. */
  readonly refused = new Set<string>();
  readonly busy = new Set<string>();
  private readonly ids = new Map<string, string>();
  private orders = 0;

  freshOrder(): string {
    this.orders += 1;
    return `S${this.orders}/26`;
  }

  find(folder: Folder, order: string): string | undefined {
    return this.ids.get(`${folder} ${order}`);
  }

  file(folder: Folder, order: string): string {
    const id = `${documents[folder].prefix}.${700 + this.ids.size}`;
    this.ids.set(`${folder} ${order}`, id);
    return id;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const fail = (response: Response, status: number, text: string): void => {
  response.status(status).json({
    UserMsg: 'Yêu cầu không thực hiện được',
    TraceId: randomUUID(),
    ErrorCode: '',
    DevMsg: text,
    Retryable: status >= 500,
  });
};

const requireToken =
  (clients: Clients): RequestHandler =>
  (request, response, next) => {
    const owner = clients.ownerOf(request.get('authorization'));
    if (owner === null) fail(response, 401, 'token is over');
    else if (owner === request.get('clientid')) next();
    else fail(response, 403, 'token of another client');
  };

const answerOne = (cabinet: Cabinet, folder: Folder, order: string): object => {
  const common = { order_code: order, warnings: [] };
  if (cabinet.refused.has(order)) {
    return { ...common, data: null, error_code: 'business-refusal', success: false };
  }
  const existing = cabinet.find(folder, order);
  return existing === undefined
    ? { ...common, data: cabinet.file(folder, order), error_code: null, success: true }
    : { ...common, data: existing, error_code: 'DuplicateCode', success: false };
};

const write =
  (cabinet: Cabinet, folder: Folder): RequestHandler =>
  (request, response) => {
    const orders = Array.isArray(request.body)
      ? request.body.map((item: unknown) => fieldOf(item, 'order_code'))
      : [];
    const codes = orders.filter((code): code is string => typeof code === 'string' && code !== '');
    if (codes.length === 0 || codes.length < orders.length) {
      fail(response, 400, 'a list of documents wanted, each with order_code');
      return;
    }
    if (codes.some((code) => cabinet.busy.has(code))) {
      fail(response, 503, 'stock-taking');
      return;
    }
    response.json({
      results: codes.map((code) => answerOne(cabinet, folder, code)),
      took_ms: 3,
      success: true,
      code: 200,
      data: null,
    });
  };

const find =
  (cabinet: Cabinet, folder: Folder): RequestHandler =>
  (request, response) => {
    const order = String(request.query['code']);
    if (cabinet.busy.has(order)) {
      fail(response, 503, 'stock-taking');
      return;
    }
    if (cabinet.refused.has(order)) {
      response.json({ success: false, error_code: 'business-refusal', data: null, code: 200 });
      return;
    }
    const id = cabinet.find(folder, order);
    const data = id === undefined ? null : { order_code: order, owner: 'Phòng KD', id };
    response.json({ data, code: 200, success: true });
  };

const states = (clients: Clients, cabinet: Cabinet): Readonly<Record<string, StateHandler>> => {
  const connected = (seconds: number): Given => {
    const client = clients.register();
    return { ...client, token: clients.admit(client.clientId, seconds) };
  };
  const ofOrder =
    (arrange: (order: string, document: unknown) => void): StateHandler =>
    ({ document }) => {
      const order = cabinet.freshOrder();
      arrange(order, document);
      return { order };
    };
  return {
    'the client is registered': () => clients.register(),
    'the client has an old secret': () => ({ ...clients.register(), clientSecret: 'last-year' }),
    'the client is connected': () => connected(hourSeconds),
    'the token has expired': () => ({ ...connected(0), order: cabinet.freshOrder() }),
    'the order is new': ofOrder(() => {}),
    'the service refuses the order': ofOrder((order) => cabinet.refused.add(order)),
    'the service is busy': ofOrder((order) => cabinet.busy.add(order)),
    'the order has a document': ofOrder((order, document) => {
      const folder = folders.find((each) => documents[each].state === document);
      if (folder === undefined) throw new Error(`there are no documents "${String(document)}".`);
      cabinet.file(folder, order);
    }),
  };
};

/** The service, with a door for provider states at `/_states`. */
export const foreignSales = (): Express => {
  const clients = new Clients();
  const cabinet = new Cabinet();
  const app = express();
  app.use(express.json());
  app.use(stateDoor(states(clients, cabinet)));
  app.post('/api/v2/Account', (request, response) => {
    const clientId = fieldOf(request.body, 'client_id');
    if (!clients.knows(clientId, fieldOf(request.body, 'client_secret'))) {
      fail(response, 401, 'unknown client');
      return;
    }
    response.json({ expires: hourSeconds, data: clients.admit(clientId), code: 0, success: true });
  });
  app.use('/api/v2', requireToken(clients));
  for (const folder of folders) {
    app.post(`/api/v2/${folder}`, write(cabinet, folder));
    app.get(`/api/v2/${folder}/code`, find(cabinet, folder));
  }
  return app;
};
