// What is about to fall due in a world, and the instants that time can be moved to.
import { allCells, firstDue, never } from '../../../mocks/cells.ts';
import type { Post } from '../../../mocks/state.ts';
import { CalendarError, assertInTable } from '../../calendar/working-days.ts';
import { dayOf, type Instant } from '../../calendar/time.ts';
import { dueWork, type Due as Work } from '../../engine/due.ts';
import type { Lane, Process, Task } from '../../engine/process.ts';
import { sayTrouble } from '../../scenario/step-troubles.ts';
import { callWords } from '../../scenario/vocabulary/closed-words.ts';
import { calls, notices, services, type Named } from '../../wire/services.ts';
import { targetOf } from '../../world/step.ts';
import type { Action, TimeStep } from '../../world/steps.ts';
import type { EngineCell, World } from '../../world/world.ts';

/** Something that happens by itself once its time has come. */
export type DueItem = {
  readonly at: Instant;
  readonly order: string;
  /** A deadline is counted in days; the rest are calls, answers and notices under way. */
  readonly is: 'deadline' | 'attempt' | 'lookup' | 'time-out' | 'reply' | 'notice' | 'late-request';
  readonly what: Named;
  /** The step that lets it happen at once in a `@stepwise` session; null when there is none. */
  readonly step: Action | null;
};

const toService = (task: Task): Named => {
  const name = services[task.call.service];
  return { vi: ` lên ${name.vi}`, en: ` to ${name.en}` };
};

const sendOf = (order: string, at: Instant, task: Task): DueItem => {
  const isLookup = task.phase.is === 'waiting' && task.phase.next === 'lookup';
  const call = calls[task.call.name];
  const to = toService(task);
  const what = isLookup
    ? { vi: `tra cứu ${call.vi}${to.vi}`, en: `a lookup of ${call.en}${to.en}` }
    : {
        vi: `gửi ${call.vi}${to.vi}, lần ${task.attempts + 1}`,
        en: `${call.en}${to.en}, attempt ${task.attempts + 1}`,
      };
  const { service } = task.call;
  const name = isLookup ? 'lookup' : task.call.name;
  const step: Action = { action: 'send-call', order, service, call: name };
  return { at, order, is: isLookup ? 'lookup' : 'attempt', what, step };
};

const deadlines = {
  suspend: { vi: 'hết hạn thanh toán: tạm hủy đơn hàng', en: 'payment overdue: suspend the order' },
  lock: { vi: 'hết hạn dùng tạm: khóa tài nguyên', en: 'trial overdue: lock the resource' },
} as const satisfies Record<string, Named>;

const lanesOf = ({ lanes }: Process): readonly Lane[] => Object.values(lanes);

const openTask = (process: Process, callId: string): Task | undefined =>
  lanesOf(process).find(({ task: { phase } }) => phase.is === 'open' && phase.callId === callId)
    ?.task;

const sayOpen = (task: Task | undefined): Named => {
  if (task === undefined || task.phase.is !== 'open') return callWords.every;
  return task.phase.doing === 'lookup' ? calls.lookup : calls[task.call.name];
};

const workOf = (process: Process, { at, input }: Work): readonly DueItem[] => {
  const { code: order } = process.order;
  switch (input.is) {
    case 'send': {
      const task = process.lanes[input.lane]?.task;
      return task === undefined ? [] : [sendOf(order, at, task)];
    }
    case 'time-out': {
      const call = sayOpen(openTask(process, input.callId));
      const what = { vi: `hết giờ chờ: ${call.vi}`, en: `time-out of ${call.en}` };
      return [{ at, order, is: 'time-out', what, step: null }];
    }
    case 'deadline':
      return [{ at, order, is: 'deadline', what: deadlines[input.deadline], step: null }];
    default:
      return [];
  }
};

const repliesOf = ({ process, flights }: EngineCell): readonly DueItem[] =>
  flights.flatMap(({ at, callId }): readonly DueItem[] => {
    if (at === never) return [];
    const call = sayOpen(openTask(process, callId));
    const what = { vi: `phản hồi chậm: ${call.vi}`, en: `a slow answer to ${call.en}` };
    return [{ at, order: process.order.code, is: 'reply', what, step: null }];
  });

const postOf = ({ order, notices: pending, late }: Post): readonly DueItem[] => [
  ...pending
    .filter(({ at }) => at !== never)
    .map(({ at, notice, sendings }): DueItem => {
      const [name, from] = [notices[notice.name], services[notice.service]];
      const what = {
        vi: `${from.vi} gửi thông báo ${name.vi}, lần ${sendings + 1}`,
        en: `${from.en} sends the ${name.en} notice, sending ${sendings + 1}`,
      };
      const { service, name: kind } = notice;
      return {
        at,
        order,
        is: 'notice',
        what,
        step: { action: 'send-notice', order, service, notice: kind },
      };
    }),
  ...late.map(({ at, call }): DueItem => {
    const [name, to] = [calls[call.name], services[call.service]];
    const what = { vi: `${name.vi} đến trễ ${to.vi}`, en: `${name.en} reaches ${to.en} late` };
    return { at, order, is: 'late-request', what, step: null };
  }),
];

/** All that is about to happen by itself, first things first. What a service holds has no time. */
export const dueIn = (world: World): readonly DueItem[] => {
  const items = [
    ...allCells(world.engine).flatMap((cell) => [
      ...dueWork(cell.process).flatMap((work) => workOf(cell.process, work)),
      ...repliesOf(cell),
    ]),
    ...allCells(world.outside.post).flatMap(postOf),
  ];
  return items.toSorted((one, other) => one.at - other.at);
};

/** A move of the clock. */
export type TimeChoice = {
  readonly name: 'minute' | 'day' | 'working-day' | 'next-due' | 'next-deadline';
  readonly label: Named;
  /** Absent when there is nothing to go to. */
  readonly action: TimeStep | null;
  /** Where it leads; null when it leads nowhere. */
  readonly at: Instant | null;
  readonly whyNot: Named | null;
};

const labels: Readonly<Record<TimeChoice['name'], Named>> = {
  minute: { vi: '+1 phút', en: '+1 minute' },
  day: { vi: '+1 ngày', en: '+1 day' },
  'working-day': { vi: '+1 ngày làm việc', en: '+1 working day' },
  'next-due': { vi: 'Đến việc tiếp theo', en: 'To what is due next' },
  'next-deadline': { vi: 'Đến hạn tiếp theo', en: 'To the next deadline' },
};

const nothingNext = {
  'next-due': { vi: 'không có việc nào sắp tới', en: 'nothing is coming up' },
  'next-deadline': { vi: 'không có hạn nào sắp tới', en: 'no deadline is coming up' },
} as const satisfies Partial<Record<TimeChoice['name'], Named>>;

/** Why there is nothing to go to; what waits for a step alone is there, but not ahead. */
const whyNothing = (name: 'next-due' | 'next-deadline', waiting: number): Named => {
  const why = nothingNext[name];
  if (waiting === 0) return why;
  const [is, them] = waiting === 1 ? ['1 thing is', 'it'] : [`${waiting} things are`, 'them'];
  return {
    vi: `${why.vi}; ${waiting} việc đã đến lúc, chờ được thực hiện`,
    en: `${why.en}; ${is} due now: do ${them} first`,
  };
};

const choiceOf = (now: Instant, name: TimeChoice['name'], action: TimeStep): TimeChoice => {
  const label = labels[name];
  try {
    const at = targetOf(now, action);
    assertInTable(dayOf(at));
    return { name, label, action, at, whyNot: null };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const say = (language: 'vi' | 'en'): string => sayTrouble(error, language, language)[0] ?? '';
    return { name, label, action: null, at: null, whyNot: { vi: say('vi'), en: say('en') } };
  }
};

const jumpOf = (
  { now }: World,
  name: 'next-due' | 'next-deadline',
  instant: Instant | undefined,
  waiting: number,
): TimeChoice =>
  instant === undefined || instant === never
    ? { name, label: labels[name], action: null, at: null, whyNot: whyNothing(name, waiting) }
    : choiceOf(now, name, { action: 'reach', instant });

/** Where the clock can be moved to from here, nearest first, deadlines last. */
export const timeChoices = (world: World): readonly TimeChoice[] => {
  const { now, engine } = world;
  const due = dueIn(world);
  const waiting = due.filter(({ at }) => at <= now).length;
  const next = due.find(({ at }) => at > now);
  return [
    choiceOf(now, 'minute', { action: 'pass', amount: 1, unit: 'minutes' }),
    choiceOf(now, 'day', { action: 'pass', amount: 1, unit: 'days' }),
    choiceOf(now, 'working-day', { action: 'pass', amount: 1, unit: 'working-days' }),
    jumpOf(world, 'next-due', next?.at, waiting),
    jumpOf(world, 'next-deadline', firstDue(engine, 'deadline'), waiting),
  ];
};
