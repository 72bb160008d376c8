// A server in a process of its own: started by a script that says its address, stopped when it is
// not needed, and never left behind.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How long a server may take to start, ms. */
export const patienceMs = 30_000;
/** How long it may take to end by itself, ms. */
const farewellMs = 5_000;

export type ChildServer = {
  /** Scheme, host and port, with no slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
};

/** What a script tells: its address, or why there is none. */
export type Told = { readonly origin: string } | { readonly failed: string };

/**
 * Starts a script beside this file and waits for its address.
 * @param given arguments of the script
 * @throws Error (rejects): it says why it cannot, ends before it listens, or takes too long
 */
export const startServer = async (
  script: string,
  given: readonly string[] = [],
  options: { readonly execArgv?: readonly string[] } = {},
): Promise<ChildServer> => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), given, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [...(options.execArgv ?? [])],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const said = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  try {
    const told = await firstWord(child, said);
    if ('failed' in told) throw new Error(told.failed);
    return { origin: told.origin, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
};

const firstWord = async (child: ChildProcess, said: Promise<string>): Promise<Told> => {
  const tooLate = AbortSignal.timeout(patienceMs);
  const heard = once(child, 'message', { signal: tooLate });
  const ended = once(child, 'exit', { signal: tooLate });
  try {
    // `once` rejects with the child's own error when it cannot be started at all.
    const first = await Promise.race([heard, ended.then(() => null)]);
    if (first !== null) return first[0] as Told;
  } catch (error) {
    if (!tooLate.aborted) throw error;
    throw new Error(`it does not start within ${patienceMs / 1000} s`, { cause: error });
  } finally {
    // Whichever of the two did not come is nobody's business any more.
    heard.catch(() => {});
    ended.catch(() => {});
  }
  const [line = 'it says nothing'] = (await said).split('\n').filter((each) => /error/i.test(each));
  throw new Error(`it ends before it listens: ${line.trim()}`);
};

/** A script ends when nobody is there any more (child-script.ts), and if not it is made to. */
const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const force = setTimeout(() => child.kill('SIGKILL'), farewellMs);
  await ended;
  clearTimeout(force);
};
