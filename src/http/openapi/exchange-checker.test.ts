// The checker: right exchanges pass, and each way to be wrong is told by operation, field, value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import { jsonRequest, jsonResponse } from '../../wire/http-message.ts';
import { exchangeChecker } from './exchange-checker.ts';
import { openApiOf } from './open-api.ts';
import { libraryDocument } from './sample-document.ts';
import { sayViolation, type Violation } from './violation.ts';

const checker = exchangeChecker(libraryDocument);

const loan = {
  id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  book: 'QA 76/1',
  reader: { name: 'Lan', email: null },
  state: 'lent',
  lentAt: '2026-03-02T08:00:00.000Z',
  days: 14,
};
const card = { authorization: 'Bearer very-private', 'idempotency-key': 'loan-0001' };
const lending = (body: unknown, headers: Readonly<Record<string, string>> = card): HttpRequest =>
  jsonRequest('POST', '/books/QA%2076/loans', body, headers);
const right = lending({ reader: { name: 'Lan', email: 'lan@example.com' }, days: 14 });
const lent = jsonResponse(201, loan);

/** `place field`, and what was expected and found, in English. */
const told = (violations: readonly Violation[]): readonly string[] =>
  violations.map((violation) => sayViolation(violation, 'en'));
const check = (request: HttpRequest, response: HttpResponse, operation?: string) =>
  told(checker.check({ request, response, ...(operation === undefined ? {} : { operation }) }));

describe('a right exchange', () => {
  it('is found by method and path, or by the operation it was said to be', () => {
    expect(check(right, lent)).toEqual([]);
    expect(check(right, lent, 'lendBook')).toEqual([]);
    expect(checker.operationOf(right)).toBe('lendBook');
    expect(checker.operationOf(jsonRequest('GET', '/nowhere'))).toBeNull();
  });

  it('may be a refusal, an answer without a body, or one with fields nobody documented', () => {
    const taken = { type: 'application/problem+json' };
    const problem = { 'content-type': taken.type };
    expect(check(right, jsonResponse(409, { title: 'Lent', status: 409 }, problem))).toEqual([]);
    const payment = { receipt: { kind: 'cash', amount: 5000 }, client_secret: 'shelf' };
    const paid: HttpResponse = { status: 204, headers: {}, body: '' };
    expect(check(jsonRequest('PUT', '/fines', payment), paid)).toEqual([]);
    expect(check(right, jsonResponse(201, { ...loan, shelf: 3 }))).toEqual([]);
  });
});

describe('a wrong request', () => {
  it.each<[string, HttpRequest, readonly string[]]>([
    [
      'a missing field',
      lending({ days: 14 }),
      ['lendBook: request body /reader: expected a value, actual (absent)'],
    ],
    [
      'a missing field further in',
      lending({ reader: { name: 'Lan' } }),
      ['lendBook: request body /reader/email: expected a value, actual (absent)'],
    ],
    [
      'an unknown field',
      lending({ reader: { name: 'Lan', email: null, age: 7 } }),
      [
        'lendBook: request body /reader/age: expected no such field (fields: name, email), actual 7',
      ],
    ],
    [
      'wrong types and bounds, all of them',
      lending({ reader: { name: '', email: 5 }, days: 91 }),
      [
        'lendBook: request body /reader/name: expected 1+ characters, actual ""',
        'lendBook: request body /reader/email: expected a string or null, actual 5',
        'lendBook: request body /days: expected ≤ 90, actual 91',
      ],
    ],
    [
      'a header too short, and one missing',
      lending({ reader: loan.reader }, { 'idempotency-key': 'a' }),
      [
        'lendBook: request header authorization: expected a string, actual (absent)',
        'lendBook: request header idempotency-key: expected 8+ characters, actual "a"',
      ],
    ],
    [
      'no JSON',
      { ...right, body: '{"reader":' },
      ['lendBook: request body: expected JSON, actual "{\\"reader\\":"'],
    ],
    [
      'another content type',
      { ...right, headers: { ...card, 'content-type': 'text/plain' } },
      ['lendBook: request header content-type: expected application/json, actual text/plain'],
    ],
    [
      'a path parameter too long',
      { ...right, path: `/books/${'b'.repeat(21)}/loans` },
      [`lendBook: path book: expected at most 20 characters, actual "${'b'.repeat(21)}"`],
    ],
  ])('%s', (_, request, expected) => {
    expect(check(request, lent)).toEqual(expected);
  });

  it('an unknown query parameter, and a value outside of the list', () => {
    const list = jsonRequest('GET', '/books/QA/loans', undefined, card);
    const all = jsonResponse(200, [loan]);
    expect(check({ ...list, query: { state: 'lent' } }, all)).toEqual([]);
    expect(check({ ...list, query: { state: 'lost', page: '2' } }, all)).toEqual([
      'listLoans: query parameter page: expected no such field (fields: state), actual "2"',
      'listLoans: query parameter state: expected "lent" or "returned", actual "lost"',
    ]);
    expect(check({ ...list, body: '{}' }, all)).toEqual([
      'listLoans: request body: expected no body, actual "{}"',
    ]);
  });

  it('no operation takes it', () => {
    expect(check(jsonRequest('GET', '/book/QA/loans'), jsonResponse(404, {}))).toEqual([
      'GET /book/QA/loans: path: expected GET /books/{book}/loans, actual GET /book/QA/loans',
    ]);
    expect(check(jsonRequest('PUT', '/fines'), lent, 'listLoans')[0]).toBe(
      'listLoans: path: expected GET /books/{book}/loans, actual PUT /fines',
    );
  });

  it('a union is judged by the branch it means to be', () => {
    const pay = (receipt: unknown) =>
      check(jsonRequest('PUT', '/fines', { receipt, client_secret: 'shelf' }), {
        status: 204,
        headers: {},
        body: '',
      });
    expect(pay({ kind: 'card', amount: 1 })).toEqual([
      'payFine: request body /receipt/card: expected a string, actual (absent)',
    ]);
    expect(pay({ kind: 'cash', amount: -1 })).toEqual([
      'payFine: request body /receipt/amount: expected ≥ 0, actual -1',
    ]);
    expect(pay({ kind: 'barter', amount: 1 })).toEqual([
      'payFine: request body /receipt/kind: expected "cash" or "card", actual "barter"',
    ]);
    expect(pay('cash')).toEqual([
      'payFine: request body /receipt: expected an object, actual "cash"',
    ]);
  });
});

describe('a wrong response', () => {
  it.each<[string, HttpResponse, readonly string[]]>([
    [
      'an undocumented status',
      jsonResponse(200, loan),
      ['lendBook: response status: expected 201, 409, 429, actual 200'],
    ],
    [
      'a field of the wrong type, one that is missing, a format',
      jsonResponse(201, { ...loan, id: 'x', days: '14', book: undefined }),
      [
        'lendBook: response body /book: expected a string, actual (absent)',
        'lendBook: response body /id: expected the format uuid, actual "x"',
        'lendBook: response body /days: expected an integer, actual "14"',
      ],
    ],
    [
      'half a body',
      { ...lent, body: lent.body.slice(0, 12) },
      ['lendBook: response body: expected JSON, actual "{\\"id\\":\\"7c9e6"'],
    ],
    [
      'another content type',
      jsonResponse(409, { title: 'Lent', status: 409 }),
      [
        'lendBook: response header content-type: expected application/problem+json, actual application/json',
      ],
    ],
    [
      'no content type at all',
      { ...lent, headers: {} },
      ['lendBook: response header content-type: expected application/json, actual (absent)'],
    ],
  ])('%s', (_, response, expected) => {
    expect(check(right, response)).toEqual(expected);
  });

  it('a body where none is documented', () => {
    const payment = { receipt: { kind: 'cash', amount: 1 }, client_secret: 's' };
    expect(check(jsonRequest('PUT', '/fines', payment), jsonResponse(204, 'thanks'))).toEqual([
      'payFine: response body: expected no body, actual "\\"thanks\\""',
    ]);
  });
});

describe('a credential', () => {
  const bare = lending({ reader: loan.reader }, { 'idempotency-key': 'loan-0001' });

  it('may be missing where that was refused', () => {
    const refused = jsonResponse(401, {});
    const withRefusal = exchangeChecker({
      ...libraryDocument,
      operations: libraryDocument.operations.map((operation) => ({
        ...operation,
        headers: z.object({}),
        responses: { ...operation.responses, 401: { description: 'No card' } },
      })),
    });
    const empty = { ...refused, body: '' };
    expect(withRefusal.check({ request: bare, response: empty })).toEqual([]);
    expect(told(withRefusal.check({ request: bare, response: lent }))).toEqual([
      'lendBook: request header authorization: expected a credential, actual (absent)',
    ]);
  });

  it('is never printed, wherever it is wrong', () => {
    const secrets = [
      'very-private',
      'app-key-1',
      'half-a-secret',
      'token-in-text',
      'inside-a-value',
    ];
    const pay = (body: unknown) =>
      checker.check({ request: jsonRequest('PUT', '/fines', body), response: lent });
    const violations = [
      ...pay({ receipt: 1, client_secret: [secrets[1]] }),
      ...pay({ receipt: { kind: { 'X-MISA-AccessToken': secrets[4] } }, client_secret: 1 }),
      ...pay({ receipt: `{"access_token":"${secrets[3]}"}`, client_secret: '' }),
      ...checker.check({
        request: { ...right, body: `{"client_secret":"${secrets[2]}` },
        response: { ...lent, status: 500 },
      }),
    ];
    expect(violations.length).toBeGreaterThan(6);
    const text = violations
      .flatMap((violation) => [sayViolation(violation, 'vi'), sayViolation(violation, 'en')])
      .join('\n');
    for (const secret of secrets) expect(text + JSON.stringify(violations)).not.toContain(secret);
    expect(text).toContain('(bí mật)');
    expect(text).toContain('(a secret)');
  });
});

describe('a body that is one text', () => {
  const [, , pay] = libraryDocument.operations;
  const document = {
    ...libraryDocument,
    operations: pay === undefined ? [] : [{ ...pay, body: z.string().max(9), example: 'A note' }],
  };

  it('travels as text/plain, and is shown so', () => {
    const { requestBody } = openApiOf(document).paths['/fines']?.['put'] ?? {};
    expect(requestBody?.content).toEqual({
      'text/plain': { schema: { type: 'string', maxLength: 9 }, example: 'A note' },
    });
    const note = jsonRequest('PUT', '/fines', undefined, { 'content-type': 'text/plain' });
    const response: HttpResponse = { status: 204, headers: {}, body: '' };
    const noted = exchangeChecker(document);
    expect(noted.check({ request: { ...note, body: 'Trả sách' }, response })).toEqual([]);
    expect(told(noted.check({ request: { ...note, body: 'far too long' }, response }))).toEqual([
      'payFine: request body: expected at most 9 characters, actual "far too long"',
    ]);
  });
});

describe('a callback', () => {
  const due = jsonRequest('POST', '/anywhere', { loan: loan.id }, { 'webhook-id': 'msg_1' });
  const taken: HttpResponse = { status: 204, headers: {}, body: '' };

  it('is checked by its webhook, wherever it was sent', () => {
    expect(checker.checkCallback({ webhook: 'loanDue', request: due, response: taken })).toEqual(
      [],
    );
    const wrong = { ...due, headers: { 'content-type': 'application/json' }, body: '{"loan":7}' };
    expect(
      told(
        checker.checkCallback({
          webhook: 'loanDue',
          request: wrong,
          response: { ...taken, status: 202 },
        }),
      ),
    ).toEqual([
      'loanDue: request header webhook-id: expected a string, actual (absent)',
      'loanDue: request body /loan: expected a string, actual 7',
      'loanDue: response status: expected 204, 400, actual 202',
    ]);
  });

  it('and an id nobody documented is the mistake of who calls', () => {
    expect(() =>
      checker.checkCallback({ webhook: 'loanLost', request: due, response: taken }),
    ).toThrow('"Library" documents no webhook "loanLost", only: loanDue.');
    expect(() => check(due, taken, 'burnBook')).toThrow('documents no operation "burnBook"');
  });
});

describe('what people read', () => {
  it('is in Vietnamese too', () => {
    const [violation] = checker.check({
      request: lending({ reader: loan.reader, days: 0 }),
      response: lent,
    });
    expect(violation === undefined ? '' : sayViolation(violation, 'vi')).toBe(
      'lendBook: nội dung yêu cầu /days: mong đợi ≥ 1, thực tế 0',
    );
  });

  it('stays one short line, whatever was sent', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (body, name) => {
        const odd = { ...right, body };
        const field = lending({ [name]: name.repeat(50), reader: name.repeat(99) });
        const violations = [odd, field].flatMap((request) => [
          ...checker.check({ request, response: { ...lent, body } }),
        ]);
        for (const violation of violations) {
          const sentence = sayViolation(violation, 'en');
          expect(sentence).not.toMatch(/\n/u);
          expect([...violation.actual.en].length).toBeLessThan(250);
        }
      }),
    );
  });
});
