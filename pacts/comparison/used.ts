// What the engine uses of a service, read off its pact files: what it sends, expects and asks for.
import type { Named } from '../../src/wire/services.ts';
import { content, items, property, type Step } from './change.ts';
import { canonical, listOf, memberOf, membersOf, textOf } from './raw.ts';

/** A body in an example: every place in it, and the values that the engine always means as such. */
export type Fields = {
  /** By the steps to them, as one text. */
  readonly at: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places whose value is only an example (a matcher other than equality). */
  readonly examples: ReadonlySet<string>;
};

/** One interaction of a pact file, as far as it uses the service. */
export type Use = {
  readonly is: 'exchange' | 'callback';
  readonly description: string;
  /** The description, in English too where the file says it (`comments.en`). */
  readonly title: Named;
  /** Upper case; '' for a callback. */
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlySet<string>;
  /** Sent headers, or those of a callback; lower case. */
  readonly headers: ReadonlySet<string>;
  /** The body sent, or that of a callback. */
  readonly body: Fields;
  readonly mediaType: string;
  /** '' for a callback. */
  readonly status: string;
  readonly answer: {
    readonly headers: ReadonlySet<string>;
    readonly body: Fields;
    readonly mediaType: string;
  };
  /** The body of a callback as JSON. */
  readonly contents: unknown;
};

/** Steps as one text, to look up. */
export const keyOf = (field: readonly Step[]): string => JSON.stringify(field);

/** JSON that a string holds; undefined when it holds a plain text. */
export const jsonInside = (text: string): unknown => {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Steps of a matching rule's path: `$.voucher[0].org_refno`, `$['a b'][*]`. */
const stepsOfRule = (path: string): readonly Step[] =>
  [...path.matchAll(/\.([^.[\]]+)|\['([^']*)'\]|\[(\d+|\*)\]/gu)].map(([, dotted, quoted, index]) =>
    index === undefined ? property(dotted ?? quoted ?? '') : items,
  );

const isExample = (rule: unknown): boolean =>
  listOf(memberOf(rule, 'matchers')).some((matcher) => memberOf(matcher, 'match') !== 'equality');

const fieldsOf = (body: unknown, rules: unknown): Fields => {
  const loose = Object.entries(membersOf(rules))
    .filter(([, rule]) => isExample(rule))
    .map(([path]) => keyOf(stepsOfRule(path)).slice(0, -1));
  const at = new Map<string, Set<string>>();
  const examples = new Set<string>();
  const walk = (value: unknown, field: readonly Step[]): void => {
    const key = keyOf(field);
    at.set(key, (at.get(key) ?? new Set()).add(canonical(value)));
    // A rule holds for all that is below it.
    if (loose.some((rule) => key.startsWith(rule))) examples.add(key);
    if (Array.isArray(value)) value.forEach((item) => walk(item, [...field, items]));
    else if (typeof value === 'string') {
      const inside = jsonInside(value);
      if (inside !== undefined) walk(inside, [...field, content]);
    } else {
      for (const [name, inner] of Object.entries(membersOf(value))) {
        walk(inner, [...field, property(name)]);
      }
    }
  };
  if (body !== undefined) walk(body, []);
  return { at, examples };
};

/** The value in a pact's body or contents; undefined when there is none. */
export const contentIn = (body: unknown): unknown => {
  if (body === undefined || body === null) return undefined;
  const value = memberOf(body, 'content');
  // Before version 4 a body was the value itself.
  if (value === undefined && memberOf(body, 'contentType') === undefined) return body;
  const encoded = memberOf(body, 'encoded');
  if (typeof value !== 'string' || typeof encoded !== 'string') return value;
  if (encoded.toUpperCase() !== 'JSON') return value;
  return jsonInside(value) ?? value;
};

const namesOf = (value: unknown): ReadonlySet<string> =>
  new Set(Object.keys(membersOf(value)).map((name) => name.toLowerCase()));

const bare = (mediaType: string): string => mediaType.split(';')[0]?.trim().toLowerCase() ?? '';

const typeOf = (body: unknown, headers: unknown): string => {
  const header = Object.entries(membersOf(headers)).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1];
  return bare(textOf([header].flat()[0]) || textOf(memberOf(body, 'contentType')));
};

const queryOf = (query: unknown): ReadonlySet<string> =>
  new Set(
    typeof query === 'string'
      ? query.split('&').map((pair) => decodeURIComponent(pair.split('=')[0] ?? ''))
      : Object.keys(membersOf(query)),
  );

/** Is the interaction a message that the engine takes? */
export const isCallback = (interaction: unknown): boolean =>
  textOf(memberOf(interaction, 'type')).toLowerCase().startsWith('asynchronous') ||
  (memberOf(interaction, 'type') === undefined && memberOf(interaction, 'request') === undefined);

const useOf = (interaction: unknown): Use => {
  const description = textOf(memberOf(interaction, 'description'));
  const english = textOf(memberOf(memberOf(interaction, 'comments'), 'en'));
  const title: Named = { vi: description, en: english || description };
  const nothing = fieldsOf(undefined, undefined);
  if (isCallback(interaction)) {
    const [contents, metadata] = ['contents', 'metadata'].map((name) =>
      memberOf(interaction, name),
    );
    const rules = memberOf(memberOf(interaction, 'matchingRules'), 'body');
    return {
      is: 'callback',
      description,
      title,
      method: '',
      path: '',
      query: new Set(),
      headers: namesOf(metadata),
      body: fieldsOf(contentIn(contents), rules),
      mediaType: typeOf(contents, metadata),
      status: '',
      answer: { headers: new Set(), body: nothing, mediaType: '' },
      contents: contentIn(contents),
    };
  }
  const [request, response] = ['request', 'response'].map((name) => memberOf(interaction, name));
  const part = (
    side: unknown,
  ): { body: Fields; headers: ReadonlySet<string>; mediaType: string } => {
    const body = memberOf(side, 'body');
    const headers = memberOf(side, 'headers');
    const rules = memberOf(memberOf(side, 'matchingRules'), 'body');
    return {
      body: fieldsOf(contentIn(body), rules),
      headers: namesOf(headers),
      mediaType: typeOf(body, headers),
    };
  };
  return {
    is: 'exchange',
    description,
    title,
    method: textOf(memberOf(request, 'method')).toUpperCase(),
    path: textOf(memberOf(request, 'path')),
    query: queryOf(memberOf(request, 'query')),
    ...part(request),
    status: String(memberOf(response, 'status') ?? ''),
    answer: part(response),
    contents: undefined,
  };
};

/** The interactions of a pact file as they stand in it, messages of version 3 included. */
export const interactionsIn = (pact: unknown): readonly unknown[] => [
  ...listOf(memberOf(pact, 'interactions')),
  ...listOf(memberOf(pact, 'messages')),
];

/**
 * What a pact file uses of its provider, interaction by interaction.
 * @param pact a pact file as JSON (V4; earlier versions where they say the same)
 */
export const usesOf = (pact: unknown): readonly Use[] => interactionsIn(pact).map(useOf);
