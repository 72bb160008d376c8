// Every scenario over every wire: it passes, its journal is that of memory line for line, and each
// HTTP exchange is as the OpenAPI documents say.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFeature } from '../scenario/parse.ts';
import type { ScenarioResult } from '../scenario/results.ts';
import { runScenario, sayAction } from '../scenario/run.ts';
import { journalLines } from '../world/journal.ts';
import { ExchangeInspector, serviceDocuments } from './exchange-inspector.ts';
import { coverageReport } from './openapi/exchange-coverage.ts';
import { openScenarioHost, type ScenarioHost } from './scenario-host.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

const files = globSync('scenarios/**/*.feature', { cwd: top })
  .map((path) => path.split(sep).join('/'))
  .toSorted()
  .map((uri) => parseFeature(readFileSync(join(top, uri), 'utf8'), uri));

const told = ({ entries }: ScenarioResult): readonly string[] =>
  journalLines(entries, 'vi', sayAction('vi'));

describe.each(['http', 'msw'] as const)('over %s', (name) => {
  const inspector = new ExchangeInspector('vi');
  let host: ScenarioHost;
  beforeAll(async () => {
    host = await openScenarioHost(name, inspector);
  });
  afterAll(() => host.close());

  it.each(files.map((file) => [file.uri, file] as const))(
    '%s',
    { timeout: 120_000 },
    async (uri, { scenarios }) => {
      for (const scenario of scenarios) {
        const options = { seed: 1, language: 'vi' } as const;
        const where = `${uri}:${scenario.line} ${scenario.name}`;
        // One scenario after the other: they share the host.
        // oxlint-disable-next-line no-await-in-loop
        const result = await host.run(scenario, options);
        expect(result.failure?.message, where).toBeUndefined();
        expect(told(result), where).toEqual(told(runScenario(scenario, options)));
      }
    },
  );

  it('no answer was seen that no document has', () => {
    const undocumented = coverageReport(serviceDocuments, inspector.exchanges).flatMap(
      (service) => service.undocumented,
    );
    expect(undocumented).toEqual([]);
  });
});
