// For each operation of each document: made-up right exchanges pass, and each required field is
// missed by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import type { ServiceDocument } from '../../wire/operation.ts';
import { exchangeChecker } from './exchange-checker.ts';
import { exchangePartsOf, type ExchangeParts } from './exchange-parts.ts';
import { requestTypeOf, type JsonSchema } from './json-schema.ts';
import { libraryDocument } from './sample-document.ts';
import { requiredFields, valueOf, withoutField } from './sample-values.ts';
import type { Violation } from './violation.ts';
import { writtenDocuments } from './written-documents.ts';

type Components = Readonly<Record<string, JsonSchema>>;
type Texts = Readonly<Record<string, string>>;

const documents: readonly ServiceDocument[] = [
  libraryDocument,
  ...writtenDocuments.map(({ document }) => document),
];

const texts = (schema: JsonSchema | undefined, components: Components): fc.Arbitrary<Texts> =>
  schema === undefined ? fc.constant({}) : (valueOf(schema, components) as fc.Arbitrary<Texts>);

/** Nothing in a path is empty, or a path of another operation. */
const parameterTexts = (parts: ExchangeParts, components: Components): fc.Arbitrary<Texts> =>
  texts(parts.path, components).filter((values) =>
    Object.values(values).every((value) => value !== '' && value !== '.' && value !== '..'),
  );

const bodyText = (value: unknown, schema: JsonSchema | undefined): string => {
  if (schema === undefined) return '';
  return requestTypeOf(schema) === 'text/plain' ? String(value) : JSON.stringify(value);
};

const requestOf = (parts: ExchangeParts, components: Components): fc.Arbitrary<HttpRequest> => {
  const [row] = parts.rows;
  const { body, query, headers, credential } = parts;
  return fc
    .record({
      parameters: parameterTexts(parts, components),
      query: texts(query, components),
      headers: texts(headers, components),
      value: body === undefined ? fc.constant(undefined) : valueOf(body, components),
    })
    .map(({ parameters, value, ...rest }) => ({
      method: row?.method ?? 'POST',
      path: (row?.path ?? '/').replaceAll(/\{([^}]+)\}/gu, (_, name: string) =>
        encodeURIComponent(parameters[name] ?? ''),
      ),
      query: rest.query,
      headers: {
        ...(credential === undefined ? {} : { [credential]: 'Bearer x' }),
        ...(body === undefined ? {} : { 'content-type': requestTypeOf(body) }),
        ...rest.headers,
      },
      body: bodyText(value, body),
    }));
};

const responseOf = (parts: ExchangeParts, components: Components): fc.Arbitrary<HttpResponse> =>
  fc.oneof(
    ...[...parts.answers].map(([status, { body, type }]) =>
      (body === undefined ? fc.constant(undefined) : valueOf(body, components)).map((value) => ({
        status,
        headers: type === '' ? {} : { 'content-type': `${type}; charset=utf-8` },
        body: value === undefined ? '' : JSON.stringify(value),
      })),
    ),
  );

/** The body with each required field taken out in turn: it must be missed where it was. */
const expectEachMissed = (
  schema: JsonSchema | undefined,
  body: string,
  components: Components,
  check: (body: string) => readonly Violation[],
): void => {
  if (schema === undefined || requestTypeOf(schema) === 'text/plain') return;
  const value: unknown = JSON.parse(body);
  for (const field of requiredFields(schema, value, components)) {
    const found = check(JSON.stringify(withoutField(value, field)));
    expect(found.map((violation) => violation.field)).toContain(field);
    expect(found.find((violation) => violation.field === field)?.actual.en).toBe('(absent)');
  }
};

describe.each(documents.map((document) => [document.title, document] as const))(
  '%s',
  (_, document) => {
    const { operations, webhooks, components } = exchangePartsOf(document);
    const checker = exchangeChecker(document);
    const check = (parts: ExchangeParts, request: HttpRequest, response: HttpResponse) =>
      parts.rows.length === 0
        ? checker.checkCallback({ webhook: parts.id, request, response })
        : checker.check({ operation: parts.id, request, response });

    it.each([...operations, ...webhooks])('%s', (id, parts) => {
      fc.assert(
        fc.property(
          requestOf(parts, components),
          responseOf(parts, components),
          (request, response) => {
            expect(check(parts, request, response)).toEqual([]);
            // A webhook is sent to an address of the receiver's: nothing to find it by.
            const found = parts.rows.length === 0 ? id : checker.operationOf(request);
            expect(found).toBe(id);
            expectEachMissed(parts.body, request.body, components, (body) =>
              check(parts, { ...request, body }, response),
            );
            const answer = parts.answers.get(response.status);
            expectEachMissed(answer?.body, response.body, components, (body) =>
              check(parts, request, { ...response, body }),
            );
          },
        ),
        { numRuns: 20, seed: 2026 },
      );
    });
  },
);
