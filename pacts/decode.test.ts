// What the engine's own codecs read is held against what a contract says: by the members that it
// names, in full where it is a list, and about the order that the provider's state gave.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonResponse, type HttpRequest } from '../src/wire/http-message.ts';
import { refIdOf } from '../src/wire/ref-id.ts';
import { signatureOf } from '../src/wire/amis-accounting/callback.ts';
import { credentials } from '../src/wire/credentials.ts';
import type { Callback, Exchange, Pattern } from './contract.ts';
import { contracts } from './contracts.ts';
import { knownOrder, misreading, readAnswer, readCallback, type Values } from './decode.ts';

describe('a reading is right', () => {
  it.each<[string, unknown, Pattern]>([
    ['equal scalars', 7, 7],
    ['null', null, null],
    ['members that the pattern does not name', { a: 1, b: 2 }, { a: 1 }],
    ['any object, for an empty pattern', { a: 1 }, {}],
    ['deeper members', { a: { b: [{ c: 1, d: 2 }] } }, { a: { b: [{ c: 1 }] } }],
    ['empty lists', [], []],
  ])('%s', (_, actual, pattern) => {
    expect(misreading(actual, pattern)).toBeNull();
  });

  it('any JSON is a right reading of itself', () => {
    fc.assert(
      // An object with a member `__proto__` comes from no codec.
      fc.property(fc.jsonValue(), (json) => {
        fc.pre(!JSON.stringify(json).includes('__proto__'));
        const same = JSON.parse(JSON.stringify(json)) as Pattern;
        expect(misreading(same, same)).toBeNull();
      }),
    );
  });
});

describe('a misreading says where, what was expected, and what was read', () => {
  it.each<[string, unknown, Pattern, string]>([
    ['another scalar', 7, 8, ''],
    ['text for a number', '7', 7, ''],
    ['nothing for an object', null, {}, ''],
    ['an object for nothing', {}, null, ''],
    ['a member that is missing', { a: 1 }, { b: 1 }, '/b'],
    ['a member that is undefined', { a: undefined }, { a: null }, '/a'],
    ['a deeper member', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }, '/a/b/1'],
    ['a shorter list', { a: [1] }, { a: [1, 2] }, '/a'],
    ['a longer list', { a: [1, 2] }, { a: [1] }, '/a'],
    ['an object for a list', { a: { 0: 1 } }, { a: [1] }, '/a'],
    ['a scalar for an object', { a: 1 }, { a: { b: 1 } }, '/a'],
    ['the first place of several', { a: 1, b: 1 }, { a: 2, b: 2 }, '/a'],
  ])('%s', (_, actual, pattern, at) => {
    const found = misreading(actual, pattern);
    expect(found?.at).toBe(at);
    const stepsOf = (value: unknown): unknown =>
      at
        .split('/')
        .slice(1)
        .reduce<unknown>((inner, step) => Reflect.get(inner as object, step), value);
    expect(found?.expected).toEqual(stepsOf(pattern));
    expect(found?.actual).toEqual(stepsOf(actual));
  });

  it('a list is no object with the same elements', () => {
    expect(misreading([1], { 0: 1 })).not.toBeNull();
  });
});

const contractOf = (title: string): Exchange | Callback => {
  const all = Object.values(contracts).flat();
  const found = all.find(({ title: { en } }) => en === title);
  if (found === undefined) throw new Error(`There is no interaction "${title}".`);
  return found;
};
const exchangeOf = (title: string): Exchange => contractOf(title) as Exchange;

describe('answers', () => {
  it('a token is read as one, and none as null', () => {
    const connecting = exchangeOf('connect: a token');
    const good = { access_token: 'abc', token_type: 'Bearer', expires_in: 60 };
    expect(readAnswer(connecting, jsonResponse(200, good))).toEqual({
      value: 'abc',
      expiresAt: 60_000,
    });
    expect(readAnswer(connecting, jsonResponse(401, {}))).toBeNull();
  });

  const repeated = exchangeOf('the sales contract: created');
  const toldOf = (order_code: string) =>
    jsonResponse(200, { success: true, results: [{ success: true, order_code, data: 'DN-1' }] });

  it('an answer about the order that the state gave is read as about that order', () => {
    const right = readAnswer(repeated, toldOf('X-1'), { order: 'X-1' });
    expect(right).toMatchObject({ kind: 'done' });
    // The same answer is about a stranger's order when the state gave none.
    expect(readAnswer(repeated, toldOf('X-1'))).not.toMatchObject({ kind: 'done' });
    expect(readAnswer(repeated, toldOf('DH-1'))).toMatchObject({ kind: 'done' });
    expect(readAnswer(repeated, toldOf('DH-1'), { order: 'X-1' })).not.toMatchObject({
      kind: 'done',
    });
  });
});

describe('the orders that references stand for', () => {
  it.each<[string, Values, string, string | undefined]>([
    ['the example’s invoice request', {}, refIdOf('DH-1', 'invoice-request'), 'DH-1'],
    ['the example’s sales contract', {}, refIdOf('DH-1', 'sales-contract'), 'DH-1'],
    ['those of the state’s order', { order: 'X' }, refIdOf('X', 'sales-contract'), 'X'],
    [
      'no longer those of the example',
      { order: 'X' },
      refIdOf('DH-1', 'sales-contract'),
      undefined,
    ],
    ['the reference that the state gave', { order: 'X', refId: 'r' }, 'r', 'X'],
    ['a stranger’s', {}, refIdOf('DH-2', 'sales-contract'), undefined],
  ])('%s', (_, values, refId, order) => {
    expect(knownOrder(values)(refId)).toBe(order);
  });
});

describe('callbacks', () => {
  const stored = contractOf('document stored (the sales contract)') as Callback;
  const { appSecret } = credentials['amis-accounting'];
  const callback = (refId: string, secret: string): HttpRequest => {
    const data = JSON.stringify([
      { org_refid: refId, session_id: 's-1', voucher_type: 9002, success: true },
    ]);
    return {
      method: 'POST',
      path: '/callbacks/amis-accounting',
      query: {},
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data_type: 1, data, signature: signatureOf(secret, data) }),
    };
  };

  it('are read with the order that the state gave', () => {
    const request = callback(refIdOf('X-1', 'sales-contract'), appSecret);
    const reading = readCallback(stored, request, { now: 0, values: { order: 'X-1' } });
    expect(reading).toMatchObject({ signature: 'good', notices: [{ order: 'X-1' }] });
  });

  it('are good by the secret that is given, and by the lab’s own when none is', () => {
    const request = callback(refIdOf('DH-1', 'sales-contract'), 'a secret of theirs');
    expect(readCallback(stored, request, { now: 0 })).toMatchObject({ signature: 'bad' });
    const context = { now: 0, secret: 'a secret of theirs' };
    expect(readCallback(stored, request, context)).toMatchObject({ signature: 'good' });
  });

  it('of a service that sends none are a mistake in the contract', () => {
    const wrong: Callback = { ...stored, provider: 'amis-sales' };
    const request = callback('r', appSecret);
    expect(() => readCallback(wrong, request, { now: 0 })).toThrow(
      'amis-sales sends no callbacks: correct its contract under pacts/.',
    );
  });
});
