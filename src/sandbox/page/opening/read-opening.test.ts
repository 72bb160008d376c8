// An opened scenario fails where `order-lab run` says it does, in the same words.
import { describe, expect, it } from 'vitest';
import { parseFeature } from '../../../scenario/parse.ts';
import { runScenario } from '../../../scenario/run.ts';
import { failingOf, inLanguage, readFeature } from './read-opening.ts';

const featureOf = (...steps: readonly string[]): string =>
  ['Feature: Opened', '  Scenario: One', ...steps.map((step) => `    ${step}`), ''].join('\n');

const failing = (source: string): ReturnType<typeof failingOf> => {
  const [opened] = readFeature(source).scenarios;
  if (opened === undefined) throw new Error('It does not parse.');
  return failingOf(opened, 'en');
};

const place = 'When the customer places the order for Desktop, paying by bank transfer';

describe('an opened scenario', () => {
  it('fails nowhere when it passes', () => {
    expect(failing(featureOf(place, 'Then the TT status of the order is "unpaid"'))).toBeNull();
  });

  it.each([
    [
      'a check',
      1,
      [place, 'Then the TT status of the order is "paid"'],
      'expected "Đã thanh toán"',
    ],
    [
      'an answer nobody expects',
      1,
      [place, 'And the licence accountant grants the licence of the order'],
      'does not expect',
    ],
    [
      'a fault that never fires',
      0,
      ['Given SUMAN MISA refuses the licence request', place],
      'never fired',
    ],
    ['a clock going back', 1, [place, 'And time reaches 2026-01-01 09:00'], 'never goes back'],
  ])('fails at %s', (_, step, steps, words) => {
    const source = featureOf(...steps);
    const found = failing(source);
    expect(found?.step).toBe(step);
    expect(found?.lines.join('\n')).toContain(words);
    const [scenario] = parseFeature(source, 'sandbox.feature').scenarios;
    if (scenario === undefined) throw new Error('It does not parse.');
    const { failure } = runScenario(scenario, { seed: 1, language: 'en' });
    expect(found?.step).toBe(failure?.step);
    expect(failure?.message.startsWith(found?.lines.join('\n') ?? '?')).toBe(true);
  });

  it('does not keep the page busy: a step that is too much is where it fails', () => {
    const codes = 'When the customer places the order for 9000000 MISA Support top-up codes';
    const found = failing(featureOf(`${codes}, paying online, without an invoice`));
    expect(found?.step).toBe(0);
    expect(found?.lines.join('\n')).toContain('at most');
  });
});

describe('a file in the language of the page', () => {
  it('says its sentences in it, and stays as it is when it cannot', () => {
    expect(inLanguage(featureOf(place), 'vi')).toContain('Khi khách hàng đặt đơn hàng Desktop');
    expect(inLanguage(featureOf('When pigs fly'), 'vi')).toContain('When pigs fly');
  });
});
