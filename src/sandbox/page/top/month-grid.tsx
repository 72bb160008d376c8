// A month to pick a day from: days off stand out, days with something due are marked, and the
// arrow keys go from day to day.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay, type Day } from '../../../calendar/time.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { say } from '../state.ts';
import { monthLater, monthOf, weeksOf, type Month, type MonthDay } from './month.ts';
import { dayKind, fullDay, weekdays } from './time-words.ts';

const words = {
  before: { vi: 'Tháng trước', en: 'The month before' },
  behind: { vi: 'Tháng sau', en: 'The next month' },
  month: { vi: 'Tháng ', en: '' },
  off: { vi: 'ngày nghỉ', en: 'day off' },
  worked: { vi: 'ngày làm việc', en: 'working day' },
  due: { vi: 'có việc đến hạn', en: 'something falls due' },
} as const;

type MonthGridProps = {
  readonly today: Day;
  /** Days before it cannot be picked. */
  readonly earliest: Day;
  readonly chosen: Day;
  /** Days on which something falls due. */
  readonly due: ReadonlySet<Day>;
  readonly onPick: (day: Day) => void;
};

type Keyed = MonthGridProps & { readonly onKeyDown: (event: KeyboardEvent) => void };

const moves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

const saidOf = ({ day, kind }: MonthDay, isDue: boolean): string =>
  [
    say(fullDay(day)),
    kind === null ? null : say(kind.isWorked ? words.worked : words.off),
    kind?.because ?? null,
    isDue ? say(words.due) : null,
  ]
    .filter((text) => text !== null)
    .join(', ');

const DayCell = ({
  cell,
  grid: { today, earliest, chosen, due, onPick, onKeyDown },
  isEntry,
}: {
  readonly cell: MonthDay;
  readonly grid: Keyed;
  /** Does the Tab key come here? */
  readonly isEntry: boolean;
}): JSX.Element => {
  const { day, kind, isInMonth } = cell;
  const said = saidOf(cell, due.has(day));
  return (
    <button
      type="button"
      class="month-day"
      data-off={kind !== null && !kind.isWorked}
      data-outside={!isInMonth}
      data-due={due.has(day)}
      aria-current={day === today ? 'date' : undefined}
      aria-pressed={day === chosen}
      aria-label={said}
      title={said}
      disabled={day < earliest || kind === null}
      tabIndex={isEntry ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => onPick(day)}
    >
      {Number(formatDay(day).slice(0, 2))}
    </button>
  );
};

const MonthTable = ({
  grid,
  month,
}: {
  readonly grid: Keyed;
  readonly month: Month;
}): JSX.Element => {
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const entry =
    days.find(({ day }) => day === grid.chosen) ??
    days.find(({ day, isInMonth }) => isInMonth && day >= grid.earliest);
  return (
    <table>
      <thead>
        <tr>
          {weekdays.map((each) => (
            <th key={each.en} scope="col" abbr={say(each)}>
              {say(each.short)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((cell) => (
              <td key={cell.day}>
                <DayCell cell={cell} grid={grid} isEntry={cell.day === entry?.day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const MonthGrid = (grid: MonthGridProps): JSX.Element => {
  const { chosen, earliest, onPick } = grid;
  const own = useRef<HTMLDivElement>(null);
  const byKeyRef = useRef(false);
  // Months turned to, as long as no other day is chosen.
  const [turned, setTurned] = useState({ from: chosen, months: 0 });
  const months = turned.from === chosen ? turned.months : 0;
  const month = monthLater(monthOf(chosen), months);
  useEffect(() => {
    if (byKeyRef.current) own.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    byKeyRef.current = false;
  }, [chosen]);
  const turn = (by: number, name: string, icon: 'back' | 'next'): JSX.Element => (
    <Button
      size="icon"
      look="plain"
      name={name}
      onClick={() => setTurned({ from: chosen, months: months + by })}
    >
      <Icon name={icon} />
    </Button>
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(earliest, chosen + move);
    if (next === chosen || dayKind(next) === null) return;
    byKeyRef.current = true;
    onPick(next);
  };
  return (
    <div class="month" ref={own}>
      <div class="month-head">
        {turn(-1, say(words.before), 'back')}
        <strong aria-live="polite">
          {say(words.month)}
          {String(month.month).padStart(2, '0')}/{month.year}
        </strong>
        {turn(1, say(words.behind), 'next')}
      </div>
      <MonthTable grid={{ ...grid, onKeyDown }} month={month} />
    </div>
  );
};
