// The dialect of AMIS.VN – Kế toán: HTTP request → calls of its model → HTTP response.
import { noticeRequest } from '../../src/wire/amis-accounting/callback.ts';
import { amisAccountingDocument } from '../../src/wire/amis-accounting/document.ts';
import type { AccountingOperationId } from '../../src/wire/amis-accounting/operations.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import { matchOperation, notFoundProblem } from '../../src/wire/routing.ts';
import type { Dialect } from '../dialect.ts';
import { breakSchema, writeError, writeReplies } from './dialect-answers.ts';
import { connect, refusedToken } from './dialect-door.ts';
import { readCalls } from './dialect-requests.ts';

/** What a callback with a bad signature is signed with: not what the engine knows. */
const wrongSecret = 'not-the-secret-that-the-engine-knows';

const read: Dialect['read'] = (request, sessions, now) => {
  const { method, path } = request;
  const routing = matchOperation(amisAccountingDocument.operations, method, path);
  if (routing.is === 'none') {
    const response = notFoundProblem(method, path, routing.closest);
    return { is: 'answer', operation: null, response, sessions };
  }
  // The document was made of rows with these ids and no others.
  const operation = routing.operation.id as AccountingOperationId;
  if (operation === 'connect') return connect(request, sessions, now);
  const response = refusedToken(request, sessions, now);
  if (response !== null) return { is: 'answer', operation, response, sessions };
  const checked = readCalls(operation, request);
  return checked.is === 'right'
    ? { is: 'calls', operation, calls: checked.value }
    : { is: 'answer', operation, response: checked.response, sessions };
};

/** AMIS.VN – Kế toán as it speaks HTTP (services.md, AMIS.VN – Kế toán). */
export const amisAccountingDialect: Dialect = {
  service: 'amis-accounting',
  document: amisAccountingDocument,
  read,
  write: writeReplies,
  writeError,
  breakSchema,
  notify: (notice, signature, now) => {
    if (notice.service !== 'amis-accounting') {
      throw new Error(
        `AMIS.VN – Kế toán has no callback for ${notice.name}: extend ` +
          'src/wire/amis-accounting/callback.ts.',
      );
    }
    const { appSecret } = credentials['amis-accounting'];
    return noticeRequest(notice, signature === 'good' ? appSecret : wrongSecret, now);
  },
  isAcknowledged: ({ status, body }) => status === 200 && successIn(body) === true,
};

const successIn = (body: string): unknown => {
  const json = parseJson(body);
  return typeof json === 'object' && json !== null && 'Success' in json ? json.Success : undefined;
};
