// Which orders the list shows: what was searched for, and the status that was asked for.
import { productsOf } from '../../../order/catalogue.ts';
import { statusOf, type Order } from '../../../order/order.ts';
import { rowsOf, type TrackName } from '../../../order/tracks.ts';
import { foldKey, withoutMarks } from '../../../scenario/vocabulary/fold.ts';
import { kinds } from '../../../world/journal-words.ts';

export type OrderFilter = {
  /** Words that must all be found, in any order. */
  readonly search: string;
  /** Null for any; else the order must have this track … */
  readonly track: TrackName | null;
  /** … and on it this status, if one is given. */
  readonly status: string | null;
};

export const noFilter: OrderFilter = { search: '', track: null, status: null };

/** Does it let every order pass? */
export const isIdle = ({ search, track }: OrderFilter): boolean =>
  search.trim() === '' && track === null;

/** The name of what an order buys. */
export const productName = ({ kind, lines }: Order): string =>
  productsOf(kind).find(({ id }) => id === lines.product)?.name ?? lines.product;

/** All of an order that can be searched for, folded. */
const textOf = (order: Order): string => {
  const { code, party, kind } = order;
  const { vi, en } = kinds[kind];
  const parts = [code, party.customer, party.name, party.taxCode, productName(order), vi, en];
  return foldKey(parts.join('\n'));
};

/** A word typed without marks finds one with marks; a word with marks finds just itself. */
const isFound = (word: string, text: string, plain: string): boolean =>
  text.includes(word) || (withoutMarks(word) === word && plain.includes(word));

/** Does an order hold every word of a search? */
export const isSearched = (order: Order, search: string): boolean => {
  const sought = foldKey(search)
    .split(' ')
    .filter((word) => word !== '');
  if (sought.length === 0) return true;
  const text = textOf(order);
  const plain = withoutMarks(text);
  return sought.every((word) => isFound(word, text, plain));
};

const hasStatus = (order: Order, { track, status }: OrderFilter): boolean => {
  if (track === null) return true;
  const held = statusOf(order, track);
  return held !== undefined && (status === null || held === status);
};

/** The orders that pass, in the order given. */
export const filterOrders = (orders: readonly Order[], filter: OrderFilter): readonly Order[] =>
  isIdle(filter)
    ? orders
    : orders.filter((order) => hasStatus(order, filter) && isSearched(order, filter.search));

/** A status that can be asked for, and how many orders have it now. */
export type StatusChoice = {
  readonly track: TrackName;
  readonly status: string;
  readonly label: string;
  readonly count: number;
};

/** Every status of a track, in the order of its table. */
export const statusChoices = (
  orders: readonly Order[],
  track: TrackName,
): readonly StatusChoice[] => {
  const counts = new Map<string, number>();
  for (const order of orders) {
    const status = statusOf(order, track);
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return Object.entries(rowsOf(track)).map(([status, { label }]) => ({
    track,
    status,
    label,
    count: counts.get(status) ?? 0,
  }));
};
