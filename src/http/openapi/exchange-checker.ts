// Is an exchange as its document says? Each request and response, checked against what /docs shows.
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import { parseJson } from '../../wire/http-message.ts';
import type { Operation, ServiceDocument } from '../../wire/operation.ts';
import { matchOperation, type Routing } from '../../wire/routing.ts';
import type { Named } from '../../wire/services.ts';
import { exchangePartsOf, type ExchangeParts } from './exchange-parts.ts';
import type { Finding } from './expectation.ts';
import { requestTypeOf, type JsonSchema } from './json-schema.ts';
import { schemaCheck, type SchemaCheck } from './schema-check.ts';
import { absent, same, shownText, shortened, type Place, type Violation } from './violation.ts';

export type Exchange = {
  /** The operation's id, if the caller knows it; else it is found by method and path. */
  readonly operation?: string;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
};

export type CallbackExchange = {
  /** The webhook's id. */
  readonly webhook: string;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
};

export type ExchangeChecker = {
  /**
   * What the exchange did that the document does not allow; [] when all is right. The request is
   * judged whatever it was answered: a 400 is no excuse for who sent it.
   * @throws Error for an operation id that the document does not have
   */
  readonly check: (exchange: Exchange) => readonly Violation[];
  /**
   * The same of a callback.
   * @throws Error for a webhook id that the document does not have
   */
  readonly checkCallback: (exchange: CallbackExchange) => readonly Violation[];
  /** The operation a request is for; null when none takes it. */
  readonly operationOf: (request: HttpRequest) => string | null;
};

const json: Named = { vi: 'JSON', en: 'JSON' };
const noBody: Named = { vi: 'không có nội dung', en: 'no body' };

const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Whose exchange it is, and what checks its schemas. */
type Subject = { readonly id: string; readonly check: SchemaCheck };

const violationsOf = (
  { id }: Subject,
  where: Place,
  findings: readonly Finding[],
): readonly Violation[] => findings.map((finding) => ({ operation: id, where, ...finding }));

/** Parameters and headers have names rather than pointers. */
const named = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, field: finding.field.replace(/^\//u, '') }));

const bodyViolations = (
  subject: Subject,
  where: 'request body' | 'response body',
  { body, headers }: Pick<HttpResponse, 'body' | 'headers'>,
  { body: schema, type }: { readonly body: ExchangeParts['body']; readonly type: string },
): readonly Violation[] => {
  const header: Place = where === 'request body' ? 'request header' : 'response header';
  const about = { operation: subject.id, where, field: '' };
  if (type === '')
    return body === '' ? [] : [{ ...about, expected: noBody, actual: shownText(body) }];
  const given = mediaTypeOf(headers);
  const typeWrong: readonly Violation[] =
    given === type
      ? []
      : [
          {
            operation: subject.id,
            where: header,
            field: 'content-type',
            expected: same(type),
            actual: given === '' ? absent : same(shortened(given)),
          },
        ];
  if (schema === undefined) return typeWrong;
  const value = type === 'text/plain' ? body : parseJson(body);
  if (value === undefined) {
    return [...typeWrong, { ...about, expected: json, actual: shownText(body) }];
  }
  return [...typeWrong, ...violationsOf(subject, where, subject.check(schema, value))];
};

const pathViolations = (
  subject: Subject,
  path: JsonSchema | undefined,
  routing: Routing<Operation>,
  asked: string,
): readonly Violation[] => {
  if (routing.is === 'match') {
    if (path === undefined) return [];
    return violationsOf(subject, 'path', named(subject.check(path, routing.parameters)));
  }
  const nearest = routing.closest[0]?.operation;
  const expected: Named =
    nearest === undefined
      ? { vi: 'một thao tác có trong tài liệu', en: 'a documented operation' }
      : same(`${nearest.method} ${nearest.path}`);
  return violationsOf(subject, 'path', [{ field: '', expected, actual: same(asked) }]);
};

const credentialViolations = (
  subject: Subject,
  { credential, headers }: ExchangeParts,
  { request, response }: Exchange,
): readonly Violation[] => {
  if (credential === undefined || (request.headers[credential] ?? '') !== '') return [];
  // Who shows nothing and is turned away has been answered as documented.
  if (response.status >= 300) return [];
  const findings = headers === undefined ? [] : subject.check(headers, request.headers);
  const isTold = findings.some(({ field }) => field === `/${credential}`);
  const expected: Named = { vi: 'thông tin xác thực', en: 'a credential' };
  const finding = { field: credential, expected, actual: absent };
  return isTold ? [] : violationsOf(subject, 'request header', [finding]);
};

const requestViolations = (
  subject: Subject,
  parts: ExchangeParts,
  request: HttpRequest,
): readonly Violation[] => {
  const { query, headers, body } = parts;
  const type = body === undefined ? '' : requestTypeOf(body);
  const queryFindings = query === undefined ? [] : subject.check(query, request.query);
  const headerFindings = headers === undefined ? [] : subject.check(headers, request.headers);
  return [
    ...violationsOf(subject, 'query', named(queryFindings)),
    ...violationsOf(subject, 'request header', named(headerFindings)),
    ...bodyViolations(subject, 'request body', request, { body, type }),
  ];
};

const responseViolations = (
  subject: Subject,
  { answers }: ExchangeParts,
  response: HttpResponse,
): readonly Violation[] => {
  const answer = answers.get(response.status);
  if (answer !== undefined) return bodyViolations(subject, 'response body', response, answer);
  return violationsOf(subject, 'response status', [
    {
      field: '',
      expected: same([...answers.keys()].join(', ')),
      actual: same(String(response.status)),
    },
  ]);
};

const unknownId = (kind: string, id: string, { title }: ServiceDocument, known: Iterable<string>) =>
  new Error(`"${title}" documents no ${kind} "${id}", only: ${[...known].join(', ')}.`);

/** A checker of a service's exchanges. Make one per document: a schema is compiled once. */
export const exchangeChecker = (document: ServiceDocument): ExchangeChecker => {
  const { operations, webhooks, components } = exchangePartsOf(document);
  const check = schemaCheck(components);
  const operationOf = ({ method, path }: HttpRequest): string | null => {
    const match = matchOperation(document.operations, method, path);
    return match.is === 'match' ? match.operation.id : null;
  };
  const partsOf = (id: string): ExchangeParts => {
    const parts = operations.get(id);
    if (parts === undefined) throw unknownId('operation', id, document, operations.keys());
    return parts;
  };
  return {
    operationOf,
    check: (exchange) => {
      const { request, response, operation } = exchange;
      const known = operation === undefined ? undefined : partsOf(operation);
      const routing = matchOperation(
        known?.rows ?? document.operations,
        request.method,
        request.path,
      );
      const asked = shortened(`${request.method} ${request.path}`);
      const parts =
        known ?? (routing.is === 'match' ? operations.get(routing.operation.id) : undefined);
      const subject = { id: parts?.id ?? asked, check };
      if (parts === undefined) return pathViolations(subject, undefined, routing, asked);
      return [
        ...pathViolations(subject, parts.path, routing, asked),
        ...requestViolations(subject, parts, request),
        ...credentialViolations(subject, parts, exchange),
        ...responseViolations(subject, parts, response),
      ];
    },
    checkCallback: ({ webhook, request, response }) => {
      const parts = webhooks.get(webhook);
      if (parts === undefined) throw unknownId('webhook', webhook, document, webhooks.keys());
      const subject = { id: webhook, check };
      return [
        ...requestViolations(subject, parts, request),
        ...responseViolations(subject, parts, response),
      ];
    },
  };
};
