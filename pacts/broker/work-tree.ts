// For the tests: a folder under git that holds pact files, and the commands run in it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ended, Surroundings } from './ending.ts';

/** A pact of two kinds of interaction, small, with all that publishing must not lose. */
export const samplePact = (provider: string) => ({
  consumer: { name: 'misa-order' },
  provider: { name: provider },
  interactions: [
    {
      type: 'Synchronous/HTTP',
      description: 'yêu cầu, được nhận',
      pending: false,
      providerStates: [{ name: 'có đơn hàng', params: { order: 'DH-1' } }],
      request: { method: 'POST', path: '/orders', headers: { 'x-key': ['DH-1'] } },
      response: {
        status: 201,
        body: { content: { id: 'A1' }, contentType: 'application/json', encoded: false },
        matchingRules: { body: { '$.id': { combine: 'AND', matchers: [{ match: 'type' }] } } },
      },
    },
    {
      type: 'Asynchronous/Messages',
      description: 'thông báo, đã cấp',
      pending: false,
      contents: { content: { order: 'DH-1' }, contentType: 'application/json', encoded: false },
      metadata: { 'x-signature': 'abc' },
    },
  ],
  metadata: { pactSpecification: { version: '4.0' } },
});

export const providers = ['amis-accounting', 'amis-sales', 'suman'] as const;

export const pactFiles: Readonly<Record<string, string>> = Object.fromEntries(
  providers.map((provider) => [
    `pacts/misa-order-${provider}.json`,
    JSON.stringify(samplePact(provider)),
  ]),
);

export type WorkTree = {
  readonly head: string;
  readonly write: (path: string, text: string) => void;
  readonly git: (...args: readonly string[]) => string;
  readonly run: (
    command: (surroundings: Surroundings) => Promise<Ended>,
    environment: Readonly<Record<string, string | undefined>>,
    timeLimitMs?: number,
  ) => Promise<Ended>;
  readonly remove: () => void;
};

const noSettings = { GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * Makes a repository with one commit on the branch `feature/x`.
 * @param files path → text
 */
export const workTree = (files: Readonly<Record<string, string>>): WorkTree => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lab-broker-'));
  const environment = { PATH: process.env['PATH'], ...noSettings };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('init', '--quiet', '--initial-branch', 'feature/x');
  git('add', '--all');
  const person = ['-c', 'user.name=An', '-c', 'user.email=an@example.com'];
  git(...person, 'commit', '--quiet', '--allow-empty', '--message', 'first');
  return {
    head: git('rev-parse', 'HEAD'),
    write,
    git,
    run: (command, more, timeLimitMs = 20_000) =>
      command({ environment: { ...environment, ...more }, folder, timeLimitMs }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
