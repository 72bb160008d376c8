// `npm run drift`: proves that the contracts catch every drift they ask about, on both sides, and
// raise no false alarm. Exit 0 = all caught and no alarm, 1 otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyService } from '../../src/http/dialects.ts';
import { contracts } from '../contracts.ts';
import { mockTargets } from '../verification/default-targets.ts';
import { Door } from '../verification/door.ts';
import { pactPathsIn, readPactFile, type PactFile } from '../verification/pact-file.ts';
import { InteractionVerifier, ownOf } from '../verification/verify.ts';
import { driftConsumer } from './consumer-drift.ts';
import { driftProvider } from './provider-drift.ts';
import { driftReport } from './report.ts';
import type { Drifted } from './tally.ts';
import { needlessIn, wrongIn } from './tally.ts';

process.env['PACT_DO_NOT_TRACK'] = 'true';

const folder = join(import.meta.dirname, '..');

let done = 0;
const counted = new WeakMap<object, number>();

/** One line for all that goes on at once. */
const progress = (drifted: readonly Drifted[]): void => {
  done += drifted.length - (counted.get(drifted) ?? 0);
  counted.set(drifted, drifted.length);
  if (process.stderr.isTTY) process.stderr.write(`\r\u{1b}[K${done}`);
};

/** One service: with a lab of its own, so that all go on at once. */
const providerSide = async (file: PactFile): Promise<readonly Drifted[]> => {
  const door = await Door.open();
  const targets = await mockTargets(door);
  const verifier = new InteractionVerifier(door);
  const target = targets.targetOf(file.provider);
  const drifted: Drifted[] = [];
  try {
    for (const interaction of file.interactions) {
      const own = ownOf(file, interaction);
      if (own === undefined || target === null) {
        throw new Error(
          `"${interaction.description.en}" of ${file.path} is in no contract: npm run pacts.`,
        );
      }
      drifted.push(...(await driftProvider({ verifier, target, file, interaction, own })));
      progress(drifted);
    }
    return drifted;
  } finally {
    verifier.close();
    await targets.close();
    await door.close();
  }
};

const consumerSide = async (): Promise<readonly Drifted[]> => {
  const scratch = mkdtempSync(join(tmpdir(), 'order-lab-drift-'));
  const drifted: Drifted[] = [];
  try {
    for (const service of everyService) {
      for (const interaction of contracts[service]) {
        if (interaction.is !== 'exchange') continue;
        drifted.push(...(await driftConsumer(interaction, scratch)));
        progress(drifted);
      }
    }
    return drifted;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const begun = performance.now();
const files = pactPathsIn(folder).map(readPactFile);
const sides = await Promise.all([...files.map(providerSide), consumerSide()]);
const drifted = sides.flat();
if (process.stderr.isTTY) process.stderr.write('\r\u{1b}[K');
process.stdout.write(driftReport(drifted, (performance.now() - begun) / 1000));
const isProven = drifted.length > 0 && wrongIn(drifted).length + needlessIn(drifted).length === 0;
process.exitCode = isProven ? 0 : 1;
