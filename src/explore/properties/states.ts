// The properties of every world that can be reached: what the services hold, against what the
// statuses say.
import { isDelivered, statusOf, type Order } from '../../order/order.ts';
import { labelOf } from '../../order/tracks.ts';
import { processOf, type World } from '../../world/world.ts';
import { claimsOf, held, holds, resourceOf } from '../holdings.ts';
import { sayCount, sayService, sayThing } from '../said.ts';
import type { Always } from '../property.ts';

const orderOf = (world: World, code: string): Order => processOf(world, code).order;

/** A service never has more than one of these for an order. */
const onceOnly = [
  ['suman', 'licence-requests'],
  ['amis-sales', 'invoice-requests'],
  ['amis-sales', 'sales-contracts'],
  ['amis-accounting', 'invoice-requests'],
  ['amis-accounting', 'sales-contracts'],
  ['amis-accounting', 'invoices'],
] as const;

const nothingTwice: Always = {
  kind: 'always',
  of: 'world',
  name: 'nothing-twice',
  said: {
    vi: 'không dịch vụ nào làm cùng một việc hai lần cho một đơn hàng',
    en: 'no service ever does the same thing twice for one order',
  },
  broken: ({ after }, code) => {
    for (const [service, thing] of onceOnly) {
      const count = held(after, service, thing, code);
      if (count <= 1) continue;
      return {
        order: code,
        said: {
          vi: `${sayService(service, 'vi')} có ${sayCount(count, thing, 'vi')}`,
          en: `${sayService(service, 'en')} has ${sayCount(count, thing, 'en')}`,
        },
        checks: [holds(service, thing, 1, code)],
      };
    }
    const { kind, lines } = orderOf(after, code);
    const codes = held(after, 'suman', 'top-up-codes', code);
    if (kind !== 'top-up' || codes <= lines.quantity) return null;
    return {
      order: code,
      said: { vi: `SUMAN MISA đã cấp ${codes} mã`, en: `SUMAN MISA has issued ${codes} codes` },
      checks: [holds('suman', 'top-up-codes', lines.quantity, code)],
    };
  },
};

const statusesAreTrue: Always = {
  kind: 'always',
  of: 'world',
  name: 'statuses-are-true',
  said: {
    vi: 'trạng thái không bao giờ nói điều mà dịch vụ không có',
    en: 'a status claims nothing that the service does not hold',
  },
  broken: ({ before, after }, code) => {
    const order = orderOf(after, code);
    for (const claim of claimsOf(order)) {
      const { track, status, service, thing, count } = claim;
      const real = held(after, service, thing, code);
      if (real >= count) continue;
      // Where the status has moved only now and nothing is there, it should not have; otherwise
      // what should be there is not, or is gone.
      const isNew = statusOf(orderOf(before, code), track) !== status;
      return {
        order: code,
        said: {
          vi: `trạng thái nói ${sayService(service, 'vi')} có ${sayCount(count, thing, 'vi')}, thực tế ${real}`,
          en: `the statuses say that ${sayService(service, 'en')} has ${sayCount(count, thing, 'en')}; it has ${real}`,
        },
        checks: [
          isNew && real === 0
            ? { action: 'expect-not-status', order: code, track, status }
            : holds(service, thing, count, code),
        ],
      };
    }
    if (order.kind !== 'saas' || !claimsResource(order) || resourceOf(after, code) !== 'none') {
      return null;
    }
    return {
      order: code,
      said: {
        vi: `TN là "${labelOf('TN', order.TN)}" nhưng SUMAN MISA không có tài nguyên nào`,
        en: `TN is "${labelOf('TN', order.TN)}" but SUMAN MISA holds no resource`,
      },
      checks: [{ action: 'expect-not-status', order: code, track: 'TN', status: order.TN }],
    };
  },
};

const claimsResource = ({ TN }: Extract<Order, { kind: 'saas' }>): boolean =>
  TN === 'temporarily-granted' || TN === 'locked' || TN === 'granted';

const documents = ['invoice-requests', 'sales-contracts'] as const;

const documentsAfterDelivery: Always = {
  kind: 'always',
  of: 'world',
  name: 'documents-after-delivery',
  said: {
    vi: 'không có đề nghị xuất hóa đơn hay hợp đồng trước khi được cấp',
    en: 'no invoice request and no contract before delivery',
  },
  broken: ({ after }, code) => {
    if (isDelivered(orderOf(after, code))) return null;
    for (const service of ['amis-sales', 'amis-accounting'] as const) {
      for (const thing of documents) {
        if (held(after, service, thing, code) === 0) continue;
        return {
          order: code,
          said: {
            vi: `${sayService(service, 'vi')} đã có ${sayThing(thing, 'vi')} khi đơn hàng chưa được cấp`,
            en: `${sayService(service, 'en')} has ${sayThing(thing, 'en')} of an order that is not delivered`,
          },
          checks: [holds(service, thing, 0, code)],
        };
      }
    }
    return null;
  },
};

const oneTemporary: Always = {
  kind: 'always',
  of: 'world',
  name: 'one-temporary-resource',
  said: {
    vi: 'một khách hàng chưa thanh toán giữ nhiều nhất một tài nguyên tạm',
    en: 'a customer holds at most one unpaid temporary resource',
  },
  broken: ({ orders, after }, code) => {
    const order = orderOf(after, code);
    const { customer } = order.party;
    const isTemporary = (each: string): boolean =>
      orderOf(after, each).TT !== 'paid' && resourceOf(after, each) === 'temporary';
    if (orders.length < 2 || order.kind !== 'saas' || !isTemporary(code)) return null;
    const other = orders.find(
      (each) =>
        each !== code && orderOf(after, each).party.customer === customer && isTemporary(each),
    );
    if (other === undefined) return null;
    return {
      order: code,
      said: {
        vi: `${customer} giữ tài nguyên tạm của ${code} và ${other}`,
        en: `${customer} holds temporary resources of ${code} and ${other}`,
      },
      checks: [holds('suman', 'temporary-resources', 0, code)],
    };
  },
};

/** Of what there is. */
export const stateProperties: readonly Always[] = [
  nothingTwice,
  statusesAreTrue,
  documentsAfterDelivery,
  oneTemporary,
];
