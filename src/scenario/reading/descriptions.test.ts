// Steps that Gherkin would take for a description, and prose that is one.
import { describe, expect, it } from 'vitest';
import type { Language, Problem } from '../compiled.ts';
import { parseFeature } from '../parse.ts';

/** A scenario of which the first line under the title is the one given. */
const problemsOf = (line: string, language: Language): readonly Problem[] => {
  const [first, step] =
    language === 'vi'
      ? ['# language: vi\nTính năng: x\n  Kịch bản: y', 'Khi 1 ngày trôi qua']
      : ['# language: en\nFeature: x\n  Scenario: y', 'When 1 day passes'];
  return parseFeature(`${first}\n    ${line}\n    ${step}`, 'a.feature').problems;
};

describe('a line before the first step', () => {
  it.each([
    ['Givn SUMAN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['given SUMAN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['CHO SUMAN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['Giả sử SUMAN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['Biet SUMAN MISA tu choi tra cuu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['Giả sử SUMANN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['*SUMAN MISA từ chối tra cứu', 'Biết SUMAN MISA từ chối tra cứu'],
    ['Khi\tMISA nhận được tiền của đơn hàng', 'Khi MISA nhận được tiền của đơn hàng'],
    ['Khi\u00A05 ngày trôi qua', 'Khi 5 ngày trôi qua'],
    ['Khi: 5 ngày làm việc trôi qua', 'Khi 5 ngày làm việc trôi qua'],
    ['đồng hồ chỉ 02/03/2026 09:00', 'Thì đồng hồ chỉ 02/03/2026 09:00'],
    ['When it rains', 'Khi it rains'],
    ['và trời mưa', 'Và trời mưa'],
  ])('in Vietnamese, %j: %s', (line, meant) => {
    expect(problemsOf(line, 'vi')).toMatchObject([{ line: 4, column: 5, suggestions: [meant] }]);
  });

  it.each([
    ['Givn SUMAN MISA refuses the lookup', 'Given SUMAN MISA refuses the lookup'],
    ['given SUMAN MISA refuses the lookup', 'Given SUMAN MISA refuses the lookup'],
    ['Given\tSUMAN MISA refuses the lookup', 'Given SUMAN MISA refuses the lookup'],
    ['Assume SUMAN MISA refuses lookup', 'Given SUMAN MISA refuses the lookup'],
    ['Whn 5 working days pass', 'When 5 working days pass'],
    ['Khi MISA nhận được tiền của đơn hàng', 'When MISA nhận được tiền của đơn hàng'],
    ['THEN it rains', 'Then it rains'],
  ])('in English, %j: %s', (line, meant) => {
    expect(problemsOf(line, 'en')).toMatchObject([{ line: 4, column: 5, suggestions: [meant] }]);
  });

  it('is told in both languages, with the words that begin a step', () => {
    const [problem] = problemsOf('Givn SUMAN MISA từ chối tra cứu', 'vi');
    expect(problem?.message.vi).toContain('bước bắt đầu bằng Biết, Cho, Khi, Thì, Và, Nhưng');
    expect(problem?.message.en).toContain('read as a description');
  });

  it.each([
    'SUMAN MISA đã cấp tài nguyên nhưng phản hồi bị mất dọc đường.',
    'Hệ thống không biết việc đã làm hay chưa, nên phải tra cứu trước khi gửi lại.',
    'Theo D17: sau 5 ngày làm việc chưa thanh toán thì tài nguyên tạm bị khóa.',
    'Đơn hàng vẫn ở trạng thái "Chưa thanh toán" cho đến khi tiền về.',
    'Nếu SUMAN MISA từ chối thì trạng thái là lỗi và kế toán phải thử lại.',
    'Đến hạn mà chưa trả tiền: đơn hàng bị tạm hủy.',
    'Ngân hàng báo lại cùng một khoản tiền.',
    'SUMAN MISA ngừng hoạt động trong hai giờ, rồi trở lại.',
  ])('may be Vietnamese prose: %s', (line) => {
    expect(problemsOf(line, 'vi')).toEqual([]);
  });

  it.each([
    'A lost reply is not a refusal: the work may have been done.',
    'After five working days without payment the temporary resource is locked.',
    'SUMAN MISA has done the work, but nobody knows.',
    'The bank may report the same money twice; only the first report counts.',
    'Every service is down here, so nothing can be sent.',
    'The customer cancels before paying.',
    'The invoice is issued exactly once, whatever is resent.',
    'It is the last working day before Tết.',
  ])('may be English prose: %s', (line) => {
    expect(problemsOf(line, 'en')).toEqual([]);
  });
});

describe('steps are found', () => {
  it('under a background, an outline, a rule and examples, each at its own line', () => {
    const source = [
      'Feature: x',
      '  Background:',
      '    GIVEN it rains',
      '    # GIVEN it rains',
      '    GIVEN it rains',
      '  Rule: z',
      '    Scenario Outline: y',
      '      Whn <n> days pass',
      '      Whn 2 days pass',
      '      When <n> days pass',
      '      Examples:',
      '        Whn 3 days pass',
      '        | n |',
      '        | 1 |',
    ];
    const { problems } = parseFeature(source.join('\n'), 'a.feature');
    expect(problems.map(({ line }) => line)).toEqual([3, 5, 8, 9, 12]);
  });

  it('under a feature without a scenario, when they say a sentence', () => {
    const source =
      'Feature: x\n  Given 5 days pass\n  and prose goes on\n  customers cancel orders';
    expect(parseFeature(source, 'a.feature').problems.map(({ line }) => line)).toEqual([2]);
  });
});
