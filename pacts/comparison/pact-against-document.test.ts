// A pact file against its provider's document: what is asked for and not promised, and where.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument, readPact } from './load.ts';
import { comparePact, type ComparisonFinding } from './pact-against-document.ts';
import {
  callbackOf,
  documentOf,
  exchangeOf,
  object,
  pactOf,
  type Exchange,
  type Json,
  type Parts,
} from './sample-documents.ts';

const text: Json = { type: 'string' };

const findingsOf = async (
  document: unknown,
  ...interactions: readonly unknown[]
): Promise<readonly ComparisonFinding[]> =>
  (await comparePact(pactOf(...interactions), document)).interactions.flatMap(
    ({ findings }) => findings,
  );

const errorsOf = async (parts: Parts, exchange: Exchange): Promise<readonly string[]> =>
  (await findingsOf(documentOf(parts), exchangeOf(exchange)))
    .filter(({ severity }) => severity === 'error')
    .map(({ pact }) => pact.replace('interactions[0].', ''));

describe('our own pacts and documents', () => {
  it.each(['suman', 'amis-sales', 'amis-accounting'])(
    '%s agree in every interaction',
    async (service) => {
      const top = join(import.meta.dirname, '../..');
      const pact = readPact(join(top, `pacts/misa-order-${service}.json`));
      const document = readDocument(join(top, `mocks/${service}/openapi.yaml`));
      const { interactions, total, compared } = await comparePact(pact, document);
      expect(interactions.flatMap(({ findings }) => findings)).toEqual([]);
      expect([interactions.length, compared]).toEqual([total, total]);
      expect(total).toBe((pact as { interactions: unknown[] }).interactions.length);
      expect(total).toBeGreaterThan(20);
    },
  );
});

describe('an exchange', () => {
  it('may ask for part of what is promised', async () => {
    const response = object({ id: text, more: text });
    expect(await errorsOf({ response }, { asks: { id: '1' } })).toEqual([]);
  });

  it('says where and what when it asks for what is not promised', async () => {
    const findings = await findingsOf(documentOf(), exchangeOf({ asks: { id: 1, name: 'An' } }));
    const where = 'paths./orders/{code}.post.responses.200.content.application/json.schema';
    expect(findings).toEqual([
      {
        interaction: 'an order is taken',
        severity: 'error',
        pact: 'interactions[0].response.body.id',
        document: where,
        message: { vi: 'mong đợi chuỗi, thực tế 1', en: 'expected a string, found 1' },
      },
      {
        interaction: 'an order is taken',
        severity: 'error',
        pact: 'interactions[0].response.body.name',
        document: where,
        message: {
          vi: 'mong đợi không có gì (tài liệu không có trường này), thực tế "An"',
          en: 'expected nothing (the document has no such field), found "An"',
        },
      },
    ]);
  });

  const wrong: readonly (readonly [string, Parts, Exchange, string])[] = [
    ['a field missing in the request', {}, { sends: {} }, 'request.body.code'],
    ['a wrong type in the request', {}, { sends: { code: 1 } }, 'request.body.code'],
    ['a path that nobody has', {}, { path: '/elsewhere' }, 'request.path'],
    ['a status that is not documented', {}, { status: 202 }, 'response.status'],
    [
      'a header that is needed',
      { operation: { parameters: [{ in: 'header', name: 'x-a', required: true, schema: text }] } },
      {},
      'request.headers.x-a',
    ],
    [
      'a query parameter that is needed',
      { operation: { parameters: [{ in: 'query', name: 'page', required: true, schema: text }] } },
      {},
      'request.query.page',
    ],
    [
      'a header of the response that is not documented',
      {},
      { answerHeaders: { 'x-b': ['1'] } },
      'response.headers.x-b',
    ],
    [
      'a credential that is needed',
      { operation: { security: [{ token: [] }] } },
      {},
      'request.headers',
    ],
    [
      'JSON in a string, which the comparator does not read',
      { response: object({ id: { type: 'string', contentSchema: object({ a: text }) } }) },
      { asks: { id: '{"a":1}' } },
      'response.body.id«JSON».a',
    ],
    [
      'an unknown field of an object that may be null, which the comparator leaves open',
      { response: { ...object({ id: text }), type: ['object', 'null'] } },
      { asks: { other: 1 } },
      'response.body.other',
    ],
    [
      'null where there is none, which the comparator takes for no body',
      {},
      { asks: null },
      'response.body',
    ],
    ['an error in the wrong words', {}, { status: 404, asks: { error: 1 } }, 'response.body.error'],
  ];
  it.each(wrong)('is an error with %s', async (_, parts, exchange, place) => {
    expect(await errorsOf(parts, exchange)).toContain(place);
  });

  it('that is refused is compared too, and may be wrong on purpose', async () => {
    const refused = exchangeOf({ sends: {}, status: 404, asks: { error: 'x' } });
    const [finding, ...more] = await findingsOf(documentOf(), refused);
    expect([finding?.pact, finding?.severity, more]).toEqual([
      'interactions[0].request.body.code',
      'warning',
      [],
    ]);
  });
});

describe('a callback', () => {
  const signed = {
    parameters: [{ in: 'header', name: 'webhook-id', required: true, schema: text }],
  };

  it('is compared with the webhook that is closest to it', async () => {
    const fine = callbackOf({ code: 'DH-1' }, { 'webhook-id': 'x' });
    expect(await findingsOf(documentOf({ webhook: signed }), fine)).toEqual([]);
  });

  it('is wrong in its body, and in its headers', async () => {
    const findings = await findingsOf(
      documentOf(),
      callbackOf({ code: 1, a: 2 }, { 'webhook-id': 'x' }),
    );
    expect(findings.map(({ pact, document }) => [pact, document])).toEqual([
      [
        'interactions[0].contents.code',
        'webhooks.done.post.requestBody.content.application/json.schema',
      ],
      [
        'interactions[0].contents.a',
        'webhooks.done.post.requestBody.content.application/json.schema',
      ],
      ['interactions[0].metadata.webhook-id', 'webhooks.done.post.parameters'],
    ]);
  });

  it('is an error when the document has no webhook at all', async () => {
    const document = documentOf({ document: { webhooks: {} } });
    const [finding] = await findingsOf(document, callbackOf({ code: 'DH-1' }));
    expect([finding?.severity, finding?.message.en]).toEqual([
      'error',
      'the document has no webhook',
    ]);
  });
});

describe('no interaction is passed over', () => {
  it('one of an unknown type is an error, and is missing in the count', async () => {
    const strange = { ...exchangeOf(), type: 'Synchronous/Messages' };
    const { total, compared, errors } = await comparePact(
      pactOf(exchangeOf(), callbackOf({ code: 'DH-1' }), strange),
      documentOf(),
    );
    expect([total, compared, errors]).toEqual([3, 2, 1]);
  });

  it('one without a method, path or status is an error, beside the others', async () => {
    const broken = { ...exchangeOf(), response: {} };
    const findings = await findingsOf(documentOf(), broken, exchangeOf({ asks: { id: 1 } }));
    expect(findings.map(({ pact }) => pact)).toEqual([
      'interactions[0].request',
      'interactions[1].response.body.id',
    ]);
  });

  it('one whose operation is in no document is an error', async () => {
    const [finding] = await findingsOf(documentOf(), exchangeOf({ path: '/elsewhere' }));
    expect(finding?.message.en).toBe('the document has no operation POST /elsewhere');
  });
});

describe('files', () => {
  it('say what is wrong with them', () => {
    const here = import.meta.filename;
    expect(() => readPact(here)).toThrow('is not JSON');
    expect(() => readPact('nowhere.json')).toThrow('nowhere.json: cannot be read');
    const pact = join(import.meta.dirname, 'samples/pact.json');
    expect(() => readDocument(pact)).toThrow('is no OpenAPI 3 document');
    expect(() => readPact(join(import.meta.dirname, '../../package.json'))).toThrow(
      'no interactions',
    );
  });
});
