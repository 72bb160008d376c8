// The engine's API under whatever can be sent: it never throws, never fails by itself, and what it
// refuses has changed nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allCells } from '../../../mocks/cells.ts';
import { parseJson, type HttpRequest, type HttpResponse } from '../../wire/http-message.ts';
import { sayAction } from '../../scenario/run.ts';
import { journalLines } from '../../world/journal.ts';
import { statusesOf } from '../../world/world.ts';
import { sampleLab, type SampleLab } from '../sample-lab.ts';
import { engineApi } from './take.ts';

const deep = fc
  .integer({ min: 1, max: 5000 })
  .map((levels) => '['.repeat(levels) + ']'.repeat(levels));
const name = fc.oneof(
  fc.constantFrom('DH-1', 'DH-2', 'KH-0', 'KH-1', 'Đơn 1', '__proto__', 'constructor', '.', '"'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
const often = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: usual }, anything);

/** The fields of every body, right more often than not. */
const fields = fc.record(
  {
    kind: often(fc.constantFrom('desktop', 'saas', 'top-up')),
    payment: often(fc.constantFrom('bank-transfer', 'online')),
    quantity: often(fc.integer({ min: 1, max: 3 })),
    wantsInvoice: often(fc.boolean()),
    code: often(name),
    customer: often(name),
    reference: often(fc.constantFrom('A', 'B', 'FT-DH-1-1')),
    amount: often(fc.integer({ min: 1 })),
    work: often(fc.constantFrom('licence-request', 'resource-grant', 'invoice-request')),
    ['__proto__']: anything,
  },
  { requiredKeys: [] },
);
const some = (...names: readonly string[]) =>
  fields.map((all) =>
    JSON.stringify(Object.fromEntries(Object.entries(all).filter(([key]) => names.includes(key)))),
  );
const stringified = fields.map((all) => {
  try {
    return JSON.stringify(all);
  } catch {
    return '{}';
  }
});

const body = fc.oneof(
  stringified,
  some('kind', 'payment', 'code', 'customer'),
  some('customer'),
  some('reference', 'amount'),
  some('work'),
  fc.constant('{"kind":"saas","payment":"bank-transfer"}'),
  fc.constant('{"__proto__":{"kind":"saas"},"payment":"online"}'),
  fc.json(),
  deep,
  fc.string(),
  fc.constant(''),
);
const ends = ['', '/timeline', '/payments', '/confirmation', '/confirmation-request']
  .concat(['/cancellation', '/retries', '/x', '/'])
  .map((end) => fc.constant(end));
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());
const path = fc.oneof(
  { weight: 3, arbitrary: fc.constant('/api/v1/orders') },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.oneof(name.map(escaped), name), fc.oneof(...ends))
      .map(([code, end]) => `/api/v1/orders/${code}${end}`),
  },
  fc.webPath(),
  fc.string(),
  fc.constantFrom('/callbacks/suman', '/callbacks/amis-accounting', '/callbacks/x'),
);
const words = fc.oneof(fc.constantFrom('paid', 'Đã thanh toán', '1', '0', 'vi', '-code'), name);
const query = fc.dictionary(
  fc.oneof(fc.constantFrom('TT', 'TN', 'XHĐ', 'XHD', 'page', 'pageSize', 'sort', 'lang'), name),
  words,
  { maxKeys: 2 },
);
const headers = fc
  .record(
    {
      'content-type': fc.constantFrom(
        'application/json',
        'text/plain',
        'application/json; a=b',
        '',
      ),
      'idempotency-key': fc.oneof(fc.constantFrom('a', '"a"', '"', 'b'), fc.string()),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({ 'content-type': 'application/json', ...given }));
const json = { 'content-type': 'application/json' };
const post = (target: string, content: fc.Arbitrary<string>): fc.Arbitrary<HttpRequest> =>
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant(target),
    query: fc.constant({}),
    headers: fc.oneof({ weight: 5, arbitrary: fc.constant(json) }, headers),
    body: content,
  });
/** An order that is whole, but for its names. */
const whole = fc
  .record({ code: name, customer: name }, { requiredKeys: [] })
  .chain((names) =>
    fc.constantFrom(
      { kind: 'desktop', payment: 'online', ...names },
      { kind: 'saas', payment: 'bank-transfer', ...names },
      { kind: 'top-up', payment: 'online', quantity: 2, wantsInvoice: true, ...names },
    ),
  );
/** What may well be done. */
const likely = fc.oneof(
  {
    weight: 3,
    arbitrary: post(
      '/api/v1/orders',
      whole.map((order) => JSON.stringify(order)),
    ),
  },
  post('/api/v1/orders/DH-1/payments', some('reference', 'amount')),
  post('/api/v1/orders/DH-1/confirmation', some('customer')),
  post('/api/v1/orders/DH-1/cancellation', some('customer')),
  post('/api/v1/orders/DH-1/retries', some('work')),
);
const wild: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
    fc.constantFrom('PUT', 'DELETE', 'OPTIONS', 'get', '__proto__'),
  ),
  path,
  query: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, query),
  headers,
  body,
});

/** What an order's people see of a world. */
const seen = ({ world }: SampleLab): string =>
  JSON.stringify(
    allCells(world.engine).map(({ process: { order } }) => [
      order.code,
      statusesOf(world, order.code),
    ]),
  );

const isJson = (text: string): boolean => text === '' || parseJson(text) !== undefined;

/** What is wrong with an answer, whatever was asked. */
const troubleWith = ({ status, headers: given, body: text }: HttpResponse): readonly string[] => [
  ...(status >= 200 && status < 500 ? [] : [`status ${status}`]),
  ...(/^[\x20-\x7e]*$/.test(Object.values(given).join('')) ? [] : ['headers that cannot be sent']),
  ...(isJson(text) ? [] : ['no JSON']),
  ...(status < 400 || given['content-type'] === 'application/problem+json' ? [] : ['no problem']),
  ...(status < 400 || text.includes(`"status":${status}`) ? [] : ['another status in the problem']),
];

/** Refused for what it was: then nothing at all has happened. */
const isUnread = (status: number): boolean => [400, 404, 415, 422].includes(status);

it('never throws, never fails by itself; what it refuses has changed nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(likely, wild), { maxLength: 12 }), async (requests) => {
      const lab = sampleLab();
      const api = engineApi(lab);
      for (const each of requests) {
        const [world, before] = [lab.world, seen(lab)];
        const response = await api(each);
        expect(troubleWith(response)).toEqual([]);
        expect(isUnread(response.status) && lab.world !== world).toBe(false);
        expect(response.status >= 400 && seen(lab) !== before).toBe(false);
      }
      // Whatever got in can be told of.
      const entries = lab.journal().map(({ entry }) => entry);
      expect(journalLines(entries, 'vi', sayAction('vi'))).toHaveLength(entries.length);
      for (const { process } of allCells(lab.world.engine)) {
        const target = `/api/v1/orders/${encodeURIComponent(process.order.code)}`;
        for (const end of ['', '/timeline']) {
          const look = { method: 'GET', path: target + end, query: {}, headers: {}, body: '' };
          expect((await api(look)).status).toBe(200);
        }
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);
