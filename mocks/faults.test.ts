// Which fault fires: what a rule matches, how it counts, and that one call is struck at most once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arm,
  onCall,
  onNotice,
  onService,
  strike,
  turnAway,
  type Armed,
  type CallFault,
  type Fault,
  type NoticeFault,
  type Often,
} from './faults.ts';

const callFault = (often: Often, more: Partial<CallFault> = {}): Fault =>
  ({ service: 'suman', call: 'licence-request', effect: 'reply-lost', often, ...more }) as Fault;
const noticeFault = (more: Partial<NoticeFault> = {}): Fault =>
  ({
    service: 'suman',
    notice: 'licence-granted',
    effect: 'notice-lost',
    often: 'until-healed',
    ...more,
  }) as Fault;
const down: Fault = { service: 'suman', effect: 'down', often: 'until-healed' };

const licenceCall = onCall('suman', 'licence-request', 'DH-1');
const licenceNotice = onNotice('suman', 'licence-granted', 'DH-1');

/** Whether a rule fires at each of the first `count` matching calls. */
const firings = (often: Often, count: number): readonly boolean[] => {
  let rules: readonly Armed[] = [arm(callFault(often))];
  return Array.from({ length: count }, () => {
    const [after, fault] = strike(rules, licenceCall);
    rules = after;
    return fault !== null;
  });
};

const oftens: fc.Arbitrary<Often> = fc.oneof(
  fc.constant('until-healed' as const),
  fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ nth: fc.integer({ min: 1, max: 4 }) }),
);

describe('how often a rule fires', () => {
  test('until healed: at every match', () => {
    expect(firings('until-healed', 4)).toEqual([true, true, true, true]);
  });
  test('n times: at the first n matches', () => {
    expect(firings({ times: 2 }, 4)).toEqual([true, true, false, false]);
  });
  test('on call n: at the n-th match alone', () => {
    expect(firings({ nth: 2 }, 4)).toEqual([false, true, false, false]);
  });

  test('a rule that has ended neither counts nor fires', () => {
    const ended: Armed = { ...arm(callFault('until-healed')), ended: true };
    expect(strike([ended], licenceCall)).toEqual([[ended], null]);
  });

  test('every matching rule counts a call, and at most one fires: the first whose turn it is', () => {
    fc.assert(
      fc.property(fc.array(oftens, { maxLength: 5 }), fc.integer({ max: 8 }), (list, calls) => {
        let rules: readonly Armed[] = list.map((often) => arm(callFault(often)));
        let struck = 0;
        for (let call = 1; call <= calls; call += 1) {
          const [after, fault] = strike(rules, licenceCall);
          const fired = after.filter((rule, at) => rule.fired > (rules[at]?.fired ?? 0));
          expect(fired.map((rule) => rule.fault)).toEqual(fault === null ? [] : [fault]);
          expect(after.every(({ matched }) => matched === call)).toBe(true);
          const turns = list.findIndex(
            (often) =>
              often === 'until-healed' ||
              ('times' in often ? call <= often.times : call === often.nth),
          );
          expect(fault).toBe(turns === -1 ? null : rules[turns]?.fault);
          struck += fault === null ? 0 : 1;
          rules = after;
        }
        expect(rules.reduce((sum, { fired }) => sum + fired, 0)).toBe(struck);
      }),
    );
  });

  test('calls that do not match are not counted', () => {
    const rules = [arm(callFault({ nth: 1 }, { order: 'DH-2' }))];
    const [after, fault] = strike(rules, licenceCall);
    expect([after[0]?.matched, fault]).toEqual([0, null]);
    const [later, second] = strike(after, onCall('suman', 'licence-request', 'DH-2'));
    expect([later[0]?.matched, second]).toEqual([1, rules[0]?.fault]);
  });

  test('counting starts when the rule is put into force', () => {
    const [counted] = strike([arm(callFault({ nth: 2 }))], licenceCall);
    const rules = [...counted, arm(callFault({ nth: 1 }, { effect: 'garbled' }))];
    const [, fault] = strike(rules, licenceCall);
    expect(fault).toMatchObject({ effect: 'reply-lost' });
    expect(
      strike([...counted.slice(1), arm(callFault({ nth: 1 }))], licenceCall)[1],
    ).not.toBeNull();
  });

  test('the rules given stay as they were', () => {
    const rules = [arm(callFault('until-healed'))];
    strike(rules, licenceCall);
    expect(rules).toEqual([arm(callFault('until-healed'))]);
  });
});

describe('what a rule matches', () => {
  const always = 'until-healed';
  test.each([
    ['its own call', callFault(always), true],
    ['another call', callFault(always, { call: 'lookup' }), false],
    ['every call', callFault(always, { call: 'every' }), true],
    ['another service', callFault(always, { service: 'amis-sales', call: 'every' }), false],
    ['its order', callFault(always, { order: 'DH-1' }), true],
    ['another order', callFault(always, { order: 'DH-2' }), false],
    ['every call of another order', callFault(always, { call: 'every', order: 'DH-2' }), false],
    ['a notice', noticeFault(), false],
    ['the whole service', down, true],
    ['another whole service', { ...down, service: 'amis-sales' } as Fault, false],
  ])('a call: %s', (_, fault, matches) => {
    expect(licenceCall(fault)).toBe(matches);
  });

  test('every request means look-ups too', () => {
    expect(onCall('suman', 'lookup', 'DH-1')(callFault(always, { call: 'every' }))).toBe(true);
  });

  test.each([
    ['its own notice', noticeFault(), true],
    ['another notice', noticeFault({ notice: 'invoice-issued' }), false],
    ['another service', noticeFault({ service: 'amis-accounting' }), false],
    ['its order', noticeFault({ order: 'DH-1' }), true],
    ['another order', noticeFault({ order: 'DH-2' }), false],
    ['a call', callFault(always, { call: 'every' }), false],
    ['the whole service', down, true],
  ])('a notice: %s', (_, fault, matches) => {
    expect(licenceNotice(fault)).toBe(matches);
  });

  test('a service that is out is meant by its own rule, and by no other', () => {
    expect(onService('suman')(down)).toBe(true);
    expect(onService('amis-accounting')(down)).toBe(false);
    expect(onService('suman')(callFault(always, { call: 'every' }))).toBe(false);
    expect(onService('suman')(noticeFault())).toBe(false);
  });
});

describe('people who want to work in a service', () => {
  const isOut = (often: Often, service: 'suman' | 'amis-sales' = 'suman'): boolean =>
    turnAway([arm({ ...down, often })], service)[1];

  test('are turned away while it is down, and only there', () => {
    expect([isOut('until-healed'), isOut('until-healed', 'amis-sales')]).toEqual([true, false]);
    expect(turnAway([arm(callFault('until-healed', { call: 'every' }))], 'suman')[1]).toBe(false);
    expect(turnAway([{ ...arm(down), ended: true }], 'suman')[1]).toBe(false);
  });

  test('are no calls: the rule has fired, and counts none', () => {
    const [after] = turnAway([arm({ ...down, often: { times: 1 } })], 'suman');
    expect(after).toMatchObject([{ matched: 0, fired: 1 }]);
    expect(strike(after, licenceCall)[1]).not.toBeNull();
  });

  test('find it as the next call would: down now, or only on call 2', () => {
    expect([isOut({ times: 1 }), isOut({ nth: 1 }), isOut({ nth: 2 })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
