// What the engine's own codecs read in an answer or a callback, held against what a contract says
// they must read: how the JSON that services hide in strings is checked.
import { clientCodecs, noticeCodecs } from '../src/http/dialects.ts';
import type { Call } from '../src/wire/calls.ts';
import type { NoticeReading } from '../src/wire/client-codec.ts';
import type { HttpRequest, HttpResponse } from '../src/wire/http-message.ts';
import { refIdOf } from '../src/wire/ref-id.ts';
import { order, type Callback, type Exchange, type Json, type Pattern } from './contract.ts';

/** Values that provider states gave in place of the examples. */
export type Values = Readonly<Record<string, string>>;

/** The order of a contract's references. */
export const knownOrder =
  ({ order: code = order, refId }: Values = {}) =>
  (given: string): string | undefined =>
    [refId, refIdOf(code, 'invoice-request'), refIdOf(code, 'sales-contract')].includes(given)
      ? code
      : undefined;

/** A call about the order that the provider's state gave. */
const callAbout = (call: Call, { order: code = order, refId }: Values): Call => {
  const about = { ...call, order: code };
  return 'refId' in about ? { ...about, refId: refId ?? about.refId } : about;
};

/** What the engine reads in the answer to an exchange: a reply, or a token or null. */
export const readAnswer = (
  { provider, sends }: Exchange,
  response: HttpResponse,
  values: Values = {},
): unknown => {
  const codec = clientCodecs[provider];
  // Tokens are dated from 0: only whether there is one counts.
  return sends === 'connect'
    ? codec.readToken(response, 0)
    : codec.read(callAbout(sends, values), response);
};

export type CallbackContext = {
  /** When it was sent, ms. */
  readonly now: number;
  /** What callbacks are signed with; the lab's own when absent. */
  readonly secret?: string;
  readonly values?: Values;
};

/** What the engine reads in a callback. @throws Error for a service that sends none */
export const readCallback = (
  { provider }: Callback,
  request: HttpRequest,
  { now, secret, values = {} }: CallbackContext,
): NoticeReading => {
  const known = noticeCodecs[provider];
  if (known === undefined) {
    throw new Error(`${provider} sends no callbacks: correct its contract under pacts/.`);
  }
  const orderOf = knownOrder(values);
  return known.codec.read(request, { secret: secret ?? known.secret, now, orderOf });
};

export type Misreading = {
  /** JSON pointer: `/result/granted`. */
  readonly at: string;
  readonly expected: Json;
  readonly actual: unknown;
};

/**
 * Where a reading is not what a pattern says, the first place. Objects are compared by the members
 * of the pattern alone, lists in full.
 */
export const misreading = (actual: unknown, pattern: Pattern, at = ''): Misreading | null => {
  if (Array.isArray(pattern)) {
    if (!Array.isArray(actual) || actual.length !== pattern.length) {
      return { at, expected: pattern, actual };
    }
    return firstOf(pattern.map((each: Json, index) => [actual[index], each, `${at}/${index}`]));
  }
  if (typeof pattern === 'object' && pattern !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) {
      return { at, expected: pattern, actual };
    }
    return firstOf(
      Object.entries(pattern).map(([name, each]) => [
        Reflect.get(actual, name) as unknown,
        each,
        `${at}/${name}`,
      ]),
    );
  }
  return Object.is(actual, pattern) ? null : { at, expected: pattern, actual };
};

const firstOf = (
  pairs: readonly (readonly [actual: unknown, pattern: Pattern, at: string])[],
): Misreading | null => {
  for (const [actual, pattern, at] of pairs) {
    const found = misreading(actual, pattern, at);
    if (found !== null) return found;
  }
  return null;
};
