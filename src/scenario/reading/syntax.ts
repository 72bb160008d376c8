// What the Gherkin parser says of a syntax error, made readable in both languages.
import { dialects } from '@cucumber/gherkin';
import type { Named } from '../../wire/services.ts';
import type { Language } from '../compiled.ts';
import { cut } from '../visible.ts';
import { keywords } from '../vocabulary/keywords.ts';

/** The words that steps of a file in that language begin with, `*` aside. */
export const stepWords = (language: Language): string => {
  const { given, when, then, and, but } = dialects[language] ?? {};
  const words = [given, when, then, and, but].flatMap((list) => list ?? []);
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '*').join(', ');
};

/** Gherkin's names of what may stand on a line, in words; keywords in the language of the file. */
const expectable: readonly (readonly [RegExp, (file: Language) => Named])[] = [
  [/#FeatureLine/, (file) => ({ vi: `"${keywords[file].feature}:"`, en: 'a feature' })],
  [/#ScenarioLine/, (file) => ({ vi: `"${keywords[file].scenario}:"`, en: 'a scenario' })],
  [
    // Behind tags the parser looks ahead, and names of all that may stand there only the rule.
    /^(?!.*#ScenarioLine).*#RuleLine/,
    (file) => ({
      vi: `"${keywords[file].scenario}:" sau các thẻ`,
      en: 'a scenario after the tags',
    }),
  ],
  [/#StepLine/, () => ({ vi: 'một bước', en: 'a step' })],
  [/#ExamplesLine/, (file) => ({ vi: `"${keywords[file].examples}:"`, en: 'examples' })],
  [/#TableRow/, () => ({ vi: 'một dòng của bảng', en: 'a table row' })],
  [
    // Where a step may stand, it would begin a text block, which no sentence takes.
    /^(?!.*#StepLine).*#DocStringSeparator/,
    () => ({ vi: 'dấu kết thúc khối văn bản', en: 'the end of the text block' }),
  ],
];

/** The parser's errors that are not about what was expected. */
const others: readonly (readonly [RegExp, string])[] = [
  [/inconsistent cell count/, 'Các dòng của bảng phải có cùng số ô'],
  [/tag may not contain whitespace/, 'Thẻ không được có dấu cách, và thẻ nào cũng bắt đầu bằng @'],
];

/**
 * Does a feature begin where another one has begun already?
 * @param message of the parser
 */
export const isSecondFeature = (message: string, language: Language): boolean =>
  !message.includes('#FeatureLine') &&
  (dialects[language]?.feature ?? []).some((keyword) => message.includes(`, got '${keyword}:`));

const oneFeature = (language: Language): Named => ({
  vi: `. Mỗi tệp chỉ có một "${keywords[language].feature}:": hãy tách thành nhiều tệp`,
  en: `. A file has one "${keywords[language].feature}:" alone: make files of them`,
});

const unexpected = (what: string, got: string | undefined, language: Language): Named => {
  const wanted = expectable.flatMap(([token, words]) =>
    token.test(what) ? [words(language)] : [],
  );
  const listed = (of: Language, or: string): string => wanted.map((one) => one[of]).join(or);
  const begin = stepWords(language);
  const steps = /#StepLine/.test(what)
    ? { vi: ` (bước bắt đầu bằng ${begin})`, en: ` (steps begin with ${begin})` }
    : { vi: '', en: '' };
  const found =
    got === undefined
      ? { vi: 'Tệp kết thúc quá sớm', en: 'The file ends too early' }
      : {
          vi: `"${cut(got)}" sai cú pháp Gherkin ở đây`,
          en: `"${cut(got)}" is not Gherkin here`,
        };
  return {
    vi: `${found.vi}: cần ${listed('vi', ' hoặc ')}${steps.vi}`,
    en: `${found.en}: expected ${listed('en', ' or ')}${steps.en}`,
  };
};

/**
 * Gherkin's own message, for people.
 * @param message of the parser: `(4:5): expected: #EOF, #StepLine, got 'xx'`
 * @param language of the file: its keywords are named
 */
export const readable = (message: string, language: Language): Named => {
  const plain = message.replace(/^\(\d+:-?\d+\): /, '');
  const expected = /expected: (?<what>.*?)(?:, got '(?<got>.*)')?$/s.exec(plain)?.groups;
  if (expected !== undefined) {
    const said = unexpected(expected['what'] ?? '', expected['got'], language);
    const more = isSecondFeature(message, language) ? oneFeature(language) : { vi: '', en: '' };
    return { vi: said.vi + more.vi, en: said.en + more.en };
  }
  const known = others.find(([pattern]) => pattern.test(plain));
  return { vi: known?.[1] ?? plain, en: plain };
};

/**
 * A title whose keyword is not one, with the keyword of a feature where only that may stand.
 * @param line as written
 * @param message of the parser
 * @param language of the file
 */
export const titleMeant = (line: string, message: string, language: Language): string[] => {
  const title = /^[^:]+:(?<name>.*)$/.exec(line)?.groups?.['name'];
  if (title === undefined || !/expected:.*#FeatureLine/.test(message)) return [];
  return [`${keywords[language].feature}: ${title.trim()}`.trim()];
};

/** Vietnamese keywords in a file that declares no language are the likely cause of everything. */
export const languageHint = (source: string, language: Language): Named => {
  if (language === 'vi' || !/^\s*(?:Tính năng|Kịch bản|Bối cảnh):/m.test(source)) {
    return { vi: '', en: '' };
  }
  return {
    vi: '. Từ khóa tiếng Việt cần dòng đầu của tệp là "# language: vi"',
    en: '. Vietnamese keywords need "# language: vi" as the first line of the file',
  };
};
