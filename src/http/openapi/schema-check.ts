// Values checked against the JSON Schemas of one document: compiled once, findings for people.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { findingOf, type Finding } from './expectation.ts';
import { componentsPath, pointReferences, type JsonSchema } from './json-schema.ts';
import { meantBranches, strangerTo } from './union.ts';

/**
 * Checks a value against a schema, which is compiled when it is first met.
 * @param path JSON pointer of the value, the start of the findings' fields
 */
export type SchemaCheck = (schema: JsonSchema, value: unknown, path?: string) => readonly Finding[];

const documentId = 'order-lab:document';

const isUnion = ({ keyword }: ErrorObject): boolean => keyword === 'anyOf' || keyword === 'oneOf';

/** The errors without those inside of a union: ajv puts a union's own after its branches'. */
const withoutBranches = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const unions: string[] = [];
  return errors
    .toReversed()
    .filter((error) => {
      const { instancePath } = error;
      if (unions.some((path) => instancePath === path || instancePath.startsWith(`${path}/`))) {
        return false;
      }
      if (isUnion(error)) unions.push(instancePath);
      return true;
    })
    .toReversed();
};

/** A check of schemas whose references point into `components`. */
export const schemaCheck = (components: Readonly<Record<string, JsonSchema>>): SchemaCheck => {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: documentId, components: { schemas: components } });
  const compiled = new WeakMap<object, ValidateFunction>();

  const validatorOf = (schema: JsonSchema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const pointed = pointReferences(schema, componentsPath, documentId + componentsPath);
    const validate = ajv.compile(pointed as JsonSchema);
    compiled.set(schema, validate);
    return validate;
  };

  const resolved = (schema: JsonSchema): JsonSchema => {
    const [, name = ''] = String(schema['$ref'] ?? '').split(componentsPath);
    return components[name] ?? schema;
  };

  /** What is wrong with the branch that the value means to be. */
  const findingsOfUnion = (error: ErrorObject): readonly Finding[] => {
    const schemas = error.schema as readonly JsonSchema[];
    const branches = schemas.map((schema) => ({ schema, shape: resolved(schema) }));
    const [best] = meantBranches(branches, error.data)
      .map(({ schema }) => check(schema, error.data, error.instancePath))
      .toSorted((one, other) => one.length - other.length);
    if (best === undefined) return [strangerTo(branches, error)];
    // Nothing wrong inside of the best: the value is of more than one branch.
    return best.length === 0 ? [findingOf(error)] : best;
  };

  const check: SchemaCheck = (schema, value, path = '') => {
    const validate = validatorOf(schema);
    if (validate(value)) return [];
    // Prefixed before they become findings: a secret is known by the whole of its pointer.
    const errors = (validate.errors ?? []).map((error) => ({
      ...error,
      instancePath: path + error.instancePath,
    }));
    return withoutBranches(errors).flatMap((error) =>
      isUnion(error) ? findingsOfUnion(error) : [findingOf(error)],
    );
  };
  return check;
};
