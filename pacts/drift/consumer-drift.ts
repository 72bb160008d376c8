// The drift of the engine: every part of each request it sends is changed in turn, and Pact's mock
// server must refuse what the contract fixes and let the rest pass.
import type { HttpRequest } from '../../src/wire/http-message.ts';
import { parseJson } from '../../src/wire/http-message.ts';
import { consume, requestOf } from '../consume.ts';
import type { Exchange } from '../contract.ts';
import {
  changed,
  changedHeader,
  changeKinds,
  fieldsOf,
  kindsFor,
  printPath,
  transportHeaders,
} from './changes.ts';
import type { Drifted } from './tally.ts';

type Mutant = {
  readonly at: string;
  readonly change: string;
  readonly isAsked: boolean;
  readonly apply: (request: HttpRequest) => HttpRequest;
};

/** Parts of a request that every contract fixes. */
const fixed = (at: string, change: string, apply: Mutant['apply']): Mutant => ({
  at,
  change,
  isAsked: true,
  apply,
});

const headerNames = ({ request: { headers = {}, body } }: Exchange): ReadonlySet<string> =>
  new Set([
    ...Object.keys(headers).map((name) => name.toLowerCase()),
    // Pact asks for it wherever there is a body.
    ...(body === undefined ? [] : ['content-type']),
  ]);

const otherMethod = (method: string): string => (method === 'POST' ? 'PUT' : 'POST');

/** A path whose n-th segment is another. */
const pathMutants = ({ path }: HttpRequest): readonly Mutant[] =>
  path
    .split('/')
    .slice(1)
    .map((segment, index) =>
      fixed(`path /${segment}`, 'renamed', (request) => {
        const segments = path.split('/');
        segments[index + 1] = `${segment}Drifted`;
        return { ...request, path: segments.join('/') };
      }),
    );

const queryMutants = ({ query }: HttpRequest): readonly Mutant[] =>
  Object.keys(query).flatMap((name) =>
    changeKinds.map((change) =>
      fixed(`query ${name}`, change, (request) => ({
        ...request,
        query: changedHeader(request.query, name, change),
      })),
    ),
  );

const bodyMutants = ({ body }: HttpRequest): readonly Mutant[] => {
  const json = parseJson(body);
  return fieldsOf(json).flatMap((path) =>
    kindsFor(path).map((change) =>
      fixed(printPath(path), change, (request) => ({
        ...request,
        body: JSON.stringify(changed(json, path, change)),
      })),
    ),
  );
};

const mutantsOf = (exchange: Exchange): readonly Mutant[] => {
  const request = requestOf(exchange);
  const asked = headerNames(exchange);
  const headers = Object.keys(request.headers)
    .map((name) => name.toLowerCase())
    .filter((name) => !transportHeaders.has(name))
    .flatMap((name) =>
      changeKinds.map((change) => ({
        at: `header ${name}`,
        change,
        isAsked: asked.has(name),
        apply: (given: HttpRequest) => ({
          ...given,
          headers: changedHeader(given.headers, name, change),
        }),
      })),
    );
  return [
    fixed('method', 'retyped', (given) => ({ ...given, method: otherMethod(given.method) })),
    ...pathMutants(request),
    ...queryMutants(request),
    ...headers,
    ...bodyMutants(request),
  ];
};

/**
 * Changes every part of the request of one exchange, one at a time.
 * @param folder for pact files that nobody keeps
 */
export const driftConsumer = async (
  exchange: Exchange,
  folder: string,
  onDrift: () => void = () => {},
): Promise<readonly Drifted[]> => {
  const drifted: Drifted[] = [];
  for (const { at, change, isAsked, apply } of mutantsOf(exchange)) {
    const isCaught = await consume(exchange, folder, apply).then(
      () => false,
      () => true,
    );
    drifted.push({
      side: 'consumer',
      kind: 'plain',
      provider: exchange.provider,
      interaction: exchange.title.vi,
      at,
      change,
      isAsked,
      isCaught,
      isNoticed: null,
    });
    onDrift();
  }
  return drifted;
};
