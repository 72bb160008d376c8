// Lines of a scenario in pieces: nothing is lost, and each piece is what it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFeature } from '../../../scenario/print.ts';
import { demonstration } from '../../session/sample-session.ts';
import { tintLine, tintSentence, type Tint, type Token } from './tinting.ts';

const pieces = (tokens: readonly Token[], tint: Tint): readonly string[] =>
  tokens.filter((token) => token.tint === tint).map(({ text }) => text);
const whole = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

describe('the pieces of a sentence', () => {
  it.each([
    ['khách hàng "An" đặt đơn hàng "DH-1" Desktop', ['"An"', '"DH-1"'], []],
    ['MISA nhận được 1.000.000 đồng của đơn hàng "DH-1"', ['"DH-1"'], ['1.000.000']],
    ['đến 08/03/2026 00:00:10', [], ['08/03/2026 00:00:10']],
    ['it is 2026-02-13 09:00', [], ['2026-02-13 09:00']],
    ['SUMAN MISA trả lỗi 503 cho tra cứu, 2 lần', [], ['503', '2']],
    ['thẻ D12 không phải là số', [], []],
  ])('%s', (text, quoted, numbers) => {
    const tokens = tintSentence(text);
    expect(pieces(tokens, 'quoted')).toEqual(quoted);
    expect(pieces(tokens, 'number')).toEqual(numbers);
  });

  it('are the sentence when put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(whole(tintSentence(text))).toBe(text);
      }),
    );
  });
});

describe('the pieces of a line', () => {
  it.each([
    ['    Khi 5 ngày trôi qua', 'Khi'],
    ['  Scenario Outline: Top-up codes, <wish>', 'Scenario Outline:'],
    ['Tính năng: Vòng đời', 'Tính năng:'],
    ['    * hệ thống chạy đến khi yên', '*'],
  ])('begin with a keyword: %s', (line, keyword) => {
    expect(pieces(tintLine(line), 'keyword')).toEqual([keyword]);
  });

  it('tell a comment, tags and the bars of a table', () => {
    expect(pieces(tintLine('# language: vi'), 'comment')).toEqual(['# language: vi']);
    expect(pieces(tintLine('  @D12 @su-co'), 'tag')).toEqual(['  @D12 @su-co']);
    expect(pieces(tintLine('  | TT | a \\| b |'), 'bar')).toEqual(['|', '|', '|']);
    expect(pieces(tintLine('  Khách hàng mua thêm.'), 'keyword')).toEqual([]);
  });

  it('are the line when put together', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[|\\ a"<>#@1]*$/u));
    fc.assert(
      fc.property(line, (text) => {
        expect(whole(tintLine(text))).toBe(text);
      }),
    );
  });

  it.each(['vi', 'en'] as const)('know every keyword that is printed in %s', (language) => {
    const scenario = { name: 'One', steps: demonstration, tags: ['@stepwise'] };
    const printed = printFeature({ language, name: 'Two', scenarios: [scenario] });
    for (const line of printed.split('\n').filter((each) => each !== '')) {
      expect(['keyword', 'comment', 'tag', 'plain']).toContain(tintLine(line)[0]?.tint);
      expect(whole(tintLine(line))).toBe(line);
    }
    expect(printed.split('\n').flatMap((each) => pieces(tintLine(each), 'keyword'))).toHaveLength(
      7,
    );
  });
});
