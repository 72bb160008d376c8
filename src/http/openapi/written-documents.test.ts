// The OpenAPI files of the repository are up to date, and a linter of others finds nothing in them.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { libraryDocument } from './sample-document.ts';
import { openApiOf } from './open-api.ts';
import { textOf, writtenDocuments } from './written-documents.ts';
import { yamlOf } from './yaml-text.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const redocly = join(top, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');

type Report = {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly source: { readonly ref: string }; pointer: string }[];
  }[];
};

/** Lints files with Redocly, which asks nothing of the internet; `rule: message (file, place)`. */
const lint = async (paths: readonly string[]): Promise<readonly string[]> => {
  const config = join(top, '.redocly.yaml');
  const options = ['lint', ...paths, '--config', config, '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const run = promisify(execFile)(process.execPath, [redocly, ...options], {
    cwd: top,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  // It ends with 1 when it has found something; what it has found is on its output all the same.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  // One report per file, one after the other; a line of "}" alone ends each.
  const reports = stdout.split(/(?<=^\})/mu).filter((text) => text.trim() !== '');
  const problems = reports.flatMap((text) => (JSON.parse(text) as Report).problems);
  return problems.map(({ ruleId, message, location }) => {
    const [at] = location;
    return `${ruleId}: ${message} (${at?.source.ref ?? '?'}, ${at?.pointer ?? '?'})`;
  });
};

describe('the OpenAPI files', () => {
  it.each(writtenDocuments.map((written) => [written.path, written] as const))(
    '%s is up to date',
    (path, written) => {
      let text = '';
      try {
        text = readFileSync(join(top, path), 'utf8');
      } catch {
        // Not there is not up to date.
      }
      const isUpToDate = text === textOf(written);
      expect(isUpToDate, `${path} is not what ${written.source} says: run "npm run openapi"`).toBe(
        true,
      );
    },
  );

  it('show an example of every body that is to be sent', () => {
    const silent = writtenDocuments.flatMap(({ path, document }) =>
      [...document.operations, ...document.webhooks]
        .filter(({ body, example }) => body !== undefined && example === undefined)
        .map(({ id }) => `${path}: ${id}`),
    );
    expect(silent).toEqual([]);
  });

  it('hold nothing that Redocly objects to', { timeout: 60_000 }, async () => {
    expect(await lint(writtenDocuments.map(({ path }) => join(top, path)))).toEqual([]);
  });
});

describe('the linter', () => {
  it('is content with one of everything, and is heard when it is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'order-lab-openapi-'));
    const [good, bad] = [join(folder, 'good.yaml'), join(folder, 'bad.yaml')];
    const library = openApiOf(libraryDocument);
    writeFileSync(good, yamlOf(library));
    writeFileSync(bad, yamlOf({ ...library, servers: [] }));
    const found = [expect.stringMatching(/no-empty-servers.*bad\.yaml/u)];
    expect(await lint([good, bad])).toEqual(found);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
