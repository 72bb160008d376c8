// Notices on their way back to the engine: first sending, re-sends on a fixed plan, and the faults
// that strike them.
import type { Notice } from '../src/wire/calls.ts';
import { never } from './cells.ts';
import type { NoticeFault } from './faults.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/**
 * When a notice that was not acknowledged is sent again, ms after the sending before (services.md).
 */
const resendMs = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour] as const;
/** The first sending and the first re-send are quick work; the others run when time passes. */
const quickSendings = 2;

/** A notice not yet acknowledged. */
export type Pending = {
  readonly notice: Notice;
  /** Sendings made so far. */
  readonly sendings: number;
  /**
   * When the next one is due, ms; `never` while its service is down, or once the plan is exhausted.
   */
  readonly at: number;
  /** Put off by a fault: from then on it is slow work, and no fault puts it off again. */
  readonly late: boolean;
  /** Its service was down when it was to go out: it goes out once the service is healthy again. */
  readonly prevented: boolean;
};

export const newNotice = (notice: Notice, now: number): Pending => ({
  notice,
  sendings: 0,
  at: now,
  late: false,
  prevented: false,
});

/** Is its next sending quick work? */
export const isQuick = ({ sendings, late }: Pending): boolean => !late && sendings < quickSendings;

/** After a sending: the next one, in case no acknowledgement comes. */
export const afterSending = (pending: Pending, now: number): Pending => {
  const delay = resendMs[pending.sendings];
  return {
    ...pending,
    prevented: false,
    sendings: pending.sendings + 1,
    at: delay === undefined ? never : now + delay,
  };
};

/** A sending that its service, being down, could not make; the plan goes on. */
export const preventSending = (pending: Pending, now: number): Pending => ({
  ...afterSending(pending, now),
  prevented: true,
});

/** Its service is healthy again: the plan begins anew, now. */
export const resumeSending = (pending: Pending, now: number): Pending =>
  pending.prevented ? newNotice(pending.notice, now) : pending;

/** What reaches the engine of one sending. */
export type Delivery = { readonly notice: Notice; readonly signature: 'good' | 'bad' };

/**
 * One sending of a notice under a fault, if one strikes.
 * @returns the deliveries that arrive, and the notice as it then is
 */
export const sendNotice = (
  pending: Pending,
  fault: NoticeFault | null,
  now: number,
): readonly [readonly Delivery[], Pending] => {
  const good: Delivery = { notice: pending.notice, signature: 'good' };
  const sent = afterSending(pending, now);
  switch (fault?.effect) {
    case undefined:
      return [[good], sent];
    case 'notice-lost':
      return [[], sent];
    case 'notice-doubled':
      return [[good, good], sent];
    case 'notice-forged':
      return [[{ ...good, signature: 'bad' }], sent];
    case 'notice-late':
      return [[], { ...pending, late: true, at: now + fault.delayMs }];
  }
};
