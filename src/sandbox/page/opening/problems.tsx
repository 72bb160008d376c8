// What cannot be read in an opened file: the line with the place marked, why, and what was meant.
import type { JSX } from 'preact';
import type { Problem } from '../../../scenario/compiled.ts';
import { echo, visible } from '../../../scenario/visible.ts';
import { language, say } from '../state.ts';
import { markedAt } from './marked.ts';
import { moreProblems, openingWords as words, problemCount } from './opening-words.ts';
import { plainMessage } from './plain-message.ts';

/** A deeper indent leaves a narrow place no room for words. */
const indentAtMost = 8;

const OneProblem = ({ problem }: { readonly problem: Problem }): JSX.Element => {
  const { line, column, source, message, suggestions } = problem;
  const { text, caret } = echo(source, column);
  const { before, place, after } = markedAt(text, caret);
  const indent = before.length - before.trimStart().length;
  return (
    <li class="opening-problem">
      <p class="mono">
        {say(words.line)} {line}:{column}
      </p>
      {source === '' ? null : (
        <pre class="opening-echo" style={{ '--indent': `${Math.min(indent, indentAtMost)}ch` }}>
          {before.trimStart()}
          <mark class="opening-place">{place === '' ? '\u00A0' : place}</mark>
          {after}
        </pre>
      )}
      <p class="opening-message">{plainMessage(message[language.value])}</p>
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

/** Whoever has so many mends the first ones first. */
const shownAtMost = 50;

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
        {problems.slice(0, shownAtMost).map((problem) => (
          <OneProblem
            key={`${problem.line}:${problem.column} ${problem.message.en}`}
            problem={problem}
          />
        ))}
      </ol>
      {problems.length > shownAtMost ? (
        <p class="muted">{say(moreProblems(problems.length - shownAtMost))}</p>
      ) : null}
    </details>
  );
