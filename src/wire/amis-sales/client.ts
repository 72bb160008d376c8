// The engine's side of the dialect of AMIS.VN – Bán hàng: calls as requests, answers as replies.
import type { Call, DocumentName, SalesDocumentCall } from '../calls.ts';
import type { ClientCodec, Token } from '../client-codec.ts';
import { credentials } from '../credentials.ts';
import { jsonRequest, parseJson, type HttpRequest } from '../http-message.ts';
import { paths } from './operations.ts';
import { readReply } from './replies.ts';
import { AccountAnswer, newContractStatus } from './schemas.ts';

const { clientId, clientSecret } = credentials['amis-sales'];

/** A token is good for this long, ms; the answer does not say. */
const tokenMs = 24 * 60 * 60 * 1000;

const headersOf = ({ value }: Token): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${value}`,
  clientid: clientId,
});

const documentOf = ({ name, order, party, lines }: SalesDocumentCall): object => ({
  order_code: order,
  account_code: party.customer,
  account_name: party.name,
  account_tax_code: party.taxCode,
  product_code: lines.product,
  quantity: lines.quantity,
  amount: lines.netAmount,
  tax_percent: lines.vatRate,
  tax_amount: lines.vatAmount,
  ...(name === 'sales-contract' ? { revenue_status: newContractStatus } : {}),
});

/** All the engine needs of the answer. */
const Account = AccountAnswer.pick({ success: true, data: true });

const isDocument = (name: string): name is DocumentName => Object.hasOwn(paths, name);

const write = (call: Call, token: Token): HttpRequest => {
  if (call.service === 'amis-sales') {
    const headers = headersOf(token);
    if (call.name !== 'lookup') {
      return jsonRequest('POST', paths[call.name], [documentOf(call)], headers);
    }
    if (isDocument(call.of)) {
      const asked = jsonRequest('GET', `${paths[call.of]}/code`, undefined, headers);
      return { ...asked, query: { code: call.order } };
    }
  }
  throw new Error(
    `AMIS.VN – Bán hàng takes no ${call.name} for ${call.service}: ` +
      'extend src/wire/amis-sales/client.ts.',
  );
};

/** The engine's dialect of AMIS.VN – Bán hàng (services.md, AMIS.VN – Bán hàng). */
export const amisSalesClient: ClientCodec = {
  service: 'amis-sales',
  connect: () =>
    jsonRequest('POST', '/api/v2/Account', { client_id: clientId, client_secret: clientSecret }),
  readToken: ({ status, body }, now) => {
    if (status !== 200) return null;
    const { data } = Account.safeParse(parseJson(body));
    return data?.success === true ? { value: data.data, expiresAt: now + tokenMs } : null;
  },
  write,
  read: readReply,
};
