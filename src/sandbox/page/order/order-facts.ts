// What of an order is worth a line of its own: deadlines that still run, money to give back.
import { dayMs, hourMs, minuteMs, type Instant } from '../../../calendar/time.ts';
import { holdsTemporary, type Process } from '../../../engine/process.ts';
import type { Named } from '../../../wire/services.ts';

export type Deadline = {
  readonly name: 'suspend' | 'lock';
  readonly at: Instant;
  /** What will happen then. */
  readonly what: Named;
};

const suspended: Named = {
  vi: 'Sau 5 ngày chưa thanh toán: tạm hủy đơn hàng',
  en: 'Unpaid after 5 days: the order is suspended',
};
const locked: Named = {
  vi: 'Sau 5 ngày làm việc chưa thanh toán: khóa tài nguyên',
  en: 'Unpaid after 5 working days: the resource is locked',
};
const lockedIfHeld: Named = {
  vi: 'Sau 5 ngày làm việc chưa thanh toán: khóa tài nguyên, nếu có cấp tạm',
  en: 'Unpaid after 5 working days: the resource is locked, if one is granted',
};

/** Deadlines that still mean something, the first one first. */
export const deadlinesOf = (process: Process): readonly Deadline[] => {
  const { suspendAt, lockAt } = process;
  const lock = holdsTemporary(process) ? locked : lockedIfHeld;
  const all: readonly Deadline[] = [
    ...(suspendAt === null ? [] : [{ name: 'suspend', at: suspendAt, what: suspended } as const]),
    ...(lockAt === null ? [] : [{ name: 'lock', at: lockAt, what: lock } as const]),
  ];
  return all.toSorted((one, other) => one.at - other.at);
};

export type Refund = { readonly count: number; readonly total: number };

/** Money that was received and is not owed; null when there is none. */
export const refundOf = ({ payments }: Process): Refund | null => {
  const back = payments.filter(({ became }) => became === 'to-refund');
  if (back.length === 0) return null;
  return { count: back.length, total: back.reduce((sum, { amount }) => sum + amount, 0) };
};

const part = (count: number, vi: string, en: string): readonly Named[] =>
  count === 0 ? [] : [{ vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }];

/**
 * How long it is until then, in its two greatest units: `còn 5 ngày 15 giờ`.
 * @param ms not negative
 */
export const sayLeft = (ms: number): Named => {
  const parts = [
    ...part(Math.floor(ms / dayMs), 'ngày', 'day'),
    ...part(Math.floor((ms % dayMs) / hourMs), 'giờ', 'hour'),
    ...part(Math.floor((ms % hourMs) / minuteMs), 'phút', 'minute'),
  ].slice(0, 2);
  if (parts.length === 0) return { vi: 'còn dưới 1 phút', en: 'less than a minute left' };
  return {
    vi: `còn ${parts.map(({ vi }) => vi).join(' ')}`,
    en: `${parts.map(({ en }) => en).join(' ')} left`,
  };
};
