// `order-lab serve`: the engine and the three services, to be called by anybody on this machine.
import type { Language } from '../scenario/compiled.ts';
import { credentials } from '../wire/credentials.ts';
import { services, type Named } from '../wire/services.ts';
import type { ClockMode } from '../http/lab-face.ts';
import type { Party } from '../http/network.ts';
import type { Served } from '../http/serve.ts';
import { isLoopback } from '../http/visitors.ts';
import { exitCodes, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { pageFolder, type PageFolder } from './page-folder.ts';

export type ServeCommandOptions = {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly seed: number;
  readonly mocksOnly?: true;
  readonly callbacksTo?: string;
  readonly clock?: ClockMode;
  readonly lang: Language;
};

const json = "-H 'content-type: application/json'";

/** A request that shows each party at work: what to send, and where. */
const tries: { readonly [P in Party]: (origin: string) => string } = {
  engine: (origin) =>
    `curl -s ${origin}/api/v1/orders ${json} -d '{"kind":"desktop","payment":"online"}'`,
  suman: (origin) => {
    const { clientId, clientSecret } = credentials.suman;
    const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
    return `curl -s ${origin}/api/v1/token ${json} -d '${body}'`;
  },
  'amis-sales': (origin) => {
    const { clientId, clientSecret } = credentials['amis-sales'];
    const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
    return `curl -s ${origin}/api/v2/Account ${json} -d '${body}'`;
  },
  'amis-accounting': (origin) => {
    const { appId, accessCode, orgCompanyCode } = credentials['amis-accounting'];
    const body = JSON.stringify({
      app_id: appId,
      access_code: accessCode,
      org_company_code: orgCompanyCode,
    });
    return `curl -s ${origin}/api/oauth/actopen/connect ${json} -d '${body}'`;
  },
};

const words = {
  running: { vi: 'Order Lab đang chạy. Dừng: Ctrl-C.', en: 'Order Lab is running. Stop: Ctrl-C.' },
  engine: { vi: 'MISA ORDER', en: 'MISA ORDER' },
  control: { vi: 'Điều khiển', en: 'Control' },
  sandbox: { vi: 'Trang thử', en: 'Sandbox' },
  docs: { vi: 'tài liệu', en: 'documents' },
  virtual: {
    vi: 'Đồng hồ ảo: thời gian chỉ trôi khi được bảo (POST /lab/v1/clock/advance).',
    en: 'Virtual clock: time passes only when told to (POST /lab/v1/clock/advance).',
  },
  wall: { vi: 'Đồng hồ thật.', en: 'Real time.' },
  nobody: {
    vi: 'Không có --callbacks-to: thông báo của các dịch vụ không đến đâu cả.',
    en: 'There is no --callbacks-to: the notices of the services go to nobody.',
  },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
} as const satisfies Record<string, Named>;

/** The table of addresses, credentials and a request to try each. */
export const serveTable = (
  { origins }: Pick<Served, 'origins'>,
  options: Pick<ServeCommandOptions, 'mocksOnly' | 'callbacksTo' | 'lang' | 'token'>,
  clock: ClockMode,
): string => {
  const { mocksOnly, callbacksTo, lang, token } = options;
  const say = (named: Named): string => named[lang];
  const bearer = token === undefined ? '' : ` -H "authorization: Bearer ${'$TOKEN'}"`;
  const rows: readonly (readonly [string, string, string])[] = [
    ...(mocksOnly
      ? []
      : [[say(words.engine), origins.engine, tries.engine(origins.engine)] as const]),
    ...(['suman', 'amis-sales', 'amis-accounting'] as const).map(
      (service) =>
        [services[service][lang], origins[service], tries[service](origins[service])] as const,
    ),
    [
      say(words.control),
      `${origins.engine}/lab/v1`,
      `curl -s ${origins.engine}/lab/v1/clock${bearer}`,
    ],
  ];
  const sandbox = say(words.sandbox);
  const width = Math.max(sandbox.length, ...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, address, attempt]) => [
    `  ${name.padEnd(width)}  ${address}${address.endsWith('/lab/v1') ? '' : `  (${say(words.docs)}: ${address}/docs)`}`,
    `  ${' '.repeat(width)}  ${attempt}`,
  ]);
  return [
    say(words.running),
    `  ${sandbox.padEnd(width)}  ${origins.engine}/sandbox/`,
    ...lines,
    say(clock === 'wall' ? words.wall : words.virtual),
    ...(mocksOnly && callbacksTo === undefined ? [say(words.nobody)] : []),
    '',
  ].join('\n');
};

/** A base address with no slash at its end; only http and https are any. */
const addressIn = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  throw new Unusable({
    vi: `--callbacks-to "${text}" không phải địa chỉ http. Ví dụ: http://127.0.0.1:5000`,
    en: `--callbacks-to "${text}" is no http address. For example: http://127.0.0.1:5000`,
  });
};

const checked = ({ mocksOnly, callbacksTo }: ServeCommandOptions): string | undefined => {
  if (callbacksTo === undefined) return undefined;
  if (mocksOnly) return addressIn(callbacksTo);
  throw new Unusable({
    vi: '--callbacks-to chỉ dùng cùng --mocks-only: hệ thống của Order Lab tự nhận thông báo của mình.',
    en: '--callbacks-to needs --mocks-only: the engine of Order Lab takes its own notices.',
  });
};

/** Beyond this machine the control API would be open to all. */
const mustHaveToken = ({ host, token }: ServeCommandOptions): void => {
  if (isLoopback(host) || token !== undefined) return;
  throw new Unusable({
    vi:
      `Máy khác cũng gọi được "${host}", nên ai cũng dùng được API điều khiển. ` +
      'Hãy thêm --token SECRET, hoặc chỉ nghe 127.0.0.1.',
    en:
      `"${host}" can be reached from other machines, and the control API would be open to all ` +
      'of them. Give --token SECRET, or serve on 127.0.0.1.',
  });
};

/** As a header carries it (RFC 6750, 2.1, and then some): no spaces, no letters with marks. */
const sendableToken = /^[\u0021-\u007E]{1,4000}$/u;

/** A token that no header can carry would shut everybody out. */
const mustBeSendable = ({ token }: ServeCommandOptions): void => {
  if (token === undefined || sendableToken.test(token)) return;
  throw new Unusable({
    vi:
      '--token: mã truy cập chỉ gồm chữ cái không dấu, chữ số và ký hiệu trên bàn phím, ' +
      'không có dấu cách, nhiều nhất 4.000 ký tự.',
    en:
      '--token: a token has plain letters, digits and the signs of a keyboard alone, no spaces, ' +
      '4,000 characters at most.',
  });
};

/** Why nothing can listen there, in Vietnamese; by the code of Node's error. */
const whyNotListening = (
  { code, message }: NodeJS.ErrnoException,
  host: string,
  port: number | undefined,
): string => {
  const where = port === undefined ? host : `cổng ${port} của ${host}`;
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Đã có chương trình khác dùng ${where}. Hãy dừng chương trình đó, hoặc chọn cổng khác; ` +
        '0 là các cổng bất kỳ còn trống.'
      );
    case 'EACCES':
      return `Không được phép nghe ${where}. Hãy chọn cổng từ 1024 trở lên.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return (
        `"${host}" không phải địa chỉ của máy này. ` +
        'Hãy chọn 127.0.0.1, hoặc 0.0.0.0 để nghe mọi địa chỉ.'
      );
    default:
      return `Không nghe được ${where}: ${message}.`;
  }
};

/** A server that cannot listen is for people to mend; anything else is a bug, and stays one. */
const complaintOf = (error: unknown, host: string): unknown => {
  if (!(error instanceof Error)) return error;
  const cause = error.cause as (NodeJS.ErrnoException & { readonly port?: number }) | undefined;
  if (cause?.code === undefined) return error;
  return new Unusable({ vi: whyNotListening(cause, host, cause.port), en: error.message });
};

/**
 * Serves until it is told to stop.
 * @param page the sandbox's page
 * @returns the exit code
 * @throws Unusable: a port is taken, an address or a token cannot be used, or a token is missing
 */
export const serveCommand = async (
  options: ServeCommandOptions,
  host: Host,
  page: PageFolder = pageFolder(),
): Promise<number> => {
  const { lang, mocksOnly = false, token } = options;
  const callbacksTo = checked(options);
  mustHaveToken(options);
  mustBeSendable(options);
  const clock = options.clock ?? (mocksOnly ? 'wall' : 'virtual');
  const { serve } = await import('../http/serve.ts');
  let served: Served;
  try {
    served = await serve({
      host: options.host,
      port: options.port,
      seed: options.seed,
      clockMode: clock,
      mocksOnly,
      wall: { now: host.now, later: host.later },
      page: page.make,
      onBug: (error) => host.err.write(`${String(error)}\n`),
      ...(token === undefined ? {} : { token }),
      ...(callbacksTo === undefined ? {} : { callbacksTo }),
    });
  } catch (error) {
    throw complaintOf(error, options.host);
  }
  host.out.write(serveTable(served, options, clock));
  await host.untilStopped();
  host.err.write(`${words.stopping[lang]}\n`);
  await served.close();
  await page.remove();
  return exitCodes.good;
};
