// The engine's side of SUMAN MISA's dialect: calls as requests, answers as replies.
import type { Call, LicenceRequestCall, LookupCall, ResourceCall } from '../calls.ts';
import type { ClientCodec, Token } from '../client-codec.ts';
import { credentials } from '../credentials.ts';
import { jsonRequest, parseJson, type HttpRequest, type Method } from '../http-message.ts';
import { writeKey } from './idempotency-key.ts';
import { readReply } from './replies.ts';
import { TokenAnswer } from './schemas.ts';

const connect = (): HttpRequest => {
  const { clientId, clientSecret } = credentials.suman;
  return jsonRequest('POST', '/api/v1/token', {
    client_id: clientId,
    client_secret: clientSecret,
  });
};

const authorization = ({ value }: Token): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${value}`,
});

const command = (
  method: Method,
  path: string,
  body: unknown,
  { key }: { readonly key: string },
  token: Token,
): HttpRequest =>
  jsonRequest(method, path, body, { ...authorization(token), 'idempotency-key': writeKey(key) });

const licenceBody = ({ order, party, lines }: LicenceRequestCall): unknown => ({
  orderCode: order,
  customer: { code: party.customer, name: party.name, taxCode: party.taxCode },
  item: lines,
});

const resourcePath = (order: string): string =>
  `/api/v1/resources/${encodeURIComponent(order.toWellFormed())}`;

const resourceCommand = (call: ResourceCall, token: Token): HttpRequest => {
  const { name, order, revision, product } = call;
  const path = resourcePath(order);
  if (name === 'lock' || name === 'revoke') {
    return command('POST', `${path}/${name}`, { revision, product }, call, token);
  }
  const kind = name === 'full-grant' ? 'full' : 'temporary';
  return command('PUT', path, { kind, revision, product }, call, token);
};

const lookUp = ({ order, of }: LookupCall, token: Token): HttpRequest => {
  const ask = (path: string, query: Readonly<Record<string, string>>): HttpRequest => ({
    ...jsonRequest('GET', path, undefined, authorization(token)),
    query,
  });
  switch (of) {
    case 'licence-request':
      return ask('/api/v1/licence-requests', { orderCode: order });
    case 'top-up-codes':
      return ask('/api/v1/top-up-codes', { orderCode: order });
    default:
      return ask(resourcePath(order), { command: of });
  }
};

const write = (call: Call, token: Token): HttpRequest => {
  switch (call.name) {
    case 'licence-request':
      return command('POST', '/api/v1/licence-requests', licenceBody(call), call, token);
    case 'temporary-grant':
    case 'full-grant':
    case 'lock':
    case 'revoke':
      return resourceCommand(call, token);
    case 'top-up-codes': {
      const body = { orderCode: call.order, quantity: call.quantity };
      return command('POST', '/api/v1/top-up-codes', body, call, token);
    }
    case 'lookup':
      if (call.service === 'suman') return lookUp(call, token);
      break;
    default:
  }
  throw new Error(
    `SUMAN MISA has no request for ${call.name} of ${call.service}: extend ` +
      'src/wire/suman/client.ts, or send the call to its own service.',
  );
};

/** The engine's dialect of SUMAN MISA (services.md, SUMAN MISA). */
export const sumanClient: ClientCodec = {
  service: 'suman',
  connect,
  readToken: ({ status, body }, now) => {
    if (status !== 200) return null;
    const { data } = TokenAnswer.safeParse(parseJson(body));
    if (data === undefined) return null;
    return { value: data.access_token, expiresAt: now + data.expires_in * 1000 };
  },
  write,
  read: readReply,
};
