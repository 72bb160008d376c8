// Pact files as data: each interaction apart, with what the reports and the state handlers need.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { State } from '../contract.ts';
import type { Named } from '../../src/wire/services.ts';
import type { Pending } from './result.ts';

/** A file that cannot be used: what is said tells which, and what to do. */
export class PactFileError extends Error {
  readonly said: Named;

  /** @param said complete, in both languages */
  constructor(said: Named) {
    super(said.en);
    this.said = said;
  }
}

const ProviderState = z.object({
  name: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

const Raw = z.looseObject({
  /** What is verified; a file with other kinds is refused as a whole. */
  type: z.enum(['Synchronous/HTTP', 'Asynchronous/Messages']).optional(),
  description: z.string().min(1),
  pending: z.boolean().optional(),
  comments: z.record(z.string(), z.unknown()).optional(),
  providerStates: z.array(ProviderState).optional(),
  /** Version 2 has one state, and it is text. */
  providerState: z.string().nullish(),
  request: z.looseObject({ method: z.string(), path: z.string() }).optional(),
});

const Participant = z.looseObject({ name: z.string().min(1) });

const File = z.looseObject({
  consumer: Participant,
  provider: Participant,
  interactions: z.array(Raw).optional(),
  /** Message pacts of version 3. */
  messages: z.array(Raw).optional(),
  metadata: z.looseObject({}).optional(),
});

export type PactInteraction = {
  readonly is: 'exchange' | 'callback';
  readonly description: Named;
  readonly states: readonly State[];
  readonly pending: Pending;
  /** `POST /api/v1/licence-requests`, or `callback`. */
  readonly operation: string;
  /** A pact file of this interaction alone, not pending: the verifier decides nothing else. */
  readonly alone: string;
  /**
   * What the provider state gives to the request, and the example: `token` → `lab-token`; empty
   * where there is none that is text.
   */
  readonly wanted: Readonly<Record<string, string>>;
  /** The interaction as the file has it. */
  readonly raw: Readonly<Record<string, unknown>>;
};

export type PactFile = {
  readonly path: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly PactInteraction[];
};

type RawInteraction = z.infer<typeof Raw>;
type RawFile = z.infer<typeof File>;

const statesOf = ({ providerStates, providerState }: RawInteraction): readonly State[] => {
  if (providerStates !== undefined) return providerStates as readonly State[];
  return typeof providerState === 'string' ? [{ name: providerState }] : [];
};

const isMessage = ({ type, request }: RawInteraction): boolean =>
  type === undefined ? request === undefined : type.startsWith('Asynchronous');

/** Members that hold a generator of kind ProviderState, wherever they are. */
const generatorsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Reflect.get(value, 'type') === 'ProviderState') {
    const expression: unknown = Reflect.get(value, 'expression');
    return typeof expression === 'string' ? [expression] : [];
  }
  return Object.values(value).flatMap(generatorsIn);
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** The steps of a path: `$.lines[0]['a.b']`; of every element the first stands for all. */
const stepsIn = (path: string): readonly string[] =>
  [
    ...path.matchAll(/\['(?<name>(?:[^'\\]|\\.)*)'\]|\[(?<index>\d+|\*)\]|(?<plain>[^.[\]$]+)/gu),
  ].map(
    ({ groups: { name, index, plain } = {} }) =>
      name ?? plain ?? (index === undefined || index === '*' ? '0' : index),
  );

/** Version 4 says what a body is beside its content; before that the body is the content. */
const contentOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'content' in body && 'encoded' in body
    ? body.content
    : body;

/** A header's value, whatever the case of its name. */
const memberNamed = (fields: object, name: string): unknown =>
  Object.entries(fields).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** The variables of an expression, and what they are in a text that it could have made. */
const variablesIn = (expression: string, texts: readonly string[]): Record<string, string> => {
  const names = [...expression.matchAll(/\$\{(\w+)\}/gu)].map(([, name = '']) => name);
  const parts = expression.split(/\$\{\w+\}/u).map(quoted);
  const pattern = new RegExp(`^${parts.join('(.*)')}$`, 'u');
  // A whole-value expression fits any text: the request itself says which one is meant.
  const found = texts.map((text) => pattern.exec(text)).find((match) => match !== null);
  return Object.fromEntries(names.map((name, index) => [name, found?.[index + 1] ?? '']));
};

/** The value that a generator stands at, by its path: `$.orderCode`, `authorization`. */
const exampleAt = (request: object, part: string, path: string): readonly string[] => {
  if (part === 'path') return textsIn(Reflect.get(request, 'path'));
  if (part === 'body') {
    const at = stepsIn(path).reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (Reflect.get(inner, step) as unknown)
          : undefined,
      contentOf(Reflect.get(request, 'body')),
    );
    return textsIn(at);
  }
  const fields = (Reflect.get(request, part === 'header' ? 'headers' : part) ?? {}) as object;
  const name = path.replaceAll(/^\$\.?|\[\d+\]$/gu, '');
  return textsIn(part === 'header' ? memberNamed(fields, name) : Reflect.get(fields, name));
};

const wantedOf = ({ request }: RawInteraction): Readonly<Record<string, string>> => {
  if (request === undefined) return {};
  const generators = (Reflect.get(request, 'generators') ?? {}) as Readonly<Record<string, object>>;
  const wanted: Record<string, string> = {};
  for (const [part, rules] of Object.entries(generators)) {
    const places = Reflect.get(rules, 'type') === undefined ? Object.entries(rules) : [['', rules]];
    for (const [path, rule] of places) {
      const examples = exampleAt(request, part, String(path));
      for (const expression of generatorsIn(rule)) {
        Object.assign(wanted, variablesIn(expression, examples));
      }
    }
  }
  return wanted;
};

const interactionOf = (
  raw: RawInteraction,
  file: RawFile,
  key: 'interactions' | 'messages',
  isPendingFile: boolean,
): PactInteraction => {
  const { description, comments, request, pending } = raw;
  const { interactions: _, messages: __, ...around } = file;
  const english: unknown = comments?.['en'];
  const isMarked: Pending = pending === true ? 'interaction' : null;
  return {
    is: isMessage(raw) ? 'callback' : 'exchange',
    description: { vi: description, en: typeof english === 'string' ? english : description },
    states: statesOf(raw),
    pending: isPendingFile ? 'file' : isMarked,
    operation: request === undefined ? 'callback' : `${request.method} ${request.path}`,
    alone: JSON.stringify({ ...around, [key]: [{ ...raw, pending: false }] }),
    wanted: wantedOf(raw),
    raw,
  };
};

/** Nothing is left out silently. @throws PactFileError: an interaction cannot be verified */
const check = (path: string, key: 'interactions' | 'messages', raw: RawInteraction): void => {
  const { type, description, request } = raw;
  if (request === undefined && (type === undefined ? key === 'interactions' : !isMessage(raw))) {
    throw new PactFileError({
      vi: `${path}: "${description}" không có request. Hãy ghi lại tệp bằng bài kiểm thử của bên gọi.`,
      en: `${path}: "${description}" has no request. Write the file anew with the consumer's tests.`,
    });
  }
};

/**
 * Reads a pact file.
 * @throws PactFileError: no such file, no JSON, no pact, or one that could not be verified in full
 */
export const readPactFile = (path: string): PactFile => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PactFileError({
      vi: `${path}: không đọc được (${why}). Cho biết đường dẫn của một tệp pact.`,
      en: `${path}: cannot be read (${why}). Give the path of a pact file.`,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PactFileError({
      vi: `${path}: không phải JSON (${why}). Tệp pact do bài kiểm thử ghi ra.`,
      en: `${path}: is not JSON (${why}). Pact files are written by tests.`,
    });
  }
  const { data, error } = File.safeParse(json);
  if (data === undefined) {
    const [issue] = error.issues;
    const at = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
    throw new PactFileError({
      vi: `${path}: không phải tệp pact (${at}). Một pact có consumer, provider và các tương tác.`,
      en: `${path}: is no pact file (${at}). A pact has a consumer, a provider and interactions.`,
    });
  }
  const isPendingFile = basename(dirname(resolve(path))) === 'pending';
  const of = (key: 'interactions' | 'messages'): readonly PactInteraction[] =>
    (data[key] ?? []).map((raw) => {
      check(path, key, raw);
      return interactionOf(raw, data, key, isPendingFile);
    });
  const { consumer, provider } = data;
  const interactions = [...of('interactions'), ...of('messages')];
  if (interactions.length === 0) {
    throw new PactFileError({
      vi: `${path}: không có tương tác nào, nên sẽ không kiểm tra gì. Hãy ghi lại tệp, hoặc bỏ nó ra.`,
      en: `${path}: has no interactions. Nothing would be verified. Write it anew, or leave it out.`,
    });
  }
  return {
    path,
    consumer: consumer.name,
    provider: provider.name,
    interactions,
  };
};

/** The pact files of a folder, and of the folder `pending` in it, in the order of their names. */
export const pactPathsIn = (folder: string): readonly string[] => {
  const jsonIn = (where: string): readonly string[] => {
    try {
      return readdirSync(where)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(where, name));
    } catch {
      return [];
    }
  };
  return [...jsonIn(folder), ...jsonIn(join(folder, 'pending'))];
};
