// `order-lab verify`: do the services keep what the engine counts on? Verifies pacts, and compares
// them with the services' documents.
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  mockTargets,
  remoteTarget,
  type Remote,
  type Targets,
} from '../../pacts/verification/default-targets.ts';
import { stateListing, stateListingJson } from '../../pacts/states/listing.ts';
import { Door } from '../../pacts/verification/door.ts';
import { everyService } from '../http/dialects.ts';
import {
  pactPathsIn,
  PactFileError,
  readPactFile,
  type PactFile,
} from '../../pacts/verification/pact-file.ts';
import { isAnybodyAt } from '../../pacts/verification/reachable.ts';
import { fails, isDue, type Verification } from '../../pacts/verification/result.ts';
import { VerifierError } from '../../pacts/verification/native.ts';
import { verifyPacts } from '../../pacts/verification/verify.ts';
import type { Language } from '../scenario/compiled.ts';
import { exitCodes, NothingMatched, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { failedLastTime, nameOf, remember } from './last-verification.ts';
import { documentsFor, verifyAgainst } from './provider-documents.ts';
import type { VerifyReporter } from './verify-reporter-names.ts';
import { planVerifyReports, writeVerifyReports } from './verify-reporters.ts';

export type VerifyCommandOptions = {
  readonly provider?: string;
  readonly url?: string;
  readonly stateUrl?: string;
  readonly pact?: readonly string[];
  readonly callbacksPort: number;
  readonly against?: string;
  readonly document?: string;
  readonly states?: true;
  readonly onlyFailed?: true;
  readonly bail?: true;
  readonly reporter: readonly VerifyReporter[];
  readonly out?: string;
  readonly lang: Language;
};

/** The pact files of this package. */
const ownPacts = fileURLToPath(new URL('../../pacts', import.meta.url));

const addressIn = (text: string, option: '--url' | '--state-url'): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && (url.username !== '' || url.password !== '')) {
    throw new Unusable({
      vi: `${option} không được chứa tên đăng nhập hay mật khẩu: báo cáo in ra địa chỉ này.`,
      en: `${option} must hold no user name or password: the reports show the address.`,
    });
  }
  if (url !== null && option === '--url' && (url.search !== '' || url.hash !== '')) {
    throw new Unusable({
      vi: '--url không được có phần sau dấu ? hay #: đường dẫn của từng yêu cầu nối tiếp vào địa chỉ.',
      en: '--url must have nothing behind ? or #: the path of each request is put behind it.',
    });
  }
  if (url !== null && /^https?:$/u.test(url.protocol)) return text.replace(/\/+$/u, '');
  throw new Unusable({
    vi: `${option} "${text}" không phải địa chỉ http. Ví dụ: http://127.0.0.1:8080`,
    en: `${option} "${text}" is no http address. For example: http://127.0.0.1:8080`,
  });
};

/** Is it the pact of a service that we have a mock of? */
const isOurs = ({ provider }: PactFile): boolean => everyService.some((each) => each === provider);

/** The pact files that the options choose. @throws Unusable, NothingMatched */
const filesFor = ({ pact, provider }: VerifyCommandOptions, { cwd }: Host): readonly PactFile[] => {
  const paths = pact?.map((path) => resolve(cwd, path)) ?? pactPathsIn(ownPacts);
  try {
    const files = paths.map((path) => ({ ...readPactFile(path), path: relative(cwd, path) }));
    const chosen = files.filter((file) => provider === undefined || file.provider === provider);
    if (chosen.length > 0) return chosen;
    const known = [...new Set(files.map((file) => file.provider))].join(', ');
    throw new NothingMatched({
      vi: `Không có pact nào của dịch vụ "${provider ?? ''}". Có: ${known}.`,
      en: `There is no pact of the provider "${provider ?? ''}". There are: ${known}.`,
    });
  } catch (error) {
    if (!(error instanceof PactFileError)) throw error;
    throw new Unusable(error.said);
  }
};

/** A secret of SUMAN's callbacks, as Standard Webhooks writes one. */
const sumanSecret =
  /^whsec_(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$/u;

/** @throws Unusable: callbacks cannot be signed with such a secret */
const checkSecret = (provider: string, secret: string | undefined): void => {
  if (provider !== 'suman' || secret === undefined || sumanSecret.test(secret)) return;
  throw new Unusable({
    vi: 'ORDER_LAB_CALLBACK_SECRET của SUMAN MISA phải là "whsec_" và base64 (Standard Webhooks).',
    en: 'ORDER_LAB_CALLBACK_SECRET of SUMAN MISA must be "whsec_" and base64 (Standard Webhooks).',
  });
};

/** @throws Unusable (rejects): nobody takes a connection there */
const mustAnswer = async (url: string, option: '--url' | '--state-url'): Promise<void> => {
  if (await isAnybodyAt(url)) return;
  // A query may hold a key.
  const shown = url.replace(/\?.*$/su, '?…');
  throw new Unusable({
    vi: `Không ai trả lời tại ${shown} (${option}). Dịch vụ đã chạy chưa?`,
    en: `Nobody answers at ${shown} (${option}). Is the service running?`,
  });
};

/** Secrets come by the environment, so that no list of processes shows them. */
const secretsIn = (
  environment: NodeJS.ProcessEnv,
): Pick<Remote, 'controlToken' | 'callbackSecret'> => {
  const { ORDER_LAB_TOKEN: controlToken, ORDER_LAB_CALLBACK_SECRET: callbackSecret } = environment;
  return {
    ...(controlToken === undefined ? {} : { controlToken }),
    // A CI gives a secret that is not set as an empty text.
    ...(callbackSecret === undefined || callbackSecret === '' ? {} : { callbackSecret }),
  };
};

const targetsFor = async (
  options: VerifyCommandOptions,
  files: readonly PactFile[],
  door: Door,
): Promise<Targets> => {
  const { url, stateUrl } = options;
  if (url === undefined) {
    const stranger = files.find((file) => !isOurs(file));
    if (stranger !== undefined) {
      const { path, provider } = stranger;
      throw new Unusable({
        vi: `${path}: Order Lab không có mock của dịch vụ "${provider}". Cho biết địa chỉ bằng --url và --state-url.`,
        en: `${path}: Order Lab has no mock of the provider "${provider}". Give its address: --url and --state-url.`,
      });
    }
    if (stateUrl === undefined) return mockTargets(door);
    throw new Unusable({
      vi: '--state-url chỉ dùng cùng --url: mock của Order Lab tự chuẩn bị trạng thái.',
      en: '--state-url needs --url: the mocks of Order Lab set their states themselves.',
    });
  }
  const [provider, ...others] = [...new Set(files.map((file) => file.provider))];
  if (provider === undefined || others.length > 0) {
    throw new Unusable({
      vi: '--url là địa chỉ của một dịch vụ: cho biết dịch vụ nào bằng --provider.',
      en: '--url is the address of one service: say which with --provider.',
    });
  }
  if (stateUrl === undefined) {
    throw new Unusable({
      vi: '--url cần --state-url: địa chỉ nhận trạng thái cần chuẩn bị (POST {action, state, params}), hoặc http://…/lab/v1 của một lab. Xem "Verify your real service" trong README.',
      en: '--url needs --state-url: where provider states are set (POST {action, state, params}), or http://…/lab/v1 of a lab. See "Verify your real service" in the README.',
    });
  }
  const there = {
    url: addressIn(url, '--url'),
    stateUrl: addressIn(stateUrl, '--state-url'),
  };
  const secrets = secretsIn(process.env);
  checkSecret(provider, secrets.callbackSecret);
  await mustAnswer(there.stateUrl, '--state-url');
  await mustAnswer(there.url, '--url');
  return remoteTarget({ provider, ...there, ...secrets });
};

/** A door for states and callbacks. @throws Unusable: the port is taken */
const openDoor = async (port: number): Promise<Door> => {
  try {
    return await Door.open(port);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Unusable({
      vi: `Không mở được cổng ${port} để nhận thông báo: ${why}. Chọn cổng khác bằng --callbacks-port.`,
      en: `Cannot open port ${port} for callbacks: ${why}. Choose another with --callbacks-port.`,
    });
  }
};

/** Which interactions are verified again. @throws NothingMatched */
const wantedBy = (
  { onlyFailed, url }: VerifyCommandOptions,
  files: readonly PactFile[],
  host: Host,
) => {
  if (!onlyFailed) return undefined;
  const failed = failedLastTime(host.cwd);
  if (failed === null) return undefined;
  const isWanted = (file: PactFile, { description }: PactFile['interactions'][number]): boolean =>
    failed.has(nameOf(file.provider, description.vi, url));
  if (files.some((file) => file.interactions.some((each) => isWanted(file, each)))) return isWanted;
  throw new NothingMatched({
    vi: 'Lần trước không có tương tác nào không đạt. Bỏ --only-failed để kiểm tra tất cả.',
    en: 'No interaction failed last time. Leave out --only-failed to verify all.',
  });
};

/** Options that verify against the same service again; a query may hold a key. */
const againOf = (
  { pact, url, stateUrl, callbacksPort }: VerifyCommandOptions,
  files: readonly PactFile[],
): readonly string[] => [
  // The reports name the file of a provider that is none of ours.
  ...(pact === undefined || !files.every(isOurs) ? [] : ['--pact', ...pact]),
  ...(url === undefined ? [] : ['--url', url]),
  ...(stateUrl === undefined ? [] : ['--state-url', stateUrl.replace(/\?.*$/su, '?…')]),
  ...(callbacksPort === 0 ? [] : ['--callbacks-port', String(callbacksPort)]),
];

const verifyAll = async (
  options: VerifyCommandOptions,
  files: readonly PactFile[],
  host: Host,
): Promise<Verification> => {
  const isWanted = wantedBy(options, files, host);
  const door = await openDoor(options.callbacksPort);
  try {
    const targets = await targetsFor(options, files, door);
    try {
      return await verifyPacts({
        files,
        door,
        targetOf: targets.targetOf,
        ...(isWanted === undefined ? {} : { isWanted }),
        bail: options.bail === true,
        again: againOf(options, files),
        documentOf: documentsFor(options, host),
        onVerified: (_, done, of) => {
          if (host.err.isLive)
            host.err.write(`\r\u{1b}[K${done}/${of}${done === of ? '\r\u{1b}[K' : ''}`);
        },
      });
    } catch (error) {
      if (!(error instanceof VerifierError)) throw error;
      throw new Unusable({
        vi: `Không kiểm tra được, chưa có kết quả nào: ${error.message}`,
        en: `Could not verify, nothing is decided: ${error.message}`,
      });
    } finally {
      await targets.close();
    }
  } finally {
    await door.close();
  }
};

/**
 * Verifies pacts against services.
 * @returns the exit code
 * @throws Unusable, NothingMatched
 */
export const verifyCommand = async (options: VerifyCommandOptions, host: Host): Promise<number> => {
  const files = filesFor(options, host);
  if (options.against !== undefined) return verifyAgainst(options.against, options, files, host);
  if (options.states) {
    const isJson = options.reporter.includes('json');
    host.out.write(isJson ? stateListingJson(files) : stateListing(files, options.lang));
    return exitCodes.good;
  }
  const plan = planVerifyReports(options.reporter, options.out, host);
  const verification = await verifyAll(options, files, host);
  writeVerifyReports(plan, verification, options.lang, host);
  remember(host.cwd, verification, options.url);
  const isGood = !verification.verified.some((each) => fails(each) || isDue(each));
  return isGood ? exitCodes.good : exitCodes.failed;
};
