// A verification says what is so, whatever the provider does: nothing passes that was not compared,
// nothing hangs, every failure says what to do, and no report holds a secret.
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everyService } from '../../src/http/dialects.ts';
import type { HttpResponse } from '../../src/wire/http-message.ts';
import type { Service } from '../../src/wire/services.ts';
import type { Values } from '../decode.ts';
import { handlers } from '../states/handlers.ts';
import { labStates } from '../states/lab-states.ts';
import { mockTargets, type Targets } from './default-targets.ts';
import { Door } from './door.ts';
import { VerifierError } from './native.ts';
import { readPactFile, type PactFile, type PactInteraction } from './pact-file.ts';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { markdownReport } from './report/markdown.ts';
import { printVerification } from './report/pretty.ts';
import { fails, isDue, type Verification, type Verified } from './result.ts';
import { remoteStates, type StateSetter } from './states.ts';
import { InteractionVerifier, verifyPacts, type Target, type VerifyOptions } from './verify.ts';

/** Pact's own verifier is a process of its own. */
const slow = { timeout: 30_000 };

const folder = mkdtempSync(join(tmpdir(), 'order-lab-verify-test-'));
let door: Door;
let mocks: Targets;
/** One process of Pact's verifier for all that need none of their own: it takes 0.3 s to start. */
let verifier: InteractionVerifier;
beforeAll(async () => {
  door = await Door.open(0, { answerMs: 1000, callbackMs: 400, graceMs: 50 });
  verifier = new InteractionVerifier(door);
  mocks = await mockTargets(door);
});
afterAll(async () => {
  verifier.close();
  await mocks.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (service: Service): string =>
  fileURLToPath(new URL(`../misa-order-${service}.json`, import.meta.url));
const ours = (service: Service): PactFile => readPactFile(pathOf(service));

/** The same pact with some interactions alone, by their English names. */
const only = (file: PactFile, ...names: readonly string[]): PactFile => {
  const interactions = file.interactions.filter(({ description }) =>
    names.includes(description.en),
  );
  expect(interactions).toHaveLength(names.length);
  return { ...file, interactions };
};

/** A pact file with these members. */
const pactOf = (json: object, name = 'pact.json'): PactFile => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return readPactFile(path);
};

const verifyOurs = (files: readonly PactFile[], more: Partial<VerifyOptions> = {}) =>
  verifyPacts({ files, door, targetOf: mocks.targetOf, ...more });

const target = (service: Service): Target => {
  const found = mocks.targetOf(service);
  if (found === null) throw new Error(`There is no mock of ${service}.`);
  return found;
};

/** The one result of a verification of one interaction. */
const single = ({ verified }: Verification): Verified => {
  const [first] = verified;
  if (first === undefined || verified.length !== 1) throw new Error('Expected one result.');
  return first;
};

const nothing: StateSetter = {
  begin: async () => {},
  set: async () => ({}),
  end: async () => {},
  now: async () => 0,
  handlerFor: () => '',
};

const listening = async <T>(
  listener: RequestListener,
  during: (url: string) => Promise<T>,
): Promise<T> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await during(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const body = (content: unknown): object => ({
  body: { content, contentType: 'application/json', encoded: false },
});

const stock = {
  consumer: { name: 'shop' },
  provider: { name: 'stock' },
  metadata: { pactSpecification: { version: '4.0' } },
};

/** A pact of somebody else with one exchange: GET /stock is answered `{"left": 1}`. */
const look = (more: object = {}): PactFile =>
  pactOf({
    ...stock,
    interactions: [
      {
        type: 'Synchronous/HTTP',
        description: 'look',
        request: { method: 'GET', path: '/stock' },
        response: { status: 200, ...body({ left: 1 }) },
        ...more,
      },
    ],
  });

const answering =
  (status: number, text: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };

/** The only interaction of a pact. */
const interactionIn = ({ interactions }: PactFile): PactInteraction => {
  const [first] = interactions;
  if (first === undefined) throw new Error('There is no interaction.');
  return first;
};

/** `look`, or the only interaction of another pact, against a server of its own. */
const against = (
  listener: RequestListener,
  file: PactFile = look(),
  states: StateSetter = nothing,
): Promise<Verified> =>
  listening(listener, (url) => verifier.verify(file, interactionIn(file), { url, states }));

describe('our mocks', () => {
  it('keep every interaction of the files, and every one is counted', slow, async () => {
    const files = everyService.map(ours);
    const counts = files.map(({ interactions }) => interactions.length);
    const { verified, total, leftOut } = await verifyOurs(files);
    expect(verified.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(total).toBe(counts.reduce((sum, count) => sum + count));
    expect(verified).toHaveLength(total);
    expect(leftOut).toEqual({ passedBefore: 0, bailed: 0 });
    for (const [index, service] of everyService.entries()) {
      expect(verified.filter(({ provider }) => provider === service)).toHaveLength(
        counts[index] ?? 0,
      );
    }
    // Something crossed in each: nothing passes that was not compared.
    expect(verified.filter(({ crossed }) => crossed === null)).toEqual([]);
  });

  it('a provider that nobody knows is an error, and nothing is verified', async () => {
    await expect(verifyOurs([ours('suman'), look()])).rejects.toThrow(
      /pact\.json: there is no provider "stock"/u,
    );
  });

  it('those not wanted are counted as left out', slow, async () => {
    const file = only(ours('suman'), 'connect: a token', 'connect: the credentials are wrong');
    const { verified, total, leftOut } = await verifyOurs([file], {
      isWanted: (_, { description }) => description.en === 'connect: a token',
    });
    expect([verified.length, total, leftOut]).toEqual([1, 2, { passedBefore: 1, bailed: 0 }]);
  });
});

/** Our pact with the response's status changed in one interaction. */
const broken = (service: Service, name: string, more: object = {}): PactFile => {
  const file = ours(service);
  const raw = only(file, name).interactions[0]?.raw ?? {};
  const response = { ...(raw['response'] as object), status: 299 };
  return pactOf({
    consumer: { name: file.consumer },
    provider: { name: service },
    metadata: stock.metadata,
    interactions: [{ ...raw, response, ...more }],
  });
};

describe('failures', () => {
  it('say what differs, at the provider', slow, async () => {
    const verified = single(await verifyOurs([broken('suman', 'the licence request: created')]));
    expect(verified.verdict).toBe('failed');
    expect(verified.findings).toMatchObject([
      { kind: 'status', expected: '299', actual: '201', side: 'provider' },
    ]);
    expect(fails(verified)).toBe(true);
  });

  it('--bail stops at the first, and says how many are left', slow, async () => {
    const file = broken('suman', 'the licence request: created');
    const all = [file, ours('amis-sales')];
    const { verified, total, leftOut } = await verifyOurs(all, { bail: true });
    expect(verified).toHaveLength(1);
    expect(leftOut.bailed).toBe(total - 1);
  });

  it('a pending one does not count, and does not end a run that bails', slow, async () => {
    const pending = broken('suman', 'the licence request: created', { pending: true });
    const file = only(ours('amis-sales'), 'connect: a token');
    const { verified } = await verifyOurs([pending, file], { bail: true });
    expect(verified.map((each) => [each.verdict, each.pending, fails(each)])).toEqual([
      ['failed', 'interaction', false],
      ['passed', null, false],
    ]);
    expect(verified[0]?.findings[0]?.kind).toBe('status');
  });

  it.each(['interaction', 'file'] as const)(
    'a pending %s that passes is due to be moved out',
    slow,
    async (pending) => {
      const { interactions, ...file } = only(ours('suman'), 'connect: a token');
      const marked = interactions.map((each) => ({ ...each, pending }));
      const verified = single(await verifyOurs([{ ...file, interactions: marked }]));
      expect([verified.verdict, fails(verified), isDue(verified)]).toEqual(['passed', false, true]);
    },
  );
});

const withState = { providerStates: [{ name: 'there is stock', params: { of: 7 } }] };
const withToken = {
  ...withState,
  request: {
    method: 'GET',
    path: '/stock',
    headers: { authorization: ['Bearer lab-token'] },
    generators: {
      header: { authorization: { type: 'ProviderState', expression: 'Bearer ${token}' } },
    },
  },
};

describe('provider states of a lab', () => {
  const name = 'the order is new';
  const created = 'the licence request: created';
  const withHandlers = async (known: typeof handlers): Promise<Verified> => {
    const { url } = target('suman');
    const states = labStates('suman', url, `${url}/lab/v1`, undefined, known);
    const file = only(ours('suman'), created);
    return verifier.verify(file, interactionIn(file), { url, states });
  };

  it('a missing handler is a failure that prints the handler to add', slow, async () => {
    const { [name]: _, ...others } = handlers;
    const { verdict, findings } = await withHandlers(others);
    expect(verdict).toBe('failed');
    expect(findings).toMatchObject([{ kind: 'state', at: name, side: 'state-handler' }]);
    expect(findings[0]?.message.en).toContain(`there is no state handler for "${name}"`);
    expect(findings[0]?.message.vi).toContain(`chưa có hàm chuẩn bị trạng thái "${name}"`);
    const remedy = findings[0]?.remedy?.split('\n');
    expect(remedy?.slice(0, 2)).toEqual([
      '// pacts/states/handlers.ts',
      `"${name}": async (lab, { order }) => {`,
    ]);
    expect(remedy?.at(-1)).toBe('},');
  });

  it('is not found among what every object has', slow, async () => {
    const raw = only(ours('suman'), created).interactions[0]?.raw ?? {};
    const file = pactOf({
      ...stock,
      consumer: { name: 'misa-order' },
      provider: { name: 'suman' },
      interactions: [{ ...raw, providerStates: [{ name: 'toString' }] }],
    });
    const { findings } = await verifier.verify(file, interactionIn(file), target('suman'));
    expect(findings[0]?.message.en).toContain('there is no state handler for "toString"');
  });

  it('a handler that crashes is a failure that says why', slow, async () => {
    const { findings } = await withHandlers({
      ...handlers,
      [name]: async () => {
        throw new TypeError('no such order');
      },
    });
    expect(findings).toMatchObject([{ kind: 'state', at: name, side: 'state-handler' }]);
    expect(findings[0]?.message.en).toMatch(/the state handler .+ failed \(TypeError: no such/u);
  });

  it('a control API that does not do what it was asked is one too', slow, async () => {
    const { findings } = await withHandlers({
      ...handlers,
      [name]: async (lab) => {
        await lab.ask('POST', '/nowhere', {});
      },
    });
    expect(findings[0]?.message.en).toMatch(/failed \(POST .+\/lab\/v1\/nowhere: 404 /u);
  });

  it('a lab that is not there is told of, without a crash', slow, async () => {
    const { url } = target('suman');
    const gone = await listening(answering(200, '{}'), async (closed) => closed);
    const states = labStates('suman', url, `${gone}/lab/v1`);
    const file = only(ours('suman'), created);
    const verified = await verifier.verify(file, interactionIn(file), { url, states });
    expect(verified.findings).toMatchObject([{ kind: 'connection', side: 'network' }]);
    expect(verified.findings[0]?.message.en).toContain(`${gone}/lab/v1/reset`);
  });
});

describe('provider states at an address', () => {
  const left = answering(200, '{"left": 1}');
  /** Answers the stock, and lets the other listener set states. */
  const withDoor = async (states: RequestListener, file = look(withState)): Promise<Verified> =>
    listening(states, (url) => against(left, file, remoteStates(`${url}/states?key=hush`)));

  it.each([404, 400, 422, 501])('a missing handler, answered %d', slow, async (status) => {
    const { findings } = await withDoor(answering(status, 'never heard of it'), look(withToken));
    expect(findings).toMatchObject([
      { kind: 'state', at: 'there is stock', side: 'state-handler' },
    ]);
    const [finding] = findings;
    expect(finding?.message.en).toMatch(
      /there is no state handler for "there is stock" \(POST .+\/states\?…: \d+ never heard of it\)/u,
    );
    expect(finding?.remedy).toContain('states["there is stock"] = async ({ of }) => {');
    expect(finding?.remedy).toContain('return {"token":"…"};');
    expect(JSON.stringify(findings)).not.toContain('hush');
  });

  it('a crashing handler', slow, async () => {
    const { findings } = await withDoor(answering(500, 'out of stock'));
    expect(findings[0]?.message.en).toMatch(
      /the state handler .+ failed \(.+: 500 out of stock\)/u,
    );
  });

  it('a handler that hangs up, and one that breaks off', slow, async () => {
    for (const listener of [
      (request: IncomingMessage) => request.socket.destroy(),
      (request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{', () => request.socket.destroy());
      },
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const { findings } = await withDoor(listener);
      expect(findings).toMatchObject([{ kind: 'state', side: 'state-handler' }]);
      expect(findings[0]?.message.en).toMatch(/the state handler .+ failed \(.+: no answer /u);
    }
  });

  it.each(['', 'done', '[]', 'null', '"token"', '{"token": null}'])(
    'a handler that answers %j gives no values: the example is sent',
    slow,
    async (text) => {
      const { verdict, crossed } = await withDoor(answering(200, text), look(withToken));
      expect(verdict).toBe('passed');
      expect(crossed?.request).toMatchObject({ headers: { authorization: '•••' } });
    },
  );

  it('values go into the request', slow, async () => {
    const heard: (string | undefined)[] = [];
    const states = remoteStates('unused');
    await against(
      (request, response) => {
        heard.push(request.headers.authorization);
        left(request, response);
      },
      look(withToken),
      { ...states, set: async () => ({ token: 'given' }) },
    );
    expect(heard).toEqual(['Bearer given']);
  });

  it('values that look like any other JSON break no report', slow, async () => {
    const file = look({ response: { status: 200, ...body({ left: 1 }) }, ...withToken });
    const states = { ...nothing, set: async () => ({ token: 'true', id: '1234' }) };
    const listener = answering(200, '{"left": 1, "isNew": true, "id": 1234}');
    const { verdict, crossed } = await against(listener, file, states);
    expect(verdict).toBe('passed');
    expect(crossed?.response).toMatchObject({ body: { left: 1, isNew: true, id: '•••' } });
  });
});

describe('providers that misbehave', () => {
  /** The first finding of a failure. */
  const said = ({ verdict, findings }: Verified): string =>
    verdict === 'passed' ? 'passed' : (findings[0]?.message.en ?? 'nothing');

  it('one that is not there', slow, async () => {
    const gone = await listening(answering(200, '{}'), async (url) => url);
    const file = look();
    const verified = await verifier.verify(file, interactionIn(file), {
      url: gone,
      states: nothing,
    });
    expect(said(verified)).toMatch(/^no answer from http:\/\/127.+: nobody can be reached there$/u);
    expect(verified.findings).toMatchObject([{ kind: 'connection', side: 'network', at: gone }]);
  });

  it('one that never answers is given up', slow, async () => {
    expect(said(await against(() => {}))).toMatch(/it did not answer in time/u);
  });

  it('one that hangs up', slow, async () => {
    const listener = (request: IncomingMessage) => request.socket.destroy();
    expect(said(await against(listener))).toMatch(/the connection broke before an answer/u);
  });

  it('one that stops in the middle of its answer', slow, async () => {
    const verified = await against((request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"left"', () => request.socket.destroy());
    });
    expect(said(verified)).toMatch(/the answer broke off, or is longer than 4 MiB/u);
  });

  it('one that answers 5 MB', slow, async () => {
    const text = JSON.stringify({ left: 'x'.repeat(5_000_000) });
    const length = { 'content-length': String(text.length) };
    expect(said(await against(answering(200, text, length)))).toMatch(/is longer than 4 MiB/u);
    // No length is told before: it is read, and shown in part.
    const verified = await against(answering(200, text));
    expect(said(verified)).toMatch(/^the body \$\.left: Expected 'xxx/u);
    expect(JSON.stringify(verified).length).toBeLessThan(100_000);
    expect(JSON.stringify(verified.crossed)).toContain('… (5000011 characters)');
  });

  it('one that answers what is no UTF-8', slow, async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d]);
    const file = look({ response: { status: 200, ...body({ a: 'é' }) } });
    expect(said(await against(answering(200, bytes), file))).toMatch(
      /^the body \$\.a: Expected '\uFFFD'/u,
    );
  });

  it('one that sends on to elsewhere: the engine would not follow', slow, async () => {
    const heard: (string | undefined)[] = [];
    const verified = await against((request, response) => {
      heard.push(request.url);
      if (request.url !== '/stock') return answering(200, '{"left": 1}')(request, response);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(heard).toEqual(['/stock']);
    expect(verified.findings.map(({ kind }) => kind)).toContain('status');
    expect(verified.crossed?.response).toMatchObject({
      status: 302,
      headers: { location: '/elsewhere' },
    });
  });

  it('one that answers no JSON at all', slow, async () => {
    const listener = answering(200, '<p>', { 'content-type': 'text/html' });
    expect(said(await against(listener))).toMatch(/Expected a body of 'application\/json'/u);
  });

  it('a callback that never comes', slow, async () => {
    const contents = { content: { left: 0 }, contentType: 'application/json', encoded: false };
    const soldOut = { type: 'Asynchronous/Messages', description: 'sold out', contents };
    const file = pactOf({ ...stock, interactions: [soldOut] });
    const verified = await against(answering(200, '{}'), file);
    expect(said(verified)).toMatch(/no callback came within 0\.4 s: .+\/callbacks\/stock$/u);
    expect(verified.findings[0]?.side).toBe('provider');
  });

  it('one whose callback never comes though its state was set', slow, async () => {
    const { url, states } = target('suman');
    const file = only(ours('suman'), 'licence granted');
    const verified = await verifier.verify(file, interactionIn(file), {
      url,
      states: { ...states, set: async () => ({}) },
    });
    expect(said(verified)).toMatch(/no callback came within 0\.4 s/u);
  });

  it('a callback with another signature', slow, async () => {
    const file = only(ours('suman'), 'licence granted');
    const verified = await verifier.verify(file, interactionIn(file), {
      ...target('suman'),
      callbackSecret: `whsec_${Buffer.from('another').toString('base64')}`,
    });
    expect(verified.findings).toMatchObject([{ kind: 'reading', at: 'signature' }]);
    const [finding] = verified.findings;
    expect(finding?.message.en).toMatch(
      /over `id\.timestamp\.body` .+ with the secret in ORDER_LAB_CALLBACK_SECRET; got another/u,
    );
    expect(finding?.message.vi).toContain('khóa trong ORDER_LAB_CALLBACK_SECRET');
    expect(JSON.stringify(reportsOf(verified))).not.toContain('whsec_');
  });

  it(
    'a callback at another path: it is answered where it should be, and never passed on',
    slow,
    async () => {
      const contents = { content: { left: 0 }, contentType: 'application/json', encoded: false };
      const soldOut = { type: 'Asynchronous/Messages', description: 'sold out', contents };
      const file = pactOf({
        ...stock,
        interactions: [{ ...soldOut, providerStates: [{ name: 'it is sold out' }] }],
      });
      const heard: string[] = [];
      const answers: string[] = [];
      const calling = (path: string): StateSetter => ({
        ...nothing,
        set: async (_, { callbackUrl }) => {
          const response = await fetch(`${callbackUrl}${path}`, {
            method: 'POST',
            body: '{"left":0}',
            headers: { 'content-type': 'application/json' },
          });
          answers.push(`${response.status} ${await response.text()}`);
          return {};
        },
      });
      const provider: RequestListener = (request, response) => {
        heard.push(String(request.url));
        response.end();
      };
      const verified = await against(provider, file, calling('/'));
      expect(said(verified)).toMatch(
        /^a callback came at POST \/, expected POST \/callbacks\/stock: /u,
      );
      expect(answers[0]).toMatch(/^404 .+callbacks are expected at POST http.+\/callbacks\/stock/u);
      expect(heard).toEqual([]);
      expect(verified.crossed).toBe(null);
      expect((await against(provider, file, calling('/callbacks/stock'))).verdict).toBe('passed');
    },
  );

  it('one that asks for the token that no state gave is told so', slow, async () => {
    const verified = await against(answering(401, '{"left": 1}'), look(withToken));
    expect(said(verified)).toMatch(
      /expected 200 but was 401 \(the handler returned no token; the example's was sent\)$/u,
    );
    const states = { ...nothing, set: async () => ({ token: 'given' }) };
    const given = await against(answering(401, '{"left": 1}'), look(withToken), states);
    expect(said(given)).toMatch(/expected 200 but was 401$/u);
  });
});

describe('what was asked for is told in words', () => {
  const rule = (matcher: object) => ({ combine: 'AND', matchers: [matcher] });
  const answer = {
    response: {
      status: 200,
      ...body({ left: 1, size: 'M', code: 'a1', isNew: true, list: ['a'] }),
      matchingRules: {
        body: {
          '$.left': rule({ match: 'integer' }),
          '$.size': rule({ match: 'type' }),
          '$.code': rule({ match: 'regex', regex: String.raw`^\w\d$` }),
          '$.isNew': rule({ match: 'boolean' }),
          '$.list[*]': rule({ match: 'type' }),
        },
        header: { 'X-Kind': rule({ match: 'regex', regex: '^k' }) },
      },
      headers: { 'X-Kind': ['k1'] },
    },
  };

  it('where there is a matcher: its kind with the example, or the pattern', slow, async () => {
    const wrong = { left: '1', size: 7, code: '?', isNew: 'yes', list: [5] };
    const { findings } = await against(
      answering(200, JSON.stringify(wrong), { 'x-kind': 'z' }),
      look(answer),
    );
    const asked = findings.map(({ at, expected }) => [at, expected]);
    expect(Object.fromEntries(asked)).toEqual({
      '$.left': { vi: 'một số nguyên (ví dụ 1)', en: 'an integer (such as 1)' },
      '$.size': { vi: 'một chuỗi (ví dụ "M")', en: 'text (such as "M")' },
      '$.code': {
        vi: String.raw`một chuỗi theo mẫu ^\w\d$`,
        en: String.raw`text of the form ^\w\d$`,
      },
      '$.isNew': { vi: 'true hoặc false (ví dụ true)', en: 'true or false (such as true)' },
      '$.list[0]': { vi: 'một chuỗi (ví dụ "a")', en: 'text (such as "a")' },
      'X-Kind': { vi: 'một chuỗi theo mẫu ^k', en: 'text of the form ^k' },
    });
  });

  it('where there is none: the value; and what is missing is not there', slow, async () => {
    const { findings } = await against(answering(200, '{"left": 2}'), look());
    expect(findings).toMatchObject([{ at: '$.left', expected: '1', actual: '2' }]);
    const missing = await against(answering(200, '{}'), look());
    expect(missing.findings).toMatchObject([
      { at: '$.left', expected: { en: '(there)' }, actual: { vi: '(không có)' } },
    ]);
  });

  it('another status leaves out what the engine reads in it', slow, async () => {
    const file = only(ours('suman'), 'the licence request: created');
    const { url, states } = target('suman');
    const verified = await verifier.verify(
      file,
      interactionIn(file),
      { url, states },
      {
        response: (came) => ({ ...came, status: 500 }),
      },
    );
    expect(verified.findings.map(({ kind }) => kind)).not.toContain('reading');
    expect(verified.findings.map(({ kind }) => kind)).toContain('status');
  });
});

describe("Pact's own verifier", () => {
  it('leaves nothing out because of the environment, and needs no proxy', slow, async () => {
    const environment = {
      PACT_DESCRIPTION: 'nothing like it',
      PACT_PROVIDER_STATE: 'nothing like it',
      PACT_PROVIDER_NO_STATE: 'true',
      HTTP_PROXY: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
      ALL_PROXY: 'http://127.0.0.1:9',
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const fresh = new InteractionVerifier(door);
    try {
      const file = look(withState);
      const verdictOn = (status: number) =>
        listening(answering(status, '{"left": 1}'), async (url) => {
          const { verdict } = await fresh.verify(file, interactionIn(file), {
            url,
            states: nothing,
          });
          return verdict;
        });
      expect(await verdictOn(200)).toBe('passed');
      expect(await verdictOn(500)).toBe('failed');
    } finally {
      vi.unstubAllEnvs();
      fresh.close();
    }
  });

  it('that looks at no interaction is an error, not a pass', slow, async () => {
    // Version 4 has no `messages`.
    const file = pactOf({ ...stock, messages: [{ description: 'sold out', contents: {} }] });
    const verifying = against(answering(200, '{}'), file);
    await expect(verifying).rejects.toThrow(VerifierError);
    await expect(verifying).rejects.toThrow(/looked at 0 interactions instead of one: .+ version/u);
  });

  it('killed in the middle is an error that says so, and the next one works', slow, async () => {
    const own = new InteractionVerifier(door);
    const killChild = (): void => {
      const child = Reflect.get(Reflect.get(own, 'native') as object, 'child') as ChildProcess;
      child.kill('SIGKILL');
    };
    const file = look();
    const lookAt = (listener: RequestListener) =>
      listening(listener, (url) => own.verify(file, interactionIn(file), { url, states: nothing }));
    try {
      const killed = lookAt(killChild);
      await expect(killed).rejects.toThrow(VerifierError);
      await expect(killed).rejects.toThrow(/gave no result: it ended \(SIGKILL\)/u);
      expect((await lookAt(answering(200, '{"left": 1}'))).verdict).toBe('passed');
      // Between two interactions: the next one has a process of its own.
      const { child } = Reflect.get(own, 'native') as { readonly child: ChildProcess };
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      expect((await lookAt(answering(200, '{"left": 1}'))).verdict).toBe('passed');
    } finally {
      own.close();
    }
  });
});

/** Every report of one result, in both languages. */
const reportsOf = (verified: Verified): readonly string[] => {
  const verification: Verification = {
    verified: [verified],
    total: 1,
    leftOut: { passedBefore: 0, bailed: 0 },
    urls: { [verified.provider]: 'http://127.0.0.1:1' },
    compared: 0,
    again: [],
  };
  return [
    JSON.stringify(verified),
    jsonReport(verification),
    ...(['vi', 'en'] as const).flatMap((lang) => [
      junitReport(verification, lang),
      markdownReport(verification, lang),
      printVerification(verification, { lang, colour: false }),
    ]),
  ];
};

describe('secrets are in no report', () => {
  /** Verifies one interaction of ours, and hears the values that states gave. */
  const overheard = async (file: PactFile) => {
    const { url, states } = target(file.provider as Service);
    const values: Record<string, string> = {};
    let response: HttpResponse | null = null;
    const set: StateSetter['set'] = async (state, context) => {
      const given: Values = await states.set(state, context);
      return Object.assign(values, given);
    };
    const listener = { url, states: { ...states, set } };
    const verified = await verifier.verify(file, interactionIn(file), listener, {
      response: (came) => (response = came),
    });
    return { verified, values, response: response as HttpResponse | null };
  };

  /** How the token is found in the answer of each service. */
  const tokenIn: { readonly [S in Service]: (json: Readonly<Record<string, string>>) => unknown } =
    {
      suman: ({ access_token }) => access_token,
      'amis-sales': ({ data }) => data,
      'amis-accounting': ({ Data = '' }) =>
        (JSON.parse(Data) as { access_token: string }).access_token,
    };

  describe.each(everyService)('%s', (service) => {
    it('a token that was asked for', slow, async () => {
      // No matchers: everything in the body differs from the example, and is told of.
      const raw = broken(service, 'connect: a token').interactions[0]?.raw ?? {};
      const { matchingRules: _, ...response } = raw['response'] as Record<string, unknown>;
      const file = broken(service, 'connect: a token', { response: { ...response, status: 299 } });
      const { verified, values, response: came } = await overheard(file);
      expect(verified.findings.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['body', 'status']),
      );
      const token = String(tokenIn[service](JSON.parse(came?.body ?? '') as never));
      expect(token.length).toBeGreaterThan(8);
      const secret = service === 'amis-accounting' ? values['accessCode'] : values['clientSecret'];
      expect(secret).toMatch(/lab/u);
      for (const report of reportsOf(verified)) {
        expect(report).not.toContain(token);
        expect(report).not.toContain(secret);
      }
      // What is no secret is shown.
      expect(reportsOf(verified).at(-1)).toContain('299');
    });

    it('the token that a call carries', slow, async () => {
      const name = {
        suman: 'the licence request: created',
        'amis-sales': 'the sales contract: created',
        'amis-accounting': 'the sales contract: refused',
      }[service];
      const { verified, values } = await overheard(broken(service, name));
      expect(verified.verdict).toBe('failed');
      const { token = '' } = values;
      expect(token.length).toBeGreaterThan(8);
      for (const report of reportsOf(verified)) expect(report).not.toContain(token);
      expect(JSON.stringify(verified.crossed?.request)).toMatch(
        service === 'amis-accounting' ? /"x-misa-accesstoken":"•••"/u : /"authorization":"•••"/u,
      );
      expect(JSON.stringify(verified.crossed?.request)).toContain('DH-1');
    });
  });

  it('nor those of a provider that we know nothing of', slow, async () => {
    const deep = {
      keys: [{ api_key: 'hush-1' }],
      text: JSON.stringify({ a: { token: 'hush-2' } }),
    };
    const answer = { left: 2, echo: 'I say hush-1 and hush-3', ...deep, access_tokens: ['hush-4'] };
    const headers = { 'set-cookie': 'hush-5', 'x-request': 'about hush-4' };
    const request = {
      method: 'POST',
      path: '/stock',
      query: { password: ['hush-6'] },
      headers: {
        Authorization: ['Basic hush-3'],
        'Content-Type': ['application/x-www-form-urlencoded'],
      },
      body: {
        content: 'client_secret=hush-7&of=7',
        contentType: 'application/x-www-form-urlencoded',
        encoded: false,
      },
    };
    const response = { status: 200, ...body({ left: 1, keys: 'none', echo: '', text: '' }) };
    const listener = answering(200, JSON.stringify(answer), headers);
    const verified = await against(listener, look({ request, response }));
    expect(verified.findings.length).toBeGreaterThan(3);
    for (const report of reportsOf(verified)) expect(report).not.toMatch(/hush-\d/u);
    expect(verified.crossed).toMatchObject({
      request: { query: { password: '•••' }, body: 'client_secret=•••&of=7' },
      response: { body: { left: 2, echo: 'I say ••• and •••', access_tokens: ['•••'] } },
    });
  });

  it('nor half of one where a long text is cut', slow, async () => {
    const secret = 'hush'.repeat(20);
    const response = { status: 200, ...body({ left: 1 }) };
    for (const padding of [350, 390, 960]) {
      const left = { padding: 'x'.repeat(padding), token: secret };
      const listener = answering(200, JSON.stringify({ left }));
      // oxlint-disable-next-line no-await-in-loop
      const verified = await against(listener, look({ response }));
      expect(verified.verdict).toBe('failed');
      for (const report of reportsOf(verified)) expect(report).not.toContain('hush');
    }
  });
});
