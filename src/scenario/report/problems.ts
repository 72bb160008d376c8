// What cannot be read in a feature file, for people: the place, the line with a caret, what to do.
import type { Language, Problem } from '../compiled.ts';
import { say } from '../say.ts';
import type { Paint } from './paint.ts';
import { caretLine } from './pretty.ts';

const nearestWords = { vi: 'Có phải ý bạn là', en: 'Did you mean' };

const blockOf = (problem: Problem, language: Language, paint: Paint): string[] => {
  const { uri, line, column, source, message, suggestions } = problem;
  const gutter = ' '.repeat(String(line).length);
  return [
    paint('strong', `${uri}:${line}:${column}`),
    ...(source === ''
      ? []
      : [
          `  ${paint('faint', `${line} │`)} ${source}`,
          `  ${paint('faint', `${gutter} │`)} ${paint('bad', caretLine(source, column))}`,
        ]),
    ...say(message, language)
      .split('\n')
      .map((text) => `  ${text}`),
    ...(suggestions.length === 0 ? [] : [`  ${say(nearestWords, language)}:`]),
    ...suggestions.map((text) => `    ${text}`),
    '',
  ];
};

/**
 * Every problem, and how many there are.
 * @param problems at least one
 */
export const problemLines = (
  problems: readonly Problem[],
  language: Language,
  paint: Paint,
): readonly string[] => {
  const files = new Set(problems.map(({ uri }) => uri)).size;
  const [count, where] = [problems.length, files];
  const total = say(
    {
      vi: `${count} chỗ không đọc được trong ${where} tệp; chưa chạy gì cả.`,
      en:
        `${count} problem${count === 1 ? '' : 's'} in ${where} file${where === 1 ? '' : 's'}; ` +
        'nothing was run.',
    },
    language,
  );
  return [...problems.flatMap((problem) => blockOf(problem, language, paint)), paint('bad', total)];
};
