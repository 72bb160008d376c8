// One pact file against the OpenAPI document of its provider: is what is asked for promised?
//
// @pactflow/openapi-pact-comparator 2.3.1 judges the exchanges. It reads schemas by draft-07, looks
// into no JSON in strings, into no request that is answered with 400 or more, and into no message.
// So bodies are judged here too, by JSON Schema 2020-12 as OpenAPI 3.1 has it. What the comparator
// alone finds wrong with a body or a header is told as a warning: false-alarms.test.ts lists what
// it gets wrong.
import type { SchemaCheck } from '../../src/http/openapi/schema-check.ts';
import type { Named } from '../../src/wire/services.ts';
import {
  documentCheck,
  requestBodyFindings,
  responseBodyFindings,
  type PartFinding,
} from './body-findings.ts';
import { callbackFindings } from './callback-findings.ts';
import { comparatorOf, type Told } from './comparator.ts';
import { operationFor } from './matching.ts';
import { misfitsOf } from './misfits.ts';
import { operationsOf, type Operation } from './operations.ts';
import { memberOf, membersOf, textOf } from './raw.ts';
import { contentIn, interactionsIn, isCallback, usesOf, type Use } from './used.ts';

export type Severity = 'error' | 'warning';

export type ComparisonFinding = {
  /** The description of the interaction. */
  readonly interaction: string;
  readonly severity: Severity;
  /** Where in the pact: `interactions[3].response.body.Data`. */
  readonly pact: string;
  /** Where in the document: `paths./orders.post.responses.200`. */
  readonly document: string;
  /** What is expected and what was found. */
  readonly message: Named;
};

export type ComparedInteraction = {
  readonly description: string;
  readonly is: 'exchange' | 'callback' | 'unknown';
  readonly findings: readonly ComparisonFinding[];
};

export type PactComparison = {
  readonly provider: string;
  readonly interactions: readonly ComparedInteraction[];
  /** Interactions in the file. */
  readonly total: number;
  /** Those that were compared: the same, or an error says which was not. */
  readonly compared: number;
  readonly errors: number;
  readonly warnings: number;
};

type Graded = PartFinding & { readonly severity: Severity };

/** All that judges the interactions against one document. */
type Judge = {
  readonly document: unknown;
  readonly operations: readonly Operation[];
  readonly check: SchemaCheck;
  readonly compare: (interaction: unknown) => Promise<readonly Told[]>;
};

const graded = (severity: Severity, list: readonly PartFinding[]): readonly Graded[] =>
  list.map((finding) => ({ ...finding, severity }));

const alone = (told: Told): Graded => ({
  at: told.at,
  document: told.document,
  severity: 'warning',
  message: {
    vi: `chỉ openapi-pact-comparator báo; theo JSON Schema 2020-12 thì hợp: ${told.message.vi}`,
    en: 'openapi-pact-comparator alone says so; by JSON Schema 2020-12 it fits: ' + told.message.en,
  },
});

/** A header's value, which is text: the comparator takes some texts apart and finds objects. */
const headerFits = (
  operation: Operation,
  told: Told,
  interaction: unknown,
  document: unknown,
): boolean => {
  const name = told.at.split('.')[2] ?? '';
  const parameter = operation.parameters.get(`header ${name.toLowerCase()}`);
  const headers = membersOf(memberOf(memberOf(interaction, 'request'), 'headers'));
  const given = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (parameter === undefined || given === undefined) return false;
  const value = [given[1]].flat().join(',');
  return misfitsOf(parameter.schema, value, document).length === 0;
};

/** What the comparator says, beside what was found in the bodies here. */
const ofComparator = (
  told: readonly Told[],
  own: { readonly request: boolean; readonly response: boolean },
  fits: (one: Told) => boolean,
): readonly Graded[] =>
  told.flatMap((one): readonly Graded[] => {
    const { code, isError, at, document, message } = one;
    // Told already, and better: with the place in it.
    if (code === 'request.body.incompatible') return own.request ? [] : [alone(one)];
    if (code === 'response.body.incompatible') return own.response ? [] : [alone(one)];
    if (code === 'request.header.incompatible' && fits(one)) return [alone(one)];
    return [{ at, document, message, severity: isError ? 'error' : 'warning' }];
  });

/** The same request, as if it had been answered well: the comparator passes over it otherwise. */
const answeredWell = (interaction: unknown, { answers }: Operation): unknown => {
  const status = [...answers.keys()].map(Number).find((known) => known < 400) ?? 200;
  return { ...membersOf(interaction), response: { status } };
};

/** Codes that a request is meant to have when it is turned away for just that. */
const isMeant = (status: string, { code }: Told): boolean =>
  code === 'request.authorization.missing' && (status === '401' || status === '403');

const exchangeFindings = async (
  interaction: unknown,
  use: Use,
  { document, operations, check, compare }: Judge,
): Promise<readonly Graded[]> => {
  const told = await compare(interaction);
  const operation = operationFor(use, operations);
  if (operation === undefined) {
    const message = {
      vi: `tài liệu không có thao tác ${use.method} ${use.path}`,
      en: `the document has no operation ${use.method} ${use.path}`,
    };
    return [{ at: 'request.path', document: 'paths', message, severity: 'error' }];
  }
  const isFailure = Number(use.status) >= 400;
  const value = (side: 'request' | 'response'): unknown =>
    contentIn(memberOf(memberOf(interaction, side), 'body'));
  const sent = { mediaType: use.mediaType, value: value('request') };
  const request = requestBodyFindings(operation, sent, { document, check });
  const asked = { mediaType: use.answer.mediaType, value: value('response') };
  const response = responseBodyFindings(operation, use.status, asked, document);
  const again = isFailure
    ? (await compare(answeredWell(interaction, operation)))
        .filter(({ code }) => code.startsWith('request.'))
        .filter((one) => !isMeant(use.status, one))
        .filter(({ code, at }) => !told.some((one) => one.code === code && one.at === at))
    : [];
  const own = { request: request.length > 0, response: response.length > 0 };
  const fits = (one: Told): boolean => headerFits(operation, one, interaction, document);
  // What is refused (4xx) may be wrong on purpose.
  const isRefused = isFailure && Number(use.status) < 500;
  return [
    ...graded(isRefused ? 'warning' : 'error', request),
    ...graded('error', response),
    ...ofComparator(told, own, fits),
    ...ofComparator(again, own, fits).map((one): Graded =>
      isRefused ? { ...one, severity: 'warning' } : one,
    ),
  ];
};

const kindOf = (interaction: unknown): ComparedInteraction['is'] => {
  if (isCallback(interaction)) return 'callback';
  const type = textOf(memberOf(interaction, 'type')).toLowerCase();
  return type === '' || type === 'synchronous/http' ? 'exchange' : 'unknown';
};

/** Has it what the comparator cannot do without? It refuses a whole file otherwise. */
const isWhole = (interaction: unknown): boolean => {
  const [request, response] = ['request', 'response'].map((part) => memberOf(interaction, part));
  const [method, path] = ['method', 'path'].map((name) => memberOf(request, name));
  const isSent = typeof method === 'string' && typeof path === 'string';
  return isSent && typeof memberOf(response, 'status') === 'number';
};

const noExchange: Graded = {
  at: 'request',
  document: '',
  severity: 'error',
  message: {
    vi: 'thiếu phương thức, đường dẫn hoặc mã trạng thái: không phải một lần gọi HTTP',
    en: 'method, path or status is missing: this is no HTTP exchange',
  },
};

const findingsOf = async (
  interaction: unknown,
  use: Use,
  judge: Judge,
): Promise<readonly Graded[]> => {
  switch (kindOf(interaction)) {
    case 'exchange':
      return isWhole(interaction) ? exchangeFindings(interaction, use, judge) : [noExchange];
    case 'callback': {
      const { operations, document } = judge;
      return graded('error', callbackFindings(use, interaction, operations, document));
    }
    case 'unknown': {
      const type = textOf(memberOf(interaction, 'type'));
      const message = {
        vi: `loại tương tác "${type}" không đối chiếu được: chỉ có HTTP và thông báo`,
        en: `interactions of type "${type}" cannot be compared: only HTTP and messages can`,
      };
      return [{ at: 'type', document: '', message, severity: 'error' }];
    }
  }
};

/**
 * Compares every interaction of a pact file with the OpenAPI document of its provider: exchanges
 * with its operations, callbacks with its webhooks. An interaction that is about nothing in the
 * document is an error; none is passed over.
 * @param pact the pact file, as JSON
 * @param document the document, as JSON
 * @throws Error when the document is no OpenAPI 3 document; DocumentError when a reference in it
 *   cannot be followed
 */
export const comparePact = async (pact: unknown, document: unknown): Promise<PactComparison> => {
  const judge: Judge = {
    document,
    operations: operationsOf(document),
    check: documentCheck(document),
    compare: comparatorOf(document),
  };
  const [raw, uses] = [interactionsIn(pact), usesOf(pact)];
  const interactions: ComparedInteraction[] = [];
  for (const [index, use] of uses.entries()) {
    const interaction = raw[index];
    // One after the other: the comparator is one machine.
    const found = await findingsOf(interaction, use, judge);
    const findings = found.map(({ at, severity, document: where, message }) => ({
      interaction: use.description,
      severity,
      pact: `interactions[${index}].${at}`,
      document: where,
      message,
    }));
    interactions.push({ description: use.description, is: kindOf(interaction), findings });
  }
  const count = (severity: Severity): number =>
    interactions.flatMap(({ findings }) => findings).filter((one) => one.severity === severity)
      .length;
  return {
    provider: textOf(memberOf(memberOf(pact, 'provider'), 'name')),
    interactions,
    total: raw.length,
    compared: interactions.filter(({ is }) => is !== 'unknown').length,
    errors: count('error'),
    warnings: count('warning'),
  };
};
