// What crossed while an interaction was verified, for the reports: without secrets.
import { clientCodecs } from '../../src/http/dialects.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import type { Interaction, Json } from '../contract.ts';
import type { Passage } from './door.ts';
import type { Verified } from './result.ts';

/** Names of fields and headers whose values prove who somebody is; `token_type` does not. */
const secretName =
  /^(?!.*type$).*(?:secret|token|authorization|password|access_?code|api_?-?key|cookie)/iu;
const hidden = '•••';

/** What is shorter is in many texts by chance. */
const secretLengthAtLeast = 4;

/** Values that provider states give and that are no secrets, by name. */
const plain: ReadonlySet<string> = new Set([
  'order',
  'key',
  'refId',
  'clientId',
  'appId',
  'orgCompanyCode',
]);

/** More of a body than this is cut, in characters. */
const bodyAtMost = 64 * 1024;

/** JSON in a string; undefined when it is other text. */
const jsonIn = (text: string): object | undefined => {
  const json = /^\s*[[{]/u.test(text) ? parseJson(text) : undefined;
  return typeof json === 'object' && json !== null ? json : undefined;
};

/** Text and numbers under a secret's name, at any depth and in JSON in strings. */
const secretsUnder = (value: unknown, isSecret = false): readonly string[] => {
  if (typeof value === 'string') {
    const inner = jsonIn(value);
    if (inner !== undefined) return secretsUnder(inner, isSecret);
    // `Bearer abc`: what is secret is behind the scheme.
    return isSecret ? [value, value.replace(/^\w+ /u, '')] : [];
  }
  if (typeof value === 'number') return isSecret ? [String(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    secretsUnder(inner, isSecret || secretName.test(name)),
  );
};

type Message = HttpRequest | HttpResponse;

/** Fields of a body that a form sent. */
const formIn = ({ headers, body }: Message): object =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
    ? Object.fromEntries(new URLSearchParams(body))
    : {};

/**
 * Everything secret that crossed: what has a secret's name, what provider states gave, and the
 * token, whose field has another name in the answer of AMIS.VN – Bán hàng.
 * @param own the contract's interaction, if it is one of ours
 */
export const secretsOf = (passage: Passage, own: Interaction | undefined): readonly string[] => {
  const { request, response, callback, values } = passage;
  const given = Object.entries(values).flatMap(([name, value]) => (plain.has(name) ? [] : [value]));
  const isConnecting = own?.is === 'exchange' && own.sends === 'connect';
  const token =
    isConnecting && response !== null ? clientCodecs[own.provider].readToken(response, 0) : null;
  const crossed = [request, response, callback].flatMap((message) =>
    message === null
      ? []
      : secretsUnder([
          message.headers,
          'query' in message ? message.query : {},
          jsonIn(message.body),
          formIn(message),
        ]),
  );
  return [...new Set([...given, ...crossed, ...(token === null ? [] : [token.value])])]
    .filter(({ length }) => length >= secretLengthAtLeast)
    .toSorted((one, other) => other.length - one.length);
};

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A text without the secrets, as they are and as JSON in JSON writes them. */
export const hideIn = (text: string, secrets: readonly string[]): string => {
  let shown = text;
  for (const secret of secrets) {
    const once = escaped(secret);
    const forms = [...new Set([escaped(once), once, secret, encodeURIComponent(secret)])];
    for (const form of forms) shown = shown.replaceAll(form, hidden);
  }
  return shown;
};

/** The same of every text in JSON, and of what has a secret's name. */
const withoutSecrets = (value: unknown, secrets: readonly string[], isSecret = false): Json => {
  if (typeof value === 'string') {
    const inner = jsonIn(value);
    if (inner === undefined) return isSecret ? hidden : hideIn(value, secrets);
    const clean = JSON.stringify(withoutSecrets(inner, secrets, isSecret));
    // What holds no secret stays as it came.
    return clean === JSON.stringify(inner) ? value : clean;
  }
  if (typeof value === 'number') {
    return isSecret || secrets.includes(String(value)) ? hidden : value;
  }
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, secrets, isSecret));
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      withoutSecrets(inner, secrets, isSecret || secretName.test(name)),
    ]),
  );
};

const bodyOf = (text: string, secrets: readonly string[]): Json => {
  const json = parseJson(text);
  const shown = withoutSecrets(json === undefined ? text : json, secrets);
  const size = text.length;
  if (size <= bodyAtMost) return shown;
  const whole = typeof shown === 'string' ? shown : JSON.stringify(shown);
  return `${whole.slice(0, bodyAtMost)}… (${size} characters)`;
};

const shownOf = (message: Message, secrets: readonly string[]): Json => {
  const { headers, body } = message;
  const head: Record<string, Json> =
    'status' in message
      ? { status: message.status }
      : { method: message.method, path: hideIn(message.path, secrets) };
  const query = 'query' in message ? message.query : {};
  return {
    ...head,
    ...(Object.keys(query).length === 0 ? {} : { query: withoutSecrets(query, secrets) }),
    headers: withoutSecrets(headers, secrets),
    ...(body === '' ? {} : { body: bodyOf(body, secrets) }),
  };
};

/**
 * What crossed, as JSON.
 * @param secrets that must not be shown (`secretsOf`)
 */
export const crossedIn = (passage: Passage, secrets: readonly string[]): Verified['crossed'] => {
  const { request, response, callback } = passage;
  const sent = callback ?? request;
  if (sent === null) return null;
  return {
    request: shownOf(sent, secrets),
    ...(response === null ? {} : { response: shownOf(response, secrets) }),
  };
};
