// The bodies of one exchange against their schemas, by JSON Schema 2020-12 as OpenAPI 3.1 has it.
import type { JsonSchema } from '../../src/http/openapi/json-schema.ts';
import { schemaCheck, type SchemaCheck } from '../../src/http/openapi/schema-check.ts';
import type { Named } from '../../src/wire/services.ts';
import { content, sayField } from './change.ts';
import { misfitsOf, type Misfit } from './misfits.ts';
import type { Answer, Body, Operation } from './operations.ts';
import { memberOf, membersOf } from './raw.ts';
import type { Schema } from './schema-shape.ts';

/** What is wrong with a part of an interaction, before it is known how grave that is. */
export type PartFinding = {
  /** Below the interaction: `response.body.Data`. */
  readonly at: string;
  /** In the document. */
  readonly document: string;
  readonly message: Named;
};

/** What was expected and what was found, as a sentence. */
export const sayDifference = ({
  expected,
  actual,
}: Pick<Misfit, 'expected' | 'actual'>): Named => ({
  vi: `mong đợi ${expected.vi}, thực tế ${actual.vi}`,
  en: `expected ${expected.en}, found ${actual.en}`,
});

/** A check of whole values against schemas of the document. */
export const documentCheck = (document: unknown): SchemaCheck => {
  const schemas = memberOf(memberOf(document, 'components'), 'schemas');
  return schemaCheck(membersOf(schemas) as Readonly<Record<string, JsonSchema>>);
};

/** Where an operation is in the document. */
export const whereIs = ({ is, path, method }: Operation): string =>
  `${is === 'webhook' ? 'webhooks' : 'paths'}.${path}.${method.toLowerCase()}`;

/** Misfits of a body at a place of the interaction. */
export const asFindings = (
  misfits: readonly Misfit[],
  at: string,
  document: string,
): readonly PartFinding[] =>
  misfits.map((misfit) => {
    const field = sayField(misfit.field);
    const between = field === '' || field.startsWith('[') ? '' : '.';
    return { at: `${at}${between}${field}`, document, message: sayDifference(misfit) };
  });

const schemaIn = (
  body: Body | undefined,
  mediaType: string,
): { readonly schema: Schema; readonly type: string } | undefined => {
  const media = body?.content.get(mediaType);
  return media === undefined ? undefined : { schema: media.schema, type: mediaType };
};

type Given = { readonly mediaType: string; readonly value: unknown };

/**
 * What of a request's body is not as the document wants it: all of it must be there.
 * @param given undefined value for no body
 */
export const requestBodyFindings = (
  operation: Operation,
  { mediaType, value }: Given,
  { document, check }: { readonly document: unknown; readonly check: SchemaCheck },
): readonly PartFinding[] => {
  const found = schemaIn(operation.body, mediaType);
  // Another media type is the comparator's to tell.
  if (found === undefined || value === undefined) return [];
  const where = `${whereIs(operation)}.requestBody.content.${found.type}.schema`;
  const schema = (
    typeof found.schema === 'boolean' ? { allOf: [found.schema] } : found.schema
  ) as JsonSchema;
  const whole = check(schema, value).map((finding) => ({
    at: `request.body${finding.field.replaceAll('/', '.')}`,
    document: where,
    message: sayDifference(finding),
  }));
  const inStrings = misfitsOf(found.schema, value, document).filter(({ field }) =>
    field.includes(content),
  );
  return [...whole, ...asFindings(inStrings, 'request.body', where)];
};

/** The answer of a status: its own, of its hundred, or any other. */
export const answerOf = ({ answers }: Operation, status: string): Answer | undefined =>
  answers.get(status) ?? answers.get(`${status.charAt(0)}XX`) ?? answers.get('default');

/** What a pact asks for in a response's body that the document does not promise. */
export const responseBodyFindings = (
  operation: Operation,
  status: string,
  { mediaType, value }: Given,
  document: unknown,
): readonly PartFinding[] => {
  const found = schemaIn(answerOf(operation, status)?.body, mediaType);
  if (found === undefined || value === undefined) return [];
  const where = `${whereIs(operation)}.responses.${status}.content.${found.type}.schema`;
  return asFindings(misfitsOf(found.schema, value, document), 'response.body', where);
};
