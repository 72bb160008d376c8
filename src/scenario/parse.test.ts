// Feature files to Steps: structure, languages, names, places.
import { describe, expect, it } from 'vitest';
import { columnIn } from './reading/columns.ts';
import type { CompiledScenario, ParsedFile } from './compiled.ts';
import { parseFeature } from './parse.ts';

const parsed = (source: string): ParsedFile => parseFeature(source, 'a.feature');
const scenariosOf = (source: string): readonly CompiledScenario[] => {
  const { scenarios, problems } = parsed(source);
  expect(problems).toEqual([]);
  return scenarios;
};
const stepsOf = (source: string): unknown[] =>
  scenariosOf(source).map(({ steps }) => steps.map(({ step }) => step));

const vietnamese = `# language: vi
@mua
Tính năng: đơn hàng

  Bối cảnh:
    Biết bây giờ là 02/03/2026 09:00

  Quy tắc: thu tiền

    Bối cảnh:
      Cho khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản

    # một chú thích
    @stepwise @fault-optional
    Kịch bản: đã trả
      Khi MISA nhận được tiền của đơn hàng
      * hệ thống chạy đến khi yên
      Thì trạng thái đơn hàng "DH-1" là:
        | TT            | TN                |
        | Đã thanh toán | Đã cấp tài nguyên |

    Khung kịch bản: chưa trả sau <n> ngày
      Khi <n> ngày trôi qua
      Nhưng trạng thái TT của đơn hàng là "<TT>"

      @chậm
      Dữ liệu:
        | n | TT               |
        | 5 | Chưa thanh toán  |
        | 6 | Tạm hủy đơn hàng |
`;

const english = `@mua
Feature: đơn hàng

  Background:
    Given it is 2026-03-02 09:00

  Rule: thu tiền

    Background:
      Given customer "An" places order "DH-1" for SaaS, paying by bank transfer

    @stepwise @fault-optional
    Scenario: đã trả
      When MISA receives the money for the order
      And the system comes to rest
      Then the statuses of order "DH-1" are
        | TT   | TN      |
        | paid | granted |

    Scenario Outline: chưa trả sau <n> ngày
      When <n> days pass
      Then the TT status of the order is "<TT>"

      Examples:
        | n | TT        |
        | 5 | unpaid    |
        | 6 | suspended |
`;

describe('a feature file', () => {
  const place = {
    action: 'place',
    customer: 'An',
    order: 'DH-1',
    kind: 'saas',
    payment: 'bank-transfer',
  };
  const start = { action: 'it-is', instant: 1_772_416_800_000 };
  const steps = [
    [
      start,
      place,
      { action: 'receive-money' },
      { action: 'rest' },
      { action: 'expect-statuses', order: 'DH-1', statuses: { TT: 'paid', TN: 'granted' } },
    ],
    ...[
      [5, 'unpaid'],
      [6, 'suspended'],
    ].map(([amount, status]) => [
      start,
      place,
      { action: 'pass', amount, unit: 'days' },
      { action: 'expect-status', track: 'TT', status },
    ]),
  ];

  it('gives the same Steps in both languages, backgrounds, rules and outlines included', () => {
    expect(stepsOf(vietnamese)).toEqual(steps);
    expect(stepsOf(english)).toEqual(steps);
  });

  it.each([
    ['in NFD, keywords included', vietnamese.normalize('NFD')],
    ['with the newer tone marks', vietnamese.replaceAll('hủy', 'huỷ')],
    ['with Windows line ends', vietnamese.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${vietnamese}`],
    ['with curly quotes', vietnamese.replaceAll(/"([^"]*)"/g, '“$1”')],
  ])('gives the same Steps %s', (_how, source) => {
    expect(stepsOf(source)).toEqual(steps);
  });

  it('tells feature, rule, name, tags and places', () => {
    const [first, second, third] = scenariosOf(vietnamese);
    expect(first).toMatchObject({
      feature: 'đơn hàng',
      rule: 'thu tiền',
      name: 'đã trả',
      language: 'vi',
      tags: ['@mua', '@stepwise', '@fault-optional'],
      stepwise: true,
      faultOptional: true,
      uri: 'a.feature',
      line: 15,
      column: 5,
    });
    expect(second).toMatchObject({
      name: 'chưa trả sau 5 ngày',
      tags: ['@mua', '@chậm'],
      stepwise: false,
      faultOptional: false,
      line: 29,
      column: 9,
    });
    expect(third).toMatchObject({ name: 'chưa trả sau 6 ngày', line: 30 });
  });

  it('tells of each step where and how it was written', () => {
    const [first, second] = scenariosOf(vietnamese);
    expect(first?.steps[4]).toMatchObject({
      uri: 'a.feature',
      line: 18,
      column: 11,
      keyword: 'Thì',
      text: 'trạng thái đơn hàng "DH-1" là:',
      source: '      Thì trạng thái đơn hàng "DH-1" là:',
      arguments: [{ start: 11, value: 'đơn hàng "DH-1"', type: 'order' }],
    });
    expect(first?.steps[3]).toMatchObject({ keyword: '*', column: 9 });
    expect(second?.steps[2]).toMatchObject({ text: '5 ngày trôi qua', line: 23, column: 11 });
  });

  it('tells where the arguments stand in the text as written', () => {
    const source = `# language: vi
Tính năng: x
  Kịch bản: y
    Khi khách   hàng  “An”  đặt đơn  hàng SaaS, thanh toán   chuyển  khoản`;
    const [step] = scenariosOf(source)[0]?.steps ?? [];
    for (const { start: from, value } of step?.arguments ?? []) {
      expect(step?.text.slice(from, from + value.length)).toBe(value);
    }
    expect(step?.arguments.map(({ value }) => value)).toEqual([
      'khách   hàng  “An”',
      'đơn  hàng',
      'SaaS',
      'chuyển  khoản',
    ]);
  });

  it('gives the messages that reports need, with ids of its own', () => {
    const { envelopes, scenarios } = parsed(vietnamese);
    const kinds = envelopes.map((envelope) => Object.keys(envelope)[0]);
    expect(kinds).toEqual(['source', 'gherkinDocument', 'pickle', 'pickle', 'pickle']);
    const ids = envelopes.flatMap(({ pickle }) => pickle?.id ?? []);
    expect(ids).toEqual(scenarios.map(({ pickleId }) => pickleId));
    expect(ids.every((id) => id.startsWith('a.feature#'))).toBe(true);
    expect(envelopes[0]?.source?.data).toBe(vietnamese);
  });

  it.each(['', '\n\n', '# language: vi\nTính năng: không có kịch bản nào\n'])(
    'may have no scenarios: %j',
    (source) => {
      expect(parsed(source)).toMatchObject({ scenarios: [], problems: [] });
    },
  );
});

describe('names', () => {
  const scenario = (lines: readonly string[]): string =>
    [
      '# language: vi',
      'Tính năng: x',
      '  Kịch bản: y',
      ...lines.map((line) => `    * ${line}`),
    ].join('\n');
  const placed = 'khách hàng "Công ty Hoà" đặt đơn hàng "Đơn – 1" SaaS, thanh toán trực tuyến';

  it('are compared by their key and kept as first written', () => {
    const [steps] = stepsOf(scenario([placed, 'khách hàng "công ty hòa" hủy đơn hàng "ĐƠN - 1"']));
    expect(steps).toMatchObject([
      { customer: 'Công ty Hoà', order: 'Đơn – 1' },
      { customer: 'Công ty Hoà', order: 'Đơn – 1' },
    ]);
  });

  it('stay absent where the sentence names none', () => {
    const [steps] = stepsOf(scenario([placed, 'khách hàng hủy đơn hàng']));
    expect(steps).toEqual([expect.anything(), { action: 'cancel' }]);
  });

  it('of a fault may belong to an order placed later', () => {
    const lines = ['SUMAN MISA từ chối cấp tài nguyên của đơn hàng "đơn - 1"', placed];
    expect(stepsOf(scenario(lines))).toMatchObject([[{ fault: { order: 'Đơn – 1' } }, {}]]);
  });

  it('stand for "the order" in a fault, where no order would mean every order', () => {
    const unnamed = 'khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến';
    const [refuses, sent] = [
      'SUMAN MISA từ chối tra cứu của đơn hàng',
      'hệ thống đã gửi tra cứu của đơn hàng lên SUMAN MISA 0 lần',
    ];
    expect(stepsOf(scenario([placed, refuses]))).toMatchObject([
      [{}, { fault: { order: 'Đơn – 1' } }],
    ]);
    expect(stepsOf(scenario([placed, unnamed, refuses, sent]))).toMatchObject([
      [{}, {}, { fault: { order: 'DH-2' } }, { order: 'DH-2' }],
    ]);
    expect(stepsOf(scenario([refuses, unnamed]))).toMatchObject([
      [{ fault: { order: 'DH-1' } }, {}],
    ]);
    // Before any is placed, it is the next one, however many follow.
    expect(stepsOf(scenario([refuses, placed, unnamed, refuses]))).toMatchObject([
      [{ fault: { order: 'Đơn – 1' } }, {}, {}, { fault: { order: 'DH-2' } }],
    ]);
    expect(stepsOf(scenario(['SUMAN MISA từ chối tra cứu', placed]))).toEqual([
      [
        {
          action: 'fault',
          fault: { effect: 'refused', service: 'suman', call: 'lookup', often: 'until-healed' },
        },
        expect.anything(),
      ],
    ]);
  });

  it('are the codes DH-1, DH-2 … for orders that have none', () => {
    const unnamed = 'khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến';
    const lines = [unnamed, unnamed, 'khách hàng hủy đơn hàng "dh-2"'];
    expect(stepsOf(scenario(lines))).toMatchObject([[{}, {}, { order: 'DH-2' }]]);
  });
});

describe('columns', () => {
  it('count UTF-16 units of the line as written, from 1', () => {
    const line = 'Thì đã hủy'.normalize('NFD');
    expect(columnIn('Thì đã hủy', 4)).toBe(5);
    expect(columnIn(line, 4)).toBe(line.indexOf('đ') + 1);
    expect(columnIn(line, 7)).toBe(line.indexOf('h', 5) + 1);
  });
});
