// What is wrong with a feature file: every problem at once, its place, and what was meant.
import { describe, expect, it } from 'vitest';
import type { Problem } from './compiled.ts';
import { parseFeature } from './parse.ts';

const problemsIn = (source: string): readonly Problem[] =>
  parseFeature(source, 'a.feature').problems;
const placed = 'khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản';

/** One scenario, each line a step with the keyword `*`, tables as they are. */
const scenario = (lines: readonly string[], tags = ''): string => {
  const steps = lines.map((line) => (line.startsWith('|') ? `      ${line}` : `    * ${line}`));
  return ['# language: vi', 'Tính năng: x', `  ${tags}`, '  Kịch bản: y', ...steps].join('\n');
};

/** The problems of one step that comes after an order is placed. */
const problemsOf = (line: string, ...table: readonly string[]): readonly Problem[] =>
  problemsIn(scenario([placed, line, ...table]));

const theProblem = (line: string, ...table: readonly string[]): Problem => {
  const problems = problemsOf(line, ...table);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
};

describe('an unknown sentence', () => {
  it('is answered with the nearest three, with its own arguments in them', () => {
    expect(theProblem('MISA nhận tiền của đơn hàng "DH-1"')).toEqual({
      uri: 'a.feature',
      line: 6,
      column: 7,
      source: '    * MISA nhận tiền của đơn hàng "DH-1"',
      message: {
        vi:
          'Không có câu nào như vậy: MISA nhận tiền của đơn hàng "DH-1"\n' +
          'Xem mọi câu: npx order-lab steps',
        en:
          'There is no such sentence: MISA nhận tiền của đơn hàng "DH-1"\n' +
          'To see them all: npx order-lab steps',
      },
      suggestions: [
        'MISA nhận được tiền của đơn hàng "DH-1"',
        'MISA nhận được 1.000.000 đồng của đơn hàng "DH-1"',
        expect.stringContaining('đơn hàng "DH-1"'),
      ],
    });
  });

  it('is pointed at in the line as written, NFD or not', () => {
    const [problem] = problemsIn(scenario(['khách hàng ngủ']).normalize('NFD'));
    expect(problem).toMatchObject({ line: 5, column: 7 });
    expect(problem?.source).toBe('    * khách hàng ngủ'.normalize('NFD'));
  });
});

describe('a wrong word', () => {
  it.each([
    ['SUMANN MISA từ chối tra cứu', 7, 'no service "SUMANN MISA"', 'SUMAN MISA'],
    ['AMIS.VN – Kế toan ngừng hoạt động', 7, 'no service "AMIS.VN – Kế toan"', 'AMIS.VN – Kế toán'],
    ['SAP ngừng hoạt động', 7, 'no service "SAP"', 'SUMAN MISA'],
    ['SUMAN MISA từ chối cấp tài nguyênn', 26, 'no CALL "cấp tài nguyênn"', 'cấp tài nguyên'],
    ['SUMAN MISA trả lỗi 503 cho cấp GPSD', 34, 'no CALL "cấp GPSD"', 'yêu cầu cấp GPSD'],
    ['thông báo đã cấp phép của SUMAN MISA bị mất', 17, 'no NOTICE "đã cấp phép"', 'đã cấp GPSD'],
    [
      'kế toán đơn hàng thực hiện lại cấp GPSD của đơn hàng',
      38,
      'no WORK "cấp GPSD"',
      'cấp tài nguyên',
    ],
    ['SUMAN MISA có đúng 1 tài nguyen của đơn hàng', 28, 'no THING "tài nguyen"', 'tài nguyên'],
    ['yêu cầu vừa rồi bị từ chối vì "paid"', 37, 'no reason "paid"', 'not-paid'],
    ['trạng thái GPS của đơn hàng là "Đã cấp GPSD"', 18, 'no track "GPS"', 'GPSD'],
    ['đơn hàng không có trạng thái HD', 36, 'no track "HD"', 'XHĐ'],
    ['trạng thái TT của đơn hàng là "Đã tính tiền"', 37, 'TT has no status', 'Đã thanh toán'],
    ['trạng thái TT của đơn hàng là "payd"', 37, 'TT has no status "payd"', 'paid'],
    ['trạng thái TT của đơn hàng là paid', 37, 'stands in quotes', '"Đã thanh toán"'],
    ['khách hàng hủy đơn hàng DH-1', 22, 'A name stands in quotes', 'đơn hàng "DH-1"'],
    [
      'hệ thống gửi mọi yêu cầu của đơn hàng lên SUMAN MISA',
      20,
      'no CALL "mọi yêu cầu"',
      'tra cứu',
    ],
  ])('%s, column %i: %s', (line, column, message, meant) => {
    const [problem, ...more] = problemsOf(line).filter(
      (one) => !one.message.en.includes('@stepwise'),
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ line: 6, column });
    expect(problem?.message.en).toContain(message);
    expect(problem?.suggestions).toContain(meant);
  });

  it('of another track is said to be so', () => {
    const { message } = theProblem('trạng thái GPSD của đơn hàng là "Đã khóa tài nguyên"');
    expect(message.en).toBe('GPSD has no status "Đã khóa tài nguyên"; it is a status of TN');
    expect(theProblem('trạng thái TT của đơn hàng là "request-failed"').message.en).toContain(
      'a status of GPSD and XHĐ',
    );
  });
});

describe('right words that do not go together', () => {
  it.each([
    [
      'SUMAN MISA từ chối hợp đồng bán',
      'SUMAN MISA does not take "hợp đồng bán"; AMIS.VN – Bán hàng, AMIS.VN – Kế toán do',
    ],
    ['AMIS.VN – Kế toán từ chối khóa tài nguyên', '"khóa tài nguyên"; SUMAN MISA does'],
    ['AMIS.VN – Bán hàng giữ khóa tài nguyên', 'AMIS.VN – Bán hàng does not take'],
    ['hệ thống đã gửi hợp đồng bán lên SUMAN MISA 1 lần', 'SUMAN MISA does not take'],
    ['thông báo đã cấp GPSD của AMIS.VN – Bán hàng bị mất', 'sends no notice "đã cấp GPSD"'],
    ['thông báo đã lưu chứng từ của SUMAN MISA bị mất', 'AMIS.VN – Kế toán does'],
    ['SUMAN MISA có đúng 1 hóa đơn của đơn hàng', 'SUMAN MISA cannot hold "hóa đơn"'],
    ['AMIS.VN – Bán hàng có đúng 1 hóa đơn của đơn hàng', 'AMIS.VN – Bán hàng cannot hold'],
    ['AMIS.VN – Bán hàng nhận hợp đồng bán nhưng không lưu', 'Only AMIS.VN – Kế toán'],
    ['AMIS.VN – Kế toán báo không lưu được tra cứu', 'only its documents'],
  ])('%s', (line, message) => {
    expect(theProblem(line).message.en).toContain(message);
  });
});

describe('a wrong value', () => {
  it.each([
    ['bây giờ là 31/02/2026 09:00', 'month 2 of 2026 has the days 1 to 28'],
    ['đến 13/02/2026 25:00', 'there is no time 25:00'],
    ['đến thứ hai', 'write a date and a time'],
    ['0 ngày trôi qua', '0 is too small'],
    ['-1 ngày trôi qua', '"-1" is not a whole number'],
    ['1,5 ngày trôi qua', '"1,5" is not a whole number'],
    ['5 tuần trôi qua', '"5 tuần" is not a length of time'],
    ['999999999999 ngày trôi qua', 'is too large'],
    ['SUMAN MISA trả lỗi 418 cho tra cứu', 'the errors are 400, 401'],
    ['SUMAN MISA phản hồi tra cứu chậm 1 ngày làm việc', 'not counted in working days'],
    ['SUMAN MISA từ chối tra cứu, ở lần thứ 0', '0 is too small: the number of a call'],
    ['SUMAN MISA từ chối tra cứu, 0 lần', '0 is too small: how often'],
    ['SUMAN MISA từ chối tra cứu, vài lần', 'does not say how often'],
    ['MISA nhận được 0 đồng của đơn hàng', 'is not an amount'],
    ['MISA nhận được 1.00 đồng của đơn hàng', 'is not an amount'],
    ['khách hàng hủy đơn hàng ""', 'The name of the order is empty'],
    ['khách hàng hủy đơn hàng "a\u0007b"', 'a character that cannot be printed (\\u0007)'],
    ['khách hàng hủy đơn hàng "a\u202Eb"', 'a character that cannot be printed (\\u202E)'],
    ['khách hàng hủy đơn hàng "DH-1\u200B"', 'a character that cannot be printed (\\u200B)'],
    ['khách hàng "\u001B[1mAn" hủy đơn hàng', 'a character that cannot be printed (\\u001B)'],
    [
      'khách hàng đặt đơn hàng mua 0 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn',
      '0 is too small: the number of codes',
    ],
    ['khách hàng đặt đơn hàng Mobile, thanh toán trực tuyến', 'no order kind "Mobile"'],
    ['khách hàng đặt đơn hàng SaaS, thanh toán tiền mặt', 'no payment method "tiền mặt"'],
  ])('%s: %s', (line, message) => {
    expect(theProblem(line).message.en).toContain(message);
  });
});

describe('a table', () => {
  const statuses = 'trạng thái đơn hàng là';
  const history = 'trạng thái TN của đơn hàng đã lần lượt là';

  it('must follow some sentences and no others', () => {
    expect(theProblem(statuses).message.en).toContain('A table must follow this sentence');
    expect(theProblem(history).message.en).toContain('A table must follow this sentence');
    expect(theProblem('khách hàng hủy đơn hàng', '| TT |').message.en).toContain('takes no table');
  });

  it('must have the form of its sentence', () => {
    expect(theProblem(statuses, '| TT |').message.en).toContain('This table is not one row');
    expect(theProblem(statuses, '| a | b | c |', '|a|b|c|', '|a|b|c|').message.en).toContain(
      'This table is not one row',
    );
    expect(theProblem(statuses, '| TT | TN |', '|a|b|', '|a|b|').message.en).toContain(
      'Only one row of statuses may stand under the headings',
    );
    expect(theProblem(history, '| a | b |').message.en).toContain('This table is not one column');
  });

  it('is pointed at by the cell', () => {
    const problems = problemsOf(statuses, '| TT | GPSDD | TT |', '| payd | granted | paid |');
    expect(problems).toMatchObject([
      {
        line: 7,
        column: 14,
        message: { en: 'There is no track "GPSDD"' },
        suggestions: ['GPSD', 'GNDS', 'TT'],
      },
      { line: 8, column: 9, message: { en: 'TT has no status "payd"' } },
    ]);
    expect(problemsOf(statuses, '| TT | TT |', '| paid | paid |')).toMatchObject([
      { line: 7, column: 14, message: { en: 'Track TT stands here twice: write it once' } },
    ]);
    expect(problemsOf(history, '| granted |', '| Đã khoá |')).toMatchObject([
      { line: 8, column: 9, message: { en: 'TN has no status "Đã khoá"' } },
    ]);
    expect(problemsOf(statuses, '| TT | paid |', '| GPS | granted |')).toMatchObject([
      { line: 8, column: 9, message: { en: 'There is no track "GPS"' } },
    ]);
  });

  it('cannot be a text block', () => {
    const source = scenario([placed, 'khách hàng hủy đơn hàng']);
    expect(problemsIn(`${source}\n      """\n      x\n      """`)).toMatchObject([
      { line: 6, message: { en: 'No sentence takes a text block: leave it out' } },
    ]);
  });
});

describe('an order', () => {
  it('must be placed before a step is about it', () => {
    expect(problemsIn(scenario(['khách hàng hủy đơn hàng']))).toMatchObject([
      {
        line: 5,
        column: 22,
        message: { en: 'No order is placed before this step: place one first' },
      },
    ]);
    expect(problemsIn(scenario(['khách hàng hủy đơn hàng "A"', placed]))).toMatchObject([
      { message: { en: 'No order is placed before this step, so none is "A"' } },
    ]);
    expect(problemsIn(scenario(['trạng thái đơn hàng là', '| TT |', '| paid |']))).toMatchObject([
      { message: { en: 'No order is placed before this step: place one first' } },
    ]);
  });

  it('has a name that was placed', () => {
    expect(theProblem('khách hàng hủy đơn hàng "DH-11"')).toMatchObject({
      message: { en: 'Order "DH-11" is never placed in this scenario' },
      suggestions: ['DH-1'],
    });
    expect(theProblem('SUMAN MISA từ chối tra cứu của đơn hàng "B"')).toMatchObject({
      message: { en: 'Order "B" is never placed in this scenario' },
      column: 33,
    });
    const later = placed.replace('DH-1', 'B');
    expect(problemsIn(scenario([placed, 'khách hàng hủy đơn hàng "B"', later]))).toMatchObject([
      { message: { en: 'Order "B" is placed only later in this scenario' } },
    ]);
  });

  it('is placed once', () => {
    expect(theProblem(placed.replace('DH-1', 'dh-1')).message.en).toBe(
      'Order "dh-1" is already placed in this scenario: give this one another name',
    );
  });

  it('is not missed when the step that may place it is not understood', () => {
    expect(problemsIn(scenario(['khách đặt đơn "A"', 'khách hàng hủy đơn hàng "A"']))).toHaveLength(
      1,
    );
  });
});

describe('a stepwise sentence', () => {
  const lines = [
    'hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA',
    'SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng',
    'hệ thống chạy đến khi yên',
  ];

  it('needs the tag, the last one aside', () => {
    expect(problemsIn(scenario([placed, ...lines], '@stepwise'))).toEqual([]);
    const problems = problemsIn(scenario([placed, ...lines]));
    expect(problems.map(({ line }) => line)).toEqual([6, 7]);
    expect(problems[0]?.message.en).toContain('add the tag');
  });
});

describe('the whole file', () => {
  it('has all its problems told in one pass, in order, each once', () => {
    const source = `# language: vi
Tính năng: x
  Bối cảnh:
    Biết trời mưa
  Kịch bản: một
    Khi ${placed}
    Khi 0 ngày trôi qua
  Kịch bản: hai
    Khi ${placed}
    Thì trạng thái TT của đơn hàng là "x"
  Khung kịch bản: ba
    Khi ${placed}
    Và <n> ngày trôi qua
    Dữ liệu:
      | n |
      | 1 |
      | 0 |`;
    const { problems, scenarios } = parseFeature(source, 'a.feature');
    expect(problems.map(({ line }) => line)).toEqual([4, 7, 10, 13]);
    expect(problems[3]?.message.en).toContain('(in the example of line 17)');
    expect(scenarios).toEqual([]);
  });

  it('keeps the scenarios that are right', () => {
    const source = `${scenario(['hôm nay trời đẹp'])}\n  Kịch bản: z\n    * ${placed}\n`;
    const { problems, scenarios } = parseFeature(source, 'a.feature');
    expect(problems).toHaveLength(1);
    expect(scenarios.map(({ name }) => name)).toEqual(['z']);
  });

  it.each([
    ['xin chào', 1, 1, '"xin chào" is not Gherkin here: expected a feature'],
    ['# language: fr\nFonctionnalité: x', 1, 1, 'written in vi or en, not in "fr"'],
    ['Tính năng: x\n', 1, 1, '"# language: vi" as the first line'],
    [
      'Feature: x\n  Scenario: y\n    When 1 day passes\n    xx',
      4,
      5,
      'steps begin with Given, When',
    ],
    [
      'Feature: x\n  Scenario: y\n    When 1 day passes\n      | a | b |\n      | c |',
      5,
      7,
      'inconsistent cell count',
    ],
  ])('is Gherkin: %j', (source, line, column, message) => {
    const [problem] = problemsIn(source);
    expect(problem).toMatchObject({ line, column });
    expect(problem?.message.en).toContain(message);
    expect(problem?.source).toBe(source.split('\n')[line - 1]);
  });

  it('does not take steps with the keywords of the other language for a description', () => {
    const source = '# language: vi\nTính năng: x\n  Kịch bản: y\n    Given it rains\n    Then x';
    const message = { en: expect.stringContaining('Biết, Cho, Khi, Thì, Và, Nhưng') };
    expect(problemsIn(source)).toMatchObject([
      { line: 4, column: 5, message },
      { line: 5, column: 5, message },
    ]);
  });

  it.each(['', '# chỉ có chú thích', '# language: vi\n\n  # chỉ có chú thích\r\n'])(
    'may have no scenario at all: %j',
    (source) => {
      expect(parseFeature(source, 'a.feature')).toMatchObject({ scenarios: [], problems: [] });
    },
  );

  it.each([
    ['# language: vi\nChức năng: x\n  Kịch bản: y\n    Khi 1 ngày trôi qua', 'Tính năng: x'],
    ['Featur: x\n  Scenario: y\n    When 1 day passes', 'Feature: x'],
  ])('is told one thing when its feature has a wrong keyword: %j', (source, meant) => {
    const [problem, ...more] = problemsIn(source);
    expect(problem?.suggestions).toEqual([meant]);
    expect(more).toEqual([]);
  });

  it('has a row in each table of examples', () => {
    const outline = 'Feature: x\n  Scenario Outline: y\n    When <n> days pass\n    Examples:';
    const message = { en: expect.stringContaining('No row of examples') };
    expect(problemsIn(outline)).toMatchObject([{ line: 4, column: 5, message }]);
    expect(problemsIn(`${outline}\n      | n |`)).toMatchObject([{ line: 4, message }]);
    expect(problemsIn(`${outline}\n      | n |\n      | 2 |`)).toEqual([]);
  });

  it('has all its syntax errors told', () => {
    const source =
      'Feature: x\n  Scenario: y\n    When 1 day passes\n    xx\n    When 2 days pass\n    yy';
    expect(problemsIn(source).map(({ line }) => line)).toEqual([4, 6]);
  });

  it('has but one feature: what follows a second one is not told', () => {
    const feature = '# language: vi\n@a\nTính năng: x\n  Kịch bản: y\n    Khi 1 ngày trôi qua\n';
    expect(problemsIn(`${feature}\n${feature}\n${feature}`).map(({ line }) => line)).toEqual([9]);
  });
});

describe('in Vietnamese', () => {
  it.each([
    ['SUMANN MISA từ chối tra cứu', 'Không có dịch vụ nào tên là "SUMANN MISA"'],
    [
      'SUMAN MISA từ chối cấp tài nguyênn',
      'Không có yêu cầu nào tên là "cấp tài nguyênn"; xem tất cả: npx order-lab steps CALL',
    ],
    [
      'yêu cầu vừa rồi bị từ chối vì "paid"',
      'Không có lý do nào là "paid"; xem tất cả: npx order-lab steps REASON',
    ],
    [
      'trạng thái GPSD của đơn hàng là "Đã khóa tài nguyên"',
      'GPSD không có trạng thái nào là "Đã khóa tài nguyên"; đó là trạng thái của TN',
    ],
    ['khách hàng hủy đơn hàng DH-1', 'Tên phải đặt trong dấu ngoặc kép: "DH-1"'],
    [
      'SUMAN MISA từ chối hợp đồng bán',
      'SUMAN MISA không nhận "hợp đồng bán"; nơi nhận là AMIS.VN – Bán hàng, AMIS.VN – Kế toán',
    ],
    [
      'đến 31/02/2026 09:00',
      '"31/02/2026 09:00" không phải thời điểm: tháng 2 năm 2026 có các ngày từ 1 đến 28',
    ],
    ['0 ngày trôi qua', '0 nhỏ quá: khoảng thời gian ít nhất là 1'],
    ['khách hàng hủy đơn hàng "DH-11"', 'Kịch bản này không đặt đơn hàng nào tên là "DH-11"'],
    ['trạng thái đơn hàng là', /^Ngay sau câu này phải có bảng: một dòng trạng thái/],
    ['hệ thống gửi tra cứu của đơn hàng lên SUMAN MISA', /thẻ @stepwise.*hãy thêm thẻ đó/],
  ])('%s: %s', (line, message) => {
    expect(theProblem(line).message.vi).toMatch(message);
  });

  it.each([
    ['xin chào', '"xin chào" sai cú pháp Gherkin ở đây: cần "Feature:"'],
    ['# language: vi\nxin chào', '"xin chào" sai cú pháp Gherkin ở đây: cần "Tính năng:"'],
    [
      '# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi 1 ngày trôi qua\n    xx',
      'cần "Kịch bản:" hoặc một bước hoặc "Dữ liệu:" hoặc một dòng của bảng ' +
        '(bước bắt đầu bằng Biết, Cho, Khi, Thì, Và, Nhưng)',
    ],
    [
      '# language: vi\nTính năng: x\n  Kịch bản: y\n    * z\n      | a | b |\n      | c |',
      'Các dòng của bảng phải có cùng số ô',
    ],
    ['@a b\nFeature: x', 'Thẻ không được có dấu cách'],
    [
      '# language: vi\nTính năng: x\n  @a\nxin chào',
      '"xin chào" sai cú pháp Gherkin ở đây: cần "Kịch bản:" sau các thẻ',
    ],
    ['# language: vi\nTính năng: x\n@a', 'Tệp kết thúc quá sớm: cần "Kịch bản:" sau các thẻ'],
    ['# language: vi\n@a', 'Tệp kết thúc quá sớm: cần "Tính năng:"'],
    [
      '# language: vi\nTính năng: x\n@a\nTính năng: y',
      'cần "Kịch bản:" sau các thẻ. Mỗi tệp chỉ có một "Tính năng:": hãy tách thành nhiều tệp',
    ],
    ['Feature: x\n  Scenario: y\n    * z\nFeature: v', 'Mỗi tệp chỉ có một "Feature:"'],
    ['Feature: x\n  Scenario: y\n    * z\n      """\n  w', 'Tệp kết thúc quá sớm'],
    ['Tính năng: x\n', 'Từ khóa tiếng Việt cần dòng đầu của tệp là "# language: vi"'],
    ['# language: fr\nFonctionnalité: x', 'không phải "fr"'],
  ])('syntax: %j', (source, message) => {
    const [problem] = problemsIn(source);
    expect(problem?.message.vi).toContain(message);
    expect(problem?.message.vi).not.toMatch(/\b(?:expected|the|is|not|or|file)\b/);
    expect(problem?.message.en).not.toBe(problem?.message.vi);
  });
});
