// What must be true: each check looks at a world, and says expected and actual when it is not so.
import { formatInstantSeconds } from '../calendar/time.ts';
import { services, type Named } from '../wire/services.ts';
import type { Verdict } from '../world/entries.ts';
import type { Check, Step } from '../world/steps.ts';
import {
  countRefunds,
  countSent,
  countThings,
  historyOf,
  statusesOf,
  type World,
} from '../world/world.ts';
import type { Language } from './compiled.ts';
import { things } from './vocabulary/closed-words.ts';
import { compare, compareStatuses, say, sayReason, sayStatus, sayVerdict } from './say.ts';

/** Null when it is true; otherwise what is wrong: a headline, then expected and actual. */
export type Finding = readonly [headline: string, ...detail: readonly string[]] | null;

type CheckOf<A extends Check['action']> = Extract<Check, { action: A }>;

/** Is this step a check, rather than something that happens? */
export const isCheck = (step: Step): step is Check => step.action.startsWith('expect-');

/**
 * Checks one thing.
 * @param lastVerdict what became of the last request, if any (commands alone: scenario language,
 *   "What must be true")
 */
export const check = (
  world: World,
  step: Check,
  lastVerdict: Verdict | null,
  language: Language,
): Finding => {
  switch (step.action) {
    case 'expect-rejected':
      return checkVerdict(lastVerdict, 'rejected', step.reason, language);
    case 'expect-ignored':
      return checkVerdict(lastVerdict, 'ignored', step.reason, language);
    case 'expect-notice-ignored':
      return checkNotice(world, step, language);
    case 'expect-sent':
      return checkCount(
        countSent(world, step.call, step.service, step.order),
        step.count,
        { vi: 'Số lần gửi không đúng.', en: 'The number of sendings is wrong.' },
        language,
      );
    case 'expect-clock':
      return checkClock(world, step, language);
    default:
      return checkOrder(world, step, language);
  }
};

type OrderCheck = Exclude<
  Check,
  CheckOf<
    'expect-rejected' | 'expect-ignored' | 'expect-notice-ignored' | 'expect-sent' | 'expect-clock'
  >
>;

const checkOrder = (world: World, step: OrderCheck, language: Language): Finding => {
  const order = step.order ?? world.lastOrder;
  if (order === null) {
    return [say({ vi: 'Chưa có đơn hàng nào.', en: 'No order has been placed yet.' }, language)];
  }
  switch (step.action) {
    case 'expect-statuses':
      return checkStatuses(world, order, step.statuses, language);
    case 'expect-status':
      return checkStatuses(world, order, { [step.track]: step.status }, language);
    case 'expect-not-status':
      return checkNotStatus(world, order, step, language);
    case 'expect-no-track':
      return checkNoTrack(world, order, step, language);
    case 'expect-history':
      return checkHistory(world, order, step, language);
    case 'expect-holds':
      return checkCount(
        countThings(world, step.service, step.thing, order),
        step.count,
        sayHolding(step, order),
        language,
      );
    case 'expect-refunds':
      return checkCount(
        countRefunds(world, order),
        step.count,
        {
          vi: `Số khoản tiền cần hoàn lại của "${order}" không đúng.`,
          en: `The number of payments to refund of "${order}" is wrong.`,
        },
        language,
      );
  }
};

const sayHolding = ({ service, thing }: CheckOf<'expect-holds'>, order: string): Named => ({
  vi: `${services[service].vi} không có đúng số ${things[thing].vi} đó của "${order}".`,
  en: `${services[service].en} does not hold that many ${things[thing].en} for "${order}".`,
});

const checkStatuses = (
  world: World,
  order: string,
  expected: CheckOf<'expect-statuses'>['statuses'],
  language: Language,
): Finding => {
  const actual = statusesOf(world, order);
  const entries = Object.entries(expected) as [keyof typeof expected, string][];
  if (entries.every(([track, status]) => actual[track] === status)) return null;
  const headline = say(
    { vi: `Trạng thái của "${order}" không đúng.`, en: `The statuses of "${order}" are wrong.` },
    language,
  );
  return [headline, ...compareStatuses(expected, actual, language)];
};

const checkNotStatus = (
  world: World,
  order: string,
  { track, status }: CheckOf<'expect-not-status'>,
  language: Language,
): Finding => {
  const actual = statusesOf(world, order)[track];
  // A track that the order does not have is a mistake of the scenario, as everywhere.
  if (actual !== undefined && actual !== status) return null;
  const shown = sayStatus(track, actual, language);
  return [
    say(
      actual === undefined
        ? {
            vi: `"${order}" không có trạng thái ${track}.`,
            en: `"${order}" has no ${track} status.`,
          }
        : {
            vi: `Trạng thái ${track} của "${order}" đúng là ${shown}, lẽ ra không phải.`,
            en: `The ${track} status of "${order}" is ${shown}, and should not be.`,
          },
      language,
    ),
  ];
};

const checkNoTrack = (
  world: World,
  order: string,
  { track }: CheckOf<'expect-no-track'>,
  language: Language,
): Finding => {
  const status = statusesOf(world, order)[track];
  if (status === undefined) return null;
  const found = sayStatus(track, status, language);
  return [
    say(
      {
        vi: `"${order}" có trạng thái ${track}: ${found}.`,
        en: `"${order}" has a ${track} status: ${found}.`,
      },
      language,
    ),
  ];
};

const checkHistory = (
  world: World,
  order: string,
  { track, history }: CheckOf<'expect-history'>,
  language: Language,
): Finding => {
  const actual = historyOf(world, order, track);
  if (actual !== null && actual.join() === history.join()) return null;
  const words = (statuses: readonly string[] | null): string =>
    statuses === null
      ? sayStatus(track, undefined, language)
      : statuses.map((status) => sayStatus(track, status, language)).join(' → ');
  const headline = say(
    {
      vi: `Trạng thái ${track} của "${order}" đã không lần lượt như vậy.`,
      en: `The ${track} statuses of "${order}" have not been these.`,
    },
    language,
  );
  return [headline, ...compare(words(history), words(actual), language)];
};

const checkCount = (
  actual: number,
  expected: number,
  headline: Parameters<typeof say>[0],
  language: Language,
): Finding =>
  actual === expected
    ? null
    : [say(headline, language), ...compare(String(expected), String(actual), language)];

const checkClock = (
  { now }: World,
  { instant }: CheckOf<'expect-clock'>,
  language: Language,
): Finding => {
  if (now === instant) return null;
  const headline = say(
    { vi: 'Đồng hồ không chỉ giờ đó.', en: 'The clock does not show that.' },
    language,
  );
  const [expected, actual] = [formatInstantSeconds(instant), formatInstantSeconds(now)];
  return [headline, ...compare(expected, actual, language)];
};

const checkVerdict = (
  verdict: Verdict | null,
  outcome: 'ignored' | 'rejected',
  reason: CheckOf<'expect-rejected'>['reason'],
  language: Language,
): Finding => {
  if (verdict?.outcome === outcome && verdict.reason === reason) return null;
  const headline = say(
    { vi: 'Yêu cầu vừa rồi không kết thúc như vậy.', en: 'The last request did not end so.' },
    language,
  );
  const expected = sayVerdict({ outcome, reason }, language);
  return [headline, ...compare(expected, sayVerdict(verdict, language), language)];
};

/** A notice that is refused for its signature was not taken either: both are "ignored" here. */
const checkNotice = (
  { lastNotice }: World,
  { reason }: CheckOf<'expect-notice-ignored'>,
  language: Language,
): Finding => {
  if (lastNotice?.reason === reason) return null;
  const headline = say(
    {
      vi: 'Thông báo vừa rồi không bị bỏ qua vì lý do đó.',
      en: 'The last notice was not ignored for that.',
    },
    language,
  );
  return [
    headline,
    ...compare(sayReason(reason, language), sayVerdict(lastNotice, language), language),
  ];
};
