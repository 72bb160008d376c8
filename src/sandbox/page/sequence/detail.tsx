// The details of a row, below it: what happened and why, what the engine makes of it, and what
// crossed the wire.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatInstantSeconds } from '../../../calendar/time.ts';
import { printStep } from '../../../scenario/print.ts';
import type { Named } from '../../../wire/services.ts';
import { nexts } from '../../../world/journal-words.ts';
import {
  lanes,
  sayOutcome,
  sayVerdict,
  sayWork,
  type ExchangeRow,
  type Row,
} from '../../session/sequence-rows.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { language, move, say, session } from '../state.ts';
import { detailWords as words } from './detail-words.ts';
import { meaningOf } from './meaning-words.ts';
import { endIn, faultsIn, labelIn, saySpan, sayDeclined, timeIn } from './row-words.ts';
import { opened, openRow, rows } from './sequence-state.ts';
import { attemptBefore, sentBefore } from './wire-match.ts';
import { WireView } from './wire-view.tsx';

const Fact = ({
  name,
  children,
}: {
  readonly name: Named;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div>
    <dt>{say(name)}</dt>
    <dd>{children}</dd>
  </div>
);

const Times = ({ row }: { readonly row: Row }): JSX.Element => {
  const end = row.is === 'exchange' && row.end !== null && row.end !== row.at ? row.end : null;
  return (
    <Fact name={words.time}>
      {formatInstantSeconds(row.at)}
      {end === null ? null : ` – ${timeIn(end)} (${say(saySpan(end - row.at))})`}
    </Fact>
  );
};

const OfExchange = ({ row }: { readonly row: ExchangeRow }): JSX.Element => {
  const next = row.outcome?.next ?? null;
  const isOver = row.outcome !== null && row.outcome.kind !== 'ok' && next === null;
  return (
    <>
      <Fact name={words.work}>
        {row.work.length === 0
          ? say(words.nothing)
          : row.work.map((work) => `${say(sayWork(work))} (${timeIn(work.at)})`).join(', ')}
      </Fact>
      <Fact name={words.outcome}>{say(sayOutcome(row))}</Fact>
      {next === null ? null : (
        <Fact name={words.next}>
          {say(nexts[next.what])} {formatInstantSeconds(next.at)}
        </Fact>
      )}
      {isOver ? <Fact name={words.next}>{say(words.noNext)}</Fact> : null}
      {row.key === null ? null : (
        <Fact name={words.key}>
          <code>{row.key}</code>
        </Fact>
      )}
    </>
  );
};

const Faults = ({ row }: { readonly row: Row }): JSX.Element | null => {
  const faults = faultsIn(row);
  if (faults.length === 0) return null;
  return (
    <Fact name={words.fault}>
      {faults
        .map(({ side, said }) => say(said) + (side === null ? '' : `, ${say(side)}`))
        .join('; ')}
    </Fact>
  );
};

const Earlier = ({ row }: { readonly row: Row }): JSX.Element | null => {
  const index = attemptBefore(row, rows.value) ?? sentBefore(row, rows.value);
  const earlier = index === null ? undefined : rows.value[index];
  if (index === null || earlier === undefined) return null;
  const end = endIn(earlier);
  return (
    <Fact name={row.is === 'late-work' ? words.sentBefore : words.attemptBefore}>
      <button type="button" class="seq-link" onClick={() => openRow(index)}>
        {timeIn(earlier.at)} {end === null ? say(labelIn(earlier)) : say(end)}
      </button>
    </Fact>
  );
};

const Facts = ({ row }: { readonly row: Row }): JSX.Element => (
  <dl class="seq-facts">
    <Times row={row} />
    <Faults row={row} />
    {row.is === 'exchange' ? <OfExchange row={row} /> : null}
    {row.is === 'late-work' && row.work !== null ? (
      <Fact name={words.work}>{say(sayWork(row.work))}</Fact>
    ) : null}
    {row.is === 'notice' ? (
      <>
        <Fact name={words.outcome}>
          {row.verdicts.length === 0
            ? say(endIn(row) ?? words.nothing)
            : row.verdicts
                .map((verdict) => say(sayDeclined(verdict) ?? sayVerdict(verdict)))
                .join('; ')}
        </Fact>
        {row.id === null ? null : (
          <Fact name={words.notice}>
            <code>{row.id}</code>
          </Fact>
        )}
      </>
    ) : null}
    {row.is === 'done' && row.verdict !== null ? (
      <Fact name={words.outcome}>{say(sayDeclined(row.verdict) ?? sayVerdict(row.verdict))}</Fact>
    ) : null}
    <Earlier row={row} />
  </dl>
);

const Cause = ({ step: index }: { readonly step: number }): JSX.Element | null => {
  const step = session.value.steps[index];
  if (step === undefined) return null;
  const isHere = session.value.position === index + 1;
  return (
    <p class="seq-cause">
      <span>
        <b>
          {say(words.cause)} {index + 1}:
        </b>{' '}
        {printStep(step, language.value).text}
      </span>
      {isHere ? null : (
        <Button size="small" onClick={() => move(index + 1)}>
          {say(words.goThere)}
        </Button>
      )}
    </p>
  );
};

const titleOf = (row: Row): string => {
  const label = say(labelIn(row));
  if (row.is === 'move' || row.is === 'note' || row.from === null || row.to === null) return label;
  return `${say(lanes[row.from])} → ${say(lanes[row.to])}: ${label}`;
};

/** Closes the details, and gives the focus back to their row. */
const close = (): void => {
  document.querySelector<HTMLElement>('.seq-row[aria-expanded="true"]')?.focus();
  opened.value = null;
};

export const Detail = ({ row }: { readonly row: Row }): JSX.Element => {
  const meaning = meaningOf(row);
  const ended = row.is === 'exchange' ? row.endStep : null;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.closest('li')?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="seq-detail" ref={place} aria-label={titleOf(row)}>
      <header>
        <h3>{titleOf(row)}</h3>
        <Button size="icon" look="plain" name={say(words.close)} onClick={close}>
          <Icon name="close" size={16} />
        </Button>
      </header>
      <Facts row={row} />
      {meaning === null ? null : (
        <p class="seq-meaning">
          <b>{say(words.meaning)}:</b> {say(meaning)}
        </p>
      )}
      <Cause step={row.step} />
      {ended === null || ended === row.step ? null : <Cause step={ended} />}
      <WireView row={row} />
    </section>
  );
};
