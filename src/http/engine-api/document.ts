// The engine's API as a document.
import type { ServiceDocument } from '../../wire/operation.ts';
import { callbackOperations } from './callbacks.ts';
import { orderOperations } from './operations.ts';

const description = `The lab's own API of its order engine, MISA ORDER: MISA publishes none, so
nothing here is official.

- **No authentication**: it is meant for this machine alone, where it listens by default.
- **Three answers** to what people and the bank do: *accepted* (200, 201, 202), *ignored* (200, with
  the \`reason\`), *rejected* (409 with the \`reason\`; 403 when the order is somebody else's).
- **Statuses** have an id and the label that MISA ORDER shows, on five tracks: TT (payment), GPSD
  (licence), TN (resource or codes), XHĐ (invoice), GNDS (revenue). Reading takes either.
- **Errors** are problems (RFC 9457), in English and, as \`detail_vi\`, in Vietnamese.
- **Idempotency-Key** (after the IETF draft) on every POST to \`/api/v1\`: same key and same
  request = the same answer, with \`Idempotent-Replayed: true\`, and nothing is done again; another
  request under the key = 422; the first one not answered yet = 409. The last 10,000 are
  remembered, until the lab is reset. Answers of 500 and above are not.
- **Time** is the lab's: a virtual clock, unless it was told to follow the real one. An answer comes
  when the system has come to rest.
`;

/** All there is to say of the engine's API (domain.md, "What happens"). */
export const engineDocument: ServiceDocument = {
  title: 'MISA ORDER',
  version: '1.0.0',
  description,
  server: 'http://127.0.0.1:4000',
  schemes: {},
  operations: [...orderOperations, ...callbackOperations],
  webhooks: [],
};
