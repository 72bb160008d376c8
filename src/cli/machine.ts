// What reports say of the tool and the machine it ran on.
import { readFileSync } from 'node:fs';
import { arch, release } from 'node:os';
import type { RunFacts } from '../scenario/report/messages.ts';

/** The version of this package. */
export const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** The machine, as the first of the messages describes it. */
export const machineFacts = (): RunFacts['machine'] => ({
  implementation: { name: 'order-lab', version: version() },
  runtime: { name: 'node.js', version: process.versions.node },
  os: { name: process.platform, version: release() },
  cpu: { name: arch() },
});
