// The properties of every end: all healed, all at rest, all that failed retried.
import { isDelivered, isOpen, statusOf, type Order } from '../../order/order.ts';
import { labelOf, type TrackName } from '../../order/tracks.ts';
import { fiveWorkingDaysAfter } from '../../calendar/working-days.ts';
import { processOf, type World } from '../../world/world.ts';
import type { Thing } from '../../../mocks/holdings.ts';
import type { Service } from '../../wire/services.ts';
import type { Language } from '../../scenario/compiled.ts';
import type { Check } from '../../world/steps.ts';
import { claimsOf, denied, held, holds, resourceOf } from '../holdings.ts';
import { sayCount, sayService, sayThing } from '../said.ts';
import type { Broken, Finally } from '../property.ts';

const orderOf = (world: World, code: string): Order => processOf(world, code).order;

/** What TN says that SUMAN holds; absent = it says nothing. */
const resourceBy: Readonly<Record<string, readonly string[]>> = {
  'temporarily-granted': ['temporary'],
  granted: ['full'],
  locked: ['locked'],
  revoked: ['revoked', 'none'],
};

/** A track that should hold another status by now. */
const wrongStatus = (order: Order, track: TrackName, status: string, right: string): Broken => ({
  order: order.code,
  said: {
    vi: `${track} là "${labelOf(track, status)}", lẽ ra là "${labelOf(track, right)}"`,
    en: `${track} is "${labelOf(track, status)}" and should be "${labelOf(track, right)}"`,
  },
  checks: [{ action: 'expect-status', order: order.code, track, status: right }],
});

const fullGrant = (code: string): Check => holds('suman', 'resources', 1, code);

const resourceThings: Readonly<Record<string, Thing>> = {
  temporary: 'temporary-resources',
  full: 'resources',
  locked: 'locked-resources',
};

/** What is in force at SUMAN. */
const sayResource = (resource: string, language: Language): string => {
  const thing = resourceThings[resource];
  return thing === undefined ? sayCount(0, 'resources', language) : sayCount(1, thing, language);
};

/** TN says one thing and SUMAN holds another; which of the two is wrong is not known. */
const wrongResource = (
  { code, TN }: Extract<Order, { kind: 'saas' }>,
  resource: string,
): Broken => ({
  order: code,
  said: {
    vi: `TN là "${labelOf('TN', TN)}" nhưng SUMAN MISA có ${sayResource(resource, 'vi')}`,
    en: `TN is "${labelOf('TN', TN)}" but SUMAN MISA has ${sayResource(resource, 'en')}`,
  },
  checks: [{ action: 'expect-not-status', order: code, track: 'TN', status: TN }],
});

type Goal = readonly [TrackName, string, others: readonly string[]];

/** The statuses that what is held asks for, and what they may be as well. */
const shownBy = (end: World, order: Order): readonly Goal[] => {
  const has = (service: Service, thing: Thing, count = 1): boolean =>
    held(end, service, thing, order.code) >= count;
  const hasBoth = (thing: 'invoice-requests' | 'sales-contracts'): boolean =>
    has('amis-sales', thing) && has('amis-accounting', thing);
  const goals: readonly (readonly [boolean, Goal])[] = [
    [has('suman', 'licence-requests'), ['GPSD', 'granting', ['granted']]],
    [has('suman', 'licences'), ['GPSD', 'granted', []]],
    [has('suman', 'top-up-codes', order.lines.quantity), ['TN', 'code-issued', []]],
    [hasBoth('invoice-requests'), ['XHĐ', 'invoicing', ['invoiced']]],
    [has('amis-accounting', 'invoices'), ['XHĐ', 'invoiced', []]],
    [hasBoth('sales-contracts'), ['GNDS', 'recorded', []]],
  ];
  return goals.flatMap(([isAsked, goal]) => (isAsked ? [goal] : []));
};

const agreement: Finally = {
  kind: 'finally',
  name: 'agreement',
  said: {
    vi: 'cuối cùng trạng thái và điều các dịch vụ thật sự có là một',
    en: 'in the end the statuses are what the services really hold',
  },
  broken: (end, code) => {
    const order = orderOf(end, code);
    for (const claim of claimsOf(order)) {
      const { service, thing, count } = claim;
      const real = held(end, service, thing, code);
      if (real >= count) continue;
      return {
        order: code,
        said: {
          vi: `trạng thái nói ${sayService(service, 'vi')} có ${sayCount(count, thing, 'vi')}, thực tế ${real}`,
          en: `the statuses say that ${sayService(service, 'en')} has ${sayCount(count, thing, 'en')}; it has ${real}`,
        },
        checks: [denied(claim, code)],
      };
    }
    for (const [track, right, others] of shownBy(end, order)) {
      const status = statusOf(order, track);
      if (status === undefined || status === right || others.includes(status)) continue;
      return wrongStatus(order, track, status, right);
    }
    if (order.kind !== 'saas') return null;
    const resource = resourceOf(end, code);
    const said = resourceBy[order.TN];
    if (said !== undefined && said.includes(resource)) return null;
    const right = Object.entries(resourceBy).find(([, states]) => states[0] === resource)?.[0];
    // Nothing is claimed and nothing is held.
    if (said === undefined && right === undefined) return null;
    if (order.TN === 'granted')
      return { ...wrongResource(order, resource), checks: [fullGrant(code)] };
    return order.TT === 'paid' && right === 'granted'
      ? wrongStatus(order, 'TN', order.TN, right)
      : wrongResource(order, resource);
  },
};

/** What a paid order must have come to, by track, and what it may be as well. */
const goals = (order: Order): readonly Goal[] => {
  const documents: readonly Goal[] = isDelivered(order)
    ? [
        ['XHĐ', order.XHĐ === 'not-required' ? 'not-required' : 'invoicing', ['invoiced']],
        ['GNDS', order.kind === 'top-up' ? 'no-contract' : 'recorded', []],
      ]
    : [];
  switch (order.kind) {
    case 'desktop':
      // A person grants it: until then it waits.
      return [['GPSD', 'granting', ['granted']], ...documents];
    case 'saas':
      return [['TN', 'granted', []], ...documents];
    case 'top-up':
      return [['TN', 'code-issued', []], ...documents];
  }
};

const nothingIsLost: Finally = {
  kind: 'finally',
  name: 'nothing-is-lost',
  said: {
    vi: 'cuối cùng mọi đơn hàng đã thanh toán đều được cấp, ghi nhận và xuất hóa đơn',
    en: 'in the end every paid order is delivered, recorded, and invoiced or being invoiced',
  },
  broken: (end, code) => {
    const order = orderOf(end, code);
    if (order.TT !== 'paid') return null;
    for (const [track, goal, others] of goals(order)) {
      const status = (order as Partial<Record<TrackName, string>>)[track];
      if (status === undefined || status === goal || others.includes(status)) continue;
      return wrongStatus(order, track, status, goal);
    }
    return null;
  },
};

const cancelledHoldsNothing: Finally = {
  kind: 'finally',
  name: 'cancelled-holds-nothing',
  said: {
    vi: 'cuối cùng đơn hàng đã hủy không còn tài nguyên nào',
    en: 'in the end a cancelled order holds no resource',
  },
  broken: (end, code) => {
    const order = orderOf(end, code);
    if (order.kind !== 'saas' || order.TT !== 'cancelled') return null;
    const things = ['temporary-resources', 'resources', 'locked-resources'] as const;
    const thing = things.find((each) => held(end, 'suman', each, code) > 0);
    if (thing === undefined) return null;
    return {
      order: code,
      said: {
        vi: `đơn hàng đã hủy nhưng SUMAN MISA còn ${sayThing(thing, 'vi')}`,
        en: `the order is cancelled but SUMAN MISA still has ${sayThing(thing, 'en')}`,
      },
      checks: [holds('suman', thing, 0, code)],
    };
  },
};

const overdueIsLocked: Finally = {
  kind: 'finally',
  name: 'overdue-is-locked',
  said: {
    vi: 'cuối cùng đơn hàng quá hạn chưa thanh toán không dùng được tài nguyên tạm',
    en: 'in the end an overdue order that is not paid has no temporary resource in force',
  },
  broken: (end, code) => {
    const order = orderOf(end, code);
    if (order.kind !== 'saas' || !isOpen(order)) return null;
    if (end.now < fiveWorkingDaysAfter(order.placedAt)) return null;
    if (resourceOf(end, code) !== 'temporary') return null;
    return {
      order: code,
      said: { vi: 'quá hạn mà chưa khóa', en: 'it is overdue and not locked' },
      checks: [holds('suman', 'temporary-resources', 0, code)],
    };
  },
};

/** Of the ends. What must be asks for more than that all agree: it is said first. */
export const endProperties: readonly Finally[] = [
  cancelledHoldsNothing,
  overdueIsLocked,
  agreement,
  nothingIsLost,
];
