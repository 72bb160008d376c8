// What the language can say: every Step of its sentences, and nothing that only looks like one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../world/steps.ts';
import { printStep } from './print.ts';
import { readSentence } from './reading/reading.ts';
import { isSame, isSayable } from './sayable.ts';
import { vocabulary } from './vocabulary.ts';

const fault = { action: 'fault', fault: { effect: 'refused', service: 'suman', call: 'lock' } };

const faulty = (fields: object): object => ({
  ...fault,
  fault: { ...fault.fault, often: 'until-healed', ...fields },
});

describe('no scenario can say', () => {
  it.each<[string, object]>([
    ['an action that is none', { action: 'explode' }],
    ['a field that no sentence has', { action: 'cancel', because: 'x' }],
    ['a bank reference', { action: 'receive-money', reference: 'FT-1' }],
    ['a name with quotes', { action: 'cancel', order: 'a"b' }],
    ['a name that is no text', { action: 'cancel', order: ['DH-1'] }],
    ['a name that is not in NFC', { action: 'cancel', order: 'Hoà'.normalize('NFD') }],
    ['too long a name', { action: 'cancel', order: 'x'.repeat(101) }],
    ['half a character', { action: 'cancel', order: 'x\uD800' }],
    ['no amount of time', { action: 'pass', amount: 0, unit: 'days' }],
    ['more time than can be meant', { action: 'pass', amount: 1e8, unit: 'days' }],
    ['a unit that is none', { action: 'pass', amount: 1, unit: 'constructor' }],
    ['half an instant', { action: 'reach', instant: 1.5 }],
    ['a fault that is none', { action: 'fault' }],
    ['a fault without how often', fault],
    ['a call that the service does not take', faulty({ service: 'amis-sales' })],
    ['a fault for a strange number of times', faulty({ often: { times: 0 } })],
    ['a status of another track', { action: 'expect-status', track: 'TT', status: 'granted' }],
    ['no statuses', { action: 'expect-statuses', statuses: {} }],
    ['a track that is none', { action: 'expect-statuses', statuses: { XX: 'paid' } }],
    ['a reason that is none', { action: 'expect-rejected', reason: 'because' }],
  ])('%s', (_, step) => {
    expect(isSayable(step as Step)).toBe(false);
  });

  it.each([null, undefined, 7, 'cancel', []])('%j', (step) => {
    expect(isSayable(step as never)).toBe(false);
  });
});

describe('what is sayable', () => {
  const actions = fc.constantFrom(...vocabulary);
  const value = fc.oneof(
    fc.constantFrom('DH-1', 'suman', 'lock', 'every', 'paid', 'TT', 'granted', 'until-healed'),
    fc.constantFrom('licence-request', 'licences', 'days', 'online', 'retry', 'already-paid'),
    fc.nat(9),
    fc.boolean(),
    fc.record({ times: fc.nat(3) }),
    fc.constant({ TT: 'paid' }),
    fc.constant(['paid', 'unpaid']),
    fc.string(),
  );
  const names = [
    'order',
    'service',
    'call',
    'often',
    'track',
    'status',
    'amount',
    'unit',
    'work',
  ].concat(['reason', 'count', 'thing', 'instant', 'statuses', 'history', 'notice', 'delayMs']);
  const fields = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 });

  it('is read back to the same, in both languages', () => {
    let sayable = 0;
    fc.assert(
      fc.property(actions, fields, ({ action, fixed }, own) => {
        const all = { ...fixed, ...own };
        const step = (action === 'fault' ? { action, fault: all } : { action, ...all }) as Step;
        if (!isSayable(step)) return;
        sayable += 1;
        for (const language of ['vi', 'en'] as const) {
          const { text, table } = printStep(step, language);
          expect(readSentence(text, language, table).step).toEqual(step);
        }
      }),
      { numRuns: 4_000 },
    );
    expect(sayable).toBeGreaterThan(50);
  });
});

describe('the same data', () => {
  it.each([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1], { 0: 1 }, false],
    [null, {}, false],
  ])('%j and %j: %j', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});
