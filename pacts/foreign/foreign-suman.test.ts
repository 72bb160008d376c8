// A SUMAN MISA and an AMIS.VN – Bán hàng written by somebody else keep the contracts; five broken
// ones fail, each where it is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { credentials } from '../../src/wire/credentials.ts';
import { brokenVariants, type BrokenName } from './broken.ts';
import { foreignSales } from './foreign-sales.ts';
import { foreignSuman } from './foreign-suman.ts';
import { failuresIn, pactOf, verifiedAgainst, whileListening } from './verified-against.ts';

/** Each interaction goes through Pact's own verifier. */
const patience = { timeout: 120_000 };
const { webhookSecret } = credentials.suman;
/** `order-lab verify --callback-secret`: a team signs with a secret of its own. */
const ownSecret = `whsec_${Buffer.from('a secret of the other team').toString('base64')}`;

test(
  'a SUMAN MISA of somebody else keeps every interaction of the contract',
  patience,
  async () => {
    const verified = await verifiedAgainst(foreignSuman({ secret: ownSecret }), 'suman', ownSecret);
    expect(failuresIn(verified)).toEqual({});
    expect(verified).toHaveLength(pactOf('suman').interactions.length);
  },
);

test('so does an AMIS.VN – Bán hàng', patience, async () => {
  const verified = await verifiedAgainst(foreignSales(), 'amis-sales');
  expect(failuresIn(verified)).toEqual({});
  expect(verified).toHaveLength(pactOf('amis-sales').interactions.length);
});

const resourceCommands = [
  'the resource grant',
  'the temporary resource grant',
  'the resource lock',
  'the resource revocation',
];
const repeated = (command: string): string => `${command}: a repeat: done before`;

/** The interactions that a break is seen in, and no other. */
const seenIn: { readonly [B in BrokenName]: readonly string[] } = {
  'renamed-id': ['the licence request: created', repeated('the licence request')],
  'text-revision': [
    ...resourceCommands.flatMap((command) => [`${command}: done`, repeated(command)]),
    ...resourceCommands.map((command) => `the lookup (${command}): it exists already`),
    'the resource lock: there was nothing',
    'the resource revocation: there was nothing',
  ],
  'stale-accepted': resourceCommands.map(
    (command) => `${command}: refused: a later command was done`,
  ),
  'unmarked-replay': ['the licence request', ...resourceCommands, 'the top-up codes'].map(repeated),
  'body-only-signature': ['licence granted'],
};

describe('a SUMAN MISA that is broken fails where it is broken', () => {
  const variants = Object.entries(brokenVariants).map(
    ([name, flaw]) => [flaw.story, name as BrokenName, flaw] as const,
  );

  test.each(variants)('%s', patience, async (_, broken, { kind, named }) => {
    const app = foreignSuman({ secret: webhookSecret, broken });
    const failures = failuresIn(await verifiedAgainst(app, 'suman', webhookSecret));
    expect(Object.keys(failures).toSorted()).toEqual(seenIn[broken].toSorted());
    const naming = new RegExp(`^${kind}: .*\\b${named}\\b`, 'u');
    for (const findings of Object.values(failures)) {
      expect(findings).toContainEqual(expect.stringMatching(naming));
    }
  });
});

describe('the door for provider states', () => {
  const setUp = (url: string, state: string, params: object = {}) =>
    fetch(`${url}/_states`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'setup', state, params }),
    });
  const suman = () => foreignSuman({ secret: webhookSecret });

  test('gives an order code that was never used, so that nothing need be reset', async () => {
    const orders = await whileListening(suman(), async (url) => {
      const given: unknown[] = [];
      for (let count = 0; count < 3; count += 1) {
        const response = await setUp(url, 'the order is new', { order: 'DH-1' });
        given.push(await response.json());
      }
      return given;
    });
    expect(orders).toEqual([
      { order: 'X-0001', key: 'cmd-X-0001' },
      { order: 'X-0002', key: 'cmd-X-0002' },
      { order: 'X-0003', key: 'cmd-X-0003' },
    ]);
  });

  test('says which states it knows when asked for another', async () => {
    const [status, text] = await whileListening(suman(), async (url) => {
      const response = await setUp(url, 'the moon is full');
      return [response.status, await response.text()] as const;
    });
    expect(status).toBe(404);
    expect(text).toContain('There is no state \\"the moon is full\\" here. Known are');
    expect(text).toContain('the order has a licence request');
  });

  test('says why a state could not be set', async () => {
    const [status, text] = await whileListening(suman(), async (url) => {
      const name = 'the resource command was sent before';
      const response = await setUp(url, name, { name: 'paint', revision: 2 });
      return [response.status, await response.text()] as const;
    });
    expect(status).toBe(500);
    expect(text).toContain('could not be set: there is no resource command \\"paint\\".');
  });
});

test('the providers share no code with the lab', () => {
  const ours = ['verified-against.ts'];
  const names = readdirSync(import.meta.dirname).filter(
    (name) => !name.endsWith('.test.ts') && !ours.includes(name),
  );
  expect(names).toContain('foreign-suman.ts');
  for (const name of names) {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    const imported = [...text.matchAll(/\bfrom '(?<from>[^']+)'/gu)].map((each) => each[1]);
    for (const from of imported) expect(from, name).toMatch(/^(?:express$|node:|\.\/)/u);
    expect(imported).not.toContain('./verified-against.ts');
  }
});
