// The properties of every end: all healed, all at rest, all that failed retried.
import { isDelivered, isOpen, type Order } from '../../order/order.ts';
import { labelOf, type TrackName } from '../../order/tracks.ts';
import { fiveWorkingDaysAfter } from '../../calendar/working-days.ts';
import { processOf, type World } from '../../world/world.ts';
import { claimsOf, held, holds, resourceOf } from '../holdings.ts';
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

const agreement: Finally = {
  kind: 'finally',
  name: 'agreement',
  said: {
    vi: 'cuối cùng trạng thái và điều các dịch vụ thật sự có là một',
    en: 'in the end the statuses are what the services really hold',
  },
  broken: (end, code) => {
    const order = orderOf(end, code);
    for (const { service, thing, count } of claimsOf(order)) {
      const real = held(end, service, thing, code);
      if (real >= count) continue;
      return {
        order: code,
        said: {
          vi: `trạng thái nói ${service} có ${count} ${thing}, thực tế ${real}`,
          en: `the statuses say that ${service} has ${count} ${thing}; it has ${real}`,
        },
        checks: [holds(service, thing, count, code)],
      };
    }
    if (order.kind !== 'saas') return null;
    const resource = resourceOf(end, code);
    const said = resourceBy[order.TN];
    if (said !== undefined && said.includes(resource)) return null;
    const right = Object.entries(resourceBy).find(([, states]) => states[0] === resource)?.[0];
    // Nothing is claimed and nothing is held.
    if (said === undefined && right === undefined) return null;
    return wrongStatus(order, 'TN', order.TN, right ?? 'not-granted');
  },
};

/** What a paid order must have come to, by track, and what it may be as well. */
const goals = (order: Order): readonly (readonly [TrackName, string, readonly string[]])[] => {
  const documents: readonly (readonly [TrackName, string, readonly string[]])[] = isDelivered(order)
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
        vi: `đơn hàng đã hủy nhưng SUMAN MISA còn ${thing}`,
        en: `the order is cancelled but SUMAN MISA still has ${thing}`,
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
