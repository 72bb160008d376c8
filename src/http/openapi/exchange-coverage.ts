// Which answers of the documents have been seen: a count by service, operation and HTTP status.
import type { ServiceDocument } from '../../wire/operation.ts';

/** How often each answer was seen, by `suman/requestLicence/201`. Plain data. */
export type Exchanges = Readonly<Record<string, number>>;

export const noExchanges: Exchanges = {};

/** Documents by the name their exchanges are counted under. */
export type Documents = Readonly<Record<string, ServiceDocument>>;

/** An operation or webhook, and statuses of it, ascending. */
export type Answers = {
  readonly service: string;
  /** Its id; method and path of a request that no operation takes. */
  readonly operation: string;
  readonly statuses: readonly number[];
};

/** How much of one document was seen. */
export type ServiceCoverage = {
  readonly service: string;
  readonly title: string;
  /** Documented answers seen, and documented answers there are. */
  readonly seen: number;
  readonly all: number;
  readonly unseen: readonly Answers[];
  readonly undocumented: readonly Answers[];
};

/**
 * Counts one exchange.
 * @param operation id of an operation or webhook, or method and path when none takes the request
 */
export const countExchange = (
  exchanges: Exchanges,
  service: string,
  operation: string,
  status: number,
): Exchanges => {
  const key = `${service}/${operation}/${status}`;
  return { ...exchanges, [key]: (exchanges[key] ?? 0) + 1 };
};

/** What two runs (or shards of one) have seen together. */
export const mergeExchanges = (one: Exchanges, other: Exchanges): Exchanges => {
  const merged = { ...one };
  for (const [key, count] of Object.entries(other)) merged[key] = (merged[key] ?? 0) + count;
  return merged;
};

/** The service has no slash in it, the status neither; an operation that is a path has some. */
const readKey = (key: string): { service: string; operation: string; status: number } => {
  const [first, last] = [key.indexOf('/'), key.lastIndexOf('/')];
  return {
    service: key.slice(0, first),
    operation: key.slice(first + 1, last),
    status: Number(key.slice(last + 1)),
  };
};

const keysOf = (service: string, { operations, webhooks }: ServiceDocument): readonly string[] =>
  [...operations, ...webhooks].flatMap(({ id, responses }) =>
    Object.keys(responses).map((status) => `${service}/${id}/${status}`),
  );

const answersOf = (keys: readonly string[]): readonly Answers[] => {
  const read = keys.map(readKey);
  const byOperation = Map.groupBy(read, ({ operation }) => operation);
  return [...byOperation].map(([operation, members]) => ({
    service: members[0]?.service ?? '',
    operation,
    statuses: members.map(({ status }) => status).toSorted((one, other) => one - other),
  }));
};

/** What each document promises that was never seen, and what was seen that no document has. */
export const coverageReport = (
  documents: Documents,
  exchanges: Exchanges,
): readonly ServiceCoverage[] => {
  const seenKeys = Object.keys(exchanges).toSorted();
  return Object.entries(documents).map(([service, document]) => {
    const documented = keysOf(service, document);
    const known = new Set(documented);
    const unseen = documented.filter((key) => exchanges[key] === undefined);
    const strange = seenKeys.filter((key) => key.startsWith(`${service}/`) && !known.has(key));
    return {
      service,
      title: document.title,
      seen: documented.length - unseen.length,
      all: documented.length,
      unseen: answersOf(unseen),
      undocumented: answersOf(strange),
    };
  });
};
