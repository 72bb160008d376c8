// SUMAN MISA's dialect: HTTP request → call of its model → HTTP response.
import { credentials } from '../../src/wire/credentials.ts';
import { matchOperation, notFoundProblem } from '../../src/wire/routing.ts';
import { sumanDocument } from '../../src/wire/suman/document.ts';
import type { SumanOperationId } from '../../src/wire/suman/operations.ts';
import { licenceGrantedRequest } from '../../src/wire/suman/webhook.ts';
import type { Dialect } from '../dialect.ts';
import { breakSchema, writeError, writeReply } from './dialect-answers.ts';
import { giveToken, refusedToken } from './dialect-door.ts';
import { readCall } from './dialect-requests.ts';

/** What a callback with a bad signature is signed with: not what the engine knows. */
const wrongSecret = 'whsec_bm90IHRoZSBzZWNyZXQgdGhhdCB0aGUgZW5naW5lIGtub3dz';

const read: Dialect['read'] = (request, sessions, now) => {
  const { method, path } = request;
  const routing = matchOperation(sumanDocument.operations, method, path);
  if (routing.is === 'none') {
    const response = notFoundProblem(method, path, routing.closest);
    return { is: 'answer', operation: null, response, sessions };
  }
  // The document was made of rows with these ids and no others.
  const operation = routing.operation.id as SumanOperationId;
  if (operation === 'getToken') return giveToken(request, sessions, now);
  const response = refusedToken(request, sessions, now);
  if (response !== null) return { is: 'answer', operation, response, sessions };
  const checked = readCall(operation, request, routing.parameters);
  return checked.is === 'right'
    ? { is: 'calls', operation, calls: [checked.value] }
    : { is: 'answer', operation, response: checked.response, sessions };
};

/** SUMAN MISA as it speaks HTTP (services.md, SUMAN MISA). */
export const sumanDialect: Dialect = {
  service: 'suman',
  document: sumanDocument,
  read,
  write: ([call], [reply]) => {
    if (call === undefined || reply === undefined) {
      throw new Error('SUMAN MISA answers one call with one reply, and was given none.');
    }
    return writeReply(call, reply);
  },
  writeError,
  breakSchema,
  notify: (notice, signature, now) => {
    if (notice.name !== 'licence-granted') {
      throw new Error(
        `SUMAN MISA has no callback for ${notice.name}: extend src/wire/suman/webhook.ts.`,
      );
    }
    const secret = signature === 'good' ? credentials.suman.webhookSecret : wrongSecret;
    return licenceGrantedRequest(notice, secret, now);
  },
  isAcknowledged: ({ status }) => status >= 200 && status < 300,
};
