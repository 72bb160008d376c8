// HTTP messages as people read and copy them: JSON indented as it came, the JSON inside of its
// strings beside it, a status with its name, and a request as a command.
import { parseJson, type HttpRequest } from '../../../wire/http-message.ts';
import type { Service } from '../../../wire/services.ts';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

/**
 * JSON text, indented. Literals stay as they were written: no number is rounded, no name put first.
 * @returns null when it is not JSON
 */
export const indentJson = (text: string): string | null => {
  if (parseJson(text) === undefined) return null;
  const tokens = text.match(token) ?? [];
  let depth = 0;
  let told = '';
  const newLine = (): string => `\n${'  '.repeat(depth)}`;
  for (const [index, each] of tokens.entries()) {
    const before = tokens[index - 1];
    if (each === '}' || each === ']') {
      depth -= 1;
      told += before === '{' || before === '[' ? each : newLine() + each;
      continue;
    }
    if (before === '{' || before === '[' || before === ',') told += newLine();
    told += each === ':' ? ': ' : each;
    if (each === '{' || each === '[') depth += 1;
  }
  return told;
};

/** JSON that stands in a string of JSON: `Data` of AMIS.VN – Kế toán. */
export type Inner = { readonly path: string; readonly text: string };

const innerAtMost = 20;

const visit = (value: unknown, path: string, found: Inner[]): void => {
  if (found.length >= innerAtMost) return;
  if (typeof value === 'string') {
    if (!/^\s*[[{]/u.test(value)) return;
    const text = indentJson(value);
    if (text !== null) found.push({ path, text });
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) visit(each, `${path}[${index}]`, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      visit(each, path === '' ? name : `${path}.${name}`, found);
    }
  }
};

/** A body to be read. */
export type BodyText = {
  readonly is: 'empty' | 'json' | 'text';
  readonly text: string;
  readonly inner: readonly Inner[];
};

/** A body as it is read: indented when it is JSON, as it is when it is not. */
export const bodyTextOf = (body: string): BodyText => {
  if (body === '') return { is: 'empty', text: '', inner: [] };
  const text = indentJson(body);
  if (text === null) return { is: 'text', text: body, inner: [] };
  const inner: Inner[] = [];
  visit(parseJson(body), '', inner);
  return { is: 'json', text, inner };
};

/** `/api/v1/licence-requests?orderCode=DH-1` */
export const targetOf = ({ path, query }: HttpRequest): string => {
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
};

const statusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** `503 Service Unavailable` */
export const statusLineOf = (status: number): string =>
  `${status} ${statusNames[status] ?? ''}`.trimEnd();

/** Where a request goes, as a variable of the shell: the same service runs in many places. */
const origins: Readonly<Record<Service | 'engine', string>> = {
  suman: '$SUMAN_URL',
  'amis-sales': '$AMIS_SALES_URL',
  'amis-accounting': '$AMIS_ACCOUNTING_URL',
  engine: '$MISA_ORDER_URL',
};

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A request as a `curl` command, quoted so that a shell takes all of it as text. */
export const curlOf = (request: HttpRequest, to: Service | 'engine'): string => {
  const headers = Object.entries(request.headers).map(([name, value]) =>
    quoted(`${name}: ${value}`),
  );
  const parts = [
    `curl -X ${quoted(request.method)} "${origins[to]}"${quoted(targetOf(request))}`,
    ...headers.map((header) => `-H ${header}`),
    ...(request.body === '' ? [] : [`--data-raw ${quoted(request.body)}`]),
  ];
  return parts.join(' \\\n  ');
};
