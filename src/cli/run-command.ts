// `order-lab run`: plays scenarios and reports on them.
import type { CompiledScenario, Language } from '../scenario/compiled.ts';
import { outcomeOf } from '../scenario/report/outcome.ts';
import type { RunRecord, Shard } from '../scenario/report/record.ts';
import type { ScenarioResult } from '../scenario/results.ts';
import { runScenario, sayAction } from '../scenario/run.ts';
import { mergeCoverage } from '../world/coverage.ts';
import { journalLines } from '../world/journal.ts';
import type { ExchangeInspector } from '../http/exchange-inspector.ts';
import type { HostName } from '../http/host-names.ts';
import type { ScenarioHost } from '../http/scenario-host.ts';
import { exitCodes } from './complaint.ts';
import type { Host } from './host.ts';
import { choose, type Choice } from './load.ts';
import { machineFacts, version } from './machine.ts';
import { peopleReport } from './people-report.ts';
import { planReports, writeReports, type ReporterName } from './reporters.ts';

export type RunOptions = {
  readonly tags?: string;
  readonly grep?: string;
  readonly list?: true;
  readonly bail?: true;
  readonly lang: Language;
  readonly shard?: Shard;
  readonly reporter: readonly ReporterName[];
  readonly out?: string;
  readonly seed: number;
  readonly journal?: true;
  readonly host: HostName;
};

const listed = ({ uri, line, name, tags }: CompiledScenario): string =>
  `${uri}:${line}  ${name}${tags.length === 0 ? '' : ` [${tags.join(' ')}]`}\n`;

/** Runs one; what it throws is a bug, and the scenario is what is needed to find it. */
const runOne = async (
  scenario: CompiledScenario,
  options: RunOptions,
  { clock }: Host,
  player: ScenarioHost | null,
): Promise<ScenarioResult> => {
  const { seed, lang } = options;
  const how = { seed, language: lang, clock };
  try {
    // In memory nothing waits, and nothing of a network is loaded.
    return player === null ? runScenario(scenario, how) : await player.run(scenario, how);
  } catch (error) {
    const { uri, line, name } = scenario;
    throw new Error(`While running ${uri}:${line} "${name}" (seed ${seed})`, { cause: error });
  }
};

type Player = {
  readonly player: ScenarioHost | null;
  readonly inspector: ExchangeInspector | null;
};

/** A host with a wire, opened, and who looks at what crosses it; nobody in memory. */
const openPlayer = async ({ host, lang }: RunOptions): Promise<Player> => {
  if (host === 'memory') return { player: null, inspector: null };
  const { openScenarioHost } = await import('../http/scenario-host.ts');
  const { ExchangeInspector: Inspector } = await import('../http/exchange-inspector.ts');
  const inspector = new Inspector(lang);
  return { player: await openScenarioHost(host, inspector), inspector };
};

const recordOf = (
  choice: Choice,
  results: readonly ScenarioResult[],
  { seed, shard = null }: { readonly seed: number; readonly shard?: Shard | null },
): RunRecord => ({
  format: 'order-lab run 1',
  seed,
  shard,
  selection: choice.selection,
  selected: choice.selected,
  ran: results.length,
  filtered: choice.filtered || results.length < choice.scenarios.length,
  coverage: mergeCoverage(results.map(({ coverage }) => coverage)),
});

/**
 * Runs the scenarios that the paths and options choose.
 * @returns the exit code
 * @throws Unusable, NothingMatched
 */
export const run = async (
  paths: readonly string[],
  options: RunOptions,
  host: Host,
): Promise<number> => {
  const { lang, bail, journal } = options;
  const choice = choose({ ...options, paths }, host);
  const { files, scenarios } = choice;
  if (options.list) {
    host.out.write(scenarios.map(listed).join(''));
    return exitCodes.good;
  }
  const plan = planReports(options.reporter, options.out, host);
  const { now, clock } = host;
  const [startedAt, began] = [now(), clock()];
  const output = host[plan.peopleOn];
  const { people } = plan;
  const report = peopleReport(output, { people, language: lang, total: scenarios.length, clock });
  const results: ScenarioResult[] = [];
  const { player, inspector } = await openPlayer(options);
  try {
    for (const scenario of scenarios) {
      // oxlint-disable-next-line no-await-in-loop
      const result = await runOne(scenario, options, host, player);
      results.push(result);
      const lines = journal && journalLines(result.entries, lang, sayAction(lang));
      report.add(outcomeOf(result), ...(lines ? [lines] : []));
      if (bail && result.status === 'failed') break;
    }
  } finally {
    await player?.close();
  }
  const durationMs = clock() - began;
  const record = recordOf(choice, results, options);
  const finishedAt = startedAt + durationMs;
  report.finish(record, durationMs);
  if (people && inspector !== null) {
    const look = { language: lang, paint: output.paint, filtered: record.filtered };
    output.write(
      inspector
        .coverageLines(look)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  const messages = async () => {
    const { messagesOf } = await import('../scenario/report/messages.ts');
    const facts = { startedAt, finishedAt, machine: machineFacts(), language: lang };
    return messagesOf(files, results, facts);
  };
  const outcomes = results.map(outcomeOf);
  const times = { startedAt, finishedAt, version: version() };
  const notRun = scenarios.slice(results.length);
  await writeReports(plan, { outcomes, times, record, notRun, messages, language: lang }, host);
  const isGood = results.every(({ status }) => status === 'passed');
  return isGood ? exitCodes.good : exitCodes.failed;
};
