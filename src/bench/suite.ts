// Measures the whole suite of scenarios as a person waits for it: the start of the process
// included.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { reading, spreadOf, type Bound, type Measurement, type Reading } from './measurement.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const command = 'src/cli/order-lab.mjs';
const runs = 7;
const bound: Bound = { is: 'at-most', value: 1.5 };

type Ended = { readonly code: unknown; readonly out: string; readonly err: string };

const orderLab = async (...given: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [command, ...given], {
    cwd: top,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, err };
};

const secondsOfRun = async (): Promise<number> => {
  const startedAt = performance.now();
  const { code } = await orderLab('run');
  if (code !== 0) throw new Error(`The suite ended with exit code ${code} in the middle.`);
  return (performance.now() - startedAt) / 1000;
};

/** A suite that does not pass has no time. */
const whyNot = ({ code, out, err }: Ended): string => {
  const lines = `${err}\n${out}`.split('\n').filter((line) => line.trim() !== '');
  const said = lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'it says nothing';
  return `"${command} run" ends with exit code ${code}: ${said.trim()}`;
};

const name = 'the whole suite, process start included';

const measure = async (progress: { readonly say: (text: string) => void }) => {
  const first = await orderLab('run');
  if (first.code !== 0) {
    const none: Reading = { name, unit: 'seconds', bound, spread: null, note: whyNot(first) };
    return [none];
  }
  const { out } = await orderLab('run', '--list');
  const scenarios = out.split('\n').filter((line) => line !== '').length;
  const seconds: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    progress.say(`run ${run} of ${runs}`);
    seconds.push(await secondsOfRun());
  }
  const found = reading(name, 'seconds', spreadOf(seconds), bound);
  return [{ ...found, note: `${scenarios} scenarios` }];
};

/** The whole suite, process start included, in under 1.5 seconds. */
export const suite: Measurement = {
  name: 'scenarios/suite',
  about: `"${command} run", as a person waits for it`,
  measure,
};
