// `npm run pact:publish`: publishes the pact files of this commit to the broker of the environment.
import { brokerOf, type Broker } from './configuration.ts';
import { contractsIn, type Contract } from './contracts-in-folder.ts';
import { bothOf, ended, exitCodes, runAsProcess, type Ended, type Surroundings } from './ending.ts';
import { runPactCli, type PactCliRun } from './pact-cli.ts';
import { branchOf, commitOf, mustHold } from './version.ts';

/**
 * Publishes every `pacts/*.json` under the commit as version and its branch.
 *
 * Ends with 0 when each was published, and also when no broker is named: then the files are the
 * broker, and committing them has published them. 1 when the broker refused one; 2 when the
 * configuration, the work tree, a file or the broker cannot be used; 3 when there is no file.
 */
export const publish = (surroundings: Surroundings): Promise<Ended> =>
  ended(async () => {
    const broker = brokerOf(surroundings);
    if (broker === undefined) return { exitCode: exitCodes.good, said: bothOf(noBroker) };
    const contracts = contractsIn(surroundings.folder);
    const version = commitOf(surroundings);
    const branch = branchOf(surroundings);
    mustHold(surroundings, version);
    const run = await runPactCli(surroundings, broker, [
      'publish',
      ...contracts.map(({ file }) => file),
      '--consumer-app-version',
      version,
      '--branch',
      branch,
      '--validate',
      '--strict',
    ]);
    return outcomeOf(run, contracts, { broker, version, branch });
  });

const noBroker = {
  vi: 'Chưa cấu hình Pact Broker (PACT_BROKER_BASE_URL), nên không đăng gì: các tệp trong pacts/ chính là broker, ai cần thì lấy từ kho mã nguồn.',
  en: 'No Pact Broker is configured (PACT_BROKER_BASE_URL), so nothing was published: the files under pacts/ are the broker, to be taken from the repository.',
};

const notAll = {
  vi: 'pact-cli không đăng được hết; nó nói:',
  en: 'pact-cli could not publish all of them; it says:',
};

type Target = { readonly broker: Broker; readonly version: string; readonly branch: string };

/**
 * pact-cli ends with 1 whatever went wrong, and with 0 for files it made names up for. What it
 * says of each contract is all there is to tell these apart; the tests hold it to its words.
 */
const outcomeOf = (
  { worked, out, err }: PactCliRun,
  contracts: readonly Contract[],
  { broker, version, branch }: Target,
): Ended => {
  const isDone = ({ consumer, provider }: Contract): boolean =>
    out.includes(
      `published successfully for consumer: ${consumer} against provider: ${provider}\n`,
    );
  const done = contracts.filter(isDone);
  const lines = contracts.map(
    (each) => `  ${isDone(each) ? '✓' : '✗'} ${each.consumer} → ${each.provider}  ${each.file}`,
  );
  const counts = `${done.length}/${contracts.length}`;
  const summary = bothOf({
    vi: `Đã đăng ${counts} hợp đồng lên ${broker.url}, phiên bản ${version}, nhánh ${branch}.`,
    en: `Published ${counts} contracts to ${broker.url}, version ${version}, branch ${branch}.`,
  });
  const said = [summary, ...lines].join('\n');
  if (worked && done.length === contracts.length) return { exitCode: exitCodes.good, said };
  const refused = worked || out.includes('Pact publication failed');
  return {
    exitCode: refused ? exitCodes.failed : exitCodes.unusable,
    said: [said, '', bothOf(notAll), `${out}\n${err}`.trim()].join('\n'),
  };
};

if (import.meta.main) await runAsProcess(publish);
