// SUMAN MISA as a document: operations, webhook, and how a client proves who it is.
import type { Operation, ResponseShape, ServiceDocument, Webhook } from '../operation.ts';
import { sumanOperations } from './operations.ts';
import { LicenceGrantedEvent, Problem, Received, WebhookHeaders } from './schemas.ts';

const description = `The lab's own REST API, styled after what such a service would have: SUMAN MISA
publishes none, so nothing here is official.

- **Token**: \`POST /api/v1/token\`, then \`Authorization: Bearer …\` for 12 hours.
- **Idempotency-Key** on every other POST and PUT (after the IETF draft): same key and same body =
  the work is done once, and the answer carries \`Idempotent-Replayed: true\`; same key and another
  body = 422. Only what was *done* is remembered: a refused request can succeed later.
- **Revision**: commands about a resource carry one that rises with each. One no higher than SUMAN
  has seen for the order is refused (409 \`stale-revision\`), so that a request that comes late
  undoes nothing.
- **Errors** are problems (RFC 9457). A member \`code\` is there only when SUMAN itself refused: an
  error without one may come from anything in between.
- **Webhook** \`licence.granted\` by Standard Webhooks: answered with 2xx, or sent again after 5 s,
  5 min, 30 min, 2 h, 5 h and 10 h.
`;

const problem = (text: string): ResponseShape => ({
  description: text,
  body: Problem,
  type: 'application/problem+json',
});

const licenceGranted: Webhook = {
  id: 'licenceGranted',
  method: 'POST',
  title: { vi: 'Đã cấp GPSD', en: 'The licence was granted' },
  description:
    'POSTed to `/callbacks/suman` of the engine. Check the signature over the bytes as they ' +
    'came, refuse a timestamp more than 5 minutes off, and answer 200 to an id that is known.',
  tag: 'licence requests',
  headers: WebhookHeaders,
  body: LicenceGrantedEvent,
  example: {
    type: 'licence.granted',
    timestamp: '2026-03-02T01:30:00.000Z',
    data: { orderCode: 'DH-1', status: 'granted' },
  },
  responses: {
    200: { description: 'Taken, now or before', body: Received },
    400: problem('It cannot be read as a callback'),
    401: problem('The signature is wrong, or the timestamp more than 5 minutes off'),
    404: problem('There is no such order'),
  },
};

const operations: readonly Operation[] = Object.entries(sumanOperations).map(([id, row]) => ({
  id,
  ...row,
}));

/** All there is to say of SUMAN MISA's API (services.md, SUMAN MISA). */
export const sumanDocument: ServiceDocument = {
  title: 'SUMAN MISA',
  version: '1.0.0',
  description,
  server: 'http://127.0.0.1:4010',
  schemes: {
    bearer: { type: 'http', scheme: 'bearer', description: 'The token of `POST /api/v1/token`' },
  },
  operations,
  webhooks: [licenceGranted],
};
