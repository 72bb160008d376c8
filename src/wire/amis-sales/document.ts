// All there is to say of the API of AMIS.VN – Bán hàng: its OpenAPI document derives from this.
import type { Operation, ServiceDocument } from '../operation.ts';
import { salesOperations } from './operations.ts';

const description = `AMIS.VN – Bán hàng as Order Lab mocks it, styled after the vendor's public
descriptions of AMIS CRM. **Nothing here is official**, and invoice requests and sales contracts
have no public API at all.

- **Token**: \`POST /api/v2/Account\`, then \`Authorization: Bearer …\` and \`Clientid\` with every
  request for 24 hours. The answer does not say how long: count from when it came.
- **Writes take arrays** of 1 to 100 documents, and an item can fail inside \`success: true\`: look
  at each of \`results\`.
- **The order code is the key**; there is no idempotency header. A second document for one order
  code makes none: its item has \`success: false\`, \`error_code: "DuplicateCode"\`, and in
  \`data\` the id of the first. Take it as "it exists".
- **Look-ups** answer 200: with \`data: null\` when there is no document of the order code. A 404 is
  no such answer: it may come from anything in between.
- **Errors** are \`{ErrorCode, DevMsg, UserMsg, TraceId}\`, and speak of the whole request. A
  refusal is none of them: it is an item's, inside a 200.
- **No callbacks**: AMIS.VN – Bán hàng answers, and never calls.
`;

const operations: readonly Operation[] = Object.entries(salesOperations).map(([id, row]) => ({
  id,
  ...row,
}));

/** All there is to say of the API of AMIS.VN – Bán hàng (services.md, AMIS.VN – Bán hàng). */
export const amisSalesDocument: ServiceDocument = {
  title: 'AMIS.VN – Bán hàng',
  version: '1.0.0',
  description,
  server: 'http://127.0.0.1:4020',
  schemes: {
    bearer: { type: 'http', scheme: 'bearer', description: 'The token of `POST /api/v2/Account`' },
  },
  operations,
  webhooks: [],
};
