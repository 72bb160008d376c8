// The text of the opened file, read only: its lines, the one where the story stands, and what is
// wrong under the line that it is about.
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { Finding } from '../script/finding.tsx';
import { Tinted } from '../script/tinted.tsx';
import { tintLine } from '../script/tinting.ts';
import { chosen, failing, file, itsLines, lineHere } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';

type LineProps = {
  readonly number: number;
  readonly text: string;
  readonly isIts: boolean;
  readonly problem: string;
};

const CodeLine = ({ number, text, isIts, problem }: LineProps): JSX.Element => {
  const place = useRef<HTMLLIElement>(null);
  const isHere = useComputed(() => lineHere.value === number).value;
  useEffect(() => {
    if (isHere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <li
      ref={place}
      class="code-line"
      data-here={isHere}
      data-its={isIts}
      data-wrong={problem !== ''}
      data-table={/^\s*\|/u.test(text)}
      aria-current={isHere ? 'step' : undefined}
    >
      <span class="code-number" aria-hidden="true">
        {number}
      </span>
      <code>
        <Tinted tokens={tintLine(text)} />
      </code>
      {problem === '' ? null : <Finding text={problem} />}
    </li>
  );
};

export const FileText = (): JSX.Element => {
  const { lines = [] } = file.value ?? {};
  const wrong = failing.value;
  const wrongAt = wrong === null ? null : chosen.value?.places[wrong.step]?.line;
  const its = itsLines.value;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must scroll it
    <ol class="code" tabIndex={0} aria-label={say(words.text)}>
      {lines.map((text, index) => (
        <CodeLine
          // oxlint-disable-next-line react/no-array-index-key -- a line is known by its number
          key={index}
          number={index + 1}
          text={text}
          isIts={chosen.value === null || its.has(index + 1)}
          problem={wrongAt === index + 1 ? (wrong?.lines.join('\n') ?? '') : ''}
        />
      ))}
    </ol>
  );
};
