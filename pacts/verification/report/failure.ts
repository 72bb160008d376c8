// One interaction that failed, in full: what was agreed, what came, whom to ask, what to do.
import type { Language } from '../../../src/scenario/compiled.ts';
import type { Paint } from '../../../src/scenario/report/paint.ts';
import { compare, say } from '../../../src/scenario/say.ts';
import { visible } from '../../../src/scenario/visible.ts';
import type { Named } from '../../../src/wire/services.ts';
import type { Json, State } from '../../contract.ts';
import { wordsOf } from '../findings.ts';
import type { Finding, Verification, Verified } from '../result.ts';
import { address, block, line, paragraph, pair } from './excerpt.ts';
import { chosenBy, sayProvider, saySide, saySubject, words } from './words.ts';

/** How a report looks. */
export type Look = { readonly language: Language; readonly paint: Paint };

/** More of what crossed says no more. */
const bodyLines = 20;

const sayMore =
  (language: Language) =>
  (count: number): string =>
    say({ vi: `… còn ${count} dòng`, en: `… ${count} more lines` }, language);

const isCallback = ({ operation }: Verified): boolean => operation === 'callback';

/** An interaction's name: in Vietnamese where the file says it in no other language. */
export const titleOf = ({ description, operation }: Verified, language: Language): string =>
  line(say(description, language) || description.vi || operation);

/** What an interaction is: the request, or that it is a callback. */
export const operationOf = (verified: Verified, language: Language): string =>
  isCallback(verified) ? say(words.isCallback, language) : line(verified.operation);

/** The address that a provider was called at. */
export const addressOf = ({ urls }: Verification, provider: string): string | undefined =>
  Object.hasOwn(urls, provider) ? address(urls[provider] ?? '') : undefined;

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\p{L}\p{M}\p{N}_./:@+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command that verifies again what failed at one provider. */
export const againLine = ({ provider, file }: Verified, { again }: Verification): string => {
  const options = [...chosenBy(provider, file), ...again].map(quoted).join(' ');
  return visible(`npx order-lab verify ${options} --only-failed`);
};

const stateText = ({ name, params }: State): string =>
  params === undefined || Object.keys(params).length === 0
    ? line(name)
    : `${line(name)} ${line(JSON.stringify(params))}`;

const findingLines = (
  { kind, at, message, ...compared }: Finding,
  verified: Verified,
  { language, paint }: Look,
): readonly string[] => {
  const [expected, actual] = [compared.expected, compared.actual].map((each) =>
    wordsOf(each, language),
  );
  const subject = say(saySubject(kind, isCallback(verified)), language);
  const where = at === '' ? subject : `${subject}: ${line(at)}`;
  // These are no matter of expected and actual: the sentence says it all.
  const isSentence = kind === 'state' || kind === 'connection' || kind === 'document';
  const isSaid = !isSentence && (expected !== '' || actual !== '');
  const none = say(words.none, language);
  return [
    `${paint('bad', '✗')} ${where}`,
    ...(isSaid
      ? compare(...pair(expected || none, actual || none), language)
      : [indent(visible(say(message, language).toWellFormed()))]),
  ];
};

const indent = (text: string): string => (text === '' ? '' : `  ${text}`);

/** Each of several lines just once. */
const once = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** The fields of a JSON object; none of anything else. */
const fieldsOf = (json: Json): Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};

/** A message of HTTP: its status and its body, and its headers where they are what is wrong. */
const messageLines = (
  message: Json,
  findings: readonly Finding[],
  language: Language,
): readonly string[] => {
  const { status, headers, body } = fieldsOf(message);
  // Whatever else it is, it is shown as it is.
  if (headers === undefined) return block(message, bodyLines, sayMore(language));
  const isAboutHeaders = findings.some(({ kind }) => kind === 'header' || kind === 'metadata');
  return [
    ...(status === undefined ? [] : [`HTTP ${line(String(status))}`]),
    ...(isAboutHeaders ? block(headers, bodyLines, sayMore(language)) : []),
    ...(body === undefined ? [] : block(body, bodyLines, sayMore(language))),
  ];
};

/** A request as it was sent: where, its headers and its body. */
const requestLines = (
  message: Json,
  url: string | undefined,
  language: Language,
): readonly string[] => {
  const { method, path, query, headers, body } = fieldsOf(message);
  if (typeof method !== 'string' || typeof path !== 'string') {
    return block(message, bodyLines, sayMore(language));
  }
  const pairs = Object.entries(fieldsOf(query ?? null)).map(([name, value]) => `${name}=${value}`);
  const place = `${(url ?? '').replace(/\/$/u, '')}${path}`;
  return [
    line(`${method} ${place}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`),
    ...Object.entries(fieldsOf(headers ?? null)).map(([name, value]) => line(`${name}: ${value}`)),
    ...(body === undefined ? [] : block(body, bodyLines, sayMore(language))),
  ];
};

const crossedLines = (
  verified: Verified,
  url: string | undefined,
  { language, paint }: Look,
): readonly string[] => {
  const { crossed, findings } = verified;
  const part = (title: Named, lines: readonly string[]): readonly string[] => [
    `${say(title, language)}:`,
    // Behind a bar no line of theirs is ours: a CI takes `::error::` at its start for a command.
    ...lines.map((text) => indent(paint('faint', `│ ${text}`))),
  ];
  const { request, response } = crossed ?? {};
  if (isCallback(verified)) {
    return request === undefined
      ? []
      : part(words.callback, messageLines(request, findings, language));
  }
  return [
    ...(request === undefined ? [] : part(words.request, requestLines(request, url, language))),
    ...(response === undefined
      ? []
      : part(words.response, messageLines(response, findings, language))),
  ];
};

/**
 * Everything about one interaction that failed, but for its title.
 * @param verification it is a part of
 * @returns lines, not indented
 */
export const failureLines = (
  verified: Verified,
  verification: Verification,
  look: Look,
): readonly string[] => {
  const { provider, file, states, findings } = verified;
  const { language, paint } = look;
  const stateLabel = `${say(words.states, language)}: `;
  const at = addressOf(verification, provider);
  const name = { vi: line(sayProvider(provider).vi), en: line(sayProvider(provider).en) };
  const sides = findings.map(({ side }) =>
    say(saySide(side, name, isCallback(verified), at), language),
  );
  const remedies = once(findings.flatMap(({ remedy }) => (remedy === undefined ? [] : [remedy])));
  return [
    `${operationOf(verified, language)}  ${paint('faint', line(file))}`,
    ...states.map((state, index) => {
      const label = index === 0 ? stateLabel : ' '.repeat(stateLabel.length);
      return `${label}${stateText(state)}`;
    }),
    ...findings.flatMap((finding) => findingLines(finding, verified, look)),
    ...(findings.length === 0 ? [say(words.unexplained, language)] : []),
    ...once(sides),
    ...remedies.flatMap((remedy) => [
      `${say(words.remedy, language)}:`,
      ...paragraph(remedy).map(indent),
    ]),
    ...crossedLines(verified, at, look),
    `${say(words.again, language)}: ${paint('strong', againLine(verified, verification))}`,
  ];
};

/** The first finding in a sentence, and how many more there are. */
export const headlineOf = ({ findings }: Verified, language: Language): string => {
  const [first, ...more] = findings;
  if (first === undefined) return say(words.unexplained, language);
  return `${line(say(first.message, language))}${more.length > 0 ? ` (+${more.length})` : ''}`;
};
