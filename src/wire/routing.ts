// Which operation takes a request, by method and path; and, when none does, which come closest
// and why they do not.
import { distance } from 'fastest-levenshtein';
import type { HttpResponse } from './http-message.ts';
import { plainProblem } from './problem.ts';

/** What of an operation decides whether it takes a request. */
export type Routable = { readonly id: string; readonly method: string; readonly path: string };

/** An operation that nearly takes a request, and in a sentence why it does not. */
export type NearMiss<O extends Routable> = { readonly operation: O; readonly why: string };

export type Routing<O extends Routable> =
  | {
      readonly is: 'match';
      readonly operation: O;
      /** By name in the template, percent-decoded, never empty. */
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** At most three, the closest first. */
  | { readonly is: 'none'; readonly closest: readonly NearMiss<O>[] };

/** A segment of a template: text to be met as it is, or the name of a parameter. */
type Segment = { readonly text: string; readonly parameter: string | null };
type Route<O> = { readonly operation: O; readonly segments: readonly Segment[] };
type Routes<O> = {
  readonly all: readonly Route<O>[];
  /** Routes without parameters, by method and path. */
  readonly plain: ReadonlyMap<string, O>;
  /** By method and number of segments; of two that match, the first has its text further left. */
  readonly bySize: ReadonlyMap<string, readonly Route<O>[]>;
};

const closestAtMost = 3;
/** In edits: the right path with the wrong method is closer than most misspelt paths. */
const methodWeight = 2;

/**
 * Finds the operation that takes a request. Method and path are case-sensitive (RFC 9110 §9.1,
 * RFC 3986 §6.2.2.1), text goes before parameters (OpenAPI 3.1, Paths Object), and a slash at the
 * end counts.
 * @param operations templates are read once for each array, so pass the same one
 * @param path percent-encoded, without a query
 * @throws Error when two operations take the same requests, or a template cannot be read: a
 *   mistake in the operations, not in the request
 */
export const matchOperation = <O extends Routable>(
  operations: readonly O[],
  method: string,
  path: string,
): Routing<O> => {
  const routes = routesOf(operations);
  const plain = routes.plain.get(`${method} ${path}`);
  if (plain !== undefined) return { is: 'match', operation: plain, parameters: noParameters };
  const segments = segmentsOf(path);
  for (const route of routes.bySize.get(`${method} ${segments.length}`) ?? []) {
    const parameters = parametersOf(route.segments, segments);
    if (parameters !== null) return { is: 'match', operation: route.operation, parameters };
  }
  return { is: 'none', closest: closestOf(routes.all, method, segments) };
};

const noParameters: Readonly<Record<string, string>> = Object.freeze({});

/** The segments between slashes; what a path has before its first slash is no segment. */
const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

const parametersOf = (
  segments: readonly Segment[],
  given: readonly string[],
): Readonly<Record<string, string>> | null => {
  const parameters: Record<string, string> = {};
  for (const [at, { text, parameter }] of segments.entries()) {
    const value = decoded(given[at] ?? '');
    if (parameter === null ? value !== text : value === null || value === '') return null;
    if (parameter !== null && value !== null) parameters[parameter] = value;
  }
  return parameters;
};

/** Null when it is no percent-encoded UTF-8. */
const decoded = (segment: string): string | null => {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

const known = new WeakMap<readonly Routable[], Routes<Routable>>();

const routesOf = <O extends Routable>(operations: readonly O[]): Routes<O> => {
  // What is kept under an array was made of its own operations.
  const before = known.get(operations) as Routes<O> | undefined;
  if (before !== undefined) return before;
  const routes = readRoutes(operations);
  known.set(operations, routes);
  return routes;
};

const readRoutes = <O extends Routable>(operations: readonly O[]): Routes<O> => {
  const all = operations.map((operation) => ({ operation, segments: readTemplate(operation) }));
  const plain = new Map<string, O>();
  const bySize = new Map<string, Route<O>[]>();
  const taken = new Map<string, string>();
  for (const route of all) {
    const { operation, segments } = route;
    const { id, method, path } = operation;
    const shape = `${method} ${shapeOf(route)}`;
    const other = taken.get(shape);
    if (other !== undefined) {
      throw new Error(`Operations "${other}" and "${id}" both take ${method} ${path}.`);
    }
    taken.set(shape, id);
    if (segments.every(({ parameter }) => parameter === null))
      plain.set(`${method} ${path}`, operation);
    const size = `${method} ${segments.length}`;
    const group = [...(bySize.get(size) ?? []), route];
    bySize.set(
      size,
      group.toSorted((one, two) => (rankOf(one) < rankOf(two) ? -1 : 1)),
    );
  }
  return { all, plain, bySize };
};

const shapeOf = ({ segments }: Route<unknown>): string =>
  segments.map(({ text, parameter }) => (parameter === null ? text : '{}')).join('/');

/** Sorts text before parameters, the leftmost segment first. */
const rankOf = ({ segments }: Route<unknown>): string =>
  segments.map(({ parameter }) => (parameter === null ? 'a' : 'b')).join('');

const readTemplate = ({ id, path }: Routable): readonly Segment[] => {
  const segments = segmentsOf(path).map((text): Segment => {
    const parameter = /^\{(?<name>[^{}]+)\}$/u.exec(text)?.groups?.['name'] ?? null;
    return { text, parameter };
  });
  const isReadable = segments.every(
    ({ text, parameter }) => parameter !== null || !/[{}%]/u.test(text),
  );
  if (path.startsWith('/') && isReadable) return segments;
  throw new Error(
    `The path of operation "${id}" cannot be read: "${path}". Expected a slash, then segments ` +
      'that are each plain text or one {parameter}.',
  );
};

const closestOf = <O extends Routable>(
  routes: readonly Route<O>[],
  method: string,
  given: readonly string[],
): readonly NearMiss<O>[] =>
  routes
    .map((route) => ({ route, far: farOf(route, method, given) }))
    .toSorted((one, two) => one.far - two.far)
    .slice(0, closestAtMost)
    .map(({ route }) => ({ operation: route.operation, why: whyNot(route, method, given) }));

/** In edits, a parameter being one letter; of two that are as far, the one in plain text first. */
const farOf = (
  { operation, segments }: Route<Routable>,
  method: string,
  given: readonly string[],
): number => {
  const wanted = segments.map(({ text, parameter }) => (parameter === null ? text : '*'));
  const seen = given.map((text, at) => (text !== '' && wanted[at] === '*' ? '*' : text));
  const parameters = wanted.filter((text) => text === '*').length;
  const wrongMethod = operation.method === method ? 0 : methodWeight;
  return distance(seen.join('/'), wanted.join('/')) + wrongMethod + parameters / 100;
};

const whyNot = (
  { operation, segments }: Route<Routable>,
  method: string,
  given: readonly string[],
): string => {
  const path = whyNotPath(segments, given);
  const wrongMethod = `the method is ${shortened(method)} where ${operation.method} was expected`;
  if (path === null) return wrongMethod;
  return operation.method === method ? path : `${path}, and ${wrongMethod}`;
};

/** The first thing in the way, from the left. */
const whyNotPath = (segments: readonly Segment[], given: readonly string[]): string | null => {
  for (const [at, { text, parameter }] of segments.entries()) {
    const segment = given[at];
    if (segment === undefined) return missing(segments.slice(at));
    const value = decoded(segment);
    const name = `segment ${at + 1}`;
    if (value === null) {
      return `${name} is "${shortened(segment)}", which is no percent-encoded UTF-8`;
    }
    if (parameter !== null ? value !== '' : value === text) continue;
    const seen = value === '' ? 'empty' : `"${shortened(value)}"`;
    return `${name} is ${seen} where "${text}" was expected`;
  }
  const [first, ...more] = given.slice(segments.length);
  if (first === undefined) return null;
  if (more.length > 0) return `${more.length + 1} segments too many, from "${shortened(first)}" on`;
  return first === ''
    ? 'a slash too many at the end'
    : `one segment too many: "${shortened(first)}"`;
};

const missing = ([first, ...more]: readonly Segment[]): string =>
  more.length === 0
    ? `one segment is missing at the end: "${first?.text}"`
    : `${more.length + 1} segments are missing at the end, from "${first?.text}" on`;

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

/**
 * The answer to a request that no operation takes: 404 as problem+json (RFC 9457), which names the
 * closest operations in a member `closest`.
 * @param closest as `matchOperation` found them
 */
export const notFoundProblem = (
  method: string,
  path: string,
  closest: readonly NearMiss<Routable>[],
): HttpResponse => {
  const [nearest] = closest;
  const hint =
    nearest === undefined
      ? 'There are no operations here.'
      : `The closest is ${nearest.operation.method} ${nearest.operation.path}: ${nearest.why}.`;
  const detail = `No operation takes ${shortened(method)} ${shortened(path)}. ${hint}`;
  return plainProblem(404, 'Not Found', detail, {
    closest: closest.map(({ operation, why }) => ({
      operation: operation.id,
      method: operation.method,
      path: operation.path,
      why,
    })),
  });
};

/**
 * Is a JSON value nested too deeply to be walked by recursion? Schema checks are recursive, so a
 * body is looked at here first.
 * @param atMost levels of arrays and objects that are allowed; a text or number has none
 */
export const isTooDeep = (value: unknown, atMost = 32): boolean => {
  let level: readonly object[] = objectsIn([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > atMost) return true;
    level = level.flatMap((each) => objectsIn(Object.values(each)));
  }
  return false;
};

const objectsIn = (values: readonly unknown[]): readonly object[] =>
  values.filter((value): value is object => typeof value === 'object' && value !== null);
