// Which HTTP exchange belongs to which row of the diagram: the n-th call of its kind is the n-th
// one sent, and a notice is found by its id and how often it was sent before.
import type { ExchangeRow, NoticeRow, Row } from '../../session/sequence-rows.ts';
import type { WireExchange } from '../wire-state.ts';

type CallSubject = Pick<WireExchange, 'service' | 'order' | 'call' | 'of'>;

const subjectOf = ({ service, order, call, of }: CallSubject): string =>
  [service, order, call, of].join(' ');

/**
 * The exchanges of each call that the engine sent, in the order they began. What has one id is one
 * sending: the token asked for on its way, and the request sent again with it.
 */
const sendingsIn = (
  exchanges: readonly WireExchange[],
): ReadonlyMap<string, readonly (readonly WireExchange[])[]> => {
  const bySubject = new Map<string, WireExchange[][]>();
  const byId = new Map<string, WireExchange[]>();
  for (const exchange of exchanges) {
    if (exchange.is === 'callback') continue;
    const known = exchange.id === null ? undefined : byId.get(exchange.id);
    if (known !== undefined) {
      known.push(exchange);
      continue;
    }
    const sending = [exchange];
    if (exchange.id !== null) byId.set(exchange.id, sending);
    const subject = subjectOf(exchange);
    const sendings = bySubject.get(subject);
    if (sendings === undefined) bySubject.set(subject, [sending]);
    else sendings.push(sending);
  }
  return bySubject;
};

const ofCall = (
  row: ExchangeRow,
  rows: readonly Row[],
  exchanges: readonly WireExchange[],
): readonly WireExchange[] => {
  const subject = subjectOf({ ...row, service: row.to, of: row.of as WireExchange['of'] });
  let before = 0;
  for (const each of rows) {
    if (each === row) break;
    if (each.is !== 'exchange') continue;
    const own = subjectOf({ ...each, service: each.to, of: each.of as WireExchange['of'] });
    if (own === subject) before += 1;
  }
  return sendingsIn(exchanges).get(subject)?.[before] ?? [];
};

const ofNotice = (
  row: NoticeRow,
  rows: readonly Row[],
  exchanges: readonly WireExchange[],
): readonly WireExchange[] => {
  if (row.id === null) return [];
  let before = 0;
  for (const each of rows) {
    if (each === row) break;
    if (each.is === 'notice' && each.id === row.id) before += each.deliveries;
  }
  return exchanges
    .filter(({ is, id }) => is === 'callback' && id === row.id)
    .slice(before, before + row.deliveries);
};

/**
 * What crossed the wire for a row, in the order it began; nothing when none is known.
 * @param rows of the whole story of the order, the hidden ones too
 */
export const exchangesOf = (
  row: Row,
  rows: readonly Row[],
  exchanges: readonly WireExchange[],
): readonly WireExchange[] => {
  if (row.is === 'exchange') return ofCall(row, rows, exchanges);
  return row.is === 'notice' ? ofNotice(row, rows, exchanges) : [];
};

/** The attempt of the same call before this one, with the index of its row. */
export const attemptBefore = (row: Row, rows: readonly Row[]): number | null => {
  if (row.is !== 'exchange') return null;
  const at = rows.indexOf(row);
  const index = rows.findLastIndex(
    (each, place) =>
      place < at &&
      each.is === 'exchange' &&
      each.to === row.to &&
      each.call === row.call &&
      each.of === row.of,
  );
  return index < 0 ? null : index;
};

/** The row of the request that only now arrives: the last of its kind that was put off. */
export const sentBefore = (row: Row, rows: readonly Row[]): number | null => {
  if (row.is !== 'late-work') return null;
  const at = rows.indexOf(row);
  const index = rows.findLastIndex(
    (each, place) =>
      place < at &&
      each.is === 'exchange' &&
      each.to === row.to &&
      each.call === row.call &&
      each.faults.some(({ effect }) => effect === 'late-request'),
  );
  return index < 0 ? null : index;
};
