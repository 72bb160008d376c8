// What cannot be read in an opened file: place, line, caret and what was meant, as the terminal
// shows it.
import type { JSX } from 'preact';
import type { Problem } from '../../../scenario/compiled.ts';
import { echo, visible } from '../../../scenario/visible.ts';
import { language, say } from '../state.ts';
import { openingWords as words, problemCount } from './opening-words.ts';

const OneProblem = ({ problem }: { readonly problem: Problem }): JSX.Element => {
  const { line, column, source, message, suggestions } = problem;
  const { text, caret } = echo(source, column);
  return (
    <li class="opening-problem">
      <p class="mono">
        {say(words.line)} {line}:{column}
      </p>
      {source === '' ? null : (
        <pre class="opening-echo">
          {text}
          {'\n'}
          <span class="opening-caret">{caret}</span>
        </pre>
      )}
      <p class="opening-message">{message[language.value].split('\n').map(visible).join('\n')}</p>
      {suggestions.length === 0 ? null : (
        <>
          <p class="muted">{say(words.meant)}:</p>
          <ul class="opening-meant">
            {suggestions.map((meant) => (
              <li key={meant}>{visible(meant)}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
};

export const Problems = ({
  problems,
  isSomeOpen,
  isOpen,
}: {
  readonly problems: readonly Problem[];
  /** Can other scenarios of the file be opened? */
  readonly isSomeOpen: boolean;
  /** Are they shown at first, before a scenario is chosen? */
  readonly isOpen: boolean;
}): JSX.Element | null =>
  problems.length === 0 ? null : (
    <details class="opening-problems" open={isOpen}>
      <summary>{say(problemCount(problems.length))}</summary>
      {isSomeOpen ? <p class="muted script-small">{say(words.othersOpen)}</p> : null}
      <ol class="stack">
        {problems.map((problem) => (
          <OneProblem
            key={`${problem.line}:${problem.column} ${problem.message.en}`}
            problem={problem}
          />
        ))}
      </ol>
    </details>
  );
