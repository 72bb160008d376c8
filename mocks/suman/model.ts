// SUMAN MISA as a pure machine: licence requests, resources fenced by revisions, top-up codes,
// idempotency keys.
import type {
  Call,
  LicenceRequestCall,
  Reply,
  ResourceCall,
  ResourceState,
  Result,
  TopUpCall,
} from '../../src/wire/calls.ts';
import { takes, type CallName } from '../../src/wire/services.ts';
import { hash32 } from '../../src/wire/ref-id.ts';
import { getCell, noCells, setCell, type Cells } from '../cells.ts';

type LicenceRequest = { readonly id: string; readonly granted: boolean };

/** What SUMAN holds for one order code. It knows the order by nothing else. */
export type SumanOrder = {
  readonly order: string;
  readonly licenceRequests: readonly LicenceRequest[];
  readonly resource: ResourceState;
  /** The highest revision it has seen; kept for orders it holds nothing of too (D17). */
  readonly revision: number;
  readonly codes: readonly string[];
};

/** Work done under an idempotency key; a refusal is not remembered (services.md). */
type Remembered = {
  readonly call: Call;
  readonly reply: Extract<Reply, { kind: 'done' }>;
};

export type Suman = {
  readonly orders: Cells<SumanOrder>;
  readonly keys: Cells<Remembered>;
  readonly requests: number;
};

export const newSuman: Suman = { orders: noCells, keys: noCells, requests: 0 };

export const sumanOrder = (suman: Suman, order: string): SumanOrder =>
  getCell(suman.orders, order) ?? {
    order,
    licenceRequests: [],
    resource: 'none',
    revision: 0,
    codes: [],
  };

const put = (suman: Suman, held: SumanOrder): Suman => ({
  ...suman,
  orders: setCell(suman.orders, held.order, held),
});

const refused = (code: string): Reply => ({ kind: 'refused', code });

type Keyed = LicenceRequestCall | ResourceCall | TopUpCall;

/**
 * SUMAN takes a call. Same key and body: the same answer. Same key, other body: refused (422), as
 * the IETF draft on Idempotency-Key has it.
 */
export const takeCall = (suman: Suman, call: Call): readonly [Suman, Reply] => {
  if (!takes('suman', call.name === 'lookup' ? call.of : call.name)) {
    const asked = call.name === 'lookup' ? `a look-up of ${call.of}` : call.name;
    throw new Error(`SUMAN MISA has no operation for ${asked}: extend mocks/suman/model.ts.`);
  }
  if (call.name === 'lookup') return [suman, lookUp(suman, call.order, call.of)];
  if (call.service !== 'suman') throw new Error(`SUMAN MISA was given a call for ${call.service}.`);
  const remembered = getCell(suman.keys, call.key);
  if (remembered !== undefined) {
    if (!isSameBody(remembered.call, call)) return [suman, refused('key-reused')];
    const { reply } = remembered;
    return [suman, { ...reply, existed: true, replayed: true }];
  }
  const [after, reply] = work(suman, call);
  // Only work that was done is remembered: not a refusal, and not what was found done.
  if (reply.kind !== 'done' || reply.existed) return [after, reply];
  return [{ ...after, keys: setCell(after.keys, call.key, { call, reply }) }, reply];
};

/** The same data, whatever the order of its fields: a codec may build them in another. */
const isSameBody = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && isSameBody(value, others.get(name)))
  );
};

const work = (suman: Suman, call: Keyed): readonly [Suman, Reply] => {
  switch (call.name) {
    case 'licence-request':
      return takeLicenceRequest(suman, call);
    case 'top-up-codes':
      return issueCodes(suman, call);
    default:
      return changeResource(suman, call);
  }
};

/** A second request for one order code is a 409 that names the first. */
const takeLicenceRequest = (
  suman: Suman,
  { order }: LicenceRequestCall,
): readonly [Suman, Reply] => {
  const held = sumanOrder(suman, order);
  const existing = held.licenceRequests[0];
  if (existing !== undefined) {
    return [suman, { kind: 'done', result: { is: 'licence-request', ...existing }, existed: true }];
  }
  const request = { id: `GP-${String(suman.requests + 1).padStart(6, '0')}`, granted: false };
  const after = put(
    { ...suman, requests: suman.requests + 1 },
    { ...held, licenceRequests: [...held.licenceRequests, request] },
  );
  return [after, { kind: 'done', result: { is: 'licence-request', ...request }, existed: false }];
};

/**
 * The order code is the natural key of its codes: a second command, whatever its key, names those
 * issued.
 */
const issueCodes = (suman: Suman, { order, quantity }: TopUpCall): readonly [Suman, Reply] => {
  const held = sumanOrder(suman, order);
  if (held.codes.length > 0) {
    return [suman, { kind: 'done', result: { is: 'codes', codes: held.codes }, existed: true }];
  }
  const codes = Array.from({ length: quantity }, (_, index) => codeFor(order, index));
  const after = { ...held, codes: [...held.codes, ...codes] };
  return [put(suman, after), { kind: 'done', result: { is: 'codes', codes }, existed: false }];
};

/**
 * Twelve digits in threes of four, a function of order and place, so that a world can be replayed.
 */
const codeFor = (order: string, index: number): string =>
  [0, 1, 2]
    .map((part) => String(hash32(`${order}/${index}`, part) % 10_000).padStart(4, '0'))
    .join('-');

/** Is a resource in this state in force, or would it be if it were not locked? */
const isHeld = (state: ResourceState): boolean =>
  state === 'temporary' || state === 'full' || state === 'locked';

/**
 * Fencing: a revision no higher than the highest seen is refused, so a late request cannot undo a
 * later one. (A repeat under its own key never comes this far.) Lock and revoke are accepted for an
 * order it holds nothing of, and remembered (D17).
 */
const changeResource = (
  suman: Suman,
  { order, revision, name }: ResourceCall,
): readonly [Suman, Reply] => {
  const before = sumanOrder(suman, order);
  if (revision <= before.revision) return [suman, refused('stale-revision')];
  const resource = nextResource[name](before.resource);
  const held = isHeld(before.resource) || isHeld(resource);
  const result = { is: 'resource', state: resource, held, revision } as const;
  return [put(suman, { ...before, resource, revision }), { kind: 'done', result, existed: false }];
};

const nextResource: {
  readonly [N in ResourceCall['name']]: (state: ResourceState) => ResourceState;
} = {
  'temporary-grant': () => 'temporary',
  'full-grant': () => 'full',
  lock: (state) => (isHeld(state) ? 'locked' : state),
  revoke: (state) => (isHeld(state) ? 'revoked' : state),
};

const lookUp = (suman: Suman, order: string, of: CallName): Reply => {
  const { licenceRequests, codes, revision, resource: state } = sumanOrder(suman, order);
  if (of === 'licence-request') {
    const [request] = licenceRequests;
    return request === undefined ? absent : found({ is: 'licence-request', ...request });
  }
  if (of === 'top-up-codes') return codes.length === 0 ? absent : found({ is: 'codes', codes });
  if (revision === 0) return absent;
  const held = isHeld(state) || state === 'revoked';
  return found({ is: 'resource', state, held, revision });
};

const found = (result: Result): Reply => ({ kind: 'done', result, existed: true });

const absent: Reply = {
  kind: 'done',
  result: { is: 'absent', code: 'not-found' },
  existed: false,
};

/** The licence accountant in SUMAN grants the licence of an order. */
export const grantLicence = (
  suman: Suman,
  order: string,
): readonly [Suman, 'granted' | 'no-licence-request' | 'licence-already-granted'] => {
  const held = sumanOrder(suman, order);
  const request = held.licenceRequests[0];
  if (request === undefined) return [suman, 'no-licence-request'];
  if (request.granted) return [suman, 'licence-already-granted'];
  const licenceRequests = held.licenceRequests.map((each) =>
    each === request ? { ...each, granted: true } : each,
  );
  return [put(suman, { ...held, licenceRequests }), 'granted'];
};
