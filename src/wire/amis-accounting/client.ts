// The engine's side of the dialect of AMIS.VN – Kế toán: calls as requests, answers as replies.
import type { AccountingDocumentCall, Call } from '../calls.ts';
import type { ClientCodec, Token } from '../client-codec.ts';
import { credentials } from '../credentials.ts';
import { jsonRequest, parseJson, type HttpRequest } from '../http-message.ts';
import { refIdOf } from '../ref-id.ts';
import { readReply } from './replies.ts';
import { Envelope, TokenData } from './schemas.ts';
import { isDocument, voucherTypes } from './voucher-types.ts';

const connect = (): HttpRequest => {
  const { appId, accessCode, orgCompanyCode } = credentials['amis-accounting'];
  return jsonRequest('POST', '/api/oauth/actopen/connect', {
    app_id: appId,
    access_code: accessCode,
    org_company_code: orgCompanyCode,
  });
};

/** All the engine needs of the answer, and of what is in its `Data`. */
const Connected = Envelope.pick({ Success: true, Data: true });
const Connection = TokenData.pick({ access_token: true, expires_in: true });

const request = (path: string, voucher: unknown, { value }: Token): HttpRequest => {
  const { appId, orgCompanyCode } = credentials['amis-accounting'];
  const body = { app_id: appId, org_company_code: orgCompanyCode, voucher: [voucher] };
  return jsonRequest('POST', path, body, { 'x-misa-accesstoken': value });
};

const voucherOf = ({
  name,
  order,
  refId,
  salesId,
  party,
  lines,
}: AccountingDocumentCall): unknown => ({
  voucher_type: voucherTypes[name],
  org_refid: refId,
  org_refno: order,
  org_sales_id: salesId,
  account_object_code: party.customer,
  account_object_name: party.name,
  account_object_tax_code: party.taxCode,
  detail: [
    {
      inventory_item_code: lines.product,
      quantity: lines.quantity,
      amount: lines.netAmount,
      vat_rate: lines.vatRate,
      vat_amount: lines.vatAmount,
    },
  ],
});

const write = (call: Call, token: Token): HttpRequest => {
  if (call.service === 'amis-accounting') {
    if (call.name !== 'lookup') {
      return request('/apir/sync/actopen/save', voucherOf(call), token);
    }
    const { order, of } = call;
    if (isDocument(of)) {
      const reference = {
        org_refid: refIdOf(order, of),
        org_refno: order,
        voucher_type: voucherTypes[of],
      };
      return request('/apir/sync/actopen/get_call_back_detail_error', reference, token);
    }
  }
  const asked = call.name === 'lookup' ? `a look-up of ${call.of}` : call.name;
  throw new Error(
    `AMIS.VN – Kế toán has no request for ${asked} of ${call.service}: extend ` +
      'src/wire/amis-accounting/client.ts, or send the call to its own service.',
  );
};

/** The engine's dialect of AMIS.VN – Kế toán (services.md, AMIS.VN – Kế toán). */
export const amisAccountingClient: ClientCodec = {
  service: 'amis-accounting',
  connect,
  readToken: ({ status, body }, now) => {
    if (status !== 200) return null;
    const { data: envelope } = Connected.safeParse(parseJson(body));
    if (envelope?.Success !== true || envelope.Data === null) return null;
    const { data } = Connection.safeParse(parseJson(envelope.Data));
    if (data === undefined) return null;
    return { value: data.access_token, expiresAt: now + data.expires_in * 1000 };
  },
  write,
  read: readReply,
};
