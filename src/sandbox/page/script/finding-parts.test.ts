// What `order-lab run` says of a failure is taken apart to be read.
import { describe, expect, it } from 'vitest';
import { parseFeature } from '../../../scenario/parse.ts';
import { runScenario } from '../../../scenario/run.ts';
import type { Language } from '../../../scenario/compiled.ts';
import { partsOf } from './finding-parts.ts';

const failing = (language: Language, ...steps: readonly string[]): string => {
  const text = ['Feature: Parts', '  Scenario: One', ...steps.map((step) => `    ${step}`), ''];
  const [scenario] = parseFeature(text.join('\n'), 'parts.feature').scenarios;
  if (scenario === undefined) throw new Error('It does not parse.');
  return runScenario(scenario, { seed: 1, language }).failure?.message ?? '';
};

const place = 'When the customer places the order for Desktop, paying by bank transfer';
const count = 'Then SUMAN MISA holds exactly 2 licence requests for the order';

describe('a finding', () => {
  it.each([
    ['vi', 'mong đợi', 'thực tế'],
    ['en', 'expected', 'actual'],
  ] as const)(
    'has its headline, what was expected and found, and the way there, in %s',
    (...said) => {
      const [language, expected, actual] = said;
      const parts = partsOf(failing(language, place, count));
      expect(parts.headline).not.toBe('');
      expect(parts.details).toEqual([
        { name: expected, text: '2' },
        { name: actual, text: '0' },
      ]);
      expect(parts.before.length).toBeGreaterThan(1);
      expect(parts.before.every((line) => line.startsWith('02/03/2026'))).toBe(true);
    },
  );

  it.each(['vi', 'en'] as const)('leaves out what is for the command line, in %s', (language) => {
    const days = Array.from({ length: 30 }, () => 'And 1 minute passes');
    const text = failing(language, place, ...days, count);
    expect(text).toContain('--journal');
    const { headline, details, before } = partsOf(text);
    const all = [headline, ...details.map((each) => each.text), ...before];
    expect(all.join('\n')).not.toContain('--journal');
  });

  it('may be one line alone', () => {
    expect(partsOf('No order.')).toEqual({ headline: 'No order.', details: [], before: [] });
  });
});
