// The dialect of AMIS.VN – Bán hàng: HTTP request → calls of its model → HTTP response.
import { amisSalesDocument } from '../../src/wire/amis-sales/document.ts';
import type { SalesOperationId } from '../../src/wire/amis-sales/operations.ts';
import { matchOperation, notFoundProblem } from '../../src/wire/routing.ts';
import type { Dialect } from '../dialect.ts';
import { breakSchema, writeError, writeReplies } from './dialect-answers.ts';
import { giveToken, refusedToken } from './dialect-door.ts';
import { readCalls } from './dialect-requests.ts';

const read: Dialect['read'] = (request, sessions, now) => {
  const { method, path } = request;
  const routing = matchOperation(amisSalesDocument.operations, method, path);
  if (routing.is === 'none') {
    const response = notFoundProblem(method, path, routing.closest);
    return { is: 'answer', operation: null, response, sessions };
  }
  // The document was made of rows with these ids and no others.
  const operation = routing.operation.id as SalesOperationId;
  if (operation === 'getAccountToken') return giveToken(request, sessions, now);
  const refused = refusedToken(request, sessions, now);
  if (refused !== null) return { is: 'answer', operation, response: refused, sessions };
  const checked = readCalls(operation, request);
  return checked.is === 'right'
    ? { is: 'calls', operation, calls: checked.value }
    : { is: 'answer', operation, response: checked.response, sessions };
};

/** AMIS.VN – Bán hàng as it speaks HTTP (services.md, AMIS.VN – Bán hàng). */
export const amisSalesDialect: Dialect = {
  service: 'amis-sales',
  document: amisSalesDocument,
  read,
  write: writeReplies,
  writeError,
  breakSchema,
  notify: ({ name }) => {
    throw new Error(
      `AMIS.VN – Bán hàng sends no callbacks, and was given ${name} to send: ` +
        'extend mocks/amis-sales/dialect.ts.',
    );
  },
  isAcknowledged: () => false,
};
