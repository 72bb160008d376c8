// The OpenAPI 3.1 document of a service: a function of its operations.
import { z } from 'zod';
import type { Operation, ResponseShape, ServiceDocument, Webhook } from '../../wire/operation.ts';
import type {
  Content,
  OpenApi,
  OperationObject,
  Parameter,
  PathItem,
  ResponseObject,
} from './document-shape.ts';
import { collectSchemas, requestTypeOf, type SchemaCollector } from './json-schema.ts';

/** Header parameters of these names are said elsewhere, and ignored (OpenAPI 3.1, 4.8.12.1). */
const saidElsewhere: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/** The names in a path template: `orderCode` of `/resources/{orderCode}`. */
const namesInPath = (path: string): readonly string[] =>
  [...path.matchAll(/\{(?<name>[^}]+)\}/gu)].map((match) => match.groups?.['name'] ?? '');

const parametersIn = (
  place: Parameter['in'],
  object: z.ZodObject | undefined,
  { schemaOf }: SchemaCollector,
  where: string,
): readonly Parameter[] =>
  Object.entries(object?.shape ?? {})
    .filter(([name]) => place !== 'header' || !saidElsewhere.has(name))
    .map(([name, shape]) => {
      const { description, ...schema } = schemaOf(shape, `${where}, ${place} parameter "${name}"`);
      return {
        name,
        in: place,
        required: place === 'path' || !z.safeParse(shape, undefined).success,
        ...(typeof description === 'string' ? { description } : {}),
        schema,
      };
    });

/** All of a path's parameters must have a schema, and all schemas a place in the path. */
const checkPath = ({ id, path, pathParameters }: Operation): void => {
  const named = namesInPath(path);
  const described = Object.keys(pathParameters?.shape ?? {});
  const strange = [
    ...named.filter((name) => !described.includes(name)),
    ...described.filter((name) => !named.includes(name)),
  ];
  if (strange.length > 0) {
    throw new Error(
      `${id}: the path "${path}" and pathParameters disagree on ${strange.join(', ')}. ` +
        'Each {name} of the path needs a schema in pathParameters, and no other may be there.',
    );
  }
};

const responseOf = (
  { description, body, type = 'application/json', headers = {} }: ResponseShape,
  { schemaOf }: SchemaCollector,
  where: string,
): ResponseObject => {
  const names = Object.keys(headers);
  const isStream = body === undefined && type === 'text/event-stream';
  const schema = body === undefined ? { type: 'string' } : schemaOf(body, where);
  const content: Content | undefined =
    body === undefined && !isStream ? undefined : { [type]: { schema } };
  return {
    description,
    ...(names.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, text]) => [
              name,
              { description: text, schema: { type: 'string' } },
            ]),
          ),
        }),
    ...(content === undefined ? {} : { content }),
  };
};

/** What operations and webhooks have in common. */
const operationOf = (
  operation: Webhook & Partial<Pick<Operation, 'path'>>,
  security: string | null,
  schemas: SchemaCollector,
): OperationObject => {
  const { id, title, description, tag, body, example, responses } = operation;
  const parameters = [
    ...parametersIn('path', operation.pathParameters, schemas, id),
    ...parametersIn('query', operation.query, schemas, id),
    ...parametersIn('header', operation.headers, schemas, id),
  ];
  const media = (shape: z.ZodType): Content => {
    const schema = schemas.schemaOf(shape, `${id}, request body`);
    const shown = example === undefined ? {} : { example };
    return { [requestTypeOf(schema)]: { schema, ...shown } };
  };
  return {
    operationId: id,
    summary: title.en,
    description: [`*${title.vi}*`, ...(description === undefined ? [] : [description])].join(
      '\n\n',
    ),
    tags: [tag],
    security: security === null ? [] : [{ [security]: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: media(body) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, shape]) => [
        status,
        responseOf(shape, schemas, `${id}, response ${status}`),
      ]),
    ),
  };
};

const pathsOf = (
  { title, operations, schemes }: ServiceDocument,
  schemas: SchemaCollector,
): Readonly<Record<string, PathItem>> => {
  const paths = new Map<string, Record<string, OperationObject>>();
  for (const operation of operations) {
    const { id, method, path, security } = operation;
    checkPath(operation);
    if (security !== null && !Object.hasOwn(schemes, security)) {
      const known = Object.keys(schemes).join(', ');
      throw new Error(`${id}: "${security}" is no security scheme of "${title}", only: ${known}.`);
    }
    const item = paths.get(path) ?? {};
    const key = method.toLowerCase();
    if (item[key] !== undefined) {
      throw new Error(`${id}: ${method} ${path} is taken by "${item[key].operationId}" already.`);
    }
    item[key] = operationOf(operation, security, schemas);
    paths.set(path, item);
  }
  return Object.fromEntries(paths);
};

const checkIds = ({ title, operations, webhooks }: ServiceDocument): void => {
  const ids = [...operations, ...webhooks].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`"${title}": an id is used twice: ${twice.join(', ')}.`);
};

const tagsOf = ({ operations, webhooks }: ServiceDocument): OpenApi['tags'] => {
  const byTag = Map.groupBy([...operations, ...webhooks], ({ tag }) => tag);
  return [...byTag].map(([name, members]) => ({
    name,
    description: `${members.map(({ title }) => title.en).join('; ')}.`,
  }));
};

/**
 * The OpenAPI 3.1 document of a service as plain data; the same for the same document.
 * @throws Error naming the operation whose row is wrong: a path parameter without a schema, an
 *   unknown security scheme, an id or a method and path used twice, a schema that cannot be shown
 */
export const openApiOf = (document: ServiceDocument): OpenApi => {
  checkIds(document);
  const schemas = collectSchemas();
  const paths = pathsOf(document, schemas);
  const webhooks = document.webhooks.map(
    (webhook) =>
      [
        webhook.id,
        { [webhook.method.toLowerCase()]: operationOf(webhook, null, schemas) },
      ] as const,
  );
  return {
    openapi: '3.1.1',
    info: {
      title: document.title,
      version: document.version,
      description: document.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: document.server, description: 'Where order-lab serves it by default' }],
    tags: tagsOf(document),
    paths,
    ...(webhooks.length === 0 ? {} : { webhooks: Object.fromEntries(webhooks) }),
    components: { schemas: schemas.components(), securitySchemes: document.schemes },
  };
};
