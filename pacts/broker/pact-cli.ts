// Runs pact-cli's own program: secrets by environment alone, bounded time, nothing secret shown.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Broker } from './configuration.ts';
import { EndsEarly, exitCodes, valueOf, type Surroundings } from './ending.ts';

/** How pact-cli ended, with what it wrote to stdout and then to stderr. */
export type PactCliRun = { readonly worked: boolean; readonly out: string; readonly err: string };

/**
 * Variables handed on besides the broker's. A closed list: the runner's other secrets are none of
 * pact-cli's business, and two variables (PACT_BROKER_CAN_I_DEPLOY_DRY_RUN, …_IGNORE) would have
 * it say yes without a proof.
 */
const handedOn = [
  'PATH',
  'HOME',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'SSL_TRUST_STORE',
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
];

/** Three more attempts, 3.5 s in all, instead of pact-cli's eight in two minutes. */
const retries = '3';

/**
 * Runs `pact broker ARGUMENTS` against a broker, in the work tree.
 *
 * The program is started directly, not through the package's `pact-broker` script: that one ends
 * with 0 when its child is killed, and outlives a time limit.
 * @param args without anything secret: other users of a machine can read them
 * @throws EndsEarly when it cannot be started or takes longer than the time limit
 */
export const runPactCli = async (
  surroundings: Surroundings,
  broker: Broker,
  args: readonly string[],
): Promise<PactCliRun> => {
  const { code, out, err } = await run(programPath(), ['broker', ...args], {
    cwd: surroundings.folder,
    env: environmentFor(surroundings, broker),
    timeLimitMs: surroundings.timeLimitMs,
  });
  if (code === 'too-late') {
    const seconds = surroundings.timeLimitMs / 1000;
    throw new EndsEarly(exitCodes.unusable, {
      vi: `Pact Broker ${broker.url} không trả lời xong trong ${seconds} giây.`,
      en: `The Pact Broker ${broker.url} did not finish answering within ${seconds} seconds.`,
    });
  }
  return { worked: code === 0, out: redacted(out, broker), err: redacted(err, broker) };
};

const environmentFor = (surroundings: Surroundings, broker: Broker): Record<string, string> => {
  const kept = handedOn.flatMap((name) => {
    const value = valueOf(surroundings, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    ...broker.variables,
    PACT_BROKER_BASE_URL: broker.url,
    PACT_BROKER_HTTP_RETRIES: valueOf(surroundings, 'PACT_BROKER_HTTP_RETRIES') ?? retries,
    PACT_DO_NOT_TRACK: 'true',
  };
};

/** A broker or a proxy may repeat what it was sent; the log must not. */
const redacted = (text: string, { secrets }: Broker): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);

type Finished = { readonly code: number | 'too-late'; readonly out: string; readonly err: string };
type RunOptions = {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly timeLimitMs: number;
};

const run = (
  program: string,
  args: readonly string[],
  { cwd, env, timeLimitMs }: RunOptions,
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimitMs,
      killSignal: 'SIGKILL',
    });
    const kept = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (kept.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (kept.err += text));
    child.on('error', (error) => reject(notStarted(error.message)));
    // Killed by anybody else, it has not finished either; nothing it wrote can be relied on.
    child.on('close', (code) => resolve({ code: code ?? 'too-late', ...kept }));
  });

const notStarted = (why: string): EndsEarly =>
  new EndsEarly(exitCodes.unusable, {
    vi: `Không chạy được @pact-foundation/pact-cli: ${why}\nHãy chạy "npm install" trong thư mục dự án rồi thử lại.`,
    en: `@pact-foundation/pact-cli could not be started: ${why}\nRun "npm install" in the project's folder, then try again.`,
  });

const programPath = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platformPackage = `@pact-foundation/pact-cli-${system}-${process.arch}`;
  const program = process.platform === 'win32' ? 'pact.exe' : 'pact';
  try {
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve('@pact-foundation/pact-cli/package.json'));
    return join(dirname(there.resolve(`${platformPackage}/package.json`)), 'standalone', program);
  } catch {
    throw notStarted(platformPackage);
  }
};
