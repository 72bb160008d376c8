// Values made up from a JSON Schema, for tests: right ones, and which of their fields must be.
import fc from 'fast-check';
import { componentsPath, type JsonSchema } from './json-schema.ts';

type Components = Readonly<Record<string, JsonSchema>>;

const asSchemas = (value: unknown): readonly JsonSchema[] => (value ?? []) as JsonSchema[];
const asFields = (value: unknown): Components => (value ?? {}) as Components;
const asNumber = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const resolved = (schema: JsonSchema, components: Components): JsonSchema => {
  const [, name] = String(schema['$ref'] ?? '').split(componentsPath);
  if (name === undefined) return schema;
  const component = components[name];
  if (component === undefined) throw new Error(`There is no component "${name}".`);
  return component;
};

const instants = { min: new Date(1_600_000_000_000), max: new Date(1_900_000_000_000) };
const instant = fc.date({ ...instants, noInvalidDate: true }).map((date) => date.toISOString());

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid({ version: 4 }),
  'date-time': instant,
  date: instant.map((text) => text.slice(0, 10)),
  email: fc.constantFrom('lan@example.com', 'a.b+c@mail.example.vn'),
  uri: fc.constantFrom('https://example.com/a?b=c', 'http://127.0.0.1:4010/x'),
};

const letters = fc.constantFrom('a', 'Z', '9', ' ', 'Đ', 'ữ', '/', '"', '<', '\u{1f600}', '%');

const textOf = ({ format, pattern, minLength, maxLength }: JsonSchema): fc.Arbitrary<string> => {
  const [least, most] = [asNumber(minLength, 0), asNumber(maxLength, 40)];
  const ofFormat = formats[String(format)];
  if (ofFormat !== undefined) return ofFormat;
  if (typeof pattern === 'string') {
    return fc
      .stringMatching(new RegExp(pattern, 'u'))
      .filter((text) => [...text].length >= least && [...text].length <= most);
  }
  const size = { minLength: least, maxLength: Math.min(most, least + 20) };
  return fc.string({ unit: letters, ...size });
};

const objectOf = (schema: JsonSchema, components: Components): fc.Arbitrary<unknown> => {
  const fields = asFields(schema['properties']);
  const required = (schema['required'] ?? []) as string[];
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, valueOf(field, components)]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  );
};

/**
 * Right values of a schema.
 * @param components what its references point to
 */
export const valueOf = (schema: JsonSchema, components: Components): fc.Arbitrary<unknown> => {
  if ('$ref' in schema) return valueOf(resolved(schema, components), components);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const union = [...asSchemas(schema['anyOf']), ...asSchemas(schema['oneOf'])];
  if (union.length > 0) return fc.oneof(...union.map((branch) => valueOf(branch, components)));
  const { type } = schema;
  if (Array.isArray(type)) {
    const each = type.map((one: unknown) => valueOf({ ...schema, type: one }, components));
    return fc.oneof(...each);
  }
  const least = asNumber(schema['exclusiveMinimum'], -1001) + 1;
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer': {
      const step = asNumber(schema['multipleOf'], 1);
      const min = Math.ceil(Math.max(asNumber(schema['minimum'], least), least) / step);
      const max = Math.floor(Math.min(asNumber(schema['maximum'], 1e9), 1e9) / step);
      return fc.integer({ min, max }).map((count) => count * step);
    }
    case 'number':
      return fc.constantFrom(asNumber(schema['minimum'], 0), asNumber(schema['maximum'], 7.5));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = asNumber(schema['minItems'], 0);
      const maxLength = Math.min(asNumber(schema['maxItems'], 3), minLength + 2);
      return fc.array(valueOf(asFields(schema)['items'] ?? {}, components), {
        minLength,
        maxLength,
      });
    }
    case 'object':
      return objectOf(schema, components);
    default:
      return fc.constantFrom(null, 1, 'x', [], {});
  }
};

/** JSON pointers of all fields of a value that its schema says must be there. */
export const requiredFields = (
  schema: JsonSchema,
  value: unknown,
  components: Components,
  path = '',
): readonly string[] => {
  const shape = resolved(schema, components);
  if (Array.isArray(value)) {
    const items = asFields(shape)['items'] ?? {};
    return value.flatMap((item, at) => requiredFields(items, item, components, `${path}/${at}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const required = (shape['required'] ?? []) as string[];
  const fields = asFields(shape['properties']);
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [
    ...(required.includes(name) ? [`${path}/${name}`] : []),
    ...requiredFields(fields[name] ?? {}, inner, components, `${path}/${name}`),
  ]);
};

/** The value without the field a pointer names. */
export const withoutField = (value: unknown, pointer: string): unknown => {
  const [, name = '', ...rest] = pointer.split('/');
  if (Array.isArray(value)) {
    const next = rest.length === 0 ? '' : `/${rest.join('/')}`;
    return value.map((item, at) => (String(at) === name ? withoutField(item, next) : item));
  }
  const entries = Object.entries(value as object);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === name ? withoutField(inner, `/${rest.join('/')}`) : inner,
    ]),
  );
};
