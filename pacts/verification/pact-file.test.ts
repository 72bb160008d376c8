// Pact files of every version are read interaction by interaction: none is lost, each is verified
// alone, and what cannot be used says which file and what to do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PactFileError, pactPathsIn, readPactFile, type PactFile } from './pact-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'order-lab-pact-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (text: string, name = 'pact.json'): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const parties = { consumer: { name: 'shop' }, provider: { name: 'stock' } };

/** A pact file with these members beside its two parties. */
const pactWith = (members: object, name?: string): PactFile =>
  readPactFile(written(JSON.stringify({ ...parties, ...members }), name));

const fourth = { metadata: { pactSpecification: { version: '4.0' } } };
const third = { metadata: { pactSpecification: { version: '3.0.0' } } };
const get = { method: 'GET', path: '/stock/7' };

/** What the generators of a V4 request ask of the provider state. */
const wantedIn = (request: object, more: object = fourth): Readonly<Record<string, string>> => {
  const raw = { type: 'Synchronous/HTTP', description: 'a look', request: { ...get, ...request } };
  const [interaction] = pactWith({ ...more, interactions: [raw] }).interactions;
  return interaction?.wanted ?? {};
};

const generator = (expression: string): object => ({ type: 'ProviderState', expression });

describe('versions', () => {
  it('4: exchanges and callbacks in one list, by their type', () => {
    const { consumer, provider, interactions } = pactWith({
      ...fourth,
      interactions: [
        {
          type: 'Synchronous/HTTP',
          description: 'xem hàng',
          comments: { en: 'a look' },
          providerStates: [{ name: 'there is stock', params: { of: 7 } }, { name: 'it is day' }],
          request: get,
          response: { status: 200 },
        },
        { type: 'Asynchronous/Messages', description: 'sold out', contents: {} },
      ],
    });
    expect([consumer, provider]).toEqual(['shop', 'stock']);
    expect(interactions).toMatchObject([
      {
        is: 'exchange',
        description: { vi: 'xem hàng', en: 'a look' },
        operation: 'GET /stock/7',
        states: [{ name: 'there is stock', params: { of: 7 } }, { name: 'it is day' }],
        pending: null,
      },
      {
        is: 'callback',
        description: { vi: 'sold out', en: 'sold out' },
        operation: 'callback',
        states: [],
      },
    ]);
  });

  it('3: exchanges in one list, messages in another, and none of either is lost', () => {
    const file = pactWith({
      ...third,
      interactions: [{ description: 'a look', providerStates: [{ name: 's' }], request: get }],
      messages: [
        { description: 'sold out', providerStates: [{ name: 't' }], contents: { of: 7 } },
        { description: 'sold', contents: {} },
      ],
    });
    expect(
      file.interactions.map(({ is, description, states }) => [is, description.vi, states]),
    ).toEqual([
      ['exchange', 'a look', [{ name: 's' }]],
      ['callback', 'sold out', [{ name: 't' }]],
      ['callback', 'sold', []],
    ]);
    const [look, soldOut] = file.interactions.map(({ alone }) => JSON.parse(alone) as object);
    expect(look).toMatchObject({ interactions: [{ description: 'a look' }] });
    expect(look).not.toHaveProperty('messages');
    expect(soldOut).toMatchObject({ messages: [{ description: 'sold out' }] });
    expect(soldOut).not.toHaveProperty('interactions');
  });

  it('2: one state, as text; or none', () => {
    const { interactions } = pactWith({
      metadata: { pactSpecification: { version: '2.0.0' } },
      interactions: [
        { description: 'a', providerState: 'there is stock', request: get },
        { description: 'b', providerState: null, request: get },
        { description: 'c', request: get },
      ],
    });
    expect(interactions.map(({ states }) => states)).toEqual([
      [{ name: 'there is stock' }],
      [],
      [],
    ]);
  });
});

describe('pending', () => {
  const marked = { description: 'a', request: get, pending: true };
  const unmarked = { description: 'b', request: get, pending: false };
  const pendingIn = (name?: string) =>
    pactWith({ ...fourth, interactions: [marked, unmarked] }, name).interactions;

  it('by a mark on the interaction', () => {
    expect(pendingIn().map(({ pending }) => pending)).toEqual(['interaction', null]);
  });

  it('by the folder of the file, whatever the marks say', () => {
    const pending = pendingIn('pending/pact.json').map((each) => each.pending);
    expect(pending).toEqual(['file', 'file']);
  });

  it('a folder whose name only begins so is another folder', () => {
    const pending = pendingIn('pending-no-more/pact.json').map((each) => each.pending);
    expect(pending).toEqual(['interaction', null]);
  });

  it("is kept from Pact's own verifier, which would let a failure pass", () => {
    for (const { alone } of [...pendingIn(), ...pendingIn('pending/pact.json')]) {
      expect(JSON.parse(alone)).toMatchObject({ interactions: [{ pending: false }] });
    }
  });
});

describe('what the provider state gives to a request, with its example', () => {
  const body = (content: unknown): object => ({
    body: { content, contentType: 'application/json', encoded: false },
  });

  it.each<[string, object, Readonly<Record<string, string>>]>([
    [
      'in the path',
      { path: '/stock/7', generators: { path: generator('/stock/${id}') } },
      { id: '7' },
    ],
    [
      'in a header',
      {
        headers: { authorization: ['Bearer lab'] },
        generators: { header: { authorization: generator('Bearer ${token}') } },
      },
      { token: 'lab' },
    ],
    [
      'in a header whose name is written in another case',
      {
        headers: { 'X-Token': ['lab'] },
        generators: { header: { 'x-token[0]': generator('${token}') } },
      },
      { token: 'lab' },
    ],
    [
      'in the query',
      {
        query: { order: ['DH-1'] },
        generators: { query: { 'order[0]': generator('${order}') } },
      },
      { order: 'DH-1' },
    ],
    [
      'in the body',
      { ...body({ a: { b: 'DH-1' } }), generators: { body: { '$.a.b': generator('${order}') } } },
      { order: 'DH-1' },
    ],
    [
      'in lists within lists',
      {
        ...body([{ lines: [[{ code: 'x' }], [{ code: 'y' }]] }]),
        generators: { body: { '$[0].lines[1][0].code': generator('${code}') } },
      },
      { code: 'y' },
    ],
    [
      'in every element of a list: of the first',
      {
        ...body({ lines: [{ code: 'x' }, { code: 'y' }] }),
        generators: { body: { '$.lines[*].code': generator('${code}') } },
      },
      { code: 'x' },
    ],
    [
      'in a field whose name has a dot',
      { ...body({ 'a.b': 'x' }), generators: { body: { "$['a.b']": generator('${code}') } } },
      { code: 'x' },
    ],
    [
      'two in one expression',
      {
        ...body({ key: 'DH-1:lock:2' }),
        generators: { body: { '$.key': generator('${order}:lock:${revision}') } },
      },
      { order: 'DH-1', revision: '2' },
    ],
    [
      'signs that mean something else in patterns',
      {
        headers: { key: ['"(a+b)*[c]"'] },
        generators: { header: { key: generator('"(${first}+b)*[c]"') } },
      },
      { first: 'a' },
    ],
    [
      'a number: no example, so that the request keeps its number',
      { ...body({ id: 7 }), generators: { body: { '$.id': generator('${id}') } } },
      { id: '' },
    ],
    [
      'of other kinds of generators: nothing',
      { generators: { path: { type: 'RandomString' } } },
      {},
    ],
    [
      'where there is nothing: no example',
      { generators: { body: { '$.a': generator('${a}') } } },
      { a: '' },
    ],
    [
      'whose example the expression cannot have made: no example',
      { path: '/a', generators: { path: generator('/b/${c}') } },
      { c: '' },
    ],
  ])('%s', (_, request, wanted) => {
    expect(wantedIn(request)).toEqual(wanted);
  });

  it('in version 3, where the body is the content itself', () => {
    const request = {
      body: { a: ['x'] },
      headers: { authorization: 'Bearer lab' },
      generators: {
        body: { '$.a[0]': generator('${a}') },
        header: { authorization: generator('Bearer ${token}') },
      },
    };
    expect(wantedIn(request, third)).toEqual({ a: 'x', token: 'lab' });
  });
});

const committed = ['suman', 'amis-sales', 'amis-accounting'].map((provider) =>
  fileURLToPath(new URL(`../misa-order-${provider}.json`, import.meta.url)),
);

describe('the committed pacts', () => {
  const every = committed.map(readPactFile).flatMap(({ interactions }) => interactions);
  const anyInteraction = fc.constantFrom(...every);

  it('any interaction alone is a pact with exactly that interaction, never pending', () => {
    fc.assert(
      fc.property(anyInteraction, fc.boolean(), (interaction, isPending) => {
        const path = written(interaction.alone, isPending ? 'pending/alone.json' : 'alone.json');
        const { interactions } = readPactFile(path);
        expect(interactions).toHaveLength(1);
        const [alone] = interactions;
        expect(alone?.raw).toEqual({ ...interaction.raw, pending: false });
        expect(alone?.alone).toBe(interaction.alone);
        expect(alone).toMatchObject({
          is: interaction.is,
          description: interaction.description,
          states: interaction.states,
          wanted: interaction.wanted,
        });
      }),
    );
  });

  it('every value that a request wants has its example', () => {
    for (const { wanted } of every) expect(Object.values(wanted)).not.toContain('');
  });
});

describe('the files of a folder', () => {
  it('are those of its own and of `pending`, by name, and no others', () => {
    for (const name of ['b.json', 'a.json', 'c.txt', 'pending/z.json', 'other/y.json']) {
      written('{}', `listed/${name}`);
    }
    const listed = join(folder, 'listed');
    const names = pactPathsIn(listed).map((path) => path.slice(listed.length + 1));
    expect(names).toEqual(['a.json', 'b.json', join('pending', 'z.json')]);
  });

  it('are none where there is no folder', () => {
    expect(pactPathsIn(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('a file that cannot be used says which it is, why, and what to do', () => {
  const text = (json: unknown): string => JSON.stringify(json);

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /is not JSON .+ Pact files are written by tests\./u],
    ['empty', '', /is not JSON/u],
    ['a list', '[]', /is no pact file .+ A pact has a consumer, a provider and interactions\./u],
    ['null', 'null', /is no pact file/u],
    ['no provider', text({ consumer: { name: 'a' } }), /is no pact file \(provider: /u],
    ['a consumer without a name', text({ ...parties, consumer: {} }), /\(consumer\.name: /u],
    [
      'a state without a name',
      text({ ...parties, interactions: [{ description: 'a', providerStates: [{}] }] }),
      /\(interactions\.0\.providerStates\.0\.name: /u,
    ],
    [
      'an interaction without a description',
      text({ ...parties, interactions: [{ request: get }] }),
      /\(interactions\.0\.description: /u,
    ],
    ['no interactions', text(parties), /has no interactions\. Nothing would be verified\./u],
    [
      'empty lists',
      text({ ...parties, interactions: [], messages: [] }),
      /has no interactions\. Nothing would be verified\./u,
    ],
    [
      'a kind of interaction that is not verified here',
      text({
        ...parties,
        interactions: [{ type: 'Synchronous/Messages', description: 'ask', request: {} }],
      }),
      /\(interactions\.0\.type: .+"Synchronous\/HTTP"\|"Asynchronous\/Messages"\)/u,
    ],
    [
      'an exchange without a request',
      text({ ...parties, interactions: [{ type: 'Synchronous/HTTP', description: 'ask' }] }),
      /"ask" has no request\. Write the file anew/u,
    ],
  ])('%s', (name, content, said) => {
    const path = written(content, `${name}.json`);
    expect(() => readPactFile(path)).toThrow(PactFileError);
    expect(() => readPactFile(path)).toThrow(said);
    expect(() => readPactFile(path)).toThrow(`${path}: `);
  });

  it.each([
    ['that is not there', 'missing.json'],
    ['that is a folder', '.'],
  ])('one %s', (_, name) => {
    const path = join(folder, name);
    expect(() => readPactFile(path)).toThrow(PactFileError);
    expect(() => readPactFile(path)).toThrow(/cannot be read .+ Give the path of a pact file\./u);
    expect(() => readPactFile(path)).toThrow(`${path}: `);
  });
});
