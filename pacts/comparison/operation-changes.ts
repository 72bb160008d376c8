// Two versions of one operation: parameters, bodies, statuses, headers and security compared.
import type { Found, Kind, Place, Role, Sense } from './change.ts';
import type { Answer, Body, Header, MediaType, Operation, Parameter } from './operations.ts';
import { namesIn } from './raw.ts';
import { changesOfSchema } from './schema-changes.ts';

/** Both documents, for the references of the schemas. */
export type Documents = { readonly old: unknown; readonly now: unknown };

/** What was found, where, and who writes that part. */
export type Placed = Found & { readonly place: Place; readonly role: Role };

type Side = { readonly documents: Documents; readonly role: Role };

const found = (kind: Kind, sense: Sense, before: unknown, after: unknown): Found => ({
  kind,
  sense,
  field: [],
  before,
  after,
});

const at = (place: Place, role: Role, list: readonly Found[]): readonly Placed[] =>
  list.map((one) => ({ ...one, place, role }));

const notes = (before: string, after: string): readonly Found[] =>
  before === after
    ? []
    : [found('description-changed', 'same', before || undefined, after || undefined)];

const schemas = (
  old: { readonly schema: unknown },
  now: { readonly schema: unknown },
  { documents }: Side,
): readonly Found[] =>
  changesOfSchema(
    { schema: old.schema, document: documents.old },
    { schema: now.schema, document: documents.now },
  );

/** Required or optional: what becomes required is less freedom to who writes it. */
const need = (
  part: 'parameter' | 'body' | 'header',
  was: boolean,
  is: boolean,
): readonly Found[] => {
  if (was === is) return [];
  return is
    ? [found(`${part}-became-required`, 'less', 'optional', 'required')]
    : [found(`${part}-became-optional`, 'more', 'required', 'optional')];
};

const parameterChanges = (
  old: Parameter | undefined,
  now: Parameter | undefined,
  side: Side,
): readonly Placed[] => {
  const shown = now ?? old;
  if (shown === undefined) return [];
  const place: Place = { part: 'parameter', in: shown.in, name: (old ?? shown).name };
  if (now === undefined) {
    return at(place, side.role, [found('parameter-removed', 'other', old?.schema, undefined)]);
  }
  if (old === undefined) {
    const added = now.isRequired
      ? found('required-parameter-added', 'less', undefined, now.schema)
      : found('parameter-added', 'same', undefined, now.schema);
    return at(place, side.role, [added]);
  }
  // A parameter of the path is known by where it stands; a header's name in any case.
  const isRenamed = old.name.toLowerCase() !== now.name.toLowerCase();
  return at(place, side.role, [
    ...need('parameter', old.isRequired, now.isRequired),
    ...(isRenamed ? [found('parameter-renamed', 'same', old.name, now.name)] : []),
    ...(old.style === now.style
      ? []
      : [found('parameter-style-changed', 'other', old.style, now.style)]),
    ...schemas(old, now, side),
    ...notes(old.description, now.description),
  ]);
};

const mediaChanges = (old: MediaType, now: MediaType, side: Side): readonly Found[] => [
  ...schemas(old, now, side),
  ...(old.encoding === now.encoding
    ? []
    : [found('encoding-changed', 'other', old.encoding, now.encoding)]),
  ...(old.examples === now.examples
    ? []
    : [found('example-changed', 'same', old.examples, now.examples)]),
];

const bodyChanges = (
  old: Body | undefined,
  now: Body | undefined,
  placeOf: (mediaType: string) => Place,
  side: Side,
): readonly Placed[] => {
  const { role } = side;
  const whole = placeOf('');
  const types = (body: Body): string => [...body.content.keys()].join(', ');
  if (old === undefined && now === undefined) return [];
  if (now === undefined) {
    const before = old === undefined ? undefined : types(old);
    return at(whole, role, [found('body-removed', 'other', before, undefined)]);
  }
  if (old === undefined) {
    const added = now.isRequired
      ? found('required-body-added', 'less', undefined, types(now))
      : found('body-added', 'same', undefined, types(now));
    return at(whole, role, [added]);
  }
  const perType = namesIn(old.content, now.content).flatMap((type) => {
    const [before, after] = [old.content.get(type), now.content.get(type)];
    const place = placeOf(type);
    if (before === undefined) {
      return at(place, role, [found('media-type-added', 'same', undefined, type)]);
    }
    if (after === undefined) {
      return at(place, role, [found('media-type-removed', 'other', type, undefined)]);
    }
    return at(place, role, mediaChanges(before, after, side));
  });
  return [
    ...at(whole, role, need('body', old.isRequired, now.isRequired)),
    ...perType,
    ...at(whole, role, notes(old.description, now.description)),
  ];
};

const headerChanges = (
  old: Header | undefined,
  now: Header | undefined,
  side: Side,
): readonly Found[] => {
  if (now === undefined) return [found('header-removed', 'other', old?.schema, undefined)];
  if (old === undefined) {
    return now.isRequired
      ? [found('required-header-added', 'less', undefined, now.schema)]
      : [found('header-added', 'same', undefined, now.schema)];
  }
  return [
    ...need('header', old.isRequired, now.isRequired),
    ...schemas(old, now, side),
    ...notes(old.description, now.description),
  ];
};

const answerChanges = (status: string, old: Answer, now: Answer, side: Side): readonly Placed[] => [
  ...at({ part: 'status', status }, side.role, notes(old.description, now.description)),
  ...namesIn(old.headers, now.headers).flatMap((name) =>
    at(
      { part: 'response-header', status, name },
      side.role,
      headerChanges(old.headers.get(name), now.headers.get(name), side),
    ),
  ),
  ...bodyChanges(
    old.body,
    now.body,
    (mediaType) => ({ part: 'response-body', status, mediaType }),
    side,
  ),
];

/** The answer of a status, or of the statuses it is among. */
const answerFor = (answers: ReadonlyMap<string, Answer>, status: string): Answer | undefined =>
  answers.get(status) ?? answers.get(`${status.charAt(0)}XX`) ?? answers.get('default');

const isFailure = (status: string): boolean => /^[45]|^default$/u.test(status);

const statusChanges = (old: Operation, now: Operation, side: Side): readonly Placed[] =>
  namesIn(old.answers, now.answers).flatMap((status) => {
    const place: Place = { part: 'status', status };
    const before = old.answers.get(status) ?? old.answers.get(`${status.charAt(0)}XX`);
    const after = answerFor(now.answers, status);
    if (before !== undefined && after !== undefined) {
      return answerChanges(status, before, after, side);
    }
    if (before !== undefined) {
      return at(place, side.role, [found('status-removed', 'other', status, undefined)]);
    }
    // Any call can fail in a new way; a new success is an answer that the reader does not know.
    const added = isFailure(status)
      ? found('status-added', 'same', undefined, status)
      : found('success-status-added', 'more', undefined, status);
    return at(place, side.role, [added]);
  });

type Ways = Operation['security'];

const sayWays = (ways: Ways): string =>
  ways.map((way) => (way.length === 0 ? '–' : way.join(' + '))).join(' | ');

const isOpen = (ways: Ways): boolean => ways.some((way) => way.length === 0);

/** Can whoever proved himself one way still do so, showing no more than before? */
const isEnough = (shown: readonly string[], ways: Ways): boolean =>
  ways.some((way) => way.every((scheme) => shown.includes(scheme)));

const securityChanges = (old: Ways, now: Ways): readonly Found[] => {
  const [before, after] = [sayWays(old.toSorted()), sayWays(now.toSorted())];
  if (before === after) return [];
  if (isOpen(old) && !isOpen(now)) return [found('security-added', 'less', before, after)];
  if (isOpen(now) && !isOpen(old)) return [found('security-removed', 'more', before, after)];
  const isLess = old.some((way) => !isEnough(way, now));
  return [found('security-changed', isLess ? 'less' : 'more', before, after)];
};

/** Every difference between two versions of an operation or a webhook. */
export const changesOfOperation = (
  old: Operation,
  now: Operation,
  documents: Documents,
): readonly Placed[] => {
  // A webhook is sent by the service and answered by the engine: the other way round.
  const isWebhook = old.is === 'webhook';
  const asked: Side = { documents, role: isWebhook ? 'read' : 'sent' };
  const answered: Side = { documents, role: isWebhook ? 'sent' : 'read' };
  const whole: Place = { part: 'whole' };
  return [
    ...at(
      whole,
      asked.role,
      namesIn(old.notes, now.notes).flatMap((name) =>
        notes(old.notes.get(name) ?? '', now.notes.get(name) ?? ''),
      ),
    ),
    ...at({ part: 'security' }, asked.role, securityChanges(old.security, now.security)),
    ...namesIn(old.parameters, now.parameters).flatMap((key) =>
      parameterChanges(old.parameters.get(key), now.parameters.get(key), asked),
    ),
    ...bodyChanges(old.body, now.body, (mediaType) => ({ part: 'request-body', mediaType }), asked),
    ...statusChanges(old, now, answered),
  ];
};
