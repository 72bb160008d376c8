// zod schemas as JSON Schema 2020-12, those with a name of their own gathered as components.
import { z } from 'zod';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Turns schemas into JSON Schema; what it has met by name is in `components`. */
export type SchemaCollector = {
  /**
   * @param where names the place for a person when the schema cannot be shown
   * @throws Error for a schema that JSON Schema cannot say (a transform, a function), for a
   *   recursive one without a name, and for a name that two different schemas bear
   */
  readonly schemaOf: (schema: z.core.$ZodType, where: string) => JsonSchema;
  /** By name, sorted. */
  readonly components: () => Readonly<Record<string, JsonSchema>>;
};

/** Formats that say what zod's pattern beside them says, but in a word. */
const spokenFormats: ReadonlySet<unknown> = new Set(['date', 'date-time', 'email', 'uuid']);

/** Where a document keeps the schemas that have a name. */
export const componentsPath = '#/components/schemas/';
const local = '#/$defs/';

/** A schema, or whatever is in one, with the references that start with `from` pointed to `to`. */
export const pointReferences = (value: unknown, from: string, to: string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => pointReferences(inner, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) =>
      key === '$ref' && typeof inner === 'string' && inner.startsWith(from)
        ? [key, to + inner.slice(from.length)]
        : [key, pointReferences(inner, from, to)],
    ),
  );
};

const convert = (schema: z.core.$ZodType, where: string): JsonSchema => {
  try {
    // Input: what may be sent. An answer's unknown fields stay allowed, a strict object's do not.
    return z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      override: ({ jsonSchema }) => {
        if (spokenFormats.has(jsonSchema.format)) delete jsonSchema.pattern;
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${where}: the schema cannot be shown as JSON Schema: ${why} ` +
        'Keep the schema plain and do the rest in a function beside it.',
      { cause: error },
    );
  }
};

/** A collector that has met nothing yet; one per document. */
export const collectSchemas = (): SchemaCollector => {
  const found = new Map<string, JsonSchema>();
  const keep = (name: string, schema: JsonSchema, where: string): void => {
    if (name.startsWith('__')) {
      throw new Error(
        `${where}: a recursive schema has no name. Give it one with .meta({ id: 'Name' }).`,
      );
    }
    const before = found.get(name);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema)) {
      throw new Error(
        `${where}: two different schemas bear the name "${name}". Give each an id of its own.`,
      );
    }
    found.set(name, schema);
  };
  return {
    schemaOf: (schema, where) => {
      const { $schema: _, $defs = {}, ...rest } = convert(schema, where);
      for (const [name, definition] of Object.entries($defs as Record<string, unknown>)) {
        keep(name, pointReferences(definition, local, componentsPath) as JsonSchema, where);
      }
      return pointReferences(rest, local, componentsPath) as JsonSchema;
    },
    components: () =>
      Object.fromEntries([...found].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
};

/** A body that is one text travels as it is; any other travels as JSON. */
export const requestTypeOf = ({ type }: JsonSchema): 'text/plain' | 'application/json' =>
  type === 'string' ? 'text/plain' : 'application/json';
