// Which operation takes a request, and what is said when none does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './http-message.ts';
import { isTooDeep, matchOperation, notFoundProblem, type Routable } from './routing.ts';

const operations = [
  { id: 'listBooks', method: 'GET', path: '/v1/books' },
  { id: 'addBook', method: 'POST', path: '/v1/books' },
  { id: 'getBook', method: 'GET', path: '/v1/books/{isbn}' },
  { id: 'newestBook', method: 'GET', path: '/v1/books/newest' },
  { id: 'lendBook', method: 'POST', path: '/v1/books/{isbn}/loans/{reader}' },
] as const satisfies readonly Routable[];

const find = (method: string, path: string) => {
  const routing = matchOperation(operations, method, path);
  return routing.is === 'match' ? [routing.operation.id, { ...routing.parameters }] : null;
};
const missed = (method: string, path: string, among: readonly Routable[] = operations) => {
  const routing = matchOperation(among, method, path);
  return routing.is === 'none' ? routing.closest : [];
};

describe('an operation takes a request', () => {
  it.each([
    ['GET', '/v1/books', 'listBooks', {}],
    ['POST', '/v1/books', 'addBook', {}],
    ['GET', '/v1/books/978-0', 'getBook', { isbn: '978-0' }],
    // Text goes before a parameter, wherever it stands in the list.
    ['GET', '/v1/books/newest', 'newestBook', {}],
    ['GET', '/v1/%62ooks', 'listBooks', {}],
    ['GET', '/v1/books/%C4%91%20%2F', 'getBook', { isbn: 'đ /' }],
    ['POST', '/v1/books/1/loans/2', 'lendBook', { isbn: '1', reader: '2' }],
  ])('%s %s', (method, path, id, parameters) => {
    expect(find(method, path)).toEqual([id, parameters]);
  });

  it('whatever its parameters are', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (isbn, reader) => {
          const path = `/v1/books/${encodeURIComponent(isbn)}/loans/${encodeURIComponent(reader)}`;
          expect(find('POST', path)).toEqual(['lendBook', { isbn, reader }]);
        },
      ),
    );
  });

  it('and nothing makes matching throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (method, path) => {
        expect(missed(method, path).length).toBe(3);
      }),
    );
  });
});

describe('no operation takes a request', () => {
  it.each([
    ['PUT', '/v1/books', 'listBooks', 'the method is PUT where GET was expected'],
    ['get', '/v1/books', 'listBooks', 'the method is get where GET was expected'],
    ['HEAD', '/v1/books', 'listBooks', 'the method is HEAD where GET was expected'],
    ['GET', '/v1/boks/7', 'getBook', 'segment 2 is "boks" where "books" was expected'],
    ['GET', '/V1/books', 'listBooks', 'segment 1 is "V1" where "v1" was expected'],
    ['GET', '/v1/books/', 'listBooks', 'a slash too many at the end'],
    ['GET', '/v1/books/7/pages', 'getBook', 'one segment too many: "pages"'],
    ['GET', '/v1/books/7/pages/9', 'getBook', '2 segments too many, from "pages" on'],
    ['POST', '/v1/books/7/loans', 'lendBook', 'one segment is missing at the end: "{reader}"'],
    ['POST', '/v1/books//loans/2', 'lendBook', 'segment 3 is empty where "{isbn}" was expected'],
    [
      'GET',
      '/v1/books/%E0%A4%A',
      'getBook',
      'segment 3 is "%E0%A4%A", which is no percent-encoded UTF-8',
    ],
    ['POST', '/v1/book/7/loans/2/x', 'lendBook', 'segment 2 is "book" where "books" was expected'],
    [
      'PUT',
      '/v1/books/7/lones/2',
      'lendBook',
      'segment 4 is "lones" where "loans" was expected, and the method is PUT where POST was expected',
    ],
  ])('%s %s', (method, path, id, why) => {
    expect(find(method, path)).toBeNull();
    const closest = missed(method, path);
    expect(closest).toHaveLength(3);
    expect(closest.find(({ operation }) => operation.id === id)?.why).toBe(why);
  });

  it('and the closest comes first', () => {
    const first = (method: string, path: string) => missed(method, path)[0]?.operation.id;
    expect(first('POST', '/v1/book')).toBe('addBook');
    expect(first('DELETE', '/v1/books/newest')).toBe('newestBook');
    expect(first('GET', '/v1/books/7/loans/2')).toBe('lendBook');
  });

  it('and a long path is not quoted whole, nor slow to compare', () => {
    const path = `/v1/${'x'.repeat(16_000)}`;
    const [closest] = missed('GET', path);
    expect(closest?.why.length).toBeLessThan(120);
    const response = notFoundProblem('GET', path, missed('GET', path));
    expect(response.body.length).toBeLessThan(1000);
  });

  it('is told as a problem', () => {
    const response = notFoundProblem('GET', '/v1/boks/7', missed('GET', '/v1/boks/7'));
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(parseJson(response.body)).toMatchObject({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail:
        'No operation takes GET /v1/boks/7. The closest is GET /v1/books/{isbn}: ' +
        'segment 2 is "boks" where "books" was expected.',
      closest: [
        {
          operation: 'getBook',
          method: 'GET',
          path: '/v1/books/{isbn}',
          why: 'segment 2 is "boks" where "books" was expected',
        },
        { operation: 'listBooks' },
        { operation: 'addBook' },
      ],
    });
  });

  it('where there are none at all', () => {
    expect(missed('GET', '/', [])).toEqual([]);
    expect(parseJson(notFoundProblem('GET', '/', []).body)).toMatchObject({
      detail: 'No operation takes GET /. There are no operations here.',
    });
  });
});

describe('operations that make no sense', () => {
  it.each([
    [['/a/{x}', '/a/{y}'], 'Operations "0" and "1" both take GET /a/{y}.'],
    [['/a/x{y}'], 'The path of operation "0" cannot be read: "/a/x{y}".'],
    [['a'], 'The path of operation "0" cannot be read: "a".'],
  ])('%j', (paths, message) => {
    const wrong = paths.map((path, at) => ({ id: String(at), method: 'GET', path }));
    expect(() => matchOperation(wrong, 'GET', '/a')).toThrow(message);
  });
});

describe('nesting', () => {
  const nested = (levels: number): unknown =>
    JSON.parse(`${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`);

  it('is counted in levels of arrays and objects', () => {
    expect([isTooDeep('text'), isTooDeep(null), isTooDeep(undefined, 0)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isTooDeep({}, 0), isTooDeep([], 1), isTooDeep([{}], 1)]).toEqual([true, false, true]);
    expect([isTooDeep(nested(32)), isTooDeep(nested(34))]).toEqual([false, true]);
  });

  it('may be deeper than a stack is', () => {
    let value: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) value = [value];
    expect(isTooDeep(value)).toBe(true);
  });

  it('may be wide', () => {
    expect(isTooDeep(Array.from({ length: 300_000 }, () => ({})))).toBe(false);
  });
});
