// Asking whether to deploy, by pact-cli's real program, at a broker of the test's own.
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { canIDeploy } from './can-i-deploy.ts';
import { openFakeBroker, type FakeBroker, type FakeBrokerOptions } from './fake-broker.ts';
import { pactFiles, providers, workTree } from './work-tree.ts';

// Each test starts a program; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const tree = workTree(pactFiles);
afterAll(() => tree.remove());
const brokers: FakeBroker[] = [];
afterEach(async () => {
  for (const broker of brokers.splice(0)) await broker.close();
});

const ask = async (
  options: FakeBrokerOptions,
  environment: Readonly<Record<string, string>> = {},
  timeLimitMs?: number,
) => {
  const broker = await openFakeBroker(options);
  brokers.push(broker);
  const all = { PACT_BROKER_BASE_URL: broker.url, ...environment };
  return tree.run(canIDeploy, all, timeLimitMs);
};

const allGood = providers.map((provider) => ({ provider, success: true }));
const but = (provider: string, success: boolean | null) =>
  allGood.map((each) => (each.provider === provider ? { provider, success } : each));

describe('with a broker', () => {
  it('yes, when it says yes and every provider of the pact files is verified', async () => {
    const { exitCode, said } = await ask({ verifications: allGood });
    expect(said.split('\n')).toEqual([
      `Triển khai được: misa-order ${tree.head} → production`,
      `It can be deployed: misa-order ${tree.head} → production`,
      ...providers.map((provider) => `  ✓ misa-order ${tree.head} ↔ ${provider} 7`),
      '  All verified',
    ]);
    expect(exitCode).toBe(0);
  });

  it('no, when a verification failed', async () => {
    const { exitCode, said } = await ask({ verifications: but('suman', false) });
    expect(exitCode).toBe(1);
    expect(said).toContain('It cannot be deployed');
    expect(said).toContain(`✗ misa-order ${tree.head} ↔ suman 7\n`);
  });

  it('no, when a pair was never verified', async () => {
    const { exitCode, said } = await ask({ verifications: but('suman', null) });
    expect(exitCode).toBe(1);
    expect(said).toContain(`✗ misa-order ${tree.head} ↔ suman ?  (chưa kiểm chứng)`);
  });

  it('asks for what the environment names', async () => {
    const variables = { PACTICIPANT: 'suman', PACT_ENVIRONMENT: 'test', GIT_COMMIT: 'c1' };
    const { exitCode, said } = await ask({ verifications: but('suman', false) }, variables);
    expect(exitCode).toBe(1);
    expect(said).toContain('It cannot be deployed: suman c1 → test');
    expect(said).toContain('Not all is verified in test');
  });
});

describe('no yes without a proof', () => {
  it.each<[string, number, string, FakeBrokerOptions]>([
    ['a broker that knows nothing', 3, 'so nothing is proven', {}],
    [
      'a yes beside a failure',
      1,
      'cannot',
      { verifications: but('suman', false), deployable: true },
    ],
    ['a no beside successes', 1, 'cannot', { verifications: allGood, deployable: false }],
    ['a provider left out', 1, 'nothing of suman', { verifications: allGood.slice(0, 2) }],
    ['another version', 2, 'other versions', { verifications: allGood, speaksOf: '0' }],
  ])('%s: %i, %s', async (_, exitCode, reason, options) => {
    const found = await ask(options);
    expect(found).toMatchObject({ exitCode, said: expect.stringContaining(reason) });
  });

  it('whatever pact-cli would take from the environment', async () => {
    const variables = {
      PACT_BROKER_CAN_I_DEPLOY_DRY_RUN: 'true',
      PACT_BROKER_CAN_I_DEPLOY_IGNORE: 'suman',
    };
    expect(await ask({ verifications: but('suman', false) }, variables)).toMatchObject({
      exitCode: 1,
    });
  });
});

describe('without an answer', () => {
  it('no broker: it says what proves it instead, and never yes', async () => {
    const { exitCode, said } = await tree.run(canIDeploy, {});
    expect(exitCode).toBe(2);
    expect(said.split('\n')).toEqual([
      expect.stringContaining('Chưa cấu hình Pact Broker'),
      expect.stringContaining('"npm run contracts" proves'),
    ]);
  });

  it('a refused token, which shows nowhere', async () => {
    const secret = 's3cret-token-of-nobody';
    const found = await ask(
      { authorization: 'Bearer another', verifications: allGood },
      { PACT_BROKER_TOKEN: secret },
    );
    expect(found.exitCode).toBe(2);
    expect(found.said).toContain('401 Unauthorized');
    expect(found.said).not.toContain(secret);
    expect([...(brokers[0]?.commandLines ?? [])].filter((line) => line.includes(secret))).toEqual(
      [],
    );
  });

  it('a broker that cannot be reached', async () => {
    const broker = await openFakeBroker();
    await broker.close();
    const { exitCode, said } = await tree.run(canIDeploy, { PACT_BROKER_BASE_URL: broker.url });
    expect(exitCode).toBe(2);
    expect(said).toContain('gave no usable answer');
    expect(said).toContain('Failed to access pact broker');
  });

  it('a broker that never answers', async () => {
    const { exitCode, said } = await ask({ isSilent: true }, {}, 1500);
    expect(exitCode).toBe(2);
    expect(said).toContain('did not finish answering');
  });
});
