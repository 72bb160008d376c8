// Finding orders: by any status, customer and kind; sorted, and a page at a time.
import type { z } from 'zod';
import { allCells } from '../../../mocks/cells.ts';
import type { Process } from '../../engine/process.ts';
import { statusOf } from '../../order/order.ts';
import type { TrackName } from '../../order/tracks.ts';
import { readStatus, trackOf } from '../../scenario/vocabulary/labels.ts';
import type { World } from '../../world/world.ts';
import { trackKeys } from './names.ts';
import type { OrdersQuery } from './schemas.ts';

type Query = z.infer<typeof OrdersQuery>;

/** A wrong parameter, as problems name it. */
export type QueryMistake = {
  readonly pointer: string;
  readonly detail: string;
  readonly detail_vi: string;
};

type Wanted = { readonly track: TrackName; readonly status: string };

/**
 * The statuses a query asks for.
 * @returns what is wrong with them when one is none: with the nearest that are
 */
export const wantedStatuses = (
  query: Query,
): { readonly wanted: readonly Wanted[]; readonly mistakes: readonly QueryMistake[] } => {
  const wanted: Wanted[] = [];
  const mistakes: QueryMistake[] = [];
  for (const key of trackKeys) {
    const text = query[key];
    const track = trackOf(key);
    if (text === undefined || track === undefined) continue;
    const reading = readStatus(track, text);
    if ('status' in reading) {
      wanted.push({ track, status: reading.status });
      continue;
    }
    const { message, suggestions } = reading.complaint;
    const list = suggestions.map((suggestion) => `"${suggestion}"`).join(', ');
    mistakes.push({
      pointer: `#/${key}`,
      detail: `${message.en}. The nearest: ${list}`,
      detail_vi: `${message.vi}. Gần nhất: ${list}`,
    });
  }
  return { wanted, mistakes };
};

/** As people sort codes: `DH-2` before `DH-10`. */
const collator = new Intl.Collator('vi', { numeric: true });

/** `found` is in the order of placing, which `sort` must keep among equals. */
const sorted = (found: readonly Process[], sort: Query['sort']): readonly Process[] => {
  const byCode = (one: Process, other: Process): number =>
    collator.compare(one.order.code, other.order.code);
  const byTotal = (one: Process, other: Process): number => one.order.total - other.order.total;
  switch (sort) {
    case 'oldest':
      return found;
    case 'newest':
      return found.toReversed();
    case 'code':
      return found.toSorted(byCode);
    case '-code':
      return found.toSorted((one, other) => byCode(other, one));
    case 'total':
      return found.toSorted(byTotal);
    case '-total':
      return found.toSorted((one, other) => byTotal(other, one));
  }
};

/** Every order that a query finds, sorted. */
export const findOrders = (
  world: World,
  { customer, kind, sort }: Query,
  wanted: readonly Wanted[],
): readonly Process[] => {
  const found = allCells(world.engine)
    .map(({ process }) => process)
    .filter(
      ({ order }) =>
        (customer === undefined || order.party.customer === customer) &&
        (kind === undefined || order.kind === kind) &&
        wanted.every(({ track, status }) => statusOf(order, track) === status),
    );
  return sorted(found, sort);
};

/**
 * One page of a list.
 * @param page from 1, as text; beyond the end there is nothing
 */
export const pageOf = <Item>(
  all: readonly Item[],
  { page, pageSize }: { readonly page: string; readonly pageSize: string },
) => {
  const [number, size] = [Number(page), Number(pageSize)];
  const first = (number - 1) * size;
  return {
    total: all.length,
    page: number,
    pageSize: size,
    items: all.slice(first, first + size),
  };
};
