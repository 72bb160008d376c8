// Printed text, as people read it.
import { describe, expect, it } from 'vitest';
import type { Step } from '../world/steps.ts';
import { keywordsOf } from './vocabulary/keywords.ts';
import { printCells, printFeature, printScenario, printStep } from './print.ts';

describe('a printed scenario', () => {
  it('has the canonical form', () => {
    const steps: Step[] = [
      { action: 'it-is', instant: 1_772_416_800_000 },
      {
        action: 'fault',
        fault: { effect: 'reply-lost', service: 'suman', call: 'every', often: { times: 1 } },
      },
      { action: 'place', kind: 'desktop', payment: 'online', customer: 'An', order: 'DH-1' },
      { action: 'pass', amount: 1, unit: 'working-days' },
      { action: 'expect-statuses', statuses: { TT: 'paid', GPSD: 'granting' } },
      { action: 'expect-history', track: 'TN', history: ['not-granted'] },
    ];
    const scenario = { name: 'một', steps, tags: ['@a', '@b'], description: ['vì sao'] };
    expect(printScenario({ ...scenario, language: 'vi' })).toBe(`  @a @b
  Kịch bản: một
    vì sao
    Biết bây giờ là 02/03/2026 09:00
    Và phản hồi của SUMAN MISA cho mọi yêu cầu bị mất, 1 lần
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
    Và 1 ngày làm việc trôi qua
    Thì trạng thái đơn hàng là
      | TT            | GPSD          |
      | Đã thanh toán | Đang cấp GPSD |
    Và trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
`);
    expect(printScenario({ ...scenario, language: 'en', indent: '' })).toBe(`@a @b
Scenario: một
  vì sao
  Given it is 2026-03-02 09:00
  And the reply of SUMAN MISA to every request is lost, 1 time
  When customer "An" places order "DH-1" for Desktop, paying online
  And 1 working day passes
  Then the statuses of the order are
    | TT            | GPSD          |
    | Đã thanh toán | Đang cấp GPSD |
  And the TN statuses of the order have been
    | Chưa cấp tài nguyên |
`);
  });
});

describe('the keywords of steps', () => {
  it('tell conditions from the story, also in the middle of it', () => {
    const fault: Step = {
      action: 'fault',
      fault: { effect: 'down', service: 'suman', often: 'until-healed' },
    };
    const now: Step = { action: 'it-is', instant: 1_772_416_800_000 };
    const cancel: Step = { action: 'cancel' };
    const check: Step = { action: 'expect-refunds', count: 0 };
    const steps = [now, fault, cancel, fault, cancel, now, check, check, now];
    expect(keywordsOf(steps, 'vi')).toEqual([
      'Biết',
      'Và',
      'Khi',
      'Biết',
      'Khi',
      'Và',
      'Thì',
      'Và',
      'Khi',
    ]);
  });
});

describe('a printed feature', () => {
  it('begins with its language, comments and tags', () => {
    const scenarios = [
      { name: 'một', steps: [{ action: 'rest' }] as Step[] },
      { name: '', steps: [] },
    ];
    const feature = { name: ' thử\nđó ', tags: ['@a'], description: ['vì'], comments: ['seed 1'] };
    expect(printFeature({ ...feature, language: 'vi', scenarios })).toBe(`# language: vi
# seed 1
@a
Tính năng: thử đó
  vì

  Kịch bản: một
    Khi hệ thống chạy đến khi yên

  Kịch bản:
`);
  });
});

describe('printing', () => {
  it('escapes what a table cell cannot hold', () => {
    expect(
      printCells(
        [
          ['a|b', 'c\\d'],
          ['e\nf', 'x'],
        ],
        '  ',
      ),
    ).toEqual(['  | a\\|b | c\\\\d |', '  | e\\nf | x    |']);
  });

  it.each(['', '  ', 'a "b"', 'a “b”', 'a\nb', 'a\tb'])('refuses the name %j', (order) => {
    expect(() => printStep({ action: 'cancel', order }, 'vi')).toThrow('cannot be written');
  });

  it('puts a name in NFC', () => {
    const order = 'Hoà'.normalize('NFD');
    expect(printStep({ action: 'cancel', order }, 'vi').text).toBe('khách hàng hủy đơn hàng "Hoà"');
  });

  it('refuses a Step that no sentence says', () => {
    const step = { action: 'cancel', because: 'x' } as unknown as Step;
    expect(() => printStep(step, 'en')).toThrow('No sentence of the vocabulary says');
  });

  it('takes an undefined field for an absent one', () => {
    const step = { action: 'cancel', order: undefined } as unknown as Step;
    expect(printStep(step, 'en').text).toBe('the customer cancels the order');
  });
});
