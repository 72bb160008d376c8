// The panel that picks a date and a time to go to: typed, or the day clicked in a month.
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { dayOf, formatDay, parseDay } from '../../../calendar/time.ts';
import { dueIn } from '../../session/due.ts';
import { Button } from '../look/button.tsx';
import { closePopover } from '../look/popover.tsx';
import { act, say, world } from '../state.ts';
import { MonthGrid } from './month-grid.tsx';
import { clockTime, dayKind, fullInstant, untilWords } from './time-words.ts';
import { firstInstant, wantedInstant, type Wanted } from './wanted-instant.ts';

const words = {
  date: { vi: 'Ngày (dd/MM/yyyy)', en: 'Date (dd/MM/yyyy)' },
  time: { vi: 'Giờ (HH:mm)', en: 'Time (HH:mm)' },
  go: { vi: 'Đến lúc đó', en: 'Go there' },
  begin: { vi: 'Bắt đầu từ lúc đó', en: 'Begin there' },
  beginHint: {
    vi: 'Chưa có gì xảy ra: diễn biến có thể bắt đầu sớm hơn hoặc muộn hơn.',
    en: 'Nothing has happened yet: the story can begin earlier or later.',
  },
  same: { vi: 'Đồng hồ đang ở đúng lúc này.', en: 'The clock is there already.' },
} as const;

const Field = ({
  label,
  value,
  onChange,
  problem,
  isFirst = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
  readonly isFirst?: boolean;
}): JSX.Element => {
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) own.current?.select();
  }, [isFirst]);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        ref={own}
        class="input"
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <span id={id} class="clock-problem">
          {problem}
        </span>
      )}
    </label>
  );
};

const Preview = ({ wanted }: { readonly wanted: Wanted }): JSX.Element => {
  const { now } = world.value;
  const text =
    'problem' in wanted
      ? ''
      : wanted.instant === now
        ? say(words.same)
        : wanted.instant < now
          ? say(fullInstant(wanted.instant))
          : `${say(fullInstant(wanted.instant))} – ${say(untilWords(now, wanted.instant))}`;
  return <output class="clock-preview">{text}</output>;
};

export const InstantPicker = (): JSX.Element => {
  const { now, started } = world.value;
  const earliest = started ? now : firstInstant;
  const [date, setDate] = useState(formatDay(dayOf(now)));
  const [time, setTime] = useState(clockTime(now));
  const chosen = parseDay(date);
  const wanted = wantedInstant(earliest, date, time);
  const problemAt = (field: 'date' | 'time'): string | null =>
    'problem' in wanted && wanted.field === field ? say(wanted.problem) : null;
  const whyNot =
    'problem' in wanted ? say(wanted.problem) : wanted.instant === now ? say(words.same) : null;
  const go = (): void => {
    if ('problem' in wanted || wanted.instant === now) return;
    const action = started ? 'reach' : 'it-is';
    if (act({ action, instant: wanted.instant })) closePopover();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div class="clock-fields">
        <Field
          label={say(words.date)}
          value={date}
          onChange={setDate}
          problem={problemAt('date')}
          isFirst
        />
        <Field
          label={say(words.time)}
          value={time}
          onChange={setTime}
          problem={problemAt('time')}
        />
      </div>
      {started ? null : <p class="clock-preview">{say(words.beginHint)}</p>}
      <MonthGrid
        today={dayOf(now)}
        earliest={dayOf(earliest)}
        chosen={chosen !== undefined && dayKind(chosen) !== null ? chosen : dayOf(now)}
        due={new Set(dueIn(world.value).map(({ at }) => dayOf(at)))}
        onPick={(day) => setDate(formatDay(day))}
      />
      <div class="clock-picked">
        <Preview wanted={wanted} />
        <Button look="main" whyNot={whyNot} onClick={go}>
          {say(started ? words.go : words.begin)}
        </Button>
        {/* Enter in a field goes there as well, without a second button to be seen. */}
        <input type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
      </div>
    </form>
  );
};
