// The peers are a hundred megabytes that only this measurement needs: it installs them itself,
// once, in the system's folder for temporary files, and never into this project.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Progress } from '../progress.ts';

/** Progress says nothing before it is longer under way than this, ms. */
const quietMs = 2_500;

/** Where some packages are installed: other versions, another folder. */
export const folderOf = (packages: readonly string[], temporary: string = tmpdir()): string => {
  const hash = createHash('sha256').update(packages.toSorted().join('\n')).digest('hex');
  return join(temporary, `order-lab-peers-${hash.slice(0, 12)}`);
};

/** How npm is told: nothing runs on installing, and nothing is reported. */
export const installArguments = (
  folder: string,
  packages: readonly string[],
): readonly string[] => [
  'install',
  '--prefix',
  folder,
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  ...packages,
];

/** What became of the installing: the folder the packages are in, or why they are in none. */
export type Installed =
  | { readonly is: 'there'; readonly folder: string }
  | { readonly is: 'missing'; readonly why: string };

/** Sees that the packages are there. Only the first time does it need a network. */
export const install = async (
  packages: readonly string[],
  progress: Progress,
): Promise<Installed> => {
  const folder = folderOf(packages);
  // Written last, so that what was broken off is begun again.
  const done = join(folder, 'installed');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Anybody may write to the folder above: what somebody else put here is not run.
    if (!isOwn(await stat(folder))) return missing(`${folder} belongs to somebody else`);
    if (existsSync(done)) return { is: 'there', folder };
    const news = `installing ${packages.join(', ')} in ${folder}, about 100 MB, this once`;
    const saying = setTimeout(() => progress.say(news), quietMs);
    const why = await runNpm(installArguments(folder, packages));
    clearTimeout(saying);
    if (why !== null) return missing(why);
    await writeFile(done, `${packages.join('\n')}\n`);
    return { is: 'there', folder };
  } catch (error) {
    return missing((error as Error).message);
  }
};

const isOwn = ({ uid }: { readonly uid: number }): boolean =>
  process.getuid === undefined || process.getuid() === uid;

const missing = (why: string): Installed => ({ is: 'missing', why });

/** @returns null, or why it failed */
const runNpm = async (given: readonly string[]): Promise<string | null> => {
  const [command, first] = npm(process.env['npm_execpath']);
  const child = spawn(command, [...first, ...given], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // On Windows npm is a script of the shell.
    shell: first.length === 0 && process.platform === 'win32',
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return code === 0 ? null : whyNpmFailed(said, code);
};

/**
 * The npm that runs this command, where one does, else the one on the path.
 * @param running what npm tells the scripts it runs of itself
 */
const npm = (running: string | undefined): readonly [string, readonly string[]] =>
  running !== undefined && basename(running).startsWith('npm')
    ? [process.execPath, [running]]
    : ['npm', []];

/** npm says what is wrong in its first lines marked as errors, codes before words. */
export const whyNpmFailed = (said: string, code: unknown): string => {
  const errors = said
    .split('\n')
    .map((line) => /^npm (?:error|ERR!) (?<what>.+)$/u.exec(line)?.groups?.['what'] ?? '')
    .filter((line) => line !== '');
  const words = errors.find((line) => !/^(?:code|errno|syscall) /u.test(line));
  return `npm ends with exit code ${String(code)}: ${words ?? errors[0] ?? 'it says nothing'}`;
};
