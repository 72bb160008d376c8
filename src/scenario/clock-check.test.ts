// The check of the clock, run: true to the second, or told with both times.
import { describe, expect, it } from 'vitest';
import { parseFeature } from './parse.ts';
import type { ScenarioResult } from './results.ts';
import { runScenario } from './run.ts';

const run = (shown: string, language: 'vi' | 'en' = 'vi'): ScenarioResult => {
  const source = [
    '# language: vi',
    'Tính năng: x',
    '  Kịch bản: y',
    '    Khi bây giờ là 02/03/2026 09:00',
    '    Và 30 giây trôi qua',
    `    Thì đồng hồ chỉ ${shown}`,
  ].join('\n');
  const [scenario] = parseFeature(source, 'a.feature').scenarios;
  if (scenario === undefined) throw new Error('The scenario cannot be read');
  return runScenario(scenario, { seed: 1, language });
};

describe('the clock', () => {
  it('shows the time that has passed, seconds included', () => {
    expect(run('02/03/2026 09:00:30')).toMatchObject({ status: 'passed', warnings: [] });
  });

  it('that shows another time fails the step, in both languages', () => {
    const vi = [
      'Đồng hồ không chỉ giờ đó.',
      '  mong đợi: 02/03/2026 09:00:00',
      '  thực tế:  02/03/2026 09:00:30',
    ];
    const { failure } = run('02/03/2026 09:00');
    expect(failure).toMatchObject({ line: 6, step: 2 });
    expect(failure?.message.split('\n').slice(0, 3)).toEqual(vi);
    expect(run('02/03/2026 09:00', 'en').failure?.message).toContain(
      'The clock does not show that.\n  expected: 02/03/2026 09:00:00\n',
    );
  });
});
