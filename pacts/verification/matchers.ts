// What a matcher of a pact file asks for, in words: an example of it is not what must come.
import type { Named } from '../../src/wire/services.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import type { FindingKind } from './result.ts';

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Rules for the parts of what a provider says, by what a finding is about. */
const parts: { readonly [K in FindingKind]?: string } = {
  body: 'body',
  header: 'header',
  metadata: 'metadata',
};

/** One way to write a path: `$.a.b[*]`. */
const plain = (path: string): string =>
  path.replaceAll(/\['([^']*)'\]/gu, '.$1').replaceAll(/\[\d+\]/gu, '[*]');

/** The first matcher of the rule for a place; that of a place above it if it holds below too. */
const matcherAt = (rules: unknown, part: string, at: string): unknown => {
  const isPath = part === 'body';
  const wanted = isPath ? plain(at) : at.toLowerCase();
  const [best] = entriesOf(memberOf(rules, part))
    .map(([path, rule]) => {
      const matchers = memberOf(rule, 'matchers');
      return {
        path: isPath ? plain(path) : path.toLowerCase(),
        matcher: Array.isArray(matchers) ? (matchers[0] as unknown) : undefined,
      };
    })
    .filter(
      ({ path, matcher }) =>
        path === wanted ||
        (isPath &&
          memberOf(matcher, 'match') === 'type' &&
          (wanted.startsWith(`${path}.`) || wanted.startsWith(`${path}[`))),
    )
    .toSorted((one, other) => other.path.length - one.path.length);
  return best?.matcher;
};

const typeName = (example: unknown): Named => {
  if (Array.isArray(example)) return { vi: 'một danh sách', en: 'a list' };
  switch (typeof example) {
    case 'number':
      return { vi: 'một số', en: 'a number' };
    case 'boolean':
      return { vi: 'true hoặc false', en: 'true or false' };
    case 'object':
      return { vi: 'một đối tượng', en: 'an object' };
    default:
      return { vi: 'một chuỗi', en: 'text' };
  }
};

const named = (matcher: unknown, example: unknown): Named | null => {
  switch (memberOf(matcher, 'match')) {
    case 'type':
      return typeName(example);
    case 'integer':
      return { vi: 'một số nguyên', en: 'an integer' };
    case 'decimal':
      return { vi: 'một số thập phân', en: 'a decimal number' };
    case 'number':
      return typeName(0);
    case 'boolean':
      return typeName(true);
    case 'regex': {
      const pattern = String(memberOf(matcher, 'regex'));
      return { vi: `một chuỗi theo mẫu ${pattern}`, en: `text of the form ${pattern}` };
    }
    default:
      return null;
  }
};

/** The value that Pact's verifier says: of a body it is JSON. */
const exampleIn = (kind: FindingKind, expected: unknown): unknown => {
  if (kind !== 'body' || typeof expected !== 'string') return expected;
  return parseJson(expected) ?? expected;
};

/**
 * What is asked for at a place, where it is not one value alone.
 * @param raw the interaction as its file has it
 * @param at `$.expires_in`, or a header's name
 * @param expected the example, as Pact's verifier says it
 * @returns `an integer (such as 43200)`; null where the value itself is asked for
 */
export const askedAt = (
  raw: Readonly<Record<string, unknown>>,
  kind: FindingKind,
  at: string,
  expected: unknown,
): Named | null => {
  const part = parts[kind];
  if (part === undefined) return null;
  const rules = memberOf(raw['response'] ?? raw, 'matchingRules');
  const matcher = matcherAt(rules, part, at);
  const example = exampleIn(kind, expected);
  const words = named(matcher, example);
  // What has the form is told by the form.
  if (words === null || memberOf(matcher, 'match') === 'regex') return words;
  const shown = JSON.stringify(example) ?? '';
  return { vi: `${words.vi} (ví dụ ${shown})`, en: `${words.en} (such as ${shown})` };
};
