// The sequence diagram of the order that is looked at: who told whom what, where a fault struck,
// and what came of it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import './sequence.css';
import './rows.css';
import './arrows.css';
import './detail.css';
import { Icon } from '../look/icon.tsx';
import { order, say } from '../state.ts';
import { Filters } from './filters.tsx';
import { Follower, isEndHidden, showStruck } from './follow.ts';
import { RowView } from './row-view.tsx';
import {
  columns,
  current,
  filter,
  isStruckSought,
  lanesWidth,
  lines,
  newestStep,
  opened,
} from './sequence-state.ts';
import { everything } from './lines.ts';
import { sequenceWords as words } from './sequence-words.ts';

const Heads = ({ onNewest }: { readonly onNewest: () => void }): JSX.Element => (
  <div class="seq-heads">
    {isEndHidden.value && opened.value === null ? (
      <button type="button" class="seq-newest" onClick={onNewest}>
        <Icon name="download" size={12} />
        <span>{say(words.newest)}</span>
      </button>
    ) : (
      <span class="seq-time-head" aria-hidden="true">
        {say(words.time)}
      </span>
    )}
    <div class="seq-names" aria-hidden="true">
      {columns.value.map(({ key, name, is, x, width }) => (
        <span
          key={key}
          class={`seq-name seq-name-${is}`}
          style={{ left: `${x - width / 2}%`, width: `${width}%` }}
        >
          <span>{say(name)}</span>
        </span>
      ))}
    </div>
  </div>
);

/** The lines of life, behind all rows; as wide as what the lanes share. */
const Lifelines = (): JSX.Element => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: element } = place;
    if (element === null) return undefined;
    const sized = new ResizeObserver(() => (lanesWidth.value = element.clientWidth));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  return (
    <div class="seq-lifelines" ref={place} aria-hidden="true">
      {columns.value.map(({ key, is, x }) => (
        <span key={key} class={`seq-life seq-life-${is}`} style={{ left: `${x}%` }} />
      ))}
    </div>
  );
};

const List = (): JSX.Element => {
  const all = lines.value;
  const tabKey = all.some(({ key }) => key === current.value) ? current.value : all.at(-1)?.key;
  return (
    <ol class="seq-list" aria-label={say(words.list)}>
      {all.map((line) => (
        <RowView
          key={line.key}
          line={line}
          columns={columns.value}
          isNew={
            line.row.step === newestStep.value ||
            (line.row.is === 'exchange' && line.row.endStep === newestStep.value)
          }
          isOpen={line.key === opened.value}
          isCurrent={line.key === tabKey}
        />
      ))}
    </ol>
  );
};

const NothingShown = (): JSX.Element => (
  <p class="seq-nothing">
    {say(words.nothingShown)}{' '}
    <button type="button" class="seq-link" onClick={() => (filter.value = everything)}>
      {say(words.showAll)}
    </button>
  </p>
);

const Diagram = ({ code }: { readonly code: string }): JSX.Element => {
  const own = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [follower] = useState(() => new Follower());
  const count = lines.value.length;
  useEffect(() => (end.current === null ? undefined : follower.begin(end.current)), [follower]);
  useLayoutEffect(() => follower.counted(count), [follower, count]);
  useEffect(() => {
    opened.value = null;
    current.value = null;
  }, [code]);
  const isSought = isStruckSought.value;
  useEffect(() => {
    if (!isSought || own.current === null) return;
    isStruckSought.value = false;
    showStruck(own.current);
  }, [isSought]);
  return (
    <section ref={own} class="seq" aria-labelledby="seq-title">
      <Filters />
      <div class="seq-frame">
        <Heads onNewest={() => follower.showEnd()} />
        <div class="seq-rows">
          <Lifelines />
          {count === 0 ? <NothingShown /> : <List />}
        </div>
        <div class="seq-foot" ref={end} />
      </div>
    </section>
  );
};

export const Sequence = (): JSX.Element | null =>
  order.value === null ? null : <Diagram key={order.value.code} code={order.value.code} />;
