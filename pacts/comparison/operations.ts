// The operations and webhooks of an OpenAPI document, in the form in which they are compared.
import type { OperationName } from './change.ts';
import { canonical, listOf, memberOf, membersOf, resolved, textOf, type Members } from './raw.ts';
import type { Schema } from './schema-shape.ts';

export type Parameter = {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
  /** How its value is written: `style`, `explode`, a media type. */
  readonly style: string;
  readonly description: string;
};

export type MediaType = {
  readonly schema: Schema;
  readonly encoding: string;
  readonly examples: string;
};

export type Body = {
  readonly isRequired: boolean;
  readonly content: ReadonlyMap<string, MediaType>;
  readonly description: string;
};

export type Header = {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
  readonly description: string;
};

export type Answer = {
  readonly description: string;
  readonly headers: ReadonlyMap<string, Header>;
  readonly body: Body | undefined;
};

export type Operation = OperationName & {
  /** By which it is found in the other document: a path's parameters may be called otherwise. */
  readonly key: string;
  /** By place and name. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body: Body | undefined;
  /** By status: `200`, `4XX`, `default`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ways to prove oneself, each a list of schemes that are all needed; [[]] is open to all. */
  readonly security: readonly (readonly string[])[];
  /** What people read, by member. */
  readonly notes: ReadonlyMap<string, string>;
};

const methods: readonly string[] = 'get put post delete options head patch trace query'.split(' ');

const contentOf = (value: unknown): ReadonlyMap<string, MediaType> =>
  new Map(
    Object.entries(membersOf(value)).map(([type, media]) => [
      type.toLowerCase().replaceAll(/\s/gu, ''),
      {
        schema: memberOf(media, 'schema') ?? true,
        encoding: canonical(memberOf(media, 'encoding')),
        examples: canonical([memberOf(media, 'example'), memberOf(media, 'examples')]),
      },
    ]),
  );

const bodyOf = (value: unknown, document: unknown, isRequired: boolean): Body | undefined => {
  const members = resolved(value, document);
  const content = contentOf(members['content']);
  if (content.size === 0) return undefined;
  return { isRequired, content, description: textOf(members['description']) };
};

/** The schema of a parameter or header, which may be that of a media type. */
const schemaIn = (members: Members): { readonly schema: Schema; readonly type: string } => {
  const [media] = contentOf(members['content']);
  return media === undefined
    ? { schema: members['schema'] ?? true, type: '' }
    : { schema: media[1].schema, type: media[0] };
};

const places = ['path', 'query', 'header', 'cookie'] as const;

const parametersOf = (
  lists: readonly unknown[],
  path: string,
  document: unknown,
): ReadonlyMap<string, Parameter> => {
  const inPath = [...path.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);
  const found = new Map<string, Parameter>();
  for (const item of lists.flatMap(listOf)) {
    const members = resolved(item, document);
    const place = places.find((known) => known === members['in']);
    const name = textOf(members['name']);
    if (place === undefined || name === '') continue;
    const key = {
      path: `path ${inPath.indexOf(name)}`,
      query: `query ${name}`,
      header: `header ${name.toLowerCase()}`,
      cookie: `cookie ${name}`,
    }[place];
    const { schema, type } = schemaIn(members);
    const { style, explode, allowReserved } = members;
    found.set(key, {
      in: place,
      name,
      isRequired: members['required'] === true || place === 'path',
      schema,
      style: canonical({ style, explode, allowReserved, type }),
      description: textOf(members['description']),
    });
  }
  return found;
};

const headersOf = (value: unknown, document: unknown): ReadonlyMap<string, Header> =>
  new Map(
    Object.entries(membersOf(value))
      .map(([name, header]) => [name.toLowerCase(), resolved(header, document)] as const)
      .map(([name, members]) => [
        name,
        {
          name,
          isRequired: members['required'] === true,
          schema: schemaIn(members).schema,
          description: textOf(members['description']),
        },
      ]),
  );

const answersOf = (value: unknown, document: unknown): ReadonlyMap<string, Answer> =>
  new Map(
    Object.entries(membersOf(value))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => {
        const members = resolved(response, document);
        return [
          status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
          {
            description: textOf(members['description']),
            headers: headersOf(members['headers'], document),
            body: bodyOf(members, document, true),
          },
        ];
      }),
  );

/** A scheme by what is sent, so that it may be called otherwise. */
const schemeText = (name: string, scopes: unknown, document: unknown): string => {
  const schemes = memberOf(memberOf(document, 'components'), 'securitySchemes');
  const asked = resolved(memberOf(schemes, name), document);
  const { type, scheme } = asked;
  const header =
    asked['in'] === undefined ? '' : ` ${textOf(asked['in'])} ${textOf(asked['name'])}`;
  const rest = asked['flows'] ?? asked['openIdConnectUrl'];
  const needed = listOf(scopes).length === 0 ? '' : ` ${canonical(listOf(scopes).toSorted())}`;
  const told = rest === undefined ? '' : ` ${canonical(rest)}`;
  const way = typeof scheme === 'string' ? ` ${scheme.toLowerCase()}` : '';
  const kind = `${textOf(type) || name}${way}`;
  return `${kind}${header}${told}${needed}`;
};

const securityOf = (value: unknown, document: unknown): Operation['security'] => {
  const declared = value ?? memberOf(document, 'security');
  const ways = listOf(declared).map((way) =>
    Object.entries(membersOf(way))
      .map(([name, scopes]) => schemeText(name, scopes, document))
      .toSorted(),
  );
  return ways.length === 0 ? [[]] : ways;
};

const compared: ReadonlySet<string> = new Set(
  'operationId parameters requestBody responses security callbacks'.split(' '),
);

const notesOf = (members: Members): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(members)
      .filter(([name]) => !compared.has(name))
      .map(([name, value]) => [name, typeof value === 'string' ? value : canonical(value)]),
  );

const inItem = (
  is: 'operation' | 'webhook',
  path: string,
  value: unknown,
  document: unknown,
): readonly Operation[] => {
  const item = resolved(value, document);
  return methods.flatMap((method): readonly Operation[] => {
    const members = membersOf(item[method]);
    if (item[method] === undefined) return [];
    const request = members['requestBody'];
    const isRequired = resolved(request, document)['required'] === true;
    const bare = is === 'webhook' ? path : path.replaceAll(/\{[^}]*\}/gu, '{}');
    const id = textOf(members['operationId']) || `${method.toUpperCase()} ${bare}`;
    const called = Object.entries(membersOf(members['callbacks'])).flatMap(([name, callback]) =>
      Object.values(resolved(callback, document)).flatMap((inner) =>
        inItem('webhook', `${id}.${name}`, inner, document),
      ),
    );
    return [
      {
        is,
        id,
        method: method.toUpperCase(),
        path,
        key: `${is} ${method} ${bare}`,
        parameters: parametersOf([item['parameters'], members['parameters']], path, document),
        body: bodyOf(request, document, isRequired),
        answers: answersOf(members['responses'], document),
        security: securityOf(members['security'], document),
        notes: notesOf(members),
      },
      ...called,
    ];
  });
};

/**
 * All operations of a document, and its webhooks and callbacks, references to parts followed.
 * @throws DocumentError for a reference that cannot be followed
 */
export const operationsOf = (document: unknown): readonly Operation[] => [
  ...Object.entries(membersOf(memberOf(document, 'paths'))).flatMap(([path, item]) =>
    inItem('operation', path, item, document),
  ),
  ...Object.entries(membersOf(memberOf(document, 'webhooks'))).flatMap(([name, item]) =>
    inItem('webhook', name, item, document),
  ),
];
