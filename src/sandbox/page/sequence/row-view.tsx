// One row of the diagram: its time at the side, its arrows, its words; a button that opens its
// details below it.
import type { JSX } from 'preact';
import { labelOf } from '../../../order/tracks.ts';
import type { Action } from '../../../world/steps.ts';
import type { Row } from '../../session/sequence-rows.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import { StatusChip } from '../look/status.tsx';
import { say } from '../state.ts';
import { fullDay } from '../top/time-words.ts';
import { Arrows } from './arrows.tsx';
import { isShared, shortNameOf, type Columns } from './columns.ts';
import { Detail } from './detail.tsx';
import { shapeOf, textPlaceOf, type Shape, type TextPlace } from './diagram-layout.ts';
import { isTrouble, type Line } from './lines.ts';
import { onRowKey } from './row-keys.ts';
import { endIn, faultsIn, labelIn, saySpan, sentenceIn, timeIn } from './row-words.ts';
import { toggle } from './sequence-state.ts';

/** As long as an hour is a break in the story; less is said beside the time. */
const longGapMs = 3_600_000;

/** The day, and the time that has passed, before a row. */
const Break = ({ line: { day, gap } }: { readonly line: Line }): JSX.Element | null => {
  if (day === null && gap < longGapMs) return null;
  return (
    <p class="seq-break">
      {day === null ? null : <strong>{say(fullDay(day))}</strong>}
      {gap === 0 ? null : <span>+ {say(saySpan(gap))}</span>}
    </p>
  );
};

const Time = ({ line }: { readonly line: Line }): JSX.Element => {
  const { row, gap, isTimed, day } = line;
  const end = row.is === 'exchange' && row.end !== null && row.end !== row.at ? row.end : null;
  const isShort = gap > 0 && gap < longGapMs && day === null;
  return (
    <span class="seq-time">
      {isTimed ? <span>{timeIn(row.at)}</span> : null}
      {isShort ? <small>+{say(saySpan(gap))}</small> : null}
      {end === null ? null : <span class="seq-time-end">{timeIn(end)}</span>}
    </span>
  );
};

const dividerIcons: Readonly<Partial<Record<Action['action'], IconName>>> = {
  'it-is': 'clock',
  reach: 'clock',
  pass: 'clock',
  fault: 'bolt',
  heal: 'check',
  'heal-all': 'check',
  release: 'play',
  restart: 'warning',
};

const Divider = ({ row }: { readonly row: Extract<Row, { is: 'done' }> }): JSX.Element => (
  <span class={`seq-divider seq-divider-${row.action.action}`}>
    <Icon name={dividerIcons[row.action.action] ?? 'next'} size={14} />
    {say(labelIn(row))}
  </span>
);

const place = ({ align, x }: TextPlace): Readonly<Record<string, string>> =>
  align === 'start'
    ? { paddingLeft: `calc(${x}% + 0.75rem)` }
    : { paddingRight: `calc(${100 - x}% + 0.75rem)`, textAlign: 'right' };

const Faults = ({ row }: { readonly row: Row }): JSX.Element => (
  <>
    {faultsIn(row).map(({ side, said }) => (
      <span key={said.en} class="seq-fault">
        {side === null ? null : <b>{say(side)}</b>}
        {say(said)}
      </span>
    ))}
  </>
);

/** Is what struck here to be read below the arrows, beside the answer? */
const isStruckAfter = (shape: Shape): boolean =>
  shape.is === 'arrows' && shape.back !== null && shape.back.boltAt !== null;

/** What ends later, or otherwise than hoped for, has a line of its own below the arrows. */
const isEndBelow = (row: Row): boolean => {
  if (row.is !== 'exchange')
    return (row.is === 'notice' || row.is === 'late-work') && row.faults.length > 0;
  return row.faults.length > 0 || row.outcome?.kind !== 'ok' || row.end !== row.at;
};

const toneOfEnd = (row: Row): string => {
  if (row.is === 'exchange') return row.outcome?.kind ?? 'open';
  if (row.is === 'notice') return row.verdicts[0]?.outcome ?? 'lost';
  return row.is === 'done' ? (row.verdict?.outcome ?? 'none') : 'none';
};

const Label = ({ row, columns }: { readonly row: Row; readonly columns: Columns }): JSX.Element => {
  if (row.is === 'move') {
    return (
      <span class="seq-move">
        <span class="seq-from">
          <b>{row.track}</b> {labelOf(row.track, row.from)} →
        </span>
        <StatusChip track={row.track} status={row.to} withTrack={false} />
      </span>
    );
  }
  const doer = row.is === 'done' && row.from !== null ? row.from : null;
  const isNamed = doer !== null && isShared(columns, doer);
  return (
    <span class="seq-label">
      {isNamed ? `${say(shortNameOf(doer))}: ` : ''}
      {say(labelIn(row))}
    </span>
  );
};

const Picture = ({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: Columns;
}): JSX.Element => {
  if (row.is === 'done' && row.from === null) return <Divider row={row} />;
  const shape = shapeOf(row, columns);
  const at = place(textPlaceOf(shape));
  const end = endIn(row);
  const isAfter = isStruckAfter(shape);
  const said =
    end === null ? null : <span class={`seq-end seq-end-${toneOfEnd(row)}`}>{say(end)}</span>;
  const isBelow = said !== null && isEndBelow(row);
  return (
    <span class="seq-picture">
      <span class="seq-text" style={at}>
        <Label row={row} columns={columns} />
        {isAfter ? null : <Faults row={row} />}
        {isBelow ? null : said}
      </span>
      {shape.is === 'arrows' ? <Arrows shape={shape} /> : null}
      {shape.is === 'mark' ? <span class="seq-dot" style={{ left: `${shape.x}%` }} /> : null}
      {isBelow || isAfter ? (
        <span class="seq-text" style={at}>
          {isAfter ? <Faults row={row} /> : null}
          {isBelow ? said : null}
        </span>
      ) : null}
    </span>
  );
};

export const RowView = ({
  line,
  columns,
  isNew,
  isOpen,
  isCurrent,
}: {
  readonly line: Line;
  readonly columns: Columns;
  /** Of the step played last. */
  readonly isNew: boolean;
  readonly isOpen: boolean;
  /** The one row that the Tab key reaches. */
  readonly isCurrent: boolean;
}): JSX.Element => {
  const { row, key } = line;
  return (
    <li
      class={`seq-item seq-is-${row.is}`}
      data-key={key}
      data-struck={isTrouble(row) ? '' : undefined}
    >
      <Break line={line} />
      <button
        type="button"
        class={`seq-row${isNew ? ' seq-new' : ''}`}
        aria-expanded={isOpen}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => toggle(key)}
        onKeyDown={onRowKey}
      >
        <span class="unseen">{say(sentenceIn(row))}</span>
        <span class="seq-seen" aria-hidden="true">
          <Time line={line} />
          <Picture row={row} columns={columns} />
        </span>
      </button>
      {isOpen ? <Detail row={row} /> : null}
    </li>
  );
};
