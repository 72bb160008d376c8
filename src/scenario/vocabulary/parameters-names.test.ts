// Names of orders and customers: the one rule for scenarios and for the engine's API.
import { describe, expect, it } from 'vitest';
import { longestOrderCode } from '../../wire/suman/schemas.ts';
import { parseFeature } from '../parse.ts';
import { isName, longestName } from './parameters-names.ts';

const long = 'x'.repeat(101);

const odd: readonly [string, string, string, string][] = [
  [
    'more than 100 characters',
    long,
    'The name has 101 characters, and 100 are the most: write a shorter one',
    'Tên có 101 ký tự, nhiều nhất là 100: hãy ghi tên ngắn hơn',
  ],
  [
    'a dot alone',
    '.',
    'The name cannot be ".", which is a folder in a web address: write another one',
    'Tên không thể là ".", vì trong địa chỉ web đó là một thư mục: hãy ghi tên khác',
  ],
  [
    'two dots alone',
    '..',
    'The name cannot be "..", which is a folder in a web address: write another one',
    'Tên không thể là "..", vì trong địa chỉ web đó là một thư mục: hãy ghi tên khác',
  ],
  [
    'half a character',
    'a\uD83Db',
    'The name has half a character (\\uD83D): write the whole of it, or take it out',
    'Tên có một nửa ký tự (\\uD83D): hãy ghi trọn ký tự đó, hoặc bỏ đi',
  ],
];

describe('a name that no service takes', () => {
  it.each(odd)('%s is told of where it stands', (_, name, en, vi) => {
    const feature = (step: string): string =>
      `# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi ${step}\n`;
    const ofOrder = `khách hàng đặt đơn hàng "${name}" SaaS, thanh toán trực tuyến`;
    const ofCustomer = `khách hàng "${name}" đặt đơn hàng SaaS, thanh toán trực tuyến`;
    const { problems } = parseFeature(feature(ofOrder), 'a.feature');
    expect(problems).toMatchObject([
      { uri: 'a.feature', line: 4, column: 24, message: { en, vi } },
    ]);
    expect(parseFeature(feature(ofCustomer), 'a.feature').problems).toMatchObject([
      { line: 4, column: 9, message: { en, vi } },
    ]);
  });

  it.each(odd)('%s is told of once a step, and in a file in English', (_, name, en) => {
    const source = `Feature: x
  Scenario: y
    When the customer places order "${name}" for Desktop, paying online
    Then SUMAN MISA holds exactly 1 licence of order "${name}"
    Given SUMAN MISA is fine with order "${name}"
`;
    const { problems } = parseFeature(source, 'a.feature');
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(problems.slice(0, 2).map(({ message }) => message.en)).toEqual([en, en]);
  });
});

describe('a name', () => {
  it('is as long as the services take it, in the spelling that they are sent', () => {
    expect(longestName).toBe(longestOrderCode);
    expect(isName('ệ'.repeat(100).normalize('NFD'))).toBe(true);
    // Of the few letters that NFC takes apart.
    expect(isName('\u0958'.repeat(51))).toBe(false);
  });

  it.each(['DH-1', '...', '.a', 'a/b', '\u{1F600}', 'đơn 1', '%2E'])('may be %j', (name) => {
    expect(isName(name)).toBe(true);
  });
});
