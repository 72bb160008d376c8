// WireMock with one canned answer, told to keep no journal and to log no request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loopback, peersFolder, serveAndTell } from '../child-script.ts';
import { answerHeaders, cannedAnswer } from '../licence-answer.ts';
import { licencePath } from '../licence-calls.ts';

/** The package has the whole of WireMock in one archive. */
const archive = (): string => {
  const folder = join(peersFolder(), 'node_modules', 'wiremock', 'build');
  const name = readdirSync(folder).find((each) => each.endsWith('.jar'));
  if (name === undefined) throw new Error('the package wiremock has no archive');
  return join(folder, name);
};

const options = [
  '--port',
  '0',
  '--bind-address',
  loopback,
  '--no-request-journal',
  '--disable-request-logging',
  '--disable-banner',
];

/** It says its port among its settings. */
const start = async (): Promise<number> => {
  const root = join(peersFolder(), 'wiremock-root');
  mkdirSync(root, { recursive: true });
  const java = spawn('java', ['-jar', archive(), ...options, '--root-dir', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => java.kill('SIGKILL'));
  const failed = once(java, 'error').then(([error]) => {
    throw new Error(`it needs Java, which does not start: ${(error as Error).message}`);
  });
  const port = async (): Promise<number> => {
    for await (const line of createInterface({ input: java.stdout })) {
      const found = /^port: +(?<port>\d+)/u.exec(line)?.groups?.['port'];
      if (found !== undefined) return Number(found);
    }
    throw new Error('it ends before it listens; it needs Java 11 or newer');
  };
  return Promise.race([port(), failed]);
};

await serveAndTell(async () => {
  const origin = `http://${loopback}:${await start()}`;
  const { status } = await fetch(`${origin}/__admin/mappings`, {
    method: 'POST',
    body: JSON.stringify({
      request: { method: 'POST', urlPath: licencePath },
      response: { status: 201, headers: answerHeaders, jsonBody: cannedAnswer },
    }),
  });
  if (status !== 201) throw new Error(`it takes no mapping: ${status}`);
  return origin;
});
