// `order-lab verify` on the command line: exit codes, what is refused and why, which report goes
// where, and what is remembered of the last time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi as vitest } from 'vitest';
import { serve } from '../http/serve.ts';
import { trialFolder } from './trial-folder.ts';

/** Pact's own verifier is a process of its own. */
const slow = { timeout: 30_000 };

type Raw = Readonly<Record<string, unknown>>;

const committed = (service: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../pacts/misa-order-${service}.json`, import.meta.url)),
    'utf8',
  );

/** SUMAN’s pact with two interactions alone: the engine gets a token, and gets none. */
const connecting = (change: (raw: Raw) => Raw = (raw) => raw, provider = 'suman'): string => {
  const file = JSON.parse(committed('suman')) as { readonly interactions: readonly Raw[] };
  const interactions = file.interactions.filter(({ description }) =>
    String(description).startsWith('kết nối: '),
  );
  return JSON.stringify({
    ...file,
    provider: { name: provider },
    interactions: interactions.map(change),
  });
};

const isToken = ({ description }: Raw): boolean => description === 'kết nối: được token';
const brokenStatus = (raw: Raw): Raw =>
  isToken(raw) ? { ...raw, response: { ...(raw['response'] as object), status: 201 } } : raw;
const pending = (raw: Raw): Raw => ({ ...raw, pending: true });

const folder = trialFolder({
  'good.json': connecting(),
  'broken.json': connecting(brokenStatus),
  'pending.json': connecting((raw) => pending(brokenStatus(raw))),
  'waiting.json': connecting((raw) => (isToken(raw) ? pending(brokenStatus(raw)) : raw)),
  'pending/good.json': connecting(),
  'stranger.json': connecting((raw) => raw, 'somebody'),
  'text.json': 'no JSON',
  'list.json': '[]',
  'none.json': JSON.stringify({ consumer: { name: 'a' }, provider: { name: 'suman' } }),
});
afterAll(() => folder.remove());

const verify = (...args: readonly string[]) => folder.run('verify', ...args);

describe('exit codes', () => {
  it('0: everything is kept, and everything is counted', slow, async () => {
    const { exitCode, out, err } = await verify('--provider', 'amis-accounting');
    expect([exitCode, err]).toEqual([0, '']);
    const count = (JSON.parse(committed('amis-accounting')) as { interactions: unknown[] })
      .interactions.length;
    expect(out.trimEnd()).toContain(`${count} tương tác: ${count} đạt, 0 không đạt`);
  });

  it.each([
    ['vi', 'mã HTTP', 'HTTP 200', '2 tương tác: 1 đạt, 1 không đạt'],
    ['en', 'status', 'HTTP 200', '2 interactions: 1 passed, 1 failed'],
  ])('1: a status is another: %s', slow, async (lang, ...said) => {
    const { exitCode, out, err } = await verify('--pact', 'broken.json', '--lang', lang);
    expect([exitCode, err]).toEqual([1, '']);
    for (const words of [...said, '201', 'broken.json']) expect(out).toContain(words);
    const again = 'npx order-lab verify --provider suman --pact broken.json --only-failed';
    expect(out).toContain(again);
  });

  it('0: what is pending may fail', slow, async () => {
    const { exitCode, out } = await verify('--pact', 'waiting.json', '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/pending/iu);
  });

  it.each(['pending.json', 'pending/good.json'])(
    '1: what is pending and passes must be moved out: %s',
    slow,
    async (path) => {
      const { exitCode, out } = await verify('--pact', path, '--lang', 'en');
      expect(exitCode).toBe(1);
      expect(out).toMatch(/move/iu);
    },
  );

  it.each([
    ['vi', 'Không có pact nào của dịch vụ "nobody". Có: '],
    ['en', 'There is no pact of the provider "nobody". There are: '],
  ])('3: nothing matches the provider: %s', async (lang, said) => {
    const { exitCode, out, err } = await verify('--provider', 'nobody', '--lang', lang);
    expect([exitCode, out]).toEqual([3, '']);
    expect(err).toContain(said);
    for (const name of ['suman', 'amis-sales', 'amis-accounting']) expect(err).toContain(name);
  });
});

describe('what cannot be used ends with 2', () => {
  const url = 'http://127.0.0.1:9';
  const states = `${url}/states`;

  it.each<[string, readonly string[], string, string]>([
    [
      'a pact that is missing',
      ['--pact', 'missing.json'],
      'missing.json: không đọc được',
      'missing.json: cannot be read',
    ],
    ['a folder', ['--pact', '.'], 'không đọc được', 'Give the path of a pact file'],
    ['no JSON', ['--pact', 'text.json'], 'text.json: không phải JSON', 'is not JSON'],
    [
      'another JSON',
      ['--pact', 'list.json'],
      'list.json: không phải tệp pact',
      'A pact has a consumer',
    ],
    ['a pact of nothing', ['--pact', 'none.json'], 'none.json: ', 'Nothing would be verified'],
    [
      'one good and one bad',
      ['--pact', 'good.json', 'text.json'],
      'text.json: không phải JSON',
      'text.json: is not JSON',
    ],
    [
      'a provider that has no mock',
      ['--pact', 'stranger.json'],
      'stranger.json: Order Lab không có mock của dịch vụ "somebody"',
      'stranger.json: Order Lab has no mock of the provider "somebody". Give its address: --url',
    ],
    [
      '--url for all providers',
      ['--url', url, '--state-url', states],
      'cho biết dịch vụ nào bằng --provider',
      '--url is the address of one service: say which with --provider.',
    ],
    [
      '--url without --state-url',
      ['--provider', 'suman', '--url', url],
      '--url cần --state-url',
      '--url needs --state-url',
    ],
    [
      '--state-url without --url',
      ['--state-url', states],
      '--state-url chỉ dùng cùng --url',
      '--state-url needs --url',
    ],
    [
      'an address that is none',
      ['--provider', 'suman', '--url', 'somewhere', '--state-url', states],
      '--url "somewhere" không phải địa chỉ http',
      '--url "somewhere" is no http address',
    ],
    [
      'an address of another kind',
      ['--provider', 'suman', '--url', url, '--state-url', 'ftp://a'],
      '--state-url "ftp://a" không phải địa chỉ http',
      '--state-url "ftp://a" is no http address',
    ],
    [
      'an address with a query',
      ['--provider', 'suman', '--url', `${url}/?a=b`, '--state-url', states],
      '--url không được có phần sau dấu ?',
      '--url must have nothing behind ? or #',
    ],
    [
      'an older document that is missing',
      ['--provider', 'suman', '--against', 'nope.yaml'],
      'nope.yaml: không đọc được',
      'nope.yaml: cannot be read',
    ],
    [
      'a word too many',
      ['suman'],
      "lỗi: thừa tham số cho 'verify': cần 0, có 1",
      "too many arguments for 'verify'. Expected 0 arguments but got 1.",
    ],
    ['a port that is none', ['--callbacks-port', 'x'], 'callbacks-port', 'callbacks-port'],
    ['a report that is none', ['--reporter', 'pdf'], 'pretty', 'Allowed choices are pretty'],
    [
      'two documents on stdout',
      ['--reporter', 'json', '--reporter', 'junit'],
      'Dùng --out DIR',
      'Give --out DIR',
    ],
    [
      'a folder that is a file',
      ['--pact', 'good.json', '--out', 'text.json'],
      'Không tạo được thư mục "text.json"',
      'Cannot make the folder "text.json"',
    ],
  ])('%s', async (_, args, vi, en) => {
    for (const [lang, said] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const { exitCode, out, err } = await verify(...args, '--lang', lang);
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });

  it('an address with a password, which is not repeated', async () => {
    const address = 'http://me:hush@127.0.0.1:9';
    for (const [given, stateUrl] of [
      [address, states],
      [url, address],
    ] as const) {
      const args = ['--provider', 'suman', '--url', given, '--state-url', stateUrl, '--lang', 'en'];
      // oxlint-disable-next-line no-await-in-loop
      const { exitCode, out, err } = await verify(...args);
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).toContain('must hold no user name or password');
      expect(err).not.toContain('hush');
    }
  });

  it('a port for callbacks that is taken', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { exitCode, out, err } = await verify('--callbacks-port', String(port), '--lang', 'en');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(`Cannot open port ${port} for callbacks`);
    expect(err).toContain('--callbacks-port');
    taken.close();
  });
});

describe('reports', () => {
  it.each([
    ['json', (out: string) => expect(JSON.parse(out)).toHaveProperty('counts.total', 2)],
    ['junit', (out: string) => expect(out).toMatch(/^<\?xml .+<\/testsuites>\n$/su)],
    ['markdown', (out: string) => expect(out).toMatch(/^#.+broken\.json/su)],
  ])('%s is alone on stdout, and people read stderr', slow, async (reporter, check) => {
    const args = ['--pact', 'broken.json', '--reporter', reporter, '--lang', 'en'];
    const { exitCode, out, err } = await verify(...args);
    expect(exitCode).toBe(1);
    check(out);
    expect(err).toContain('2 interactions: 1 passed, 1 failed');
    expect(out).not.toContain('✓');
  });

  it('pretty beside a document changes nothing', slow, async () => {
    const args = ['--pact', 'good.json', '--reporter', 'pretty', '--reporter', 'json'];
    const { out } = await verify(...args);
    expect(JSON.parse(out)).toHaveProperty('counts.passed', 2);
  });

  it('--out writes all three documents into the folder, and nothing elsewhere', slow, async () => {
    const trial = trialFolder({ 'good.json': connecting() });
    const { exitCode, out } = await trial.run('verify', '--pact', 'good.json', '--out', 'a/b');
    expect(exitCode).toBe(0);
    expect(out).toContain('2 tương tác');
    expect(readdirSync(join(trial.path, 'a/b')).toSorted()).toEqual([
      'verify.json',
      'verify.md',
      'verify.xml',
    ]);
    expect(readdirSync(trial.path).toSorted()).toEqual(['a', 'good.json']);
    expect(readdirSync(join(trial.path, 'a'))).toEqual(['b']);
    expect(JSON.parse(trial.read('a/b/verify.json'))).toHaveProperty('counts.total', 2);
    trial.remove();
  });

  it('--out with a report writes that one', slow, async () => {
    const args = ['--pact', 'good.json', '--out', 'one', '--reporter', 'markdown'];
    expect((await verify(...args)).exitCode).toBe(0);
    expect(readdirSync(join(folder.path, 'one'))).toEqual(['verify.md']);
  });
});

describe('a report that cannot be written', () => {
  it('ends with 2, and what was found is told all the same', slow, async () => {
    mkdirSync(join(folder.path, 'taken/verify.json'), { recursive: true });
    const args = ['--pact', 'good.json', '--out', 'taken', '--lang', 'en'];
    const { exitCode, out, err } = await verify(...args);
    expect(exitCode).toBe(2);
    expect(out).toContain('2 interactions: 2 passed');
    expect(err).toMatch(/^Cannot write the report ".+verify\.json": EISDIR/u);
  });
});

describe('--only-failed', () => {
  const kept = 'node_modules/.cache/order-lab/last-verification.json';
  const only = ['verify', '--pact', 'a.json', '--only-failed', '--lang', 'en'] as const;

  it('verifies what failed last time until it passes', slow, async () => {
    const trial = trialFolder({ 'a.json': connecting(brokenStatus) });
    mkdirSync(join(trial.path, 'node_modules'));
    // Nothing is remembered yet: all are verified.
    expect((await trial.run(...only)).out).toContain('2 interactions: 1 passed, 1 failed');
    const again = await trial.run(...only);
    expect(again.exitCode).toBe(1);
    expect(again.out).toContain('2 interactions: 0 passed, 1 failed');
    trial.write('a.json', connecting());
    const mended = await trial.run(...only);
    expect(mended.exitCode).toBe(0);
    expect(mended.out).toContain('2 interactions: 1 passed, 0 failed');
    const nothing = await trial.run(...only);
    expect([nothing.exitCode, nothing.out]).toEqual([3, '']);
    expect(nothing.err).toContain('No interaction failed last time. Leave out --only-failed');
    trial.remove();
  });

  it('a file that does not say what is kept there is as good as none', slow, async () => {
    const trial = trialFolder({ 'a.json': connecting(), [kept]: '{"failed": 7}' });
    expect((await trial.run(...only)).out).toContain('2 interactions: 2 passed');
    trial.remove();
  });

  it('where nothing can be kept, the reports come all the same', slow, async () => {
    // A folder where the file should be, and a file where a folder should be.
    for (const files of [{ [`${kept}/x`]: '' }, { 'node_modules/.cache': '' }]) {
      const trial = trialFolder({ 'a.json': connecting(brokenStatus), ...files });
      // oxlint-disable-next-line no-await-in-loop
      const { exitCode, out, err } = await trial.run('verify', '--pact', 'a.json', '--lang', 'en');
      expect([exitCode, err]).toEqual([1, '']);
      expect(out).toContain('1 passed, 1 failed');
      trial.remove();
    }
  });

  it('without installed packages nothing is kept, and no folder made', slow, async () => {
    const trial = trialFolder({ 'a.json': connecting() });
    await trial.run('verify', '--pact', 'a.json');
    expect(readdirSync(trial.path)).toEqual(['a.json']);
    trial.remove();
  });
});

describe('--bail', () => {
  it('stops at the first failure, and says how many are left', slow, async () => {
    writeFileSync(
      join(folder.path, 'all-broken.json'),
      connecting((raw) => ({ ...raw, response: { ...(raw['response'] as object), status: 299 } })),
    );
    const { exitCode, out } = await verify('--pact', 'all-broken.json', '--bail', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/2 interactions: 0 passed, 1 failed/u);
    expect(out).toMatch(/\b1 .*left|left.* 1\b|1 not verified|--bail/iu);
  });
});

describe('a lab at an address', () => {
  let lab: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    lab = await serve({
      host: '127.0.0.1',
      port: 0,
      seed: 1,
      clockMode: 'virtual',
      mocksOnly: true,
      wall: { now: () => 0, later: () => () => {} },
      onBug: () => {},
    });
  });
  afterAll(() => lab.close());

  it('is verified like our own, and the command to repeat it names it', slow, async () => {
    const { suman } = lab.origins;
    const there = ['--url', `${suman}/`, '--state-url', `${suman}/lab/v1/`];
    const good = await verify('--pact', 'good.json', ...there, '--lang', 'en');
    expect([good.exitCode, good.err]).toEqual([0, '']);
    expect(good.out).toContain('2 interactions: 2 passed');
    const broken = await verify('--pact', 'broken.json', ...there, '--lang', 'en');
    expect(broken.exitCode).toBe(1);
    const address = `--url ${suman}/ --state-url ${suman}/lab/v1/`;
    expect(broken.out).toContain(`--pact broken.json ${address} --only-failed`);
  });

  it('with nobody there is told in one sentence, before anything is verified', async () => {
    const gone = createServer();
    gone.listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    const nobody = `http://127.0.0.1:${port}`;
    const { suman } = lab.origins;
    for (const [url, stateUrl, vi, en] of [
      [nobody, `${suman}/lab/v1`, `${nobody} (--url)`, `${nobody} (--url)`],
      [suman, `${nobody}/s?key=hush`, `${nobody}/s?… (--state-url)`, `${nobody}/s?… (--state-url)`],
    ] as const) {
      const args = ['--pact', 'good.json', '--url', url, '--state-url', stateUrl];
      // oxlint-disable-next-line no-await-in-loop
      const vietnamese = await verify(...args);
      expect([vietnamese.exitCode, vietnamese.out]).toEqual([2, '']);
      expect(vietnamese.err).toBe(`Không ai trả lời tại ${vi}. Dịch vụ đã chạy chưa?\n`);
      // oxlint-disable-next-line no-await-in-loop
      const english = await verify(...args, '--lang', 'en');
      expect([english.exitCode, english.out]).toEqual([2, '']);
      expect(english.err).toBe(`Nobody answers at ${en}. Is the service running?\n`);
    }
  });

  it('a secret that cannot sign is refused at the start, and not shown', async () => {
    vitest.stubEnv('ORDER_LAB_CALLBACK_SECRET', 'hush');
    const { suman } = lab.origins;
    const there = ['--url', suman, '--state-url', `${suman}/lab/v1`];
    const { exitCode, out, err } = await verify('--pact', 'good.json', ...there, '--lang', 'en');
    vitest.unstubAllEnvs();
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('ORDER_LAB_CALLBACK_SECRET of SUMAN MISA must be "whsec_" and base64');
    expect(err).not.toContain('hush');
  });
});

describe('--states', () => {
  it('lists what a service must be able to set, as text or as JSON', async () => {
    const text = await verify('--provider', 'suman', '--states', '--lang', 'en');
    expect(text.out).toContain('"the client is registered"  (1 interaction)');
    const { exitCode, out } = await verify('--provider', 'suman', '--states', '--reporter', 'json');
    const { states } = JSON.parse(out) as { readonly states: readonly object[] };
    expect(exitCode).toBe(0);
    expect(states).toContainEqual(
      expect.objectContaining({ provider: 'suman', name: 'the client is connected', params: {} }),
    );
  });
});
