// A message about a file says on the page what it says in the terminal, but for its commands.
import { describe, expect, it } from 'vitest';
import { parseFeature } from '../../../scenario/parse.ts';
import { plainMessage } from './plain-message.ts';

const said = (sentence: string, language: 'vi' | 'en'): string => {
  const text = `Feature: Plain\n  Scenario: One\n    ${sentence}\n`;
  const [problem] = parseFeature(text, 'plain.feature').problems;
  return plainMessage(problem?.message[language] ?? '');
};

describe('a message about a file', () => {
  it.each([
    ['When pigs fly', 'There is no such sentence: pigs fly'],
    ['Given SUMAN MISA refuses the licence requestt', 'There is no CALL "the licence requestt"'],
  ])('has no command to type: %s', (sentence, message) => {
    expect(said(sentence, 'en')).toBe(message);
    expect(said(sentence, 'vi')).not.toMatch(/order-lab|xem/iu);
  });

  it('is left as it is otherwise, what cannot be seen made visible', () => {
    expect(plainMessage('One; two: three\nfour\u001B')).toBe('One; two: three\nfour\\u001B');
  });
});
