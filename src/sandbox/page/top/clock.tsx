// The one clock: the day and the hour, and the ways to move them.
import type { JSX } from 'preact';
import { dayOf } from '../../../calendar/time.ts';
import { dueIn, timeChoices, type TimeChoice } from '../../session/due.ts';
import './clock.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Popover } from '../look/popover.tsx';
import type { Named } from '../../../wire/services.ts';
import { act, language, say, world } from '../state.ts';
import { ComingDue } from './coming-due.tsx';
import { InstantPicker } from './instant-picker.tsx';
import { clockTime, dayKind, fullDay, fullInstant } from './time-words.ts';

const words = {
  clock: { vi: 'Đồng hồ của phiên', en: 'The clock of the session' },
  worked: { vi: 'ngày làm việc', en: 'working day' },
  off: { vi: 'ngày nghỉ', en: 'day off' },
  unknown: { vi: 'ngoài bảng ngày làm việc', en: 'beyond the table of working days' },
  move: { vi: 'Cho thời gian trôi qua', en: 'Let time pass' },
  leads: { vi: 'Đến', en: 'To' },
  pick: { vi: 'Chọn ngày giờ', en: 'Pick a date and time' },
  due: { vi: 'Việc sắp tới', en: 'Coming up' },
} as const;

/** In a row with the rest of the clock there is no room for the whole of it. */
const shortNames: Readonly<Record<TimeChoice['name'], Named>> = {
  minute: { vi: '+1 phút', en: '+1 min' },
  day: { vi: '+1 ngày', en: '+1 day' },
  'working-day': { vi: '+1 ngày LV', en: '+1 work day' },
  'next-due': { vi: 'Việc tiếp', en: 'Next due' },
  'next-deadline': { vi: 'Hạn tiếp', en: 'Next deadline' },
};

/** Begins with what is seen, so that it can be spoken to; says all of it. */
const nameOf = ({ name, label }: TimeChoice): string => {
  const [short, full] = [say(shortNames[name]), say(label)];
  return full.toLowerCase().includes(short.toLowerCase()) ? full : `${short} (${full})`;
};

const isLeap = ({ name }: TimeChoice): boolean => name === 'next-due' || name === 'next-deadline';

const DayChip = (): JSX.Element => {
  const kind = dayKind(dayOf(world.value.now));
  if (kind === null) return <span class="chip tone-bad">{say(words.unknown)}</span>;
  const { isWorked, because } = kind;
  return (
    <span
      class={`chip ${isWorked ? 'tone-good' : 'tone-wait'}`}
      title={because === null ? undefined : because}
    >
      <span>{say(isWorked ? words.worked : words.off)}</span>
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
  const day = fullDay(dayOf(now));
  return (
    <output class="clock-now">
      <span class="clock-instant">
        <span class="clock-long">{say(day)}</span>
        <span class="clock-short">{say(day.short)}</span> · <strong>{clockTime(now)}</strong>
      </span>
      <DayChip />
    </output>
  );
};

/** Where a choice leads, and what happens there. */
const tipOf = (choice: TimeChoice): string => {
  const { name, label, at } = choice;
  if (at === null) return say(label);
  const leads = `${say(label)} – ${say(words.leads)} ${say(fullInstant(at))}`;
  if (!isLeap(choice)) return leads;
  const next = dueIn(world.value).find(
    (item) => item.at === at && (name === 'next-due' || item.is === 'deadline'),
  );
  return next === undefined ? leads : `${leads}: ${next.order} – ${say(next.what)}`;
};

const whyNot = ({ label, action, whyNot: why }: TimeChoice): string | null =>
  action === null ? `${say(label)}: ${say(why ?? words.due)}` : null;

/** Where something happens comes first: it is what one wants most. */
const Moves = (): JSX.Element => (
  <div class="clock-moves" role="group" aria-label={say(words.move)}>
    {timeChoices(world.value)
      .toSorted((one, other) => Number(isLeap(other)) - Number(isLeap(one)))
      .map((choice) => (
        <Button
          key={choice.name}
          class="clock-move"
          name={nameOf(choice)}
          whyNot={whyNot(choice)}
          title={tipOf(choice)}
          onClick={() => {
            if (choice.action !== null) act(choice.action);
          }}
        >
          <span class="clock-long">{say(choice.label)}</span>
          <span class="clock-short">{say(shortNames[choice.name])}</span>
        </Button>
      ))}
  </div>
);

export const Clock = (): JSX.Element => (
  <div class="clock" role="group" aria-label={say(words.clock)} data-language={language.value}>
    <Now />
    <Moves />
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
