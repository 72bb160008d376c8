// What cannot be read in a feature file, for people: the place, the line with a caret, what to do.
import type { Language, Problem } from '../compiled.ts';
import { say } from '../say.ts';
import { echo, visible } from '../visible.ts';
import type { Paint } from './paint.ts';

const nearestWords = { vi: 'Có phải ý bạn là', en: 'Did you mean' };

const blockOf = (problem: Problem, language: Language, paint: Paint): string[] => {
  const { uri, line, column, source, message, suggestions } = problem;
  const { text, caret } = echo(source, column);
  const gutter = ' '.repeat(String(line).length);
  return [
    paint('strong', `${visible(uri)}:${line}:${column}`),
    ...(source === ''
      ? []
      : [
          `  ${paint('faint', `${line} │`)} ${text}`,
          `  ${paint('faint', `${gutter} │`)} ${paint('bad', caret)}`,
        ]),
    ...say(message, language)
      .split('\n')
      .map((part) => `  ${visible(part)}`),
    ...(suggestions.length === 0 ? [] : [`  ${say(nearestWords, language)}:`]),
    ...suggestions.map((meant) => `    ${visible(meant)}`),
    '',
  ];
};

/** What did not happen, because of problems. */
const notDone = {
  run: { vi: 'chưa chạy gì cả', en: 'nothing was run' },
  translate: { vi: 'chưa dịch gì cả', en: 'nothing was translated' },
} as const;

/** What was to be done with files that have problems. */
export type Purpose = keyof typeof notDone;

/**
 * Every problem, and how many there are.
 * @param problems at least one
 */
export const problemLines = (
  problems: readonly Problem[],
  language: Language,
  paint: Paint,
  purpose: Purpose = 'run',
): readonly string[] => {
  const files = new Set(problems.map(({ uri }) => uri)).size;
  const [count, where] = [problems.length, files];
  const total = say(
    {
      vi: `${count} chỗ không đọc được trong ${where} tệp; ${notDone[purpose].vi}.`,
      en:
        `${count} problem${count === 1 ? '' : 's'} in ${where} file${where === 1 ? '' : 's'}; ` +
        `${notDone[purpose].en}.`,
    },
    language,
  );
  return [...problems.flatMap((problem) => blockOf(problem, language, paint)), paint('bad', total)];
};
