// Whole files in the other language: what changes, what stays, and that they say the same.
import { describe, expect, it } from 'vitest';
import { parseFeature } from './parse.ts';
import { translate } from './translate.ts';

const vietnamese = `# language: vi
# Chú thích ở đầu: | # @ "x"
@mua @chậm
Tính năng: đơn hàng "SaaS", thanh toán trực tuyến
  Mô tả: khách hàng hủy đơn hàng.

  Bối cảnh:
    Biết bây giờ là 02/03/2026 09:00

  Quy tắc: Khi nào cũng đúng

    Bối cảnh: tiền
      * khách hàng "An" đặt đơn hàng "Gốc" SaaS, thanh toán chuyển khoản

    # ghi chú
    @stepwise
    Kịch bản: một
      Biết phản hồi của SUMAN MISA cho khóa tài nguyên của đơn hàng bị mất, 2 lần
      Khi 5 ngày làm việc trôi qua
      Và đến 13/03/2026 09:00:30
      Thì trạng thái đơn hàng là
        | TT             | TN                    |
        | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
      Nhưng hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần

    Khung kịch bản: <loại> sau <n>, <nhãn>
      Biết <dịch vụ> trả lỗi <mã> cho <việc> của đơn hàng "<tên>", <n> lần
      Và phản hồi của <dịch vụ> cho <việc> bị mất, ở lần thứ <n>
      Khi khách hàng "<ai>" đặt đơn hàng "<tên>" <loại>, thanh toán trực tuyến
      * <n> ngày làm việc trôi qua

      @chậm
      Dữ liệu: các dòng
        | loại    | n | mã  | việc               | tên | ai | dịch vụ    |
        | SaaS    | 1 | 503 | cấp tạm tài nguyên | A   | An | SUMAN MISA |
        | Desktop | 5 | 500 | mọi yêu cầu        | B   | B  | SUMAN MISA |

      Dữ liệu:
        | loại | n | mã  | việc    | tên | ai | dịch vụ    |
        | SaaS | 1 | 503 | tra cứu | A   | An | SUMAN MISA |

    Khung kịch bản: tiền và thời gian
      Khi khách hàng đặt đơn hàng "A" SaaS, thanh toán <cách>
      Khi <hạn> trôi qua
      Và đến <lúc>
      Và MISA nhận được <tiền> đồng của <đơn>
      Và MISA nhận được <tiền đủ> của đơn hàng

      Dữ liệu:
        | cách         | hạn     | lúc              | tiền  | tiền đủ    | đơn          |
        | chuyển khoản | 2 ngày  | 13/03/2026 09:00 | 1.000 | 1.000 đồng | đơn hàng "A" |
        | trực tuyến   | 30 phút | 14/03/2026 09:00 | 500   | 2.000 đồng | đơn hàng     |

    Khung kịch bản: trạng thái
      Thì trạng thái <đường> của đơn hàng là "<nhãn>"
      Và trạng thái đơn hàng "Gốc" là
        | TT            | <đường> |
        | Đã thanh toán | <nhãn>  |
      Và yêu cầu vừa rồi bị từ chối vì "<vì>"

      Dữ liệu:
        | đường | nhãn                  | vì           |
        | TN    | Đã cấp tạm tài nguyên | already-paid |
        | GPSD  | granted               | not-paid     |
`;

const english = `# language: en
# Chú thích ở đầu: | # @ "x"
@mua @chậm
Feature: đơn hàng "SaaS", thanh toán trực tuyến
  Mô tả: khách hàng hủy đơn hàng.

  Background:
    Given it is 2026-03-02 09:00

  Rule: Khi nào cũng đúng

    Background: tiền
      * customer "An" places order "Gốc" for SaaS, paying by bank transfer

    # ghi chú
    @stepwise
    Scenario: một
      Given the reply of SUMAN MISA to the resource lock for the order is lost, 2 times
      When 5 working days pass
      And time reaches 2026-03-13 09:00:30
      Then the statuses of the order are
        | TT             | TN                    |
        | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
      But the system has sent the resource lock to SUMAN MISA 1 time

    Scenario Outline: <loại> sau <n>, <nhãn>
      Given <dịch vụ> answers <mã> to <việc> for order "<tên>", <n> times
      And the reply of <dịch vụ> to <việc> is lost, on call <n>
      When customer "<ai>" places order "<tên>" for <loại>, paying online
      * <n> working days pass

      @chậm
      Examples: các dòng
        | loại    | n | mã  | việc                         | tên | ai | dịch vụ    |
        | SaaS    | 1 | 503 | the temporary resource grant | A   | An | SUMAN MISA |
        | Desktop | 5 | 500 | every request                | B   | B  | SUMAN MISA |

      Examples:
        | loại | n | mã  | việc       | tên | ai | dịch vụ    |
        | SaaS | 1 | 503 | the lookup | A   | An | SUMAN MISA |

    Scenario Outline: tiền và thời gian
      When the customer places order "A" for SaaS, paying <cách>
      When <hạn> pass
      And time reaches <lúc>
      And MISA receives <tiền> VND for <đơn>
      And MISA receives <tiền đủ> for the order

      Examples:
        | cách             | hạn        | lúc              | tiền  | tiền đủ   | đơn       |
        | by bank transfer | 2 days     | 2026-03-13 09:00 | 1.000 | 1,000 VND | order "A" |
        | online           | 30 minutes | 2026-03-14 09:00 | 500   | 2,000 VND | the order |

    Scenario Outline: trạng thái
      Then the <đường> status of the order is "<nhãn>"
      And the statuses of order "Gốc" are
        | TT            | <đường> |
        | Đã thanh toán | <nhãn>  |
      And the last request is rejected because "<vì>"

      Examples:
        | đường | nhãn                  | vì           |
        | TN    | Đã cấp tạm tài nguyên | already-paid |
        | GPSD  | granted               | not-paid     |
`;

const stepsOf = (source: string): unknown[] => {
  const { scenarios, problems } = parseFeature(source, 'a.feature');
  expect(problems).toEqual([]);
  return scenarios.map(({ steps }) => steps.map(({ step }) => step));
};

describe('a translated file', () => {
  it('keeps comments, tags, names, descriptions, tables, placeholders and indentation', () => {
    expect(translate(vietnamese, 'a.feature', 'en')).toBe(english);
  });

  it('says the same Steps', () => {
    expect(stepsOf(english)).toEqual(stepsOf(vietnamese));
  });

  it('comes back as it was', () => {
    expect(translate(english, 'a.feature', 'vi')).toBe(vietnamese);
  });

  it('keeps Windows line ends, and gets a language line if it has none', () => {
    const source = 'Feature: x\r\n\r\n  Scenario: y\r\n    When 1 day passes\r\n';
    expect(translate(source, 'a.feature', 'vi')).toBe(
      '# language: vi\r\nTính năng: x\r\n\r\n  Kịch bản: y\r\n    Khi 1 ngày trôi qua\r\n',
    );
  });

  it('is itself when it is in that language already', () => {
    expect(translate(vietnamese, 'a.feature', 'vi')).toBe(vietnamese);
  });

  it('has all its sentences in the new language, whichever they were in', () => {
    const source = '# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi 2 days pass\n';
    expect(translate(source, 'a.feature', 'en')).toContain('When 2 days pass');
  });
});

const outline = (steps: readonly string[], examples: readonly string[]): string =>
  [
    '# language: vi',
    'Tính năng: x',
    '  Khung kịch bản: y',
    '    * khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản',
    ...steps.map((step) => `    * ${step}`),
    '    Dữ liệu:',
    ...examples.map((row) => `      ${row}`),
    '',
  ].join('\n');

describe('a placeholder', () => {
  it('may stand for a whole sentence', () => {
    const text = translate(
      outline(['<câu>'], ['| câu |', '| 1 ngày trôi qua |', '| khách hàng hủy đơn hàng |']),
      'a.feature',
      'en',
    );
    expect(text).toContain('* <câu>\n');
    expect(text).toContain('| 1 day passes                   |\n');
    expect(text).toContain('| the customer cancels the order |\n');
  });

  it.each([
    [
      'SUMAN MISA <sao>',
      'SUMAN MISA <sao>',
      ['ngừng hoạt động', 'hoạt động trở lại', 'từ chối tra cứu, 2 lần'],
      ['is down', 'is healthy again', 'refuses the lookup, 2 times'],
    ],
    [
      'phản hồi của SUMAN MISA cho tra cứu của đơn hàng <sao>',
      'the reply of SUMAN MISA to the lookup for the order <sao>',
      ['bị mất', 'sai cấu trúc', 'bị hỏng, 1 lần'],
      ['is lost', 'breaks its schema', 'is garbled, 1 time'],
    ],
    [
      'SUMAN MISA <sao> khóa tài nguyên',
      'SUMAN MISA <sao> the resource lock',
      ['từ chối', 'trả lỗi 503 cho', 'không nhận được'],
      ['refuses', 'answers 503 to', 'never receives'],
    ],
  ])('may stand for words of the sentence: %s', (vi, en, inVietnamese, inEnglish) => {
    const source = outline(
      [vi],
      ['sao', ...inVietnamese].map((cell) => `| ${cell.padEnd(30)} |`),
    );
    const text = translate(source, 'a.feature', 'en');
    if (typeof text !== 'string') throw new Error(JSON.stringify(text));
    expect(text).toContain(`* ${en}\n`);
    for (const cell of inEnglish) expect(text).toContain(`| ${cell} `);
    const squeezed = (lines: string): string => lines.replace(/ +\|/g, ' |');
    expect(squeezed(String(translate(text, 'a.feature', 'vi')))).toBe(squeezed(source));
  });

  it('cannot stand for words that leave different sentences around it', () => {
    const source = outline(['<ai> SUMAN MISA cho tra cứu bị mất'], ['| ai |', '| phản hồi của |']);
    expect(translate(source, 'a.feature', 'en')).toContain(
      '* <ai> SUMAN MISA to the lookup is lost',
    );
    const other = outline(['SUMAN MISA <a> tra cứu <b>'], ['| a | b |', '| nhận | hai lần |']);
    expect(translate(other, 'a.feature', 'en')).toMatchObject([
      { line: 5, message: { en: expect.stringContaining('No one sentence says') } },
    ]);
  });

  it('may stand for a call and for what the call makes', () => {
    const source = outline(
      ['SUMAN MISA từ chối <v>', 'SUMAN MISA có đúng 1 <v> của đơn hàng'],
      ['| v                |', '| yêu cầu cấp GPSD |'],
    );
    const text = translate(source, 'a.feature', 'en');
    expect(text).toContain('| the licence request |');
    expect(translate(String(text), 'a.feature', 'vi')).toBe(source);
  });

  it('may stand for how often', () => {
    const source = outline(
      ['SUMAN MISA từ chối tra cứu, <a>', 'SUMAN MISA giữ tra cứu, ở <b>'],
      ['| a              | b |', '| ở lần thứ 2 | lần thứ 3 |', '| 2 lần | lần thứ 1 |'],
    );
    const text = translate(source, 'a.feature', 'en');
    expect(text).toContain(
      '* SUMAN MISA refuses the lookup, <a>\n    * SUMAN MISA holds the lookup, <b>',
    );
    expect(text).toContain('| on call 2 | on call 3 |');
    expect(text).toContain('| 2 times   | on call 1 |');
  });

  it('cannot stand for two things that have different words', () => {
    const source = outline(
      ['SUMAN MISA từ chối <v>', 'khách hàng đặt đơn hàng "<v>" SaaS, thanh toán trực tuyến'],
      ['| v |', '| tra cứu |'],
    );
    expect(translate(source, 'a.feature', 'en')).toMatchObject([
      { line: 6, message: { en: expect.stringContaining('used for different things') } },
    ]);
  });
});

describe('a file whose sentences are in the other language than its keywords', () => {
  const mixed = `Feature: x
  Example: y
    Given khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
    When the customer CANCELS  the order
    Then yêu cầu vừa rồi bị từ chối vì "already-paid"

  Scenario Template: z
    Given SUMAN MISA từ chối <call>, 1 lần
    * khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến

    Scenarios:
      | call         |
      | cấp tài nguyên |
`;

  it('has just those sentences translated', () => {
    expect(translate(mixed, 'a.feature', 'en')).toBe(`Feature: x
  Example: y
    Given the customer places the order for SaaS, paying online
    When the customer CANCELS  the order
    Then the last request is rejected because "already-paid"

  Scenario Template: z
    Given SUMAN MISA refuses <call>, 1 time
    * the customer places the order for SaaS, paying online

    Scenarios:
      | call               |
      | the resource grant |
`);
  });

  it('stays as it is where all is said in that language', () => {
    const said = 'Feature: x\n  Scenario: y\n    When 1 day passes\n    * <a>\n';
    const vi = '# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi 1 day passes\n';
    expect(translate(said.replace('    * <a>\n', ''), 'a', 'en')).toBe(said.slice(0, -10));
    expect(translate(vi, 'a', 'vi')).toBe(vi.replace('1 day passes', '1 ngày trôi qua'));
  });
});

it('is refused with its problems when the file has any', () => {
  expect(
    translate('# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi mưa\n', 'a', 'en'),
  ).toMatchObject([
    { line: 4, message: { en: expect.stringContaining('There is no such sentence') } },
  ]);
});
