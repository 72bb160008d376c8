// The text of the opened file, read only: its lines, the one where the story stands, and what is
// wrong under the line that it is about. The rows of a table scroll together.
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { Finding } from '../script/finding.tsx';
import { Tinted } from '../script/tinted.tsx';
import { tintLine } from '../script/tinting.ts';
import { blocksOf, partAround, type Block } from './blocks.ts';
import { chosen, failing, file, itsLines, lineHere } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';

type Wrong = { readonly line: number; readonly text: string } | null;

type LineProps = {
  readonly number: number;
  readonly text: string;
  readonly isIts: boolean;
  readonly wrong: Wrong;
};

/** Is the story at this line? It is brought into sight then. */
const useHere = (number: number) => {
  const place = useRef<HTMLLIElement & HTMLSpanElement>(null);
  const isHere = useComputed(() => lineHere.value === number).value;
  useEffect(() => {
    if (isHere) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isHere]);
  return { place, isHere };
};

const CodeLine = ({ number, text, isIts, wrong }: LineProps): JSX.Element => {
  const { place, isHere } = useHere(number);
  const isWrong = wrong?.line === number;
  return (
    <li
      ref={place}
      class="code-line"
      data-here={isHere}
      data-its={isIts}
      data-wrong={isWrong}
      aria-current={isHere ? 'step' : undefined}
    >
      <span class="code-number" aria-hidden="true">
        {number}
      </span>
      <code>
        <Tinted tokens={tintLine(text)} />
      </code>
      {isWrong ? <Finding text={wrong.text} /> : null}
    </li>
  );
};

const CodeRow = ({ number, text, isIts }: Omit<LineProps, 'wrong'>): JSX.Element => {
  const { place, isHere } = useHere(number);
  return (
    <span
      ref={place}
      class="code-row"
      data-here={isHere}
      data-its={isIts}
      aria-current={isHere ? 'step' : undefined}
    >
      <Tinted tokens={tintLine(text)} />
    </span>
  );
};

const CodeTable = ({
  block: { first, lines },
  wrong,
}: {
  readonly block: Block;
  readonly wrong: Wrong;
}): JSX.Element => {
  const numbers = lines.map((_, nth) => first + nth);
  const isWrong = wrong !== null && numbers.includes(wrong.line);
  return (
    <li class="code-line" data-table="true" data-wrong={isWrong}>
      <span class="code-number" aria-hidden="true">
        {numbers.join('\n')}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must scroll it */}
      <code tabIndex={0}>
        {lines.map((text, nth) => (
          <CodeRow
            key={first + nth}
            number={first + nth}
            text={text}
            isIts={isOfChosen(first + nth)}
          />
        ))}
      </code>
      {isWrong ? <Finding text={wrong.text} /> : null}
    </li>
  );
};

const isOfChosen = (line: number): boolean => chosen.value === null || itsLines.value.has(line);

export const FileText = (): JSX.Element => {
  const { lines = [] } = file.value ?? {};
  const found = failing.value;
  const line = found === null ? undefined : chosen.value?.places[found.step]?.line;
  const wrong = line === undefined ? null : { line, text: found?.lines.join('\n') ?? '' };
  const { from, shown } = partAround(lines, chosen.value?.line ?? 1);
  return (
    <ol class="code" aria-label={say(words.text)}>
      {blocksOf(shown, from).map((block) => {
        const { first, isTable } = block;
        return isTable ? (
          <CodeTable key={first} block={block} wrong={wrong} />
        ) : (
          <CodeLine
            key={first}
            number={first}
            text={block.lines[0] ?? ''}
            isIts={isOfChosen(first)}
            wrong={wrong?.line === first ? wrong : null}
          />
        );
      })}
    </ol>
  );
};
