// Every change between two versions of a service's OpenAPI document, each breaking or not.
//
// Written here because no npm package does it right for OpenAPI 3.1: openapi-diff 0.24.1 refuses
// 3.1 documents; api-smart-diff 1.0.6 leaves webhooks and contentSchema unclassed, and takes a
// response that becomes `type: [string, null]` for harmless, as it does a request that becomes
// strict.
//
// What is compared is what crosses the wire: parts that no operation refers to are not, and `oneOf`
// is read as `anyOf`.
import {
  breaks,
  type Change,
  type Found,
  type Kind,
  type OperationName,
  type Place,
  type Role,
} from './change.ts';
import { changesOfOperation, type Documents } from './operation-changes.ts';
import { operationsOf, type Operation } from './operations.ts';
import { canonical, listOf, memberOf, membersOf, namesIn, textOf } from './raw.ts';
import { sayChange } from './sentences.ts';

const theDocument: OperationName = { is: 'document', id: '', method: '', path: '' };

type Bare = Omit<Found, 'field'> & { readonly field?: Found['field'] };

const changeOf = (
  { kind, sense, field = [], before, after }: Bare,
  { is, id, method, path }: OperationName,
  place: Place,
  role: Role,
): Change => {
  const bare = { kind, role, operation: { is, id, method, path }, place, field, before, after };
  return { ...bare, breaking: breaks(sense, role), sentence: sayChange(bare) };
};

const whole: Place = { part: 'whole' };

/** What stands before every path: the same service may have another host at any time. */
const basePathOf = (url: string): string => {
  const path = /^(?:[a-z][a-z+.-]*:)?(?:\/\/[^/]*)?(\/.*)?$/iu.exec(url)?.[1] ?? url;
  return path.replace(/\/$/u, '');
};

const serverChanges = (old: unknown, now: unknown): readonly Change[] => {
  const urls = (document: unknown): readonly string[] =>
    listOf(memberOf(document, 'servers')).map((server) => textOf(memberOf(server, 'url')));
  const [before, after] = [urls(old), urls(now)];
  if (canonical(before) === canonical(after)) return [];
  const kept = new Set((after.length === 0 ? [''] : after).map(basePathOf));
  const isKept = (before.length === 0 ? [''] : before).every((url) => kept.has(basePathOf(url)));
  const sense = isKept ? 'same' : 'less';
  const told = { before: before.join(', '), after: after.join(', ') };
  return [changeOf({ kind: 'server-changed', sense, ...told }, theDocument, whole, 'sent')];
};

const ofTheDocument: ReadonlySet<string> = new Set(
  'openapi info servers paths webhooks components security'.split(' '),
);

const documentChanges = (old: unknown, now: unknown): readonly Change[] => {
  const membersTold = (document: unknown): ReadonlyMap<string, unknown> =>
    new Map([
      ['openapi', memberOf(document, 'openapi')],
      ...Object.entries(membersOf(memberOf(document, 'info'))),
      ...Object.entries(membersOf(document)).filter(([name]) => !ofTheDocument.has(name)),
    ]);
  const [olds, news] = [membersTold(old), membersTold(now)];
  return [
    ...namesIn(olds, news)
      .filter((name) => canonical(olds.get(name)) !== canonical(news.get(name)))
      .map((name) => {
        const isVersion = name === 'version' || name === 'openapi';
        const kind: Kind = isVersion ? 'version-changed' : 'description-changed';
        const told = { before: olds.get(name), after: news.get(name) };
        return changeOf({ kind, sense: 'same', ...told }, theDocument, whole, 'sent');
      }),
    ...serverChanges(old, now),
  ];
};

type Pair = { readonly old: Operation; readonly now: Operation };

/** Each operation beside its other version: by method and path, else by its id. */
const paired = (
  olds: readonly Operation[],
  news: readonly Operation[],
): {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
} => {
  const byKey = new Map(news.map((now) => [now.key, now]));
  const oldKeys = new Set(olds.map(({ key }) => key));
  const free = new Map(
    news.filter(({ key }) => !oldKeys.has(key)).map((now) => [`${now.is} ${now.id}`, now]),
  );
  const pairs = olds.flatMap((old): readonly Pair[] => {
    const now = byKey.get(old.key) ?? free.get(`${old.is} ${old.id}`);
    return now === undefined ? [] : [{ old, now }];
  });
  return {
    pairs,
    removed: olds.filter((one) => !pairs.some(({ old }) => old === one)),
    added: news.filter((one) => !pairs.some(({ now }) => now === one)),
  };
};

const isWebhook = ({ is }: Operation): boolean => is === 'webhook';

const movedOrRenamed = ({ old, now }: Pair): readonly Change[] => {
  const [before, after] = [old, now].map(({ method, path }) => `${method} ${path}`);
  const role = isWebhook(old) ? 'read' : 'sent';
  if (old.key !== now.key) {
    // The name of a webhook does not cross the wire.
    const isHarmless = isWebhook(old) && old.method === now.method;
    const kind = isHarmless ? 'operation-renamed' : 'operation-moved';
    const sense = isHarmless ? 'same' : 'other';
    return [changeOf({ kind, sense, before, after }, old, whole, role)];
  }
  if (old.id === now.id) return [];
  const ids = { before: old.id, after: now.id };
  return [changeOf({ kind: 'operation-renamed', sense: 'same', ...ids }, old, whole, role)];
};

const pairChanges = (pair: Pair, documents: Documents): readonly Change[] => [
  ...movedOrRenamed(pair),
  ...changesOfOperation(pair.old, pair.now, documents).map((placed) =>
    changeOf(placed, pair.old, placed.place, placed.role),
  ),
];

/**
 * Every change from one version of a service's document to the next: what it is, where, and whether
 * it can break the engine, which sends what the requests say and reads what the answers say. A
 * webhook is the other way round: the engine reads its body and sends its answer.
 * @param old the older OpenAPI document, as JSON
 * @param now the newer one
 * @throws DocumentError when a reference of either cannot be followed
 */
export const changesBetween = (old: unknown, now: unknown): readonly Change[] => {
  const { pairs, removed, added } = paired(operationsOf(old), operationsOf(now));
  return [
    ...documentChanges(old, now),
    ...removed.map((operation) => {
      const kind = isWebhook(operation) ? 'webhook-removed' : 'operation-removed';
      const bare = { kind, sense: 'other', before: undefined, after: undefined } as const;
      return changeOf(bare, operation, whole, 'sent');
    }),
    ...added.map((operation) => {
      const kind = isWebhook(operation) ? 'webhook-added' : 'operation-added';
      const bare = { kind, sense: 'same', before: undefined, after: undefined } as const;
      return changeOf(bare, operation, whole, 'sent');
    }),
    ...pairs.flatMap((pair) => pairChanges(pair, { old, now })),
  ];
};
