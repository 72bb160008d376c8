// What crossed while an interaction was verified, for the reports: without secrets.
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import type { Json } from '../contract.ts';
import type { Passage } from './door.ts';
import type { Verified } from './result.ts';

/** Names of fields and headers whose values prove who somebody is. */
const secretName = /secret|token|authorization|access_code|cookie|^set-cookie$/iu;
const hidden = '•••';

const withoutSecrets = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretName.test(name) && typeof inner === 'string' ? hidden : withoutSecrets(inner),
    ]),
  );
};

/** JSON in a string is opened: a token may be in it. */
const bodyOf = (text: string): Json => {
  const json = parseJson(text);
  if (json === undefined) return text;
  if (typeof json !== 'object' || json === null) return json as Json;
  const opened = Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const inner = typeof value === 'string' ? parseJson(value) : undefined;
      return typeof inner === 'object' && inner !== null
        ? [name, JSON.stringify(withoutSecrets(inner))]
        : [name, value];
    }),
  );
  return withoutSecrets(Array.isArray(json) ? json : opened);
};

/** The token of AMIS.VN – Bán hàng is in a field that has another name. */
const hide = (json: Json, secrets: readonly string[]): Json => {
  let text = JSON.stringify(json);
  for (const secret of secrets) {
    if (secret.length > 3) text = text.replaceAll(JSON.stringify(secret).slice(1, -1), hidden);
  }
  return JSON.parse(text) as Json;
};

const ofRequest = ({ method, path, query, headers, body }: HttpRequest): Json => ({
  method,
  path,
  ...(Object.keys(query).length === 0 ? {} : { query }),
  headers: withoutSecrets(headers),
  ...(body === '' ? {} : { body: bodyOf(body) }),
});

const ofResponse = ({ status, headers, body }: HttpResponse): Json => ({
  status,
  headers: withoutSecrets(headers),
  ...(body === '' ? {} : { body: bodyOf(body) }),
});

/** Values of these names are no secrets: they are shown. */
const plain: ReadonlySet<string> = new Set([
  'order',
  'key',
  'refId',
  'clientId',
  'appId',
  'orgCompanyCode',
]);

/** What crossed, as JSON. */
export const crossedIn = (passage: Passage): Verified['crossed'] => {
  const { request, response, callback, values } = passage;
  const secrets = Object.entries(values)
    .filter(([name]) => !plain.has(name))
    .map(([, value]) => value);
  const sent = callback ?? request;
  if (sent === null) return null;
  return {
    request: hide(ofRequest(sent), secrets),
    ...(response === null ? {} : { response: hide(ofResponse(response), secrets) }),
  };
};
