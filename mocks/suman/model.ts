// SUMAN MISA as a pure machine: licence requests, resources fenced by revisions, top-up codes,
// idempotency keys.
import type {
  Call,
  LicenceRequestCall,
  Reply,
  ResourceCall,
  ResourceState,
  TopUpCall,
} from '../../src/wire/calls.ts';
import { takes } from '../../src/wire/services.ts';
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
type Remembered = { readonly call: Call; readonly reply: Reply };

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
  if (call.name === 'lookup') return [suman, lookUp(suman, call.order, call.of)];
  if (call.service !== 'suman' || !takes('suman', call.name)) {
    throw new Error(`SUMAN MISA has no operation for ${call.name}: extend mocks/suman/model.ts.`);
  }
  const remembered = getCell(suman.keys, call.key);
  if (remembered !== undefined) {
    if (!isSameBody(remembered.call, call)) return [suman, refused('key-reused')];
    const { reply } = remembered;
    return [suman, reply.kind === 'done' ? { ...reply, existed: true } : reply];
  }
  const [after, reply] = work(suman, call);
  if (reply.kind !== 'done') return [after, reply];
  return [{ ...after, keys: setCell(after.keys, call.key, { call, reply }) }, reply];
};

const isSameBody = (one: Call, other: Call): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

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
  return [
    put(suman, { ...held, codes }),
    { kind: 'done', result: { is: 'codes', codes }, existed: false },
  ];
};

/**
 * Twelve digits in threes of four, a function of order and place, so that a world can be replayed.
 */
const codeFor = (order: string, index: number): string =>
  [0, 1, 2]
    .map((part) => String(hash32(`${order}/${index}`, part) % 10_000).padStart(4, '0'))
    .join('-');

/**
 * Fencing: a lower revision than the highest seen is refused, so a late request cannot undo a later
 * one.
 */
const changeResource = (
  suman: Suman,
  { order, revision, name }: ResourceCall,
): readonly [Suman, Reply] => {
  const held = sumanOrder(suman, order);
  if (revision <= held.revision) return [suman, refused('stale-revision')];
  const wasHeld =
    held.resource === 'temporary' || held.resource === 'full' || held.resource === 'locked';
  const resource = nextResource[name](wasHeld);
  const result = {
    is: 'resource',
    state: resource,
    held: wasHeld || resource !== 'none',
    revision,
  } as const;
  return [put(suman, { ...held, resource, revision }), { kind: 'done', result, existed: false }];
};

const nextResource: { readonly [N in ResourceCall['name']]: (wasHeld: boolean) => ResourceState } =
  {
    'temporary-grant': () => 'temporary',
    'full-grant': () => 'full',
    lock: (wasHeld) => (wasHeld ? 'locked' : 'none'),
    revoke: (wasHeld) => (wasHeld ? 'revoked' : 'none'),
  };

const lookUp = (suman: Suman, order: string, of: Call['name']): Reply => {
  const held = sumanOrder(suman, order);
  switch (of) {
    case 'licence-request': {
      const request = held.licenceRequests[0];
      if (request === undefined) return absent('not-found');
      return { kind: 'done', result: { is: 'licence-request', ...request }, existed: true };
    }
    case 'top-up-codes':
      if (held.codes.length === 0) return absent('not-found');
      return { kind: 'done', result: { is: 'codes', codes: held.codes }, existed: true };
    default: {
      if (held.revision === 0) return absent('not-found');
      const { resource: state, revision } = held;
      const isHeld =
        state === 'temporary' || state === 'full' || state === 'locked' || state === 'revoked';
      return {
        kind: 'done',
        result: { is: 'resource', state, held: isHeld, revision },
        existed: true,
      };
    }
  }
};

const absent = (code: string): Reply => ({
  kind: 'done',
  result: { is: 'absent', code },
  existed: false,
});

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
