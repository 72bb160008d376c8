// Reads OpenAPI documents and pact files as the plain JSON they are: nothing about them is trusted.

import type { Named } from '../../src/wire/services.ts';

export type Members = Readonly<Record<string, unknown>>;

/** An OpenAPI document that cannot be compared: what is said tells where, and what to do. */
export class DocumentError extends Error {
  readonly said: Named;

  /** @param said complete, in both languages */
  constructor(said: Named) {
    super(said.en);
    this.said = said;
  }
}

/** The members of an object; none of anything else. */
export const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

/** The items of an array; none of anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text; '' for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A member of its own; undefined for `toString` and the like. */
export const memberOf = (value: unknown, name: string): unknown => {
  const members = membersOf(value);
  return Object.hasOwn(members, name) ? members[name] : undefined;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]: [string, unknown]) => [name, sorted(inner)]),
  );
};

/** The same text for the same JSON value, whatever the order of its keys; '' for undefined. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? '';

/** Names in either map, each once, in the order they are met. */
export const namesIn = (...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];

const unescaped = (step: string): string =>
  decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * What a reference points to.
 * @param reference a JSON pointer into the document: `#/components/schemas/Order`
 * @throws DocumentError for one that points elsewhere, or to nothing
 */
export const targetOf = (reference: string, document: unknown): unknown => {
  if (reference !== '#' && !reference.startsWith('#/')) {
    throw new DocumentError({
      vi:
        `Tài liệu có tham chiếu "${reference}": chỉ so được tham chiếu vào chính tài liệu ` +
        '("#/components/…"). Hãy gộp thành một tệp trước: npx redocly bundle.',
      en:
        `The document has the reference "${reference}": only references into the document itself ` +
        '("#/components/…") can be compared. Bundle it into one file first: npx redocly bundle.',
    });
  }
  const found = reference
    .split('/')
    .slice(1)
    .map(unescaped)
    .reduce<unknown>(
      (value, step) => (Array.isArray(value) ? value[Number(step)] : memberOf(value, step)),
      document,
    );
  if (found === undefined) {
    throw new DocumentError({
      vi:
        `Tài liệu có tham chiếu "${reference}" mà không trỏ đến gì. Hãy sửa tham chiếu, hoặc ` +
        'thêm phần nó chỉ đến.',
      en:
        `The document has the reference "${reference}", which points to nothing. Correct the ` +
        'reference, or add what it means.',
    });
  }
  return found;
};

/** A parameter, body, response or header with its references followed; cycles end. */
export const resolved = (value: unknown, document: unknown): Members => {
  let members = membersOf(value);
  const met = new Set<unknown>();
  for (let reference = members['$ref']; typeof reference === 'string';) {
    if (met.has(reference)) {
      throw new DocumentError({
        vi: `Tham chiếu "${reference}" dẫn trở lại chính nó. Hãy sửa nó.`,
        en: `The reference "${reference}" leads back to itself. Correct it.`,
      });
    }
    met.add(reference);
    members = membersOf(targetOf(reference, document));
    reference = members['$ref'];
  }
  return members;
};
