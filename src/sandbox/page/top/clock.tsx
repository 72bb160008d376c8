// The one clock: the day and the hour, and the ways to move them.
import type { JSX } from 'preact';
import { dayOf, formatDay } from '../../../calendar/time.ts';
import { dueIn, timeChoices, type TimeChoice } from '../../session/due.ts';
import './clock.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Popover } from '../look/popover.tsx';
import { act, language, say, session, world } from '../state.ts';
import { ComingDue } from './coming-due.tsx';
import { InstantPicker } from './instant-picker.tsx';
import { clockTime, dayKind, fullInstant, weekdayOf } from './time-words.ts';

const words = {
  clock: { vi: 'Đồng hồ của phiên', en: 'The clock of the session' },
  worked: { vi: 'ngày làm việc', en: 'working day' },
  off: { vi: 'ngày nghỉ', en: 'day off' },
  unknown: { vi: 'ngoài bảng ngày làm việc', en: 'beyond the table of working days' },
  move: { vi: 'Cho thời gian trôi qua', en: 'Let time pass' },
  leads: { vi: 'Đến', en: 'To' },
  pick: { vi: 'Chọn ngày giờ', en: 'Pick a date and time' },
  due: { vi: 'Sắp đến hạn', en: 'Falling due' },
  rest: { vi: 'Chạy đến khi yên', en: 'Run to rest' },
  restTip: {
    vi: 'Hệ thống chạy mọi việc nhanh đang chờ, như ngoài phiên @stepwise',
    en: 'The system does all quick work that waits, as outside of a @stepwise session',
  },
} as const;

const DayChip = (): JSX.Element => {
  const kind = dayKind(dayOf(world.value.now));
  if (kind === null) return <span class="chip tone-bad">{say(words.unknown)}</span>;
  const { isWorked, because } = kind;
  return (
    <span
      class={`chip ${isWorked ? 'tone-good' : 'tone-wait'}`}
      title={because === null ? undefined : because}
    >
      {say(isWorked ? words.worked : words.off)}
      {because === null ? null : (
        // Holidays are Vietnamese, and so are their names.
        <span class="clock-because" lang="vi">
          · {because}
        </span>
      )}
    </span>
  );
};

const Now = (): JSX.Element => {
  const { now } = world.value;
  const day = weekdayOf(dayOf(now));
  return (
    <output class="clock-now">
      <span class="clock-instant">
        <span class="clock-weekday">{say(day)}, </span>
        <span class="clock-weekday-short">{say(day.short)}, </span>
        {formatDay(dayOf(now))} · <strong>{clockTime(now)}</strong>
      </span>
      <DayChip />
    </output>
  );
};

/** Where a choice leads, and what happens there. */
const tipOf = ({ name, at }: TimeChoice): string => {
  if (at === null) return '';
  const leads = `${say(words.leads)} ${say(fullInstant(at))}`;
  if (name !== 'next-due' && name !== 'next-deadline') return leads;
  const next = dueIn(world.value).find(
    (item) => item.at === at && (name === 'next-due' || item.is === 'deadline'),
  );
  return next === undefined ? leads : `${leads}: ${next.order} – ${say(next.what)}`;
};

const Moves = (): JSX.Element => (
  <div class="clock-moves" role="group" aria-label={say(words.move)}>
    {timeChoices(world.value).map((choice) => (
      <Button
        key={choice.name}
        class="clock-move"
        whyNot={choice.action === null ? say(choice.whyNot ?? words.due) : null}
        title={tipOf(choice)}
        onClick={() => {
          if (choice.action !== null) act(choice.action);
        }}
      >
        {say(choice.label)}
      </Button>
    ))}
  </div>
);

const Rest = (): JSX.Element | null =>
  session.value.mode === 'stepwise' ? (
    <Button class="clock-rest" title={say(words.restTip)} onClick={() => act({ action: 'rest' })}>
      {say(words.rest)}
    </Button>
  ) : null;

export const Clock = (): JSX.Element => (
  <div class="clock" role="group" aria-label={say(words.clock)} data-language={language.value}>
    <Now />
    <Moves />
    <Rest />
    <div class="clock-panels">
      <Popover
        class="button-icon"
        name={say(words.pick)}
        title={say(words.pick)}
        button={<Icon name="calendar" />}
        content={InstantPicker}
      />
      <Popover
        class="clock-due"
        title={say(words.due)}
        button={
          <>
            <Icon name="clock" />
            <span class="clock-due-text">{say(words.due)}</span>
            <span class="chip">{dueIn(world.value).length}</span>
          </>
        }
        content={ComingDue}
      />
    </div>
  </div>
);
