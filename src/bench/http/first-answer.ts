// Measures how long `order-lab serve` takes from the start of its process to its first answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { services } from '../../wire/services.ts';
import { reading, spreadOf, type Measurement } from '../measurement.ts';
import type { Progress } from '../progress.ts';
import { licenceRequests } from './licence-calls.ts';
import { send, tokenOf } from './licence-requests.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const command = 'src/cli/order-lab.mjs';
const runs = 9;
/** How long it may take to end by itself, ms. */
const farewellMs = 5_000;

/** SUMAN MISA's address in the table that the command prints; null when a line has none. */
export const originIn = (line: string): string | null =>
  line.trim().startsWith(`${services.suman.en} `)
    ? (/ (?<origin>http:\/\/\S+)/u.exec(line)?.groups?.['origin'] ?? null)
    : null;

const secondsToAnswer = async (run: number): Promise<number> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--lang', 'en'], {
    cwd: top,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const origin = originIn(line);
      if (origin === null) continue;
      const [request] = licenceRequests(`start-${run}`, 1, await tokenOf(origin));
      const answer = request === undefined ? null : await send(origin, request);
      if (answer?.status !== 201)
        throw new Error(`The first answer is ${answer?.status}, not 201.`);
      return (performance.now() - startedAt) / 1000;
    }
    throw new Error(`"${command} serve" ends without naming the address of SUMAN MISA.`);
  } finally {
    // Asked to, as by Ctrl-C: on its way out it keeps what was compiled for the next start.
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), farewellMs);
    await ended;
    clearTimeout(force);
  }
};

const measure = async (progress: Progress) => {
  const seconds: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    progress.say(run === 0 ? 'warming up' : `run ${run} of ${runs}`);
    // The first run only fills the caches of the disk and of the compiler.
    const found = await secondsToAnswer(run);
    if (run > 0) seconds.push(found);
  }
  const bound = { is: 'at-most', value: 1 } as const;
  return [
    reading('first licence request, process start included', 'seconds', spreadOf(seconds), bound),
  ];
};

/** A token and a licence request answered in under a second, process start included. */
export const firstAnswer: Measurement = {
  name: 'http/first-answer',
  about: `"${command} serve", from its start to its first answer`,
  measure,
};
