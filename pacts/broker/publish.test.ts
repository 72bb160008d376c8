// Publishing, by pact-cli's real program, to a broker of the test's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { contractsIn } from './contracts-in-folder.ts';
import { openFakeBroker, type FakeBroker, type FakeBrokerOptions } from './fake-broker.ts';
import { publish } from './publish.ts';
import { pactFiles, providers, samplePact, workTree, type WorkTree } from './work-tree.ts';

// Each test starts a program or two; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const secret = 's3cret-token-of-nobody';
const opened: { trees: WorkTree[]; brokers: FakeBroker[] } = { trees: [], brokers: [] };

const treeOf = (files: Readonly<Record<string, string>> = pactFiles): WorkTree => {
  const tree = workTree(files);
  opened.trees.push(tree);
  return tree;
};
const brokerOf = async (options: FakeBrokerOptions = {}): Promise<FakeBroker> => {
  const broker = await openFakeBroker(options);
  opened.brokers.push(broker);
  return broker;
};
afterEach(async () => {
  for (const tree of opened.trees.splice(0)) tree.remove();
  for (const broker of opened.brokers.splice(0)) await broker.close();
});

const top = fileURLToPath(new URL('../..', import.meta.url));
const pactShape = z.object({
  interactions: z.array(z.object({ description: z.string() }).loose()),
});

/** pact-cli sends interactions in an order of its own: by kind, then by name. */
const inOrder = <Each extends { readonly description: string }>(interactions: readonly Each[]) =>
  interactions.toSorted((a, b) => a.description.localeCompare(b.description));

/** What was published, by provider. */
const sentBy = (broker: FakeBroker) =>
  broker.published
    .map(({ content, ...rest }) => ({
      ...rest,
      interactions: inOrder(pactShape.parse(content).interactions),
    }))
    .toSorted((a, b) => a.provider.localeCompare(b.provider));

describe('with a broker', () => {
  it('each contract is published under the commit and its branch, whole', async () => {
    const [tree, broker] = [treeOf(), await brokerOf({ authorization: `Bearer ${secret}` })];
    const { exitCode, said } = await tree.run(publish, {
      PACT_BROKER_BASE_URL: broker.url,
      PACT_BROKER_TOKEN: secret,
    });
    expect(said).toContain('Đã đăng 3/3 hợp đồng');
    expect(said).toContain('Published 3/3 contracts');
    expect(exitCode).toBe(0);
    expect(sentBy(broker)).toEqual(
      providers.map((provider) => ({
        consumer: 'misa-order',
        provider,
        version: tree.head,
        branch: 'feature/x',
        interactions: inOrder(samplePact(provider).interactions),
      })),
    );
  });

  it("the project's own contracts are taken, and nothing of them is lost", async () => {
    const own = contractsIn(top);
    const textOf = (file: string): string => readFileSync(join(top, file), 'utf8');
    const tree = treeOf(Object.fromEntries(own.map(({ file }) => [file, textOf(file)])));
    const broker = await brokerOf();
    const { exitCode, said } = await tree.run(publish, { PACT_BROKER_BASE_URL: broker.url });
    expect(said).toContain(`${own.length}/${own.length}`);
    expect(exitCode).toBe(0);
    expect(sentBy(broker).map(({ provider }) => provider)).toEqual(providers);
    expect(sentBy(broker).map(({ interactions }) => interactions)).toEqual(
      own.map(({ file }) => inOrder(pactShape.parse(JSON.parse(textOf(file))).interactions)),
    );
  });

  it('pending contracts stay at home', async () => {
    const pending = JSON.stringify(samplePact('amis-crm'));
    const tree = treeOf({ ...pactFiles, 'pacts/pending/misa-order-amis-crm.json': pending });
    const broker = await brokerOf();
    expect(await tree.run(publish, { PACT_BROKER_BASE_URL: broker.url })).toMatchObject({
      exitCode: 0,
    });
    expect(broker.published.map(({ provider }) => provider).toSorted()).toEqual(providers);
  });

  it('signs in with a name and a password too', async () => {
    const basic = Buffer.from(`an:${secret}`).toString('base64');
    const [tree, broker] = [treeOf(), await brokerOf({ authorization: `Basic ${basic}` })];
    const { exitCode } = await tree.run(publish, {
      PACT_BROKER_BASE_URL: broker.url,
      PACT_BROKER_USERNAME: 'an',
      PACT_BROKER_PASSWORD: secret,
      PACT_BROKER_TOKEN: '',
    });
    expect(exitCode).toBe(0);
    expect(broker.published).toHaveLength(3);
  });

  it.each([
    ['GITHUB_*', { GITHUB_SHA: 'c1', GITHUB_REF_NAME: 'main', GITHUB_HEAD_REF: '' }, 'c1', 'main'],
    [
      'a pull request',
      { GITHUB_SHA: 'c1', GITHUB_REF_NAME: '9/merge', GITHUB_HEAD_REF: 'fix' },
      'c1',
      'fix',
    ],
    [
      'a tag',
      { GITHUB_SHA: 'c1', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' },
      'c1',
      'feature/x',
    ],
    ['Jenkins', { GIT_COMMIT: 'c2', GIT_BRANCH: 'origin/main', GITHUB_SHA: 'c1' }, 'c2', 'main'],
  ])('in CI, version and branch come from %s', async (_, variables, version, branch) => {
    const [tree, broker] = [treeOf(), await brokerOf()];
    tree.write('reports/verify.xml', '<testsuites/>');
    const environment = { PACT_BROKER_BASE_URL: broker.url, CI: 'true', ...variables };
    expect(await tree.run(publish, environment)).toMatchObject({ exitCode: 0 });
    expect(broker.published).toHaveLength(3);
    for (const each of broker.published) expect(each).toMatchObject({ version, branch });
  });

  it('a refused contract fails, and is named', async () => {
    const [tree, broker] = [treeOf(), await brokerOf({ conflict: 'suman' })];
    const { exitCode, said } = await tree.run(publish, { PACT_BROKER_BASE_URL: broker.url });
    expect(exitCode).toBe(1);
    expect(said).toContain('✗ misa-order → suman  pacts/misa-order-suman.json');
    expect(said).toContain('Cannot change the content of the pact');
  });
});

describe('secrets', () => {
  it.each([
    ['a token', { PACT_BROKER_TOKEN: secret }],
    ['a password', { PACT_BROKER_USERNAME: 'an', PACT_BROKER_PASSWORD: secret }],
  ])('%s that is refused shows in no output and on no command line', async (_, credentials) => {
    const [tree, broker] = [treeOf(), await brokerOf({ authorization: 'Bearer another' })];
    const { exitCode, said } = await tree.run(publish, {
      PACT_BROKER_BASE_URL: broker.url,
      ...credentials,
    });
    expect(exitCode).toBe(2);
    expect(said).toContain('401 Unauthorized');
    expect(said).toContain('***');
    expect(said).not.toContain(secret);
    expect(said).not.toContain(Buffer.from(`an:${secret}`).toString('base64'));
    expect(broker.asked.length).toBeGreaterThan(0);
    const lines = [...broker.commandLines];
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    // The look at the command lines has seen pact-cli itself, where there are any to see.
    const seen = lines.some((line) => line.includes('--consumer-app-version'));
    expect(seen).toBe(process.platform === 'linux');
  });

  it('an address that holds a password is refused without repeating it', async () => {
    const { exitCode, said } = await treeOf().run(publish, {
      PACT_BROKER_BASE_URL: `https://an:${secret}@broker.example.com`,
    });
    expect(exitCode).toBe(2);
    expect(said).toContain('must hold no user name or password');
    expect(said).not.toContain(secret);
  });
});

describe('without a usable broker', () => {
  it('when none is configured the files are the broker: nothing is published, and that is good', async () => {
    const { exitCode, said } = await treeOf().run(publish, { PACT_BROKER_BASE_URL: '' });
    expect(exitCode).toBe(0);
    expect(said.split('\n')).toEqual([
      expect.stringContaining('các tệp trong pacts/ chính là broker'),
      expect.stringContaining('the files under pacts/ are the broker'),
    ]);
  });

  it.each([
    [{ PACT_BROKER_TOKEN: secret }, 'no PACT_BROKER_BASE_URL'],
    [{ PACT_BROKER_BASE_URL: 'broker' }, 'no http(s) address'],
    [{ PACT_BROKER_BASE_URL: 'ftp://broker' }, 'no http(s) address'],
    [{ PACT_BROKER_BASE_URL: 'http://b', PACT_BROKER_USERNAME: 'an' }, 'must both be set'],
    [
      {
        PACT_BROKER_BASE_URL: 'http://b',
        PACT_BROKER_USERNAME: 'an',
        PACT_BROKER_PASSWORD: 'p',
        PACT_BROKER_TOKEN: 't',
      },
      'not both',
    ],
  ])('half a configuration is refused: %j', async (environment, reason) => {
    const { exitCode, said } = await treeOf().run(publish, environment);
    expect(exitCode).toBe(2);
    expect(said).toContain(reason);
  });

  it('one that cannot be reached is an error', async () => {
    const broker = await brokerOf();
    await broker.close();
    const { exitCode, said } = await treeOf().run(publish, { PACT_BROKER_BASE_URL: broker.url });
    expect(exitCode).toBe(2);
    expect(said).toContain('Published 0/3 contracts');
    expect(said).toContain('Failed to access pact broker');
  });

  it('one that never answers is given up', async () => {
    const broker = await brokerOf({ isSilent: true });
    const environment = { PACT_BROKER_BASE_URL: broker.url };
    const { exitCode, said } = await treeOf().run(publish, environment, 1500);
    expect(exitCode).toBe(2);
    expect(said).toContain('did not finish answering within 1.5 seconds');
  });
});

describe('what is published is what the commit holds', () => {
  it.each([
    ['a changed pact', 'pacts/misa-order-suman.json'],
    ['a new file', 'notes.txt'],
  ])('%s that is not committed is refused', async (_, path) => {
    const [tree, broker] = [treeOf(), await brokerOf()];
    tree.write(path, JSON.stringify({ ...samplePact('suman'), more: 1 }));
    const { exitCode, said } = await tree.run(publish, { PACT_BROKER_BASE_URL: broker.url });
    expect(exitCode).toBe(2);
    expect(said).toContain('changes that are not committed');
    expect(said).toContain(path);
    expect(broker.asked).toEqual([]);
  });

  it('so is a version other than the commit that is checked out', async () => {
    const { exitCode, said } = await treeOf().run(publish, {
      PACT_BROKER_BASE_URL: 'http://127.0.0.1:9',
      GIT_COMMIT: 'another',
    });
    expect(exitCode).toBe(2);
    expect(said).toContain('the version is another');
  });

  it('so is a commit on no branch, until GIT_BRANCH tells', async () => {
    const [tree, broker] = [treeOf(), await brokerOf()];
    tree.git('checkout', '--quiet', '--detach');
    const environment = { PACT_BROKER_BASE_URL: broker.url };
    expect((await tree.run(publish, environment)).said).toContain('set GIT_BRANCH');
    const told = { ...environment, GIT_BRANCH: 'main' };
    expect(await tree.run(publish, told)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [2, 'is no pact file', { 'pacts/misa-order-suman.json': '{"a": 1}' }],
    [2, 'is no pact file', { 'pacts/misa-order-suman.json': '{' }],
    [
      2,
      'interactions: Too small',
      { 'pacts/a.json': '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[]}' },
    ],
    [3, 'There is no file pacts/*.json', { 'pacts/pending/a.json': '{}' }],
    [3, 'There is no file pacts/*.json', { 'README.md': '' }],
  ])('ends with %i: %s', async (exitCode, reason, files) => {
    const broker = await brokerOf();
    const found = await treeOf(files).run(publish, { PACT_BROKER_BASE_URL: broker.url });
    expect(found).toMatchObject({ exitCode, said: expect.stringContaining(reason) });
    expect(broker.asked).toEqual([]);
  });

  it('a value that pact-cli would take for an option is refused', async () => {
    const { exitCode, said } = await treeOf().run(publish, {
      PACT_BROKER_BASE_URL: 'http://127.0.0.1:9',
      GIT_COMMIT: '--merge',
    });
    expect(exitCode).toBe(2);
    expect(said).toContain('GIT_COMMIT is "--merge"');
  });
});
