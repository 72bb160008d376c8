// AMIS.VN – Kế toán as a document: operations, callbacks, and how a client proves who it is.
import { credentials } from '../credentials.ts';
import type { Operation, ServiceDocument, Webhook } from '../operation.ts';
import { refIdOf } from '../ref-id.ts';
import { IssuedCallback, StoredCallback, signatureOf } from './callback.ts';
import { accountingOperations } from './operations.ts';
import { Envelope } from './schemas.ts';

const description = `Styled after the ACT open API of AMIS.VN – Kế toán. Invoice requests and sales
contracts have no public API there, so nothing here is official; \`voucher_type\` 9001 and 9002 are
the lab's own numbers.

- **Token**: \`POST /api/oauth/actopen/connect\`, then \`X-MISA-AccessToken: …\` for 12 hours. There
  is no refresh: connect again.
- **Envelope**: \`{Success, ErrorCode, ErrorMessage, Data}\`. What fails by the rules of business
  is HTTP **200** with \`Success:false\`. \`Data\` is a **string** with JSON in it.
- **Queued is not stored**: \`Success:true\` of a save says that it is queued. The callback tells
  when it is stored, or that it could not be.
- **org_refid** names a voucher: derive it from order code and document kind, and send the same one
  with every attempt.
- **Callbacks** are signed, without a timestamp: remember which \`session_id\` you have seen. Answer
  HTTP 200 and \`Success:true\`, or it is sent again after 5 s, 5 min, 30 min, 2 h, 5 h and 10 h.
`;

const callbackText =
  'POSTed to `/callbacks/amis-accounting` of the engine. Check `signature` over the exact text ' +
  'of `data`, and take a `session_id` once.';

const exampleOf = (dataType: 1 | 18, item: object): unknown => {
  const { appId, orgCompanyCode, appSecret } = credentials['amis-accounting'];
  const data = JSON.stringify([
    {
      org_refid: refIdOf('DH-1', 'invoice-request'),
      success: true,
      error_code: '',
      error_message: '',
      session_id: 'tb-1',
      voucher_type: 9001,
      ...item,
    },
  ]);
  return {
    success: true,
    app_id: appId,
    error_code: '',
    error_message: '',
    signature: signatureOf(appSecret, data),
    data_type: dataType,
    org_company_code: orgCompanyCode,
    data,
  };
};

const responses: Webhook['responses'] = {
  200: {
    description:
      '`Success:true` = taken, now or before. `InvalidParam` = the signature is wrong, or it ' +
      'cannot be read. `VoucherNotFound` = there is no such order',
    body: Envelope,
  },
};

const documentStored: Webhook = {
  id: 'documentStored',
  method: 'POST',
  title: { vi: 'Đã lưu chứng từ', en: 'Vouchers were stored, or could not be' },
  description: `\`data_type\` 1, for each voucher whether it was stored. ${callbackText}`,
  tag: 'vouchers',
  body: StoredCallback,
  example: exampleOf(1, {}),
  responses,
};

const invoiceIssued: Webhook = {
  id: 'invoiceIssued',
  method: 'POST',
  title: { vi: 'Đã phát hành hóa đơn', en: 'The e-invoice was issued' },
  description: `\`data_type\` 18: the accountant has issued the e-invoice. ${callbackText}`,
  tag: 'vouchers',
  body: IssuedCallback,
  example: exampleOf(18, { inv_no: '00000001', inv_date: '2026-03-02', publish_status: 3 }),
  responses,
};

const operations: readonly Operation[] = Object.entries(accountingOperations).map(([id, row]) => ({
  id,
  ...row,
}));

/** All there is to say of the API of AMIS.VN – Kế toán (services.md, AMIS.VN – Kế toán). */
export const amisAccountingDocument: ServiceDocument = {
  title: 'AMIS.VN – Kế toán',
  version: '1.0.0',
  description,
  server: 'http://127.0.0.1:4030',
  schemes: {
    accessToken: {
      type: 'apiKey',
      in: 'header',
      name: 'X-MISA-AccessToken',
      description: 'The token of `POST /api/oauth/actopen/connect`',
    },
  },
  operations,
  webhooks: [documentStored, invoiceIssued],
};
