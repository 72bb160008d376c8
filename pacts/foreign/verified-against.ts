// Tests of providers written by somebody else: the provider on a port, verified as `order-lab
// verify --url` does it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { Door } from '../verification/door.ts';
import { readPactFile } from '../verification/pact-file.ts';
import type { Verified } from '../verification/result.ts';
import { remoteStates } from '../verification/states.ts';
import { verifyPacts } from '../verification/verify.ts';

/** A pact file of ours, by its provider. */
export const pactOf = (provider: 'suman' | 'amis-sales') =>
  readPactFile(fileURLToPath(new URL(`../misa-order-${provider}.json`, import.meta.url)));

/** Opens an application on a free port of this machine for as long as `during` takes. */
export const whileListening = async <T>(
  app: Express,
  during: (url: string) => Promise<T>,
): Promise<T> => {
  const server = createServer(app);
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

/**
 * Every interaction of a pact, verified against an application.
 * @param callbackSecret what its callbacks are signed with
 */
export const verifiedAgainst = (
  app: Express,
  provider: 'suman' | 'amis-sales',
  callbackSecret = '',
): Promise<readonly Verified[]> =>
  whileListening(app, async (url) => {
    const door = await Door.open();
    const secret = callbackSecret === '' ? {} : { callbackSecret };
    try {
      const { verified } = await verifyPacts({
        files: [pactOf(provider)],
        targetOf: () => ({ url, states: remoteStates(`${url}/_states`), ...secret }),
        door,
      });
      return verified;
    } finally {
      await door.close();
    }
  });

/** The interactions that failed, each with its findings as they are read. */
export const failuresIn = (verified: readonly Verified[]): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    verified
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ description, findings }) => [
        description.en,
        findings.map(({ kind, message }) => `${kind}: ${message.en}`),
      ]),
  );
