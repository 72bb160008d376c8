// The text of the opened file, read only: its lines, the one where the story stands, and what is
// wrong under the line that it is about and its table. The rows of a table scroll together.
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { Finding } from '../script/finding.tsx';
import { Tinted } from '../script/tinted.tsx';
import { tintLine } from '../script/tinting.ts';
import { blocksOf, findingAfter, partAround, type Block } from './blocks.ts';
import { chosen, failing, file, itsLines, lineHere } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';

/** What is wrong, and with which line. */
type Wrong = { readonly line: number; readonly text: string } | null;

type LineProps = {
  readonly number: number;
  readonly text: string;
  readonly isIts: boolean;
  readonly isWrong: boolean;
  /** What is wrong, where it is said below this line. */
  readonly finding: string | null;
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

const CodeLine = ({ number, text, isIts, isWrong, finding }: LineProps): JSX.Element => {
  const { place, isHere } = useHere(number);
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
      {finding === null ? null : <Finding text={finding} />}
    </li>
  );
};

const CodeRow = ({ number, text, isIts }: Omit<LineProps, 'isWrong' | 'finding'>): JSX.Element => {
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
  finding,
}: {
  readonly block: Block;
  readonly finding: string | null;
}): JSX.Element => {
  const numbers = lines.map((_, nth) => first + nth);
  return (
    <li class="code-line" data-table="true" data-wrong={finding !== null}>
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
      {finding === null ? null : <Finding text={finding} />}
    </li>
  );
};

const isOfChosen = (line: number): boolean => chosen.value === null || itsLines.value.has(line);

export const FileText = (): JSX.Element => {
  const { lines = [] } = file.value ?? {};
  const found = failing.value;
  const line = found === null ? undefined : chosen.value?.places[found.step]?.line;
  const wrong: Wrong = line === undefined ? null : { line, text: found?.lines.join('\n') ?? '' };
  const { from, shown } = partAround(lines, chosen.value?.line ?? 1);
  const blocks = blocksOf(shown, from);
  const saidAt = wrong === null ? undefined : findingAfter(blocks, wrong.line);
  return (
    <ol class="code" aria-label={say(words.text)}>
      {blocks.map((block) => {
        const { first, isTable } = block;
        const finding = first === saidAt && wrong !== null ? wrong.text : null;
        return isTable ? (
          <CodeTable key={first} block={block} finding={finding} />
        ) : (
          <CodeLine
            key={first}
            number={first}
            text={block.lines[0] ?? ''}
            isIts={isOfChosen(first)}
            isWrong={first === wrong?.line}
            finding={finding}
          />
        );
      })}
    </ol>
  );
};
