// `npm run canaries -- [--save DIR] [NAME…]`: plants each bug, lets the explorer find it, and plays
// what it found with the bug on and off. Fails when one is not found.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { canaries, canaryNamed } from './canaries.ts';
import type { Canary } from './canary.ts';
import type { Caught } from './caught.ts';
import { isKept, linesOf, type Trial } from './telling.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const hook = new URL('hook.ts', import.meta.url).href;
const exploring = pathOf('explore-child.ts');
const orderLab = pathOf('../../cli/main.ts');

/** Children at once. */
const atOnce = 2;
/** A child that takes longer is stuck, ms. */
const patienceMs = 300_000;

const exitCodes = { allFound: 0, missed: 1, unusable: 2 } as const;

type Ended = { readonly exitCode: number; readonly out: string; readonly err: string };

/** Runs a script in a child, with a bug on or with none. */
const runNode = (
  script: string,
  args: readonly string[],
  canary: Canary | null,
): Promise<Ended> => {
  const flags = canary === null ? [] : ['--import', hook];
  const { ORDER_LAB_CANARY: _, ...clean } = process.env;
  const env = {
    ...clean,
    // A compiled source that is kept from another run would be one without the bug.
    NODE_DISABLE_COMPILE_CACHE: '1',
    ...(canary === null ? {} : { ORDER_LAB_CANARY: canary.name }),
  };
  const options = { env, timeout: patienceMs, maxBuffer: 100_000_000 };
  return new Promise((settle) => {
    execFile(process.execPath, [...flags, script, ...args], options, (error, out, err) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      settle({ exitCode, out, err });
    });
  });
};

/** Explores with the bug on, and plays the finding, from that folder, with it on and off. */
const tryCanary = async (canary: Canary, folder: string): Promise<Trial> => {
  const from = performance.now();
  const { exitCode, out, err } = await runNode(exploring, [], canary);
  const seconds = (performance.now() - from) / 1_000;
  if (exitCode !== 0) return { canary, seconds, caught: null, trouble: err, on: null, off: null };
  const caught: Caught = JSON.parse(out);
  if (caught.finding === null) {
    return { canary, seconds, caught, trouble: '', on: null, off: null };
  }
  const file = storyIn(folder, canary);
  writeFileSync(file, caught.finding.feature);
  const play = (planted: Canary | null): Promise<Ended> =>
    runNode(orderLab, ['run', file], planted);
  const on = await play(canary);
  const off = await play(null);
  const trouble = off.exitCode === 0 ? '' : off.out + off.err;
  return { canary, seconds, caught, trouble, on: on.exitCode, off: off.exitCode };
};

const storyIn = (folder: string, { name }: Canary): string => join(folder, `${name}.feature`);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Tells how far it is, on a terminal alone. */
const progress = (done: number, all: number): void => {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001B[2K${done === all ? '' : `${done}/${all} …`}`);
};

const tryAll = async (
  chosen: readonly Canary[],
  folder: string,
  isSaved: boolean,
): Promise<readonly Trial[]> => {
  const trials: Trial[] = [];
  const left = [...chosen];
  const goOn = async (): Promise<void> => {
    for (let canary = left.shift(); canary !== undefined; canary = left.shift()) {
      const trial = await tryCanary(canary, folder);
      trials.push(trial);
      progress(trials.length, chosen.length);
      for (const line of linesOf(trial)) say(line);
      if (isSaved && trial.caught?.finding) say(`  saved: ${storyIn(folder, canary)}`);
    }
  };
  progress(0, chosen.length);
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return trials;
};

const help = `Usage: npm run canaries -- [--save DIR] [NAME…]

Plants each bug in engine or mocks, lets the explorer find it, and plays the scenario that it gives
with the bug on and off.

  NAME…       these canaries alone (default: every one)
  --save DIR  keep the scenarios in this folder, which is made where it is not there
  -h, --help  show this

Exit codes: 0 all were found; 1 one was not; 2 cannot be used.

${canaries.map(({ name, said }) => `  ${name}: ${said.en}`).join('\n')}`;

/** The folder that scenarios stay in. @throws Error when there can be none */
const keptIn = (folder: string): string => {
  if (folder.trim() === '') throw new Error('--save: the name of the folder is empty.');
  // Without `recursive`, which tries without end where the system has no place for a folder.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) mkdirSync(folder);
  return folder;
};

const run = async (args: readonly string[]): Promise<number> => {
  const options = { save: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { save } = values;
  if (values.help === true) {
    say(help);
    return exitCodes.allFound;
  }
  const chosen = positionals.length === 0 ? canaries : positionals.map(canaryNamed);
  const folder = save === undefined ? mkdtempSync(join(tmpdir(), 'canaries-')) : keptIn(save);
  try {
    const trials = await tryAll(chosen, folder, save !== undefined);
    const kept = trials.filter(isKept).length;
    say(
      `${kept}/${chosen.length} canaries found, each with a scenario that fails with the bug on ` +
        'and passes with it off',
    );
    return kept === chosen.length ? exitCodes.allFound : exitCodes.missed;
  } finally {
    if (save === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.unusable;
}
