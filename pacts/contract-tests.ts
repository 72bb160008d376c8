// The consumer tests of one service: each interaction is played, read as the contract says, and
// written into a pact file that must be the one that is committed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { services, type Service } from '../src/wire/services.ts';
import { consume } from './consume.ts';
import { consumer, type Interaction } from './contract.ts';
import { contracts } from './contracts.ts';
import { misreading } from './decode.ts';

const committed = (service: Service): string =>
  fileURLToPath(new URL(`${consumer}-${service}.json`, import.meta.url));

/** What of a reading a contract speaks of: notices whose signature is good, or all of a reply. */
const readIn = ({ is }: Interaction, reading: unknown): unknown => {
  if (is === 'exchange') return reading;
  expect(reading).toMatchObject({ is: 'notices', signature: 'good' });
  return Reflect.get(reading as object, 'notices');
};

/** Declares the tests of a service's contract. */
export const contractTests = (service: Service): void => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lab-pacts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describe(`MISA ORDER → ${services[service].vi}`, () => {
    test.each(contracts[service].map((each) => [each.title.vi, each] as const))(
      '%s',
      async (_, interaction) => {
        const reading = readIn(interaction, await consume(interaction, folder));
        expect(misreading(reading, interaction.reads)).toBeNull();
      },
    );

    test('every interaction has a name of its own', () => {
      const titles = contracts[service].map(({ title }) => title.vi);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    });

    test('the committed pact file is this one (`npm run pacts` writes it anew)', async () => {
      const text = readFileSync(join(folder, `${consumer}-${service}.json`), 'utf8');
      await expect(text).toMatchFileSnapshot(committed(service));
    });
  });
};
