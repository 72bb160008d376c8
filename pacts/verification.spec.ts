// Our mocks keep every contract: one test for each interaction of the committed pact files, with
// Pact's own verifier over HTTP.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mockTargets, type Targets } from './verification/default-targets.ts';
import { Door } from './verification/door.ts';
import { pactPathsIn, readPactFile } from './verification/pact-file.ts';
import { InteractionVerifier } from './verification/verify.ts';

const files = pactPathsIn(fileURLToPath(new URL('.', import.meta.url))).map(readPactFile);

describe.each(files.map((file) => [file.provider, file] as const))('%s', (provider, file) => {
  let door: Door;
  let targets: Targets;
  let verifier: InteractionVerifier;

  beforeAll(async () => {
    door = await Door.open();
    targets = await mockTargets(door);
    verifier = new InteractionVerifier(door);
  });
  afterAll(async () => {
    verifier.close();
    await targets.close();
    await door.close();
  });

  test.each(file.interactions.map((each) => [each.description.vi, each] as const))(
    '%s',
    async (_, interaction) => {
      const target = targets.targetOf(provider);
      if (target === null) throw new Error(`There is no mock of ${provider}.`);
      const { findings } = await verifier.verify(file, interaction, target);
      // A pending one that passes must be moved out, so that it is held to.
      const told = findings.map(({ message }) => message.en);
      expect(interaction.pending === null ? told : told.length > 0).toEqual(
        interaction.pending === null ? [] : true,
      );
    },
  );
});
