// What the services really hold: each thing is counted where it is, and asked only where it can be.
import { describe, expect, test } from 'vitest';
import { instantOf } from '../src/calendar/time.ts';
import type { Call, ResourceCallName } from '../src/wire/calls.ts';
import type { Service } from '../src/wire/services.ts';
import { countHeld, things, thingsOf, type Thing } from './holdings.ts';
import { outside } from './outside.ts';
import {
  licenceRequest,
  resourceCall,
  salesDocument,
  topUpCodes,
  voucher,
} from './sample-calls.ts';
import { newOutside, type Act, type Outside } from './state.ts';

const now = instantOf('02/03/2026 09:00');
const after = (calls: readonly Call[], ...acts: readonly Act[]): Outside => {
  const called = calls.reduce(
    (state, call) => outside(state, { is: 'call', id: 'c', call }, now)[0],
    newOutside,
  );
  return acts.reduce(
    (state, act) => outside(state, { is: 'act', act, order: 'DH-1' }, now)[0],
    called,
  );
};

/** Everything that is held of an order, by service and thing; what is not held is left out. */
const heldOf = (state: Outside, order = 'DH-1'): readonly string[] =>
  (Object.keys(thingsOf) as Service[]).flatMap((service) =>
    thingsOf[service].flatMap((thing) => {
      const count = countHeld(state, service, thing, order);
      return count === 0 ? [] : [`${service} ${thing} ${count}`];
    }),
  );

const resources = (...names: readonly ResourceCallName[]): readonly Call[] =>
  names.map((name, at) => resourceCall(name, at + 1));

describe('what the services hold', () => {
  test.each<[string, Outside, readonly string[]]>([
    ['nothing at first', newOutside, []],
    ['a licence request', after([licenceRequest()]), ['suman licence-requests 1']],
    [
      'a licence, and still its request',
      after([licenceRequest()], 'grant-licence'),
      ['suman licence-requests 1', 'suman licences 1'],
    ],
    ['a temporary resource', after(resources('temporary-grant')), ['suman temporary-resources 1']],
    [
      'a full one in its place',
      after(resources('temporary-grant', 'full-grant')),
      ['suman resources 1'],
    ],
    ['a locked one', after(resources('temporary-grant', 'lock')), ['suman locked-resources 1']],
    ['none that was revoked', after(resources('temporary-grant', 'revoke')), []],
    ['none of a lock that locked nothing', after(resources('lock')), []],
    ['as many codes as were issued', after([topUpCodes(3)]), ['suman top-up-codes 3']],
    [
      'one half of a document',
      after([salesDocument('sales-contract')]),
      ['amis-sales sales-contracts 1'],
    ],
    ['the other half', after([voucher('sales-contract')]), ['amis-accounting sales-contracts 1']],
    [
      'an invoice, and still its request',
      after([voucher('invoice-request')], 'issue-invoice'),
      ['amis-accounting invoice-requests 1', 'amis-accounting invoices 1'],
    ],
  ])('%s', (_, state, held) => {
    expect(heldOf(state)).toEqual(held);
    expect(heldOf(state, 'DH-2')).toEqual([]);
  });

  test.each(['not-stored', 'store-failed'] as const)('a voucher under %s is not held', (effect) => {
    const fault = {
      service: 'amis-accounting',
      call: 'every',
      effect,
      often: 'until-healed',
    } as const;
    const [armed] = outside(newOutside, { is: 'arm', fault }, now);
    const call = voucher('invoice-request');
    expect(heldOf(outside(armed, { is: 'call', id: 'c', call }, now)[0])).toEqual([]);
  });
});

describe('asking for what cannot be', () => {
  const pairs = (Object.keys(thingsOf) as Service[]).flatMap((service) =>
    things
      .filter((thing) => !thingsOf[service].includes(thing))
      .map((thing): [Service, Thing] => [service, thing]),
  );
  test.each(pairs)('%s cannot hold %s, and says what it holds', (service, thing) => {
    expect(() => countHeld(newOutside, service, thing, 'DH-1')).toThrow(
      `${service} cannot hold ${thing}; it holds ${thingsOf[service].join(', ')}.`,
    );
  });

  test('every thing can be held somewhere', () => {
    const held = new Set(Object.values(thingsOf).flat());
    expect(things.filter((thing) => !held.has(thing))).toEqual([]);
  });
});
