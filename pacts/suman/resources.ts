// SUMAN MISA: the resource of a SaaS order, commands with a revision, and the look-up of it.
import type { ResourceCallName } from '../../src/wire/calls.ts';
import { calls, type Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  fromState,
  integer,
  lookUpOf,
  order,
  text,
  type Asked,
  type Exchange,
  type State,
  type Template,
  type Told,
} from '../contract.ts';
import { lookup, resourceCall } from '../sample-calls.ts';
import {
  absent,
  authorization,
  connected,
  isNew,
  isRepeat,
  keyed,
  provider,
  refusal,
  refuses,
  turnedAway,
} from './exchange.ts';

type ResourceRow = {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: Readonly<Record<string, Template>>;
  /** The state it leads to. */
  readonly state: 'temporary' | 'full' | 'locked' | 'revoked';
  /** What must be there before. */
  readonly before: State;
};
const temporary: State = {
  name: 'the order has a temporary resource',
  params: { order, revision: 1 },
};
const rows: { readonly [N in ResourceCallName]: ResourceRow } = {
  'temporary-grant': {
    method: 'PUT',
    path: '',
    body: { kind: 'temporary' },
    state: 'temporary',
    before: isNew,
  },
  'full-grant': { method: 'PUT', path: '', body: { kind: 'full' }, state: 'full', before: isNew },
  lock: { method: 'POST', path: '/lock', body: {}, state: 'locked', before: temporary },
  revoke: { method: 'POST', path: '/revoke', body: {}, state: 'revoked', before: temporary },
};
const revision = 2;

const resourceAnswer = (state: string, held: boolean): Template => ({
  orderCode: text(order),
  state,
  held,
  revision: integer(revision),
});

const commands = (name: ResourceCallName): readonly Exchange[] => {
  const { method, path, body, state, before } = rows[name];
  const call = resourceCall(name, revision);
  const asked: Asked = {
    provider,
    what: calls[name],
    sends: call,
    request: {
      method,
      path: fromState(`/api/v1/resources/\${order}${path}`, `/api/v1/resources/${order}${path}`),
      headers: keyed(call.key),
      body: { ...body, revision, product: 'amis-ke-toan' },
    },
  };
  const done = (answer: Named, isReplayed = false): Told => ({
    answer,
    response: {
      status: 200,
      ...(isReplayed ? { headers: isRepeat } : {}),
      body: resourceAnswer(state, true),
    },
    reads: { kind: 'done', existed: isReplayed, result: { is: 'resource', state, held: true } },
  });
  const nothing: Told = {
    answer: answers.nothing,
    response: { status: 200, body: resourceAnswer('none', false) },
    reads: { kind: 'done', result: { is: 'resource', state: 'none', held: false } },
  };
  const isGrant = method === 'PUT';
  const sentBefore: State = {
    name: 'the resource command was sent before',
    params: { order, name, key: call.key, revision },
  };
  const later = { name: 'a later resource command was done', params: { order, revision: 3 } };
  return [
    exchange(asked, done(answers.done), connected, before),
    ...(isGrant ? [] : [exchange(asked, nothing, connected, isNew)]),
    exchange(asked, done(answers.repeated, true), connected, before, sentBefore),
    exchange(asked, refusal('stale-revision', 409, answers.stale), connected, later),
    exchange(asked, refusal('business-refusal', 422), connected, refuses),
    ...turnedAway(asked),
  ];
};

const lookUps = (of: ResourceCallName): readonly Exchange[] => {
  const { state } = rows[of];
  const asked: Asked = {
    provider,
    what: lookUpOf(calls[of]),
    sends: lookup(provider, of),
    request: {
      method: 'GET',
      path: fromState('/api/v1/resources/${order}', `/api/v1/resources/${order}`),
      query: { command: of },
      headers: { authorization },
    },
  };
  const found: Told = {
    answer: answers.exists,
    response: { status: 200, body: resourceAnswer(state, true) },
    reads: { kind: 'done', existed: true, result: { is: 'resource', state, held: true } },
  };
  return [
    exchange(asked, found, connected, {
      name: 'the resource of the order is in a state',
      params: { order, state, revision },
    }),
    exchange(asked, absent, connected, isNew),
    exchange(asked, refusal('business-refusal', 422), connected, refuses),
    ...turnedAway(asked),
  ];
};

export const resources: readonly Exchange[] = (Object.keys(rows) as ResourceCallName[]).flatMap(
  (name) => [...commands(name), ...lookUps(name)],
);
