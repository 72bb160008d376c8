// The steps as lines of the scenario: a click goes there; what is expected says whether it holds.
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { withoutCheck } from '../../session/session.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { change, move, say } from '../state.ts';
import type { Judged } from './judgements.ts';
import { Finding } from './finding.tsx';
import { judgements, lines, position, type Line } from './script-state.ts';
import { scriptWords as words } from './script-words.ts';
import { Tinted } from './tinted.tsx';
import { tintSentence } from './tinting.ts';

const marks = {
  passed: ['✓', words.holds],
  failed: ['✗', words.fails],
  stuck: ['!', words.stuck],
  unreached: ['–', words.unreached],
} as const;

const Mark = ({ is }: { readonly is: Judged }): JSX.Element | null => {
  if (is === 'happened') return null;
  const [sign, name] = marks[is];
  return (
    <span class={`script-mark script-mark-${is}`} role="img" aria-label={say(name)}>
      {sign}
    </span>
  );
};

const Table = ({ rows }: { readonly rows: Line['table'] }): JSX.Element => (
  <table class="script-table">
    <tbody>
      {rows.map((row) => (
        <tr key={row.join('|')}>
          {row.map((cell, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a cell is known by its column
            <td key={index}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Actions = ({ line, is }: { readonly line: Line; readonly is: Judged }): JSX.Element => {
  const { index, step } = line;
  const isCheckOfIts = index !== null && step.action.startsWith('expect-');
  return (
    <span class="script-actions">
      {index === null ? (
        <span class="chip" title={say(words.automaticWhy)}>
          {say(words.automatic)}
        </span>
      ) : null}
      <Mark is={is} />
      {isCheckOfIts ? (
        <Button
          look="plain"
          size="icon"
          class="script-remove"
          name={`${say(words.remove)} (${index + 1})`}
          onClick={() => change((now) => withoutCheck(now, index))}
        >
          <Icon name="trash" size={16} />
        </Button>
      ) : null}
    </span>
  );
};

type RowProps = {
  readonly line: Line;
  readonly is: Judged;
  /** What is wrong, one line under the other. */
  readonly finding: string;
};

const Row = ({ line, is, finding }: RowProps): JSX.Element => {
  const { index, at, keyword, text, table } = line;
  const place = useRef<HTMLLIElement>(null);
  // What lies ahead is dimmed by the style sheet, from here on: so to move draws two lines anew.
  const isHere = useComputed(() => index !== null && at === position.value - 1).value;
  useEffect(() => {
    if (isHere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <li ref={place} class="script-line" data-here={isHere} data-automatic={index === null}>
      <span class="script-number" aria-hidden="true">
        {index === null ? '' : index + 1}
      </span>
      <button
        type="button"
        class="script-go"
        aria-current={isHere ? 'step' : undefined}
        onClick={() => move(at + 1)}
      >
        <span class="tint-keyword">{keyword}</span> <Tinted tokens={tintSentence(text)} />
      </button>
      <Actions line={line} is={is} />
      {table.length > 0 ? <Table rows={table} /> : null}
      {finding === '' ? null : <Finding text={finding} />}
    </li>
  );
};

export const ScriptLines = (): JSX.Element => {
  const judged = judgements.value;
  const isAtStart = useComputed(() => position.value === 0);
  return (
    <ol class="script-lines" data-start={isAtStart} aria-label={say(words.lines)}>
      {lines.value.map((line) => {
        const { index, at } = line;
        const { is, lines: wrong } = (index === null ? undefined : judged[index]) ?? {
          is: 'passed' as const,
          lines: [],
        };
        return (
          <Row
            key={`${at}${index === null ? '+' : ''}`}
            line={line}
            is={is}
            finding={wrong.join('\n')}
          />
        );
      })}
    </ol>
  );
};
