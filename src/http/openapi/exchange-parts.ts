// The schemas one operation's exchanges are checked by, made once from its row of the document.
import { z } from 'zod';
import type { Operation, ResponseShape, ServiceDocument, Webhook } from '../../wire/operation.ts';
import { collectSchemas, type JsonSchema, type SchemaCollector } from './json-schema.ts';

/** What an answer of one status must be. */
export type AnswerParts = {
  /** Undefined for one that is not looked into. */
  readonly body: JsonSchema | undefined;
  /** '' when there must be no body. */
  readonly type: string;
};

export type ExchangeParts = {
  readonly id: string;
  /** The operation alone, to read the parameters off a path; none for a webhook. */
  readonly rows: readonly Operation[];
  /** The header that proves the caller; undefined when it is open to all. */
  readonly credential: string | undefined;
  readonly path: JsonSchema | undefined;
  readonly query: JsonSchema | undefined;
  readonly headers: JsonSchema | undefined;
  readonly body: JsonSchema | undefined;
  readonly answers: ReadonlyMap<number, AnswerParts>;
};

const answerOf = (
  { body, type = 'application/json' }: ResponseShape,
  { schemaOf }: SchemaCollector,
  where: string,
): AnswerParts => {
  // An event stream never ends, so it is never read as a whole.
  if (type === 'text/event-stream') return { body: undefined, type };
  if (body === undefined) return { body: undefined, type: '' };
  return { body: schemaOf(body, where), type };
};

/** A request has headers that nobody documents (`host`), even if the row is strict. */
const looseHeaders = (headers: z.ZodObject | undefined): z.ZodObject | undefined =>
  headers === undefined ? undefined : z.object(headers.shape);

const partsOf = (
  row: Webhook,
  rows: readonly Operation[],
  credential: string | undefined,
  schemas: SchemaCollector,
): ExchangeParts => {
  const { id, pathParameters, query, headers, body, responses } = row;
  const shown = (schema: z.ZodType | undefined, part: string): JsonSchema | undefined =>
    schema === undefined ? undefined : schemas.schemaOf(schema, `${id}, ${part}`);
  return {
    id,
    rows,
    credential,
    path: shown(pathParameters, 'path'),
    query: shown(query, 'query'),
    headers: shown(looseHeaders(headers), 'headers'),
    body: shown(body, 'request body'),
    answers: new Map(
      Object.entries(responses).map(([status, shape]) => [
        Number(status),
        answerOf(shape, schemas, `${id}, response ${status}`),
      ]),
    ),
  };
};

const credentialOf = ({ security }: Operation, { schemes }: ServiceDocument) => {
  const scheme = security === null ? undefined : schemes[security];
  if (scheme === undefined) return;
  return scheme.type === 'http' ? 'authorization' : scheme.name.toLowerCase();
};

/** The parts of all operations and webhooks by id, and the components their schemas point into. */
export const exchangePartsOf = (
  document: ServiceDocument,
): {
  readonly operations: ReadonlyMap<string, ExchangeParts>;
  readonly webhooks: ReadonlyMap<string, ExchangeParts>;
  readonly components: Readonly<Record<string, JsonSchema>>;
} => {
  const schemas = collectSchemas();
  const operations = document.operations.map((operation) =>
    partsOf(operation, [operation], credentialOf(operation, document), schemas),
  );
  const webhooks = document.webhooks.map((row) => partsOf(row, [], undefined, schemas));
  return {
    operations: new Map(operations.map((parts) => [parts.id, parts])),
    webhooks: new Map(webhooks.map((parts) => [parts.id, parts])),
    components: schemas.components(),
  };
};
