// What can be typed into the form of a new order is what the scenario language can say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../scenario/vocabulary/fold.ts';
import { placeDesktop } from '../../session/sample-session.ts';
import { namesIn } from '../../session/names.ts';
import { add, newSession } from '../../session/session.ts';
import { freshCustomer, oneOfEach, problemsOf, stepOf, type Draft } from './new-order.ts';

const draft: Draft = {
  kind: 'desktop',
  payment: 'bank-transfer',
  customer: 'An',
  order: '',
  quantity: '1',
  invoice: true,
};
const nobody = namesIn([]);
const fieldsOff = (change: Partial<Draft>, names = nobody): readonly string[] =>
  Object.keys(problemsOf({ ...draft, ...change }, names));

describe('a new order', () => {
  it('becomes a step, its code made when none is given', () => {
    expect(stepOf(draft, nobody)).toEqual({
      action: 'place',
      kind: 'desktop',
      payment: 'bank-transfer',
      customer: 'An',
      order: 'DH-1',
    });
    expect(stepOf({ ...draft, order: ' HD 7 ' }, nobody).order).toBe('HD 7');
    expect(stepOf(draft, namesIn([placeDesktop])).order).toBe('DH-2');
  });

  it('has a quantity and an invoice when it buys codes', () => {
    const codes = { ...draft, kind: 'top-up', quantity: '12', invoice: false } as const;
    expect(stepOf(codes, nobody)).toMatchObject({ quantity: 12, invoice: false });
  });

  it('is refused at the field that cannot be said', () => {
    expect(fieldsOff({})).toEqual([]);
    expect(fieldsOff({ customer: '' })).toEqual(['customer']);
    expect(fieldsOff({ customer: 'An "Béo"' })).toEqual(['customer']);
    expect(fieldsOff({ customer: 'x'.repeat(101) })).toEqual(['customer']);
    expect(fieldsOff({ order: '..' })).toEqual(['order']);
    expect(fieldsOff({ order: 'DH\u00001' })).toEqual(['order']);
    expect(fieldsOff({ order: 'dh-1' }, namesIn([placeDesktop]))).toEqual(['order']);
  });

  it('says what is wrong with a name', () => {
    const said = (customer: string): string | undefined =>
      problemsOf({ ...draft, customer }, nobody).customer?.en;
    expect(said('“An”')).toContain('quotes');
    expect(said('x'.repeat(101))).toContain('101');
    expect(said('.')).toContain('just');
    expect(said('An\u0007')).toContain('printed');
  });

  it.each(['0', '1001', '-1', '1.5', '2e2', '', 'x', '99999999999'])(
    'is refused for a quantity of %j',
    (quantity) => {
      expect(fieldsOff({ kind: 'top-up', quantity })).toEqual(['quantity']);
      expect(fieldsOff({ kind: 'saas', quantity })).toEqual([]);
    },
  );

  it('is taken by the story whenever no field is refused, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('An', 'DH-1', ' a | b ', '<b>', '\uD800', '“x”', 'a  b', '«'),
    );
    const drafts = fc.record({
      kind: fc.constantFrom('desktop' as const, 'saas' as const, 'top-up' as const),
      payment: fc.constantFrom('bank-transfer' as const, 'online' as const),
      customer: text,
      order: text,
      quantity: fc.oneof(fc.nat(40).map(String), text),
      invoice: fc.boolean(),
    });
    fc.assert(
      fc.property(drafts, (typed) => {
        if (Object.keys(problemsOf(typed, nobody)).length > 0) return;
        expect(add(newSession(), stepOf(typed, nobody))).toHaveProperty('session');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a generated customer', () => {
  it('is somebody who is not in the story, from wherever one looks', () => {
    const first = freshCustomer(nobody, 0);
    const next = freshCustomer(namesIn([{ ...placeDesktop, customer: first }]), 0);
    expect(next).not.toBe(first);
    fc.assert(
      fc.property(fc.integer(), (start) => {
        expect(freshCustomer(nobody, start)).not.toBe('');
      }),
    );
  });
});

describe('one order of each kind', () => {
  it('has codes and customers of its own, and can be placed', () => {
    const names = namesIn([placeDesktop]);
    const steps = oneOfEach(names);
    expect(steps.map(({ order }) => order)).toEqual(['DH-2', 'DH-3', 'DH-4']);
    expect(new Set(steps.map(({ customer }) => foldKey(customer ?? ''))).size).toBe(3);
    expect(names.orders.size).toBe(1);
  });
});
