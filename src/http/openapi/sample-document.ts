// A small service for tests: a library that lends books and tells when one is due.
import { z } from 'zod';
import type { ServiceDocument } from '../../wire/operation.ts';

const Reader = z
  .strictObject({
    name: z.string().min(1).max(40).describe('As on the card'),
    email: z.email().nullable(),
  })
  .meta({ id: 'Reader' });

const Loan = z
  .object({
    id: z.uuid(),
    book: z.string(),
    reader: Reader,
    state: z.enum(['lent', 'returned']),
    lentAt: z.iso.datetime(),
    days: z.int().min(1).max(90),
  })
  .meta({ id: 'Loan', description: 'A book in a reader’s hands' });

const Problem = z.object({ title: z.string(), status: z.int() }).meta({ id: 'Problem' });

const Receipt = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('cash'), amount: z.int().min(0) }).meta({ id: 'Cash' }),
    z.object({ kind: z.literal('card'), amount: z.int(), card: z.string() }).meta({ id: 'Card' }),
  ])
  .meta({ id: 'Receipt' });

const problem = (description: string) =>
  ({ description, body: Problem, type: 'application/problem+json' }) as const;

/** Two paths, three operations, a union, a webhook: one of everything the generator knows. */
export const libraryDocument: ServiceDocument = {
  title: 'Library',
  version: '1.0.0',
  description: 'Lends books. A service made up for tests.',
  server: 'http://127.0.0.1:4999',
  schemes: { card: { type: 'http', scheme: 'bearer', description: 'The library card' } },
  operations: [
    {
      id: 'lendBook',
      method: 'POST',
      path: '/books/{book}/loans',
      title: { vi: 'Cho mượn sách', en: 'Lend a book' },
      description: 'One book at a time.',
      tag: 'loans',
      security: 'card',
      pathParameters: z.object({ book: z.string().max(20).describe('Shelf mark') }),
      headers: z.object({
        authorization: z.string(),
        'idempotency-key': z.string().min(8).describe('Same key, same loan'),
      }),
      body: z.strictObject({ reader: Reader, days: z.int().min(1).max(90).optional() }),
      example: { reader: { name: 'Lan', email: null }, days: 14 },
      responses: {
        201: { description: 'Lent', body: Loan, headers: { location: 'The loan' } },
        409: problem('Lent already'),
        429: { ...problem('Too fast'), headers: { 'retry-after': 'Seconds to wait' } },
      },
    },
    {
      id: 'listLoans',
      method: 'GET',
      path: '/books/{book}/loans',
      title: { vi: 'Các lượt mượn', en: 'Loans of a book' },
      tag: 'loans',
      security: 'card',
      pathParameters: z.object({ book: z.string().max(20) }),
      query: z.strictObject({ state: z.enum(['lent', 'returned']).optional() }),
      responses: { 200: { description: 'All', body: z.array(Loan) }, 404: problem('No such book') },
    },
    {
      id: 'payFine',
      method: 'PUT',
      path: '/fines',
      title: { vi: 'Nộp phạt', en: 'Pay a fine' },
      tag: 'fines',
      security: null,
      body: z.strictObject({ receipt: Receipt, client_secret: z.string() }),
      example: { receipt: { kind: 'cash', amount: 5000 }, client_secret: 'shelf' },
      responses: { 204: { description: 'Paid' }, 400: problem('No such fine') },
    },
  ],
  webhooks: [
    {
      id: 'loanDue',
      method: 'POST',
      title: { vi: 'Đến hạn trả', en: 'A loan is due' },
      tag: 'loans',
      headers: z.object({ 'webhook-id': z.string() }),
      body: z.object({ loan: z.uuid() }),
      responses: { 204: { description: 'Taken' }, 400: { description: 'Not taken' } },
    },
  ],
};
