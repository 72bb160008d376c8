// `npm run bench -- [NAME…]`: plays measurements, prints what they found, and fails when a bound is
// missed.
import { arch, availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { explorationMemory } from './explore/memory.ts';
import { exploredStates } from './explore/states.ts';
import { twoFaults } from './explore/two-faults.ts';
import { firstAnswer } from './http/first-answer.ts';
import { licenceRequestRates } from './http/licence-requests.ts';
import { lifecycles } from './lifecycles.ts';
import { linearity } from './linearity.ts';
import { isKept, type Measurement, type Reading } from './measurement.ts';
import { memory } from './memory.ts';
import { progressOn } from './progress.ts';
import { sandboxPage } from './sandbox/page.ts';
import { choose, listOf } from './selection.ts';
import { suite } from './suite.ts';
import { tableOf } from './tables.ts';

const measurements: readonly Measurement[] = [
  lifecycles,
  suite,
  linearity,
  memory,
  licenceRequestRates,
  firstAnswer,
  exploredStates,
  explorationMemory,
  twoFaults,
  sandboxPage,
];

const usage = `Usage: npm run bench -- [NAME…] [--json] [--list]

Names, each a group or one of its measurements; none means all of them:
${listOf(measurements)}`;

const exitCodes = { kept: 0, missed: 1, unusable: 2 } as const;

/** A bound counts for the machine it is measured on: the report says which, and how busy it was. */
const machine = {
  node: process.versions.node,
  platform: `${process.platform} ${arch()}`,
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  /** Processes that wanted to run, on the average of the minute before; others disturb. */
  load: loadavg()[0] ?? 0,
};

const measureOne = async ({ name, measure }: Measurement): Promise<readonly Reading[]> => {
  const progress = progressOn(process.stderr, name, () => performance.now());
  const readings = await measure(progress);
  progress.clear();
  return readings;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const run = async (chosen: readonly Measurement[], asJson: boolean): Promise<number> => {
  const { node, platform, cores, processor, load } = machine;
  const about = `Node ${node}, ${platform}, ${cores} cores, ${processor}`;
  if (!asJson) say(`${about}; load before the start ${load.toFixed(1)}`);
  const found: { name: string; about: string; readings: readonly Reading[] }[] = [];
  for (const measurement of chosen) {
    const { name } = measurement;
    const readings = await measureOne(measurement);
    found.push({ name, about: measurement.about, readings });
    if (!asJson) say(['', `${name}: ${measurement.about}`, ...tableOf(readings)].join('\n'));
  }
  const isGood = found.every(({ readings }) => readings.every(isKept));
  if (asJson) {
    const withMarks = found.map((one) => ({
      ...one,
      readings: one.readings.map((each) => ({ ...each, kept: isKept(each) })),
    }));
    say(JSON.stringify({ machine, measurements: withMarks, kept: isGood }, null, 2));
  }
  return isGood ? exitCodes.kept : exitCodes.missed;
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.list === true || values.help === true) {
    say(usage);
    return exitCodes.kept;
  }
  const { chosen, unknown } = choose(measurements, positionals);
  if (unknown.length === 0) return run(chosen, values.json === true);
  process.stderr.write(`There is no measurement "${unknown.join('", "')}".\n\n${usage}\n`);
  return exitCodes.unusable;
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error;
  // An option that parseArgs does not know.
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = exitCodes.unusable;
}
