// The drift proof on one interaction of each service: every change is judged rightly; and the proof
// itself can fail, for a contract that asks for too much or for too little.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/wire/services.ts';
import type { Exchange, Interaction } from '../contract.ts';
import { contracts } from '../contracts.ts';
import { mockTargets, type Targets } from '../verification/default-targets.ts';
import { Door } from '../verification/door.ts';
import { readPactFile, type PactFile, type PactInteraction } from '../verification/pact-file.ts';
import { InteractionVerifier } from '../verification/verify.ts';
import { driftConsumer } from './consumer-drift.ts';
import { driftProvider } from './provider-drift.ts';
import { needlessIn, tallyOf, wrongIn, type Drifted } from './tally.ts';

/** Each change goes through Pact's own verifier. */
const slow = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), 'order-lab-drift-test-'));
let door: Door;
let mocks: Targets;
let verifier: InteractionVerifier;
beforeAll(async () => {
  door = await Door.open(0, { graceMs: 20 });
  mocks = await mockTargets(door);
  verifier = new InteractionVerifier(door);
});
afterAll(async () => {
  verifier.close();
  await mocks.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

const ownOf = (service: Service, name: string): Interaction => {
  const own = contracts[service].find(({ title }) => title.en === name);
  if (own === undefined) throw new Error(`${service} has no interaction "${name}".`);
  return own;
};

const committed = (service: Service): PactFile =>
  readPactFile(fileURLToPath(new URL(`../misa-order-${service}.json`, import.meta.url)));

const interactionOf = (file: PactFile, name: string): PactInteraction => {
  const interaction = file.interactions.find(({ description }) => description.en === name);
  if (interaction === undefined) throw new Error(`${file.path} has no interaction "${name}".`);
  return interaction;
};

/** Drifts a provider in one interaction, of the committed pact or of a copy. */
const drift = (
  service: Service,
  name: string,
  file: PactFile = committed(service),
): Promise<readonly Drifted[]> => {
  const target = mocks.targetOf(service);
  if (target === null) throw new Error(`There is no mock of ${service}.`);
  const interaction = interactionOf(file, name);
  return driftProvider({ verifier, target, file, interaction, own: ownOf(service, name) });
};

const shown = (drifts: readonly Drifted[]): readonly string[] =>
  drifts.map(({ kind, at, change }) => `${kind} ${at} ${change}`);

describe('a service that drifts', () => {
  it.each<[Service, string, readonly string[]]>([
    ['suman', 'the licence request: created', ['plain']],
    ['suman', 'licence granted', ['plain', 'tampered']],
    ['amis-sales', 'the sales contract: created', ['plain']],
    ['amis-accounting', 'connect: a token', ['plain', 'hidden']],
    ['amis-accounting', 'invoice issued', ['plain', 'hidden', 'tampered']],
  ])('%s, %s: all caught, no false alarm', slow, async (service, name, kinds) => {
    const drifted = await drift(service, name);
    expect(shown(wrongIn(drifted))).toEqual([]);
    expect(shown(needlessIn(drifted))).toEqual([]);
    // Nothing is true of nothing.
    const { asked, unasked } = tallyOf(drifted);
    expect(asked).toBeGreaterThan(3);
    expect(unasked).toBeGreaterThan(0);
    expect([...new Set(drifted.map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted());
    // No change is played twice.
    expect(new Set(shown(drifted)).size).toBe(drifted.length);
  });
});

describe('an engine that drifts', () => {
  it.each<[Service, string]>([
    ['suman', 'the licence request: created'],
    ['amis-sales', 'the lookup (the sales contract): it exists already'],
    ['amis-accounting', 'connect: a token'],
  ])('%s, %s: all caught, no false alarm', slow, async (service, name) => {
    const drifted = await driftConsumer(ownOf(service, name) as Exchange, folder);
    expect(shown(wrongIn(drifted))).toEqual([]);
    expect(tallyOf(drifted).asked).toBeGreaterThan(3);
    expect(shown(drifted)).toContain('plain method retyped');
  });
});

type Raw = Readonly<Record<string, unknown>>;

/** The committed pact of SUMAN with another body expected of an interaction. */
const expecting = (name: string, change: (content: Raw) => Raw): PactFile => {
  const file = committed('suman');
  const { raw } = interactionOf(file, name);
  const response = raw['response'] as Raw;
  const body = response['body'] as Raw;
  const content = change(body['content'] as Raw);
  const path = join(folder, 'changed.json');
  const changed = { ...raw, response: { ...response, body: { ...body, content } } };
  writeFileSync(
    path,
    JSON.stringify({
      consumer: { name: file.consumer },
      provider: { name: file.provider },
      metadata: { pactSpecification: { version: '4.0' } },
      interactions: [changed],
    }),
  );
  return readPactFile(path);
};

describe('the proof itself can fail', () => {
  const name = 'connect: a token';

  it('a contract that asks for what the engine does not read has it listed', slow, async () => {
    const existing = 'the top-up codes: refused';
    const plain = await drift('suman', existing);
    const spare = plain.find(
      ({ at, isAsked, isNoticed, change }) =>
        at === '$.title' && change === 'removed' && !isAsked && isNoticed === false,
    );
    expect(spare).toBeDefined();
    const title = (await titleOf(existing)) ?? '';
    const file = expecting(existing, (content) => ({ ...content, title }));
    const drifted = await drift('suman', existing, file);
    expect(shown(needlessIn(drifted))).toEqual([
      'plain $.title removed',
      'plain $.title renamed',
      'plain $.title retyped',
    ]);
    expect(wrongIn(drifted)).toEqual([]);
  });

  it(
    'a field that the engine needs and no contract asks for is caught by the codec',
    slow,
    async () => {
      const file = expecting(name, ({ token_type, expires_in }) => ({ token_type, expires_in }));
      const drifted = await drift('suman', name, file);
      const token = drifted.filter(({ at }) => at === '$.access_token');
      expect(token.map(({ isAsked }) => isAsked)).toEqual([false, false, false]);
      // Nobody asked, and yet it fails: an alarm that says the contract has a gap.
      expect(shown(wrongIn(drifted))).toEqual(shown(token));
    },
  );

  it('a contract that fails without any drift is no proof', slow, async () => {
    const file = expecting(name, (content) => ({ ...content, token_type: 'Sealed' }));
    await expect(drift('suman', name, file)).rejects.toThrow(
      /^"connect: a token" fails without any drift: the body \$\.token_type: /u,
    );
  });
});

/** The title of the problem that SUMAN answers in an interaction. */
const titleOf = async (name: string): Promise<string | undefined> => {
  const file = committed('suman');
  const target = mocks.targetOf('suman');
  if (target === null) return undefined;
  const { crossed } = await verifier.verify(file, interactionOf(file, name), target);
  const response = crossed?.response as { readonly body?: { readonly title?: string } } | undefined;
  return response?.body?.title;
};
